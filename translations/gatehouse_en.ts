<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>gatehouse::ManualImportPage</name>
    <message numerus="yes">
        <source>Importing %n users</source>
        <translation>
            <numerusform>Importing %n user</numerusform>
            <numerusform>Importing %n users</numerusform>
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
            <numerusform>%n person have no id or no userName and were left out.</numerusform>
            <numerusform>%n people have no id or no userName and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsPage</name>
    <message numerus="yes">
        <source>Discard %n change(s) to the organization?</source>
        <translation>
            <numerusform>Discard %n change to the organization?</numerusform>
            <numerusform>Discard %n changes to the organization?</numerusform>
        </translation>
    </message>
</context>
</TS>
