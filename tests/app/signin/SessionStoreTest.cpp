// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SessionStore.h"

#include "app/directory/UserStore.h"
#include "app/signin/CredentialStore.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SessionStoreTest : public QObject
{
    Q_OBJECT

    struct Fresh : FreshWorkspace {
        QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        SecretStore secrets;
        SecretEnvelope envelope{secrets};
        CredentialStore credentials{database, envelope};
        SessionStore sessions{database, {}, [this] { return now; }};
        UserStore users{database};
        UserId anna = Directory::addPerson(database, u"anna"_s);

        Fresh()
        {
            if (auto given = waited(credentials.setPassword(anna, Secret("correct horse"), false, actor)); !given)
                qFatal("%s", qPrintable(given.error().message));
        }
        Secret start(SessionStage stage = SessionStage::Full, const Secret &old = {})
        {
            const auto token = waited(sessions.start(anna, stage, false, old));
            if (!token)
                qFatal("%s", qPrintable(token.error().message));
            return *token;
        }
        bool isOpen(const Secret &token) { return waited(sessions.find(token))->has_value(); }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void findsASessionByItsTokenAndKeepsOnlyTheHash()
    {
        Fresh fresh;
        const Secret token = fresh.start();
        QCOMPARE(token.bytes().size(), 43);
        const auto session = waited(fresh.sessions.find(token));
        VERIFY_OK(session);
        QVERIFY(session->has_value());
        QCOMPARE((*session)->user.username, u"anna"_s);
        QCOMPARE((*session)->stage, SessionStage::Full);
        QCOMPARE((*session)->started, fresh.now);
        QVERIFY((*session)->tokenHash != token.bytes());
        QVERIFY(!fresh.isOpen(Secret("another")));
        QVERIFY(!fresh.isOpen({}));
        QVERIFY(fresh.start() != token);
    }

    void rotatesTheToken()
    {
        Fresh fresh;
        const Secret first = fresh.start(SessionStage::SecondFactor);
        const Secret second = fresh.start(SessionStage::Full, first);
        QVERIFY(!fresh.isOpen(first));
        QVERIFY(fresh.isOpen(second));
    }

    void endsWhenNobodyUsesIt()
    {
        Fresh fresh;
        const Secret token = fresh.start();
        for (int hour = 0; hour < 3; ++hour) {
            fresh.now = fresh.now.addSecs(59 * 60);
            QVERIFY(fresh.isOpen(token));
        }
        fresh.now = fresh.now.addSecs(60 * 60);
        QVERIFY(!fresh.isOpen(token));
    }

    void endsAfterTwelveHoursEvenInUse()
    {
        Fresh fresh;
        const Secret token = fresh.start();
        for (int half = 0; half < 23; ++half) {
            fresh.now = fresh.now.addSecs(30 * 60);
            QVERIFY(fresh.isOpen(token));
        }
        fresh.now = fresh.now.addSecs(30 * 60);
        QVERIFY(!fresh.isOpen(token));
    }

    void endsSoonWhileTheLogInIsNotFinished()
    {
        Fresh fresh;
        const Secret token = fresh.start(SessionStage::SecondFactor);
        fresh.now = fresh.now.addSecs(15 * 60);
        QVERIFY(!fresh.isOpen(token));
    }

    void endsWithLogOutSuspensionAndAnotherPassword()
    {
        Fresh fresh;
        const Secret left = fresh.start();
        const Secret stays = fresh.start();
        VERIFY_OK(waited(fresh.sessions.end(left)));
        QVERIFY(!fresh.isOpen(left));
        QVERIFY(fresh.isOpen(stays));

        VERIFY_OK(waited(fresh.users.setState(fresh.anna, UserState::Suspended, fresh.actor)));
        VERIFY_OK(waited(fresh.users.setState(fresh.anna, UserState::Active, fresh.actor)));
        QVERIFY(!fresh.isOpen(stays));

        const Secret another = fresh.start();
        VERIFY_OK(waited(fresh.credentials.setPassword(fresh.anna, Secret("battery staple"), false, fresh.actor)));
        QVERIFY(!fresh.isOpen(another));
    }

    void endsWhenAnotherProgramSuspendedThePerson()
    {
        Fresh fresh;
        const Secret token = fresh.start();
        VERIFY_OK(fresh.place.tamper(u"UPDATE users SET state = 'staged'"_s));
        QVERIFY(!fresh.isOpen(token));
    }

    void goesWithThePerson()
    {
        Fresh fresh;
        const Secret token = fresh.start();
        VERIFY_OK(waited(fresh.users.remove(fresh.anna, fresh.actor)));
        QVERIFY(!fresh.isOpen(token));
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM credentials"_s), 0);
    }
};

QTEST_GUILESS_MAIN(SessionStoreTest)
#include "SessionStoreTest.moc"
