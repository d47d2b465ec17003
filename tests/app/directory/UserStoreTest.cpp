// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserStore.h"
#include "app/directory/UserGroupStore.h"
#include "app/events/EventLog.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

User person(const QString &username, const QString &firstname = {}, const QString &lastname = {})
{
    User user;
    user.username = username;
    user.email = username + u"@example.org"_s;
    user.firstname = firstname;
    user.lastname = lastname;
    return user;
}

QStringList usernames(const Page<User> &page)
{
    QStringList names;
    for (const User &user : page.items)
        names.append(user.username);
    return names;
}

UserQuery searching(const QString &text)
{
    UserQuery query;
    query.search = text;
    return query;
}

} // namespace

class UserStoreTest : public QObject
{
    Q_OBJECT

    struct Fresh : FreshWorkspace {
        UserStore users{database};
        UserGroupStore groups{database};
        EventLog events{database};

        User add(const User &user)
        {
            auto added = waited(users.insert(user, actor));
            if (!added)
                qFatal("%s", qPrintable(added.error().message));
            return *added;
        }
        Event lastEvent()
        {
            EventQuery query;
            query.page.limit = 1;
            return waited(events.list(query))->items.value(0);
        }
        qint64 eventCount() { return *waited(events.count({})); }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void keepsEveryProperty()
    {
        Fresh fresh;
        QSignalSpy changed(&fresh.users, &UserStore::changed);
        User user = person(u"zoë.müller"_s, u"Zoë"_s, u"Müller \"M'\" \\ ?"_s);
        user.displayName = u"日本 ✓ 😀"_s;
        user.employeeIdentifier = u"0007"_s;
        user.company = u"Example; Inc"_s;
        user.department = u"R&D"_s;
        user.jobTitle = u"Engineer"_s;
        user.location = u"Köln"_s;
        user.costCenter = u"4711"_s;
        user.employeeType = u"intern"_s;
        user.state = UserState::Staged;
        const User added = fresh.add(user);
        QVERIFY(!added.id.isNull());
        QCOMPARE(added.version, 1);
        QTRY_COMPARE(changed.count(), 1);
        const auto found = waited(fresh.users.find(added.id));
        VERIFY_OK(found);
        QCOMPARE(*found, added);
        user.id = added.id;
        user.version = added.version;
        user.created = added.created;
        user.updated = added.updated;
        QCOMPARE(*found, user);
    }

    void findsAUsernameWithoutCase()
    {
        Fresh fresh;
        const User added = fresh.add(person(u"Zoë"_s));
        const auto found = waited(fresh.users.findByUsername(u"ZOE\u0308"_s));
        VERIFY_OK(found);
        QCOMPARE(*found, added);
        const auto nobody = waited(fresh.users.findByUsername(u"zoe"_s));
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, ErrorKind::NotFound);
    }

    void reportsANewUserWithWhatWasFilledIn()
    {
        Fresh fresh;
        const User added = fresh.add(person(u"anna"_s, u"Anna"_s));
        const Event event = fresh.lastEvent();
        QCOMPARE(event.type, u"user_create"_s);
        QCOMPARE(event.resourceId, added.id.toString());
        QCOMPARE(event.resourceName, u"anna"_s);
        QCOMPARE(event.initiatedBy, fresh.actor);
        QCOMPARE(event.changes, (QList<Change>{{u"username"_s, {}, u"anna"_s},
                                               {u"email"_s, {}, u"anna@example.org"_s},
                                               {u"firstname"_s, {}, u"Anna"_s},
                                               {u"state"_s, {}, u"active"_s}}));
    }

    void refusesATakenUsernameAndNamesItsOwner()
    {
        Fresh fresh;
        fresh.add(person(u"anna"_s, u"Anna"_s, u"Schmidt"_s));
        User twin = person(u"ANNA"_s);
        twin.email = u"other@example.org"_s;
        const auto refused = waited(fresh.users.insert(twin, fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"Anna Schmidt"_s));
        QCOMPARE(*waited(fresh.users.count({})), 1);
    }

    void refusesATakenEmailAndNamesItsOwner()
    {
        Fresh fresh;
        fresh.add(person(u"anna"_s));
        const User ben = fresh.add(person(u"ben"_s));
        User changed = ben;
        changed.email = u"Anna@Example.org"_s;
        const auto refused = waited(fresh.users.save(changed, fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"(anna)"_s));
        QCOMPARE(*waited(fresh.users.find(ben.id)), ben);
    }

    void refusesAPersonWithoutUsername()
    {
        Fresh fresh;
        const qint64 events = fresh.eventCount();
        const auto refused = waited(fresh.users.insert(person(QString()), fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(u"username"_s));
        QCOMPARE(fresh.eventCount(), events);
    }

    void reportsWhatASaveChanged()
    {
        Fresh fresh;
        User user = fresh.add(person(u"anna"_s, u"Anna"_s));
        user.department = u"Sales"_s;
        user.firstname = u"Anne"_s;
        const auto saved = waited(fresh.users.save(user, fresh.actor));
        VERIFY_OK(saved);
        QCOMPARE(saved->version, 2);
        QCOMPARE(fresh.lastEvent().type, u"user_update"_s);
        QCOMPARE(fresh.lastEvent().changes,
                 (QList<Change>{{u"firstname"_s, u"Anna"_s, u"Anne"_s}, {u"department"_s, {}, u"Sales"_s}}));
    }

    void writesNothingWhenNothingChanged()
    {
        Fresh fresh;
        const User user = fresh.add(person(u"anna"_s));
        const qint64 events = fresh.eventCount();
        const auto saved = waited(fresh.users.save(user, fresh.actor));
        VERIFY_OK(saved);
        QCOMPARE(*saved, user);
        QCOMPARE(fresh.eventCount(), events);
    }

    void refusesAStaleSave()
    {
        Fresh fresh;
        const User mine = fresh.add(person(u"anna"_s));
        User theirs = mine;
        theirs.department = u"Sales"_s;
        VERIFY_OK(waited(fresh.users.save(theirs, fresh.actor)));
        User late = mine;
        late.department = u"Support"_s;
        const auto refused = waited(fresh.users.save(late, fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Stale);
        QCOMPARE(waited(fresh.users.find(mine.id))->department, u"Sales"_s);
    }

    void saysThatSomebodyIsGone()
    {
        Fresh fresh;
        User user = fresh.add(person(u"anna"_s));
        VERIFY_OK(waited(fresh.users.remove(user.id, fresh.actor)));
        user.department = u"Sales"_s;
        QCOMPARE(waited(fresh.users.save(user, fresh.actor)).error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(fresh.users.remove(user.id, fresh.actor)).error().kind, ErrorKind::NotFound);
    }

    void suspendsAndReactivates()
    {
        Fresh fresh;
        const User user = fresh.add(person(u"anna"_s));
        const auto suspended = waited(fresh.users.setState(user.id, UserState::Suspended, fresh.actor));
        VERIFY_OK(suspended);
        QCOMPARE(suspended->state, UserState::Suspended);
        QCOMPARE(fresh.lastEvent().changes, (QList<Change>{{u"state"_s, u"active"_s, u"suspended"_s}}));
        UserQuery query;
        query.state = UserState::Suspended;
        QCOMPARE(usernames(*waited(fresh.users.list(query))), QStringList{u"anna"_s});
        query.state = UserState::Active;
        QCOMPARE(*waited(fresh.users.count(query)), 0);
    }

    void takesMembershipsAlongAndReportsThem()
    {
        Fresh fresh;
        const User user = fresh.add(person(u"anna"_s));
        const auto sales = waited(fresh.groups.insert({{}, u"Sales"_s, {}, 0, 0}, fresh.actor));
        VERIFY_OK(sales);
        VERIFY_OK(waited(fresh.groups.changeMembers(sales->id, {user.id}, {}, fresh.actor)));
        QCOMPARE(waited(fresh.users.consequencesOfRemoving(user.id))->groups, QStringList{u"Sales"_s});
        VERIFY_OK(waited(fresh.users.remove(user.id, fresh.actor)));
        QCOMPARE(waited(fresh.groups.find(sales->id))->memberCount, 0);
        QCOMPARE(fresh.lastEvent().type, u"user_delete"_s);
        QCOMPARE(fresh.lastEvent().details.value(u"groups"_s).toArray().size(), 1);
    }

    void listsInFoldedOrderPageByPage()
    {
        Fresh fresh;
        for (const auto &name : {u"berta"_s, u"Anna"_s, u"ärmel"_s, u"Zoe"_s, u"carl"_s})
            fresh.add(person(name));
        UserQuery query;
        query.page.limit = 2;
        QStringList all;
        int pages = 0;
        do {
            const auto page = waited(fresh.users.list(query));
            VERIFY_OK(page);
            all += usernames(*page);
            query.page.after = page->next;
            ++pages;
        } while (!query.page.after.isEmpty());
        QCOMPARE(all, (QStringList{u"Anna"_s, u"berta"_s, u"carl"_s, u"Zoe"_s, u"ärmel"_s}));
        QCOMPARE(pages, 3);
    }

    void jumpsToAnyRow()
    {
        Fresh fresh;
        for (const auto &name : {u"berta"_s, u"Anna"_s, u"Zoe"_s, u"carl"_s})
            fresh.add(person(name));
        for (const auto &text : {QString(), u"example"_s}) {
            UserQuery query = searching(text);
            const auto key = waited(fresh.users.keyBefore(query, 2));
            VERIFY_OK(key);
            query.page = {1, *key};
            QCOMPARE(usernames(*waited(fresh.users.list(query))), QStringList{u"carl"_s});
            QCOMPARE(*waited(fresh.users.keyBefore(query, 0)), QString());
        }
    }

    void searchesByAnySubstringOfNamesAndAddress()
    {
        Fresh fresh;
        User anna = person(u"anna"_s, u"Anna"_s, u"MÜLLER"_s);
        anna.displayName = u"Änn \"100% _!\" 日本語"_s;
        fresh.add(anna);
        fresh.add(person(u"ben"_s, u"Ben"_s, u"Miller"_s));
        const auto found = [&](const QString &text) { return usernames(*waited(fresh.users.list(searching(text)))); };
        const QStringList onlyAnna{u"anna"_s};
        QCOMPARE(found(u"müll"_s), onlyAnna);
        QCOMPARE(found(u"mÜ"_s), onlyAnna);
        QCOMPARE(found(u"a MÜL"_s), onlyAnna);
        QCOMPARE(found(u"100%"_s), onlyAnna);
        QCOMPARE(found(u"% _!\""_s), onlyAnna);
        QCOMPARE(found(u"本語"_s), onlyAnna);
        QCOMPARE(found(u"語"_s), onlyAnna);
        QCOMPARE(found(u"  ben@EXAMPLE "_s), QStringList{u"ben"_s});
        QCOMPARE(found(u"ll"_s), (QStringList{u"anna"_s, u"ben"_s}));
        QCOMPARE(found(u"100_"_s), QStringList());
        QCOMPARE(found(u"xyz"_s), QStringList());
        QCOMPARE(*waited(fresh.users.count(searching(u"ller"_s))), 2);
    }

    void forgetsTheOldNameInSearches()
    {
        Fresh fresh;
        User user = fresh.add(person(u"anna"_s, u"Anna"_s, u"Schmidt"_s));
        user.lastname = u"Weber"_s;
        VERIFY_OK(waited(fresh.users.save(user, fresh.actor)));
        QCOMPARE(*waited(fresh.users.count(searching(u"schmidt"_s))), 0);
        QCOMPARE(*waited(fresh.users.count(searching(u"weber"_s))), 1);
        VERIFY_OK(waited(fresh.users.remove(user.id, fresh.actor)));
        QCOMPARE(*waited(fresh.users.count(searching(u"weber"_s))), 0);
    }

    void findsManyAndFewAlikeInSearchStateAndGroup()
    {
        Fresh fresh;
        QList<User> crowd;
        for (int i = 0; i < 1500; ++i) {
            User user = person(u"user%1"_s.arg(i, 5, 10, QLatin1Char('0')));
            user.state = i % 3 ? UserState::Active : UserState::Suspended;
            crowd.append(user);
        }
        const auto loaded = waited(fresh.users.load(loadRowsOf(crowd), fresh.actor, false), 120000);
        VERIFY_OK(loaded);
        const auto everybody = waited(fresh.groups.insert({{}, u"Everybody"_s, {}, 0, 0}, fresh.actor));
        const auto pair = waited(fresh.groups.insert({{}, u"Pair"_s, {}, 0, 0}, fresh.actor));
        QList<UserId> ids;
        for (const LoadRow &row : *loaded)
            ids.append(row.user.id);
        VERIFY_OK(waited(fresh.groups.changeMembers(everybody->id, ids, {}, fresh.actor), 120000));
        VERIFY_OK(waited(fresh.groups.changeMembers(pair->id, {ids[1400], ids[3]}, {}, fresh.actor)));
        UserQuery query = searching(u"user0"_s);
        QCOMPARE(*waited(fresh.users.count(query)), 1500);
        query.page = {2, u"user01399"_s};
        QCOMPARE(usernames(*waited(fresh.users.list(query))), (QStringList{u"user01400"_s, u"user01401"_s}));
        query.group = everybody->id;
        query.state = UserState::Suspended;
        QCOMPARE(*waited(fresh.users.count(query)), 500);
        QCOMPARE(usernames(*waited(fresh.users.list(query))), (QStringList{u"user01401"_s, u"user01404"_s}));
        query = searching(u"user"_s);
        query.group = pair->id;
        QCOMPARE(usernames(*waited(fresh.users.list(query))), (QStringList{u"user00003"_s, u"user01400"_s}));
        query = searching(u"user01400"_s);
        query.group = everybody->id;
        QCOMPARE(usernames(*waited(fresh.users.list(query))), QStringList{u"user01400"_s});
    }

    void loadsRowsAndSaysHowEachEnded()
    {
        Fresh fresh;
        User anna = person(u"anna"_s, u"Anna"_s);
        anna.department = u"Sales"_s;
        anna.state = UserState::Suspended;
        fresh.add(anna);
        fresh.add(person(u"ben"_s));
        User annaAgain = person(u"ANNA"_s, u"Anne"_s);
        annaAgain.email = u"anna@example.org"_s;
        User thief = person(u"carl"_s);
        thief.email = u"BEN@example.org"_s;
        const QList<LoadRow> rows =
            loadRowsOf({annaAgain, person(u"ben"_s), thief, person(u"dora"_s), person(u"Dora"_s), person({})});
        const auto check = [](const QList<LoadRow> &outcome) {
            using Outcome = LoadRow::Outcome;
            QList<Outcome> outcomes;
            for (const LoadRow &row : outcome)
                outcomes.append(row.outcome);
            return outcomes == QList<Outcome>{Outcome::Updated, Outcome::Unchanged, Outcome::Failed,
                                              Outcome::Created, Outcome::Failed,    Outcome::Failed};
        };
        const qint64 events = fresh.eventCount();
        const auto preview = waited(fresh.users.load(rows, fresh.actor, true));
        VERIFY_OK(preview);
        QVERIFY(check(*preview));
        QCOMPARE(preview->at(2).line, 4);
        QVERIFY(preview->at(2).reason.contains(u"(ben)"_s));
        QVERIFY(preview->at(4).reason.contains(u"Line 5"_s));
        QCOMPARE(fresh.eventCount(), events);
        QCOMPARE(*waited(fresh.users.count({})), 2);
        const auto loaded = waited(fresh.users.load(rows, fresh.actor, false));
        VERIFY_OK(loaded);
        QVERIFY(check(*loaded));
        QCOMPARE(*waited(fresh.users.count({})), 3);
        const auto after = waited(fresh.users.findByUsername(u"anna"_s));
        QCOMPARE(after->firstname, u"Anne"_s);
        QCOMPARE(after->department, u"Sales"_s);
        QCOMPARE(after->state, UserState::Suspended);
    }

    void leavesOutRowsThatFailedBeforeAndKeepsAStateThatIsNotGiven()
    {
        Fresh fresh;
        User anna = person(u"anna"_s, u"Anna"_s);
        anna.state = UserState::Suspended;
        fresh.add(anna);
        QList<LoadRow> rows =
            loadRowsOf({person(u"ben"_s), person(u"ben"_s, u"Benjamin"_s), person(u"anna"_s, u"Anne"_s)});
        rows[0].line = 7;
        rows[0].outcome = LoadRow::Outcome::Failed;
        rows[0].reason = u"unreadable"_s;
        rows[2].keepsState = true;
        const auto loaded =
            waited(fresh.users.load(rows, fresh.actor, false, {u"username"_s, u"firstname"_s, u"state"_s}));
        VERIFY_OK(loaded);
        QCOMPARE(loaded->at(0), rows[0]);
        QCOMPARE(loaded->at(1).outcome, LoadRow::Outcome::Created);
        QCOMPARE(waited(fresh.users.findByUsername(u"ben"_s))->firstname, u"Benjamin"_s);
        const auto after = waited(fresh.users.findByUsername(u"anna"_s));
        QCOMPARE(after->firstname, u"Anne"_s);
        QCOMPARE(after->state, UserState::Suspended);
    }

    void suspendsAPersonWhoseAddressALaterRuleForbids()
    {
        Fresh fresh;
        User anna = fresh.add(person(u"anna"_s));
        VERIFY_OK(waited(fresh.database.run([](Connection &connection) {
            return connection.change(u"UPDATE users SET email = 'a@b@c', email_key = 'a@b@c'"_s);
        })));
        VERIFY_OK(waited(fresh.users.setState(anna.id, UserState::Suspended, fresh.actor)));
        anna = *waited(fresh.users.find(anna.id));
        anna.email = u"a@b@d"_s;
        QCOMPARE(waited(fresh.users.save(anna, fresh.actor)).error().kind, ErrorKind::Invalid);
    }

    void appliesExactlyTheColumnsOfTheFile()
    {
        Fresh fresh;
        User anna = person(u"anna"_s, u"Anna"_s);
        anna.department = u"Sales"_s;
        fresh.add(anna);
        anna.department.clear();
        anna.state = UserState::Staged;
        VERIFY_OK(waited(fresh.users.load(loadRowsOf({anna}), fresh.actor, false, {u"username"_s, u"Department"_s})));
        const auto after = waited(fresh.users.findByUsername(u"anna"_s));
        QCOMPARE(after->department, QString());
        QCOMPARE(after->state, UserState::Active);
        VERIFY_OK(waited(fresh.users.load(loadRowsOf({anna}), fresh.actor, false, {u"username"_s, u"state"_s})));
        QCOMPARE(waited(fresh.users.findByUsername(u"anna"_s))->state, UserState::Staged);
    }
};

QTEST_GUILESS_MAIN(UserStoreTest)
#include "UserStoreTest.moc"
