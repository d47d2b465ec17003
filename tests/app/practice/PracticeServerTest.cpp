// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"

#include "app/http/HttpClient.h"
#include "tests/support/Waiting.h"

#include <QJsonDocument>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class PracticeServerTest : public QObject
{
    Q_OBJECT

    struct Answer {
        int status = 0;
        QJsonObject body;
    };

    HttpClient m_client;
    std::unique_ptr<PracticeServer> m_server;

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

    Result<HttpResponse> send(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body = {})
    {
        HttpRequest request;
        request.method = method;
        request.url = QUrl(m_server->baseUrl().toString() + pathAndQuery);
        request.bearer = m_server->token();
        request.allowLoopbackHttp = true;
        if (!body.isEmpty())
            request.body = QJsonDocument(body).toJson();
        return waited(m_client.send(request));
    }

    Answer ask(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body = {})
    {
        const auto response = send(method, pathAndQuery, body);
        if (!response)
            return {};
        return {response->status, QJsonDocument::fromJson(response->body).object()};
    }

    static QJsonObject patch(const QString &op, const QString &path, const QJsonValue &value)
    {
        return {{u"Operations"_s, QJsonArray{QJsonObject{{u"op"_s, op}, {u"path"_s, path}, {u"value"_s, value}}}}};
    }

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void pagesPeopleByStartIndexAndItsOwnCap()
    {
        start(u"netskope"_s, 450);
        auto page = ask("GET", u"/Users?startIndex=401&count=1000"_s).body;
        QCOMPARE(page[u"totalResults"].toInt(), 450);
        QCOMPARE(page[u"startIndex"].toInt(), 401);
        QCOMPARE(page[u"Resources"].toArray().size(), 50);
        QCOMPARE(ask("GET", u"/Users?count=1000"_s).body[u"Resources"].toArray().size(), 200);
        m_server.reset();
        start(u"egnyte"_s, 450);
        QCOMPARE(ask("GET", u"/Users?count=1000"_s).body[u"Resources"].toArray().size(), 100);
    }

    void keepsNetskopesManners()
    {
        start(u"netskope"_s, 0);
        QVERIFY(!ask("GET", u"/Users"_s).body.contains(u"Resources"));
        const auto user = ask("POST", u"/Users"_s, {{u"userName"_s, u"a@b.example"_s}, {u"active"_s, true}});
        QCOMPARE(user.status, 201);
        const QString id = user.body[u"id"].toString();
        QCOMPARE(ask("PATCH", u"/Users/"_s + id, patch(u"replace"_s, u"active"_s, false)).status, 204);
        QCOMPARE(ask("GET", u"/Users/"_s + id).body[u"active"], QJsonValue(false));
        const auto group =
            ask("POST", u"/Groups"_s,
                {{u"displayName"_s, u"Staff"_s}, {u"members"_s, QJsonArray{QJsonObject{{u"value"_s, id}}}}});
        QCOMPARE(group.status, 201);
        QVERIFY(!ask("GET", u"/Groups"_s).body[u"Resources"][0].toObject().contains(u"members"));
        QCOMPARE(ask("GET", u"/Groups?attributes=members"_s).body[u"Resources"][0][u"members"][0][u"value"],
                 QJsonValue(id));
    }

    void keepsEgnytesManners()
    {
        start(u"egnyte"_s, 3);
        const auto first = ask("GET", u"/Users"_s).body[u"Resources"][0];
        QCOMPARE(first[u"active"], QJsonValue(u"true"_s));
        bool numeric = false;
        first[u"id"].toString().toLongLong(&numeric);
        QVERIFY(numeric);
        const auto mail = ask("POST", u"/Users"_s, {{u"userName"_s, u"a@b.example"_s}, {u"userType"_s, u"power"_s}});
        QCOMPARE(mail.status, 400);
        QVERIFY(mail.body[u"detail"].toString().contains(u"{invalid.user.name}"));
        const auto typeless = ask("POST", u"/Users"_s, {{u"userName"_s, u"a"_s}});
        QCOMPARE(typeless.status, 400);
        QVERIFY(typeless.body[u"detail"].toString().contains(u"userType"));
    }

    void findsByFilter()
    {
        start(u"egnyte"_s, 300);
        const auto found = ask("GET", u"/Users?filter=userName%20eq%20%22Anna.Abel%22"_s).body;
        QCOMPARE(found[u"totalResults"].toInt(), 1);
        QCOMPARE(found[u"Resources"][0][u"userName"].toString(), u"anna.abel"_s);
        QCOMPARE(ask("GET", u"/Users?filter=active%20eq%20false"_s).body[u"totalResults"].toInt(), 300 / 23);
        QCOMPARE(ask("GET", u"/Users?filter=title%20co%20%22x%22"_s).status, 400);
    }

    void refusesATakenNameWhateverItsCase()
    {
        start(u"netskope"_s, 0);
        QCOMPARE(ask("POST", u"/Users"_s, {{u"userName"_s, u"Zoe"_s}}).status, 201);
        const auto again = ask("POST", u"/Users"_s, {{u"userName"_s, u"zoe"_s}});
        QCOMPARE(again.status, 409);
        QCOMPARE(again.body[u"scimType"].toString(), u"uniqueness"_s);
    }

    void replacesPatchesAndDeletes()
    {
        start(u"egnyte"_s, 2);
        const QString id = ask("GET", u"/Users"_s).body[u"Resources"][1][u"id"].toString();
        const auto put = ask("PUT", u"/Users/"_s + id, {{u"userName"_s, u"new"_s}, {u"userType"_s, u"power"_s}});
        QCOMPARE(put.status, 200);
        QVERIFY(!put.body.contains(u"title"));
        QCOMPARE(ask("PATCH", u"/Users/"_s + id, patch(u"replace"_s, u"name.givenName"_s, u"Ada"_s)).status, 200);
        QCOMPARE(ask("GET", u"/Users/"_s + id).body[u"name"][u"givenName"].toString(), u"Ada"_s);
        QCOMPARE(ask("DELETE", u"/Users/"_s + id).status, 204);
        QCOMPARE(ask("DELETE", u"/Users/"_s + id).status, 404);
        QCOMPARE(m_server->people(), 1);
    }

    void removesMembersInBothDialects()
    {
        start(u"egnyte"_s, 3);
        QJsonArray members;
        for (const auto &row : ask("GET", u"/Users"_s).body[u"Resources"].toArray())
            members.append(QJsonObject{{u"value"_s, row[u"id"]}});
        const auto group = ask("POST", u"/Groups"_s, {{u"displayName"_s, u"All"_s}, {u"members"_s, members}}).body;
        const QString path = u"/Groups/"_s + group[u"id"].toString();
        QVERIFY(group[u"members"][0][u"value"].isDouble());
        ask("PATCH", path, patch(u"remove"_s, u"members"_s, QJsonArray{members[0]}));
        ask("PATCH", path,
            patch(u"remove"_s, u"members[value eq \"%1\"]"_s.arg(members[1][u"value"].toString()), QJsonValue()));
        const auto left = ask("GET", path).body[u"members"].toArray();
        QCOMPARE(left.size(), 1);
        QCOMPARE(QString::number(left[0][u"value"].toInteger()), members[2][u"value"].toString());
    }

    void letsNobodyInWithoutTheToken()
    {
        start(u"netskope"_s, 1);
        HttpRequest request;
        request.url = QUrl(m_server->baseUrl().toString() + u"/Users"_s);
        request.allowLoopbackHttp = true;
        QCOMPARE(waited(m_client.send(request))->status, 401);
        request.bearer = Secret(m_server->token().bytes() + "x");
        QCOMPARE(waited(m_client.send(request))->status, 401);
    }

    void describesItself()
    {
        start(u"netskope"_s, 0);
        QCOMPARE(ask("GET", u"/ServiceProviderConfig"_s).body[u"filter"][u"maxResults"].toInt(), 200);
        QCOMPARE(ask("GET", u"/ResourceTypes"_s).body[u"totalResults"].toInt(), 2);
        QCOMPARE(ask("GET", u"/Schemas"_s).body[u"totalResults"].toInt(), 2);
    }

    void saysWhatItDoesNotKnow()
    {
        start(u"egnyte"_s, 1, {u"no-patch"_s, u"no-filter"_s});
        const auto config = ask("GET", u"/ServiceProviderConfig"_s).body;
        QVERIFY(!config[u"patch"][u"supported"].toBool(true) && !config[u"filter"][u"supported"].toBool(true));
        QCOMPARE(send("PATCH", u"/Users/1"_s, QJsonObject{{u"active"_s, false}})->status, 501);
        QCOMPARE(send("GET", u"/Users?filter=userName%20eq%20%22a%22"_s)->status, 501);
        QCOMPARE(send("GET", u"/Users"_s)->status, 200);
    }

    void makesFaultsOnDemand()
    {
        start(u"netskope"_s, 30, {u"429:retry-after=2:times=1"_s, u"html:after=1:times=1"_s, u"no-id:after=2"_s});
        const auto throttled = send("GET", u"/Users"_s);
        QCOMPARE(throttled->status, 429);
        QCOMPARE(throttled->header("retry-after"), QByteArray("2"));
        QVERIFY(send("GET", u"/Users"_s)->header("content-type").startsWith("text/html"));
        QVERIFY(!ask("GET", u"/Users"_s).body[u"Resources"][9].toObject().contains(u"id"));
    }

    void breaksConnectionsOnDemand_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("reset") << u"reset"_s;
        QTest::newRow("cut") << u"cut"_s;
    }
    void breaksConnectionsOnDemand()
    {
        QFETCH(QString, fault);
        start(u"netskope"_s, 30, {fault + u":path=/Users"_s});
        QCOMPARE(send("GET", u"/Users"_s).error().kind, ErrorKind::Unavailable);
        QCOMPARE(send("GET", u"/Groups"_s)->status, 200);
    }

    void stopsWhileARequestHangs()
    {
        start(u"netskope"_s, 1, {u"hang"_s});
        HttpRequest request;
        request.url = QUrl(m_server->baseUrl().toString() + u"/Users"_s);
        request.allowLoopbackHttp = true;
        const auto answer = m_client.send(request);
        QTRY_COMPARE(m_server->requests().size(), 1);
        m_server.reset();
        QCOMPARE(waited(answer).error().kind, ErrorKind::Unavailable);
    }

    void refusesAFaultThatItDoesNotKnow()
    {
        for (const auto &spec : {u"nonsense"_s, u"200"_s, u"429:retry"_s, u"slow:every=0"_s, u""_s})
            QVERIFY2(!practiceFault(spec), qPrintable(spec));
    }

    void listensOnLoopbackOnly()
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.address = QHostAddress(QHostAddress::AnyIPv4);
        QCOMPARE(PracticeServer::start(options).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(PracticeServerTest)
#include "PracticeServerTest.moc"
