// SPDX-License-Identifier: Apache-2.0
// Rows D1 to D5 of the performance table: the limit and Gatehouse, measured in turns in one run.
//   bench_store [EVENTS [USERS]]      1,000,000 events and 100,000 people unless told otherwise
#include "app/directory/UserTable.h"
#include "app/events/EventIndex.h"
#include "app/events/EventTable.h"
#include "app/store/Migrations.h"
#include "app/store/OpenSqlite.h"
#include "tests/bench/Ratios.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

constexpr int rounds = 15;

template <typename T> T need(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename Fn> double milliseconds(Fn fn)
{
    QElapsedTimer timer;
    timer.start();
    fn();
    return double(timer.nsecsElapsed()) / 1e6;
}

Event event(qint64 i)
{
    static const QStringList names{u"anna"_s, u"ben"_s, u"carl"_s, u"dora"_s, u"zoë"_s};
    Event event;
    event.type = i % 3 ? u"user_update_provision"_s : u"user_create_provision"_s;
    event.success = i % 17 != 0;
    event.initiatedBy = {u"sync"_s, u"gatehouse-server"_s};
    event.applicationId = u"6a1f6ac0-0000-4000-8000-000000000001"_s;
    event.applicationName = u"Netskope"_s;
    event.resourceType = u"user"_s;
    event.resourceId = u"user-%1"_s.arg(i % 100000);
    event.resourceName = names[i % names.size()] + QString::number(i % 100000);
    event.changes = {{u"department"_s, u"Sales"_s, u"Support"_s}};
    return event;
}

QList<Event> events(qint64 from, qint64 to)
{
    QList<Event> events;
    events.reserve(to - from);
    for (qint64 i = from; i < to; ++i)
        events.append(event(i));
    return events;
}

User person(int i)
{
    static const QStringList first{u"Anna"_s, u"Ben"_s, u"Carl"_s, u"Dora"_s, u"Zoë"_s, u"Yusuf"_s, u"Noor"_s};
    static const QStringList last{u"Schmidt"_s, u"Müller"_s, u"Weber"_s, u"Kowalski"_s, u"Tanaka"_s, u"Rossi"_s};
    User user;
    user.id = UserId::create();
    user.username = u"user%1"_s.arg(i, 6, 10, QLatin1Char('0'));
    user.email = user.username + u"@example.org"_s;
    user.firstname = first[i % first.size()];
    user.lastname = last[i % last.size()] + (i == 77777 ? u" Quixote"_s : QString());
    user.version = 1;
    user.created = user.updated = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return user;
}

/// A workspace that this thread has opened with the product's own settings, and the same file through the C API.
struct Workbench {
    explicit Workbench(const QString &file) : path(file)
    {
        QSqlDatabase database = need(OpenSqlite::open(file, true, u"bench"_s));
        connection = std::make_unique<Connection>(database);
        need(Migrations::apply(*connection));
        if (sqlite3_open(qPrintable(file), &raw) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(raw));
    }
    ~Workbench()
    {
        sqlite3_close(raw);
        connection.reset();
        QSqlDatabase::removeDatabase(u"bench"_s);
    }
    /// Rows of a statement, every column read.
    int readRaw(const char *sql, qint64 value)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(raw, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(raw));
        sqlite3_bind_int64(statement, 1, value);
        int rows = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                sqlite3_column_text(statement, i);
            ++rows;
        }
        sqlite3_finalize(statement);
        return rows;
    }
    void appendEvents(qint64 from, qint64 to)
    {
        for (qint64 i = from; i < to; i += 1000)
            need(EventTable::append(*connection, events(i, qMin(to, i + 1000))));
    }

    QString path;
    std::unique_ptr<Connection> connection;
    sqlite3 *raw = nullptr;
};

bool eventPage(Workbench &bench, qint64 events)
{
    QList<double> limit, ours;
    for (int round = 0; round < rounds; ++round) {
        const qint64 key = 200 + QRandomGenerator::global()->bounded(events - 200);
        limit.append(
            milliseconds([&] { bench.readRaw("SELECT * FROM events WHERE id < ? ORDER BY id DESC LIMIT 100", key); }));
        EventQuery query;
        query.page = {100, QString::number(key)};
        ours.append(milliseconds([&] { need(EventTable::list(*bench.connection, query)); }));
    }
    return bench::printRatios(qPrintable(u"D1 page of 100, %1 events"_s.arg(events)), limit, ours, 3.5, "ms");
}

bool userSearch(Workbench &bench, const QString &text, double target)
{
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        UserQuery query;
        query.search = text;
        times.append(milliseconds([&] { need(UserTable::list(*bench.connection, query)); }));
    }
    return bench::printTimes(qPrintable(u"D2 search “%1”"_s.arg(text)), times, target);
}

/// A text that many events hold is found early by a scan too; the scan is the limit only for one that few or none hold.
bool eventSearch(Workbench &bench, const QString &text, bool rare)
{
    QList<double> scan, ours;
    const QByteArray like =
        "SELECT * FROM events WHERE id > ? AND type || ' ' || resource_name || ' ' || error_message LIKE '%" +
        text.toUtf8() + "%' ORDER BY id DESC LIMIT 100";
    for (int round = 0; round < 5; ++round) {
        scan.append(milliseconds([&] { bench.readRaw(like.constData(), 0); }));
        EventQuery query;
        query.search = text;
        ours.append(milliseconds([&] { need(EventTable::list(*bench.connection, query)); }));
    }
    const bool quick = bench::printTimes(qPrintable(u"D3 search “%1”"_s.arg(text)), ours, 25);
    return (!rare || bench::printRatios("D3 against a LIKE scan", scan, ours, 0.1, "ms")) && quick;
}

bool eventsOfOne(Workbench &bench)
{
    QList<double> ours;
    for (int round = 0; round < 20; ++round) {
        EventQuery query;
        query.resource = u"user-%1"_s.arg(round * 4711 % 10000);
        ours.append(milliseconds([&] { need(EventTable::list(*bench.connection, query)); }));
    }
    return bench::printTimes("the events of one user", ours, 25);
}

bool durableAppend(Workbench &bench, const QString &folder)
{
    const int file = open(qPrintable(folder + u"/raw-append"_s), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const QByteArray record(400, 'e');
    QList<double> limit, ours;
    for (int round = 0; round < 60; ++round) {
        limit.append(milliseconds([&] {
            if (write(file, record.constData(), size_t(record.size())) != record.size() || fdatasync(file) != 0)
                qFatal("append");
        }));
        ours.append(milliseconds([&] { need(EventTable::append(*bench.connection, event(round))); }));
    }
    close(file);
    return bench::printRatios("D4 one durable event", limit, ours, 1.2, "ms");
}

bool bulkAppend(Workbench &bench, const QString &folder)
{
    const int file = open(qPrintable(folder + u"/raw-bulk"_s), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const QByteArray record(400, 'e');
    QList<double> limit, ours;
    for (int round = 0; round < rounds; ++round) {
        limit.append(milliseconds([&] {
            for (int i = 0; i < 1000; ++i) {
                if (write(file, record.constData(), size_t(record.size())) != record.size())
                    qFatal("append");
            }
            fdatasync(file);
        }));
        QList<Event> thousand = events(round * 1000, round * 1000 + 1000); // as the record above, made beforehand
        ours.append(milliseconds([&] { need(EventTable::append(*bench.connection, std::move(thousand))); }));
    }
    close(file);
    return bench::printRatios("D5 1000 events at once", limit, ours, 3, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication program(argc, argv);
    const QStringList arguments = program.arguments();
    const qint64 events = arguments.size() > 1 ? arguments[1].toLongLong() : 1000000;
    const int users = arguments.size() > 2 ? arguments[2].toInt() : 100000;
    QTemporaryDir folder;
    Workbench bench(folder.filePath(u"bench.gatehouse"_s));
    bool kept = true;

    std::printf("%d people …\n", users);
    need(bench.connection->transaction([&](Connection &inside) -> Result<void> {
        for (int i = 0; i < users; ++i)
            need(UserTable::insert(inside, person(i)));
        return {};
    }));
    for (const auto &text : {u"quixote"_s, u"schmidt"_s, u"user0777"_s, u"example.org"_s, u"absent name"_s})
        kept &= userSearch(bench, text, 1);
    for (const auto &text : {u"ü"_s, u"qu"_s, u"xz"_s})
        kept &= userSearch(bench, text, 10);

    kept &= durableAppend(bench, folder.path());
    kept &= bulkAppend(bench, folder.path());
    qint64 filled = 60 + rounds * 1000;
    for (qint64 target = 10000; target <= events; target *= 10) {
        bench.appendEvents(filled, qMax(filled, target));
        filled = qMax(filled, target);
        kept &= eventPage(bench, filled);
    }
    const double indexing = milliseconds([&] {
        while (need(EventIndex::catchUp(*bench.connection, 5000)) > 0)
            continue;
    });
    std::printf("%lld events indexed for search in %.0f ms\n", static_cast<long long>(filled), indexing);
    kept &= eventSearch(bench, u"zoë9999"_s, true);
    kept &= eventSearch(bench, u"provision"_s, false);
    kept &= eventSearch(bench, u"absent name"_s, true);
    kept &= eventsOfOne(bench);
    return kept ? 0 : 1;
}
