// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventLog.h"
#include "app/events/EventIndex.h"
#include "app/events/EventTable.h"
#include "models/tables/Csv.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

Event made(const QString &type, bool success = true)
{
    Event event;
    event.type = type;
    event.success = success;
    event.errorMessage = success ? QString() : u"refused"_s;
    event.initiatedBy = {u"admin"_s, u"Test"_s};
    return event;
}

QList<qint64> ids(const Page<Event> &page)
{
    QList<qint64> found;
    for (const Event &event : page.items)
        found.append(event.id);
    return found;
}

QDateTime at(int minute) { return QDateTime(QDate(2026, 11, 25), QTime(12, minute), Qt::UTC); }

} // namespace

class EventLogTest : public QObject
{
    Q_OBJECT

    struct Fresh : FreshWorkspace {
        EventLog events{database};
        /// Event 1 is the workspace's own; these get the ids from 2 on.
        void fill(int count)
        {
            for (int i = 0; i < count; ++i) {
                if (!waited(events.append(made(u"user_update"_s))))
                    qFatal("append");
            }
        }
        void disarm()
        {
            const char *sqlite = "DROP TRIGGER %1";
            for (const auto &name : {u"events_no_update"_s, u"events_no_delete"_s}) {
                if (!place.isPostgres() && !place.tamper(QString::fromLatin1(sqlite).arg(name)))
                    qFatal("disarm");
            }
            if (place.isPostgres() && !place.tamper(u"ALTER TABLE events DISABLE TRIGGER ALL"_s))
                qFatal("disarm");
        }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void keepsEveryField()
    {
        Fresh fresh;
        QSignalSpy appended(&fresh.events, &EventLog::appended);
        Event full = made(u"idm_integration_activate"_s, false);
        full.timestamp = at(30);
        full.errorMessage = u"The server said 401; \"nö\" \\ 日本"_s;
        full.applicationId = u"a-1"_s;
        full.applicationName = u"Netskope"_s;
        full.resourceType = u"user"_s;
        full.resourceId = u"u-1"_s;
        full.resourceName = u"anna"_s;
        full.changes = {{u"state"_s, u"configured"_s, u"active"_s}, {u"url"_s, {}, u"https://x"_s}};
        full.details = {{u"message_chain"_s, QJsonObject{{u"response_code"_s, 401}}}};
        const auto stored = waited(fresh.events.append(full));
        VERIFY_OK(stored);
        QTRY_COMPARE(appended.count(), 1);
        full.id = 2;
        full.hash = stored->hash;
        QCOMPARE(full.hash.size(), 32);
        QCOMPARE(waited(fresh.events.list({}))->items.first(), full);
    }

    void appendsManyAtOnceAsOneUnbrokenChain()
    {
        Fresh fresh;
        QList<Event> many;
        for (int i = 0; i < 120; ++i) {
            many.append(made(i % 3 ? u"user_update"_s : u"user_create"_s, i % 5 != 0));
            many.last().resourceName = u"person %1"_s.arg(i);
        }
        const auto stored =
            waited(fresh.database.run([many](Connection &connection) { return EventTable::append(connection, many); }));
        VERIFY_OK(stored);
        QCOMPARE(stored->first().id, 2);
        QCOMPARE(stored->last().id, 121);
        EventQuery query;
        query.page.limit = 120;
        const auto page = waited(fresh.events.list(query));
        VERIFY_OK(page);
        QCOMPARE(page->items.first(), stored->last());
        QCOMPARE(page->items.last().resourceName, u"person 0"_s);
        query.types = QStringList{u"user_create"_s};
        QCOMPARE(*waited(fresh.events.count(query)), 40);
        const auto report = waited(fresh.events.verify());
        VERIFY_OK(report);
        QVERIFY(report->whole);
        QCOMPARE(report->events, 121);
    }

    void listsNewestFirstPageByPage()
    {
        Fresh fresh;
        fresh.fill(4);
        EventQuery query;
        query.page.limit = 2;
        QList<qint64> all;
        do {
            const auto page = waited(fresh.events.list(query));
            VERIFY_OK(page);
            all += ids(*page);
            query.page.after = page->next;
        } while (!query.page.after.isEmpty());
        QCOMPARE(all, (QList<qint64>{5, 4, 3, 2, 1}));
    }

    void jumpsToAnyRow()
    {
        Fresh fresh;
        fresh.fill(6);
        for (const QStringList &types : {QStringList(), QStringList{u"user_update"_s}}) {
            EventQuery query;
            query.types = types;
            const auto key = waited(fresh.events.keyBefore(query, 4));
            VERIFY_OK(key);
            query.page = {1, *key};
            QCOMPARE(ids(*waited(fresh.events.list(query))), QList<qint64>{3});
        }
        QCOMPARE(*waited(fresh.events.keyBefore({}, 0)), QString());
    }

    void filtersByEveryField()
    {
        Fresh fresh;
        Event one = made(u"user_create"_s);
        one.timestamp = at(1);
        one.resourceId = u"u-1"_s;
        one.resourceName = u"anna"_s;
        Event two = made(u"user_create_provision"_s, false);
        two.timestamp = at(2);
        two.applicationId = u"app"_s;
        two.applicationName = u"Egnyte Größe"_s;
        two.resourceId = u"u-1"_s;
        VERIFY_OK(waited(fresh.events.append(one)));
        VERIFY_OK(waited(fresh.events.append(two)));
        const auto found = [&](auto &&set) {
            EventQuery query;
            set(query);
            const auto page = waited(fresh.events.list(query));
            const auto count = waited(fresh.events.count(query));
            return page && count && *count == page->items.size() ? ids(*page) : QList<qint64>{-1};
        };
        const QList<qint64> first{2}, second{3}, both{3, 2};
        QCOMPARE(found([](EventQuery &q) { q.types = {u"user_create"_s, u"none"_s}; }), first);
        QCOMPARE(found([](EventQuery &q) { q.applicationId = u"app"_s; }), second);
        QCOMPARE(found([](EventQuery &q) { q.resource = u"anna"_s; }), first);
        QCOMPARE(found([](EventQuery &q) { q.resource = u"u-1"_s; }), both);
        QCOMPARE(found([](EventQuery &q) { q.success = false; }), second);
        QCOMPARE(found([](EventQuery &q) { q.since = at(1), q.until = at(2); }), first);
        QCOMPARE(found([](EventQuery &q) { q.search = u"gröSSe"_s; }), QList<qint64>{});
        QCOMPARE(found([](EventQuery &q) { q.search = u"egnyte grö"_s; }), second);
        QCOMPARE(found([](EventQuery &q) { q.search = u"NN"_s; }), first);
        QCOMPARE(found([](EventQuery &q) { q.search = u"r_c"_s; }), both);
        QCOMPARE(found([](EventQuery &q) { q.search = u"%%%"_s; }), QList<qint64>{});
        // What was written after the first search is found by the next one.
        VERIFY_OK(waited(fresh.events.append(one)));
        QCOMPARE(found([](EventQuery &q) { q.resource = u"anna"_s; }), (QList<qint64>{4, 2}));
        QCOMPARE(found([](EventQuery &q) { q.search = u"anna"_s; }), (QList<qint64>{4, 2}));
        Event same = one;
        same.resourceId = same.resourceName;
        VERIFY_OK(waited(fresh.events.append(same)));
        for (int i = 0; i < 2; ++i) { // before it is in an index, and after
            QCOMPARE(found([](EventQuery &q) { q.resource = u"anna"_s; }), (QList<qint64>{5, 4, 2}));
            QCOMPARE(found([](EventQuery &q) { q.resource = u"u-1"_s; }), (QList<qint64>{4, 3, 2}));
            QCOMPARE(found([](EventQuery &q) {
                         q.resource = u"anna"_s;
                         q.types = {u"user_create"_s};
                         q.since = at(1);
                     }),
                     (QList<qint64>{5, 4, 2}));
            QCOMPARE(found([](EventQuery &q) {
                         q.resource = u"u-1"_s;
                         q.search = u"anna"_s;
                     }),
                     (QList<qint64>{4, 2}));
        }
    }

    void countsFromTheTally()
    {
        Fresh fresh;
        fresh.fill(3);
        VERIFY_OK(waited(fresh.events.append(made(u"user_update"_s, false))));
        QCOMPARE(*waited(fresh.events.count({})), 5);
        EventQuery query;
        query.types = {u"user_update"_s};
        QCOMPARE(*waited(fresh.events.count(query)), 4);
        query.success = false;
        QCOMPARE(*waited(fresh.events.count(query)), 1);
        query.types = {u"nothing"_s};
        QCOMPARE(*waited(fresh.events.count(query)), 0);
    }

    void countsAndFindsTheSameBeforeAndAfterItIsIndexed()
    {
        Fresh fresh;
        for (int i = 0; i < 20; ++i) {
            Event one = made(i % 2 ? u"user_create"_s : u"user_update"_s, i % 5 != 0);
            one.applicationId = i % 3 ? u"app"_s : QString();
            // Which is no reason to find it by that type, or by that application.
            one.resourceName = i % 4 ? u"user_create"_s : u"app"_s;
            VERIFY_OK(waited(fresh.events.append(one)));
        }
        EventQuery all, failed, created, some, ofApplication, both, named;
        failed.success = false;
        created.types = {u"user_create"_s};
        some.types = {u"user_create"_s, u"user_update"_s};
        ofApplication.applicationId = u"app"_s;
        both = ofApplication;
        both.types = created.types;
        named = created;
        named.resource = u"app"_s;
        const QList<EventQuery> queries{all, failed, created, some, ofApplication, both, named};
        const QList<qint64> expected{21, 4, 10, 20, 13, 7, 0};
        for (const bool indexed : {false, true}) {
            for (qsizetype i = 0; i < queries.size(); ++i) {
                EventQuery query = queries[i];
                QCOMPARE(*waited(fresh.events.count(query)), expected[i]);
                QList<qint64> found;
                query.page.limit = 3;
                do {
                    const auto page = waited(fresh.events.list(query));
                    VERIFY_OK(page);
                    found += ids(*page);
                    query.page.after = page->next;
                } while (!query.page.after.isEmpty());
                QCOMPARE(found.size(), expected[i]);
                QVERIFY(std::is_sorted(found.crbegin(), found.crend()));
            }
            if (!indexed)
                VERIFY_OK(waited(
                    fresh.database.run([](Connection &connection) { return EventIndex::catchUp(connection, 1000); })));
        }
        const auto again =
            waited(fresh.database.run([](Connection &connection) { return EventIndex::catchUp(connection, 1000); }));
        QCOMPARE(*again, 0);
    }

    void countsPerSliceOfTime()
    {
        Fresh fresh;
        for (const auto &[minute, success] : {std::pair{0, true}, {4, false}, {21, true}, {22, true}}) {
            Event one = made(u"sso_auth"_s, success);
            one.timestamp = at(minute);
            VERIFY_OK(waited(fresh.events.append(one)));
        }
        EventQuery query;
        query.since = at(0);
        query.until = at(30);
        const auto buckets = waited(fresh.events.histogram(query, 600));
        VERIFY_OK(buckets);
        QCOMPARE(*buckets, (QList<EventBucket>{{at(0), 1, 1}, {at(10), 0, 0}, {at(20), 2, 0}}));
        query.since = at(0).addYears(-3000);
        QCOMPARE(waited(fresh.events.histogram(query, 1)).error().kind, ErrorKind::Invalid);
    }

    void rollsTheChangeBackWithItsEvent()
    {
        Fresh fresh;
        const auto failed = waited(fresh.database.transaction([](Connection &connection) -> Result<void> {
            if (auto appended = EventTable::append(connection, made(u"user_update"_s)); !appended)
                return failure(appended.error());
            return failure(ErrorKind::Invalid, u"stop"_s);
        }));
        QVERIFY(!failed);
        QCOMPARE(*waited(fresh.events.count({})), 1);
        fresh.fill(1);
        QVERIFY(waited(fresh.events.verify())->whole);
    }

    void cannotBeChangedOrEmptied()
    {
        Fresh fresh;
        fresh.fill(2);
        QVERIFY(!fresh.place.tamper(u"UPDATE events SET actor_name = 'nobody'"_s));
        QVERIFY(!fresh.place.tamper(u"DELETE FROM events WHERE id = 2"_s));
        if (fresh.place.isPostgres())
            QVERIFY(!fresh.place.tamper(u"TRUNCATE events"_s));
        QCOMPARE(waited(fresh.events.list({}))->items.size(), 3);
    }

    void confirmsAWholeChain()
    {
        Fresh fresh;
        fresh.fill(5);
        const auto report = waited(fresh.events.verify());
        VERIFY_OK(report);
        QVERIFY(report->whole);
        QCOMPARE(report->events, 6);
        QCOMPARE(report->head, waited(fresh.events.list({}))->items.first().hash);
    }

    void findsAnEditedEvent()
    {
        Fresh fresh;
        fresh.fill(5);
        fresh.disarm();
        VERIFY_OK(fresh.place.tamper(u"UPDATE events SET actor_name = 'nobody' WHERE id = 4"_s));
        const auto report = waited(fresh.events.verify());
        QVERIFY(!report->whole);
        QCOMPARE(report->firstBroken, 4);
    }

    void findsARemovedEvent()
    {
        Fresh fresh;
        fresh.fill(5);
        fresh.disarm();
        VERIFY_OK(fresh.place.tamper(u"DELETE FROM events WHERE id = 3"_s));
        QCOMPARE(waited(fresh.events.verify())->firstBroken, 3);
    }

    void findsAnEventRemovedAtTheEnd()
    {
        Fresh fresh;
        fresh.fill(5);
        fresh.disarm();
        VERIFY_OK(fresh.place.tamper(u"DELETE FROM events WHERE id = 6"_s));
        const auto report = waited(fresh.events.verify());
        QVERIFY(!report->whole);
        QCOMPARE(report->firstBroken, 6);
    }

    void findsSwappedEvents()
    {
        Fresh fresh;
        fresh.fill(5);
        fresh.disarm();
        VERIFY_OK(fresh.place.tamper(u"UPDATE events SET id = 100 WHERE id = 3"_s));
        VERIFY_OK(fresh.place.tamper(u"UPDATE events SET id = 3 WHERE id = 4"_s));
        VERIFY_OK(fresh.place.tamper(u"UPDATE events SET id = 4 WHERE id = 100"_s));
        QCOMPARE(waited(fresh.events.verify())->firstBroken, 3);
    }

    void keepsOneChainWhenTwoProgramsAppend()
    {
        Fresh fresh;
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        EventLog theirs(second);
        QList<Future<Event>> all;
        for (int i = 0; i < 40; ++i)
            all.append((i % 2 ? fresh.events : theirs).append(made(u"user_update"_s)));
        for (const auto &one : all)
            VERIFY_OK(waited(one));
        const auto report = waited(fresh.events.verify());
        QVERIFY(report->whole);
        QCOMPARE(report->events, 41);
    }

    void exportsInEveryFormat()
    {
        Fresh fresh;
        Event evil = made(u"user_create"_s);
        evil.resourceName = u"=HYPERLINK(\"http://x\")"_s;
        VERIFY_OK(waited(fresh.events.append(evil)));
        QTemporaryDir folder;
        const auto written = [&](const QString &name) {
            const QString path = folder.filePath(name);
            const auto count = waited(fresh.events.exportTo(path, {}));
            QFile file(path);
            return count && *count == 2 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray csvText = written(u"e.csv"_s);
        QVERIFY(csvText.contains("'=HYPERLINK"));
        const auto rows = csv::rows(csvText);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(1).cells.at(11), evil.resourceName);
        const QJsonArray array = QJsonDocument::fromJson(written(u"e.json"_s)).array();
        QCOMPARE(array.size(), 2);
        QCOMPARE(array[0].toObject(), toJson(waited(fresh.events.list({}))->items.first()));
        const QByteArray lines = written(u"e.jsonl"_s);
        QCOMPARE(lines.count('\n'), 2);
        QCOMPARE(QJsonDocument::fromJson(lines.left(lines.indexOf('\n'))).object(), array[0].toObject());
        QCOMPARE(waited(fresh.events.exportTo(folder.filePath(u"e.xlsx"_s), {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(waited(fresh.events.exportTo(u"/nowhere/e.csv"_s, {})).error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(EventLogTest)
#include "EventLogTest.moc"
