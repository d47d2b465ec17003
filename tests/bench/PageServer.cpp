// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/PageServer.h"

#include "app/practice/PracticePeople.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace gatehouse::bench
{

namespace
{

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const auto now = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

void serve(int listening, const QList<QByteArray> &pages, int perPage)
{
    for (;;) {
        const int socket = ::accept(listening, nullptr, nullptr);
        if (socket < 0)
            return;
        if (::fork() != 0) { // each connection has a process of its own, as clients keep theirs open
            ::close(socket);
            continue;
        }
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        char request[8192];
        qsizetype held = 0;
        for (;;) {
            const auto got = ::recv(socket, request + held, sizeof request - 1 - size_t(held), 0);
            if (got <= 0)
                break;
            held += got;
            request[held] = '\0';
            if (!std::strstr(request, "\r\n\r\n"))
                continue;
            held = 0;
            const char *start = std::strstr(request, "startIndex=");
            const int index = start ? (std::atoi(start + 11) - 1) / perPage : 0;
            if (index >= pages.size() || !sendAll(socket, pages[index]))
                break;
        }
        ::_exit(0);
    }
}

} // namespace

QByteArray listPage(int total, int startIndex, int count)
{
    QJsonArray rows;
    for (int i = startIndex - 1; i < std::min(total, startIndex - 1 + count); ++i) {
        QJsonObject row = practicePerson(i, true);
        const QString id = u"2819c223-7f76-453a-919d-%1"_s.arg(i, 12, 10, QChar(u'0'));
        row.insert(u"id"_s, id);
        row.insert(u"externalId"_s, u"ext-%1"_s.arg(i));
        row.insert(u"groups"_s, QJsonArray{QJsonObject{{u"value"_s, u"6c5bb468-14b2-4183-baf2-06d523e03bd3"_s},
                                                       {u"display"_s, u"Everybody"_s}}});
        row.insert(u"meta"_s, QJsonObject{{u"resourceType"_s, u"User"_s},
                                          {u"created"_s, u"2026-01-23T04:56:22Z"_s},
                                          {u"lastModified"_s, u"2026-05-13T04:42:34Z"_s},
                                          {u"version"_s, u"W/\"3694e05e9dff590\""_s},
                                          {u"location"_s, u"https://scim.orchard.example/v2/Users/"_s + id}});
        rows.append(row);
    }
    const QJsonObject list{{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:api:messages:2.0:ListResponse"_s}},
                           {u"totalResults"_s, total},
                           {u"startIndex"_s, startIndex},
                           {u"itemsPerPage"_s, rows.size()},
                           {u"Resources"_s, rows}};
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

PageServer::PageServer(int people, int perPage)
{
    QList<QByteArray> pages;
    for (int start = 1; start <= people; start += perPage) {
        const QByteArray body = listPage(people, start, perPage);
        pages.append("HTTP/1.1 200 OK\r\nContent-Type: application/scim+json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listening, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(listening, 8) != 0 ||
        ::getsockname(listening, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        std::abort();
    m_port = ntohs(address.sin_port);
    m_child = ::fork();
    if (m_child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        std::signal(SIGCHLD, SIG_IGN);
        serve(listening, pages, perPage);
        ::_exit(0);
    }
    ::close(listening);
}

PageServer::~PageServer()
{
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
}

} // namespace gatehouse::bench
