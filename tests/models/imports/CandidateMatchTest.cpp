// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateMatch.h"
#include "models/base/Folding.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CandidateMatchTest : public QObject
{
    Q_OBJECT

    RemoteUser ada()
    {
        RemoteUser remote;
        remote.set(RemoteUser::Id, u"42"_s);
        remote.set(RemoteUser::UserName, u"Ada"_s);
        remote.set(RemoteUser::Email, u"ada@example.org"_s);
        remote.set(RemoteUser::ExternalId, u"E-1"_s);
        return remote;
    }
    DirectoryLookup::Person person() { return {UserId::create(), u"ada"_s}; }

private Q_SLOTS:
    void somebodyUnknownIsNew()
    {
        const auto candidate = matched(ada(), {});
        QCOMPARE(candidate.status, ImportStatus::New);
        QCOMPARE(candidate.matchedOn, QString());
        QVERIFY(candidate.directoryUser.isNull());
        QCOMPARE(candidate.remote, ada());
    }

    void aLinkMakesImported()
    {
        DirectoryLookup directory;
        directory.links.insert(u"42"_s, {person(), u"ADA"_s});
        const auto candidate = matched(ada(), directory);
        QCOMPARE(candidate.status, ImportStatus::Imported);
        QCOMPARE(candidate.matchedOn, u"link"_s);
        QCOMPARE(candidate.directoryUsername, u"ada"_s);
    }

    void aLinkWhoseIdWasReusedForAnotherUserNameAsks()
    {
        DirectoryLookup directory;
        directory.links.insert(u"42"_s, {person(), u"grace"_s});
        const auto candidate = matched(ada(), directory);
        QCOMPARE(candidate.status, ImportStatus::Conflict);
        QCOMPARE(candidate.matchedOn, u"link"_s);
    }

    void idsOfTheProviderAreComparedExactly()
    {
        DirectoryLookup directory;
        directory.links.insert(u"aB"_s, {person(), u"ada"_s});
        auto remote = ada();
        remote.set(RemoteUser::Id, u"ab"_s);
        QCOMPARE(matched(remote, directory).status, ImportStatus::New);
    }

    void anExactExternalIdMakesImported()
    {
        DirectoryLookup directory;
        directory.externalId[u"E-1"_s] = {person()};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Imported);
        QCOMPARE(matched(ada(), directory).matchedOn, u"externalId"_s);
        auto remote = ada();
        remote.set(RemoteUser::ExternalId, u"e-1"_s);
        QCOMPARE(matched(remote, directory).status, ImportStatus::New);
    }

    void anEmployeeNumberAloneIsAConflict() // R14
    {
        DirectoryLookup directory;
        DirectoryLookup::Person zed{UserId::create(), u"zed"_s};
        directory.externalId[u"E-1"_s] = {zed};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Conflict);
        QCOMPARE(matched(ada(), directory).matchedOn, u"externalId"_s);
        directory.email[u"ada@example.org"_s] = {zed};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Imported);
        directory = {};
        auto remote = ada();
        remote.set(RemoteUser::ExternalId, zed.id.toString()); // we wrote that
        directory.externalId[zed.id.toString()] = {zed};
        QCOMPARE(matched(remote, directory).status, ImportStatus::Imported);
    }

    void anExternalIdOfTwoPeopleIsAConflict()
    {
        DirectoryLookup directory;
        directory.externalId[u"E-1"_s] = {person(), person()};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Conflict);
    }

    void userNameAndEmailAreProposalsOnly()
    {
        DirectoryLookup directory;
        directory.userName[foldedKey(u"aDA"_s)] = {person()};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Conflict);
        QCOMPARE(matched(ada(), directory).matchedOn, u"userName"_s);
        directory.userName.clear();
        directory.email[u"ada@example.org"_s] = {person()};
        QCOMPARE(matched(ada(), directory).status, ImportStatus::Conflict);
        QCOMPARE(matched(ada(), directory).matchedOn, u"email"_s);
    }

    void emptyValuesMatchNobody()
    {
        DirectoryLookup directory;
        directory.externalId[QString()] = {person()};
        directory.userName[QString()] = {person()};
        directory.email[QString()] = {person()};
        RemoteUser remote;
        remote.set(RemoteUser::Id, u"7"_s);
        QCOMPARE(matched(remote, directory).status, ImportStatus::New);
    }

    void namesFoldTheSameInEveryLocale()
    {
        QCOMPARE(foldedKey(u"MÜLLER"_s), foldedKey(u"mu\u0308ller"_s));
        QCOMPARE(foldedKey(u"I"_s), u"i"_s);
        QVERIFY(foldedKey(u"straße"_s) != foldedKey(u"STRASSE"_s));
        QCOMPARE(foldedKey(u"𐐀"_s), foldedKey(u"𐐨"_s));
    }

    void aPersonTakesOnlyTheAllowedAttributes()
    {
        auto remote = ada();
        remote.set(RemoteUser::GivenName, u"Ada"_s);
        remote.set(RemoteUser::FamilyName, u"Lovelace"_s);
        remote.set(RemoteUser::Title, u"Countess"_s);
        remote.set(RemoteUser::Department, u"Engines"_s);
        remote.set(RemoteUser::EmployeeNumber, u"0815"_s);
        remote.set(RemoteUser::Organization, u"Analytical"_s);
        remote.set(RemoteUser::CostCenter, u"CC1"_s);
        remote.set(RemoteUser::UserType, u"power"_s);
        const User user = userFromRemote(remote, {});
        QVERIFY(user.id.isNull());
        QCOMPARE(user.username, u"Ada"_s);
        QCOMPARE(user.firstname, u"Ada"_s);
        QCOMPARE(user.lastname, u"Lovelace"_s);
        QCOMPARE(user.jobTitle, u"Countess"_s);
        QCOMPARE(user.department, u"Engines"_s);
        QCOMPARE(user.employeeIdentifier, u"0815"_s);
        QCOMPARE(user.company, u"Analytical"_s);
        QCOMPARE(user.costCenter, u"CC1"_s);
        QCOMPARE(user.employeeType, u"power"_s);
        QCOMPARE(user.state, UserState::Active);
    }

    void aProvidersConstantIsNotAnEmployeeType()
    {
        auto remote = ada();
        remote.set(RemoteUser::UserType, u"power"_s);
        AttributeMapping constant;
        constant.scim = u"userType"_s;
        constant.constant = u"power"_s;
        QCOMPARE(userFromRemote(remote, {constant}).employeeType, QString());
    }

    void externalIdIsAnEmployeeIdentifierOnlyWhereMapped()
    {
        QCOMPARE(userFromRemote(ada(), {}).employeeIdentifier, QString());
        AttributeMapping mapping;
        mapping.scim = u"externalId"_s;
        mapping.property = u"employeeIdentifier"_s;
        QCOMPARE(userFromRemote(ada(), {mapping}).employeeIdentifier, u"E-1"_s);
    }

    void aUserNameThatIsAnAddressServesAsEmail()
    {
        auto remote = ada();
        remote.set(RemoteUser::Email, {});
        QCOMPARE(userFromRemote(remote, {}).email, QString());
        remote.set(RemoteUser::UserName, u"ada@example.org"_s);
        QCOMPARE(userFromRemote(remote, {}).email, u"ada@example.org"_s);
    }

    void theRulesAreAskedInTheirOrderAndOnlyThose()
    {
        const auto byName = person();
        const auto byMail = person();
        DirectoryLookup directory;
        directory.userName.insert(foldedKey(u"ada"_s), {byName});
        directory.email.insert(foldedKey(u"ADA@example.org"_s), {byMail});
        using enum MatchRule;
        QCOMPARE(matched(ada(), directory).directoryUser, byName.id);
        QCOMPARE(matched(ada(), directory, {Link, Email, UserName}).directoryUser, byMail.id);
        QCOMPARE(matched(ada(), directory, {Link, Email, UserName}).matchedOn, u"email"_s);
        QCOMPARE(matched(ada(), directory, {Link, ExternalId}).status, ImportStatus::New);
    }

    void whatIsLeftOutIsNoChangeAndNobodyIsRenamed()
    {
        User here;
        here.username = u"former"_s;
        here.email = u"former@example.org"_s;
        here.department = u"Sales"_s;
        here.jobTitle = u"Clerk"_s;
        auto remote = ada();
        remote.set(RemoteUser::Department, u"Marketing"_s);
        const auto changes =
            changesFromRemote(here, remote, {}, {u"username"_s, u"email"_s, u"department"_s, u"jobTitle"_s});
        QCOMPARE(changes, (QList<Change>{{u"department"_s, u"Sales"_s, u"Marketing"_s}}));
    }

    void wordsComeBackAsTheirValues()
    {
        for (const auto outcome : {ImportOutcome::Waiting, ImportOutcome::Created, ImportOutcome::Linked,
                                   ImportOutcome::Skipped, ImportOutcome::Failed})
            QCOMPARE(importOutcomeFromText(toText(outcome)), std::optional(outcome));
        for (const auto state :
             {JobState::Running, JobState::Finished, JobState::Cancelled, JobState::Interrupted, JobState::Failed})
            QCOMPARE(jobStateFromText(toText(state)), std::optional(state));
        QVERIFY(!importOutcomeFromText(u"Created"_s));
        QCOMPARE(toText(ImportStatus::Conflict), u"Conflict"_s);
    }
};

QTEST_GUILESS_MAIN(CandidateMatchTest)
#include "CandidateMatchTest.moc"
