// SPDX-License-Identifier: Apache-2.0
#include "app/signin/CredentialStore.h"

#include "app/directory/UserStore.h"
#include "app/signin/AttemptTable.h"
#include "app/signin/PasswordHash.h"
#include "app/signin/SessionStore.h"
#include "models/signin/Totp.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CredentialStoreKeychainTest : public QObject
{
    Q_OBJECT

    using Verdict = PasswordCheck::Verdict;

    struct Fresh : FreshWorkspace {
        QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
        SecretStore secrets{u"Gatehouse test"_s};
        SecretEnvelope envelope{secrets};
        CredentialStore::Clock clock = [this] { return now; };
        CredentialStore credentials{database, envelope, clock};
        SessionStore sessions{database, {}, clock};
        UserStore users{database};
        UserId anna = Directory::addPerson(database, u"anna"_s);

        Fresh() { envelope.use(waited(workspace.organization())->id); }

        Result<void> give(const QByteArray &password, bool temporary = false)
        {
            return waited(credentials.setPassword(anna, Secret(password), temporary, actor));
        }
        PasswordCheck check(const QString &name, const QByteArray &password, const QString &address = u"192.0.2.1"_s)
        {
            const auto checked = waited(credentials.checkPassword(name, Secret(password), address));
            if (!checked)
                qFatal("%s %s", qPrintable(checked.error().message), qPrintable(checked.error().detail));
            return *checked;
        }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void acceptsThePasswordByNameAndByEmail()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        const auto checked = fresh.check(u" ANNA "_s, "correct horse battery");
        QCOMPARE(checked.verdict, Verdict::Accepted);
        QCOMPARE(checked.user.id, fresh.anna);
        QVERIFY(!checked.mustChange);
        QVERIFY(!checked.hasSecondFactor);
        QCOMPARE(fresh.check(u"anna@example.org"_s, "correct horse battery").verdict, Verdict::Accepted);
        QCOMPARE(fresh.check(u"anna"_s, "correct horse batterz").verdict, Verdict::Wrong);
        QCOMPARE(Directory::eventTypes(fresh.database).mid(1),
                 (QStringList{u"user_password_set"_s, u"user_login_attempt"_s, u"user_login_attempt"_s,
                              u"user_login_attempt"_s}));
        const Event refused = Directory::events(fresh.database).last();
        QVERIFY(!refused.success);
        QCOMPARE(refused.details.value(u"client_ip"_s).toString(), u"192.0.2.1"_s);
    }

    void keepsNoPasswordAnywhere()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("canary-7f3a correct horse"));
        fresh.check(u"canary-9d1b typed as a name"_s, "canary-7f3a correct horse");
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM credentials WHERE password_hash LIKE "
                                                   "'$argon2id$%'"_s),
                 1);
        if (fresh.place.isPostgres())
            return;
        for (const auto &suffix : {u""_s, u"-wal"_s}) {
            QFile file(fresh.place.location().text + suffix);
            if (!file.exists())
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("canary-7f3a"));
            QVERIFY(!bytes.contains("canary-9d1b"));
        }
    }

    void takesTheSameWayForPeopleWhoDoNotExist()
    {
        Fresh fresh;
        Directory::addPerson(fresh.database, u"ben"_s); // no password
        for (const auto &name : {u"nobody"_s, u"ben"_s}) {
            const auto checked = fresh.check(name, "correct horse battery");
            QCOMPARE(checked, PasswordCheck{});
        }
        const auto events = Directory::events(fresh.database);
        QCOMPARE(events.last().type, events[events.size() - 2].type);
        // The same wait comes for both, because it is the name that waits.
        for (int more = 1; more < 5; ++more) {
            fresh.check(u"nobody"_s, "x");
            fresh.check(u"ben"_s, "x");
        }
        QCOMPARE(fresh.check(u"nobody"_s, "x").verdict, Verdict::Wait);
        QCOMPARE(fresh.check(u"nobody"_s, "x").waitUntil, fresh.check(u"ben"_s, "x").waitUntil);
        // The decoy costs what a real hash costs.
        QVERIFY(!PasswordHash::isOutdated(PasswordHash::decoy()));
    }

    void refusesSuspendedPeopleEvenWithTheRightPassword()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        VERIFY_OK(waited(fresh.users.setState(fresh.anna, UserState::Suspended, fresh.actor)));
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery").verdict, Verdict::NotActive);
        QCOMPARE(fresh.check(u"anna"_s, "wrong").verdict, Verdict::Wrong);
    }

    void locksAnAccountOutAndLetsItInAgain()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        // However the name is written, it is one account.
        const QStringList spellings{u"anna"_s, u"ANNA"_s, u" anna\t"_s, u"\u00a0Anna\u2003"_s};
        for (int attempt = 0; attempt < 10; ++attempt) {
            QCOMPARE(fresh.check(spellings[attempt % 4], "wrong").verdict, Verdict::Wrong);
            fresh.now = fresh.now.addSecs(40);
        }
        const auto locked = fresh.check(u"anna"_s, "correct horse battery");
        QCOMPARE(locked.verdict, Verdict::Wait);
        QCOMPARE(locked.waitUntil, fresh.now.addSecs(15 * 60 - 40));
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"user_lockout"_s), 1);
        QVERIFY(waited(fresh.credentials.summary(fresh.anna))->lockedUntil.isValid());

        VERIFY_OK(waited(fresh.credentials.unlock(fresh.anna, fresh.actor)));
        QCOMPARE(Directory::eventTypes(fresh.database).last(), u"user_unlocked"_s);
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery").verdict, Verdict::Accepted);
    }

    void countsAPersonsAttemptsTogetherWhicheverNameIsTyped()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        const QStringList names{u"anna"_s, u"anna@example.org"_s};
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(fresh.check(names[attempt % 2], "wrong").verdict, Verdict::Wrong);
        for (const QString &name : names)
            QCOMPARE(fresh.check(name, "correct horse battery").verdict, Verdict::Wait);
        QVERIFY(waited(fresh.credentials.summary(fresh.anna))->lockedUntil.isValid());
        // Nor does another name than before give a fresh start.
        User renamed = *waited(fresh.users.find(fresh.anna));
        renamed.email = u"anna.b@example.org"_s;
        VERIFY_OK(waited(fresh.users.save(renamed, fresh.actor)));
        QCOMPARE(fresh.check(u"anna.b@example.org"_s, "correct horse battery").verdict, Verdict::Wait);
        // Whoever gets in by one name may begin anew by each.
        fresh.now = fresh.now.addSecs(3);
        QCOMPARE(fresh.check(u"anna.b@example.org"_s, "correct horse battery").verdict, Verdict::Accepted);
        for (int attempt = 0; attempt < 4; ++attempt)
            QCOMPARE(fresh.check(u"anna"_s, "wrong").verdict, Verdict::Wrong);
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery").verdict, Verdict::Accepted);
    }

    void letsTimeEndALockOut()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        for (int attempt = 0; attempt < 10; ++attempt) {
            fresh.check(u"anna"_s, "wrong");
            fresh.now = fresh.now.addSecs(40);
        }
        fresh.now = fresh.now.addSecs(15 * 60);
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery").verdict, Verdict::Accepted);
        QCOMPARE(fresh.check(u"anna"_s, "wrong").verdict, Verdict::Wrong); // and counts from the start again
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery").verdict, Verdict::Accepted);
    }

    void countsAttemptsThatAreUnderWayAtOnce()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        QList<Future<PasswordCheck>> all;
        for (int attempt = 0; attempt < 12; ++attempt)
            all.append(fresh.credentials.checkPassword(u"anna"_s, Secret("wrong"), u"192.0.2.1"_s));
        int waits = 0;
        for (const auto &one : all)
            waits += waited(one)->verdict == Verdict::Wait;
        QCOMPARE(waits, 7);
    }

    void slowsAnAddressDownThatTriesManyNames()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        for (int attempt = 0; attempt < 30; ++attempt)
            fresh.check(u"name%1"_s.arg(attempt), "x", u"2001:db8::%1"_s.arg(attempt));
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery", u"2001:db8::ffff"_s).verdict, Verdict::Wait);
        QCOMPARE(fresh.check(u"anna"_s, "correct horse battery", u"2001:db8:0:1::1"_s).verdict, Verdict::Accepted);

        // A proxy that listens for both writes IPv4 addresses as IPv6: they are still one each, and the same.
        QCOMPARE(AttemptTable::addressSubject(u"::ffff:192.0.2.7"_s), AttemptTable::addressSubject(u"192.0.2.7"_s));
        QVERIFY(AttemptTable::addressSubject(u"::ffff:192.0.2.8"_s) !=
                AttemptTable::addressSubject(u"::ffff:192.0.2.7"_s));
    }

    void asksForAnotherPasswordAfterATemporaryOne()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("given by the admin", true));
        QVERIFY(fresh.check(u"anna"_s, "given by the admin").mustChange);
        const auto change = [&](const QByteArray &current, const QByteArray &password) {
            return *waited(fresh.credentials.changePassword(fresh.anna, Secret(current), Secret(password), u"::1"_s));
        };
        QCOMPARE(change("wrong", "my own secret").verdict, PasswordChange::Verdict::WrongCurrent);
        QCOMPARE(change("given by the admin", "given by the admin").problem, PasswordProblem::Unchanged);
        QCOMPARE(change("given by the admin", "short").problem, PasswordProblem::TooShort);
        QCOMPARE(change("given by the admin", "my own secret").verdict, PasswordChange::Verdict::Changed);
        QCOMPARE(Directory::eventTypes(fresh.database).last(), u"user_password_change"_s);
        const auto checked = fresh.check(u"anna"_s, "my own secret");
        QCOMPARE(checked.verdict, Verdict::Accepted);
        QVERIFY(!checked.mustChange);
        QVERIFY(!waited(fresh.credentials.summary(fresh.anna))->temporary);
    }

    void saysWhyATextIsNoPassword()
    {
        Fresh fresh;
        const auto refused = fresh.give("password");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(!waited(fresh.credentials.summary(fresh.anna))->hasPassword);
        QCOMPARE(waited(fresh.credentials.setPassword(UserId::create(), Secret("long enough"), false, fresh.actor))
                     .error()
                     .kind,
                 ErrorKind::NotFound);
    }

    void asksForTheSecondFactorOnceEach()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        const Secret secret("12345678901234567890");
        const auto wrong = waited(fresh.credentials.startSecondFactor(fresh.anna, secret, "000000", fresh.actor));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
        const auto code = [&] { return Totp::code(secret.bytes(), Totp::stepAt(fresh.now)); };
        const auto codes = waited(fresh.credentials.startSecondFactor(fresh.anna, secret, code(), fresh.actor));
        VERIFY_OK(codes);
        QCOMPARE(codes->size(), 10);
        QVERIFY(fresh.check(u"anna"_s, "correct horse battery").hasSecondFactor);
        QCOMPARE(
            Directory::number(fresh.database, u"SELECT count(*) FROM credentials WHERE length(second_factor) > 40"_s),
            1);

        const auto check = [&](const QByteArray &typed) {
            return waited(fresh.credentials.checkCode(fresh.anna, typed, u"::1"_s))->verdict;
        };
        using enum CodeCheck::Verdict;
        QCOMPARE(check(code()), Wrong); // the one of the enrolment is used up
        fresh.now = fresh.now.addSecs(60);
        QCOMPARE(check(code()), Accepted);
        QCOMPARE(check(code()), Wrong);
        QCOMPARE(check(codes->first().toLatin1()), Accepted);
        QCOMPARE(check(codes->first().toLatin1()), Wrong);
        QCOMPARE(check(codes->last().toLower().remove(u'-').toLatin1()), Accepted);
        QCOMPARE(waited(fresh.credentials.summary(fresh.anna))->recoveryCodesLeft, 8);
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(check("123"), Wrong);
        QCOMPARE(check("123"), Wait);
    }

    void removesASecondFactorAndItsSessions()
    {
        Fresh fresh;
        VERIFY_OK(fresh.give("correct horse battery"));
        const Secret secret("12345678901234567890");
        VERIFY_OK(waited(fresh.credentials.startSecondFactor(
            fresh.anna, secret, Totp::code(secret.bytes(), Totp::stepAt(fresh.now)), fresh.actor)));
        const auto token = waited(fresh.sessions.start(fresh.anna, SessionStage::Full, true));
        VERIFY_OK(token);
        QVERIFY(waited(fresh.sessions.find(*token))->has_value());
        VERIFY_OK(waited(fresh.credentials.resetSecondFactor(fresh.anna, fresh.actor)));
        QVERIFY(!waited(fresh.sessions.find(*token))->has_value());
        QCOMPARE(Directory::eventTypes(fresh.database).last(), u"totp_delete_enrollment"_s);
        QVERIFY(!fresh.check(u"anna"_s, "correct horse battery").hasSecondFactor);
        QCOMPARE(waited(fresh.credentials.summary(fresh.anna))->recoveryCodesLeft, 0);
    }
};

QTEST_GUILESS_MAIN(CredentialStoreKeychainTest)
#include "CredentialStoreKeychainTest.moc"
