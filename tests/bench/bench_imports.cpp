// SPDX-License-Identifier: Apache-2.0
// Listing a provider's people, each compared with the directory, against bare fetching and parsing; and importing them
// against bare batched inserts of the same rows through SQLite's C API. Both in turns in one run: at least half of
// each.
//   bench_imports [PEOPLE]      10,000 unless told otherwise
#include "app/Services.h"
#include "app/imports/CandidateReader.h"
#include "tests/bench/OnDemandPage.h"
#include "tests/bench/PageServer.h"
#include "tests/bench/Ratios.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <sqlite3.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int perPage = 100;
constexpr int rounds = 7;

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename T> T waitFor(const Future<T> &future)
{
    QEventLoop loop;
    async::whenDone(future, &loop, [&loop](const Result<T> &) { loop.quit(); });
    loop.exec();
    return need(async::outcome(future));
}

template <typename Fn> double milliseconds(Fn fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Every page through one socket, each parsed with simdjson On-Demand into plain structs.
void fetchAndParse(quint16 port, int people)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        qFatal("the raw socket does not connect");
    simdjson::ondemand::parser parser;
    std::string answer;
    size_t users = 0;
    for (int start = 1; start <= people; start += perPage) {
        const QByteArray request = "GET /scim/Users?startIndex=" + QByteArray::number(start) +
                                   "&count=100 HTTP/1.1\r\nHost: localhost\r\n\r\n";
        if (::send(socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL) != request.size())
            qFatal("the raw socket does not send");
        answer.clear();
        size_t body = 0;
        size_t length = 0;
        char buffer[64 * 1024];
        while (body == 0 || answer.size() < body + length) {
            const auto got = ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                qFatal("the raw socket was closed");
            answer.append(buffer, size_t(got));
            const auto end = body == 0 ? answer.find("\r\n\r\n") : std::string::npos;
            if (end == std::string::npos)
                continue;
            body = end + 4;
            length = size_t(std::atoll(answer.c_str() + answer.find("Content-Length: ") + 16));
        }
        users += readOnDemand(parser, simdjson::padded_string(answer.data() + body, length)).size();
    }
    ::close(socket);
    if (users != size_t(people))
        qFatal("somebody was lost");
}

ScimEndpoint endpointAt(quint16 port)
{
    ScimEndpoint endpoint;
    endpoint.baseUrl = QUrl(u"http://127.0.0.1:%1/scim"_s.arg(port));
    endpoint.token = Secret("bench");
    endpoint.manners.pageCap = perPage;
    endpoint.allowLoopbackHttp = true;
    return endpoint;
}

/// Without comparing anybody: row I1 of bench_scim.
void onlyListed(Services &services, quint16 port)
{
    QEventLoop loop;
    ScimListing *listing = services.scim.listUsers(endpointAt(port), &loop);
    QObject::connect(listing, &ScimListing::finished, &loop, &QEventLoop::quit);
    loop.exec();
}

QList<ImportCandidate> listed(Services &services, const ApplicationId &application, quint16 port)
{
    QEventLoop loop;
    CandidateReader reader(services.database, services.scim, application, nullptr);
    QList<ImportCandidate> candidates;
    QObject::connect(&reader, &CandidateListing::received, &loop,
                     [&](const QList<ImportCandidate> &page) { candidates += page; });
    QObject::connect(&reader, &CandidateListing::finished, &loop, [&](const Result<ListingEnd> &end) {
        need(end);
        loop.quit();
    });
    reader.start(endpointAt(port));
    loop.exec();
    return candidates;
}

/// A workspace with one application whose people can be imported.
struct Console {
    explicit Console(const QString &file)
    {
        Organization organization;
        organization.name = u"Bench"_s;
        organization.signInAddress = u"https://sso.example.org"_s;
        waitFor(services.create({file}, organization, actor));
        Application draft;
        draft.connectorId = u"netskope"_s;
        draft.displayLabel = u"Netskope"_s;
        draft.idpUrl = u"https://sso.example.org/saml2/netskope"_s;
        draft.idm.state = IdmState::Active;
        application = waitFor(services.applications.insert(draft, {}, actor)).id;
    }
    void import(const QList<ImportCandidate> &people)
    {
        QEventLoop loop;
        ImportJob last;
        QObject::connect(&services.imports, &ImportService::ended, &loop, [&](const ImportJob &job) {
            last = job;
            loop.quit();
        });
        services.imports.start(application, people, {}, actor);
        loop.exec();
        if (last.counts.created != people.size())
            qFatal("%lld created", static_cast<long long>(last.counts.created));
    }

    Actor actor{u"admin"_s, u"bench"_s};
    Services services;
    ApplicationId application;
};

/// One prepared statement of the C API.
class Statement
{
public:
    Statement(sqlite3 *database, const char *sql)
    {
        if (sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(database));
    }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement &text(int at, const QByteArray &value)
    {
        sqlite3_bind_text(m_statement, at, value.constData(), int(value.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Statement &number(int at, qint64 value)
    {
        sqlite3_bind_int64(m_statement, at, value);
        return *this;
    }
    void run()
    {
        if (sqlite3_step(m_statement) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(sqlite3_db_handle(m_statement)));
        sqlite3_reset(m_statement);
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// The rows that an import of these people leaves behind, 500 people to a transaction: row of the job, person with the
/// search index, link and event. Nothing is checked, hashed or said.
void insertBare(sqlite3 *database, const ApplicationId &application, const QList<ImportCandidate> &people)
{
    Statement row(database, "INSERT INTO import_rows (job_id, position, remote, outcome, reason, directory_user) "
                            "VALUES (?, ?, ?, 'created', 'Created.', ?)");
    Statement user(database,
                   "INSERT INTO users (id, username, username_key, email, email_key, firstname, lastname, "
                   "state, version, created, updated, search_key) VALUES (?, ?, ?, ?, ?, ?, ?, 'active', 1, 0, "
                   "0, ?)");
    Statement search(database, "INSERT INTO users_search (rowid, search_key) VALUES (last_insert_rowid(), ?)");
    Statement link(database, "INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
                             "VALUES (?, ?, ?, ?, 0)");
    Statement event(database,
                    "INSERT INTO events (id, timestamp, type, success, actor_type, actor_name, application_id, "
                    "application_name, resource_type, resource_id, resource_name, changes, details, hash) "
                    "VALUES (?, 0, 'user_create', 1, 'import', 'bench', ?, 'Netskope', 'user', ?, ?, ?, '{}', "
                    "zeroblob(32))");
    const QByteArray app = application.toString().toUtf8();
    const QByteArray job = ImportJobId::create().toString().toUtf8();
    sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_exec(database,
                 ("INSERT INTO import_jobs (id, application_id, application_label, state, started) VALUES ('" + job +
                  "', '" + app + "', 'Netskope', 'finished', 0)")
                     .constData(),
                 nullptr, nullptr, nullptr);
    for (qsizetype i = 0; i < people.size(); ++i) {
        const RemoteUser &remote = people.at(i).remote;
        const QByteArray id = UserId::create().toString().toUtf8();
        const QByteArray name = remote.userName().toUtf8();
        const QByteArray email = remote.email().toUtf8();
        const QByteArray key =
            (remote.userName() + u' ' + remote.email() + u' ' + remote.shownName()).toLower().toUtf8();
        const QByteArray json = QJsonDocument(toJson(remote)).toJson(QJsonDocument::Compact);
        row.text(1, job).number(2, i + 1).text(3, json).text(4, id).run();
        user.text(1, id).text(2, name).text(3, name.toLower()).text(4, email).text(5, email.toLower());
        user.text(6, remote.text(RemoteUser::GivenName).toUtf8())
            .text(7, remote.text(RemoteUser::FamilyName).toUtf8())
            .text(8, key)
            .run();
        search.text(1, key).run();
        link.text(1, app).text(2, remote.id().toUtf8()).text(3, name).text(4, id).run();
        event.number(1, 1'000'000 + i).text(2, app).text(3, id).text(4, name).text(5, json).run();
        if (i % 500 == 499)
            sqlite3_exec(database, "COMMIT; BEGIN", nullptr, nullptr, nullptr);
    }
    if (sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
}

double importedBare(const QString &file, const QList<ImportCandidate> &people)
{
    ApplicationId application;
    {
        Console made(file);
        application = made.application;
    }
    sqlite3 *database = nullptr;
    if (sqlite3_open(qPrintable(file), &database) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_exec(database, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", nullptr, nullptr, nullptr);
    const double taken = milliseconds([&] { insertBare(database, application, people); });
    sqlite3_close(database);
    return taken;
}

double imported(const QString &file, const QList<ImportCandidate> &people)
{
    Console console(file);
    return milliseconds([&] { console.import(people); });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const int people = argc > 1 ? std::atoi(argv[1]) : 10'000;
    QTemporaryDir folder;
    bool kept = true;
    QList<ImportCandidate> everybody;
    {
        const PageServer server(people, perPage);
        Console console(folder.filePath(u"listing.gatehouse"_s));
        fetchAndParse(server.port(), people);
        everybody = listed(console.services, console.application, server.port());
        QList<double> limit, only, ours;
        for (int round = 0; round < rounds; ++round) {
            only.append(milliseconds([&] { onlyListed(console.services, server.port()); }));
            limit.append(milliseconds([&] { fetchAndParse(server.port(), people); }));
            ours.append(milliseconds([&] { listed(console.services, console.application, server.port()); }));
        }
        printRatios("I3 only listed", limit, only, 9.0, "ms");
        kept = printRatios("I3 list and compare people", limit, ours, 2.0, "ms") && kept;
    }
    // Service accounts without an address cannot be people here.
    everybody.removeIf([](const ImportCandidate &candidate) { return candidate.remote.email().isEmpty(); });
    QList<double> limit, ours;
    for (int round = 0; round < rounds; ++round) {
        limit.append(importedBare(folder.filePath(u"bare%1.gatehouse"_s.arg(round)), everybody));
        ours.append(imported(folder.filePath(u"ours%1.gatehouse"_s.arg(round)), everybody));
    }
    kept = printRatios("I4 import people", limit, ours, 2.0, "ms") && kept;
    std::sort(ours.begin(), ours.end());
    const double rate = double(everybody.size()) * 1000.0 / ours.at(ours.size() / 2);
    std::printf("%-28s %.0f people/s  target >= 2000  %s\n", "I4 rate", rate, rate >= 2000 ? "kept" : "MISSED");
    return kept && rate >= 2000 ? 0 : 1;
}
