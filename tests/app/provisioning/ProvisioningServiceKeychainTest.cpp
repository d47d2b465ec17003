// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningService.h"

#include "app/Services.h"
#include "app/practice/PracticeServer.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

/// The service as a window uses it, on all the services of a program, with a real keychain.
class ProvisioningServiceKeychainTest : public QObject
{
    Q_OBJECT

    struct World {
        QTemporaryDir folder;
        Services services;
        std::unique_ptr<PracticeServer> server;
        Actor actor{u"admin"_s, u"Test"_s};
        ApplicationId app;
        QList<UserId> people;

        explicit World(int count, const QStringList &faults = {})
        {
            PracticeOptions options;
            options.profile = *practiceProfile(u"netskope"_s);
            for (const QString &fault : faults)
                options.faults.append(*practiceFault(fault));
            server = std::move(*PracticeServer::start(options));
            Organization organization;
            organization.name = u"Acme"_s;
            organization.signInAddress = u"https://sso.acme.example"_s;
            check(services.create({folder.filePath(u"acme.gatehouse"_s)}, organization, actor));
            ApplicationDraft draft;
            draft.connectorId = u"netskope"_s;
            draft.displayLabel = u"Netskope"_s;
            const Application added = check(services.applicationService.add(draft, actor));
            app = added.id;
            check(services.identityManagement.configure(app, server->baseUrl().toString(), server->token(), true, true,
                                                        actor));
            check(services.identityManagement.activate(app, false, actor));
            for (int i = 0; i < count; ++i) {
                User user;
                user.username = u"p%1"_s.arg(i, 3, 10, QChar(u'0'));
                user.email = user.username + u"@acme.example"_s;
                people.append(check(services.users.insert(user, actor)).id);
            }
            UserGroup staff;
            staff.name = u"Staff"_s;
            const UserGroupId group = check(services.groups.insert(staff, actor)).id;
            check(services.groups.changeMembers(group, people, {}, actor));
            check(services.applications.save(check(services.applications.find(app)), {group}, {}, {}, actor));
        }

        template <typename T> static T check(const Future<T> &future)
        {
            const auto result = waited(future);
            if (!result)
                qFatal("%s", qPrintable(result.error().message));
            return *result;
        }
    };

private Q_SLOTS:
    void previewsRunsAndReports()
    {
        World world(5);
        auto &provisioning = world.services.provisioning;
        const auto plan = waited(provisioning.preview(world.app));
        VERIFY_OK(plan);
        QCOMPARE(plan->changes.size(), 6);
        QVERIFY(waited(provisioning.status(world.app))->due);
        QSignalSpy ended(&provisioning, &ProvisioningService::ended);
        QSignalSpy news(&world.services.events, &EventLog::appended);
        const auto outcome = waited(provisioning.run(world.app, {}, world.actor));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 6);
        QCOMPARE(ended.size(), 1);
        QVERIFY(!news.isEmpty());
        const auto status = waited(provisioning.status(world.app));
        VERIFY_OK(status);
        QCOMPARE(status->managed, 5);
        QCOMPARE(status->groups, 1);
        QCOMPARE(status->done, 6);
        QCOMPARE(status->days.size(), 14);
        QCOMPARE(status->days.last().succeeded, 6);
        QVERIFY(!status->running);
        QVERIFY(!status->due);
        QVERIFY(status->ended.isValid());
        QCOMPARE(waited(provisioning.retry(world.app, false, world.actor)).error().kind, ErrorKind::NotFound);
    }

    void keepsToWhatTheServerSaidWhenItWasActivated()
    {
        World world(3, {u"no-patch"_s, u"no-filter"_s});
        VERIFY_OK(waited(world.services.provisioning.run(world.app, {}, world.actor)));
        QCOMPARE(world.server->resources(Kind::Users).size(), 3);
        QCOMPARE(world.server->requests().count(u"GET /Users"_s), 2); // the test, and one list instead of filters
        User first = *waited(world.services.users.find(world.people.first()));
        first.state = UserState::Suspended;
        VERIFY_OK(waited(world.services.users.save(first, world.actor)));
        const auto outcome = waited(world.services.provisioning.run(world.app, {}, world.actor));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QCOMPARE(world.server->writes().last().method, u"PUT"_s);
    }

    void aPreviewEndsWithItsPage()
    {
        World world(2, {u"slow:ms=500"_s});
        auto page = std::make_unique<QObject>();
        const auto plan = world.services.provisioning.preview(world.app, {}, page.get());
        QTRY_VERIFY(world.server->requests().size() > 3);
        page.reset();
        const auto result = waited(plan);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    }

    void cancelsItsRunsAndLeavesTheRestToTheNext()
    {
        World world(30, {u"slow:ms=50:method=POST"_s});
        auto &provisioning = world.services.provisioning;
        QVERIFY(!provisioning.cancel(world.app));
        const auto run = provisioning.run(world.app, {}, world.actor);
        QTRY_VERIFY(world.server->resources(Kind::Users).size() > 2);
        QVERIFY(provisioning.isRunning(world.app));
        QVERIFY(waited(provisioning.status(world.app))->running);
        QCOMPARE(waited(provisioning.run(world.app, {}, world.actor)).error().kind, ErrorKind::Conflict);
        QVERIFY(provisioning.cancel(world.app));
        const auto outcome = waited(run);
        VERIFY_OK(outcome);
        QVERIFY(outcome->cancelled);
        QVERIFY(outcome->waiting > 0);
        QVERIFY(!waited(provisioning.status(world.app))->due); // the admin said so
        QCOMPARE(waited(provisioning.retry(world.app, true, world.actor)).error().kind, ErrorKind::NotFound);
        const auto again = provisioning.run(world.app, {}, world.actor);
        QTRY_VERIFY(world.server->writes().size() > outcome->requests + 2);
        VERIFY_OK(waited(provisioning.finish()));
        QVERIFY(waited(again)->cancelled);
        QVERIFY(waited(provisioning.status(world.app))->due); // the program ended
        VERIFY_OK(waited(provisioning.retry(world.app, false, world.actor)));
        VERIFY_OK(waited(provisioning.run(world.app, {}, world.actor)));
        QCOMPARE(world.server->resources(Kind::Users).size(), 30);
        QCOMPARE(world.server->resources(Kind::Groups).size(), 1);
    }

    void refusesWhatCannotBeProvisioned()
    {
        World world(1);
        auto &provisioning = world.services.provisioning;
        VERIFY_OK(waited(world.services.identityManagement.deactivate(world.app, world.actor)));
        QCOMPARE(waited(provisioning.preview(world.app)).error().kind, ErrorKind::Conflict);
        QCOMPARE(waited(provisioning.run(world.app, {}, world.actor)).error().kind, ErrorKind::Conflict);
        QCOMPARE(waited(provisioning.run(ApplicationId::create(), {}, world.actor)).error().kind, ErrorKind::NotFound);
        QVERIFY(waited(provisioning.due())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProvisioningServiceKeychainTest)
#include "ProvisioningServiceKeychainTest.moc"
