<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ApplicationFields</name>
    <message numerus="yes">
        <source>Image, %Ln bytes</source>
        <translation>
            <numerusform>Image, %Ln byte</numerusform>
            <numerusform>Image, %Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationStatus</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired %Ln days ago</source>
        <translation>
            <numerusform>Expired %Ln day ago</numerusform>
            <numerusform>Expired %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %Ln days</source>
        <translation>
            <numerusform>Expires in %Ln day</numerusform>
            <numerusform>Expires in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>IDP Certificate Expires in %Ln days</source>
        <translation>
            <numerusform>IDP Certificate Expires in %Ln day</numerusform>
            <numerusform>IDP Certificate Expires in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln months</source>
        <translation>
            <numerusform>in %Ln month</numerusform>
            <numerusform>in %Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln years</source>
        <translation>
            <numerusform>in %Ln year</numerusform>
            <numerusform>in %Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln group(s) use it.</source>
        <translation>
            <numerusform>%Ln group uses it.</numerusform>
            <numerusform>%Ln groups use it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expired %Ln day(s) ago</source>
        <translation>
            <numerusform>%1 certificate expired %Ln day ago</numerusform>
            <numerusform>%1 certificate expired %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expires in %Ln day(s)</source>
        <translation>
            <numerusform>%1 certificate expires in %Ln day</numerusform>
            <numerusform>%1 certificate expires in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to %1 failed or wait</source>
        <translation>
            <numerusform>%Ln change to %1 failed or waits</numerusform>
            <numerusform>%Ln changes to %1 failed or wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) of %1 were not imported</source>
        <translation>
            <numerusform>%Ln user of %1 was not imported</numerusform>
            <numerusform>%Ln users of %1 were not imported</numerusform>
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
        <source>%Ln user(s) of %1 may be people of the directory</source>
        <translation>
            <numerusform>%Ln user of %1 may be a person of the directory</numerusform>
            <numerusform>%Ln users of %1 may be people of the directory</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) about certificates were not sent</source>
        <translation>
            <numerusform>%Ln e-mail about a certificate was not sent</numerusform>
            <numerusform>%Ln e-mails about certificates were not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateReminder</name>
    <message numerus="yes">
        <source>%1: the certificate expires in %Ln day(s)</source>
        <translation>
            <numerusform>%1: the certificate expires in %Ln day</numerusform>
            <numerusform>%1: the certificate expires in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventSteps</name>
    <message numerus="yes">
        <source>%1, %Ln attempts</source>
        <translation>
            <numerusform>%1, %Ln attempt</numerusform>
            <numerusform>%1, %Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportMail</name>
    <message numerus="yes">
        <source>Import from %1 finished, %Ln failed</source>
        <translation>
            <numerusform>Import from %1 finished, %Ln failed</numerusform>
            <numerusform>Import from %1 finished, %Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvisioningPlan</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people joined.</source>
        <translation>
            <numerusform>%Ln person joined.</numerusform>
            <numerusform>%Ln people joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people left.</source>
        <translation>
            <numerusform>%Ln person left.</numerusform>
            <numerusform>%Ln people left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationPage</name>
    <message numerus="yes">
        <source>%Ln mapping(s) read from %1.</source>
        <translation>
            <numerusform>%Ln mapping read from %1.</numerusform>
            <numerusform>%Ln mappings read from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BoundGroupCard</name>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to %1</source>
        <translation>
            <numerusform>%Ln person added to %1</numerusform>
            <numerusform>%Ln people added to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateCells</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateInspectorPage</name>
    <message numerus="yes">
        <source>%Ln file(s) could not be read as they should.</source>
        <translation>
            <numerusform>%Ln file could not be read as it should.</numerusform>
            <numerusform>%Ln files could not be read as they should.</numerusform>
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
        <source>%Ln certificate(s) expire</source>
        <translation>
            <numerusform>%Ln certificate expires</numerusform>
            <numerusform>%Ln certificates expire</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ChainCard</name>
    <message numerus="yes">
        <source>%Ln root(s)</source>
        <translation>
            <numerusform>%Ln root</numerusform>
            <numerusform>%Ln roots</numerusform>
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
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln job running</numerusform>
            <numerusform>%Ln jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CredentialCard</name>
    <message numerus="yes">
        <source>Second factor set up, %Ln recovery codes left.</source>
        <translation>
            <numerusform>Second factor set up, %Ln recovery code left.</numerusform>
            <numerusform>Second factor set up, %Ln recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::DecodeMessagePane</name>
    <message numerus="yes">
        <source>%Ln certificate(s) trusted</source>
        <translation>
            <numerusform>%Ln certificate trusted</numerusform>
            <numerusform>%Ln certificates trusted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::EventFilters</name>
    <message numerus="yes">
        <source>%Ln types</source>
        <translation>
            <numerusform>%Ln type</numerusform>
            <numerusform>%Ln types</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln types</source>
        <translation>
            <numerusform>%1, %Ln type</numerusform>
            <numerusform>%1, %Ln types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::FooterBar</name>
    <message numerus="yes">
        <source>%Ln unsaved change(s)</source>
        <translation>
            <numerusform>%Ln unsaved change</numerusform>
            <numerusform>%Ln unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupApplicationsTab</name>
    <message numerus="yes">
        <source>%Ln people gain access</source>
        <translation>
            <numerusform>%Ln person gains access</numerusform>
            <numerusform>%Ln people gain access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose access</source>
        <translation>
            <numerusform>%Ln person loses access</numerusform>
            <numerusform>%Ln people lose access</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupMembersTab</name>
    <message numerus="yes">
        <source>%Ln people added to %1</source>
        <translation>
            <numerusform>%Ln person added to %1</numerusform>
            <numerusform>%Ln people added to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln people from %1?</source>
        <translation>
            <numerusform>Remove %Ln person from %1?</numerusform>
            <numerusform>Remove %Ln people from %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people removed from %1</source>
        <translation>
            <numerusform>%Ln person removed from %1</numerusform>
            <numerusform>%Ln people removed from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::HomePage</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>%Ln thing needs attention</numerusform>
            <numerusform>%Ln things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln application(s) are healthy</source>
        <translation>
            <numerusform>%Ln application is healthy</numerusform>
            <numerusform>%Ln applications are healthy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::IdentityManagementPane</name>
    <message numerus="yes">
        <source>%Ln change(s) failed or wait.</source>
        <translation>
            <numerusform>%Ln change failed or waits.</numerusform>
            <numerusform>%Ln changes failed or wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::IdmActions</name>
    <message numerus="yes">
        <source>Forget %Ln link(s) to accounts?</source>
        <translation>
            <numerusform>Forget %Ln link to an account?</numerusform>
            <numerusform>Forget %Ln links to accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportJobView</name>
    <message numerus="yes">
        <source>Retry %Ln failed</source>
        <translation>
            <numerusform>Retry %Ln failed</numerusform>
            <numerusform>Retry %Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportRun</name>
    <message numerus="yes">
        <source>%Ln people could not be imported. Each row says why.</source>
        <translation>
            <numerusform>%Ln person could not be imported. Each row says why.</numerusform>
            <numerusform>%Ln people could not be imported. Each row says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportSettingsStore</name>
    <message numerus="yes">
        <source>%Ln people are held now. Nothing was approved.</source>
        <translation>
            <numerusform>%Ln person is held now. Nothing was approved.</numerusform>
            <numerusform>%Ln people are held now. Nothing was approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::InspectionProcess</name>
    <message numerus="yes">
        <source>Reading it took longer than the %Ln second(s) of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</source>
        <translation>
            <numerusform>Reading it took longer than the %Ln second of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</numerusform>
            <numerusform>Reading it took longer than the %Ln seconds of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading it did not end within %Ln second(s), so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</source>
        <translation>
            <numerusform>Reading it did not end within %Ln second, so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</numerusform>
            <numerusform>Reading it did not end within %Ln seconds, so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JobDelegate</name>
    <message numerus="yes">
        <source>%1 · %Ln users</source>
        <translation>
            <numerusform>%1 · %Ln user</numerusform>
            <numerusform>%1 · %Ln users</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LoadUsersPage</name>
    <message numerus="yes">
        <source>Load %Ln people</source>
        <translation>
            <numerusform>Load %Ln person</numerusform>
            <numerusform>Load %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be loaded; the others can.</source>
        <translation>
            <numerusform>%Ln row cannot be loaded; the others can.</numerusform>
            <numerusform>%Ln rows cannot be loaded; the others can.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ManualImportPage</name>
    <message numerus="yes">
        <source>Importing %Ln users</source>
        <translation>
            <numerusform>Importing %Ln user</numerusform>
            <numerusform>Importing %Ln users</numerusform>
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
        <source>Remove %1 from %Ln groups?</source>
        <translation>
            <numerusform>Remove %1 from %Ln group?</numerusform>
            <numerusform>Remove %1 from %Ln groups?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NextCertificateActions</name>
    <message numerus="yes">
        <source>From now on it signs, and the current one is no longer in the metadata. The %Ln people who use %1 can sign in where %1 knows the next certificate.</source>
        <translation>
            <numerusform>From now on it signs, and the current one is no longer in the metadata. The %Ln person who uses %1 can sign in where %1 knows the next certificate.</numerusform>
            <numerusform>From now on it signs, and the current one is no longer in the metadata. The %Ln people who use %1 can sign in where %1 knows the next certificate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteSource</name>
    <message numerus="yes">
        <source>User group, %Ln member(s)</source>
        <translation>
            <numerusform>User group, %Ln member</numerusform>
            <numerusform>User group, %Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangeDelegate</name>
    <message numerus="yes">
        <source>and %Ln more attribute(s)</source>
        <translation>
            <numerusform>and %Ln more attribute</numerusform>
            <numerusform>and %Ln more attributes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangesCard</name>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>Apply %Ln change</numerusform>
            <numerusform>Apply %Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) there were read.</source>
        <translation>
            <numerusform>%Ln account there was read.</numerusform>
            <numerusform>%Ln accounts there were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them belong(s) to nobody here: %1</source>
        <translation>
            <numerusform>%Ln of them belongs to nobody here: %1</numerusform>
            <numerusform>%Ln of them belong to nobody here: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are ignored.</source>
        <translation>
            <numerusform>%Ln more is ignored.</numerusform>
            <numerusform>%Ln more are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the members of “%1” there belong(s) to nobody here and stay(s): %2</source>
        <translation>
            <numerusform>%Ln of the members of “%1” there belongs to nobody here and stays: %2</numerusform>
            <numerusform>%Ln of the members of “%1” there belong to nobody here and stay: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The provider does not show who is in %Ln group(s), so their members were not compared: %1</source>
        <translation>
            <numerusform>The provider does not show who is in %Ln group, so its members were not compared: %1</numerusform>
            <numerusform>The provider does not show who is in %Ln groups, so their members were not compared: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PeopleChooser</name>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RailRow</name>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RunningCard</name>
    <message numerus="yes">
        <source>Importing %Ln user(s) from %1</source>
        <translation>
            <numerusform>Importing %Ln user from %1</numerusform>
            <numerusform>Importing %Ln users from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScheduledRun</name>
    <message numerus="yes">
        <source>%Ln new people, in a directory of %1, were held. Nothing was imported. An admin has to say yes.</source>
        <translation>
            <numerusform>%Ln new person, in a directory of %1, was held. Nothing was imported. An admin has to say yes.</numerusform>
            <numerusform>%Ln new people, in a directory of %1, were held. Nothing was imported. An admin has to say yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimUserListing</name>
    <message numerus="yes">
        <source>The list was cancelled after %Ln people.</source>
        <translation>
            <numerusform>The list was cancelled after %Ln person.</numerusform>
            <numerusform>The list was cancelled after %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no id or no userName and were left out.</source>
        <translation>
            <numerusform>%Ln person has no id or no userName and was left out.</numerusform>
            <numerusform>%Ln people have no id or no userName and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsPage</name>
    <message numerus="yes">
        <source>Discard %Ln change(s) to the settings?</source>
        <translation>
            <numerusform>Discard %Ln change to the settings?</numerusform>
            <numerusform>Discard %Ln changes to the settings?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncActions</name>
    <message numerus="yes">
        <source>%Ln person(s) would lose access to %1</source>
        <translation>
            <numerusform>%Ln person would lose access to %1</numerusform>
            <numerusform>%Ln people would lose access to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) sent to %1</source>
        <translation>
            <numerusform>%Ln change sent to %1</numerusform>
            <numerusform>%Ln changes sent to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) failed or wait</source>
        <translation>
            <numerusform>%Ln change failed or waits</numerusform>
            <numerusform>%Ln changes failed or wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncHealthCard</name>
    <message numerus="yes">
        <source>of %Ln person(s) with access</source>
        <translation>
            <numerusform>of %Ln person with access</numerusform>
            <numerusform>of %Ln people with access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) deactivated</source>
        <translation>
            <numerusform>%Ln account deactivated</numerusform>
            <numerusform>%Ln accounts deactivated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait(s) for you</source>
        <translation>
            <numerusform>%Ln of them waits for you</numerusform>
            <numerusform>%Ln of them wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupPage</name>
    <message numerus="yes">
        <source>Save %Ln changes to %1?</source>
        <translation>
            <numerusform>Save %Ln change to %1?</numerusform>
            <numerusform>Save %Ln changes to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupsPage</name>
    <message numerus="yes">
        <source>%Ln user groups deleted</source>
        <translation>
            <numerusform>%Ln user group deleted</numerusform>
            <numerusform>%Ln user groups deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserPage</name>
    <message numerus="yes">
        <source>Save %Ln changes to %1?</source>
        <translation>
            <numerusform>Save %Ln change to %1?</numerusform>
            <numerusform>Save %Ln changes to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message numerus="yes">
        <source>%Ln users deleted</source>
        <translation>
            <numerusform>%Ln user deleted</numerusform>
            <numerusform>%Ln users deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users activated</source>
        <translation>
            <numerusform>%Ln user activated</numerusform>
            <numerusform>%Ln users activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users suspended</source>
        <translation>
            <numerusform>%Ln user suspended</numerusform>
            <numerusform>%Ln users suspended</numerusform>
        </translation>
    </message>
</context>
</TS>
