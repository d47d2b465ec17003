// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimClient.h"

#include "app/http/HttpClient.h"
#include "app/practice/PracticeServer.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/Waiting.h"

#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Two a page. `change(number)` is asked before each request and may exchange people.
using Change = std::function<void(QList<int> &people, int number)>;
LoopbackServer::Script pagesOf(QList<int> people, Change change)
{
    auto shared = std::make_shared<QList<int>>(std::move(people));
    return [shared, change](const ReceivedRequest &request, int number) {
        change(*shared, number);
        const int from = request.line().mid(request.line().indexOf("startIndex=") + 11).split('&').first().toInt();
        QByteArray rows;
        for (int i = from - 1; i < std::min<qsizetype>(from + 1, shared->size()); ++i)
            rows += (rows.isEmpty() ? "" : ",") +
                    QByteArray("{\"id\":\"%1\",\"userName\":\"u%1\"}").replace("%1", QByteArray::number(shared->at(i)));
        return QList<ServerStep>{ServerStep::send(httpAnswer(
            200, "{\"totalResults\":" + QByteArray::number(shared->size()) + ",\"Resources\":[" + rows + "]}"))};
    };
}

} // namespace

/// Reading people, at the practice provider with its manners and faults, and at servers that lie.
class ScimClientTest : public QObject
{
    Q_OBJECT

    struct Outcome {
        QSet<QString> ids;
        qint64 users = 0;
        Result<ListingEnd> end;
    };

    std::unique_ptr<PracticeServer> m_server;

    static ScimRetry quick() { return {.tries = 5, .base = 5ms, .cap = 20ms, .retryAfterCap = 50ms}; }

    void start(const QString &profile, int people, const QStringList &faults = {})
    {
        PracticeOptions options;
        options.profile = *practiceProfile(profile);
        options.people = people;
        for (const auto &spec : faults)
            options.faults.append(*practiceFault(spec));
        auto server = PracticeServer::start(options);
        VERIFY_OK(server);
        m_server = std::move(*server);
    }

    ScimEndpoint endpoint(int pageCap = 100) const
    {
        ScimEndpoint endpoint;
        endpoint.baseUrl = m_server->baseUrl();
        endpoint.token = m_server->token();
        endpoint.manners.pageCap = pageCap;
        endpoint.allowLoopbackHttp = true;
        return endpoint;
    }

    static ScimEndpoint at(const QUrl &url)
    {
        ScimEndpoint endpoint;
        endpoint.baseUrl = url;
        endpoint.token = Secret("canary-token");
        endpoint.allowLoopbackHttp = true;
        return endpoint;
    }

    static Outcome list(const ScimEndpoint &endpoint, ScimRetry retry = quick())
    {
        ScimClient client(new HttpClient, retry);
        Outcome outcome;
        bool ended = false;
        QObject context;
        ScimListing *listing = client.listUsers(endpoint, &context);
        connect(listing, &ScimListing::received, &context, [&](const QList<RemoteUser> &users, qint64 soFar, qint64) {
            for (const auto &user : users)
                outcome.ids.insert(user.id());
            outcome.users += users.size();
            QCOMPARE(soFar, outcome.users);
        });
        connect(listing, &ScimListing::finished, &context, [&](const Result<ListingEnd> &end) {
            outcome.end = end;
            ended = true;
        });
        if (!QTest::qWaitFor([&] { return ended; }, 60000))
            outcome.end = failure(ErrorKind::Timeout, u"the listing never ended"_s);
        return outcome;
    }

    static ConnectionReport report(const ScimEndpoint &endpoint, bool groups = true)
    {
        HttpLimits limits;
        limits.firstByte = 1000ms;
        ScimClient client(new HttpClient(nullptr, limits), quick());
        return waited(client.test(endpoint, groups)).value_or(ConnectionReport{});
    }

    static ConnectionCheck check(const ConnectionReport &report, const QString &name)
    {
        for (const auto &one : report.checks) {
            if (one.name == name)
                return one;
        }
        return {};
    }

    using Verdict = ConnectionCheck::Verdict;

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void listsEverybodyOnce_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("pageCap");
        QTest::addColumn<int>("requests");
        QTest::newRow("nobody") << u"netskope"_s << 0 << 200 << 1;
        QTest::newRow("one page") << u"netskope"_s << 200 << 200 << 1;
        QTest::newRow("one more than a page") << u"netskope"_s << 201 << 200 << 2 + 1; // the first page again
        QTest::newRow("the server gives less than asked for") << u"egnyte"_s << 950 << 1000 << 10 + 1;
        QTest::newRow("many") << u"egnyte"_s << 3000 << 100 << 30 + 1;
    }
    void listsEverybodyOnce()
    {
        QFETCH(QString, profile);
        QFETCH(int, people);
        QFETCH(int, pageCap);
        QFETCH(int, requests);
        start(profile, people);
        const auto outcome = list(endpoint(pageCap));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, people);
        QCOMPARE(outcome.ids.size(), people);
        QCOMPARE(*outcome.end, (ListingEnd{people, people, true, {}}));
        QCOMPARE(m_server->requests().size(), requests);
    }

    void r21_endsWhenTheServerIgnoresStartIndex()
    {
        start(u"netskope"_s, 500, {u"ignore-startindex"_s});
        const auto outcome = list(endpoint(200));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 200);
        QVERIFY(!outcome.end->complete);
        QVERIFY2(outcome.end->warning.contains(u"announced 500 people and listed 200"_s),
                 qPrintable(outcome.end->warning));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void r21_endsWhenTheServerAnnouncesMoreThanThereIs()
    {
        start(u"netskope"_s, 300, {u"wrong-total"_s});
        const auto outcome = list(endpoint(200));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 300);
        QVERIFY(!outcome.end->complete);
        QVERIFY2(outcome.end->warning.contains(u"600"), qPrintable(outcome.end->warning));
    }

    void r21_aListWithoutTotalThatEndsWithAFullPageMayHaveBeenCut_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<int>("people");
        QTest::addColumn<bool>("ended");
        QTest::newRow("an empty page ends it") << QStringList{} << 400 << true;
        QTest::newRow("a short page ends it") << QStringList{u"404:after=3:path=/Users"_s} << 450 << true;
        QTest::newRow("refused after a full page") << QStringList{u"404:after=2:path=/Users"_s} << 450 << false;
        QTest::newRow("the same page for ever") << QStringList{u"ignore-startindex"_s} << 450 << false;
        QTest::newRow("nobody") << QStringList{} << 0 << true;
    }

    void r21_aListWithoutTotalThatEndsWithAFullPageMayHaveBeenCut()
    {
        QFETCH(QStringList, faults);
        QFETCH(int, people);
        QFETCH(bool, ended);
        start(u"netskope"_s, people, QStringList{u"no-total"_s} + faults);
        const auto outcome = list(endpoint(200));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.end->announced, ended ? outcome.end->received : -1);
        QVERIFY(!outcome.end->complete); // never good enough for a removal
        QCOMPARE(outcome.end->warning.contains(u"cut"), !ended);
    }

    void r22_takesARepeatedRowOnceAndMissesNobody()
    {
        start(u"egnyte"_s, 350, {u"duplicate"_s});
        const auto outcome = list(endpoint());
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 350);
        QVERIFY(outcome.end->complete);
    }

    void r22_readsAgainWhenTheListChanges()
    {
        // The first pass sees one person arrive between its pages; the second is quiet.
        int total = 3;
        LoopbackServer server([&total](const ReceivedRequest &request, int number) {
            if (number == 2)
                total = 4;
            const int from = request.line().mid(request.line().indexOf("startIndex=") + 11).split('&').first().toInt();
            QByteArray rows;
            for (int i = from; i < std::min(from + 2, total + 1); ++i)
                rows += (rows.isEmpty() ? "" : ",") +
                        QByteArray("{\"id\":\"%1\",\"userName\":\"u%1\"}").replace("%1", QByteArray::number(i));
            return QList<ServerStep>{ServerStep::send(
                httpAnswer(200, "{\"totalResults\":" + QByteArray::number(total) + ",\"Resources\":[" + rows + "]}"))};
        });
        const auto outcome = list(at(server.url(u""_s)));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 4);
        QCOMPARE(*outcome.end, (ListingEnd{4, 4, true, {}}));
    }

    void r22_readsAgainWhenOnlyTheFirstPageTellsOfAChange()
    {
        // Somebody leaves and somebody comes, so that the number stays: 3 moves to the page that was read already.
        LoopbackServer server(pagesOf({1, 2, 3, 4}, [](QList<int> &people, int number) {
            if (number == 2)
                people = {1, 3, 4, 5};
        }));
        const auto outcome = list(at(server.url(u""_s)));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.ids, QSet<QString>({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QVERIFY(outcome.end->complete);
        QCOMPARE(server.requests().size(), 6); // two pages and the check, twice
    }

    void r22_callsAListIncompleteThatNeverRests()
    {
        LoopbackServer server(pagesOf({1, 2, 3, 4}, [](QList<int> &people, int number) { people[0] = 100 + number; }));
        const auto outcome = list(at(server.url(u""_s)));
        VERIFY_OK(outcome.end);
        QVERIFY(!outcome.end->complete);
        QVERIFY2(outcome.end->warning.contains(u"changed"), qPrintable(outcome.end->warning));
        QCOMPARE(server.requests().size(), 9); // three passes
    }

    void leavesOutRowsWithoutIdAndSaysSo()
    {
        start(u"netskope"_s, 100, {u"no-id"_s});
        const auto outcome = list(endpoint(200));
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 90);
        QVERIFY(!outcome.end->complete);
        QVERIFY(outcome.end->warning.contains(u"10"));
    }

    void r16_r17_triesAgainAndLosesNobody_data()
    {
        QTest::addColumn<QString>("fault");
        for (const auto &fault : {u"429:retry-after=0:every=3"_s, u"429:retry-after=nonsense:every=2"_s,
                                  u"500:every=3"_s, u"503:every=2"_s, u"reset:every=3"_s, u"cut:every=2"_s})
            QTest::newRow(qPrintable(fault)) << fault;
    }
    void r16_r17_triesAgainAndLosesNobody()
    {
        QFETCH(QString, fault);
        start(u"egnyte"_s, 1000, {fault});
        const auto outcome = list(endpoint());
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 1000);
        QVERIFY(outcome.end->complete);
    }

    void r16_waitsAsLongAsTheServerAsks()
    {
        start(u"netskope"_s, 1, {u"429:retry-after=1:times=1"_s});
        ScimRetry retry = quick();
        retry.retryAfterCap = 1h;
        QElapsedTimer clock;
        clock.start();
        VERIFY_OK(list(endpoint(), retry).end);
        QVERIFY(clock.elapsed() >= 1000);
    }

    void asksForPagesNoOftenerThanTheProviderBears()
    {
        start(u"netskope"_s, 450);
        ScimEndpoint slow = endpoint(100);
        slow.manners.callsPerSecond = 20;
        QElapsedTimer clock;
        clock.start();
        const auto outcome = list(slow);
        VERIFY_OK(outcome.end);
        QCOMPARE(outcome.users, 450);
        QCOMPARE(m_server->requests().size(), 5 + 1);
        QVERIFY2(clock.elapsed() >= 5 * 50, qPrintable(QString::number(clock.elapsed())));
    }

    void r17_givesUpAfterFiveTries()
    {
        start(u"netskope"_s, 10, {u"500"_s});
        const auto outcome = list(endpoint());
        QCOMPARE(outcome.end.error().kind, ErrorKind::Unavailable);
        QCOMPARE(m_server->requests().size(), 5);
    }

    void endsAtOnceWhereTryingAgainHelpsNobody_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("R11 401") << u"401"_s << int(ErrorKind::Denied) << u"token"_s;
        QTest::newRow("R12 403") << u"403"_s << int(ErrorKind::Denied) << u"right"_s;
        QTest::newRow("404") << u"404"_s << int(ErrorKind::NotFound) << u"path"_s;
        QTest::newRow("N11 html") << u"html"_s << int(ErrorKind::Protocol) << u"web page"_s;
        QTest::newRow("R20 bad json") << u"bad-json"_s << int(ErrorKind::Protocol) << u"byte"_s;
        QTest::newRow("N5 redirect") << u"redirect"_s << int(ErrorKind::Protocol) << u"sign-in.orchard.example"_s;
    }
    void endsAtOnceWhereTryingAgainHelpsNobody()
    {
        QFETCH(QString, fault);
        QFETCH(int, kind);
        QFETCH(QString, word);
        start(u"netskope"_s, 500, {fault});
        const auto outcome = list(endpoint());
        QVERIFY(!outcome.end);
        QCOMPARE(int(outcome.end.error().kind), kind);
        QVERIFY2(outcome.end.error().message.contains(word), qPrintable(outcome.end.error().message));
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(outcome.users, 0);
    }

    void cancelsBetweenPages()
    {
        start(u"egnyte"_s, 5000);
        ScimClient client(new HttpClient, quick());
        QObject context;
        ScimListing *listing = client.listUsers(endpoint(), &context);
        QSignalSpy finished(listing, &ScimListing::finished);
        connect(listing, &ScimListing::received, &context, [&](const QList<RemoteUser> &, qint64 soFar, qint64) {
            if (soFar >= 300)
                listing->cancel();
        });
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(m_server->requests().size() <= 6);
    }

    void k8_neverShowsATokenThatTheServerEchoes()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList<ServerStep>{
                ServerStep::send(httpAnswer(401, "{\"detail\":\"bad token canary-token\\r\\n\\u001b[31m\"}"))};
        });
        const auto outcome = list(at(server.url(u""_s)));
        QVERIFY(outcome.end.error().message.contains(u"bad token …"));
        QVERIFY(!outcome.end.error().message.contains(QChar(0x1b)));
        QVERIFY(!outcome.end.error().detail.contains(u"canary"));
    }

    void testsAConnectionThatWorks()
    {
        start(u"netskope"_s, 42);
        const auto report = this->report(endpoint());
        QVERIFY(report.passed());
        QCOMPARE(report.checks.size(), 6);
        QCOMPARE(report.users, std::optional<qint64>(42));
        QCOMPARE(report.groups, std::optional<qint64>(0));
        QCOMPARE(report.filterMaxResults, 200);
        QCOMPARE(m_server->requests(),
                 (QStringList{u"GET /Users"_s, u"GET /ServiceProviderConfig"_s, u"GET /Groups"_s}));
    }

    void testsWithoutGroupsWhenTheyAreNotWanted()
    {
        start(u"netskope"_s, 1);
        QCOMPARE(report(endpoint(), false).checks.size(), 5);
        QVERIFY(!m_server->requests().contains(u"GET /Groups"_s));
    }

    void namesTheCheckThatFailedAndItsFix_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        QTest::newRow("401") << u"401"_s << u"Token accepted"_s << u"Copy the token again"_s;
        QTest::newRow("403") << u"403"_s << u"Users"_s << u"right"_s;
        QTest::newRow("404") << u"404"_s << u"Users"_s << u"path of the Base URL"_s;
        QTest::newRow("html") << u"html"_s << u"Users"_s << u"web page"_s;
        QTest::newRow("not json") << u"bad-json"_s << u"Users"_s << u"JSON"_s;
        QTest::newRow("redirect") << u"redirect"_s << u"Users"_s << u"sign-in.orchard.example"_s;
        QTest::newRow("groups missing") << u"404:path=/Groups"_s << u"Groups"_s << u"check box"_s;
        QTest::newRow("hang") << u"hang"_s << u"Address"_s << u"in time"_s;
    }
    void namesTheCheckThatFailedAndItsFix()
    {
        QFETCH(QString, fault);
        QFETCH(QString, name);
        QFETCH(QString, word);
        start(u"netskope"_s, 3, {fault});
        const auto report = this->report(endpoint());
        QVERIFY(!report.passed());
        QCOMPARE(check(report, name).verdict, Verdict::Failed);
        QVERIFY2(check(report, name).message.contains(word), qPrintable(check(report, name).message));
    }

    void takesAServerThatDoesNotDescribeItself()
    {
        start(u"netskope"_s, 3, {u"404:path=/ServiceProviderConfig"_s});
        const auto report = this->report(endpoint());
        QVERIFY(report.passed());
        QVERIFY(report.patchSupported);
    }

    void tellsAddressFromTls()
    {
        const auto unknown = report(at(QUrl(u"https://no-such-host.invalid/scim"_s)));
        QCOMPARE(check(unknown, u"Address"_s).verdict, Verdict::Failed);
        QVERIFY(check(unknown, u"Address"_s).message.contains(u"no server named"));
        QCOMPARE(check(unknown, u"TLS"_s).verdict, Verdict::NotReached);

        LoopbackServer selfSigned([](const ReceivedRequest &, int) { return QList<ServerStep>{}; },
                                  makeTestCertificate(u"127.0.0.1"_s));
        const auto untrusted = report(at(selfSigned.url(u""_s)));
        QCOMPARE(check(untrusted, u"Address"_s).verdict, Verdict::Passed);
        QCOMPARE(check(untrusted, u"TLS"_s).verdict, Verdict::Failed);
        QVERIFY(check(untrusted, u"TLS"_s).message.contains(u"self-signed"));
        QCOMPARE(selfSigned.requests().size(), 0);
    }

    void normalisesBaseUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::newRow("slash") << u" https://a.example/scim/v2/ "_s << u"https://a.example/scim/v2"_s;
        QTest::newRow("root") << u"https://a.example/"_s << u"https://a.example"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:8790/x"_s << u"http://127.0.0.1:8790/x"_s;
        QTest::newRow("localhost") << u"http://localhost:8790"_s << u"http://localhost:8790"_s;
        QTest::newRow("a blank") << u"https://a.example/a%20b/scim"_s << u"https://a.example/a%20b/scim"_s;
        QTest::newRow("other escapes") << u"https://a.example/%C3%A4%22%2Fb"_s << u"https://a.example/%C3%A4%22%2Fb"_s;
        for (const auto &bad :
             {u""_s, u"a.example"_s, u"ftp://a.example"_s, u"http://a.example"_s, u"https://u:p@a.example"_s,
              u"https://a.example?x=1"_s, u"https://a.example/#x"_s, u"https://a.example/../x"_s,
              u"https://a.example//x"_s, u"https://a.example/scim/Users"_s, u"https://a.example/Groups/"_s,
              u"https://{SUBDOMAIN}.goskope.com/SCIM/V2/{tenantId}"_s, u"https://a.example/{tenantId}"_s,
              u"https://"_s})
            QTest::newRow(qPrintable(u"refused: "_s + bad)) << bad << QString();
    }
    void normalisesBaseUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        const auto result = scimBaseUrl(text, true);
        const QString stored = result ? scimBaseUrlText(*result) : QString();
        QCOMPARE(stored.isEmpty() ? stored : QUrl(stored).toString(QUrl::FullyEncoded), url);
        QVERIFY(!result || *scimBaseUrl(stored, true) == *result);
        if (text.contains(u'{'))
            QVERIFY2(result.error().message.contains(u"braces"_s), qPrintable(result.error().message));
        if (text.contains(u"/scim/Users"))
            QVERIFY2(result.error().message.endsWith(u"Enter https://a.example/scim."),
                     qPrintable(result.error().message));
        if (text.contains(u"http://"))
            QVERIFY(!scimBaseUrl(text, false));
    }

    void takesTokensOfPrintableCharactersOnly()
    {
        QCOMPARE(scimToken(" a.b-c~ \n")->bytes(), QByteArray("a.b-c~"));
        for (const char *bad : {"", "  ", "a b", "a\r\nX: y", "t\xc3\xb6"})
            QVERIFY2(!scimToken(bad), bad);
        QVERIFY(scimToken(QByteArray(8192, 'x')));
        QVERIFY(!scimToken(QByteArray(8193, 'x')));
    }
};

QTEST_GUILESS_MAIN(ScimClientTest)
#include "ScimClientTest.moc"
