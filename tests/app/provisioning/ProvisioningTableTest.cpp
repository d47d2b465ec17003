// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningTable.h"
#include "app/applications/ApplicationStore.h"
#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "app/imports/JobOwner.h"
#include "app/provisioning/OperationTable.h"
#include "app/provisioning/RunTable.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

RemoteAccount account(const QString &remoteId, const QString &name)
{
    RemoteAccount account;
    account.remoteId = remoteId;
    account.name = name;
    account.known = {{u"userName"_s, name}, {u"name"_s, QJsonObject{{u"givenName"_s, u"Zoë \"Q\""_s}}}};
    account.managed = true;
    return account;
}

ProvisioningChange change(ProvisioningAction action, const QString &resource, const QString &id)
{
    ProvisioningChange change;
    change.action = action;
    change.id = id;
    change.resourceId = resource;
    change.name = u"ada"_s;
    change.reason = u"because"_s;
    if (action != ProvisioningAction::None && action != ProvisioningAction::Link)
        change.request = {u"POST"_s, u"/Users"_s, {{u"userName"_s, u"ada"_s}}};
    return change;
}

} // namespace

/// The three tables of provisioning, on both databases.
class ProvisioningTableTest : public QObject
{
    Q_OBJECT

    /// A workspace with one application.
    struct Fixture {
        FreshWorkspace fresh;
        ApplicationStore store{fresh.database};
        ApplicationId app = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s, IdmState::Active,
                                                                       u"https://scim.example"_s),
                                                {}, fresh.actor))
                                ->id;

        template <typename Fn> auto run(Fn fn) { return waited(fresh.database.transaction(fn)); }
        Future<Application> bind(const QList<UserGroupId> &bind, const QList<UserGroupId> &unbind)
        {
            return store.save(*waited(store.find(app)), bind, unbind, {}, fresh.actor);
        }
        RemoteState state()
        {
            return *run([this](Connection &c) { return ProvisioningTable::remoteState(c, app); });
        }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void keepsAccountsAndTheirLinks()
    {
        Fixture f;
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        VERIFY_OK(f.run(
            [&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, ada, account(u"r1"_s, u"ada"_s)); }));
        QCOMPARE(f.state().accounts.value(ada), account(u"r1"_s, u"ada"_s));
        QCOMPARE(Directory::number(f.fresh.database, u"SELECT count(*) FROM links WHERE remote_id = 'r1'"_s), 1);
        RemoteAccount later = account(u"r2"_s, u"ada"_s);
        later.active = false;
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, ada, later); }));
        QCOMPARE(f.state().accounts.value(ada), later);
        QCOMPARE(Directory::number(f.fresh.database, u"SELECT count(*) FROM links"_s), 1);
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::doubtAccount(c, f.app, ada); }));
        QVERIFY(f.state().accounts.value(ada).uncertain);
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::forgetAccount(c, f.app, ada); }));
        QCOMPARE(f.state(), RemoteState());
    }

    void anAccountOutlivesItsPerson()
    {
        Fixture f;
        UserStore users(f.fresh.database);
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        VERIFY_OK(f.run(
            [&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, ada, account(u"r1"_s, u"ada"_s)); }));
        VERIFY_OK(waited(users.remove(ada, f.fresh.actor)));
        QCOMPARE(f.state().accounts.value(ada), account(u"r1"_s, u"ada"_s));
        const UserId eve = Directory::addPerson(f.fresh.database, u"eve"_s);
        VERIFY_OK(f.run(
            [&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, eve, account(u"r1"_s, u"eve"_s)); }));
        QCOMPARE(f.state().accounts.keys(), QList<UserId>{eve}); // one account, one person
        VERIFY_OK(waited(f.store.remove({f.app}, f.fresh.actor)));
        QCOMPARE(f.state(), RemoteState());
    }

    void whoWasImportedIsKnownButNotManaged()
    {
        Fixture f;
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        VERIFY_OK(f.run([&](Connection &c) {
            return c.change(u"INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
                            "VALUES (?, 'r1', 'ada.l', ?, 0)"_s,
                            {f.app.toString(), ada.toString()});
        }));
        const RemoteAccount linked = f.state().accounts.value(ada);
        QCOMPARE(linked.remoteId, u"r1"_s);
        QVERIFY(!linked.managed);
        QVERIFY(linked.uncertain);
    }

    void keepsGroupsWithTheirMembers()
    {
        Fixture f;
        UserGroupStore groups(f.fresh.database);
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        const UserId eve = Directory::addPerson(f.fresh.database, u"eve"_s);
        const UserGroupId staff = Directory::addGroup(f.fresh.database, u"Staff"_s, {ada});
        RemoteGroup group;
        group.remoteId = u"g1"_s;
        group.name = u"Staff"_s;
        group.known = {{u"displayName"_s, u"Staff"_s}};
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::putGroup(c, f.app, staff, group); }));
        VERIFY_OK(f.run([&](Connection &c) {
            return ProvisioningTable::changeMembers(c, f.app, staff, {ada, eve}, {});
        }));
        VERIFY_OK(
            f.run([&](Connection &c) { return ProvisioningTable::changeMembers(c, f.app, staff, {ada}, {eve}); }));
        group.members = {ada};
        QCOMPARE(f.state().groups.value(staff), group);
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::putGroup(c, f.app, staff, group); }));
        QCOMPARE(f.state().groups.value(staff).members, QSet<UserId>{ada});
        VERIFY_OK(waited(groups.remove(staff, f.fresh.actor)));
        QVERIFY(!f.state().groups.value(staff).inDirectory);
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::releaseGroup(c, f.app, staff); }));
        QVERIFY(f.state().groups.isEmpty());
    }

    void unbindingReleasesTheGroupAtOnce()
    {
        Fixture f;
        const UserGroupId staff = Directory::addGroup(f.fresh.database, u"Staff"_s, {});
        RemoteGroup group;
        group.remoteId = u"g1"_s;
        VERIFY_OK(waited(f.bind({staff}, {})));
        VERIFY_OK(f.run([&](Connection &c) { return ProvisioningTable::putGroup(c, f.app, staff, group); }));
        VERIFY_OK(waited(f.bind({}, {staff})));
        QVERIFY(f.state().groups.isEmpty());
    }

    /// The same ids are other people's at another server (S1).
    void anotherBaseUrlIsAnotherProvider()
    {
        Fixture f;
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        VERIFY_OK(f.run(
            [&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, ada, account(u"r1"_s, u"ada"_s)); }));
        IdmSettings idm = waited(f.store.find(f.app))->idm;
        const auto save = [&](const QString &baseUrl) {
            idm.baseUrl = baseUrl;
            return waited(f.store.saveIdm(f.app, idm, u"application_update"_s, f.fresh.actor));
        };
        VERIFY_OK(save(u"http://scim.example"_s));
        QVERIFY(f.state().accounts.contains(ada));
        VERIFY_OK(save(u"https://scim.example/other"_s));
        QVERIFY(f.state().accounts.isEmpty());
        QCOMPARE(Directory::number(f.fresh.database, u"SELECT count(*) FROM links"_s), 0);
    }

    void groupsThatWereDeletedWhileNobodyFollowedThemAreReleased() // A9
    {
        Fixture f;
        IdmSettings idm = waited(f.store.find(f.app))->idm;
        RemoteGroup group;
        group.remoteId = u"g1"_s;
        group.name = u"Gone"_s;
        VERIFY_OK(
            f.run([&](Connection &c) { return ProvisioningTable::putGroup(c, f.app, UserGroupId::create(), group); }));
        for (const bool managed : {false, true}) {
            QCOMPARE(f.state().groups.size(), 1);
            idm.groupManagement = managed;
            VERIFY_OK(waited(f.store.saveIdm(f.app, idm, u"application_update"_s, f.fresh.actor)));
        }
        QVERIFY(f.state().groups.isEmpty());
    }

    void keepsTheOperationsOfARun()
    {
        Fixture f;
        const QList<ProvisioningChange> changes{change(ProvisioningAction::Create, u"a"_s, u"user/a/create"_s),
                                                change(ProvisioningAction::Link, u"b"_s, u"user/b/link"_s),
                                                change(ProvisioningAction::None, u"c"_s, u"user/c/none"_s)};
        auto stored = f.run([&](Connection &c) { return OperationTable::store(c, f.app, {changes, {}}, false, {}); });
        VERIFY_OK(stored);
        QCOMPARE(stored->at(0).state, OperationState::Planned);
        QCOMPARE(stored->at(1).state, OperationState::Done); // nothing is sent for it
        ProvisioningOperation first = stored->first();
        first.state = OperationState::Failed;
        first.attempts = 3;
        first.status = 409;
        first.detail = u"taken"_s;
        first.advice = u"rename"_s;
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::update(c, f.app, first, "hash"); }));
        const auto failed = f.run([&](Connection &c) {
            return OperationTable::inStates(c, f.app, {OperationState::Failed, OperationState::Planned});
        });
        VERIFY_OK(failed);
        QCOMPARE(failed->size(), 1);
        QCOMPARE(failed->first().advice, u"rename"_s);
        QCOMPARE(failed->first().status, 409);
        QCOMPARE(failed->first().change.request, changes.first().request);
        QCOMPARE(*f.run([&](Connection &c) { return OperationTable::counts(c, f.app); }),
                 (QMap<QString, qint64>{{u"done"_s, 2}, {u"failed"_s, 1}}));
        const auto again = f.run([&](Connection &c) {
            return OperationTable::store(
                c, f.app, {{change(ProvisioningAction::Update, u"b"_s, u"user/b/update"_s)}, {}}, true, {});
        });
        VERIFY_OK(again);
        QCOMPARE(*f.run([&](Connection &c) { return OperationTable::counts(c, f.app); }),
                 (QMap<QString, qint64>{{u"done"_s, 1}, {u"failed"_s, 1}, {u"planned"_s, 1}}));
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::leavePlanned(c, f.app, u"stopped"_s); }));
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::store(c, f.app, {}, false, {}); }));
        QVERIFY(f.run([&](Connection &c) { return OperationTable::counts(c, f.app); })->isEmpty());
    }

    /// It is not forgotten, not taken for stopped, and not what somebody means who tries again what failed.
    void whatWasLeftOutStaysPending()
    {
        Fixture f;
        const auto stored = f.run([&](Connection &c) {
            return OperationTable::store(c, f.app,
                                         {{change(ProvisioningAction::Update, u"a"_s, u"user/a/update"_s)},
                                          {change(ProvisioningAction::Update, u"b"_s, u"user/b/update"_s)}},
                                         false, {});
        });
        VERIFY_OK(stored);
        QCOMPARE(stored->size(), 1);
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::leavePlanned(c, f.app, u"stopped"_s); }));
        QCOMPARE(*f.run([&](Connection &c) { return OperationTable::counts(c, f.app); }),
                 (QMap<QString, qint64>{{u"waiting"_s, 1}, {u"planned"_s, 1}}));
        const auto open = f.run([&](Connection &c) {
            return OperationTable::inStates(c, f.app, {OperationState::Waiting, OperationState::Planned});
        });
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().change.resourceId, u"a"_s);
    }

    void whatACrashLeftSentIsUnknownAndItsAccountDoubted()
    {
        Fixture f;
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        const UserId eve = Directory::addPerson(f.fresh.database, u"eve"_s);
        VERIFY_OK(f.run(
            [&](Connection &c) { return ProvisioningTable::putAccount(c, f.app, ada, account(u"r1"_s, u"ada"_s)); }));
        const auto stored = f.run([&](Connection &c) {
            return OperationTable::store(c, f.app,
                                         {{change(ProvisioningAction::Update, ada.toString(), u"1"_s),
                                           change(ProvisioningAction::Create, eve.toString(), u"2"_s)},
                                          {}},
                                         false, {});
        });
        VERIFY_OK(stored);
        for (ProvisioningOperation operation : *stored) {
            operation.state = OperationState::Sent;
            VERIFY_OK(f.run([&](Connection &c) { return OperationTable::update(c, f.app, operation, "hash"); }));
        }
        QCOMPARE(*f.run([&](Connection &c) { return OperationTable::doubtSent(c, f.app); }), 2);
        QCOMPARE(*f.run([&](Connection &c) { return OperationTable::doubtSent(c, f.app); }), 0);
        QVERIFY(f.state().accounts.value(ada).uncertain);
        QCOMPARE(f.state().createSent, QSet<UserId>{eve});
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::store(c, f.app, {}, false, {eve.toString()}); }));
        QCOMPARE(f.state().createSent, QSet<UserId>{eve}); // kept until somebody knows
        VERIFY_OK(f.run([&](Connection &c) { return OperationTable::store(c, f.app, {}, false, {}); }));
        QVERIFY(f.state().createSent.isEmpty());
    }

    void onlyOneProgramHasTheTurn() // P14
    {
        Fixture f;
        const QString here = JobOwner::create();
        const QString elsewhere = u"another-computer/pid:[1] 1 2 3"_s;
        const auto take = [&](const QString &owner) {
            return *f.run([&](Connection &c) { return RunTable::take(c, f.app, owner); });
        };
        const auto find = [&] { return *f.run([&](Connection &c) { return RunTable::find(c, f.app); }); };
        QVERIFY(!find().isTaken());
        QVERIFY(take(elsewhere));
        QVERIFY(find().isTaken());
        QVERIFY(!take(here));
        QVERIFY(take(elsewhere));
        VERIFY_OK(f.fresh.place.tamper(u"UPDATE provisioning_runs SET heartbeat = heartbeat - 61000"_s));
        QVERIFY(take(here));
        QVERIFY(!*f.run([&](Connection &c) { return RunTable::beat(c, f.app, elsewhere); }));
        QVERIFY(*f.run([&](Connection &c) { return RunTable::beat(c, f.app, here); }));
        const QDateTime pause = QDateTime::fromMSecsSinceEpoch(4'000'000'000'000, Qt::UTC);
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::release(c, f.app, elsewhere, {u"x"_s}); }));
        QVERIFY(find().isTaken()); // somebody else's word
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::release(c, f.app, here, {u"server down"_s, pause}); }));
        QVERIFY(!find().isTaken());
        QCOMPARE(find().problem, u"server down"_s);
        QCOMPARE(find().pausedUntil, pause);
        QCOMPARE(find().pauses, 1);
        QVERIFY(take(elsewhere));
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::release(c, f.app, elsewhere, {}); }));
        QCOMPARE(find().pauses, 0);
    }

    void everyChangeThatConcernsAnApplicationMakesItDue()
    {
        Fixture f;
        UserStore users(f.fresh.database);
        UserGroupStore groups(f.fresh.database);
        const UserId ada = Directory::addPerson(f.fresh.database, u"ada"_s);
        const UserId eve = Directory::addPerson(f.fresh.database, u"eve"_s);
        const UserGroupId staff = Directory::addGroup(f.fresh.database, u"Staff"_s, {ada});
        const UserGroupId other = Directory::addGroup(f.fresh.database, u"Other"_s, {eve});
        const auto becameDue = [&] {
            const bool due = !f.run([&](Connection &c) { return RunTable::due(c); })->isEmpty();
            f.run([&](Connection &c) { return c.change(u"UPDATE provisioning_runs SET due = 0"_s); });
            return due;
        };
        const auto rename = [&](const UserId &id) {
            User user = *waited(users.find(id));
            user.firstname += u"x"_s;
            return waited(users.save(user, f.fresh.actor));
        };
        VERIFY_OK(waited(f.bind({staff}, {})));
        QVERIFY(becameDue());
        QVERIFY(!becameDue());
        VERIFY_OK(rename(ada));
        QVERIFY(becameDue());
        VERIFY_OK(rename(eve));
        QVERIFY(!becameDue()); // nothing to do with the application
        VERIFY_OK(waited(groups.changeMembers(staff, {eve}, {}, f.fresh.actor)));
        QVERIFY(becameDue());
        VERIFY_OK(waited(groups.changeMembers(other, {ada}, {}, f.fresh.actor)));
        QVERIFY(!becameDue());
        VERIFY_OK(waited(users.remove(eve, f.fresh.actor)));
        QVERIFY(becameDue());
        UserGroup renamed = *waited(groups.find(staff));
        renamed.name = u"All Staff"_s;
        VERIFY_OK(waited(groups.save(renamed, f.fresh.actor)));
        QVERIFY(becameDue());
        IdmSettings idm = waited(f.store.find(f.app))->idm;
        idm.groupManagement = !idm.groupManagement;
        VERIFY_OK(waited(f.store.saveIdm(f.app, idm, u"idm_integration_update"_s, f.fresh.actor)));
        QVERIFY(becameDue());
        VERIFY_OK(waited(groups.remove(staff, f.fresh.actor)));
        QVERIFY(becameDue());
    }

    void aChangeMakesAnApplicationDueUntilItsTurn()
    {
        Fixture f;
        const auto due = [&] { return *f.run([&](Connection &c) { return RunTable::due(c); }); };
        QVERIFY(due().isEmpty());
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::markDue(c, f.app); }));
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::markDue(c, f.app); }));
        QCOMPARE(due(), QList<ApplicationId>{f.app});
        QVERIFY(*f.run([&](Connection &c) { return RunTable::take(c, f.app, u"a b c d"_s); }));
        QVERIFY(due().isEmpty());
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::markDue(c, f.app); }));
        VERIFY_OK(f.run([&](Connection &c) {
            return RunTable::release(c, f.app, u"a b c d"_s, {{}, QDateTime::currentDateTimeUtc().addSecs(600)});
        }));
        QVERIFY(due().isEmpty()); // it pauses
        VERIFY_OK(f.fresh.place.tamper(u"UPDATE provisioning_runs SET paused_until = 1000"_s));
        QCOMPARE(due(), QList<ApplicationId>{f.app});
    }

    void whatAKilledProgramLeftIsDueAtOnce() // R1
    {
        Fixture f;
        const auto due = [&] { return *f.run([&](Connection &c) { return RunTable::due(c); }); };
        const QString alive = JobOwner::create();
        QVERIFY(*f.run([&](Connection &c) { return RunTable::take(c, f.app, alive); }));
        QVERIFY(due().isEmpty());
        QProcess process;
        process.start(u"true"_s);
        QVERIFY(process.waitForStarted());
        QStringList killed = alive.split(u' ');
        killed[1] = QString::number(process.processId());
        QVERIFY(process.waitForFinished());
        VERIFY_OK(f.fresh.place.tamper(u"UPDATE provisioning_runs SET owner = '%1'"_s.arg(killed.join(u' '))));
        QCOMPARE(due(), QList<ApplicationId>{f.app});
        VERIFY_OK(f.run([&](Connection &c) { return RunTable::release(c, f.app, killed.join(u' '), {}); }));
        QVERIFY(due().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProvisioningTableTest)
#include "ProvisioningTableTest.moc"
