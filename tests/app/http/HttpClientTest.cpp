// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpClient.h"

#include "app/x509/OpenSslHandles.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/TlsServer.h"
#include "tests/support/Waiting.h"

#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <openssl/pem.h>
#include <openssl/tls1.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

HttpLimits quick()
{
    HttpLimits limits;
    limits.connect = 1000ms;
    limits.firstByte = 300ms;
    limits.whole = 1200ms;
    limits.rateWindow = 400ms;
    return limits;
}

LoopbackServer::Script always(const QByteArray &bytes)
{
    return [bytes](const ReceivedRequest &, int) { return QList<ServerStep>{ServerStep::send(bytes)}; };
}

} // namespace

/// Every rule of spec/security.md 0.1-0.7 and N1-N12 that a client can break, at a server that counts the wire.
class HttpClientTest : public QObject
{
    Q_OBJECT

    struct Outcome {
        Result<HttpResponse> response;
        HttpFailure failure;
    };

    static Outcome call(HttpClient &client, HttpRequest request)
    {
        request.allowLoopbackHttp = true;
        std::optional<Outcome> outcome;
        QObject context;
        HttpCall *call = client.start(request, &context);
        QObject::connect(call, &HttpCall::finished, &context, [&](const Result<HttpResponse> &response) {
            outcome = Outcome{response, call->failure()};
        });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20000))
            return {gatehouse::failure(ErrorKind::Timeout, u"the call never ended"_s), HttpFailure::None};
        return *outcome;
    }

    static Outcome get(HttpClient &client, const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        return call(client, request);
    }

public:
    /// A program of its own: how a call with the system's authorities fails is its exit status.
    static int getAlone(const QUrl &url)
    {
        HttpClient client;
        return int(get(client, url).failure);
    }

private Q_SLOTS:
    void bringsStatusHeadersAndBody()
    {
        LoopbackServer server(always(httpAnswer(404, "{}", "application/json", "X-Id: 7\r\n")));
        HttpClient client;
        const auto outcome = get(client, server.url(u"/Users?count=1&filter=userName%20eq%20%22a%22"_s));
        VERIFY_OK(outcome.response);
        QCOMPARE(outcome.response->status, 404);
        QCOMPARE(outcome.response->header("x-id"), QByteArray("7"));
        QCOMPARE(outcome.response->body, QByteArray("{}"));
        QCOMPARE(server.requests().first().line(),
                 QByteArray("GET /Users?count=1&filter=userName%20eq%20%22a%22 HTTP/1.1"));
    }

    void usesAnOpenConnectionAgain()
    {
        LoopbackServer server(always(httpAnswer(200, "{}")));
        HttpClient client;
        for (int i = 0; i < 3; ++i)
            VERIFY_OK(get(client, server.url()).response);
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(server.connections(), 1);
    }

    void sendsTheBearerTokenAndNothingElseOfItself()
    {
        LoopbackServer server(always(httpAnswer(200, "{}")));
        HttpClient client;
        HttpRequest request;
        request.url = server.url();
        request.bearer = Secret("s3cret.token");
        VERIFY_OK(call(client, request).response);
        const auto head = server.requests().first().head;
        QVERIFY(head.contains("\r\nAuthorization: Bearer s3cret.token\r\n"));
        QVERIFY(!head.toLower().contains("\r\ncookie"));
        QVERIFY(!head.toLower().contains("h2c"));
    }

    void rule1_followsNoRedirectAndNamesItsTarget_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void rule1_followsNoRedirectAndNamesItsTarget()
    {
        QFETCH(int, status);
        LoopbackServer other(always(httpAnswer(200, "{}")));
        LoopbackServer server(
            always(httpAnswer(status, {}, "text/plain",
                              "Location: http://localhost:" + QByteArray::number(other.port()) + "/Users\r\n")));
        HttpClient client;
        HttpRequest request;
        request.method = "POST";
        request.url = server.url();
        request.body = "{}";
        request.bearer = Secret("token");
        const auto outcome = call(client, request);
        QCOMPARE(outcome.failure, HttpFailure::Redirect);
        QVERIFY(outcome.response.error().message.contains(u"localhost"));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(other.connections(), 0);
    }

    void rule2_sendsEveryMethodOnceWhenTheConnectionDies_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("reset");
        for (const char *method : {"GET", "POST", "PATCH", "PUT", "DELETE"}) {
            for (const int tls : {0, 1}) {
                for (const int reset : {0, 1})
                    QTest::addRow("%s tls=%d reset=%d", method, tls, reset) << QByteArray(method) << !!tls << !!reset;
            }
        }
    }
    void rule2_sendsEveryMethodOnceWhenTheConnectionDies()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, tls);
        QFETCH(bool, reset);
        const auto certificate = makeTestCertificate(u"127.0.0.1"_s);
        // The second request meets a connection that was used before: the case in which clients like to try again.
        LoopbackServer server(
            [reset](const ReceivedRequest &, int number) {
                if (number == 1)
                    return QList<ServerStep>{ServerStep::send(httpAnswer(200, "{}"))};
                return QList<ServerStep>{reset ? ServerStep::reset() : ServerStep::close()};
            },
            tls ? std::optional(certificate) : std::nullopt);
        HttpClient client(nullptr, {}, {certificate.certificate});
        VERIFY_OK(get(client, server.url()).response);
        HttpRequest request;
        request.method = method;
        request.url = server.url();
        if (method != "GET" && method != "DELETE")
            request.body = "{\"a\":1}";
        const auto outcome = call(client, request);
        QCOMPARE(outcome.failure, HttpFailure::Cut);
        QTest::qWait(100); // a second copy would come now
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 1);
    }

    void rule3_endsADripAtTheMinimumRate()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
                                     ServerStep::drip(QByteArray(1000, ' '), 20)};
        });
        HttpLimits limits = quick();
        limits.whole = 15s;
        HttpClient client(nullptr, limits);
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, HttpFailure::Timeout);
        QVERIFY(outcome.response.error().detail.contains(u"bytes in"));
    }

    void rule3_endsAtTheWallClockHoweverBusyTheServerIs()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::send("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n"),
                                     ServerStep::drip(QByteArray(100000, ' '), 5)};
        });
        HttpLimits limits = quick();
        limits.bytesPerSecond = 1;
        HttpClient client(nullptr, limits);
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, HttpFailure::Timeout);
        QVERIFY(outcome.response.error().detail.contains(u"not complete"));
    }

    void rule3_endsASilentServerAtTheFirstByteLimit()
    {
        LoopbackServer server([](const ReceivedRequest &, int) { return QList<ServerStep>{}; });
        HttpClient client(nullptr, quick());
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, HttpFailure::Timeout);
        QVERIFY(outcome.response.error().detail.contains(u"no answer"));
    }

    void rule3_endsATlsHandshakeThatNeverComesAtTheConnectLimit()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        HttpLimits limits = quick();
        limits.connect = 300ms;
        HttpClient client(nullptr, limits);
        const auto outcome = get(client, QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort())));
        QCOMPARE(outcome.failure, HttpFailure::Timeout);
        QVERIFY(outcome.response.error().detail.contains(u"not connected"));
    }

    void rule4_endsHeadersWithoutEnd()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::send("HTTP/1.1 200 OK\r\n"),
                                     ServerStep::flood("X-Filler: " + QByteArray(4000, 'x') + "\r\n")};
        });
        HttpClient client;
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, HttpFailure::TooLarge);
        QVERIFY(outcome.response.error().detail.contains(u"header"));
    }

    void rule4_endsBodiesWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("filler");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 17000000\r\n\r\n")
                                   << QByteArray(65536, 'x');
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 << "10000\r\n" + QByteArray(65536, 'x') + "\r\n";
        QTest::newRow("until close") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << QByteArray(65536, 'x');
    }
    void rule4_endsBodiesWithoutEnd()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, filler);
        LoopbackServer server([=](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::send(head), ServerStep::flood(filler)};
        });
        HttpClient client;
        QCOMPARE(get(client, server.url()).failure, HttpFailure::TooLarge);
    }

    void rule4_neverInflates()
    {
        LoopbackServer server(
            always(httpAnswer(200, "\x1f\x8b bomb", "application/json", "Content-Encoding: gzip\r\n")));
        HttpClient client;
        QCOMPARE(get(client, server.url()).failure, HttpFailure::Garbled);
        QVERIFY(server.requests().first().head.contains("\r\nAccept-Encoding: identity\r\n"));
    }

    void rule5_callsACutBodyCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("counted") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345");
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123");
        QTest::newRow("before the last chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n12\r\n");
        QTest::newRow("in the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    }
    void rule5_callsACutBodyCut()
    {
        QFETCH(QByteArray, bytes);
        LoopbackServer server([=](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::send(bytes), ServerStep::close()};
        });
        HttpClient client;
        QCOMPARE(get(client, server.url()).failure, HttpFailure::Cut);
    }

    void rule6_keepsNoCookies()
    {
        LoopbackServer server(always(httpAnswer(200, "{}", "application/json", "Set-Cookie: a=b; Path=/\r\n")));
        HttpClient client;
        VERIFY_OK(get(client, server.url()).response);
        VERIFY_OK(get(client, server.url()).response);
        QVERIFY(!server.requests().last().head.toLower().contains("cookie"));
    }

    void rule6_answersNoChallengeWithCredentials()
    {
        LoopbackServer server(
            always(httpAnswer(401, "{}", "application/json", "WWW-Authenticate: Basic realm=\"x\"\r\n")));
        HttpClient client;
        const auto outcome = get(client, server.url());
        VERIFY_OK(outcome.response);
        QCOMPARE(outcome.response->status, 401);
        QCOMPARE(server.requests().size(), 1);
    }

    void refusesWhatMustNotBeSent_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QByteArray>("bearer");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("loopback");
        QTest::newRow("N1 http") << QUrl(u"http://example.org/"_s) << QByteArray() << QByteArray() << true;
        QTest::newRow("N1 loopback http that was not allowed")
            << QUrl(u"http://127.0.0.1:9/"_s) << QByteArray() << QByteArray() << false;
        QTest::newRow("N1 ftp") << QUrl(u"ftp://127.0.0.1/"_s) << QByteArray() << QByteArray() << true;
        QTest::newRow("N12 userinfo") << QUrl(u"http://a:b@127.0.0.1:9/"_s) << QByteArray() << QByteArray() << true;
        QTest::newRow("0.6 token with CRLF")
            << QUrl(u"http://127.0.0.1:9/"_s) << QByteArray("a\r\nX: y") << QByteArray() << true;
        QTest::newRow("0.6 token with a blank")
            << QUrl(u"http://127.0.0.1:9/"_s) << QByteArray("a b") << QByteArray() << true;
        QTest::newRow("N10 header with CRLF")
            << QUrl(u"http://127.0.0.1:9/"_s) << QByteArray() << QByteArray("a\r\nX: y") << true;
        QTest::newRow("N10 header beyond ASCII")
            << QUrl(u"http://127.0.0.1:9/"_s) << QByteArray() << QByteArray("\xc3\xa4") << true;
    }
    void refusesWhatMustNotBeSent()
    {
        QFETCH(QUrl, url);
        QFETCH(QByteArray, bearer);
        QFETCH(QByteArray, header);
        QFETCH(bool, loopback);
        HttpClient client;
        HttpRequest request;
        request.url = url;
        request.bearer = Secret(bearer);
        request.allowLoopbackHttp = loopback;
        if (!header.isEmpty())
            request.headers = {{"X-Test", header}};
        const auto response = waited(client.send(request));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Invalid);
    }

    void n3_refusesCertificatesThatDoNotFit_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("self-signed") << u"127.0.0.1"_s << 30 << false;
        QTest::newRow("expired") << u"127.0.0.1"_s << -1 << true;
        QTest::newRow("wrong host") << u"example.org"_s << 30 << true;
    }
    void n3_refusesCertificatesThatDoNotFit()
    {
        QFETCH(QString, host);
        QFETCH(int, days);
        QFETCH(bool, trusted);
        const auto certificate = makeTestCertificate(host, days);
        LoopbackServer server(always(httpAnswer(200, "{}")), certificate);
        const auto root = trusted ? certificate.certificate : makeTestCertificate(u"127.0.0.1"_s).certificate;
        HttpClient client(nullptr, {}, {root});
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, HttpFailure::Tls);
        QVERIFY(outcome.response.error().message.contains(u"certificate"));
        QCOMPARE(server.requests().size(), 0);
    }

    void n3_refusesAnIssuerThatNobodyKnows()
    {
        // With the roots of the system, and with another authority of one's own.
        const auto authority = makeTestCertificate(u"Authority"_s);
        const auto other = makeTestCertificate(u"Authority"_s);
        LoopbackServer server(always(httpAnswer(200, "{}")), issueTestCertificate(u"127.0.0.1"_s, authority));
        HttpClient withSystem;
        QCOMPARE(get(withSystem, server.url()).failure, HttpFailure::Tls);
        HttpClient withOther(nullptr, {}, {other.certificate});
        QCOMPARE(get(withOther, server.url()).failure, HttpFailure::Tls);
        QCOMPARE(server.requests().size(), 0);
        HttpClient withOwn(nullptr, {}, {authority.certificate});
        VERIFY_OK(get(withOwn, server.url()).response);
    }

    void n3_refusesACertificateSignedWithSha1()
    {
        const auto authority = makeTestCertificate(u"Authority"_s);
        HttpClient client(nullptr, {}, {authority.certificate});
        TlsServer weak(TLS1_2_VERSION, issueTestCertificate(u"127.0.0.1"_s, authority, "SHA1"));
        QCOMPARE(get(client, weak.url()).failure, HttpFailure::Tls);
        QCOMPARE(weak.requests(), 0);
        TlsServer strong(TLS1_2_VERSION, issueTestCertificate(u"127.0.0.1"_s, authority));
        VERIFY_OK(get(client, strong.url()).response);
    }

    void n3_speaksTls12AndNewer_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("spoken");
        QTest::newRow("TLS 1.0") << TLS1_VERSION << false;
        QTest::newRow("TLS 1.1") << TLS1_1_VERSION << false;
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION << true;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION << true;
    }
    void n3_speaksTls12AndNewer()
    {
        QFETCH(int, version);
        QFETCH(bool, spoken);
        const auto certificate = makeTestCertificate(u"127.0.0.1"_s);
        TlsServer server(version, certificate);
        HttpClient client(nullptr, {}, {certificate.certificate});
        const auto outcome = get(client, server.url());
        QCOMPARE(outcome.failure, spoken ? HttpFailure::None : HttpFailure::Tls);
        QCOMPARE(server.requests(), spoken ? 1 : 0);
    }

    void q2_trustsNoAuthorityThatAFolderNames_data()
    {
        QTest::addColumn<bool>("environment");
        QTest::newRow("the folder that the program was started in") << false;
        QTest::newRow("the folder that the environment names") << true;
    }
    void q2_trustsNoAuthorityThatAFolderNames()
    {
        QFETCH(bool, environment);
        const auto rogue = makeTestCertificate(u"Rogue authority"_s);
        LoopbackServer server(always(httpAnswer(200, "{}")), issueTestCertificate(u"127.0.0.1"_s, rogue));
        QTemporaryDir folder;
        const QByteArray pem = rogue.certificate.toPem();
        const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
        const openssl::Certificate x(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        const QString hashed = QString::number(X509_subject_name_hash(x.get()), 16).rightJustified(8, u'0') + u".0"_s;
        QFile file(folder.filePath(hashed));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pem);
        file.close();

        QProcess program;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        if (environment) {
            variables.insert(u"SSL_CERT_DIR"_s, folder.path());
            variables.insert(u"SSL_CERT_FILE"_s, file.fileName());
        }
        program.setProcessEnvironment(variables);
        program.setWorkingDirectory(folder.path());
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationFilePath(), {u"--get"_s, server.url().toString()});
        QVERIFY(program.waitForFinished(60000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), int(HttpFailure::Tls));
        QCOMPARE(server.requests().size(), 0);
    }

    void q1_speaksHttp11OverTls()
    {
        const auto certificate = makeTestCertificate(u"127.0.0.1"_s);
        LoopbackServer server(always(httpAnswer(200, "{}")), certificate); // offers h2 first
        HttpClient client(nullptr, {}, {certificate.certificate});
        VERIFY_OK(get(client, server.url()).response);
        QCOMPARE(server.requests().first().line(), QByteArray("GET / HTTP/1.1"));
    }

    void tellsAnUnknownAddressFromAClosedPort()
    {
        HttpClient client;
        QCOMPARE(get(client, QUrl(u"https://no-such-host.invalid/"_s)).failure, HttpFailure::AddressNotFound);
        quint16 port = 0;
        {
            QTcpServer closed;
            QVERIFY(closed.listen(QHostAddress::LocalHost));
            port = closed.serverPort();
        }
        QCOMPARE(get(client, QUrl(u"https://127.0.0.1:%1/"_s.arg(port))).failure, HttpFailure::Refused);
    }

    void saysThatAServerWithoutTlsHasNone()
    {
        LoopbackServer plain(always(httpAnswer(200, "{}")));
        HttpClient client(nullptr, quick());
        const auto outcome = get(client, QUrl(u"https://127.0.0.1:%1/"_s.arg(plain.port())));
        QVERIFY(outcome.failure == HttpFailure::Tls || outcome.failure == HttpFailure::Timeout);
    }

    void n8_keepsFourCallsInFlightAtMost()
    {
        LoopbackServer server([](const ReceivedRequest &, int) {
            return QList<ServerStep>{ServerStep::pause(200), ServerStep::send(httpAnswer(200, "{}"))};
        });
        HttpClient client;
        HttpRequest request;
        request.url = server.url();
        request.allowLoopbackHttp = true;
        QList<Future<HttpResponse>> all;
        for (int i = 0; i < 10; ++i)
            all.append(client.send(request));
        for (const auto &one : all)
            VERIFY_OK(waited(one));
        QCOMPARE(server.requests().size(), 10);
        QCOMPARE(server.connections(), 4);
    }

    void cancelsACallUnderWay()
    {
        LoopbackServer server([](const ReceivedRequest &, int) { return QList<ServerStep>{}; });
        HttpClient client;
        HttpRequest request;
        request.url = server.url();
        request.allowLoopbackHttp = true;
        auto future = client.send(request);
        QTRY_COMPARE(server.requests().size(), 1);
        future.cancel();
        const auto response = waited(future);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Cancelled);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--get") == 0)
        return HttpClientTest::getAlone(QUrl(QString::fromLocal8Bit(argv[2])));
    HttpClientTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "HttpClientTest.moc"
