// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "app/home/HealthReader.h"
#include "app/provisioning/ProvisioningQuery.h"
#include "app/signin/CredentialStore.h"
#include "app/store/Migrations.h"
#include "app/store/OpenPostgres.h"
#include "app/store/WorkspaceArchive.h"
#include "tests/support/Directory.h"
#include "tests/support/EveryRow.h"
#include "tests/support/HelpDeskAccount.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// What holds secrets, and what the help desk therefore may not read: all of a table, or one column of it.
const QStringList secrets{u"certificates.sealed_key"_s,
                          u"credentials.password_hash"_s,
                          u"credentials.second_factor"_s,
                          u"recovery_codes.code_hash"_s,
                          u"sessions.*"_s,
                          u"sign_in_attempts.*"_s,
                          u"authn_requests.*"_s,
                          u"name_ids.*"_s};

/// A workspace with one of everything, as administrators left it.
class Filled : public FreshWorkspace
{
public:
    SecretStore secretStore{u"Gatehouse test"_s};
    SecretEnvelope envelope{secretStore};
    CredentialStore credentials{database, envelope};
    ImportConsole console{database};
    UserId anna = Directory::addPerson(database, u"anna"_s);
    UserGroupId group = Directory::addGroup(database, u"Sales"_s, {anna});
    Application application = console.addApplication(u"Netskope"_s);

    Filled()
    {
        ok(waited(credentials.setPassword(anna, Secret("correct horse battery"), true, actor)));
        for (int i = 0; i < 6; ++i)
            ok(waited(credentials.checkPassword(u"anna"_s, Secret("wrong horse battery"), u"192.0.2.1"_s)));
        ok(place.tamper(u"INSERT INTO certificates VALUES ('%1', 'current', 'PEM', %2, 0, 1, 0, NULL, NULL, '')"_s.arg(
            application.id.toString(), place.isPostgres() ? u"'\\x6b6579'"_s : u"x'6b6579'"_s)));
        ok(place.tamper(
            u"INSERT INTO bindings VALUES ('%1', '%2')"_s.arg(application.id.toString(), group.toString())));
        ImportCandidate unnamed = importCandidate(u"nobody"_s);
        unnamed.remote.set(RemoteUser::Email, u"anna@example.org"_s);
        ok(console.import(application, {importCandidate(u"bert"_s), unnamed}));
    }

    template <typename T> static void ok(const Result<T> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
};

/// The same workspace, opened for the help desk.
class Desk
{
public:
    explicit Desk(const FreshLocation &place) : account(place)
    {
        Filled::ok(waited(database.openForHelpDesk(account.location())));
    }

    Result<void> byHand(const QString &sql)
    {
        return waited(database.run([sql](Connection &connection) -> Result<void> {
            auto done = connection.exec(sql);
            if (!done)
                return failure(done.error());
            return {};
        }));
    }

    HelpDeskAccount account;
    Database database;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T> bool isRefused(const Result<T> &result)
{
    return !result && result.error().kind == ErrorKind::Denied && result.error().message == helpDeskChangesNothing();
}

} // namespace

/// The role that reads everything but secrets and changes nothing, on both databases.
class HelpDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void readsEverythingThatIsNoSecret()
    {
        Filled filled;
        Desk desk(filled.place);
        QCOMPARE(desk.database.access(), Access::HelpDesk);
        UserStore users(desk.database);
        UserGroupStore groups(desk.database);
        ImportConsole console(desk.database);
        Workspace workspace(desk.database);

        QCOMPARE(waited(workspace.organization())->name, u"Example"_s);
        QCOMPARE(waited(users.list({}))->items.size(), 2);
        UserQuery search;
        search.search = u"ann"_s;
        QCOMPARE(waited(users.list(search))->items.size(), 1);
        QCOMPARE(waited(groups.groupsOf(filled.anna))->size(), 1);
        const auto applications = waited(console.store.list());
        VERIFY_OK(applications);
        QCOMPARE(applications->first().failedCount, 1);
        QCOMPARE(waited(console.store.bindings(filled.application.id))->size(), 1);
        const auto certificate = waited(console.store.certificate(filled.application.id));
        VERIFY_OK(certificate);
        QCOMPARE((*certificate)->certificate.pem, u"PEM"_s);
        QVERIFY((*certificate)->sealedKey.isEmpty());
        const auto jobs = waited(console.imports.jobs(std::nullopt));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->first().counts.failed, 1);
        QVERIFY(!console.rows(jobs->first().id).last().reason.isEmpty());
        const auto scope = waited(desk.database.run([id = filled.application.id](Connection &connection) {
            return provisioningScope(connection, id, {}, {});
        }));
        VERIFY_OK(scope);
        QVERIFY(Directory::eventTypes(desk.database).contains(u"user_password_set"_s));
        const auto chain = waited(console.events.verify());
        VERIFY_OK(chain);
        QVERIFY(waited(console.events.count({})).value() > 3);
        VERIFY_OK(waited(console.events.histogram({}, 60)));
    }

    void findsEventsThatNoIndexHasYet()
    {
        Filled filled;
        Desk desk(filled.place);
        EventLog theirs(desk.database);
        EventQuery byApplication, byType, byTypes, byPerson, byText, byAll;
        byApplication.applicationId = filled.application.id.toString();
        byType.types = QStringList{u"user_create"_s};
        byTypes.types = QStringList{u"user_create"_s, u"import_finish"_s};
        byPerson.resource = u"anna"_s;
        byText.search = u"bert"_s;
        byAll = byApplication;
        byAll.types = byTypes.types;
        byAll.search = byText.search;
        for (const EventQuery &query : {byApplication, byType, byTypes, byPerson, byText, byAll}) {
            const auto before = waited(theirs.list(query));
            VERIFY_OK(before);
            QVERIFY(!before->items.isEmpty());
            QCOMPARE(*waited(theirs.count(query)), before->items.size());
            const auto administrator = waited(filled.console.events.list(query)); // fills the index
            VERIFY_OK(administrator);
            QCOMPARE(administrator->items, before->items);
            QCOMPARE(*waited(filled.console.events.count(query)), before->items.size());
            QCOMPARE(waited(theirs.list(query))->items, before->items);
            QCOMPARE(*waited(theirs.count(query)), before->items.size());
            Event newer; // of which the index knows nothing
            newer.type = u"user_update"_s;
            VERIFY_OK(waited(filled.console.events.append(newer)));
        }
    }

    void aWholeProgramOpensAndReadsItsHome()
    {
        Filled filled;
        // Of a program that is gone: seen as interrupted, and not written down as such.
        VERIFY_OK(filled.place.tamper(u"UPDATE import_jobs SET state = 'running', ended = NULL, owner = '', "
                                      "heartbeat = 0"_s));
        const QString before = everyRow(filled.database);
        HelpDeskAccount account(filled.place);
        Services desk;
        const auto opened = waited(desk.openForHelpDesk(account.location()));
        VERIFY_OK(opened);
        QCOMPARE(opened->name, u"Example"_s);
        const auto health = waited(readHealth(desk, &desk.context));
        VERIFY_OK(health);
        QCOMPARE(health->size(), 1);
        QVERIFY(health->first().provisioning);
        QCOMPARE(health->first().newestImport->state, JobState::Interrupted);
        QCOMPARE(everyRow(filled.database), before);
    }

    void tellsAboutPasswordAndLockWithoutReadingTheHash()
    {
        Filled filled;
        Desk desk(filled.place);
        SecretStore secretStore{u"Gatehouse test"_s};
        SecretEnvelope envelope{secretStore};
        CredentialStore credentials(desk.database, envelope);
        const auto summary = waited(credentials.summary(filled.anna));
        VERIFY_OK(summary);
        QVERIFY(summary->hasPassword);
        QVERIFY(summary->temporary);
        QVERIFY(!summary->hasSecondFactor);
        QVERIFY(summary->lockedUntil.isValid());
        QCOMPARE(*summary, *waited(filled.credentials.summary(filled.anna)));
    }

    void refusesEveryChangeWithOneSentence()
    {
        Filled filled;
        const QString before = everyRow(filled.database);
        Desk desk(filled.place);
        UserStore users(desk.database);
        UserGroupStore groups(desk.database);
        ImportConsole console(desk.database);
        Workspace workspace(desk.database);
        User user = *waited(users.find(filled.anna));
        user.firstname = u"Anna"_s;
        QVERIFY(isRefused(waited(users.save(user, filled.actor))));
        QVERIFY(isRefused(waited(users.remove(filled.anna, filled.actor))));
        QVERIFY(isRefused(waited(groups.remove(filled.group, filled.actor))));
        QVERIFY(isRefused(waited(workspace.save({{}, u"Other"_s, {}, 1}, filled.actor))));
        QVERIFY(isRefused(waited(console.store.remove({filled.application.id}, filled.actor))));
        QVERIFY(isRefused(waited(console.events.append({}))));
        QVERIFY(isRefused(waited(console.idm.deactivate(filled.application.id, filled.actor))));
        // It asks the keychain for the token first, and there is none here.
        QVERIFY(!waited(console.imports.retryFailed(waited(console.imports.jobs({}))->first().id, filled.actor)));
        QVERIFY(!waited(console.imports.start(filled.application.id, {importCandidate(u"carl"_s)}, {}, filled.actor)));
        QVERIFY(!waited(desk.database.backup(filled.place.location().text + u".copy"_s)));
        QCOMPARE(everyRow(filled.database), before);
    }

    void whatRunsWithTheOwnersRightsIsNotLedAstray()
    {
        Filled filled;
        if (!filled.place.isPostgres())
            return; // there are no such functions
        const QString before = everyRow(filled.database);
        Desk desk(filled.place);
        VERIFY_OK(desk.byHand(u"SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"_s));
        VERIFY_OK(desk.byHand(u"SET default_transaction_read_only = off"_s));
        // The script takes this away; somebody may give it back.
        VERIFY_OK(filled.place.tamper(u"DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', "
                                      "current_database()); END $$"_s));
        VERIFY_OK(desk.byHand(u"CREATE FUNCTION pg_temp.evil() RETURNS BIGINT LANGUAGE plpgsql AS $$ BEGIN "
                              "UPDATE credentials SET password_hash = 'theirs'; RETURN 1; END $$"_s));
        VERIFY_OK(desk.byHand(u"CREATE TEMP VIEW sign_in_attempts AS SELECT 'anna'::text AS subject, pg_temp.evil() AS "
                              "wait_until"_s));
        VERIFY_OK(desk.byHand(u"GRANT SELECT ON sign_in_attempts TO PUBLIC"_s));
        VERIFY_OK(desk.byHand(u"SELECT gatehouse_wait_until('anna')"_s));
        QCOMPARE(everyRow(filled.database), before);
    }

    void theOwnerOfAWorkspaceIsNotMadeAHelpDeskAccount()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        const auto script = OpenPostgres::helpDeskScript(u"postgres"_s);
        VERIFY_OK(script);
        fresh.place.tamper(*script); // the driver tells only how the first of several statements ended
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM pg_roles WHERE rolname = 'postgres' AND "
                                                   "rolconfig::text LIKE '%read_only%'"_s),
                 0);
        Directory::addPerson(fresh.database, u"anna"_s);
    }

    void theDatabaseItselfRefusesSqlMadeByHand()
    {
        Filled filled;
        const QString before = everyRow(filled.database);
        Desk desk(filled.place);
        if (filled.place.isPostgres()) {
            // A session may undo what it set for itself, but not what its account was not granted.
            VERIFY_OK(desk.byHand(u"SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE"_s));
            VERIFY_OK(desk.byHand(u"SET default_transaction_read_only = off"_s));
        } else {
            VERIFY_OK(desk.byHand(u"PRAGMA query_only = OFF"_s));
            desk.byHand(u"PRAGMA writable_schema = ON"_s);
        }
        if (filled.place.isPostgres()) {
            for (const QString &statement :
                 {u"SELECT lo_create(0)"_s, u"SELECT lo_from_bytea(0, 'x')"_s, u"CREATE TEMP TABLE theirs (x TEXT)"_s})
                QVERIFY2(!desk.byHand(statement), qPrintable(statement));
        }
        const QStringList statements{u"UPDATE users SET firstname = 'x'"_s,
                                     u"DELETE FROM users"_s,
                                     u"INSERT INTO event_counts VALUES ('x', 1, 1)"_s,
                                     u"UPDATE event_chain SET last_id = 0"_s,
                                     u"DELETE FROM import_rows"_s,
                                     u"UPDATE credentials SET temporary = 0"_s,
                                     u"DELETE FROM sign_in_attempts"_s,
                                     u"INSERT INTO gatehouse_schema VALUES (9999, 0)"_s,
                                     u"DROP TABLE links"_s,
                                     u"ALTER TABLE users ADD COLUMN x TEXT"_s,
                                     u"CREATE TABLE theirs (x TEXT)"_s,
                                     u"CREATE INDEX theirs ON users (firstname)"_s};
        for (const QString &statement : statements)
            QVERIFY2(!desk.byHand(statement), qPrintable(statement));
        QCOMPARE(everyRow(filled.database), before);
    }

    void theDatabaseItselfHidesEverySecret()
    {
        Filled filled;
        if (!filled.place.isPostgres())
            return; // who has the file can read it: private keys are sealed, passwords are hashed
        Desk desk(filled.place);
        for (const QString &secret : secrets) {
            const QString sql = u"SELECT %2 FROM %1"_s.arg(secret.section(u'.', 0, 0), secret.section(u'.', 1));
            const auto read = desk.byHand(sql);
            QVERIFY2(!read, qPrintable(sql));
            QCOMPARE(read.error().kind, ErrorKind::Denied);
        }
    }

    void maySeeEveryColumnThatIsNotOnTheListOfSecrets()
    {
        Filled filled;
        if (!filled.place.isPostgres())
            return;
        Desk desk(filled.place);
        const auto differing = waited(filled.database.run([&](Connection &connection) -> Result<QStringList> {
            auto columns = connection.exec(
                u"SELECT c.table_name, c.column_name, has_column_privilege(?, c.table_name, c.column_name, 'SELECT') "
                "FROM information_schema.columns c JOIN information_schema.tables USING (table_schema, table_name) "
                "WHERE c.table_schema = current_schema()"_s,
                {desk.account.role()});
            if (!columns)
                return failure(columns.error());
            QStringList wrong;
            while (columns->next()) {
                const QString table = columns->value(0).toString();
                const QString column = table + u'.' + columns->value(1).toString();
                const bool secret = secrets.contains(column) || secrets.contains(table + u".*"_s);
                if (columns->value(2).toBool() == secret)
                    wrong.append(column);
            }
            return wrong;
        }));
        VERIFY_OK(differing);
        QCOMPARE(*differing, QStringList());
    }

    void leavesTheFileAsItWas()
    {
        FreshLocation place;
        if (place.isPostgres())
            return;
        {
            Database database;
            VERIFY_OK(waited(database.open(place.location(), true)));
            Workspace workspace(database);
            VERIFY_OK(waited(workspace.create({{}, u"Example"_s, {}, 0}, {u"admin"_s, u"Test"_s})));
        }
        const QByteArray before = bytesOf(place.location().text);
        {
            Desk desk(place);
            QCOMPARE(Directory::events(desk.database).size(), 1);
        }
        QCOMPARE(bytesOf(place.location().text), before);
    }

    void readsWhatAnAdministratorWritesMeanwhile()
    {
        FreshWorkspace fresh;
        Desk desk(fresh.place);
        QCOMPARE(Directory::number(desk.database, u"SELECT count(*) FROM users"_s), 0);
        Directory::addPerson(fresh.database, u"anna"_s);
        QCOMPARE(Directory::number(desk.database, u"SELECT count(*) FROM users"_s), 1);
    }

    void opensNoSchemaButItsOwn_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("says");
        QTest::newRow("older") << u"DELETE FROM gatehouse_schema WHERE version = %1"_s << u"older version"_s;
        QTest::newRow("newer") << u"INSERT INTO gatehouse_schema VALUES (%1 + 1, 0)"_s << u"newer version"_s;
    }

    void opensNoSchemaButItsOwn()
    {
        QFETCH(QString, change);
        QFETCH(QString, says);
        FreshWorkspace fresh;
        HelpDeskAccount account(fresh.place);
        VERIFY_OK(fresh.place.tamper(change.arg(Migrations::newest())));
        const QString before = everyRow(fresh.database);
        Database desk;
        const auto opened = waited(desk.openForHelpDesk(account.location()));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
        QVERIFY2(opened.error().message.contains(says), qPrintable(opened.error().message));
        QVERIFY(!desk.isOpen());
        QCOMPARE(everyRow(fresh.database), before);
    }

    void opensNothingThatIsNotThere()
    {
        FreshLocation place;
        Database desk;
        QVERIFY(!waited(desk.openForHelpDesk(place.location())));
        if (!place.isPostgres())
            QVERIFY(!QFile::exists(place.location().text));
    }

    void knowsAReadOnlyAccountByItself()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        HelpDeskAccount account(fresh.place);
        Database desk;
        VERIFY_OK(waited(desk.open(account.location(), false)));
        QCOMPARE(desk.access(), Access::HelpDesk);
        Database admin;
        VERIFY_OK(waited(admin.open(fresh.place.location(), false)));
        QCOMPARE(admin.access(), Access::Full);
        const auto refused = waited(admin.openForHelpDesk(fresh.place.location()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        QVERIFY(!admin.isOpen());
    }

    void theSignInServiceRefusesAReadOnlyAccount()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        HelpDeskAccount account(fresh.place);
        QProcess server;
        server.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-server"),
                     {u"--listen"_s, u"127.0.0.1:0"_s, u"--workspace"_s, account.location().text});
        QVERIFY(server.waitForFinished(20000));
        QCOMPARE(server.exitCode(), 3);
        QVERIFY(server.readAllStandardError().contains("may only read"));
        QVERIFY(server.readAllStandardOutput().isEmpty());
    }

    void findsEventsThatTheSearchIndexLacks()
    {
        FreshWorkspace fresh;
        EventLog log(fresh.database);
        const auto append = [&](const QString &name) {
            Event event;
            event.type = u"user_update"_s;
            event.resourceName = name;
            VERIFY_OK(waited(log.append(event)));
        };
        EventQuery query;
        query.search = u"zebra"_s;
        append(u"indexed zebra"_s);
        QCOMPARE(waited(log.list(query))->items.size(), 1); // which fills the index
        append(u"new zebra"_s);
        append(u"giraffe"_s);
        Desk desk(fresh.place);
        EventLog reading(desk.database);
        QCOMPARE(waited(reading.list(query))->items.size(), 2);
        QCOMPARE(waited(reading.count(query)).value(), 2);
        query.search = u"ze"_s;
        QCOMPARE(waited(reading.list(query))->items.size(), 2);
    }

    void takesOnlyNamesThatPostgresTakes()
    {
        for (const QString &name : {u""_s, u"a b"_s, u"x\"; DROP TABLE users; --"_s, u"a'b"_s, u"pg_desk"_s, u"1st"_s})
            QVERIFY2(!OpenPostgres::helpDeskScript(name), qPrintable(name));
        VERIFY_OK(OpenPostgres::helpDeskScript(u"help_desk"_s));
    }

    void theScriptMayRunAgain()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        HelpDeskAccount account(fresh.place);
        VERIFY_OK(fresh.place.tamper(u"GRANT UPDATE ON users TO "_s + account.role()));
        VERIFY_OK(fresh.place.tamper(*OpenPostgres::helpDeskScript(account.role())));
        Database desk;
        VERIFY_OK(waited(desk.openForHelpDesk(account.location())));
        QCOMPARE(Directory::number(desk, u"SELECT CAST(has_table_privilege('users', 'UPDATE') AS INTEGER)"_s), 0);
    }
};

QTEST_GUILESS_MAIN(HelpDeskTest)
#include "HelpDeskTest.moc"
