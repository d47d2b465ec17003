// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimWriter.h"

#include "app/http/HttpClient.h"
#include "app/practice/PracticeServer.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Verdict = ScimAnswer::Verdict;

Q_DECLARE_METATYPE(gatehouse::ScimAnswer::Verdict)
Q_DECLARE_METATYPE(gatehouse::ServerStep)

/// One call is one request, and every answer has its meaning: at a scripted server, and at practice.
class ScimWriterTest : public QObject
{
    Q_OBJECT

    static ScimEndpoint endpointAt(const QUrl &url)
    {
        ScimEndpoint endpoint;
        endpoint.baseUrl = url;
        endpoint.token = Secret("token-of-the-writer");
        endpoint.manners.membersParameter = u"attributes=members"_s;
        endpoint.allowLoopbackHttp = true;
        return endpoint;
    }

    static ProvisioningRequest create() { return {u"POST"_s, u"/Users"_s, {{u"userName"_s, u"ada"_s}}}; }

private Q_SLOTS:
    void sendsExactlyTheRequest()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList{ServerStep::send(httpAnswer(201, R"({"id":4711,"userName":"ada"})"))};
        });
        ScimWriter writer;
        const auto answer = waited(writer.send(endpointAt(server.url(u"/scim/v2"_s)), create()));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Done);
        QCOMPARE(answer->remoteId, u"4711"_s); // some servers count
        QCOMPARE(server.requests().size(), 1);
        const ReceivedRequest request = server.requests().first();
        QCOMPARE(request.line(), "POST /scim/v2/Users HTTP/1.1");
        QVERIFY(request.head.contains("Content-Type: application/scim+json\r\n"));
        QVERIFY(request.head.contains("Authorization: Bearer token-of-the-writer\r\n"));
        QCOMPARE(request.body, R"({"userName":"ada"})");
    }

    void understandsNamesInAnotherCase()
    {
        LoopbackServer server([](const ReceivedRequest &request, int) {
            return QList{ServerStep::send(
                request.line().startsWith("POST")
                    ? httpAnswer(201, R"({"Id":"7","UserName":"ada","Meta":{"Version":"W/1"}})")
                    : httpAnswer(200, R"({"TotalResults":1,"resources":[{"ID":"7","USERNAME":"Ada"}]})"))};
        });
        ScimWriter writer;
        const ScimEndpoint endpoint = endpointAt(server.url(u"/scim"_s));
        const auto created = waited(writer.send(endpoint, create()));
        VERIFY_OK(created);
        QCOMPARE(created->verdict, Verdict::Done);
        QCOMPARE(created->remoteId, u"7"_s);
        QCOMPARE(created->version, "W/1");
        const auto found = waited(writer.find(endpoint, ProvisioningKind::User, u"userName"_s, u"ada"_s));
        VERIFY_OK(found);
        QCOMPARE(found->found.size(), 1);
        QCOMPARE(found->found.first()[u"id"_s].toString(), u"7"_s);
    }

    void keepsIdsAsTheyAre()
    {
        LoopbackServer server(
            [](const ReceivedRequest &, int) { return QList{ServerStep::send(httpAnswer(204, {}))}; });
        ScimWriter writer;
        const auto answer =
            waited(writer.send(endpointAt(server.url(u"/scim"_s)), {u"DELETE"_s, u"/Users/a%2Fb%3F"_s, {}}));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Done);
        QCOMPARE(server.requests().first().line(), "DELETE /scim/Users/a%2Fb%3F HTTP/1.1");
        QVERIFY(server.requests().first().body.isEmpty());
    }

    void escapesTextsInFilters()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList{ServerStep::send(httpAnswer(200, R"({"totalResults":0})"))}; // no Resources
        });
        ScimWriter writer;
        const auto answer = waited(writer.find(endpointAt(server.url(u"/scim"_s)), ProvisioningKind::Group,
                                               u"displayName"_s, u"A \"B\" \\ & Zoë"_s));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Done);
        QVERIFY(answer->found.isEmpty());
        const QByteArray line = server.requests().first().line();
        QCOMPARE(QByteArray::fromPercentEncoding(line),
                 "GET /scim/Groups?filter=displayName eq \"A \\\"B\\\" \\\\ & Zo\xC3\xAB\" HTTP/1.1");
        QVERIFY(!line.contains('&'));
    }

    void everyAnswerHasItsMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Verdict>("verdict");
        const QByteArray error = R"({"detail":"no token-of-the-writer here","status":"4"})";
        QTest::newRow("200") << 200 << QByteArray(R"({"id":"r1"})") << Verdict::Done;
        QTest::newRow("204") << 204 << QByteArray() << Verdict::Unknown; // a create without id
        QTest::newRow("201 without id") << 201 << QByteArray(R"({"userName":"ada"})") << Verdict::Unknown;
        QTest::newRow("201 cut by its length") << 201 << QByteArray(R"({"id":"r1")") << Verdict::Unknown;
        QTest::newRow("200 a sign-in page") << 200 << QByteArray("<!DOCTYPE html>") << Verdict::Unknown;
        QTest::newRow("400") << 400 << error << Verdict::Refused;
        QTest::newRow("401 R11") << 401 << error << Verdict::TokenRefused;
        QTest::newRow("403 R12") << 403 << error << Verdict::Forbidden;
        QTest::newRow("404 R13") << 404 << error << Verdict::Missing;
        QTest::newRow("409 R14") << 409 << error << Verdict::Conflict;
        QTest::newRow("412 R15") << 412 << error << Verdict::Changed;
        QTest::newRow("429 R16") << 429 << error << Verdict::Throttled;
        QTest::newRow("500 R17") << 500 << error << Verdict::ServerFailed;
        QTest::newRow("501") << 501 << error << Verdict::Refused;
        QTest::newRow("503") << 503 << error << Verdict::ServerFailed;
    }

    void everyAnswerHasItsMeaning()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const Verdict, verdict);
        LoopbackServer server([=](const ReceivedRequest &, int) {
            return QList{ServerStep::send(httpAnswer(status, body, "application/scim+json", "Retry-After: 7\r\n"))};
        });
        ScimWriter writer;
        const auto answer = waited(writer.send(endpointAt(server.url(u"/scim"_s)), create()));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, verdict);
        QCOMPARE(answer->status, status);
        QCOMPARE(server.requests().size(), 1);
        if (verdict == Verdict::Done)
            return;
        QVERIFY(!answer->message.isEmpty());
        if (status >= 400) {
            QCOMPARE(answer->detail, u"no … here"_s); // K8
            QVERIFY(answer->retryAfter == 7s);
        }
    }

    void takesTheIdOfWhatWasCreatedFromItsLocation_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("id");
        QTest::newRow("absolute") << QByteArray("https://apps.orchard.example/scim/v2/Users/2819c223") << u"2819c223"_s;
        QTest::newRow("relative") << QByteArray("/scim/Users/47%2F11") << u"47/11"_s;
        QTest::newRow("with a slash at its end") << QByteArray("../users/7/?a=b") << u"7"_s;
        QTest::newRow("of the collection") << QByteArray("https://apps.orchard.example/scim/v2/Users") << QString();
        QTest::newRow("the collection with a slash") << QByteArray("/scim/v2/Users/") << QString();
        QTest::newRow("of something else") << QByteArray("https://apps.orchard.example/tasks/12") << QString();
        QTest::newRow("no address") << QByteArray("https://[/Users/7") << QString();
    }

    void takesTheIdOfWhatWasCreatedFromItsLocation() // RFC 7644 section 3.3
    {
        QFETCH(const QByteArray, location);
        QFETCH(const QString, id);
        for (const int status : {200, 201}) {
            LoopbackServer server([=](const ReceivedRequest &, int) {
                return QList{ServerStep::send(httpAnswer(status, {}, "text/plain", "Location: " + location + "\r\n"))};
            });
            ScimWriter writer;
            const auto answer = waited(writer.send(endpointAt(server.url(u"/scim/v2"_s)), create()));
            VERIFY_OK(answer);
            QCOMPARE(answer->remoteId, id);
            QCOMPARE(answer->verdict, id.isEmpty() ? Verdict::Unknown : Verdict::Done);
        }
    }

    void whatNeverArrivedOrNeverAnswered_data()
    {
        QTest::addColumn<ServerStep>("step");
        QTest::newRow("reset") << ServerStep::reset();
        QTest::newRow("closed without a word") << ServerStep::close();
        QTest::newRow("half a head") << ServerStep::send("HTTP/1.1 201 Crea");
        QTest::newRow("half a body") << ServerStep::send("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{\"id\"");
        QTest::newRow("not HTTP") << ServerStep::send("SSH-2.0\r\n\r\n");
    }

    void whatNeverArrivedOrNeverAnswered() // R18
    {
        QFETCH(const ServerStep, step);
        LoopbackServer server([step](const ReceivedRequest &, int) { return QList{step, ServerStep::close()}; });
        ScimWriter writer;
        const auto answer = waited(writer.send(endpointAt(server.url(u"/scim"_s)), create()));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Unknown);
        QCOMPARE(server.requests().size(), 1);
    }

    void aClosedDoorMeansNothingWasSent()
    {
        quint16 port = 0;
        {
            LoopbackServer server([](const ReceivedRequest &, int) { return QList<ServerStep>(); });
            port = server.port();
        }
        ScimWriter writer;
        const auto answer = waited(writer.send(endpointAt(QUrl(u"http://127.0.0.1:%1/scim"_s.arg(port))), create()));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::NotSent);
    }

    void believesNoFilterThatWasIgnored()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList{ServerStep::send(httpAnswer(
                200, R"({"totalResults":900,"Resources":[{"id":"1","userName":"eve"},{"id":"2","userName":"bob"}]})"))};
        });
        ScimWriter writer;
        const auto endpoint = endpointAt(server.url(u"/scim"_s));
        const auto unknown = waited(writer.find(endpoint, ProvisioningKind::User, u"userName"_s, u"ada"_s));
        VERIFY_OK(unknown);
        QCOMPARE(unknown->verdict, Verdict::Refused);
        const auto found = waited(writer.find(endpoint, ProvisioningKind::User, u"userName"_s, u"BOB"_s));
        VERIFY_OK(found);
        QCOMPARE(found->verdict, Verdict::Done);
        QCOMPARE(found->found.size(), 1);
        QCOMPARE(found->found.first()[u"id"_s].toString(), u"2"_s);
    }

    void believesNoListThatIsNone()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList{ServerStep::send(httpAnswer(200, R"({"hello":"world"})"))};
        });
        ScimWriter writer;
        const auto answer =
            waited(writer.find(endpointAt(server.url(u"/scim"_s)), ProvisioningKind::User, u"userName"_s, u"ada"_s));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Refused);
    }

    void theAnswerToAnotherQuestionIsNone()
    {
        LoopbackServer server(
            [](const ReceivedRequest &, int) { return QList{ServerStep::send(httpAnswer(200, R"({"id":"r2"})"))}; });
        ScimWriter writer;
        const auto answer =
            waited(writer.read(endpointAt(server.url(u"/scim"_s)), ProvisioningKind::Group, u"r1"_s, true));
        VERIFY_OK(answer);
        QCOMPARE(answer->verdict, Verdict::Refused);
        QCOMPARE(server.requests().first().line(), "GET /scim/Groups/r1?attributes=members HTTP/1.1");
    }

    void writesAndReadsAtPractice_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("Netskope") << u"netskope"_s;
        QTest::newRow("Egnyte") << u"egnyte"_s;
    }

    void writesAndReadsAtPractice()
    {
        QFETCH(const QString, profile);
        PracticeOptions options;
        options.profile = *practiceProfile(profile);
        const auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        ScimEndpoint endpoint = endpointAt((*practice)->baseUrl());
        endpoint.token = (*practice)->token();
        ScimWriter writer;
        const auto made = waited(writer.send(
            endpoint, {u"POST"_s,
                       u"/Users"_s,
                       {{u"userName"_s, u"ada"_s}, {u"externalId"_s, u"x\"y"_s}, {u"userType"_s, u"power"_s}}}));
        VERIFY_OK(made);
        QCOMPARE(made->verdict, Verdict::Done);
        const auto again = waited(
            writer.send(endpoint, {u"POST"_s, u"/Users"_s, {{u"userName"_s, u"ADA"_s}, {u"userType"_s, u"power"_s}}}));
        QCOMPARE(again->verdict, Verdict::Conflict);
        for (const auto &[attribute, value] : {std::pair(u"externalId"_s, u"x\"y"_s), {u"userName"_s, u"Ada"_s}}) {
            const auto found = waited(writer.find(endpoint, ProvisioningKind::User, attribute, value));
            VERIFY_OK(found);
            QCOMPARE(found->found.size(), 1);
        }
        const QJsonArray operations{
            QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"active"_s}, {u"value"_s, false}}};
        const auto patched =
            waited(writer.send(endpoint, {u"PATCH"_s, u"/Users/"_s + made->remoteId, {{u"Operations"_s, operations}}}));
        VERIFY_OK(patched);
        QCOMPARE(patched->verdict, Verdict::Done);
        const auto there = waited(writer.read(endpoint, ProvisioningKind::User, made->remoteId));
        VERIFY_OK(there);
        QCOMPARE(there->resource[u"active"_s].toVariant().toBool(), false);
        const auto gone = waited(writer.send(endpoint, {u"DELETE"_s, u"/Users/"_s + made->remoteId, {}}));
        QCOMPARE(gone->verdict, Verdict::Done);
        QCOMPARE(waited(writer.read(endpoint, ProvisioningKind::User, made->remoteId))->verdict, Verdict::Missing);
    }
};

QTEST_GUILESS_MAIN(ScimWriterTest)
#include "ScimWriterTest.moc"
