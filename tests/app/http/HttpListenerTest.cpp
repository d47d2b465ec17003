// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpListener.h"

#include "tests/support/TestCertificate.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The limits of spec I10, at raw sockets.
class HttpListenerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HttpListener> m_listener;

    void start(const ListenerLimits &limits = {})
    {
        auto listener = HttpListener::start(
            QHostAddress(QHostAddress::LocalHost), 0,
            [](const ServerRequest &request) {
                ServerReply reply;
                reply.type = "text/plain";
                reply.body = request.method + ' ' + request.path +
                             " q=" + request.query.queryItemValue(u"q"_s, QUrl::FullyDecoded).toUtf8() + ' ' +
                             QByteArray::number(request.body.size()) + ' ' + request.headers.value("x-test");
                return reply;
            },
            limits);
        QVERIFY2(listener, listener ? "" : qPrintable(listener.error().message));
        m_listener = std::move(*listener);
    }

    /// Everything the listener sends until it closes, or until the answer is complete.
    QByteArray ask(const QByteArray &request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        if (!socket.waitForConnected(5000))
            return {};
        socket.write(request);
        QByteArray answer;
        while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(15000))
            answer += socket.readAll();
        return answer;
    }

    /// The same until it closes.
    QByteArray askUntilTheEnd(const QByteArray &requests)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        if (!socket.waitForConnected(5000))
            return {};
        socket.write(requests);
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForDisconnected(15000)) {
        }
        return socket.readAll();
    }

private Q_SLOTS:
    void cleanup() { m_listener.reset(); }

    void handsPathQueryHeadersAndBodyOn()
    {
        start();
        const auto answer =
            ask("POST /a%2Fb?q=x%20+y HTTP/1.1\r\nHost: h\r\nX-Test: 7\r\nContent-Length: 3\r\n\r\nabc");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY2(answer.contains("POST /a%2Fb q=x  y 3 7"), answer.constData());
    }

    /// A web server in front that sees another end of the body would hand one person's answer to the next.
    void i10_refusesWhatTwoReadersEndAtTwoPlaces_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *name, const QByteArray &fields, bool refused = true,
                            const QByteArray &version = "1.1") {
            QTest::newRow(name) << "POST / HTTP/" + version + "\r\nHost: h\r\n" + fields + "\r\n" << refused;
        };
        row("a length", "Content-Length: 5\r\n", false);
        row("chunked", "Transfer-Encoding: chunked\r\n", false);
        row("chunked, in other letters", "transfer-encoding:  CHUNKED\r\n", false);
        row("chunked and a length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
        row("a length and chunked", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
        row("two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n");
        row("the same length twice", "Content-Length: 5\r\ncontent-length: 5\r\n");
        row("blank before the colon", "Content-Length : 5\r\n");
        row("blank before the colon of chunked", "Transfer-Encoding : chunked\r\n");
        row("tab before the colon", "Content-Length\t: 5\r\n");
        row("another encoding", "Transfer-Encoding: identity\r\n");
        row("chunked and another", "Transfer-Encoding: chunked, identity\r\n");
        row("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
        row("almost chunked", "Transfer-Encoding: xchunked\r\n");
        row("chunked before its time", "Connection: keep-alive\r\nTransfer-Encoding: chunked\r\n", true, "1.0");
        row("two hosts", "Content-Length: 5\r\nHost: evil.example.org\r\n");
    }
    void i10_refusesWhatTwoReadersEndAtTwoPlaces()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, refused);
        start();
        const auto answer =
            askUntilTheEnd(head + "0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QVERIFY2(answer.startsWith(refused ? "HTTP/1.1 400" : "HTTP/1.1 200"), answer.constData());
        QCOMPARE(answer.contains("/smuggled"), !refused); // after the end that both see, it is the next request
    }

    /// libmicrohttpd reads a NUL as the end, others read on: what two readers see differently is a way around one.
    void refusesControlCharactersInTheHead_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *name, QByteArray head, bool refused = true) {
            QTest::newRow(name) << head.replace('@', '\0') + "\r\n" << refused;
        };
        const QByteArray get = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";
        row("as it should be", get + "X-Test: a\r\n", false);
        row("no header but one", "GET / HTTP/1.1\r\nHost: h\r\n", false);
        row("none, as before 1.1", "GET / HTTP/1.0\r\n", false);
        row("no value", get + "X-Test:\r\n", false);
        row("tab and blanks around a value", get + "X-Test:\t a\tb \r\n", false);
        row("octets above ASCII", get + "X-Test: \xc3\xa4\xff\r\n", false);
        row("query", "GET /a?b=c&d=+e%00 HTTP/1.1\r\nHost: h\r\n", false);
        row("NUL in a value", get + "X-Test: a@b\r\n");
        row("NUL in front of a value", get + "X-Test: @b\r\n");
        row("NUL behind a value", get + "X-Test: a@\r\n");
        row("NUL behind the last value but one", get + "X-Test: a@\r\nX-More: b\r\n");
        row("NUL in a name", get + "X-T@est: a\r\n");
        row("NUL in front of a name", get + "@X-Test: a\r\n");
        row("NUL that hides a length", get + "X-Test: a@\r\nContent-Length: 5\r\n");
        row("NUL in the method", "G@T / HTTP/1.1\r\nHost: h\r\n");
        row("NUL in the address", "GET /a@b HTTP/1.1\r\nHost: h\r\n");
        row("NUL at the end of the address", "GET /a@ HTTP/1.1\r\nHost: h\r\n");
        row("NUL in the query", "GET /a?b=@c HTTP/1.1\r\nHost: h\r\n");
        row("NUL in the version", "GET /a HTTP/1.1@\r\nHost: h\r\n");
        row("bell in a value", get + "X-Test: a\ab\r\n");
        row("escape in a value", get + "X-Test: a\x1b[2Jb\r\n");
        row("delete in a value", get + "X-Test: a\x7f\r\n");
        row("carriage return in a value", get + "X-Test: a\rb\r\n");
        row("line feed alone", get + "X-Test: a\nX-More: b\r\n");
        row("line feed alone behind the version", "GET / HTTP/1.1\nHost: h\r\n");
        row("value that goes on in the next line", get + "X-Test: a\r\n b\r\n");
        row("name that is none", get + ": a\r\n");
        row("bell in the address", "GET /a\ab HTTP/1.1\r\nHost: h\r\n");
        row("tab in the address", "GET /a\tb HTTP/1.1\r\nHost: h\r\n");
        row("delete in the query", "GET /a?\x7f HTTP/1.1\r\nHost: h\r\n");
        row("bell in the method", "GE\aT / HTTP/1.1\r\nHost: h\r\n");
        row("two blanks behind the method", "GET  / HTTP/1.1\r\nHost: h\r\n");
    }
    void refusesControlCharactersInTheHead()
    {
        QFETCH(QByteArray, head);
        QFETCH(bool, refused);
        start();
        const auto answer = ask(head);
        QVERIFY2(answer.startsWith(refused ? "HTTP/1.1 400" : "HTTP/1.1 200"), answer.constData());
    }
    void refusesAHeadWhoseLastLineHasNoCarriageReturn()
    {
        start();
        const auto answer = ask("GET / HTTP/1.1\r\nHost: h\r\n\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400"), answer.constData());
    }

    void i10_refusesHeadersOver64kB()
    {
        start();
        const auto answer = ask("GET / HTTP/1.1\r\nHost: h\r\nX-Test: " + QByteArray(70'000, 'x') + "\r\n\r\n");
        QVERIFY2(!answer.startsWith("HTTP/1.1 2"), answer.left(100).constData());
    }

    void i10_refusesBodiesOverOneMegabyte_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("announced") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1048577\r\n\r\n");
        QTest::newRow("chunked") << "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n100001\r\n" +
                                        QByteArray(0x100001, 'x') + "\r\n0\r\n\r\n";
    }
    void i10_refusesBodiesOverOneMegabyte()
    {
        QFETCH(QByteArray, request);
        start();
        const auto answer = ask(request);
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(100).constData());
    }

    void i10_closesConnectionsWhoseHeaderOrBodyDrips_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX-Test: ");
        QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
    }
    void i10_closesConnectionsWhoseHeaderOrBodyDrips()
    {
        QFETCH(QByteArray, head);
        ListenerLimits limits;
        limits.header = limits.body = 400ms;
        start(limits);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write(head);
        // One byte each 20 ms keeps every inactivity timer quiet.
        for (int i = 0; i < 500 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
            socket.write("x");
            socket.flush();
            QTest::qWait(20);
        }
        QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }

    void i10_stillAnswersBesideSlowClients()
    {
        start();
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<QTcpSocket>());
            slow.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
            QVERIFY(slow.back()->waitForConnected(5000));
            slow.back()->write("GET / HTTP/1.1\r\nHo");
            slow.back()->flush();
        }
        QVERIFY(ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").startsWith("HTTP/1.1 200"));
    }

    void i10_answersBeside800HalfOpenClients()
    {
        ListenerLimits limits;
        limits.header = 600s; // nobody gets in because a slow client's time is up
        start(limits);
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int client = 0; client < 800; ++client) {
            slow.push_back(std::make_unique<QTcpSocket>());
            slow.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
            QVERIFY(slow.back()->waitForConnected(5000));
            slow.back()->write("GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ");
            slow.back()->flush();
        }
        // Those that hold a connection the longest make room; whoever sends a request gets its answer, again and again.
        for (int request = 0; request < 20; ++request) {
            const auto answer = ask("GET /healthy HTTP/1.1\r\nHost: h\r\n\r\n");
            QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        }
    }

    void speaksTlsFrom12OnAndNothingElse()
    {
        const TestCertificate made = makeTestCertificate(u"localhost"_s);
        ListenerTls tls{made.certificate.toPem(), Secret(made.key.toPem())};
        const auto answer = [](const ServerRequest &request) {
            ServerReply reply;
            reply.body = "hello " + request.peer.toUtf8();
            return reply;
        };
        auto listener = HttpListener::start(QHostAddress(QHostAddress::LocalHost), 0, answer, {}, tls);
        QVERIFY2(listener, listener ? "" : qPrintable(listener.error().message));
        m_listener = std::move(*listener);
        QCOMPARE(m_listener->url().scheme(), u"https"_s);
        const auto get = [&](QSsl::SslProtocol protocol) {
            QSslSocket socket;
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setProtocol(protocol);
            configuration.setCaCertificates({made.certificate});
            socket.setSslConfiguration(configuration);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->port(), u"localhost"_s);
            if (!socket.waitForEncrypted(5000))
                return QByteArray();
            socket.write("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            QByteArray bytes;
            while (socket.waitForReadyRead(5000))
                bytes += socket.readAll();
            return bytes;
        };
        QVERIFY(get(QSsl::TlsV1_2).contains("hello 127.0.0.1"));
        QVERIFY(get(QSsl::TlsV1_3).contains("hello 127.0.0.1"));
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        QVERIFY(get(QSsl::TlsV1_1).isEmpty());
        QT_WARNING_POP
        QVERIFY(!ask("GET / HTTP/1.1\r\nHost: h\r\n\r\n").startsWith("HTTP/1.1 200"));
        m_listener.reset();

        tls.keyPem = Secret(makeTestCertificate(u"localhost"_s).key.toPem());
        const auto mixed = HttpListener::start(QHostAddress(QHostAddress::LocalHost), 0, answer, {}, tls);
        QVERIFY(!mixed);
        QCOMPARE(mixed.error().kind, ErrorKind::Invalid);
    }

    void finishesWhatIsUnderWayOnceItTakesNothingNew()
    {
        std::atomic<bool> inside = false;
        std::atomic<bool> goOn = false;
        const auto atLast = qScopeGuard([&] {
            goOn = true;
            m_listener.reset();
        });
        auto listener = HttpListener::start(QHostAddress(QHostAddress::LocalHost), 0, [&](const ServerRequest &) {
            inside = true;
            while (!goOn)
                std::this_thread::sleep_for(5ms);
            ServerReply reply;
            reply.body = "done";
            return reply;
        });
        QVERIFY(listener);
        m_listener = std::move(*listener);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        QVERIFY(socket.waitForConnected(5000));
        socket.write("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QVERIFY(socket.waitForBytesWritten(5000));
        QTRY_VERIFY(inside);
        m_listener->quiesce();
        QTcpSocket late;
        late.connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->port());
        QVERIFY(!late.waitForConnected(1000));
        goOn = true;
        QVERIFY(socket.waitForReadyRead(5000));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200"));
    }

    void saysWhenThePortIsTaken()
    {
        start();
        const auto second = HttpListener::start(QHostAddress(QHostAddress::LocalHost), m_listener->port(),
                                                [](const ServerRequest &) { return ServerReply{}; });
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Unavailable);
        QVERIFY(second.error().message.contains(QString::number(m_listener->port())));
    }

    void readsListenAddresses()
    {
        QCOMPARE(listenAddress(u"127.0.0.1:8790"_s)->second, quint16(8790));
        QCOMPARE(listenAddress(u"[::1]:0"_s)->first, QHostAddress(QHostAddress::LocalHostIPv6));
        for (const auto &bad : {u"8790"_s, u"127.0.0.1"_s, u"host:1"_s, u"127.0.0.1:70000"_s, u""_s})
            QVERIFY2(!listenAddress(bad), qPrintable(bad));
    }
};

QTEST_GUILESS_MAIN(HttpListenerTest)
#include "HttpListenerTest.moc"
