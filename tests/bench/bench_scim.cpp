// SPDX-License-Identifier: Apache-2.0
// Rows I1 and I2 of the performance table: listing people over HTTP against a raw socket that drops the bytes, and
// reading a page against simdjson On-Demand, both interleaved in one run; then how both grow with n.
#include "app/http/HttpClient.h"
#include "app/scim/ListResponseReader.h"
#include "app/scim/ScimClient.h"
#include "tests/bench/OnDemandPage.h"
#include "tests/bench/PageServer.h"
#include "tests/bench/Ratios.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <unistd.h>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int perPage = 100;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_scim: %s\n", qPrintable(why));
    std::exit(1);
}

/// Milliseconds to fetch every page through one socket, looking at no byte of the bodies.
double fetchRaw(quint16 port, int people)
{
    QElapsedTimer clock;
    clock.start();
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail(u"the raw socket does not connect"_s);
    static char buffer[256 * 1024];
    for (int start = 1; start <= people; start += perPage) {
        const QByteArray request = "GET /scim/Users?startIndex=" + QByteArray::number(start) +
                                   "&count=100 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            fail(u"the raw socket does not send"_s);
        qint64 left = -1;
        for (qint64 have = 0; left != 0;) {
            const auto got =
                ::recv(socket, buffer + (left < 0 ? have : 0), sizeof buffer - 1 - size_t(left < 0 ? have : 0), 0);
            if (got <= 0)
                fail(u"the raw socket was closed"_s);
            if (left > 0) {
                left -= got;
                continue;
            }
            have += got;
            buffer[have] = '\0';
            const char *end = std::strstr(buffer, "\r\n\r\n");
            if (end)
                left = std::atoll(std::strstr(buffer, "Content-Length: ") + 16) - (have - (end + 4 - buffer));
        }
    }
    ::close(socket);
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Milliseconds for ScimClient to list everybody.
double list(ScimClient &client, quint16 port, int people)
{
    ScimEndpoint endpoint;
    endpoint.baseUrl = QUrl(u"http://127.0.0.1:%1/scim"_s.arg(port));
    endpoint.token = Secret("bench");
    endpoint.manners.pageCap = perPage;
    endpoint.allowLoopbackHttp = true;
    QEventLoop loop;
    QElapsedTimer clock;
    clock.start();
    ScimListing *listing = client.listUsers(endpoint, &loop);
    qint64 received = 0;
    QObject::connect(listing, &ScimListing::received, &loop,
                     [&](const QList<RemoteUser> &users, qint64, qint64) { received += users.size(); });
    QObject::connect(listing, &ScimListing::finished, &loop, [&](const Result<ListingEnd> &end) {
        if (!end || !end->complete)
            fail(end ? end->warning : end.error().message);
        loop.quit();
    });
    loop.exec();
    if (received != people)
        fail(u"%1 people instead of %2"_s.arg(received).arg(people));
    return double(clock.nsecsElapsed()) / 1e6;
}

/// Processor time of this thread in milliseconds: reading a page waits for nothing, so other programs need not count.
double processorTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double parseOnDemand(const simdjson::padded_string &body, int times)
{
    simdjson::ondemand::parser parser;
    const double start = processorTime();
    size_t users = 0;
    for (int i = 0; i < times; ++i)
        users += readOnDemand(parser, body).size();
    if (users != size_t(times * perPage))
        fail(u"On-Demand lost somebody"_s);
    return (processorTime() - start) / times;
}

double parseOurs(ListResponseReader &reader, const QByteArray &body, int times)
{
    const double start = processorTime();
    qsizetype users = 0;
    for (int i = 0; i < times; ++i)
        users += reader.read(body)->users.size();
    if (users != times * perPage)
        fail(u"the reader lost somebody"_s);
    return (processorTime() - start) / times;
}

void growth(ScimClient &client)
{
    std::printf("\nHow I1 grows (%d a page)\n%10s %12s %14s %8s\n", perPage, "people", "limit ms", "gatehouse ms",
                "us/person");
    for (const int people : {1000, 10000, 50000}) {
        const PageServer server(people, perPage);
        fetchRaw(server.port(), people);
        const double limit = fetchRaw(server.port(), people);
        const double ours = list(client, server.port(), people);
        std::printf("%10d %12.2f %14.2f %8.2f\n", people, limit, ours, ours * 1000 / people);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bool kept = true;
    {
        const int people = 10000;
        const PageServer server(people, perPage);
        ScimClient client;
        list(client, server.port(), people);
        fetchRaw(server.port(), people);
        QList<double> limit, ours;
        for (int round = 0; round < 15; ++round) {
            limit.append(fetchRaw(server.port(), people));
            ours.append(list(client, server.port(), people));
        }
        kept = printRatios("I1 list 10,000 people", limit, ours, 9.0, "ms") && kept;
        growth(client);
    }
    const QByteArray body = listPage(10000, 101, perPage);
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    ListResponseReader reader;
    QList<double> limit, ours;
    for (int round = 0; round < 101; ++round) {
        limit.append(parseOnDemand(padded, 20));
        ours.append(parseOurs(reader, body, 20));
    }
    std::printf("\nOne page: %lld bytes, %d people\n", static_cast<long long>(body.size()), perPage);
    kept = printRatios("I2 read a page", limit, ours, 1.3, "ms") && kept;
    return kept ? 0 : 1;
}
