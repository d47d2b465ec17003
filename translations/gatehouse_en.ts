<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApplicationFields</name>
    <message numerus="yes">
        <source>Image, %n bytes</source>
        <translation>
            <numerusform>Image, %n byte</numerusform>
            <numerusform>Image, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationStatus</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired %n days ago</source>
        <translation>
            <numerusform>Expired %n day ago</numerusform>
            <numerusform>Expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n days</source>
        <translation>
            <numerusform>Expires in %n day</numerusform>
            <numerusform>Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>IDP Certificate Expires in %n days</source>
        <translation>
            <numerusform>IDP Certificate Expires in %n day</numerusform>
            <numerusform>IDP Certificate Expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n year</numerusform>
            <numerusform>in %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%n group(s) use it.</source>
        <translation>
            <numerusform>%n group uses it.</numerusform>
            <numerusform>%n groups use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expired %n day(s) ago</source>
        <translation>
            <numerusform>%1 certificate expired %n day ago</numerusform>
            <numerusform>%1 certificate expired %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expires in %n day(s)</source>
        <translation>
            <numerusform>%1 certificate expires in %n day</numerusform>
            <numerusform>%1 certificate expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to %1 failed or wait</source>
        <translation>
            <numerusform>%n change to %1 failed or waits</numerusform>
            <numerusform>%n changes to %1 failed or wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of %1 were not imported</source>
        <translation>
            <numerusform>%n user of %1 was not imported</numerusform>
            <numerusform>%n users of %1 were not imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new user(s) of %1 wait for a yes</source>
        <translation>
            <numerusform>%Ln new user of %1 waits for a yes</numerusform>
            <numerusform>%Ln new users of %1 wait for a yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of %1 may be people of the directory</source>
        <translation>
            <numerusform>%n user of %1 may be a person of the directory</numerusform>
            <numerusform>%n users of %1 may be people of the directory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n e-mail(s) about certificates were not sent</source>
        <translation>
            <numerusform>%n e-mail about a certificate was not sent</numerusform>
            <numerusform>%n e-mails about certificates were not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateReminder</name>
    <message numerus="yes">
        <source>%1: the certificate expires in %n day(s)</source>
        <translation>
            <numerusform>%1: the certificate expires in %n day</numerusform>
            <numerusform>%1: the certificate expires in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventSteps</name>
    <message numerus="yes">
        <source>%1, %n attempts</source>
        <translation>
            <numerusform>%1, %n attempt</numerusform>
            <numerusform>%1, %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportMail</name>
    <message numerus="yes">
        <source>Import from %1 finished, %n failed</source>
        <translation>
            <numerusform>Import from %1 finished, %n failed</numerusform>
            <numerusform>Import from %1 finished, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvisioningPlan</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people joined.</source>
        <translation>
            <numerusform>%n person joined.</numerusform>
            <numerusform>%n people joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people left.</source>
        <translation>
            <numerusform>%n person left.</numerusform>
            <numerusform>%n people left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationPage</name>
    <message numerus="yes">
        <source>%n mapping(s) read from %1.</source>
        <translation>
            <numerusform>%n mapping read from %1.</numerusform>
            <numerusform>%n mappings read from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BoundGroupCard</name>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added to %1</source>
        <translation>
            <numerusform>%n person added to %1</numerusform>
            <numerusform>%n people added to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateCells</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateInspectorPage</name>
    <message numerus="yes">
        <source>%n file(s) could not be read as they should.</source>
        <translation>
            <numerusform>%n file could not be read as it should.</numerusform>
            <numerusform>%n files could not be read as they should.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln certificate(s) of the file are shown.</source>
        <translation>
            <numerusform>Only the first certificate of the file is shown.</numerusform>
            <numerusform>Only the first %Ln certificates of the file are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) so far</source>
        <translation>
            <numerusform>%Ln certificate so far</numerusform>
            <numerusform>%Ln certificates so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln certificate</numerusform>
            <numerusform>%Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln certificate(s)</source>
        <translation>
            <numerusform>the first certificate</numerusform>
            <numerusform>the first %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped: not readable</source>
        <translation>
            <numerusform>%Ln skipped: not readable</numerusform>
            <numerusform>%Ln skipped: not readable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateNews</name>
    <message numerus="yes">
        <source>%n certificate(s) expire</source>
        <translation>
            <numerusform>%n certificate expires</numerusform>
            <numerusform>%n certificates expire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChainCard</name>
    <message numerus="yes">
        <source>%n root(s)</source>
        <translation>
            <numerusform>%n root</numerusform>
            <numerusform>%n roots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConflictCard</name>
    <message numerus="yes">
        <source>%Ln more are taken over without being shown here. Select fewer at a time to see each.</source>
        <translation>
            <numerusform>%Ln more is taken over without being shown here. Select fewer at a time to see each.</numerusform>
            <numerusform>%Ln more are taken over without being shown here. Select fewer at a time to see each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown here: conflicts among them are skipped, changes are taken over. Select fewer at a time to decide about each.</source>
        <translation>
            <numerusform>%Ln more is not shown here: a conflict is skipped, a change is taken over. Select fewer at a time to decide about each.</numerusform>
            <numerusform>%Ln more are not shown here: conflicts among them are skipped, changes are taken over. Select fewer at a time to decide about each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConsoleStatusBar</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CredentialCard</name>
    <message numerus="yes">
        <source>Second factor set up, %n recovery codes left.</source>
        <translation>
            <numerusform>Second factor set up, %n recovery code left.</numerusform>
            <numerusform>Second factor set up, %n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DecodeMessagePane</name>
    <message numerus="yes">
        <source>%n certificate(s) trusted</source>
        <translation>
            <numerusform>%n certificate trusted</numerusform>
            <numerusform>%n certificates trusted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EventFilters</name>
    <message numerus="yes">
        <source>%n types</source>
        <translation>
            <numerusform>%n type</numerusform>
            <numerusform>%n types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n types</source>
        <translation>
            <numerusform>%1, %n type</numerusform>
            <numerusform>%1, %n types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FooterBar</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupApplicationsTab</name>
    <message numerus="yes">
        <source>%n people gain access</source>
        <translation>
            <numerusform>%n person gains access</numerusform>
            <numerusform>%n people gain access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people lose access</source>
        <translation>
            <numerusform>%n person loses access</numerusform>
            <numerusform>%n people lose access</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupMembersTab</name>
    <message numerus="yes">
        <source>%n people added to %1</source>
        <translation>
            <numerusform>%n person added to %1</numerusform>
            <numerusform>%n people added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n people from %1?</source>
        <translation>
            <numerusform>Remove %n person from %1?</numerusform>
            <numerusform>Remove %n people from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people removed from %1</source>
        <translation>
            <numerusform>%n person removed from %1</numerusform>
            <numerusform>%n people removed from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HomePage</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) are healthy</source>
        <translation>
            <numerusform>%n application is healthy</numerusform>
            <numerusform>%n applications are healthy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::IdentityManagementPane</name>
    <message numerus="yes">
        <source>%n change(s) failed or wait.</source>
        <translation>
            <numerusform>%n change failed or waits.</numerusform>
            <numerusform>%n changes failed or wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::IdmActions</name>
    <message numerus="yes">
        <source>Forget %n link(s) to accounts?</source>
        <translation>
            <numerusform>Forget %n link to an account?</numerusform>
            <numerusform>Forget %n links to accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportJobView</name>
    <message numerus="yes">
        <source>Retry %n failed</source>
        <translation>
            <numerusform>Retry %n failed</numerusform>
            <numerusform>Retry %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportRun</name>
    <message numerus="yes">
        <source>%n people could not be imported. Each row says why.</source>
        <translation>
            <numerusform>%n person could not be imported. Each row says why.</numerusform>
            <numerusform>%n people could not be imported. Each row says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportSettingsStore</name>
    <message numerus="yes">
        <source>%n people are held now. Nothing was approved.</source>
        <translation>
            <numerusform>%n person is held now. Nothing was approved.</numerusform>
            <numerusform>%n people are held now. Nothing was approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::InspectionProcess</name>
    <message numerus="yes">
        <source>Reading it took longer than the %n second(s) of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</source>
        <translation>
            <numerusform>Reading it took longer than the %n second of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</numerusform>
            <numerusform>Reading it took longer than the %n seconds of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading it did not end within %n second(s), so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</source>
        <translation>
            <numerusform>Reading it did not end within %n second, so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</numerusform>
            <numerusform>Reading it did not end within %n seconds, so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JobDelegate</name>
    <message numerus="yes">
        <source>%1 · %n users</source>
        <translation>
            <numerusform>%1 · %n user</numerusform>
            <numerusform>%1 · %n users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LoadUsersPage</name>
    <message numerus="yes">
        <source>Load %n people</source>
        <translation>
            <numerusform>Load %n person</numerusform>
            <numerusform>Load %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows cannot be loaded; the others can.</source>
        <translation>
            <numerusform>%n row cannot be loaded; the others can.</numerusform>
            <numerusform>%n rows cannot be loaded; the others can.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ManualImportPage</name>
    <message numerus="yes">
        <source>Importing %n users</source>
        <translation>
            <numerusform>Importing %n user</numerusform>
            <numerusform>Importing %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved: %Ln new people.</source>
        <translation>
            <numerusform>Approved: %Ln new person.</numerusform>
            <numerusform>Approved: %Ln new people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held: %Ln new people.</source>
        <translation>
            <numerusform>Held: %Ln new person.</numerusform>
            <numerusform>Held: %Ln new people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::MembershipTab</name>
    <message numerus="yes">
        <source>Remove %1 from %n groups?</source>
        <translation>
            <numerusform>Remove %1 from %n group?</numerusform>
            <numerusform>Remove %1 from %n groups?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NextCertificateActions</name>
    <message numerus="yes">
        <source>From now on it signs, and the current one is no longer in the metadata. The %n people who use %1 can sign in where %1 knows the next certificate.</source>
        <translation>
            <numerusform>From now on it signs, and the current one is no longer in the metadata. The %n person who uses %1 can sign in where %1 knows the next certificate.</numerusform>
            <numerusform>From now on it signs, and the current one is no longer in the metadata. The %n people who use %1 can sign in where %1 knows the next certificate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteSource</name>
    <message numerus="yes">
        <source>User group, %n member(s)</source>
        <translation>
            <numerusform>User group, %n member</numerusform>
            <numerusform>User group, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangeDelegate</name>
    <message numerus="yes">
        <source>and %n more attribute(s)</source>
        <translation>
            <numerusform>and %n more attribute</numerusform>
            <numerusform>and %n more attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangesCard</name>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) there were read.</source>
        <translation>
            <numerusform>%n account there was read.</numerusform>
            <numerusform>%n accounts there were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them belong(s) to nobody here: %1</source>
        <translation>
            <numerusform>%n of them belongs to nobody here: %1</numerusform>
            <numerusform>%n of them belong to nobody here: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are ignored.</source>
        <translation>
            <numerusform>%n more is ignored.</numerusform>
            <numerusform>%n more are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the members of “%1” there belong(s) to nobody here and stay(s): %2</source>
        <translation>
            <numerusform>%n of the members of “%1” there belongs to nobody here and stays: %2</numerusform>
            <numerusform>%n of the members of “%1” there belong to nobody here and stay: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider does not show who is in %n group(s), so their members were not compared: %1</source>
        <translation>
            <numerusform>The provider does not show who is in %n group, so its members were not compared: %1</numerusform>
            <numerusform>The provider does not show who is in %n groups, so their members were not compared: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PeopleChooser</name>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>Add %n person</numerusform>
            <numerusform>Add %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RailRow</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RunningCard</name>
    <message numerus="yes">
        <source>Importing %n user(s) from %1</source>
        <translation>
            <numerusform>Importing %n user from %1</numerusform>
            <numerusform>Importing %n users from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScheduledRun</name>
    <message numerus="yes">
        <source>%n new people, in a directory of %1, were held. Nothing was imported. An admin has to say yes.</source>
        <translation>
            <numerusform>%n new person, in a directory of %1, was held. Nothing was imported. An admin has to say yes.</numerusform>
            <numerusform>%n new people, in a directory of %1, were held. Nothing was imported. An admin has to say yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimUserListing</name>
    <message numerus="yes">
        <source>The list was cancelled after %n people.</source>
        <translation>
            <numerusform>The list was cancelled after %n person.</numerusform>
            <numerusform>The list was cancelled after %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no id or no userName and were left out.</source>
        <translation>
            <numerusform>%n person has no id or no userName and was left out.</numerusform>
            <numerusform>%n people have no id or no userName and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsPage</name>
    <message numerus="yes">
        <source>Discard %n change(s) to the settings?</source>
        <translation>
            <numerusform>Discard %n change to the settings?</numerusform>
            <numerusform>Discard %n changes to the settings?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncActions</name>
    <message numerus="yes">
        <source>%n person(s) would lose access to %1</source>
        <translation>
            <numerusform>%n person would lose access to %1</numerusform>
            <numerusform>%n people would lose access to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent to %1</source>
        <translation>
            <numerusform>%n change sent to %1</numerusform>
            <numerusform>%n changes sent to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) failed or wait</source>
        <translation>
            <numerusform>%n change failed or waits</numerusform>
            <numerusform>%n changes failed or wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncHealthCard</name>
    <message numerus="yes">
        <source>of %n person(s) with access</source>
        <translation>
            <numerusform>of %n person with access</numerusform>
            <numerusform>of %n people with access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) deactivated</source>
        <translation>
            <numerusform>%n account deactivated</numerusform>
            <numerusform>%n accounts deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for you</source>
        <translation>
            <numerusform>%n of them waits for you</numerusform>
            <numerusform>%n of them wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupPage</name>
    <message numerus="yes">
        <source>Save %n changes to %1?</source>
        <translation>
            <numerusform>Save %n change to %1?</numerusform>
            <numerusform>Save %n changes to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupsPage</name>
    <message numerus="yes">
        <source>%n user groups deleted</source>
        <translation>
            <numerusform>%n user group deleted</numerusform>
            <numerusform>%n user groups deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserPage</name>
    <message numerus="yes">
        <source>Save %n changes to %1?</source>
        <translation>
            <numerusform>Save %n change to %1?</numerusform>
            <numerusform>Save %n changes to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message numerus="yes">
        <source>%n users deleted</source>
        <translation>
            <numerusform>%n user deleted</numerusform>
            <numerusform>%n users deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users activated</source>
        <translation>
            <numerusform>%n user activated</numerusform>
            <numerusform>%n users activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n users suspended</source>
        <translation>
            <numerusform>%n user suspended</numerusform>
            <numerusform>%n users suspended</numerusform>
        </translation>
    </message>
</context>
</TS>
