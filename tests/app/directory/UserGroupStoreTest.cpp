// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "app/events/EventLog.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class UserGroupStoreTest : public QObject
{
    Q_OBJECT

    struct Fresh : FreshWorkspace {
        UserStore users{database};
        UserGroupStore groups{database};
        EventLog events{database};

        UserGroup add(const QString &name)
        {
            auto added = waited(groups.insert({{}, name, u"About "_s + name, 0, 0}, actor));
            if (!added)
                qFatal("%s", qPrintable(added.error().message));
            return *added;
        }
        UserId person(const QString &username)
        {
            User user;
            user.username = username;
            user.email = username + u"@example.org"_s;
            return waited(users.insert(user, actor))->id;
        }
        QList<Event> newest(int count)
        {
            EventQuery query;
            query.page.limit = count;
            return waited(events.list(query))->items;
        }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void keepsAndFindsAGroup()
    {
        Fresh fresh;
        QSignalSpy changed(&fresh.groups, &UserGroupStore::changed);
        const UserGroup added = fresh.add(u" Vertrieb Süd "_s);
        QCOMPARE(added.name, u"Vertrieb Süd"_s);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(*waited(fresh.groups.find(added.id)), added);
        QCOMPARE(*waited(fresh.groups.findByName(u"VERTRIEB SÜD"_s)), added);
        QCOMPARE(waited(fresh.groups.findByName(u"Nord"_s)).error().kind, ErrorKind::NotFound);
        QCOMPARE(fresh.newest(1).first().type, u"group_create"_s);
    }

    void refusesATakenNameWithoutCase()
    {
        Fresh fresh;
        fresh.add(u"Sales"_s);
        const auto refused = waited(fresh.groups.insert({{}, u"SALES"_s, {}, 0, 0}, fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"“Sales”"_s));
    }

    void refusesAnEmptyName()
    {
        Fresh fresh;
        QCOMPARE(waited(fresh.groups.insert({{}, u"  "_s, {}, 0, 0}, fresh.actor)).error().kind, ErrorKind::Invalid);
    }

    void renamesEvenIfOnlyTheCaseChanges()
    {
        Fresh fresh;
        UserGroup group = fresh.add(u"sales"_s);
        group.name = u"Sales"_s;
        const auto saved = waited(fresh.groups.save(group, fresh.actor));
        VERIFY_OK(saved);
        QCOMPARE(saved->version, 2);
        QCOMPARE(fresh.newest(1).first().changes, (QList<Change>{{u"name"_s, u"sales"_s, u"Sales"_s}}));
        const auto stale = waited(fresh.groups.save(group, fresh.actor));
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, ErrorKind::Stale);
    }

    void countsOnlyMembershipsThatChanged()
    {
        Fresh fresh;
        const UserGroup group = fresh.add(u"Sales"_s);
        const UserId anna = fresh.person(u"anna"_s);
        const UserId ben = fresh.person(u"ben"_s);
        QCOMPARE(*waited(fresh.groups.changeMembers(group.id, {anna, ben, UserId::create()}, {}, fresh.actor)), 2);
        QCOMPARE(*waited(fresh.groups.changeMembers(group.id, {anna}, {UserId::create()}, fresh.actor)), 0);
        QCOMPARE(waited(fresh.groups.find(group.id))->memberCount, 2);
        QCOMPARE(*waited(fresh.groups.changeMembers(group.id, {}, {ben}, fresh.actor)), 1);
        const QList<Event> events = fresh.newest(3);
        QCOMPARE(events[0].type, u"association_change"_s);
        QCOMPARE(events[0].resourceName, u"ben"_s);
        QCOMPARE(events[0].changes, (QList<Change>{{u"user_group"_s, u"Sales"_s, {}}}));
        QCOMPARE(events[2].changes, (QList<Change>{{u"user_group"_s, {}, u"Sales"_s}}));
        QCOMPARE(waited(fresh.groups.groupsOf(anna))->first().name, u"Sales"_s);
        QVERIFY(waited(fresh.groups.groupsOf(ben))->isEmpty());
    }

    void removesAGroupWithItsMemberships()
    {
        Fresh fresh;
        const UserGroup group = fresh.add(u"Sales"_s);
        const UserId anna = fresh.person(u"anna"_s);
        VERIFY_OK(waited(fresh.groups.changeMembers(group.id, {anna}, {}, fresh.actor)));
        VERIFY_OK(waited(fresh.groups.remove(group.id, fresh.actor)));
        QVERIFY(waited(fresh.groups.groupsOf(anna))->isEmpty());
        VERIFY_OK(waited(fresh.users.find(anna)));
        const Event event = fresh.newest(1).first();
        QCOMPARE(event.type, u"group_delete"_s);
        QCOMPARE(event.details.value(u"members"_s).toInt(), 1);
        QCOMPARE(waited(fresh.groups.changeMembers(group.id, {anna}, {}, fresh.actor)).error().kind,
                 ErrorKind::NotFound);
    }

    void listsByNameAndSearches()
    {
        Fresh fresh;
        for (const auto &name : {u"beta"_s, u"Alpha"_s, u"Gamma"_s, u"alphabet"_s})
            fresh.add(name);
        const auto names = [](const Page<UserGroup> &page) {
            QStringList found;
            for (const UserGroup &group : page.items)
                found.append(group.name);
            return found;
        };
        const auto first = waited(fresh.groups.list({}, {3, {}}));
        QCOMPARE(names(*first), (QStringList{u"Alpha"_s, u"alphabet"_s, u"beta"_s}));
        QCOMPARE(names(*waited(fresh.groups.list({}, {3, first->next}))), QStringList{u"Gamma"_s});
        QCOMPARE(names(*waited(fresh.groups.list(u"LPHA"_s, {}))), (QStringList{u"Alpha"_s, u"alphabet"_s}));
    }
};

QTEST_GUILESS_MAIN(UserGroupStoreTest)
#include "UserGroupStoreTest.moc"
