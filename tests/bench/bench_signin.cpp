// SPDX-License-Identifier: Apache-2.0
// gatehouse-server under load, as a process of its own: whole sign-ins per second (session looked up, access decided,
// Response signed and verified, event written), its memory over many of them, and how long a healthy request takes
// beside 800 half-open clients. Needs a keyring: tests/support/with-keyring --unlocked build/release/bin/bench_signin
//   bench_signin [SIGN-INS]     100000 unless said otherwise
#include "tests/bench/Ratios.h"
#include "tests/support/CommandLine.h"
#include "tests/support/Visitor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <arpa/inet.h>
#include <atomic>
#include <cstdlib>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int clients = 2;
constexpr int halfOpen = 800;
constexpr double healthyTarget = 1000;
constexpr double flat = 4; ///< megabytes that the second half of all sign-ins may add

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_signin: %s\n", qPrintable(why));
    std::exit(1);
}

int connected(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{30, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail(u"the server does not take a connection"_s);
    return socket;
}

/// One request on an open connection; false when there was no whole answer of status 200.
bool ask(int socket, const QByteArray &request)
{
    if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
        return false;
    QByteArray bytes;
    char buffer[65536];
    qsizetype wanted = -1;
    while (wanted < 0 || bytes.size() < wanted) {
        const auto got = ::recv(socket, buffer, sizeof buffer, 0);
        if (got <= 0)
            return false;
        bytes.append(buffer, got);
        const auto end = bytes.indexOf("\r\n\r\n");
        if (wanted < 0 && end >= 0) {
            const auto at = bytes.toLower().indexOf("content-length:");
            wanted = end + 4 + bytes.mid(at + 15, bytes.indexOf('\r', at) - at - 15).trimmed().toLongLong();
        }
    }
    return bytes.startsWith("HTTP/1.1 200");
}

double megabytes(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void must(const CommandLine::Ran &ran)
{
    if (ran.status != 0)
        fail(ran.error);
}

/// Seconds for so many sign-ins from two connections at once.
double signIns(quint16 port, const QByteArray &request, int count)
{
    std::atomic<int> left = count;
    std::atomic<bool> broken = false;
    QElapsedTimer clock;
    clock.start();
    std::vector<std::thread> threads;
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&] {
            const int socket = connected(port);
            while (left-- > 0 && !broken)
                broken = !ask(socket, request);
            ::close(socket);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    if (broken)
        fail(u"a sign-in was not answered"_s);
    return double(clock.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100000;
    const CommandLine cli;
    must(cli.json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Orchard"_s, u"--sign-in-url"_s,
                   u"http://127.0.0.1:8780"_s}));
    must(cli.json({u"users"_s, u"add"_s, u"--username"_s, u"anna"_s, u"--email"_s, u"anna@orchard.example"_s}));
    must(cli.json({u"users"_s, u"password"_s, u"anna"_s, u"--password-stdin"_s}, "correct horse battery"));
    must(cli.json({u"groups"_s, u"add"_s, u"Staff"_s}));
    must(cli.json({u"groups"_s, u"add-member"_s, u"Staff"_s, u"anna"_s}));
    const auto added = cli.json({u"apps"_s, u"add"_s, u"--connector"_s, u"custom"_s, u"--label"_s, u"Wiki"_s});
    must(added);
    must(cli.json({u"apps"_s, u"sso"_s, u"Wiki"_s, u"--set"_s, u"spEntityId=https://wiki.example/sp"_s, u"--set"_s,
                   u"acsUrl=https://wiki.example/acs"_s}));
    must(cli.json({u"apps"_s, u"groups"_s, u"Wiki"_s, u"--bind"_s, u"Staff"_s, u"--yes"_s}));

    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-server"),
                 {u"--workspace"_s, cli.workspace(), u"--listen"_s, u"127.0.0.1:0"_s});
    if (!server.waitForReadyRead(30000))
        fail(u"gatehouse-server does not start"_s);
    const QUrl url(QString::fromUtf8(server.readLine()).trimmed().mid(6));
    const auto port = quint16(url.port());
    Visitor anna(url);
    anna.logIn(u"anna"_s, u"correct horse battery"_s);
    const QByteArray request = "GET /userconsole/launch/" + added.json[u"id"_s].toString().toLatin1() +
                               " HTTP/1.1\r\nHost: h\r\nCookie: gatehouse=" + anna.cookies.value("gatehouse") +
                               "\r\n\r\n";

    double seconds = 0;
    QList<double> memory;
    int done = 0;
    // The first tenth fills what is filled once: SQLite's page cache, the heap, the threads' stacks.
    for (const int mark : {count / 10, count / 2, count}) {
        seconds += signIns(port, request, mark - done);
        done = mark;
        memory += megabytes(server.processId());
        std::printf("%-28s %.1f MB after %d\n", "memory", memory.last(), done);
        std::fflush(stdout);
    }
    std::printf("%-28s %d in %.1f s from %d connections: %.0f per second\n", "sign-ins", count, seconds, clients,
                count / seconds);

    std::vector<int> slow;
    for (int client = 0; client < halfOpen; ++client) {
        slow.push_back(connected(port));
        ::send(slow.back(), "GET / HTTP/1.1\r\nHost: h\r\nX-Slow: ", 34, MSG_NOSIGNAL);
    }
    QList<double> healthy;
    for (int round = 0; round < 50; ++round) {
        QElapsedTimer clock;
        clock.start();
        const int socket = connected(port);
        if (!ask(socket, "GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
            fail(u"a healthy request was not answered beside slow clients"_s);
        ::close(socket);
        healthy.append(double(clock.nsecsElapsed()) / 1e6);
    }
    const bool kept = printTimes("healthy beside 800 slow", healthy, healthyTarget);
    for (const int socket : slow)
        ::close(socket);
    server.terminate();
    server.waitForFinished(20000);
    return kept && memory[2] < memory[1] + flat ? 0 : 1;
}
