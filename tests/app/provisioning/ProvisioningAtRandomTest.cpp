// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace gatehouse;
using namespace PracticeSight;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

namespace
{

/// A directory, its bindings and a faulty provider, to which things happen at random.
class RandomWorld
{
public:
    RandomWorld(quint32 seed, const QString &profile, const QStringList &faults)
        : m_random(seed)
        , server(practice(profile, faults))
        , console(fresh.database, profile, server->baseUrl(), server->token())
        , users(fresh.database)
        , groups(fresh.database)
    {
        for (int i = 0; i < 12; ++i)
            addPerson();
        for (int i = 0; i < 3; ++i)
            addGroup();
    }

    void step()
    {
        switch (m_random.bounded(18)) {
        case 0:
        case 1:
            return addPerson();
        case 2:
            return removePerson();
        case 3:
            return addGroup();
        case 4:
            return removeGroup();
        case 5:
            return renameGroup();
        case 6:
        case 7:
            return bind();
        case 8:
            return meddle();
        case 9:
        case 10:
        case 11:
            return editPerson();
        default:
            return changeMembers();
        }
    }

    /// Whoever should have no access any more is confirmed, as an admin would after a look.
    Result<ProvisioningOutcome> run(LookupDepth depth)
    {
        ProvisioningOptions options;
        options.depth = depth;
        if (const auto plan = console.preview({}, depth))
            options.confirmedRemovals = plan->removals;
        return console.run(options);
    }

    QString differences()
    {
        QHash<QString, QJsonObject> there;
        QStringList wrong;
        for (const QJsonObject &row : server->resources(Kind::Users)) {
            const QString name = row[u"userName"_s].toString();
            if (there.contains(name))
                wrong.append(u"two accounts "_s + name);
            there.insert(name, row);
        }
        const Connector connector = *console.context.connectors.cbegin();
        QSet<QString> active;
        const QSet<UserId> wanted = peopleWithAccess();
        for (const UserId &id : wanted) {
            const User user = *waited(users.find(id));
            active.insert(user.username);
            QJsonObject shouldBe = scimUser(user, connector.userMappings, connector.manners);
            if (shouldBe[u"externalId"_s].toString().isEmpty())
                shouldBe.insert(u"externalId"_s, id.toString());
            const QJsonObject is = there.value(user.username);
            if (is.isEmpty() || !is[u"active"_s].toBool(true))
                wrong.append(u"no active account "_s + user.username);
            for (const AttributeMapping &mapping : connector.userMappings) {
                const QJsonValue value = attributeAt(shouldBe, mapping.scim);
                if (!mapping.onCreateOnly && !value.isUndefined() && attributeAt(is, mapping.scim) != value)
                    wrong.append(user.username + u": "_s + mapping.scim);
            }
        }
        for (auto row = there.cbegin(); row != there.cend(); ++row) {
            if ((*row)[u"active"_s].toBool(true) && !active.contains(row.key()) && !m_strangers.contains(row.key()))
                wrong.append(u"still active: "_s + row.key());
        }
        compareGroups(wrong, wanted);
        wrong.sort();
        return wrong.join(u"; "_s);
    }

private:
    QRandomGenerator m_random;

public:
    FreshWorkspace fresh;
    std::unique_ptr<PracticeServer> server;
    ProvisioningConsole console;
    UserStore users;
    UserGroupStore groups;

private:
    template <typename T> T any(const QList<T> &list) { return list.at(m_random.bounded(int(list.size()))); }

    void addPerson()
    {
        const QString name = u"person%1"_s.arg(++m_names);
        const bool numbered = m_random.bounded(2);
        m_people.append(Directory::addPerson(fresh.database, name, m_random.bounded(5) ? u"active"_s : u"staged"_s,
                                             numbered ? u"E-%1"_s.arg(m_names) : QString()));
    }
    void removePerson()
    {
        if (m_people.size() < 4)
            return;
        const UserId id = m_people.takeAt(m_random.bounded(int(m_people.size())));
        QVERIFY(waited(users.remove(id, fresh.actor)));
    }
    void editPerson()
    {
        User user = *waited(users.find(any(m_people)));
        switch (m_random.bounded(5)) {
        case 0:
            user.state = user.state == UserState::Active ? UserState::Suspended : UserState::Active;
            break;
        case 1:
            user.username = u"person%1"_s.arg(++m_names);
            break;
        case 2:
            user.firstname = u"First \"%1\" ä"_s.arg(m_random.bounded(1000));
            break;
        case 3:
            user.lastname = u"Last\\%1"_s.arg(m_random.bounded(1000));
            break;
        default:
            user.email = u"mail%1@example.org"_s.arg(++m_names);
        }
        QVERIFY(waited(users.save(user, fresh.actor)));
    }
    void addGroup()
    {
        if (m_groups.size() >= 6)
            return;
        QList<UserId> members;
        for (int i = m_random.bounded(5); i > 0; --i) {
            if (const UserId id = any(m_people); !members.contains(id))
                members.append(id);
        }
        m_groups.append(Directory::addGroup(fresh.database, u"Group %1"_s.arg(++m_names), members));
    }
    void removeGroup()
    {
        if (m_groups.size() < 2)
            return;
        const UserGroupId id = m_groups.takeAt(m_random.bounded(int(m_groups.size())));
        m_bound.remove(id);
        QVERIFY(waited(groups.remove(id, fresh.actor)));
    }
    void renameGroup()
    {
        UserGroup group = *waited(groups.find(any(m_groups)));
        group.name = u"Group %1"_s.arg(++m_names);
        QVERIFY(waited(groups.save(group, fresh.actor)));
    }
    void bind()
    {
        const UserGroupId id = any(m_groups);
        const bool bound = m_bound.remove(id);
        if (!bound)
            m_bound.insert(id);
        console.bind(bound ? QList<UserGroupId>() : QList{id}, bound ? QList{id} : QList<UserGroupId>());
    }
    void changeMembers()
    {
        const UserGroupId group = any(m_groups);
        const UserId person = any(m_people);
        const QList<UserId> now = membersOf(group);
        const bool member = now.contains(person);
        QVERIFY(waited(groups.changeMembers(group, member ? QList<UserId>() : QList{person},
                                            member ? QList{person} : QList<UserId>(), fresh.actor)));
    }
    /// Somebody works at the provider itself.
    void meddle()
    {
        PracticeDirectory &there = server->directory();
        const QList<QJsonObject> rows = server->resources(Kind::Users);
        if (m_random.bounded(4) == 0 || rows.isEmpty()) {
            m_strangers.insert(u"stranger%1"_s.arg(++m_names));
            there.create(Kind::Users, {{u"userName"_s, u"stranger%1"_s.arg(m_names)}});
            return;
        }
        const QString id = any(rows)[u"id"_s].toString();
        if (m_random.bounded(3) == 0) {
            there.remove(Kind::Users, id);
            return;
        }
        const bool active = m_random.bounded(2);
        const QJsonObject change = active ? QJsonObject{{u"active"_s, bool(m_random.bounded(2))}}
                                          : QJsonObject{{u"name"_s, QJsonObject{{u"familyName"_s, u"meddled"_s}}}};
        there.patch(Kind::Users, id,
                    {{u"Operations"_s, QJsonArray{QJsonObject{{u"op"_s, u"replace"_s}, {u"value"_s, change}}}}});
    }

    QList<UserId> membersOf(const UserGroupId &group)
    {
        return *waited(fresh.database.run([group](Connection &connection) -> Result<QList<UserId>> {
            auto rows = connection.exec(u"SELECT user_id FROM memberships WHERE group_id = ?"_s, {group.toString()});
            QList<UserId> members;
            while (rows && rows->next())
                members.append(UserId::fromString(rows->value(0).toString()));
            return members;
        }));
    }
    QSet<UserId> peopleWithAccess()
    {
        QSet<UserId> people;
        for (const UserGroupId &group : std::as_const(m_bound)) {
            for (const UserId &id : membersOf(group)) {
                if (waited(users.find(id))->state == UserState::Active)
                    people.insert(id);
            }
        }
        return people;
    }
    void compareGroups(QStringList &wrong, const QSet<UserId> &withAccess)
    {
        const QStringList there = memberships(*server);
        for (const UserGroupId &id : std::as_const(m_bound)) {
            QStringList members;
            for (const UserId &person : membersOf(id)) {
                if (withAccess.contains(person))
                    members.append(waited(users.find(person))->username);
            }
            if (members.isEmpty())
                continue;
            const QString name = waited(groups.find(id))->name;
            for (const QString &line : there) {
                if (!line.startsWith(name + u": "_s))
                    continue;
                // Suspended members stay, with an account that is switched off.
                QStringList is = line.mid(name.size() + 2).split(u' ');
                is.removeIf([this](const QString &userName) { return !isActive(*server, userName); });
                members.sort();
                is.sort();
                if (is != members)
                    wrong.append(line + u" instead of "_s + members.join(u' '));
                members.clear();
            }
            if (!members.isEmpty())
                wrong.append(u"no group "_s + name);
        }
    }

    QList<UserId> m_people;
    QList<UserGroupId> m_groups;
    QSet<UserGroupId> m_bound;
    QSet<QString> m_strangers;
    int m_names = 0;
};

} // namespace

/// Thousands of changes in the directory, its bindings and at the provider, through faults, in an order that a seed
/// decides: at the end the provider is what the directory says, compared attribute by attribute.
class ProvisioningAtRandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void theProviderEndsAsTheDirectorySays_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("Netskope, no faults") << u"netskope"_s << QStringList();
        QTest::newRow("Netskope, faults")
            << u"netskope"_s
            << QStringList{u"429:retry-after=0:every=9"_s, u"500:every=13"_s, u"cut:method=POST:every=5"_s};
        QTest::newRow("Egnyte, faults") << u"egnyte"_s
                                        << QStringList{u"reset:every=11"_s, u"500:method=PATCH:every=6"_s};
        QTest::newRow("no PATCH and no filters")
            << u"netskope"_s << QStringList{u"no-patch"_s, u"no-filter"_s, u"500:method=PUT:every=7"_s};
        QTest::newRow("accounts are deleted when access ends")
            << u"egnyte"_s << QStringList{u"500:method=DELETE:every=3"_s};
    }

    void theProviderEndsAsTheDirectorySays()
    {
        QFETCH(const QString, profile);
        QFETCH(const QStringList, faults);
        bool given = false;
        const int seeds = qEnvironmentVariableIntValue("GATEHOUSE_TEST_SEEDS", &given);
        for (int seed = 1; seed <= (given ? seeds : 1); ++seed) {
            RandomWorld world(quint32(seed), profile, faults);
            world.console.changeIdm([&](IdmSettings &idm) {
                idm.serverPatches = !faults.contains(u"no-patch"_s);
                idm.serverFilters = !faults.contains(u"no-filter"_s);
                if (faults.join(u' ').contains(u"DELETE"))
                    idm.whenAccessEnds = u"delete"_s;
            });
            for (int i = 1; i <= 200; ++i) {
                world.step();
                if (i % 25 == 0)
                    world.run(i % 100 == 0 ? LookupDepth::Everything : LookupDepth::Needed);
                if (QTest::currentTestFailed())
                    return;
            }
            Result<ProvisioningOutcome> last;
            for (int i = 0; i < 12; ++i) {
                last = world.run(LookupDepth::Everything);
                if (last && last->failed + last->waiting == 0 && last->requests == 0)
                    break;
            }
            QVERIFY2(last, qPrintable(last ? QString() : last.error().message));
            const QString wrong = world.differences();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
            QCOMPARE(last->requests, 0);
            QCOMPARE(last->failed + last->waiting, 0);
        }
    }
};

QTEST_GUILESS_MAIN(ProvisioningAtRandomTest)
#include "ProvisioningAtRandomTest.moc"
