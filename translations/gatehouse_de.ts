<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ApplicationTable</name>
    <message>
        <source>There is no application “%1”. Look up its Display Label in the list of configured applications.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is an application with the Display Label “%1” already. Choose another one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The application “%1” has this SSO IdP URL already. Choose another one under Advanced Settings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody saved “%1” meanwhile (version %2, yours began at %3). Nothing was changed. Open it again to see what is new, then make your changes once more.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This application was removed meanwhile. Go back to the list.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no application “%1”. The list of applications shows every Display Label and id.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AppsAdd</name>
    <message>
        <source>The SSO IdP URL starts with %1 in this organization, not as in "%2"</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>AppsDelete</name>
    <message>
        <source>%1 applications are named but --count says %2. Nothing was removed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>BindingTable</name>
    <message>
        <source>A user group was deleted meanwhile. Nothing was changed. Open the User Groups tab again and choose once more.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CatalogShow</name>
    <message>
        <source>There is no connector %1. gatehouse-cli catalog list shows those there are.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CertificateGenerator</name>
    <message>
        <source>No certificate could be made. Nothing was changed: try again, and repair OpenSSL when that does not help.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>There is no next certificate. Regenerate one first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>CommandContext</name>
    <message>
        <source>Nothing arrived on standard input. Pipe the secret in, for example: gatehouse-cli … &lt; token.txt</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>or “constant” must say what is sent, and only one of the two</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, acsUrl or “text:” and the text itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must map something to userName</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be lower-case letters, digits and hyphens</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is missing, and so are “identityManagement” and “bookmark”</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a number from %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be an object</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must be a list of objects</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is not a key of a connector; check its spelling</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The file is not UTF-8 text. Save it as “CSV UTF-8” and choose it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The quotation mark in line %1 is never closed. Close it and choose the file again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>The event log is damaged. Nothing was changed. Restore the workspace from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This range of time is too long for slices this short. Choose longer slices.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>GroupsDelete</name>
    <message>
        <source>%1 people would lose access through %2 to: %3. Nothing was changed; add --yes to delete the group all the same.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>HttpListener</name>
    <message>
        <source>Cannot listen on %1, port %2. Choose another port, or stop the program that uses it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not an address to listen on. Write it as 127.0.0.1:8790 or [::1]:8790.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>There is no such import. The list of imports shows every one with its id.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This import was removed meanwhile.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>This workspace was made by a newer version of Gatehouse and was left as it is. Install the newer version on this computer to open it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PersonImport</name>
    <message>
        <source>The account holds control characters. Correct it at the provider, then import it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 Correct it at the provider, then import it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The directory has a person with the username “%1” already. Read the list again and decide whether to link them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” in the directory has the e-mail address %2 already. Read the list again and decide whether to link them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created. Access comes with a user group that is bound.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Created, although the account is inactive at the provider. Suspend the person if they have left.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The person to link to was deleted meanwhile. Read the list again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” is linked to the account “%2” of this application already. Decide which account is theirs.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Linked to “%1”. Nothing of the person was changed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported already, as “%1”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The account is linked to “%1” meanwhile. Read the list again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” stays linked; the account's userName is now “%2”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The provider gives this account no usable id, so it could not be found again. Ask the provider to correct it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another program ended this row first.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PracticeFault</name>
    <message>
        <source>%1 is not a fault. See --help for the list.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PracticeServer</name>
    <message>
        <source>The practice provider speaks plain http, so it listens on loopback only. Use 127.0.0.1 or [::1].</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>PracticeWorkspace</name>
    <message>
        <source>Practice organization</source>
        <translation>Übungsorganisation</translation>
    </message>
</context>
<context>
    <name>ScimClient</name>
    <message>
        <source>Enter the Token Key.</source>
        <translation>Geben Sie den Token-Schlüssel ein.</translation>
    </message>
    <message>
        <source>The Token Key holds blanks or characters that no token has. Copy it again, on its own.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SecretEnvelope</name>
    <message>
        <source>The encryption library of this computer does not work. Nothing was changed: repair OpenSSL.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A stored secret is damaged and was not used. Replace it, or restore the workspace from a backup.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SignInAddress</name>
    <message>
        <source>Enter an address such as https://sso.example.org.</source>
        <translation>Geben Sie eine Adresse wie https://sso.example.org ein.</translation>
    </message>
    <message>
        <source>Use https. Sign-ins are never sent over http.</source>
        <translation>Verwenden Sie https. Anmeldungen werden nie über http gesendet.</translation>
    </message>
    <message>
        <source>Leave out what follows the host name.</source>
        <translation>Lassen Sie weg, was auf den Hostnamen folgt.</translation>
    </message>
</context>
<context>
    <name>SsoActivation</name>
    <message>
        <source>People sign in with these settings, and would be locked out: %1. Correct them, or use Deactivate SSO first</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UsersAdd</name>
    <message>
        <source>--state takes staged, active or suspended, not "%1"</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UsersList</name>
    <message>
        <source>--state takes staged, active or suspended, not "%1"</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UsersLoad</name>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>UsersSet</name>
    <message>
        <source>There is no property %1 to set. There are: %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse</name>
    <message>
        <source>Display Label is empty. Enter your name for the application.</source>
        <translation>Der Anzeigename ist leer. Geben Sie Ihren Namen für die Anwendung ein.</translation>
    </message>
    <message>
        <source>Display Label is longer than 256 characters. Shorten it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Description is longer than 1,024 characters. Shorten it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The User Portal Image is larger than 512 kB. Choose a smaller one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The color of the User Portal Image is not one of the twelve. Choose one of them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Bookmark URL is no web address. Enter the sign-in URL with https:// in front.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SSO IdP URL may end with letters, digits, dots, hyphens and underscores only, at most 64. Change its last part.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 has no single sign-on. Choose a connector that has it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Replace %1 %2.</source>
        <translation>Ersetzen Sie %1 %2.</translation>
    </message>
    <message>
        <source>with your own value</source>
        <translation>durch Ihren eigenen Wert</translation>
    </message>
    <message>
        <source>IdP Entity ID is empty. Enter the name under which the service provider knows this issuer.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SP Entity ID is empty. Enter it, or upload the service provider's metadata.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ACS URL is empty. Enter it, or upload the service provider's metadata.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ACS URL %1 is no https:// address. Correct it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>SAMLSubject NameID is empty. Choose what names a person to the service provider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>An attribute has no name or no value. Fill in both or remove the row.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Groups Attribute Name is empty. Enter it or clear the check box of the group attribute.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is longer than 256 characters</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>holds a control character or a line break</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is required</source>
        <translation>ist erforderlich</translation>
    </message>
    <message>
        <source>must not hold blanks</source>
        <translation>darf keine Leerzeichen enthalten</translation>
    </message>
    <message>
        <source>is no e-mail address</source>
        <translation>ist keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is larger than 1 MB; a connector is a few kB</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>is no JSON: %1 at character %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>must hold one JSON object</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a new workspace at LOCATION for an organization</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shows whose workspace it is and what is in it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checks the database and the chain of events</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writes a verified copy of the database file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writes everything but secrets, for another machine or database</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Makes a new workspace at LOCATION from an export</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds a person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists people by username</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shows a person with groups and applications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Changes properties of a person</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes sign-in and access from a person and keeps the record</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gives a staged or suspended person access</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removes a person, and says what goes with them</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds and changes people from a CSV file whose header row names the properties</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds a user group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists user groups by name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shows a group with its people and applications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Gives a group another name</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removes a group; --yes when people lose applications because of it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Puts people into a group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Takes people out of a group</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists the connectors</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shows what a connector proposes</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Adds an application with a certificate of its own</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists the configured applications</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Shows an application with all its settings</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Removes applications; N is how many, so that none goes by mistake</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Lists what happened, newest first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Writes events as .csv, .json or .jsonl</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Checks that no event was changed, removed or put in between</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This database holds the tables of another program and was left as it is. Choose an empty database for the workspace.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This database holds no workspace yet. Check the location, or create a workspace there.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file %1 cannot be read. Check its permissions.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The folder of this workspace cannot hold a write-ahead log, which keeps two programs from spoiling each other's work. Move the workspace to a local disk.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another program is busy writing to this workspace. Nothing was changed. Try again in a moment.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Another entry already has this name or address. Choose a different one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database refused the change. Nothing was changed. The log holds what it said.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The workspace file cannot be written. Nothing was changed. Check the permissions of the file and of its folder.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk before going on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that its folder exists and can be written.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The workspace file is damaged. Restore it from a backup.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Nothing was changed. Check the network, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database does not allow this account to do that. Ask the database's administrator.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing is there; choose another folder or make room.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not a whole export of a Gatehouse workspace (line %2). Nothing was imported; export it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This is no certificate that can be read. Choose a certificate in PEM or DER form.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is larger than 10 MB. Choose a certificate.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The private key is encrypted. Enter its password.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The password does not open the private key. Enter it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no private key that can be read. Choose a private key in PEM form.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This kind of private key cannot be stored. Use an RSA or EC key.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Events are exported as .csv, .json or .jsonl. Give the file one of these endings.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file %1 cannot be written. Choose a different folder, or free some space.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” has no single sign-on, so there is no metadata.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>IdP Entity ID is empty. Enter it, save, then export the metadata.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A value holds a character that metadata cannot carry. Remove it: %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The metadata names an ACS URL that is no web address: %1. Ask the service provider for a corrected file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The metadata names no AssertionConsumerService with the HTTP-POST binding, and Gatehouse sends assertions no other way. Enter the ACS URL by hand if the provider has one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The metadata holds a signing certificate that cannot be read. Ask the service provider for a corrected file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The metadata names no entityID of 1 to 1,024 characters. Ask the service provider for a corrected file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file describes no service provider that speaks SAML 2.0. Choose the metadata of the service provider.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file describes %1 service providers. Use a file with only the one of this application.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ApplicationService</name>
    <message>
        <source>There is no connector “%1”. Choose one of the catalogue.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The private key does not belong to the certificate. Choose the pair that was made together.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” was deleted, but its token is still in the keychain. Remove the entry in your password program. The reason: %2</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ArchiveReader</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 was written by a newer Gatehouse. Nothing was imported; update this one first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a workspace at this location already, that of %1. Nothing was imported; choose another location.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::Arguments</name>
    <message>
        <source>%1 takes a whole number from %2 on, not "%3"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 takes yes or no, on or off, not "%2"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 takes a time such as 2026-11-25T18:30:00Z or 2026-11-25, not "%2"</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Write KEY=VALUE, not "%1"</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::BellButton</name>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen anzeigen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
</context>
<context>
    <name>gatehouse::BoundGroupCard</name>
    <message>
        <source>Choose a group for these users</source>
        <translation>Gruppe für diese Benutzer wählen</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Zur Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Next: add them to a bound group</source>
        <translation>Als Nächstes: in eine gebundene Gruppe aufnehmen</translation>
    </message>
    <message>
        <source>Imported users must be members of a user group bound to %1 before their access is managed from here.</source>
        <translation>Importierte Benutzer müssen Mitglied einer an %1 gebundenen Benutzergruppe sein, bevor ihr Zugang von hier verwaltet wird.</translation>
    </message>
    <message>
        <source>The groups could not be read</source>
        <translation>Die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>· bound</source>
        <translation>· gebunden</translation>
    </message>
    <message numerus="yes">
        <source>Add %n people</source>
        <translation>
            <numerusform>%n Person hinzufügen</numerusform>
            <numerusform>%n Personen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not in a bound group yet</source>
        <translation>Sie sind noch in keiner gebundenen Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n people added to %1</source>
        <translation>
            <numerusform>%n Person zu %1 hinzugefügt</numerusform>
            <numerusform>%n Personen zu %1 hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now bound to %2.</source>
        <translation>%1 ist jetzt an %2 gebunden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateCells</name>
    <message>
        <source>same username</source>
        <translation>gleicher Benutzername</translation>
    </message>
    <message>
        <source>same email address</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>%1 in this directory has the %2</source>
        <translation>%1 in diesem Verzeichnis: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateReader</name>
    <message>
        <source>Cancelled before the first page was read.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::CandidateTableModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Verknüpft</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>no email address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>gatehouse::Catalog</name>
    <message>
        <source>“id” %1 is taken by another file</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::CommandField</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>&gt; commands · @ people · # groups · / events</source>
        <translation>&gt; Befehle · @ Personen · # Gruppen · / Ereignisse</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Keine Treffer</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandRunner</name>
    <message>
        <source>--workspace needs a value: --workspace LOCATION</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no command "%1". gatehouse-cli --help lists them.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1. Usage: gatehouse-cli %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Usage: gatehouse-cli [--workspace LOCATION] [--json] COMMAND …

</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>
LOCATION  a file, or postgresql://user@host:port/database; else $GATEHOUSE_WORKSPACE; else %1
Exit      0 done, 1 done and the answer is no, 2 usage, 3 could not do it
Secrets   are read from standard input only; --database-password-stdin for PostgreSQL
</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConflictCard</name>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>In the application</source>
        <translation>In der Anwendung</translation>
    </message>
    <message>
        <source>In this directory</source>
        <translation>In diesem Verzeichnis</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Link the accounts</source>
        <translation>Konten verknüpfen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionProbe</name>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>The connection is encrypted and the certificate fits the address</source>
        <translation>Die Verbindung ist verschlüsselt, und das Zertifikat passt zur Adresse</translation>
    </message>
    <message>
        <source>Not encrypted. Only a server on this computer is reached this way.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server knows the token</source>
        <translation>Der Server kennt den Token</translation>
    </message>
    <message>
        <source>The server accepts the token</source>
        <translation>Der Server nimmt den Token an</translation>
    </message>
    <message>
        <source>PATCH: %1, filter: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The server does not describe itself. What is usual is assumed.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server has no groups (%1). Clear the check box for group management, or ask the provider to switch groups on.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Can be read; the server has %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Can be read; the server does not say how many</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ConsoleStatusBar</name>
    <message>
        <source>Status bar</source>
        <translation>Statusleiste</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>No workspace open</source>
        <translation>Kein Arbeitsbereich geöffnet</translation>
    </message>
    <message>
        <source>No jobs running</source>
        <translation>Keine Aufträge laufen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Letzter Abgleich %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyField</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::CreateOrganizationCard</name>
    <message>
        <source>Create an organization</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Organization name</source>
        <translation>Name der Organisation</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Where people sign in. Every SSO IdP URL starts with it.</source>
        <translation>Wo sich Personen anmelden. Jede SSO-IdP-URL beginnt damit.</translation>
    </message>
    <message>
        <source>Workspace file</source>
        <translation>Datei des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>One file holds everything but the secrets, which stay in the keychain.</source>
        <translation>Eine Datei enthält alles außer den Geheimnissen; diese bleiben im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Choose file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>Create organization</source>
        <translation>Organisation anlegen</translation>
    </message>
    <message>
        <source>Gatehouse workspaces (*.gatehouse)</source>
        <translation>Gatehouse-Arbeitsbereiche (*.gatehouse)</translation>
    </message>
    <message>
        <source>Enter the name of the organization.</source>
        <translation>Geben Sie den Namen der Organisation ein.</translation>
    </message>
    <message>
        <source>Choose where the workspace file goes.</source>
        <translation>Wählen Sie, wohin die Datei kommt.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it.</source>
        <translation>Diese Datei gibt es schon. Wählen Sie einen anderen Namen, oder öffnen Sie sie.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Database</name>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Kein Arbeitsbereich ist geöffnet. Öffnen Sie zuerst einen, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>A workspace in PostgreSQL is backed up with the server's own tools, pg_dump for one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 exists already. Choose a different name.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The backup cannot be read again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The backup %1 cannot be written.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::EventHistogram</name>
    <message>
        <source>Events over time</source>
        <translation>Ereignisse im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 events, %2 of them failed; at most %3 in one slice</source>
        <translation>%1 Ereignisse, davon %2 fehlgeschlagen; höchstens %3 je Abschnitt</translation>
    </message>
    <message>
        <source>%1 to %2 UTC: %3 succeeded, %4 failed</source>
        <translation>%1 bis %2 UTC: %3 erfolgreich, %4 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::FooterBar</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n ungespeicherte Änderung</numerusform>
            <numerusform>%n ungespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>Keine ungespeicherten Änderungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::FormField</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupChooser</name>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The first %1 are shown: search for others</source>
        <translation>Die ersten %1 sind zu sehen: suchen Sie nach weiteren</translation>
    </message>
    <message>
        <source>No group matches</source>
        <translation>Keine Gruppe passt</translation>
    </message>
</context>
<context>
    <name>gatehouse::HelpDrawer</name>
    <message>
        <source>Close help</source>
        <translation>Hilfe schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>gatehouse::Histogram</name>
    <message>
        <source>%1 succeeded, %2 failed</source>
        <translation>%1 erfolgreich, %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::HouseTabBar</name>
    <message>
        <source>has unsaved changes</source>
        <translation>hat ungespeicherte Änderungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::IdentityManagement</name>
    <message>
        <source>Identity Management of “%1” is active, so its Base URL and Token Key are locked. Nothing was changed. Deactivate the IdM connection, change them, then activate it again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server at %1 did not pass the test. Run Test connection to see why.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” has no Identity Management: its connector does not know SCIM.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity Management of “%1” is active already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity Management of “%1” is not configured. Enter Base URL and Token Key first, then activate it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 wants single sign-on first. Fill in the SSO tab of “%2” and save it, then activate Identity Management.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Token Key: the stored one belongs to %1. Enter the one for %2.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity Management of “%1” is not active.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity Management of “%1” is not active. Configure it with the new token, then activate it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Identity Management of “%1” is not configured. Enter Base URL and Token Key first.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain of this computer holds no Token Key for “%1”. Deactivate the IdM connection, enter the Token Key again, then activate it.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ImportRun</name>
    <message>
        <source>Cancelled after %1 of %2 people. Resume it to go on.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n people could not be imported. Each row says why.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Not done: the import was cancelled before. Resume it to go on.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ImportService</name>
    <message>
        <source>Identity Management of “%1” is not active. Activate it, then import.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Imported already, as “%1”.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Agrees with “%1” on %2. Decide to link them, or change one of the two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This import is done: every row has its outcome. Start a new one for people who came later.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>“%1” was deleted, so its import cannot go on. What was imported stays.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nobody is selected. Select people first.</source>
        <translation>Niemand ist ausgewählt. Wählen Sie zuerst Personen.</translation>
    </message>
    <message>
        <source>This import is running already.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This import has ended already. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::LiveResults</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Live results</source>
        <translation>Laufende Ergebnisse</translation>
    </message>
    <message>
        <source>Failed %1</source>
        <translation>Fehlgeschlagen %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Collapse navigation</source>
        <translation>Navigation einklappen</translation>
    </message>
    <message>
        <source>+ Add New Application</source>
        <translation>+ Neue Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>Use light theme</source>
        <translation>Helles Design verwenden</translation>
    </message>
    <message>
        <source>Use dark theme</source>
        <translation>Dunkles Design verwenden</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>Switch workspace</source>
        <translation>Arbeitsbereich wechseln</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>gatehouse::ManualImportPage</name>
    <message>
        <source>Refresh list</source>
        <translation>Liste aktualisieren</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>New Users-only</source>
        <translation>Nur neue Benutzer</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Under 100 users, results appear here as they happen. From 100, the job runs in the background and you get a notification when it ends.</source>
        <translation>Unter 100 Benutzern erscheinen die Ergebnisse hier sofort. Ab 100 läuft der Auftrag im Hintergrund, und Sie werden am Ende benachrichtigt.</translation>
    </message>
    <message>
        <source>The application could not be read</source>
        <translation>Die Anwendung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Import users from %1</source>
        <translation>Benutzer aus %1 importieren</translation>
    </message>
    <message>
        <source>Creates accounts in this directory for people who already exist in %1.</source>
        <translation>Legt in diesem Verzeichnis Konten für Personen an, die es in %1 schon gibt.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>USER AUTHENTICATION</source>
        <translation>BENUTZERANMELDUNG</translation>
    </message>
    <message>
        <source>SSO Applications</source>
        <translation>SSO-Anwendungen</translation>
    </message>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>manual import</source>
        <translation>manueller Import</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Reading stopped at %1</source>
        <translation>Das Lesen endete bei %1</translation>
    </message>
    <message>
        <source>You can import those who are shown, or read the list again.</source>
        <translation>Sie können die angezeigten importieren oder die Liste neu lesen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The users of %1 could not be read</source>
        <translation>Die Benutzer von %1 konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading stopped at %1 of %2</source>
        <translation>Das Lesen endete bei %1 von %2</translation>
    </message>
    <message>
        <source>The list may be incomplete</source>
        <translation>Die Liste ist vielleicht unvollständig</translation>
    </message>
    <message>
        <source>Nobody is in %1 yet</source>
        <translation>In %1 ist noch niemand</translation>
    </message>
    <message>
        <source>Everyone in %1 is already Imported</source>
        <translation>Alle in %1 sind schon importiert</translation>
    </message>
    <message>
        <source>%1 read so far</source>
        <translation>%1 bisher gelesen</translation>
    </message>
    <message>
        <source>%1 New</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 Imported</source>
        <translation>%1 importiert</translation>
    </message>
    <message>
        <source>1 Conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message>
        <source>%1 Conflicts</source>
        <translation>%1 Konflikte</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>of %1 New</source>
        <translation>von %1 neuen</translation>
    </message>
    <message numerus="yes">
        <source>Importing %n users</source>
        <translation>
            <numerusform>%n Benutzer wird importiert</numerusform>
            <numerusform>%n Benutzer werden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>The import did not start</source>
        <translation>Der Import ist nicht gestartet</translation>
    </message>
    <message>
        <source>The import runs in the background</source>
        <translation>Der Import läuft im Hintergrund</translation>
    </message>
    <message>
        <source>You can leave this page. A notification tells you when it ends.</source>
        <translation>Sie können diese Seite verlassen. Am Ende werden Sie benachrichtigt.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Review %1 failed</source>
        <translation>%1 fehlgeschlagene ansehen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Import cancelled</source>
        <translation>Import abgebrochen</translation>
    </message>
    <message>
        <source>%1 created before you cancelled. They stay.</source>
        <translation>%1 vor dem Abbruch angelegt. Sie bleiben.</translation>
    </message>
    <message>
        <source>Import the rest</source>
        <translation>Rest importieren</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Import beendet</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Import angehalten</translation>
    </message>
    <message>
        <source>%1. Resume it on Import jobs.</source>
        <translation>%1. Setzen Sie ihn unter Importaufträge fort.</translation>
    </message>
</context>
<context>
    <name>gatehouse::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>USER MANAGEMENT</source>
        <translation>BENUTZERVERWALTUNG</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>USER AUTHENTICATION</source>
        <translation>BENUTZERANMELDUNG</translation>
    </message>
    <message>
        <source>SSO Applications</source>
        <translation>SSO-Anwendungen</translation>
    </message>
    <message>
        <source>INSIGHTS</source>
        <translation>EINBLICKE</translation>
    </message>
    <message>
        <source>Directory Insights</source>
        <translation>Directory Insights</translation>
    </message>
    <message>
        <source>Import jobs</source>
        <translation>Importaufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenPostgres</name>
    <message>
        <source>The location of a PostgreSQL workspace has the form postgresql://user@host:port/database. Correct it and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The location must not hold a password. Leave it out; Gatehouse asks for it and keeps it in the keychain.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>PostgreSQL support is not installed. Install the package libqt6sql6-psql, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The database refused the user name or the password. Check both and try again.</source>
        <translation>Die Datenbank hat Benutzername oder Passwort abgelehnt. Prüfen Sie beides und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database %1 on %2 cannot be reached. Check the location and that the server runs.</source>
        <translation>Die Datenbank %1 auf %2 ist nicht erreichbar. Prüfen Sie den Ort und ob der Server läuft.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenPostgresCard</name>
    <message>
        <source>Open PostgreSQL</source>
        <translation>PostgreSQL öffnen</translation>
    </message>
    <message>
        <source>Keep the password in the keychain</source>
        <translation>Passwort im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Enter the server's name or address.</source>
        <translation>Geben Sie Name oder Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Enter the name of the database.</source>
        <translation>Geben Sie den Namen der Datenbank ein.</translation>
    </message>
    <message>
        <source>Enter the database user.</source>
        <translation>Geben Sie den Datenbankbenutzer ein.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OpenSqlite</name>
    <message>
        <source>The workspace file is damaged and was left as it is. Restore it from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is not a Gatehouse workspace and was left as it is. Choose a different file.</source>
        <translation>%1 ist kein Gatehouse-Arbeitsbereich und wurde nicht verändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no workspace at %1. Check the location, or create a workspace there.</source>
        <translation>Bei %1 ist kein Arbeitsbereich. Prüfen Sie den Ort, oder legen Sie dort einen an.</translation>
    </message>
    <message>
        <source>The file %1 cannot be created. Check the permissions of its folder.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::OpenWorkspaceCard</name>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Datei öffnen...</translation>
    </message>
    <message>
        <source>Workspaces you opened are listed here.</source>
        <translation>Hier stehen die Arbeitsbereiche, die Sie geöffnet haben.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::PaletteSource</name>
    <message>
        <source>General Info tab</source>
        <translation>Reiter Allgemeine Angaben</translation>
    </message>
    <message>
        <source>SSO tab</source>
        <translation>Reiter SSO</translation>
    </message>
    <message>
        <source>Identity Management tab</source>
        <translation>Reiter Identitätsverwaltung</translation>
    </message>
    <message>
        <source>User Groups tab</source>
        <translation>Reiter Benutzergruppen</translation>
    </message>
    <message>
        <source>Events tab</source>
        <translation>Reiter Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>User group, %n member(s)</source>
        <translation>
            <numerusform>Benutzergruppe, %n Mitglied</numerusform>
            <numerusform>Benutzergruppe, %n Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ProgressBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProgressCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::RailRow</name>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n braucht Aufmerksamkeit</numerusform>
            <numerusform>%n brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimUserListing</name>
    <message numerus="yes">
        <source>The list was cancelled after %n people.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The server answers no more pages.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server ignores which page is asked for.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The list changed while it was read.</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%n people have no id or no userName and were left out.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The server does not say how many people there are.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The server announced %1 people and listed %2.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretEnvelope</name>
    <message>
        <source>No workspace is open. Open one first.</source>
        <translation>Kein Arbeitsbereich ist geöffnet. Öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>The keychain's entry for this workspace is damaged. Nothing was replaced: restore the keychain from a backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer's keychain does not hold the key of this workspace, so its secrets stay sealed. Nothing was replaced: restore the keychain, or work on the computer where the workspace was created.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This computer gives no random numbers. Nothing was changed.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::SecretField</name>
    <message>
        <source>Show %1</source>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 verbergen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretStore</name>
    <message>
        <source>The keychain has not answered. It may be waiting for its password in another window. Nothing was lost: unlock it there, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain is locked. Nothing was lost: unlock it by logging in again or in your password program, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Nichts ging verloren: entsperren Sie ihn durch erneutes Anmelden oder in Ihrem Passwortprogramm, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain does not say whether it is unlocked. Nothing was lost: try again in a moment, and log in again when that does not help.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain is unlocked but does not hold this secret. Enter it again, or restore the keychain from the computer where it was entered.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The keychain refused access. Nothing was lost: allow Gatehouse to use it, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no keyring to keep secrets in, and they are never kept in plain text. Create a default keyring in your password program, then try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No keychain is running, and secrets are never kept in plain text. Start a Secret Service such as GNOME Keyring or KeePassXC, then try again.</source>
        <translation>Es läuft kein Schlüsselbund, und Geheimnisse werden nie im Klartext aufbewahrt. Starten Sie einen Secret Service wie GNOME Keyring oder KeePassXC, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked. Nothing was lost: check that libsecret is installed and that the disk is not full, then try again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How the console looks here, and what the organization is called.</source>
        <translation>Wie die Konsole hier aussieht und wie die Organisation heißt.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when the console is started again.</source>
        <translation>Gilt ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Organization name</source>
        <translation>Name der Organisation</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Every SSO IdP URL of new applications starts with it. Applications that exist keep theirs.</source>
        <translation>Jede SSO-IdP-URL neuer Anwendungen beginnt damit. Vorhandene Anwendungen behalten ihre.</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>save</source>
        <translation>speichern</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspace location</source>
        <translation>Ort des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Switch workspace</source>
        <translation>Arbeitsbereich wechseln</translation>
    </message>
    <message>
        <source>Settings could not be read</source>
        <translation>Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Enter the name of the organization.</source>
        <translation>Geben Sie den Namen der Organisation ein.</translation>
    </message>
    <message>
        <source>Settings were not saved</source>
        <translation>Die Einstellungen wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Einstellungen gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n change(s) to the organization?</source>
        <translation>
            <numerusform>%n Änderung an der Organisation verwerfen?</numerusform>
            <numerusform>%n Änderungen an der Organisation verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>Es wurde noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>gatehouse::Synopsis</name>
    <message>
        <source>There is no option %1 here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 needs a value: %1 %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no "%1" here</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>"%1" is one argument too many</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::ToastCard</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Search or run a command (%1)</source>
        <translation>Suchen oder Befehl ausführen (%1)</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupStore</name>
    <message>
        <source>This user group no longer exists. Refresh the list.</source>
        <translation>Diese Benutzergruppe gibt es nicht mehr. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>The name of a user group needs 1 to 256 characters, without line breaks. Correct it and save again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The description is longer than 1024 characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is a user group “%1” already. Choose a different name.</source>
        <translation>Es gibt schon eine Benutzergruppe „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Somebody else changed the user group “%1” meanwhile. Nothing was saved. Compare both versions and save again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no user group “%1”. Check the spelling.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::UserStore</name>
    <message>
        <source>This user is no longer in the directory. Refresh the list.</source>
        <translation>Dieser Benutzer ist nicht mehr im Verzeichnis. Aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>The username “%1” is taken by %2. Choose a different one.</source>
        <translation>Den Benutzernamen „%1“ hat schon %2. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The e-mail address %1 is used by %2 (%3). Choose a different one.</source>
        <translation>Die E-Mail-Adresse %1 verwendet schon %2 (%3). Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile. Nothing was saved. Compare both versions and save again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Line %1 has the same username. Keep one of the two.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no user “%1” in the directory. Check the spelling.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::WelcomePage</name>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A provider inside this program answers as Netskope does, on this computer only. Sample people and groups are added; nothing leaves the computer.</source>
        <translation>Ein Anbieter in diesem Programm antwortet wie Netskope, nur auf diesem Computer. Beispielpersonen und -gruppen werden angelegt; nichts verlässt den Computer.</translation>
    </message>
    <message>
        <source>Try it with a practice provider</source>
        <translation>Mit einem Übungsanbieter ausprobieren</translation>
    </message>
    <message>
        <source>Welcome to Gatehouse</source>
        <translation>Willkommen bei Gatehouse</translation>
    </message>
    <message>
        <source>Give people one sign-in for every application, and manage their accounts there.</source>
        <translation>Geben Sie Personen eine Anmeldung für alle Anwendungen, und verwalten Sie dort ihre Konten.</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Datei öffnen...</translation>
    </message>
    <message>
        <source>The organization was not created</source>
        <translation>Die Organisation wurde nicht angelegt</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Gatehouse workspaces (*.gatehouse);;All files (*)</source>
        <translation>Gatehouse-Arbeitsbereiche (*.gatehouse);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The workspace could not be opened</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Enter the password</source>
        <translation>Geben Sie das Passwort ein</translation>
    </message>
    <message>
        <source>It is not in the keychain of this computer.</source>
        <translation>Es ist nicht im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The database could not be opened</source>
        <translation>Die Datenbank konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The password was not kept</source>
        <translation>Das Passwort wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>The practice provider did not start</source>
        <translation>Der Übungsanbieter ist nicht gestartet</translation>
    </message>
    <message>
        <source>The practice workspace was not created</source>
        <translation>Der Übungsarbeitsbereich wurde nicht angelegt</translation>
    </message>
    <message>
        <source>Netskope is not connected to the practice provider</source>
        <translation>Netskope ist nicht mit dem Übungsanbieter verbunden</translation>
    </message>
</context>
<context>
    <name>gatehouse::Workspace</name>
    <message>
        <source>This database holds no workspace yet. Create one there, or open a different location.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The organization's name needs 1 to 256 characters. Correct it and try again.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The sign-in address is longer than 1024 characters.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This database already holds the workspace of %1. Open it, or choose a different location.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Somebody else changed the organization meanwhile. Nothing was saved. Compare both and save again.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::WorkspaceStatus</name>
    <message>
        <source>Import from %1 cancelled</source>
        <translation>Import aus %1 abgebrochen</translation>
    </message>
    <message>
        <source>Import from %1 finished</source>
        <translation>Import aus %1 beendet</translation>
    </message>
    <message>
        <source>%1 created, %2 linked, %3 failed</source>
        <translation>%1 angelegt, %2 verknüpft, %3 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::cli</name>
    <message>
        <source>The server answers</source>
        <translation>Der Server antwortet</translation>
    </message>
    <message>
        <source>Every page is in order</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is damaged: %1. Restore the last backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>A row of %1 refers to something that is gone. Restore the last backup.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Nothing refers to what is gone</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The chain of %1 events is unbroken</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Event %1 was changed, or one before it is missing. Compare with the last backup.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>gatehouse::xml</name>
    <message>
        <source>The file is larger than %1 MB. Choose a smaller one.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This is no XML that can be read. Choose a metadata file.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file has a DOCTYPE, which metadata must not have. It was not read.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is nested too deeply to be metadata. It was not read.</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
