<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Access</name>
    <message>
        <source>Help desk sessions change nothing. Ask an administrator to do this.</source>
        <translation>Sitzungen des Helpdesks ändern nichts. Bitten Sie einen Administrator darum.</translation>
    </message>
</context>
<context>
    <name>AcsUrl</name>
    <message>
        <source>The service provider wants the answer at %1, which is not an ACS URL of this application. Nothing was sent there. Add it to the ACS URLs on the SSO tab if it is right.</source>
        <translation>Der Dienstanbieter will die Antwort an %1, und das ist keine ACS-URL dieser Anwendung. Dorthin wurde nichts gesendet. Fügen Sie sie im Reiter SSO zu den ACS-URLs hinzu, wenn sie stimmt.</translation>
    </message>
    <message>
        <source>The service provider names its ACS URL by the index %1, which is not known here. Upload its metadata on the SSO tab.</source>
        <translation>Der Dienstanbieter nennt seine ACS-URL mit dem Index %1, der hier nicht bekannt ist. Laden Sie seine Metadaten im Reiter SSO hoch.</translation>
    </message>
    <message>
        <source>The ACS URL of this application is no https:// address. Correct it on the SSO tab.</source>
        <translation>Die ACS-URL dieser Anwendung ist keine https://-Adresse. Berichtigen Sie sie im Reiter SSO.</translation>
    </message>
</context>
<context>
    <name>AddressQuestion</name>
    <message>
        <source>%1 is %2: %3. The Token Key will be sent there.</source>
        <translation>%1 ist %2: %3. Der Token Key wird dorthin gesendet.</translation>
    </message>
    <message>
        <source>an address of this computer</source>
        <translation>eine Adresse dieses Computers</translation>
    </message>
    <message>
        <source>the address where cloud machines keep their credentials</source>
        <translation>die Adresse, unter der Cloud-Maschinen ihre Zugangsdaten bereithalten</translation>
    </message>
    <message>
        <source>a link-local address, which no provider has</source>
        <translation>eine verbindungslokale Adresse, die kein Anbieter hat</translation>
    </message>
    <message>
        <source>an address inside a private network</source>
        <translation>eine Adresse in einem privaten Netz</translation>
    </message>
    <message>
        <source>%1 is %2. The Token Key will be sent there.</source>
        <translation>%1 ist %2. Der Token Key wird dorthin gesendet.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Display Label is empty. Enter your name for the application.</source>
        <translation>Anzeigename ist leer. Geben Sie Ihren Namen für die Anwendung ein.</translation>
    </message>
    <message>
        <source>Display Label is longer than 256 characters. Shorten it.</source>
        <translation>Anzeigename ist länger als 256 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Description is longer than 1,024 characters. Shorten it.</source>
        <translation>Beschreibung ist länger als 1.024 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The User Portal Image is larger than 512 kB. Choose a smaller one.</source>
        <translation>Das Bild im Benutzerportal ist größer als 512 kB. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The color of the User Portal Image is not one of the twelve. Choose one of them.</source>
        <translation>Die Farbe für Bild im Benutzerportal ist keine der zwölf. Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>Bookmark URL is no web address. Enter the sign-in URL with https:// in front.</source>
        <translation>Lesezeichen-URL ist keine Webadresse. Geben Sie die Anmelde-URL mit https:// davor ein.</translation>
    </message>
    <message>
        <source>SSO IdP URL may end with letters, digits, dots, hyphens and underscores only, at most 64. Change its last part.</source>
        <translation>SSO-IdP-URL darf nur mit Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen enden, höchstens 64. Ändern Sie ihren letzten Teil.</translation>
    </message>
</context>
<context>
    <name>ApplicationFields</name>
    <message>
        <source>IdP Certificate</source>
        <translation>IdP-Zertifikat</translation>
    </message>
    <message>
        <source>User group</source>
        <translation>Benutzergruppe</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source> (on create only)</source>
        <translation> (nur beim Anlegen)</translation>
    </message>
    <message numerus="yes">
        <source>Image, %Ln bytes</source>
        <translation>
            <numerusform>Bild, %Ln Byte</numerusform>
            <numerusform>Bild, %Ln Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Display Label</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>User Portal Image</source>
        <translation>Bild im Benutzerportal</translation>
    </message>
    <message>
        <source>Show in User Portal</source>
        <translation>Im Benutzerportal anzeigen</translation>
    </message>
    <message>
        <source>Bookmark URL</source>
        <translation>Lesezeichen-URL</translation>
    </message>
    <message>
        <source>Bookmark active</source>
        <translation>Lesezeichen aktiv</translation>
    </message>
    <message>
        <source>IdP Entity ID</source>
        <translation>IdP Entity ID</translation>
    </message>
    <message>
        <source>SP Entity ID</source>
        <translation>SP Entity ID</translation>
    </message>
    <message>
        <source>ACS URL(s)</source>
        <translation>ACS-URL(s)</translation>
    </message>
    <message>
        <source>SP Certificate</source>
        <translation>SP-Zertifikat</translation>
    </message>
    <message>
        <source>SAMLSubject NameID</source>
        <translation>SAMLSubject NameID</translation>
    </message>
    <message>
        <source>SAMLSubject NameID Format</source>
        <translation>Format der SAMLSubject NameID</translation>
    </message>
    <message>
        <source>Signature Algorithm</source>
        <translation>Signaturalgorithmus</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Default RelayState</source>
        <translation>Standard-RelayState</translation>
    </message>
    <message>
        <source>Login URL</source>
        <translation>Anmelde-URL</translation>
    </message>
    <message>
        <source>Declare Redirect Endpoint</source>
        <translation>Redirect-Endpunkt angeben</translation>
    </message>
    <message>
        <source>User Attributes</source>
        <translation>Benutzerattribute</translation>
    </message>
    <message>
        <source>Constant Attributes</source>
        <translation>Konstante Attribute</translation>
    </message>
    <message>
        <source>Include group attribute</source>
        <translation>Gruppenattribut mitsenden</translation>
    </message>
    <message>
        <source>Groups Attribute Name</source>
        <translation>Name des Gruppenattributs</translation>
    </message>
    <message>
        <source>SSO deactivated</source>
        <translation>SSO deaktiviert</translation>
    </message>
    <message>
        <source>Enable management of User Groups and Group Membership in this application</source>
        <translation>Verwaltung von Benutzergruppen und Gruppenmitgliedschaft in dieser Anwendung aktivieren</translation>
    </message>
    <message>
        <source>Attribute mappings</source>
        <translation>Attributzuordnung</translation>
    </message>
    <message>
        <source>Index of each ACS URL</source>
        <translation>Index jeder ACS-URL</translation>
    </message>
    <message>
        <source>SP Encryption Certificate</source>
        <translation>SP-Verschlüsselungszertifikat</translation>
    </message>
    <message>
        <source>Require signed requests</source>
        <translation>Signierte Anfragen verlangen</translation>
    </message>
    <message>
        <source>When access ends</source>
        <translation>Wenn der Zugang endet</translation>
    </message>
</context>
<context>
    <name>ApplicationFiles</name>
    <message>
        <source>%1 could not be read: %2. Choose another file.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2. Choose a smaller file.</source>
        <translation>%1 ist größer als %2. Wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written. Nothing was saved.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>ApplicationStatus</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln months</source>
        <translation>
            <numerusform>%Ln Monat</numerusform>
            <numerusform>%Ln Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years</source>
        <translation>
            <numerusform>%Ln Jahr</numerusform>
            <numerusform>%Ln Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Einrichtung unvollständig</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Nicht aktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired today</source>
        <translation>Heute abgelaufen</translation>
    </message>
    <message>
        <source>Expired 1 day ago</source>
        <translation>Vor 1 Tag abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>Expired %Ln days ago</source>
        <translation>
            <numerusform>Vor %Ln Tag abgelaufen</numerusform>
            <numerusform>Vor %Ln Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires in 1 day</source>
        <translation>Läuft in 1 Tag ab</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %Ln days</source>
        <translation>
            <numerusform>Läuft in %Ln Tag ab</numerusform>
            <numerusform>Läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>No IDP Certificate</source>
        <translation>Kein IdP-Zertifikat</translation>
    </message>
    <message>
        <source>IDP Certificate Expired</source>
        <translation>IdP-Zertifikat abgelaufen</translation>
    </message>
    <message>
        <source>IDP Certificate Expires in 1 day</source>
        <translation>IdP-Zertifikat läuft in 1 Tag ab</translation>
    </message>
    <message numerus="yes">
        <source>IDP Certificate Expires in %Ln days</source>
        <translation>
            <numerusform>IdP-Zertifikat läuft in %Ln Tag ab</numerusform>
            <numerusform>IdP-Zertifikat läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>IDP Certificate Valid</source>
        <translation>IdP-Zertifikat gültig</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln days</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln months</source>
        <translation>
            <numerusform>in %Ln Monat</numerusform>
            <numerusform>in %Ln Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln years</source>
        <translation>
            <numerusform>in %Ln Jahr</numerusform>
            <numerusform>in %Ln Jahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplicationTable</name>
    <message>
        <source>There is no application “%1”. Look up its Display Label in the list of configured applications.</source>
        <translation>Es gibt keine Anwendung „%1“. Suchen Sie ihren Anzeigenamen in der Liste der konfigurierten Anwendungen.</translation>
    </message>
    <message>
        <source>There is an application with the Display Label “%1” already. Choose another one.</source>
        <translation>Es gibt schon eine Anwendung mit dem Anzeigename „%1“. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The application “%1” has this SSO IdP URL already. Choose another one under Advanced Settings.</source>
        <translation>Die Anwendung „%1“ hat diese SSO-IdP-URL schon. Wählen Sie unter Erweiterte Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>Somebody saved “%1” meanwhile (version %2, yours began at %3). Nothing was changed. Open it again to see what is new, then make your changes once more.</source>
        <translation>Jemand hat „%1“ inzwischen gespeichert (Version %2, Ihre begann bei %3). Es wurde nichts geändert. Öffnen Sie die Anwendung erneut, um das Neue zu sehen, und nehmen Sie Ihre Änderungen noch einmal vor.</translation>
    </message>
    <message>
        <source>This application was removed meanwhile. Go back to the list.</source>
        <translation>Diese Anwendung wurde inzwischen entfernt. Gehen Sie zurück zur Liste.</translation>
    </message>
    <message>
        <source>There is no application “%1”. The list of applications shows every Display Label and id.</source>
        <translation>Es gibt keine Anwendung „%1“. Die Liste der Anwendungen zeigt jeden Anzeigenamen und jede Kennung.</translation>
    </message>
</context>
<context>
    <name>AssertionChecks</name>
    <message>
        <source>A time in it cannot be read.</source>
        <translation>Eine Zeit darin kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not valid before %1. Compare the clocks of both sides.</source>
        <translation>Nicht gültig vor %1. Vergleichen Sie die Uhren beider Seiten.</translation>
    </message>
    <message>
        <source>Not valid any more since %1. Sign in again, and compare the clocks of both sides.</source>
        <translation>Seit %1 nicht mehr gültig. Melden Sie sich erneut an und vergleichen Sie die Uhren beider Seiten.</translation>
    </message>
    <message>
        <source>There is more than one set of conditions.</source>
        <translation>Es gibt mehr als einen Satz Bedingungen.</translation>
    </message>
    <message>
        <source>The assertion names no audience.</source>
        <translation>Die Assertion nennt keine Audience.</translation>
    </message>
    <message>
        <source>It is for %1.</source>
        <translation>Sie ist für %1.</translation>
    </message>
    <message>
        <source>The assertion is for %1, not for %2. Compare SP Entity ID on both sides.</source>
        <translation>Die Assertion ist für %1, nicht für %2. Vergleichen Sie die SP Entity ID auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The subject is not confirmed as bearer.</source>
        <translation>Das Subject ist nicht als Bearer bestätigt.</translation>
    </message>
    <message>
        <source>The confirmation has no SubjectConfirmationData.</source>
        <translation>Die Bestätigung hat keine SubjectConfirmationData.</translation>
    </message>
    <message>
        <source>The confirmation does not say until when it is valid.</source>
        <translation>Die Bestätigung sagt nicht, bis wann sie gültig ist.</translation>
    </message>
    <message>
        <source>It may be delivered to %1 only. Compare the ACS URL on both sides.</source>
        <translation>Sie darf nur an %1 zugestellt werden. Vergleichen Sie die ACS-URL auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The confirmation answers another request (%1) than the Response does.</source>
        <translation>Die Bestätigung beantwortet eine andere Anfrage (%1) als die Response.</translation>
    </message>
    <message>
        <source>The assertion names nobody that could be read.</source>
        <translation>Die Assertion nennt niemanden, der gelesen werden konnte.</translation>
    </message>
    <message>
        <source>The NameID is one of “%1”.</source>
        <translation>Die NameID ist eine von „%1“.</translation>
    </message>
    <message>
        <source>The subject is not confirmed.</source>
        <translation>Das Subject ist nicht bestätigt.</translation>
    </message>
    <message>
        <source>The assertion is not of SAML 2.0.</source>
        <translation>Die Assertion ist keine von SAML 2.0.</translation>
    </message>
    <message>
        <source>The assertion was issued by “%1”, which is not who was expected. Compare IdP Entity ID on both sides.</source>
        <translation>Die Assertion wurde von „%1“ ausgestellt, und das ist nicht der erwartete Aussteller. Vergleichen Sie die IdP Entity ID auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The assertion does not say that anybody logged in.</source>
        <translation>Die Assertion sagt nicht, dass sich jemand angemeldet hat.</translation>
    </message>
    <message>
        <source>The session at the identity provider ended at %1.</source>
        <translation>Die Sitzung beim Identitätsanbieter endete um %1.</translation>
    </message>
</context>
<context>
    <name>AssertionEncryption</name>
    <message>
        <source>The assertion could not be encrypted for the service provider. Check its encryption certificate, which has to have an RSA key, or upload its metadata again.</source>
        <translation>Die Assertion konnte für den Dienstanbieter nicht verschlüsselt werden. Prüfen Sie sein Verschlüsselungszertifikat, das einen RSA-Schlüssel haben muss, oder laden Sie seine Metadaten erneut hoch.</translation>
    </message>
    <message>
        <source>The decryption key cannot be read. Choose a PEM file with the private key of the service provider.</source>
        <translation>Der Schlüssel zum Entschlüsseln kann nicht gelesen werden. Wählen Sie eine PEM-Datei mit dem privaten Schlüssel des Dienstanbieters.</translation>
    </message>
    <message>
        <source>The assertion is encrypted in a way that is not read (%1). AES in the modes GCM and CBC is.</source>
        <translation>Die Assertion ist auf eine Weise verschlüsselt, die nicht gelesen wird (%1). AES in den Betriebsarten GCM und CBC wird gelesen.</translation>
    </message>
    <message>
        <source>The decryption key does not open the assertion. It is encrypted for another service provider, or was changed on its way.</source>
        <translation>Der Schlüssel öffnet die Assertion nicht. Sie ist für einen anderen Dienstanbieter verschlüsselt oder wurde unterwegs verändert.</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln group(s) use it.</source>
        <translation>
            <numerusform>%Ln Gruppe benutzt es.</numerusform>
            <numerusform>%Ln Gruppen benutzen es.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expired %Ln day(s) ago</source>
        <translation>
            <numerusform>Das Zertifikat von %1 ist vor %Ln Tag abgelaufen</numerusform>
            <numerusform>Das Zertifikat von %1 ist vor %Ln Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>People cannot sign in until it is regenerated and given to %1.</source>
        <translation>Niemand kann sich anmelden, bis es erneuert und %1 gegeben ist.</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Erneuern</translation>
    </message>
    <message numerus="yes">
        <source>%1 certificate expires in %Ln day(s)</source>
        <translation>
            <numerusform>Das Zertifikat von %1 läuft in %Ln Tag ab</numerusform>
            <numerusform>Das Zertifikat von %1 läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the change with the administrator of %1.</source>
        <translation>Planen Sie den Wechsel mit der Verwaltung von %1.</translation>
    </message>
    <message>
        <source>Plan renewal</source>
        <translation>Wechsel planen</translation>
    </message>
    <message>
        <source>The sync with %1 stopped</source>
        <translation>Der Abgleich mit %1 brach ab</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to %1 failed or wait</source>
        <translation>
            <numerusform>%Ln Änderung an %1 ist gescheitert oder wartet</numerusform>
            <numerusform>%Ln Änderungen an %1 sind gescheitert oder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The import from %1 was interrupted</source>
        <translation>Der Import aus %1 wurde unterbrochen</translation>
    </message>
    <message>
        <source>Nobody was lost or doubled. It can go on where it stopped.</source>
        <translation>Niemand ging verloren oder ist doppelt. Er kann weitergehen, wo er aufhörte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) of %1 were not imported</source>
        <translation>
            <numerusform>%Ln Person von %1 wurde nicht importiert</numerusform>
            <numerusform>%Ln Personen von %1 wurden nicht importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Each row says why, and what to do.</source>
        <translation>Jede Zeile sagt, warum und was zu tun ist.</translation>
    </message>
    <message>
        <source>%1 setup is incomplete</source>
        <translation>Die Einrichtung von %1 ist nicht fertig</translation>
    </message>
    <message>
        <source>SSO: values are left to replace.</source>
        <translation>SSO: Werte sind noch zu ersetzen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Identity Management is configured and not activated.</source>
        <translation>Identity Management ist eingerichtet und nicht aktiviert.</translation>
    </message>
    <message>
        <source>The next certificate is ready: activate it, or plan when it takes over.</source>
        <translation>Das nächste Zertifikat ist bereit: Aktivieren Sie es, oder planen Sie, wann es übernimmt.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>It takes over on %1.</source>
        <translation>Es übernimmt am %1.</translation>
    </message>
    <message>
        <source>It does not sign yet.</source>
        <translation>Es signiert noch nicht.</translation>
    </message>
    <message>
        <source>%1 must get the next certificate</source>
        <translation>%1 muss das nächste Zertifikat bekommen</translation>
    </message>
    <message>
        <source>Nobody has said yet that %1 has it.</source>
        <translation>Noch niemand hat gesagt, dass %1 es hat.</translation>
    </message>
    <message>
        <source>Open checklist</source>
        <translation>Checkliste öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new user(s) of %1 wait for a yes</source>
        <translation>
            <numerusform>%Ln neuer Benutzer von %1 wartet auf Zustimmung</numerusform>
            <numerusform>%Ln neue Benutzer von %1 warten auf Zustimmung</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory has %1. Nobody was imported; look through them, then say yes.</source>
        <translation>Das Verzeichnis hat %1. Niemand wurde importiert; sehen Sie sie durch und stimmen Sie dann zu.</translation>
    </message>
    <message>
        <source>The scheduled import from %1 failed</source>
        <translation>Der geplante Import aus %1 ist gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) of %1 may be people of the directory</source>
        <translation>
            <numerusform>%Ln Benutzer von %1 ist vielleicht eine Person des Verzeichnisses</numerusform>
            <numerusform>%Ln Benutzer von %1 sind vielleicht Personen des Verzeichnisses</numerusform>
        </translation>
    </message>
    <message>
        <source>A scheduled import links nobody by itself. Decide for each.</source>
        <translation>Ein geplanter Import verknüpft niemanden von selbst. Entscheiden Sie für jeden.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The e-mail about the certificate of %1 was not sent</source>
        <translation>Die E-Mail über das Zertifikat von %1 wurde nicht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) about certificates were not sent</source>
        <translation>
            <numerusform>%Ln E-Mail über ein Zertifikat wurde nicht gesendet</numerusform>
            <numerusform>%Ln E-Mails über Zertifikate wurden nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Last tried on %1; it is tried again every hour while e-mail is set up.</source>
        <translation>Zuletzt versucht am %1; solange E-Mail eingerichtet ist, wird es jede Stunde wieder versucht.</translation>
    </message>
    <message>
        <source>Mail settings</source>
        <translation>E-Mail-Einstellungen</translation>
    </message>
    <message>
        <source>%1 certificate expired today</source>
        <translation>Das Zertifikat von %1 ist heute abgelaufen</translation>
    </message>
</context>
<context>
    <name>AuthnRequestReader</name>
    <message>
        <source>Start again at the service provider, and report this to its admin when it happens again.</source>
        <translation>Beginnen Sie erneut beim Dienstanbieter und melden Sie es dessen Administrator, wenn es wieder vorkommt.</translation>
    </message>
    <message>
        <source>This is no AuthnRequest of SAML 2.0, and nothing else is answered here.</source>
        <translation>Das ist kein AuthnRequest von SAML 2.0, und nichts anderes wird hier beantwortet.</translation>
    </message>
    <message>
        <source>The request is of SAML version “%1”; only 2.0 is spoken here.</source>
        <translation>Die Anfrage hat die SAML-Version „%1“; hier wird nur 2.0 gesprochen.</translation>
    </message>
    <message>
        <source>The request has no proper ID.</source>
        <translation>Die Anfrage hat keine gültige ID.</translation>
    </message>
    <message>
        <source>The request does not say when it was made, or not in UTC.</source>
        <translation>Die Anfrage sagt nicht, wann sie gestellt wurde, oder nicht in UTC.</translation>
    </message>
    <message>
        <source>The request does not say who made it.</source>
        <translation>Die Anfrage sagt nicht, von wem sie ist.</translation>
    </message>
    <message>
        <source>The request contradicts itself, or holds a value that SAML does not know.</source>
        <translation>Die Anfrage widerspricht sich oder enthält einen Wert, den SAML nicht kennt.</translation>
    </message>
    <message>
        <source>The request holds texts that are longer than any that SAML has a use for.</source>
        <translation>Die Anfrage enthält Texte, die länger sind als alles, wofür SAML Verwendung hat.</translation>
    </message>
</context>
<context>
    <name>BindingTable</name>
    <message>
        <source>A user group was deleted meanwhile. Nothing was changed. Open the User Groups tab again and choose once more.</source>
        <translation>Eine Benutzergruppe wurde inzwischen gelöscht. Es wurde nichts geändert. Öffnen Sie den Reiter Benutzergruppen erneut und wählen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>BundleReader</name>
    <message>
        <source>The file holds more than %1 certificates. Split it.</source>
        <translation>Die Datei enthält mehr als %1 Zertifikate. Teilen Sie sie auf.</translation>
    </message>
    <message>
        <source>The certificate in this file is damaged. Ask for the file again.</source>
        <translation>Das Zertifikat in dieser Datei ist beschädigt. Lassen Sie sich die Datei noch einmal schicken.</translation>
    </message>
    <message>
        <source>There is no certificate in it. Choose a file with certificates (PEM, DER, PKCS#7, PKCS#12) or SAML metadata.</source>
        <translation>Darin ist kein Zertifikat. Wählen Sie eine Datei mit Zertifikaten (PEM, DER, PKCS#7, PKCS#12) oder SAML-Metadaten.</translation>
    </message>
    <message>
        <source>XML of more than 10 MB is not read. Choose the metadata of one provider alone.</source>
        <translation>XML von mehr als 10 MB wird nicht gelesen. Wählen Sie die Metadaten eines einzelnen Anbieters.</translation>
    </message>
    <message>
        <source>The file is larger than 32 MB. Choose the file with the certificates alone.</source>
        <translation>Die Datei ist größer als 32 MB. Wählen Sie die Datei, die nur die Zertifikate enthält.</translation>
    </message>
</context>
<context>
    <name>CandidateCsv</name>
    <message>
        <source>The first line of the file has to name its columns, and one of them has to be userName, email or id.</source>
        <translation>Die erste Zeile der Datei muss die Spalten benennen, und eine davon muss userName, email oder id sein.</translation>
    </message>
    <message>
        <source>The file names nobody.</source>
        <translation>Die Datei nennt niemanden.</translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>is larger than 1 MB; a connector is a few kB</source>
        <translation>ist größer als 1 MB; ein Konnektor hat wenige kB</translation>
    </message>
    <message>
        <source>is no JSON: %1 at character %2</source>
        <translation>ist kein JSON: %1 bei Zeichen %2</translation>
    </message>
    <message>
        <source>must hold one JSON object</source>
        <translation>muss ein JSON-Objekt enthalten</translation>
    </message>
    <message>
        <source>“id” %1 is taken by another file</source>
        <translation>„id“ %1 gehört schon einer anderen Datei</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The two letters of the language that this translation is in. The texts of netskope.json are then taken from netskope.de.json.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>CertificateDifferences</name>
    <message>
        <source>It is the same certificate twice.</source>
        <translation>Es ist zweimal dasselbe Zertifikat.</translation>
    </message>
    <message>
        <source>They are two different certificates.</source>
        <translation>Es sind zwei verschiedene Zertifikate.</translation>
    </message>
    <message>
        <source>Whether they have the same key is not known: one of the keys cannot be read.</source>
        <translation>Ob sie denselben Schlüssel haben, ist nicht bekannt: Einer der Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Both have the same key.</source>
        <translation>Beide haben denselben Schlüssel.</translation>
    </message>
    <message>
        <source>They have different keys.</source>
        <translation>Sie haben verschiedene Schlüssel.</translation>
    </message>
    <message>
        <source>Both name the same issuer, %1.</source>
        <translation>Beide nennen denselben Aussteller, %1.</translation>
    </message>
    <message>
        <source>Each was issued by itself.</source>
        <translation>Jedes wurde von sich selbst ausgestellt.</translation>
    </message>
    <message>
        <source>They name different issuers, which are both called %1.</source>
        <translation>Sie nennen verschiedene Aussteller, die beide %1 heißen.</translation>
    </message>
    <message>
        <source>They name different issuers: %1 and %2.</source>
        <translation>Sie nennen verschiedene Aussteller: %1 und %2.</translation>
    </message>
    <message>
        <source>The second is named as the issuer of the first.</source>
        <translation>Das zweite ist als Aussteller des ersten genannt.</translation>
    </message>
    <message>
        <source>The first is named as the issuer of the second.</source>
        <translation>Das erste ist als Aussteller des zweiten genannt.</translation>
    </message>
</context>
<context>
    <name>CertificateFieldNames</name>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>SPKI SHA-256</source>
        <translation>SPKI SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Erweiterte Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <translation>Selbst signiert</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Erweiterung %1</translation>
    </message>
</context>
<context>
    <name>CertificateFile</name>
    <message>
        <source>%1 is empty. Choose another file.</source>
        <translation>%1 ist leer. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Not a certificate: %1 starts with “%2”. %3</source>
        <translation>Kein Zertifikat: %1 beginnt mit „%2“. %3</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Choose another file.</source>
        <translation>%1 konnte nicht gelesen werden: %2. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2. Choose a smaller file.</source>
        <translation>%1 ist größer als %2. Wählen Sie eine kleinere Datei.</translation>
    </message>
    <message>
        <source>%1 holds a private key and no certificate. Keep it to yourself, and choose the certificate.</source>
        <translation>%1 enthält einen privaten Schlüssel und kein Zertifikat. Behalten Sie ihn für sich, und wählen Sie das Zertifikat.</translation>
    </message>
</context>
<context>
    <name>CertificateFindings</name>
    <message>
        <source>Its validity cannot be read. Have it issued again.</source>
        <translation>Seine Gültigkeit ist nicht lesbar. Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>It ends before it begins. Have it issued again.</source>
        <translation>Seine Gültigkeit endet, bevor sie beginnt. Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>It expired on %1. Replace it, and send the new one to everybody who uses it.</source>
        <translation>Es ist am %1 abgelaufen. Ersetzen Sie es, und schicken Sie das neue allen, die es verwenden.</translation>
    </message>
    <message>
        <source>It is valid from %1 on. Wait until then, or check the clock.</source>
        <translation>Es gilt erst ab %1. Warten Sie bis dahin, oder prüfen Sie die Uhr.</translation>
    </message>
    <message>
        <source>It expires on %1. Prepare its replacement now.</source>
        <translation>Es läuft am %1 ab. Bereiten Sie jetzt den Ersatz vor.</translation>
    </message>
    <message>
        <source>It is valid until %1, which is longer than its key can be trusted. Replace it earlier.</source>
        <translation>Es gilt bis %1, länger, als man seinem Schlüssel vertrauen kann. Ersetzen Sie es früher.</translation>
    </message>
    <message>
        <source>Its %1 key has %2 bits, which can be broken. Have it issued again for a key of at least %3 bits.</source>
        <translation>Sein %1-Schlüssel hat %2 Bit und kann gebrochen werden. Lassen Sie es für einen Schlüssel mit mindestens %3 Bit neu ausstellen.</translation>
    </message>
    <message>
        <source>Its curve has %1 bits, which can be broken. Have it issued again for a key on P-256.</source>
        <translation>Seine Kurve hat %1 Bit und kann gebrochen werden. Lassen Sie es für einen Schlüssel auf P-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>It names itself as its issuer, and its key did not sign it. Do not use it.</source>
        <translation>Es nennt sich selbst als Aussteller, aber sein Schlüssel hat es nicht signiert. Verwenden Sie es nicht.</translation>
    </message>
    <message>
        <source>It is signed with %1. Nobody relies on the signature of a certificate that signed itself; use SHA-256 for the next one.</source>
        <translation>Es ist mit %1 signiert. Auf die Signatur eines selbst signierten Zertifikats verlässt sich niemand; verwenden Sie für das nächste SHA-256.</translation>
    </message>
    <message>
        <source>It is signed with %1, which can be forged. Have it issued again with SHA-256.</source>
        <translation>Es ist mit %1 signiert, das lässt sich fälschen. Lassen Sie es mit SHA-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>Its keyUsage does not allow digitalSignature. Do not sign SAML messages with it: have one issued that allows it.</source>
        <translation>Sein keyUsage erlaubt digitalSignature nicht. Signieren Sie damit keine SAML-Nachrichten: Lassen Sie eines ausstellen, das es erlaubt.</translation>
    </message>
    <message>
        <source>The name “%1” holds %2, which is not what it seems. Check letter by letter whom it names.</source>
        <translation>Der Name „%1“ enthält %2, das nicht ist, was es scheint. Prüfen Sie Zeichen für Zeichen, wen er nennt.</translation>
    </message>
    <message>
        <source>Its serial number is negative. Some programs refuse it: have it issued again.</source>
        <translation>Seine Seriennummer ist negativ. Manche Programme lehnen es ab: Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>Its serial number is zero. Some programs refuse it: have it issued again.</source>
        <translation>Seine Seriennummer ist null. Manche Programme lehnen es ab: Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>Its serial number has %1 octets and may have %2. Some programs refuse it: have it issued again.</source>
        <translation>Seine Seriennummer hat %1 Oktette, %2 sind erlaubt. Manche Programme lehnen es ab: Lassen Sie es neu ausstellen.</translation>
    </message>
    <message>
        <source>The file holds a private key. Never send it to anybody: pass on a file with the certificate alone.</source>
        <translation>Die Datei enthält einen privaten Schlüssel. Schicken Sie sie niemandem: Geben Sie eine Datei weiter, die nur das Zertifikat enthält.</translation>
    </message>
    <message>
        <source>The private key in the file belongs to none of its certificates. Look for the pair that belongs together.</source>
        <translation>Der private Schlüssel in der Datei gehört zu keinem ihrer Zertifikate. Suchen Sie das Paar, das zusammengehört.</translation>
    </message>
    <message>
        <source>The file names this certificate after the one that issued it. Put it before: first the own certificate, last the root.</source>
        <translation>In der Datei steht dieses Zertifikat hinter dem, das es ausgestellt hat. Stellen Sie es davor: zuerst das eigene Zertifikat, zuletzt die Wurzel.</translation>
    </message>
    <message>
        <source>Certificates in the file that cannot be read: %1. Ask for the file again.</source>
        <translation>Zertifikate in der Datei, die nicht lesbar sind: %1. Lassen Sie sich die Datei noch einmal schicken.</translation>
    </message>
</context>
<context>
    <name>CertificateGenerator</name>
    <message>
        <source>No certificate could be made. Nothing was changed: try again, and repair OpenSSL when that does not help.</source>
        <translation>Es konnte kein Zertifikat erzeugt werden. Nichts wurde geändert: versuchen Sie es noch einmal, und reparieren Sie OpenSSL, wenn das nicht hilft.</translation>
    </message>
</context>
<context>
    <name>CertificateMail</name>
    <message>
        <source>It ended on %1. Nobody can sign in to %2 until the service provider has another one.</source>
        <translation>Es endete am %1. Niemand kann sich bei %2 anmelden, bis der Dienstanbieter ein anderes hat.</translation>
    </message>
    <message>
        <source>It ends on %1. From then on nobody can sign in to %2.</source>
        <translation>Es endet am %1. Von da an kann sich niemand mehr bei %2 anmelden.</translation>
    </message>
    <message>
        <source>Open the SSO tab of the application in Gatehouse, make the next certificate, give it to the service provider, and plan when it takes over.</source>
        <translation>Öffnen Sie in Gatehouse den Reiter SSO der Anwendung, erzeugen Sie das nächste Zertifikat, geben Sie es dem Dienstanbieter, und planen Sie, wann es übernimmt.</translation>
    </message>
    <message>
        <source>You will be reminded again nearer to the end, until its renewal is planned.</source>
        <translation>Sie werden näher am Ende noch einmal erinnert, bis die Erneuerung geplant ist.</translation>
    </message>
</context>
<context>
    <name>CertificateQuestions</name>
    <message>
        <source>There is a private key in it, and no certificate.</source>
        <translation>Darin ist ein privater Schlüssel und kein Zertifikat.</translation>
    </message>
    <message>
        <source>This certificate cannot sign assertions. %1</source>
        <translation>Dieses Zertifikat kann keine Assertions signieren. %1</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate. Choose the pair that was made together.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat. Wählen Sie das Paar, das zusammen erzeugt wurde.</translation>
    </message>
</context>
<context>
    <name>CertificateReader</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>This is no certificate that can be read. Choose a certificate in PEM or DER form.</source>
        <translation>Das ist kein lesbares Zertifikat. Wählen Sie ein Zertifikat im PEM- oder DER-Format.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB. Choose a certificate.</source>
        <translation>Die Datei ist größer als 10 MB. Wählen Sie ein Zertifikat.</translation>
    </message>
    <message>
        <source>The private key is encrypted. Enter its password.</source>
        <translation>Der private Schlüssel ist verschlüsselt. Geben Sie sein Passwort ein.</translation>
    </message>
    <message>
        <source>The password does not open the private key. Enter it again.</source>
        <translation>Das Passwort öffnet den privaten Schlüssel nicht. Geben Sie es noch einmal ein.</translation>
    </message>
    <message>
        <source>This is no private key that can be read. Choose a private key in PEM form.</source>
        <translation>Das ist kein lesbarer privater Schlüssel. Wählen Sie einen privaten Schlüssel im PEM-Format.</translation>
    </message>
    <message>
        <source>This kind of private key cannot be stored. Use an RSA or EC key.</source>
        <translation>Diese Art von privatem Schlüssel kann nicht gespeichert werden. Verwenden Sie einen RSA- oder EC-Schlüssel.</translation>
    </message>
    <message>
        <source>Its RSA key has %1 bits, which can be broken. Use a key of at least %2 bits.</source>
        <translation>Sein RSA-Schlüssel hat %1 Bit und kann gebrochen werden. Verwenden Sie einen Schlüssel mit mindestens %2 Bit.</translation>
    </message>
    <message>
        <source>Service providers do not verify SAML signatures with a key of the kind %1. Use RSA from %2 bits on, or EC on P-256, P-384 or P-521.</source>
        <translation>Dienstanbieter prüfen keine SAML-Signaturen mit einem Schlüssel der Art %1. Verwenden Sie RSA ab %2 Bit oder EC auf P-256, P-384 oder P-521.</translation>
    </message>
    <message>
        <source>Its EC key spells its curve out instead of naming it, which RFC 5480 forbids and many programs refuse. Have it issued for a key that names its curve.</source>
        <translation>Sein EC-Schlüssel beschreibt seine Kurve, statt sie zu nennen. RFC 5480 verbietet das, und viele Programme lehnen es ab. Lassen Sie es für einen Schlüssel ausstellen, der seine Kurve nennt.</translation>
    </message>
</context>
<context>
    <name>CertificateReminder</name>
    <message>
        <source>%1: the certificate has expired, nobody can sign in</source>
        <translation>%1: Das Zertifikat ist abgelaufen, niemand kann sich anmelden</translation>
    </message>
    <message numerus="yes">
        <source>%1: the certificate expires in %Ln day(s)</source>
        <translation>
            <numerusform>%1: Das Zertifikat läuft in %Ln Tag ab</numerusform>
            <numerusform>%1: Das Zertifikat läuft in %Ln Tagen ab</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificateReport</name>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>es selbst</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
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
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Extended key usage</source>
        <translation>Erweiterte Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>critical, %1</source>
        <translation>kritisch, %1</translation>
    </message>
    <message>
        <source>  cannot be inspected: %1</source>
        <translation>  kann nicht untersucht werden: %1</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>not trusted: %1</source>
        <translation>nicht vertrauenswürdig: %1</translation>
    </message>
    <message>
        <source>Chain:</source>
        <translation>Kette:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One of the chosen roots.</source>
        <translation>Eine der gewählten Wurzeln.</translation>
    </message>
    <message>
        <source>Everything from it up to a chosen root is in order.</source>
        <translation>Alles von ihm bis zu einer gewählten Wurzel ist in Ordnung.</translation>
    </message>
    <message>
        <source>In order; the file holds nobody above it.</source>
        <translation>In Ordnung; in der Datei steht nichts darüber.</translation>
    </message>
    <message>
        <source>In order, and issued by the one above.</source>
        <translation>In Ordnung, und von dem darüber ausgestellt.</translation>
    </message>
    <message>
        <source>In order itself, but one above it is not.</source>
        <translation>Selbst in Ordnung, aber eines darüber ist es nicht.</translation>
    </message>
    <message>
        <source>The file holds so many certificates that no chains were looked for.</source>
        <translation>Die Datei enthält so viele Zertifikate, dass nicht nach Ketten gesucht wurde.</translation>
    </message>
    <message>
        <source>It has not been judged by the roots and the time that are chosen now.</source>
        <translation>Es wurde nach den jetzt gewählten Wurzeln und der jetzt gewählten Zeit noch nicht beurteilt.</translation>
    </message>
</context>
<context>
    <name>CertificateRollover</name>
    <message>
        <source>The next certificate expired on %1. Make another one.</source>
        <translation>Das nächste Zertifikat ist am %1 abgelaufen. Erzeugen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The next certificate is valid from %1 on. Wait until then, or make another one.</source>
        <translation>Das nächste Zertifikat gilt ab %1. Warten Sie bis dahin, oder erzeugen Sie ein anderes.</translation>
    </message>
    <message>
        <source>%1 is in the past. Choose a later time, or activate the next certificate now.</source>
        <translation>%1 liegt in der Vergangenheit. Wählen Sie einen späteren Zeitpunkt, oder aktivieren Sie das nächste Zertifikat jetzt.</translation>
    </message>
    <message>
        <source>The current certificate expires on %1, and nobody could sign in until %2. Choose a time before it expires.</source>
        <translation>Das aktuelle Zertifikat läuft am %1 ab, und bis %2 könnte sich niemand anmelden. Wählen Sie einen Zeitpunkt vor dem Ablauf.</translation>
    </message>
</context>
<context>
    <name>CertificateTable</name>
    <message>
        <source>There is no next certificate. Make or upload one first.</source>
        <translation>Es gibt kein nächstes Zertifikat. Erzeugen Sie zuerst eines, oder laden Sie eines hoch.</translation>
    </message>
</context>
<context>
    <name>CertificateUse</name>
    <message>
        <source>next IdP certificate</source>
        <translation>nächstes IdP-Zertifikat</translation>
    </message>
    <message>
        <source>SP certificate that verifies its requests</source>
        <translation>SP-Zertifikat, das seine Anfragen prüft</translation>
    </message>
    <message>
        <source>SP certificate that assertions are encrypted for</source>
        <translation>SP-Zertifikat, für das Assertions verschlüsselt werden</translation>
    </message>
    <message>
        <source>current IdP certificate</source>
        <translation>aktuelles IdP-Zertifikat</translation>
    </message>
    <message>
        <source>%1: the IdP certificate expires</source>
        <translation>%1: Das IdP-Zertifikat läuft ab</translation>
    </message>
    <message>
        <source>From then on nobody can sign in to %1. Make the next certificate, give it to whoever runs %1, and plan when it takes over.</source>
        <translation>Von da an kann sich niemand bei %1 anmelden. Erzeugen Sie das nächste Zertifikat, geben Sie es denen, die %1 betreiben, und planen Sie, wann es übernimmt.</translation>
    </message>
    <message>
        <source>%1: the next IdP certificate takes over</source>
        <translation>%1: Das nächste IdP-Zertifikat übernimmt</translation>
    </message>
    <message>
        <source>%1 has it already.</source>
        <translation>%1 hat es schon.</translation>
    </message>
    <message>
        <source>Whoever runs %1 must have it by then.</source>
        <translation>Wer %1 betreibt, muss es bis dahin haben.</translation>
    </message>
</context>
<context>
    <name>ChainVerifier</name>
    <message>
        <source>It had expired by then.</source>
        <translation>Es war da schon abgelaufen.</translation>
    </message>
    <message>
        <source>It was not valid yet.</source>
        <translation>Es war noch nicht gültig.</translation>
    </message>
    <message>
        <source>It signed itself and is not among the trusted certificates.</source>
        <translation>Es hat sich selbst signiert und ist nicht unter den vertrauenswürdigen Zertifikaten.</translation>
    </message>
    <message>
        <source>Its issuer is neither in the file nor among the trusted certificates.</source>
        <translation>Sein Aussteller ist weder in der Datei noch unter den vertrauenswürdigen Zertifikaten.</translation>
    </message>
    <message>
        <source>Its signature is not its issuer&apos;s.</source>
        <translation>Seine Signatur ist nicht die seines Ausstellers.</translation>
    </message>
    <message>
        <source>It is no certification authority and issued another certificate.</source>
        <translation>Es ist keine Zertifizierungsstelle und hat ein anderes Zertifikat ausgestellt.</translation>
    </message>
    <message>
        <source>More certificates follow it than its pathLenConstraint allows.</source>
        <translation>Ihm folgen mehr Zertifikate, als sein pathLenConstraint erlaubt.</translation>
    </message>
    <message>
        <source>Its keyUsage does not allow it to issue certificates.</source>
        <translation>Sein keyUsage erlaubt ihm nicht, Zertifikate auszustellen.</translation>
    </message>
    <message>
        <source>It is signed with a hash that can be forged.</source>
        <translation>Es ist mit einem Hash signiert, der sich fälschen lässt.</translation>
    </message>
    <message>
        <source>Its key is so short that it can be broken.</source>
        <translation>Sein Schlüssel ist so kurz, dass er gebrochen werden kann.</translation>
    </message>
    <message>
        <source>It has a critical extension that is not known here.</source>
        <translation>Es hat eine kritische Erweiterung, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Its names are not among those that its issuer may certify.</source>
        <translation>Seine Namen sind nicht unter denen, die sein Aussteller bestätigen darf.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no certificate to verify.</source>
        <translation>Es gibt kein Zertifikat zu prüfen.</translation>
    </message>
    <message>
        <source>The certificate cannot be verified.</source>
        <translation>Das Zertifikat kann nicht geprüft werden.</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>IdP Entity ID</source>
        <translation>IdP Entity ID</translation>
    </message>
    <message>
        <source>SP Entity ID</source>
        <translation>SP Entity ID</translation>
    </message>
    <message>
        <source>ACS URL</source>
        <translation>ACS URL</translation>
    </message>
    <message>
        <source>SAMLSubject NameID</source>
        <translation>SAMLSubject NameID</translation>
    </message>
    <message>
        <source>Signature is valid</source>
        <translation>Die Signatur ist gültig</translation>
    </message>
    <message>
        <source>Signature is not valid</source>
        <translation>Die Signatur ist ungültig</translation>
    </message>
    <message>
        <source>The sign-in was granted</source>
        <translation>Die Anmeldung wurde gewährt</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde verweigert</translation>
    </message>
    <message>
        <source>It is SAML 2.0</source>
        <translation>Es ist SAML 2.0</translation>
    </message>
    <message>
        <source>It is not SAML 2.0</source>
        <translation>Es ist nicht SAML 2.0</translation>
    </message>
    <message>
        <source>Issuer matches</source>
        <translation>Der Aussteller stimmt</translation>
    </message>
    <message>
        <source>Issuer does not match</source>
        <translation>Der Aussteller stimmt nicht</translation>
    </message>
    <message>
        <source>Destination matches the ACS URL</source>
        <translation>Destination stimmt mit der ACS URL überein</translation>
    </message>
    <message>
        <source>Destination does not match</source>
        <translation>Destination stimmt nicht</translation>
    </message>
    <message>
        <source>ACS URL matches</source>
        <translation>Die ACS URL stimmt</translation>
    </message>
    <message>
        <source>ACS URL does not match</source>
        <translation>Die ACS URL stimmt nicht</translation>
    </message>
    <message>
        <source>InResponseTo answers this request</source>
        <translation>InResponseTo beantwortet diese Anfrage</translation>
    </message>
    <message>
        <source>InResponseTo answers another request</source>
        <translation>InResponseTo beantwortet eine andere Anfrage</translation>
    </message>
    <message>
        <source>There is exactly one assertion</source>
        <translation>Es gibt genau eine Assertion</translation>
    </message>
    <message>
        <source>Not exactly one assertion</source>
        <translation>Nicht genau eine Assertion</translation>
    </message>
    <message>
        <source>The assertion could be decrypted</source>
        <translation>Die Assertion ließ sich entschlüsseln</translation>
    </message>
    <message>
        <source>The assertion could not be decrypted</source>
        <translation>Die Assertion ließ sich nicht entschlüsseln</translation>
    </message>
    <message>
        <source>NameID names a person</source>
        <translation>NameID nennt eine Person</translation>
    </message>
    <message>
        <source>NameID cannot be read</source>
        <translation>NameID ist nicht lesbar</translation>
    </message>
    <message>
        <source>NameID is meant for this application</source>
        <translation>NameID gilt für diese Anwendung</translation>
    </message>
    <message>
        <source>NameID is meant for another application</source>
        <translation>NameID gilt für eine andere Anwendung</translation>
    </message>
    <message>
        <source>Recipient and time of the confirmation match</source>
        <translation>Empfänger und Zeit der Bestätigung stimmen</translation>
    </message>
    <message>
        <source>The confirmation does not match</source>
        <translation>Die Bestätigung stimmt nicht</translation>
    </message>
    <message>
        <source>It is valid now</source>
        <translation>Sie gilt jetzt</translation>
    </message>
    <message>
        <source>It is not valid now</source>
        <translation>Sie gilt jetzt nicht</translation>
    </message>
    <message>
        <source>Audience matches</source>
        <translation>Audience stimmt</translation>
    </message>
    <message>
        <source>Audience does not match</source>
        <translation>Audience stimmt nicht</translation>
    </message>
    <message>
        <source>It says when the person logged in</source>
        <translation>Sie sagt, wann sich die Person angemeldet hat</translation>
    </message>
    <message>
        <source>It does not say that anybody logged in</source>
        <translation>Sie sagt nicht, dass sich jemand angemeldet hat</translation>
    </message>
    <message>
        <source>The session goes on</source>
        <translation>Die Sitzung läuft noch</translation>
    </message>
    <message>
        <source>The session has ended</source>
        <translation>Die Sitzung ist beendet</translation>
    </message>
    <message>
        <source>The request can be read</source>
        <translation>Die Anfrage ist lesbar</translation>
    </message>
    <message>
        <source>The request breaks a rule</source>
        <translation>Die Anfrage verletzt eine Regel</translation>
    </message>
    <message>
        <source>The message is not signed.</source>
        <translation>Die Nachricht ist nicht signiert.</translation>
    </message>
    <message>
        <source>There is no certificate to check it with.</source>
        <translation>Es gibt kein Zertifikat, mit dem sie geprüft werden kann.</translation>
    </message>
    <message>
        <source>%1, covers the whole message</source>
        <translation>%1, deckt die ganze Nachricht ab</translation>
    </message>
    <message>
        <source>%1, covers the assertion</source>
        <translation>%1, deckt die Assertion ab</translation>
    </message>
    <message>
        <source>Not decided: a key is missing</source>
        <translation>Nicht entschieden: ein Schlüssel fehlt</translation>
    </message>
    <message>
        <source>A service provider may accept it</source>
        <translation>Ein Dienstanbieter darf sie annehmen</translation>
    </message>
    <message>
        <source>A service provider has to refuse it</source>
        <translation>Ein Dienstanbieter muss sie ablehnen</translation>
    </message>
    <message>
        <source>Signed, by whom is not known: give a certificate to check it with</source>
        <translation>Signiert, von wem, ist nicht bekannt: Geben Sie ein Zertifikat zum Prüfen an</translation>
    </message>
    <message>
        <source>Not signed: as trustworthy as where it comes from</source>
        <translation>Nicht signiert: so vertrauenswürdig wie ihre Herkunft</translation>
    </message>
    <message>
        <source>Signed by somebody you trust</source>
        <translation>Signiert von jemandem, dem Sie vertrauen</translation>
    </message>
    <message>
        <source>Not signed by anybody you trust</source>
        <translation>Nicht signiert von jemandem, dem Sie vertrauen</translation>
    </message>
    <message>
        <source>Not signed: anybody may have written it</source>
        <translation>Nicht signiert: Jeder kann sie geschrieben haben</translation>
    </message>
    <message>
        <source>The artifact was exchanged for a Response</source>
        <translation>Das Artefakt wurde gegen eine Response getauscht</translation>
    </message>
    <message>
        <source>The artifact was not exchanged for a Response</source>
        <translation>Das Artefakt wurde nicht gegen eine Response getauscht</translation>
    </message>
</context>
<context>
    <name>Connector</name>
    <message>
        <source>must be idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, acsUrl or “text:” and the text itself</source>
        <translation>muss idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, acsUrl oder „text:“ mit dem Text selbst sein</translation>
    </message>
    <message>
        <source>must map something to userName</source>
        <translation>muss etwas auf userName abbilden</translation>
    </message>
    <message>
        <source>must be lower-case letters, digits and hyphens</source>
        <translation>darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten</translation>
    </message>
    <message>
        <source>is missing, and so are “identityManagement” and “bookmark”</source>
        <translation>fehlt, ebenso „identityManagement“ und „bookmark“</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>muss eines davon sein: %1</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss wahr oder falsch sein</translation>
    </message>
    <message>
        <source>must be a number from %1</source>
        <translation>muss eine Zahl ab %1 sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>must be a list of objects</source>
        <translation>muss eine Liste von Objekten sein</translation>
    </message>
    <message>
        <source>is not a key of a connector; check its spelling</source>
        <translation>ist kein Schlüssel eines Konnektors; prüfen Sie die Schreibweise</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>The file is not UTF-8 text. Save it as “CSV UTF-8” and choose it again.</source>
        <translation>Die Datei ist kein UTF-8-Text. Speichern Sie sie als „CSV UTF-8“ und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>The quotation mark in line %1 is never closed. Close it and choose the file again.</source>
        <translation>Das Anführungszeichen in Zeile %1 wird nie geschlossen. Schließen Sie es und wählen Sie die Datei erneut.</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>The draft that was kept could not be read.</source>
        <translation>Der aufbewahrte Entwurf konnte nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>Events are exported as .csv, .json or .jsonl. Give the file one of these endings.</source>
        <translation>Ereignisse werden als .csv, .json oder .jsonl exportiert. Geben Sie der Datei eine dieser Endungen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Choose a different folder, or free some space.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner oder schaffen Sie Platz.</translation>
    </message>
</context>
<context>
    <name>EventSteps</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln attempts</source>
        <translation>
            <numerusform>%1, %Ln Versuch</numerusform>
            <numerusform>%1, %Ln Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>No answer that can be used after %1</source>
        <translation>Keine brauchbare Antwort nach %1</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Check that the provider can be reached with Test connection on the Identity Management tab, then click Sync now: what is not known is looked up before anything is sent again.</source>
        <translation>Prüfen Sie mit Verbindung testen auf der Registerkarte Identity Management, ob der Anbieter erreichbar ist, und klicken Sie dann auf Jetzt abgleichen: Was nicht bekannt ist, wird nachgesehen, bevor etwas noch einmal gesendet wird.</translation>
    </message>
    <message>
        <source>Make a new token at the provider, replace the Token Key on the Identity Management tab, then click Sync now.</source>
        <translation>Erzeugen Sie beim Anbieter einen neuen Token, ersetzen Sie den Token-Schlüssel auf der Registerkarte Identity Management, und klicken Sie dann auf Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>Give the token the right to write users and groups at the provider, then click Sync now.</source>
        <translation>Geben Sie dem Token beim Anbieter das Recht, Benutzer und Gruppen zu schreiben, und klicken Sie dann auf Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>Click Sync now: it is read again first. Compare shows what else was changed there.</source>
        <translation>Klicken Sie auf Jetzt abgleichen: Zuerst wird neu gelesen. Vergleichen zeigt, was dort sonst noch geändert wurde.</translation>
    </message>
    <message>
        <source>Somebody else holds one of these values there. Link the two in manual import, or change the value here or there.</source>
        <translation>Jemand anderes hat dort einen dieser Werte. Verknüpfen Sie die beiden im manuellen Import, oder ändern Sie den Wert hier oder dort.</translation>
    </message>
    <message>
        <source>Wait some minutes, then click Sync now. Fewer calls a second can be set in the file of its connector.</source>
        <translation>Warten Sie einige Minuten, und klicken Sie dann auf Jetzt abgleichen. Weniger Anfragen je Sekunde lassen sich in der Datei des Konnektors einstellen.</translation>
    </message>
    <message>
        <source>The provider has a problem of its own. Click Sync now later; if it stays, give its support the answer below Steps.</source>
        <translation>Der Anbieter hat selbst ein Problem. Klicken Sie später auf Jetzt abgleichen; bleibt es, geben Sie seinem Support die Antwort, die unter Schritte steht.</translation>
    </message>
    <message>
        <source>Correct the property that the provider names, or its mapping, then click Sync now.</source>
        <translation>Berichtigen Sie die Eigenschaft, die der Anbieter nennt, oder ihre Zuordnung, und klicken Sie dann auf Jetzt abgleichen.</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Vermerkt</translation>
    </message>
    <message>
        <source>Nothing was noted as done.</source>
        <translation>Nichts wurde als erledigt vermerkt.</translation>
    </message>
    <message>
        <source>Noted as done.</source>
        <translation>Als erledigt vermerkt.</translation>
    </message>
    <message>
        <source>Noted as done with id %1 there.</source>
        <translation>Als erledigt vermerkt, dort mit der Kennung %1.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Was sicher ist</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>The provider does not know requests of this kind. Have its ServiceProviderConfig say so and activate Identity Management anew, or set &quot;patch&quot; to &quot;put&quot; in the file of its connector.</source>
        <translation>Der Anbieter kennt Anfragen dieser Art nicht. Seine ServiceProviderConfig sollte es sagen, und Identity Management dann neu aktiviert werden; oder setzen Sie in der Datei seines Konnektors „patch“ auf „put“.</translation>
    </message>
    <message>
        <source>Sending it again does no harm: nobody is created twice. The changes of other people and groups were not held up by this one.</source>
        <translation>Ein neuer Versuch schadet nicht: Niemand wird zweimal angelegt. Die Änderungen anderer Personen und Gruppen wurden dadurch nicht aufgehalten.</translation>
    </message>
</context>
<context>
    <name>EventTable</name>
    <message>
        <source>The event log is damaged. Nothing was changed. Restore the workspace from a backup.</source>
        <translation>Das Ereignisprotokoll ist beschädigt. Es wurde nichts geändert. Stellen Sie den Arbeitsbereich aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This range of time is too long for slices this short. Choose longer slices.</source>
        <translation>Dieser Zeitraum ist zu lang für so kurze Abschnitte. Wählen Sie längere Abschnitte.</translation>
    </message>
</context>
<context>
    <name>EventTableModel</name>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Timestamp (UTC)</source>
        <translation>Zeitpunkt (UTC)</translation>
    </message>
    <message>
        <source>Event Type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Identity Management of %2 activated</source>
        <translation>Identitätsverwaltung von %2 aktiviert</translation>
    </message>
    <message>
        <source>Identity Management of %2 changed</source>
        <translation>Identitätsverwaltung von %2 geändert</translation>
    </message>
    <message>
        <source>Token of %2 replaced</source>
        <translation>Token von %2 ersetzt</translation>
    </message>
    <message>
        <source>Identity Management of %2 deactivated</source>
        <translation>Identitätsverwaltung von %2 deaktiviert</translation>
    </message>
    <message>
        <source>Account of %1 created in %2</source>
        <translation>Konto von %1 in %2 angelegt</translation>
    </message>
    <message>
        <source>Account of %1 updated in %2</source>
        <translation>Konto von %1 in %2 aktualisiert</translation>
    </message>
    <message>
        <source>Account of %1 deactivated in %2</source>
        <translation>Konto von %1 in %2 deaktiviert</translation>
    </message>
    <message>
        <source>Account of %1 deleted in %2</source>
        <translation>Konto von %1 in %2 gelöscht</translation>
    </message>
    <message>
        <source>Account of %1 looked up in %2</source>
        <translation>Konto von %1 in %2 gesucht</translation>
    </message>
    <message>
        <source>Group %1 created in %2</source>
        <translation>Gruppe %1 in %2 angelegt</translation>
    </message>
    <message>
        <source>Group %1 updated in %2</source>
        <translation>Gruppe %1 in %2 aktualisiert</translation>
    </message>
    <message>
        <source>Group %1 deleted in %2</source>
        <translation>Gruppe %1 in %2 gelöscht</translation>
    </message>
    <message>
        <source>User %1 added</source>
        <translation>Benutzer %1 hinzugefügt</translation>
    </message>
    <message>
        <source>User %1 changed</source>
        <translation>Benutzer %1 geändert</translation>
    </message>
    <message>
        <source>User %1 deleted</source>
        <translation>Benutzer %1 gelöscht</translation>
    </message>
    <message>
        <source>User group %1 added</source>
        <translation>Benutzergruppe %1 hinzugefügt</translation>
    </message>
    <message>
        <source>User group %1 changed</source>
        <translation>Benutzergruppe %1 geändert</translation>
    </message>
    <message>
        <source>User group %1 deleted</source>
        <translation>Benutzergruppe %1 gelöscht</translation>
    </message>
    <message>
        <source>Associations of %1 changed</source>
        <translation>Zuordnungen von %1 geändert</translation>
    </message>
    <message>
        <source>Application %1 added</source>
        <translation>Anwendung %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Application %1 changed</source>
        <translation>Anwendung %1 geändert</translation>
    </message>
    <message>
        <source>Application %1 deleted</source>
        <translation>Anwendung %1 gelöscht</translation>
    </message>
    <message>
        <source>Import from %2 started</source>
        <translation>Import aus %2 begonnen</translation>
    </message>
    <message>
        <source>Import from %2 ended</source>
        <translation>Import aus %2 beendet</translation>
    </message>
    <message>
        <source>Import settings of %2 changed</source>
        <translation>Importeinstellungen von %2 geändert</translation>
    </message>
    <message>
        <source>Scheduled import from %2 held</source>
        <translation>Geplanter Import aus %2 angehalten</translation>
    </message>
    <message>
        <source>Held import from %2 approved</source>
        <translation>Angehaltener Import aus %2 freigegeben</translation>
    </message>
    <message>
        <source>Workspace created</source>
        <translation>Arbeitsbereich angelegt</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organisation geändert</translation>
    </message>
    <message>
        <source>Key of the workspace written to a file</source>
        <translation>Schlüssel des Arbeitsbereichs in eine Datei geschrieben</translation>
    </message>
    <message>
        <source>Key of the workspace kept on another computer</source>
        <translation>Schlüssel des Arbeitsbereichs auf einem anderen Computer hinterlegt</translation>
    </message>
    <message>
        <source>Password of %1 set</source>
        <translation>Passwort von %1 gesetzt</translation>
    </message>
    <message>
        <source>Password of %1 changed</source>
        <translation>Passwort von %1 geändert</translation>
    </message>
    <message>
        <source>Second factor of %1 set up</source>
        <translation>Zweiter Faktor von %1 eingerichtet</translation>
    </message>
    <message>
        <source>Second factor of %1 removed</source>
        <translation>Zweiter Faktor von %1 entfernt</translation>
    </message>
    <message>
        <source>%1 locked out for a while</source>
        <translation>%1 für eine Weile gesperrt</translation>
    </message>
    <message>
        <source>%1 unlocked</source>
        <translation>%1 entsperrt</translation>
    </message>
    <message>
        <source>Log-in of %1</source>
        <translation>Anmeldung von %1</translation>
    </message>
    <message>
        <source>Sign-in of %1 to %2</source>
        <translation>Anmeldung von %1 bei %2</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>ExpiryScan</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 10 MB</source>
        <translation>%1 ist größer als 10 MB</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: the certificate expires</source>
        <translation>%1: Das Zertifikat läuft ab</translation>
    </message>
    <message>
        <source>Subject: %1
Issuer: %2
SHA-256: %3
File: %4</source>
        <translation>Inhaber: %1
Aussteller: %2
SHA-256: %3
Datei: %4</translation>
    </message>
    <message>
        <source>%1: %2 of its %3 certificates cannot be read</source>
        <translation>%1: %2 der %3 Zertifikate darin können nicht gelesen werden</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Sie kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>GroupRemoval</name>
    <message>
        <source>%1 — %2 members, %3</source>
        <translation>%1 — %2 Mitglieder, %3</translation>
    </message>
    <message>
        <source>bound to %1</source>
        <translation>gebunden an %1</translation>
    </message>
    <message>
        <source>bound to no application</source>
        <translation>an keine Anwendung gebunden</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Delete %1 user groups?</source>
        <translation>%1 Benutzergruppen löschen?</translation>
    </message>
    <message>
        <source>Members lose access that only these groups gave. The people stay.</source>
        <translation>Mitglieder verlieren Zugang, den nur diese Gruppen gaben. Die Personen bleiben.</translation>
    </message>
    <message>
        <source>Nobody loses access to an application. The people stay.</source>
        <translation>Niemand verliert Zugang zu einer Anwendung. Die Personen bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
</context>
<context>
    <name>HarReader</name>
    <message>
        <source>This is no HAR file that can be read: %1. Save the recording of the browser again.</source>
        <translation>Das ist keine lesbare HAR-Datei: %1. Speichern Sie die Aufzeichnung des Browsers noch einmal.</translation>
    </message>
    <message>
        <source>The recording holds no SAML message. Record again from before the sign-in, with “Preserve log” switched on.</source>
        <translation>Die Aufzeichnung enthält keine SAML-Nachricht. Zeichnen Sie noch einmal auf, von vor der Anmeldung an und mit eingeschaltetem „Protokoll beibehalten“.</translation>
    </message>
</context>
<context>
    <name>HttpClient</name>
    <message>
        <source>There is no server named %1. Check the spelling of the Base URL and your network.</source>
        <translation>Es gibt keinen Server namens %1. Prüfen Sie die Schreibweise der Basis-URL und Ihr Netzwerk.</translation>
    </message>
    <message>
        <source>%1 refuses connections. Check host and port of the Base URL, and whether the server runs.</source>
        <translation>%1 lehnt Verbindungen ab. Prüfen Sie Host und Port der Basis-URL und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check your network and proxy, then try again.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Netzwerk und Proxy und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2. Nothing was sent. Ask its administrator to fix the certificate, or correct the Base URL.</source>
        <translation>Keine sichere Verbindung zu %1: %2. Es wurde nichts gesendet. Bitten Sie die Verwaltung des Servers, das Zertifikat in Ordnung zu bringen, oder berichtigen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again later.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than any answer may be, so it was not used.</source>
        <translation>Die Antwort von %1 ist größer, als eine Antwort sein darf, und wurde nicht verwendet.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete. Try again.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Cancelled before it was done</source>
        <translation>Abgebrochen, bevor es fertig war</translation>
    </message>
    <message>
        <source>What %1 answered is not proper HTTP. Check the Base URL.</source>
        <translation>Was %1 geantwortet hat, ist kein richtiges HTTP. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>%1 sends on to %2. Redirects are not followed, because the token would go with them. When %2 is where you want to go, enter its address as the Base URL.</source>
        <translation>%1 verweist weiter an %2. Weiterleitungen wird nicht gefolgt, weil der Token mitginge. Wenn %2 das Ziel ist, geben Sie dessen Adresse als Basis-URL ein.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>This is not a web address. Check the Base URL.</source>
        <translation>Das ist keine Webadresse. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>Only https:// addresses are used, so nothing was sent. Change the Base URL to https://.</source>
        <translation>Es werden nur https://-Adressen verwendet, daher wurde nichts gesendet. Ändern Sie die Basis-URL in https://.</translation>
    </message>
    <message>
        <source>The address holds a user name or password, so nothing was sent. Remove the part before @.</source>
        <translation>Die Adresse enthält Benutzername oder Passwort, daher wurde nichts gesendet. Entfernen Sie den Teil vor @.</translation>
    </message>
    <message>
        <source>This is not an HTTP method.</source>
        <translation>Das ist keine HTTP-Methode.</translation>
    </message>
    <message>
        <source>The address holds characters that cannot be sent.</source>
        <translation>Die Adresse enthält Zeichen, die nicht gesendet werden können.</translation>
    </message>
    <message>
        <source>The token holds blanks or characters that no token has, so nothing was sent. Copy the token again.</source>
        <translation>Der Token enthält Leerzeichen oder Zeichen, die kein Token hat, daher wurde nichts gesendet. Kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>A header holds characters that cannot be sent.</source>
        <translation>Ein Kopffeld enthält Zeichen, die nicht gesendet werden können.</translation>
    </message>
</context>
<context>
    <name>HttpListener</name>
    <message>
        <source>Cannot listen on %1, port %2. Choose another port, or stop the program that uses it.</source>
        <translation>An %1, Port %2, kann nicht gelauscht werden. Wählen Sie einen anderen Port, oder beenden Sie das Programm, das ihn belegt.</translation>
    </message>
    <message>
        <source>%1 is not an address to listen on. Write it as 127.0.0.1:8790 or [::1]:8790.</source>
        <translation>%1 ist keine Adresse, an der gelauscht werden kann. Schreiben Sie sie wie 127.0.0.1:8790 oder [::1]:8790.</translation>
    </message>
    <message>
        <source>The TLS key does not belong to the TLS certificate, or one of them cannot be read. Both must be PEM, the key without a password.</source>
        <translation>Der TLS-Schlüssel gehört nicht zum TLS-Zertifikat, oder eines davon ist nicht lesbar. Beide müssen PEM sein, der Schlüssel ohne Passwort.</translation>
    </message>
    <message>
        <source>The library libmicrohttpd is missing, so nothing can listen here. Install the package libmicrohttpd12.</source>
        <translation>Die Bibliothek libmicrohttpd fehlt, deshalb kann hier nichts auf Verbindungen warten. Installieren Sie das Paket libmicrohttpd12.</translation>
    </message>
</context>
<context>
    <name>IdpMetadataReader</name>
    <message>
        <source>The file describes no identity provider that speaks SAML 2.0. Choose the metadata of the identity provider.</source>
        <translation>Die Datei beschreibt keinen Identitätsanbieter, der SAML 2.0 spricht. Wählen Sie die Metadaten des Identitätsanbieters.</translation>
    </message>
</context>
<context>
    <name>IdpMetadataWriter</name>
    <message>
        <source>“%1” has no single sign-on, so there is no metadata.</source>
        <translation>„%1“ hat kein Single Sign-on, daher gibt es keine Metadaten.</translation>
    </message>
    <message>
        <source>IdP Entity ID is empty. Enter it, save, then export the metadata.</source>
        <translation>IdP Entity ID ist leer. Geben Sie sie ein, speichern Sie, und exportieren Sie dann die Metadaten.</translation>
    </message>
    <message>
        <source>A value holds a character that metadata cannot carry. Remove it: %1</source>
        <translation>Ein Wert enthält ein Zeichen, das Metadaten nicht tragen können. Entfernen Sie es: %1</translation>
    </message>
</context>
<context>
    <name>ImportMail</name>
    <message>
        <source>Import from %1 was cancelled</source>
        <translation>Import aus %1 wurde abgebrochen</translation>
    </message>
    <message>
        <source>Import from %1 stopped</source>
        <translation>Import aus %1 wurde angehalten</translation>
    </message>
    <message numerus="yes">
        <source>Import from %1 finished, %Ln failed</source>
        <translation>
            <numerusform>Import aus %1 beendet, %Ln fehlgeschlagen</numerusform>
            <numerusform>Import aus %1 beendet, %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import from %1 finished</source>
        <translation>Import aus %1 beendet</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
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
        <source>See “Import jobs” in Gatehouse for the reason and the next step of each person.</source>
        <translation>Siehe „Importaufträge“ in Gatehouse: Dort stehen Grund und nächster Schritt für jede Person.</translation>
    </message>
    <message>
        <source>Import from %1 waits for a yes</source>
        <translation>Import aus %1 wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>%1 new people were found, and the directory has %2. That is more than the schedule lets through, so nobody was imported.</source>
        <translation>%1 neue Personen wurden gefunden, und das Verzeichnis hat %2. Das sind mehr, als der Zeitplan durchlässt; deshalb wurde niemand importiert.</translation>
    </message>
    <message>
        <source>Scheduled import from %1 failed</source>
        <translation>Geplanter Import aus %1 ist gescheitert</translation>
    </message>
    <message>
        <source>Nobody was lost or doubled. It is tried again by itself, later and later, at most at its next time. You will get no message about it until one gets through.</source>
        <translation>Niemand ging verloren oder wurde doppelt angelegt. Der Import wird von selbst wieder versucht, in wachsenden Abständen, spätestens zu seiner nächsten Zeit. Sie bekommen keine weitere Nachricht, bis einer gelungen ist.</translation>
    </message>
    <message>
        <source>See “manual import” of the application in Gatehouse for who they are, and approve them there if they are meant.</source>
        <translation>Unter „manueller Import“ der Anwendung in Gatehouse steht, wer sie sind; geben Sie sie dort frei, wenn sie gemeint sind.</translation>
    </message>
</context>
<context>
    <name>ImportRetry</name>
    <message>
        <source>This import is running. Retry its failed people when it ended.</source>
        <translation>Dieser Import läuft. Wiederholen Sie die Fehlgeschlagenen, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>Nobody failed in this import. There is nothing to retry.</source>
        <translation>Bei diesem Import ist niemand fehlgeschlagen. Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The provider&apos;s list of people ended early, so nothing was retried. %1</source>
        <translation>Die Personenliste des Anbieters endete zu früh, daher wurde nichts wiederholt. %1</translation>
    </message>
    <message>
        <source>The account does not exist at the provider any more. Nothing to do.</source>
        <translation>Das Konto gibt es beim Anbieter nicht mehr. Es ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>ImportSettings</name>
    <message>
        <source>That is no time of the day. Write it as 06:00.</source>
        <translation>Das ist keine Uhrzeit. Schreiben Sie sie wie 06:00.</translation>
    </message>
    <message>
        <source>That is no day of the week.</source>
        <translation>Das ist kein Wochentag.</translation>
    </message>
    <message>
        <source>“%1” is no time zone. Write it as Europe/Berlin.</source>
        <translation>„%1“ ist keine Zeitzone. Schreiben Sie sie wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>At least one new person must be allowed at once.</source>
        <translation>Mindestens eine neue Person muss auf einmal erlaubt sein.</translation>
    </message>
    <message>
        <source>The part of the directory is between 1 and 100 percent.</source>
        <translation>Der Anteil am Verzeichnis liegt zwischen 1 und 100 Prozent.</translation>
    </message>
    <message>
        <source>Imported people arrive active or staged.</source>
        <translation>Importierte Personen kommen aktiv oder vorgemerkt an.</translation>
    </message>
    <message>
        <source>The link that an import made is always asked first.</source>
        <translation>Die Verknüpfung, die ein Import angelegt hat, wird immer zuerst gefragt.</translation>
    </message>
    <message>
        <source>A matching rule can be there only once.</source>
        <translation>Eine Zuordnungsregel kann es nur einmal geben.</translation>
    </message>
    <message>
        <source>“%1” is not taken over. An import may take over %2.</source>
        <translation>„%1“ wird nicht übernommen. Ein Import kann %2 übernehmen.</translation>
    </message>
    <message>
        <source>Only when you start it</source>
        <translation>Nur wenn Sie ihn starten</translation>
    </message>
    <message>
        <source>Every hour at minute %1</source>
        <translation>Jede Stunde zur Minute %1</translation>
    </message>
    <message>
        <source>Daily at %1 (%2)</source>
        <translation>Täglich um %1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1 um %2 (%3)</translation>
    </message>
</context>
<context>
    <name>ImportStatus</name>
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
        <source>%1 created</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>%1 verknüpft</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nobody was imported</source>
        <translation>Niemand wurde importiert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>ImportTable</name>
    <message>
        <source>There is no such import. The list of imports shows every one with its id.</source>
        <translation>Diesen Import gibt es nicht. Die Liste der Importe zeigt jeden mit seiner Kennung.</translation>
    </message>
    <message>
        <source>This import was removed meanwhile.</source>
        <translation>Dieser Import wurde inzwischen entfernt.</translation>
    </message>
</context>
<context>
    <name>IncomingRequest</name>
    <message>
        <source>The signature of the request was not accepted. %1 Compare the SP Certificate on the SSO tab with the one of the service provider.</source>
        <translation>Die Signatur der Anfrage wurde nicht angenommen. %1 Vergleichen Sie das SP-Zertifikat im Reiter SSO mit dem des Dienstanbieters.</translation>
    </message>
    <message>
        <source>RelayState is longer than 1 kB. Have the service provider shorten it.</source>
        <translation>RelayState ist länger als 1 kB. Lassen Sie ihn beim Dienstanbieter kürzen.</translation>
    </message>
    <message>
        <source>The request is not signed, and this application has an SP Certificate to check signatures with. Switch signing on at the service provider, or switch Require signed requests off.</source>
        <translation>Die Anfrage ist nicht signiert, und diese Anwendung hat ein SP-Zertifikat, um Signaturen zu prüfen. Schalten Sie beim Service-Provider das Signieren ein, oder schalten Sie Signierte Anfragen verlangen aus.</translation>
    </message>
</context>
<context>
    <name>IssuedCheck</name>
    <message>
        <source>The answer did not pass its own check and was not sent. Try again; when it happens again, regenerate the certificate of the application and report this.</source>
        <translation>Die Antwort hat ihre eigene Prüfung nicht bestanden und wurde nicht gesendet. Versuchen Sie es erneut; kommt es wieder vor, erzeugen Sie das Zertifikat der Anwendung neu und melden Sie es.</translation>
    </message>
</context>
<context>
    <name>KeyDescriptors</name>
    <message>
        <source>The metadata holds a certificate that cannot be read. Ask the provider for a corrected file.</source>
        <translation>Die Metadaten enthalten ein Zertifikat, das nicht gelesen werden kann. Bitten Sie den Anbieter um eine berichtigte Datei.</translation>
    </message>
</context>
<context>
    <name>MailServer</name>
    <message>
        <source>“%1” is no e-mail address. Correct it in Settings.</source>
        <translation>„%1“ ist keine E-Mail-Adresse. Korrigieren Sie sie in den Einstellungen.</translation>
    </message>
    <message>
        <source>Mail server: enter its name, for example mail.example.org.</source>
        <translation>Mailserver: Geben Sie den Namen ein, zum Beispiel mail.example.org.</translation>
    </message>
    <message>
        <source>Port: enter a number from 1 to 65535.</source>
        <translation>Port: Geben Sie eine Zahl von 1 bis 65535 ein.</translation>
    </message>
    <message>
        <source>User: enter the name that logs in to the mail server.</source>
        <translation>Benutzer: Geben Sie den Namen ein, der sich am Mailserver anmeldet.</translation>
    </message>
    <message>
        <source>From: enter one e-mail address.</source>
        <translation>Von: Geben Sie eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>The message is to nobody. Enter an e-mail address in Settings.</source>
        <translation>Die Nachricht geht an niemanden. Geben Sie in den Einstellungen eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>To: enter one e-mail address, or up to %1 with commas between them.</source>
        <translation>An: Geben Sie eine E-Mail-Adresse ein oder bis zu %1, mit Kommas dazwischen.</translation>
    </message>
</context>
<context>
    <name>MappingFile</name>
    <message>
        <source>or “constant” or “pattern” must say what is sent, and only one of them</source>
        <translation>oder „constant“ oder „pattern“ muss sagen, was gesendet wird, und nur eines davon</translation>
    </message>
    <message>
        <source>This is no file of attribute mappings. Choose one that was exported from the Identity Management tab.</source>
        <translation>Das ist keine Datei mit Attributzuordnungen. Wählen Sie eine, die im Reiter Identity Management exportiert wurde.</translation>
    </message>
</context>
<context>
    <name>MappingRules</name>
    <message>
        <source>SCIM v2 Mapping: enter the attribute that is written, such as title or name.givenName.</source>
        <translation>SCIM-v2-Zuordnung: Geben Sie das Attribut ein, das geschrieben wird, etwa title oder name.givenName.</translation>
    </message>
    <message>
        <source>SCIM v2 Mapping: “%1” is no attribute name. Write it like title, name.givenName, emails: value or urn:…:User:department.</source>
        <translation>SCIM-v2-Zuordnung: „%1“ ist kein Attributname. Schreiben Sie ihn wie title, name.givenName, emails: value oder urn:…:User:department.</translation>
    </message>
    <message>
        <source>%1: choose what is sent.</source>
        <translation>%1: Wählen Sie, was gesendet wird.</translation>
    </message>
    <message>
        <source>%1: %2 is no Gatehouse property. Write properties like {firstname}.</source>
        <translation>%1: %2 ist keine Gatehouse-Eigenschaft. Schreiben Sie Eigenschaften wie {firstname}.</translation>
    </message>
    <message>
        <source>%1 is written twice. Remove one of the two.</source>
        <translation>%1 wird zweimal geschrieben. Entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 requires %2. Add it again.</source>
        <translation>%1 verlangt %2. Fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>%1: %2 is no Gatehouse property. Choose one of the list.</source>
        <translation>%1: %2 ist keine Eigenschaft in Gatehouse. Wählen Sie eine der Liste.</translation>
    </message>
    <message>
        <source>Accounts are told apart by userName. Add a mapping for it, spelled like that.</source>
        <translation>Konten werden am userName unterschieden. Fügen Sie eine Zuordnung dafür hinzu, genau so geschrieben.</translation>
    </message>
    <message>
        <source>%1 is the provider&apos;s to set. Remove this mapping.</source>
        <translation>%1 setzt der Anbieter selbst. Entfernen Sie diese Zuordnung.</translation>
    </message>
    <message>
        <source>active says whether somebody has access. Map the property active to it, or remove this mapping.</source>
        <translation>active sagt, ob jemand Zugang hat. Ordnen Sie ihm die Eigenschaft active zu, oder entfernen Sie diese Zuordnung.</translation>
    </message>
</context>
<context>
    <name>MessageDecoder</name>
    <message>
        <source>The message could not be inflated. Try again.</source>
        <translation>Die Nachricht konnte nicht entpackt werden. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The message is larger than %1 MB once inflated. It was not read.</source>
        <translation>Die Nachricht ist entpackt größer als %1 MB. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The message is not deflated as the HTTP-Redirect binding wants it. Check how the service provider sends it.</source>
        <translation>Die Nachricht ist nicht so gepackt, wie HTTP-Redirect es verlangt. Prüfen Sie, wie der Dienstanbieter sie sendet.</translation>
    </message>
    <message>
        <source>The address is longer than 64 kB. Have the service provider use HTTP-POST.</source>
        <translation>Die Adresse ist länger als 64 kB. Lassen Sie den Dienstanbieter HTTP-POST verwenden.</translation>
    </message>
    <message>
        <source>The address names a parameter twice. Start again at the service provider.</source>
        <translation>Die Adresse nennt einen Parameter zweimal. Beginnen Sie erneut beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>The address holds no %1. Start at the service provider, or at your User Console.</source>
        <translation>Die Adresse enthält kein %1. Beginnen Sie beim Dienstanbieter oder in Ihrer User Console.</translation>
    </message>
    <message>
        <source>The message is in an encoding that is not known. Use DEFLATE.</source>
        <translation>Die Nachricht ist in einer unbekannten Kodierung. Verwenden Sie DEFLATE.</translation>
    </message>
    <message>
        <source>The message in the address is not base64. Start again at the service provider.</source>
        <translation>Die Nachricht in der Adresse ist kein Base64. Beginnen Sie erneut beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>RelayState is longer than 1 kB. Have the service provider shorten it.</source>
        <translation>RelayState ist länger als 1 kB. Lassen Sie ihn beim Dienstanbieter kürzen.</translation>
    </message>
    <message>
        <source>Signature and SigAlg belong together, and one of them is missing.</source>
        <translation>Signature und SigAlg gehören zusammen, und eines davon fehlt.</translation>
    </message>
    <message>
        <source>The signature in the address is not base64. Start again at the service provider.</source>
        <translation>Die Signatur in der Adresse ist kein Base64. Beginnen Sie erneut beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>The message is larger than 1 MB. It was not read.</source>
        <translation>Die Nachricht ist größer als 1 MB. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The message is not base64. Start again at the service provider.</source>
        <translation>Die Nachricht ist kein Base64. Beginnen Sie erneut beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>The message is larger than %1 MB. It was not read.</source>
        <translation>Die Nachricht ist größer als %1 MB. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>No request came with the form. Start at the service provider, or at your User Console.</source>
        <translation>Mit dem Formular kam keine Anfrage. Beginnen Sie beim Dienstanbieter oder in Ihrer User Console.</translation>
    </message>
    <message>
        <source>The message breaks off in the middle. Copy it as a whole: some programs cut long addresses.</source>
        <translation>Die Nachricht bricht in der Mitte ab. Kopieren Sie sie ganz: Manche Programme kürzen lange Adressen.</translation>
    </message>
    <message>
        <source>This is no XML, no base64 and no address with a SAML message in it. Copy the value of SAMLResponse or SAMLRequest as a whole, or save a recording of the browser (HAR).</source>
        <translation>Das ist kein XML, kein Base64 und keine Adresse mit einer SAML-Nachricht darin. Kopieren Sie den Wert von SAMLResponse oder SAMLRequest ganz, oder speichern Sie eine Aufzeichnung des Browsers (HAR).</translation>
    </message>
</context>
<context>
    <name>MetadataChanges</name>
    <message>
        <source>SP Entity ID</source>
        <translation>SP Entity ID</translation>
    </message>
    <message>
        <source>ACS URL</source>
        <translation>ACS-URL</translation>
    </message>
    <message>
        <source>SP Certificate</source>
        <translation>SP-Zertifikat</translation>
    </message>
    <message>
        <source>SP Encryption Certificate</source>
        <translation>SP-Verschlüsselungszertifikat</translation>
    </message>
    <message>
        <source>SAMLSubject NameID Format</source>
        <translation>Format der SAMLSubject NameID</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Require signed requests</source>
        <translation>Signierte Anfragen verlangen</translation>
    </message>
</context>
<context>
    <name>MetadataFindings</name>
    <message>
        <source>Its validUntil is no time: %1</source>
        <translation>validUntil ist keine Zeitangabe: %1</translation>
    </message>
    <message>
        <source>It was valid until %1. Ask the provider for a current file.</source>
        <translation>Sie waren bis %1 gültig. Bitten Sie den Anbieter um eine aktuelle Datei.</translation>
    </message>
    <message>
        <source>It is valid until %1, and has to be fetched again before.</source>
        <translation>Sie sind bis %1 gültig und müssen vorher neu geholt werden.</translation>
    </message>
    <message>
        <source>It has no entityID of 1 to 1,024 characters.</source>
        <translation>Es gibt keine entityID mit 1 bis 1.024 Zeichen.</translation>
    </message>
    <message>
        <source>It describes neither a service provider nor an identity provider that speaks SAML 2.0.</source>
        <translation>Beschrieben ist weder ein Dienstanbieter noch ein Identitätsanbieter, der SAML 2.0 spricht.</translation>
    </message>
    <message>
        <source>It has no AssertionConsumerService with the HTTP-POST binding, so no assertion can be sent to it.</source>
        <translation>Es gibt keinen AssertionConsumerService mit dem Binding HTTP-POST, also kann keine Assertion gesendet werden.</translation>
    </message>
    <message>
        <source>It has no SingleSignOnService with the HTTP-Redirect or HTTP-POST binding, so nobody can be sent there to sign in.</source>
        <translation>Es gibt keinen SingleSignOnService mit dem Binding HTTP-Redirect oder HTTP-POST, also kann niemand zur Anmeldung dorthin geschickt werden.</translation>
    </message>
    <message>
        <source>It has no signing certificate, so nothing that it signs can be checked.</source>
        <translation>Es gibt kein Zertifikat zum Signieren, also ist nichts prüfbar, was der Anbieter signiert.</translation>
    </message>
    <message>
        <source>Its %1 is no web address: %2</source>
        <translation>%1 ist keine Webadresse: %2</translation>
    </message>
    <message>
        <source>Its %1 is not protected by https: %2</source>
        <translation>%1 ist nicht durch https geschützt: %2</translation>
    </message>
    <message>
        <source>One of its certificates cannot be read. Ask the provider for a corrected file.</source>
        <translation>Eines der Zertifikate ist nicht lesbar. Bitten Sie den Anbieter um eine berichtigte Datei.</translation>
    </message>
    <message>
        <source>Its certificate %1 expired on %2. Ask the provider which one it uses now.</source>
        <translation>Das Zertifikat %1 ist am %2 abgelaufen. Fragen Sie den Anbieter, welches er jetzt verwendet.</translation>
    </message>
    <message>
        <source>Its certificate %1 is valid from %2 on.</source>
        <translation>Das Zertifikat %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Its certificate %1 expires on %2.</source>
        <translation>Das Zertifikat %1 läuft am %2 ab.</translation>
    </message>
    <message>
        <source>Its certificate %1: %2</source>
        <translation>Das Zertifikat %1: %2</translation>
    </message>
    <message>
        <source>It describes %1 service providers and %2 identity providers.</source>
        <translation>Beschrieben sind Dienstanbieter: %1, Identitätsanbieter: %2.</translation>
    </message>
    <message>
        <source>Only its first %1 certificates were looked at.</source>
        <translation>Nur die ersten %1 Zertifikate wurden geprüft.</translation>
    </message>
    <message>
        <source>There are more findings, which are not shown: %1.</source>
        <translation>Weitere Befunde, die nicht gezeigt sind: %1.</translation>
    </message>
    <message>
        <source>Nothing in it is wrong, and nothing in it expires within %1 days.</source>
        <translation>Nichts daran ist falsch, und nichts läuft innerhalb von %1 Tagen ab.</translation>
    </message>
</context>
<context>
    <name>Migrations</name>
    <message>
        <source>This workspace was made by a newer version of Gatehouse and was left as it is. Install the newer version on this computer to open it.</source>
        <translation>Dieser Arbeitsbereich stammt von einer neueren Version von Gatehouse und blieb unverändert. Installieren Sie die neuere Version auf diesem Computer, um ihn zu öffnen.</translation>
    </message>
    <message>
        <source>This workspace was last used by an older version of Gatehouse and was left as it is. Ask an administrator to open it once with this version.</source>
        <translation>Dieser Arbeitsbereich wurde zuletzt mit einer älteren Version von Gatehouse verwendet und blieb, wie er ist. Bitten Sie einen Administrator, ihn einmal mit dieser Version zu öffnen.</translation>
    </message>
</context>
<context>
    <name>NameId</name>
    <message>
        <source>The service provider asks for a NameID of “%1”, which it is not itself. Have its admin take SPNameQualifier out of NameIDPolicy.</source>
        <translation>Der Dienstanbieter verlangt eine NameID von „%1“, was er nicht selbst ist. Lassen Sie dort SPNameQualifier aus NameIDPolicy entfernen.</translation>
    </message>
    <message>
        <source>The service provider asks for a NameID of the format “%1”, which is not issued here. Set it to unspecified, emailAddress, persistent or transient there.</source>
        <translation>Der Dienstanbieter verlangt eine NameID im Format „%1“, das hier nicht ausgestellt wird. Stellen Sie dort unspecified, emailAddress, persistent oder transient ein.</translation>
    </message>
</context>
<context>
    <name>OpenPostgres</name>
    <message>
        <source>This database holds the tables of another program and was left as it is. Choose an empty database for the workspace.</source>
        <translation>Diese Datenbank enthält Tabellen eines anderen Programms und blieb unverändert. Wählen Sie eine leere Datenbank für den Arbeitsbereich.</translation>
    </message>
    <message>
        <source>This database holds no workspace yet. Check the location, or create a workspace there.</source>
        <translation>Diese Datenbank enthält noch keinen Arbeitsbereich. Prüfen Sie den Ort, oder legen Sie dort einen an.</translation>
    </message>
    <message>
        <source>The location of a PostgreSQL workspace has the form postgresql://user@host:port/database. Correct it and try again.</source>
        <translation>Der Ort eines PostgreSQL-Arbeitsbereichs hat die Form postgresql://user@host:port/database. Berichtigen Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The location must not hold a password. Leave it out; Gatehouse asks for it and keeps it in the keychain.</source>
        <translation>Der Ort darf kein Passwort enthalten. Lassen Sie es weg; Gatehouse fragt danach und bewahrt es im Schlüsselbund auf.</translation>
    </message>
    <message>
        <source>PostgreSQL support is not installed. Install the package libqt6sql6-psql, then try again.</source>
        <translation>Die PostgreSQL-Unterstützung ist nicht installiert. Installieren Sie das Paket libqt6sql6-psql und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database refused the user name or the password. Check both and try again.</source>
        <translation>Die Datenbank hat Benutzername oder Passwort abgelehnt. Prüfen Sie beides und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database %1 on %2 cannot be reached. Check the location and that the server runs.</source>
        <translation>Die Datenbank %1 auf %2 ist nicht erreichbar. Prüfen Sie den Ort und ob der Server läuft.</translation>
    </message>
    <message>
        <source>A role&apos;s name has at most 63 letters, digits and underscores, begins with a letter, and not with pg_. Choose a different one.</source>
        <translation>Der Name einer Rolle hat höchstens 63 Buchstaben, Ziffern und Unterstriche, beginnt mit einem Buchstaben und nicht mit pg_. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The server %1 knows no role “%2”. Name one in the location, as postgresql://user@host:port/database, or have it created.</source>
        <translation>Der Server %1 kennt keine Rolle „%2“. Nennen Sie eine im Ort, als postgresql://benutzer@host:port/datenbank, oder lassen Sie sie anlegen.</translation>
    </message>
    <message>
        <source>There is no database %1 on %2. Correct the location, or have the database created there first.</source>
        <translation>Auf %2 gibt es keine Datenbank %1. Berichtigen Sie den Ort, oder lassen Sie die Datenbank dort zuerst anlegen.</translation>
    </message>
</context>
<context>
    <name>OpenSqlite</name>
    <message>
        <source>The file %1 cannot be read. Check its permissions.</source>
        <translation>Die Datei %1 kann nicht gelesen werden. Prüfen Sie ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The folder of this workspace cannot hold a write-ahead log, which keeps two programs from spoiling each other&apos;s work. Move the workspace to a local disk.</source>
        <translation>Im Ordner dieses Arbeitsbereichs ist kein Write-Ahead-Log möglich, das zwei Programme davor bewahrt, einander die Arbeit zu verderben. Verschieben Sie den Arbeitsbereich auf einen lokalen Datenträger.</translation>
    </message>
    <message>
        <source>The workspace file is damaged and was left as it is. Restore it from a backup.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt und blieb unverändert. Stellen Sie sie aus einer Sicherung wieder her.</translation>
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
        <translation>Die Datei %1 kann nicht angelegt werden. Prüfen Sie die Berechtigungen des Ordners.</translation>
    </message>
</context>
<context>
    <name>OtherKinds</name>
    <message>
        <source>It is empty.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It is a certificate signing request (PKCS#10), which asks for a certificate. Choose the certificate that the authority answered with.</source>
        <translation>Es ist eine Zertifikatsanforderung (PKCS#10), die um ein Zertifikat bittet. Wählen Sie das Zertifikat, mit dem die Zertifizierungsstelle geantwortet hat.</translation>
    </message>
    <message>
        <source>It is a list of revoked certificates (CRL) and holds none itself. Choose the certificate.</source>
        <translation>Es ist eine Liste widerrufener Zertifikate (CRL) und enthält selbst keines. Wählen Sie das Zertifikat.</translation>
    </message>
    <message>
        <source>It is a public key alone. Choose the certificate that was made for it.</source>
        <translation>Es ist ein öffentlicher Schlüssel allein. Wählen Sie das Zertifikat, das für ihn ausgestellt wurde.</translation>
    </message>
    <message>
        <source>It is a key for SSH, which has no certificate of this kind. Choose another file.</source>
        <translation>Es ist ein Schlüssel für SSH, das keine Zertifikate dieser Art hat. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>It is for OpenPGP, which has no certificates of this kind. Choose another file.</source>
        <translation>Sie ist für OpenPGP, das keine Zertifikate dieser Art hat. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>It is a Java key store. Have the certificate exported from it: keytool -exportcert -rfc -alias NAME -keystore FILE</source>
        <translation>Es ist ein Java-Schlüsselspeicher. Lassen Sie das Zertifikat daraus exportieren: keytool -exportcert -rfc -alias NAME -keystore FILE</translation>
    </message>
    <message>
        <source>It is a compressed archive. Unpack it, and choose the certificate.</source>
        <translation>Es ist ein komprimiertes Archiv. Entpacken Sie es und wählen Sie das Zertifikat.</translation>
    </message>
    <message>
        <source>It is a PDF document. Ask for the certificate as a file.</source>
        <translation>Es ist ein PDF-Dokument. Bitten Sie um das Zertifikat als Datei.</translation>
    </message>
    <message>
        <source>It is a web page, which may have been saved in place of the file. Download the file again.</source>
        <translation>Es ist eine Webseite, die wohl anstelle der Datei gespeichert wurde. Laden Sie die Datei noch einmal herunter.</translation>
    </message>
    <message>
        <source>It is a set of public keys (JWKS) without a certificate. Ask for the certificate, or for SAML metadata.</source>
        <translation>Es ist eine Sammlung öffentlicher Schlüssel (JWKS) ohne Zertifikat. Bitten Sie um das Zertifikat oder um SAML-Metadaten.</translation>
    </message>
    <message>
        <source>The lines around the certificate are not as they should be; a program for writing letters may have changed them. Give them five hyphens on each side: -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----</source>
        <translation>Die Zeilen um das Zertifikat sind nicht, wie sie sein sollten; vielleicht hat ein Schreibprogramm sie geändert. Geben Sie ihnen auf jeder Seite fünf Bindestriche: -----BEGIN CERTIFICATE----- und -----END CERTIFICATE-----</translation>
    </message>
</context>
<context>
    <name>PersonImport</name>
    <message>
        <source>The account holds control characters. Correct it at the provider, then import it again.</source>
        <translation>Das Konto enthält Steuerzeichen. Berichtigen Sie es beim Anbieter und importieren Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 Correct it at the provider, then import it again.</source>
        <translation>%1 Berichtigen Sie es beim Anbieter und importieren Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The directory has a person with the username “%1” already. Read the list again and decide whether to link them.</source>
        <translation>Im Verzeichnis gibt es schon eine Person mit dem Benutzernamen „%1“. Lesen Sie die Liste neu und entscheiden Sie, ob verknüpft werden soll.</translation>
    </message>
    <message>
        <source>“%1” in the directory has the e-mail address %2 already. Read the list again and decide whether to link them.</source>
        <translation>„%1“ im Verzeichnis hat die E-Mail-Adresse %2 schon. Lesen Sie die Liste neu und entscheiden Sie, ob verknüpft werden soll.</translation>
    </message>
    <message>
        <source>Created. Access comes with a user group that is bound.</source>
        <translation>Angelegt. Zugang kommt mit einer Benutzergruppe, die gebunden ist.</translation>
    </message>
    <message>
        <source>Created, although the account is inactive at the provider. Suspend the person if they have left.</source>
        <translation>Angelegt, obwohl das Konto beim Anbieter inaktiv ist. Sperren Sie die Person, wenn sie ausgeschieden ist.</translation>
    </message>
    <message>
        <source>The person to link to was deleted meanwhile. Read the list again.</source>
        <translation>Die Person, mit der verknüpft werden sollte, wurde inzwischen gelöscht. Lesen Sie die Liste neu.</translation>
    </message>
    <message>
        <source>“%1” is linked to the account “%2” of this application already. Decide which account is theirs.</source>
        <translation>„%1“ ist schon mit dem Konto „%2“ dieser Anwendung verknüpft. Entscheiden Sie, welches Konto das richtige ist.</translation>
    </message>
    <message>
        <source>Imported already, as “%1”.</source>
        <translation>Schon importiert, als „%1“.</translation>
    </message>
    <message>
        <source>The account is linked to “%1” meanwhile. Read the list again.</source>
        <translation>Das Konto ist inzwischen mit „%1“ verknüpft. Lesen Sie die Liste neu.</translation>
    </message>
    <message>
        <source>“%1” stays linked; the account&apos;s userName is now “%2”.</source>
        <translation>„%1“ bleibt verknüpft; der userName des Kontos ist jetzt „%2“.</translation>
    </message>
    <message>
        <source>The provider gives this account no usable id, so it could not be found again. Ask the provider to correct it.</source>
        <translation>Der Anbieter gibt diesem Konto keine brauchbare Kennung, daher wäre es nicht wiederzufinden. Bitten Sie den Anbieter, das zu berichtigen.</translation>
    </message>
    <message>
        <source>Another program ended this row first.</source>
        <translation>Ein anderes Programm hat diese Zeile zuerst beendet.</translation>
    </message>
    <message>
        <source>Nothing of the person was changed.</source>
        <translation>An der Person wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was taken over: %1</source>
        <translation>Nichts wurde übernommen: %1</translation>
    </message>
    <message>
        <source>Taken over: %1.</source>
        <translation>Übernommen: %1.</translation>
    </message>
    <message>
        <source>Linked to “%1”.</source>
        <translation>Mit „%1“ verknüpft.</translation>
    </message>
</context>
<context>
    <name>Pkcs12</name>
    <message>
        <source>Opening this PKCS#12 file takes more than %1 rounds of hashing. It was not tried: have it written again with fewer.</source>
        <translation>Um diese PKCS#12-Datei zu öffnen, braucht es mehr als %1 Hash-Runden. Es wurde nicht versucht: Lassen Sie sie mit weniger Runden neu schreiben.</translation>
    </message>
    <message>
        <source>This PKCS#12 file is damaged, or protected in a way that is not known. Have it written again.</source>
        <translation>Diese PKCS#12-Datei ist beschädigt oder auf eine Weise geschützt, die nicht bekannt ist. Lassen Sie sie neu schreiben.</translation>
    </message>
    <message>
        <source>This PKCS#12 file is protected. Enter its password.</source>
        <translation>Diese PKCS#12-Datei ist geschützt. Geben Sie ihr Passwort ein.</translation>
    </message>
    <message>
        <source>The password does not open this PKCS#12 file. Enter it again.</source>
        <translation>Das Passwort öffnet diese PKCS#12-Datei nicht. Geben Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>PortalImageFile</name>
    <message>
        <source>The image is larger than 512 kB. Choose a smaller one.</source>
        <translation>Das Bild ist größer als 512 kB. Wählen Sie ein kleineres.</translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG or SVG image. Choose another one.</source>
        <translation>Die Datei ist kein PNG-, JPEG- oder SVG-Bild. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The SVG image has a document type, which is not accepted. Export it again without one.</source>
        <translation>Das SVG-Bild hat einen Dokumenttyp, was nicht angenommen wird. Exportieren Sie es noch einmal ohne.</translation>
    </message>
    <message>
        <source>The image is damaged and cannot be shown. Choose another one.</source>
        <translation>Das Bild ist beschädigt und kann nicht angezeigt werden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The image is larger than 1024 x 1024 pixels. Choose a smaller one.</source>
        <translation>Das Bild ist größer als 1024 x 1024 Pixel. Wählen Sie ein kleineres.</translation>
    </message>
</context>
<context>
    <name>PracticeFault</name>
    <message>
        <source>%1 is not a fault. See --help for the list.</source>
        <translation>%1 ist kein Fehlerfall. --help zeigt die Liste.</translation>
    </message>
</context>
<context>
    <name>PracticeServer</name>
    <message>
        <source>The practice provider speaks plain http, so it listens on loopback only. Use 127.0.0.1 or [::1].</source>
        <translation>Der Übungsanbieter spricht unverschlüsseltes http und lauscht daher nur auf diesem Computer. Verwenden Sie 127.0.0.1 oder [::1].</translation>
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
    <name>ProvisioningPlan</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>The group could not be read, so nothing is sent: %1</source>
        <translation>Die Gruppe konnte nicht gelesen werden, daher wird nichts gesendet: %1</translation>
    </message>
    <message>
        <source>The look-up failed, so nothing is sent: %1</source>
        <translation>Die Suche ist fehlgeschlagen, daher wird nichts gesendet: %1</translation>
    </message>
    <message>
        <source>The provider has %1 groups of this name. Rename or remove those that are not meant.</source>
        <translation>Beim Anbieter gibt es %1 Gruppen dieses Namens. Benennen Sie die nicht gemeinten um oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The provider has a group of this name, which is taken over.</source>
        <translation>Beim Anbieter gibt es eine Gruppe dieses Namens; sie wird übernommen.</translation>
    </message>
    <message>
        <source>Bound, with %1; the provider has no group of this name.</source>
        <translation>Zugeordnet, mit %1; beim Anbieter gibt es keine Gruppe dieses Namens.</translation>
    </message>
    <message>
        <source>The group differs from the directory.</source>
        <translation>Die Gruppe weicht vom Verzeichnis ab.</translation>
    </message>
    <message>
        <source>Renamed from “%1”.</source>
        <translation>Umbenannt, bisher „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people joined.</source>
        <translation>
            <numerusform>%Ln Person ist beigetreten.</numerusform>
            <numerusform>%Ln Personen sind beigetreten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people left.</source>
        <translation>
            <numerusform>%Ln Person hat die Gruppe verlassen.</numerusform>
            <numerusform>%Ln Personen haben die Gruppe verlassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted from the directory.</source>
        <translation>Aus dem Verzeichnis gelöscht.</translation>
    </message>
    <message>
        <source>%1 of %2 people would lose access, which is more than %3 %. Nobody is deactivated before the number is confirmed.</source>
        <translation>%1 von %2 Personen würden den Zugang verlieren, das sind mehr als %3 %. Niemand wird deaktiviert, bevor die Zahl bestätigt ist.</translation>
    </message>
    <message>
        <source>In no bound user group, and without an active account that Gatehouse manages.</source>
        <translation>In keiner zugeordneten Benutzergruppe und ohne ein aktives Konto, das Gatehouse verwaltet.</translation>
    </message>
    <message>
        <source>Staged: nothing is sent until the person is activated.</source>
        <translation>Vorgemerkt: Bis zur Aktivierung wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Suspended, and without an active account.</source>
        <translation>Gesperrt und ohne aktives Konto.</translation>
    </message>
    <message>
        <source>The account is as it should be.</source>
        <translation>Das Konto ist, wie es sein soll.</translation>
    </message>
    <message>
        <source>The account could not be read, so nothing is sent: %1</source>
        <translation>Das Konto konnte nicht gelesen werden, daher wird nichts gesendet: %1</translation>
    </message>
    <message>
        <source>Imported before, and now in %1.</source>
        <translation>Früher importiert und jetzt in %1.</translation>
    </message>
    <message>
        <source>The provider has %1 accounts that agree with this person. Remove those that are not theirs at the provider, or link the right one in manual import.</source>
        <translation>Beim Anbieter gibt es %1 Konten, die zu dieser Person passen. Entfernen Sie dort die fremden, oder verknüpfen Sie das richtige im manuellen Import.</translation>
    </message>
    <message>
        <source>The provider&apos;s account “%1” belongs to another person here already. Change the username or the Employee ID of one of the two.</source>
        <translation>Das Konto „%1“ beim Anbieter gehört hier bereits einer anderen Person. Ändern Sie Benutzername oder Personalnummer einer der beiden.</translation>
    </message>
    <message>
        <source>The provider has an account “%1” that nobody is linked to. Decide in manual import whether it is this person&apos;s.</source>
        <translation>Beim Anbieter gibt es ein Konto „%1“, mit dem niemand verknüpft ist. Entscheiden Sie im manuellen Import, ob es dieser Person gehört.</translation>
    </message>
    <message>
        <source>The provider has an account with this person&apos;s externalId.</source>
        <translation>Beim Anbieter gibt es ein Konto mit der externalId dieser Person.</translation>
    </message>
    <message>
        <source>The account was created in a run that was interrupted.</source>
        <translation>Das Konto wurde in einem unterbrochenen Lauf angelegt.</translation>
    </message>
    <message>
        <source>Member of %1; the provider has no account.</source>
        <translation>Mitglied von %1; beim Anbieter gibt es kein Konto.</translation>
    </message>
    <message>
        <source>Active and member of %1; the account is inactive.</source>
        <translation>Aktiv und Mitglied von %1; das Konto ist inaktiv.</translation>
    </message>
    <message>
        <source>The account differs from the directory: %1.</source>
        <translation>Das Konto weicht vom Verzeichnis ab: %1.</translation>
    </message>
    <message>
        <source>Suspended in the directory.</source>
        <translation>Im Verzeichnis gesperrt.</translation>
    </message>
    <message>
        <source>Staged in the directory, so without access.</source>
        <translation>Im Verzeichnis vorgemerkt, also ohne Zugang.</translation>
    </message>
    <message>
        <source>In no bound user group any more.</source>
        <translation>In keiner zugeordneten Benutzergruppe mehr.</translation>
    </message>
    <message>
        <source>Left %1, and is in no other bound group.</source>
        <translation>Hat %1 verlassen und ist in keiner anderen zugeordneten Gruppe.</translation>
    </message>
    <message>
        <source>%1 and %2 more groups</source>
        <translation>%1 und %2 weiteren Gruppen</translation>
    </message>
    <message>
        <source>In no bound user group. The account is kept, as the application says.</source>
        <translation>In keiner zugeordneten Benutzergruppe. Das Konto wird behalten, wie die Anwendung es sagt.</translation>
    </message>
    <message>
        <source>The account was deleted there, and nobody can bring it back. A sync creates another one when the person has access again.</source>
        <translation>Das Konto wurde dort gelöscht, und niemand kann es zurückholen. Ein Abgleich legt ein anderes an, sobald die Person wieder Zugang hat.</translation>
    </message>
    <message>
        <source>Created by the last run.</source>
        <translation>Vom letzten Lauf angelegt.</translation>
    </message>
    <message>
        <source>As it was before the last run.</source>
        <translation>Wie vor dem letzten Lauf.</translation>
    </message>
    <message>
        <source>The group was deleted there, and nobody can bring it back.</source>
        <translation>Die Gruppe wurde dort gelöscht, und niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <source>Memberships as they were before the last run.</source>
        <translation>Mitgliedschaften wie vor dem letzten Lauf.</translation>
    </message>
    <message>
        <source>It was there before the last run, which only took it over.</source>
        <translation>Das gab es vor dem letzten Lauf schon, der es nur übernommen hat.</translation>
    </message>
    <message>
        <source>Whether the account was created is not known. Sync once more, which looks it up.</source>
        <translation>Ob das Konto angelegt wurde, ist nicht bekannt. Gleichen Sie noch einmal ab, dabei wird nachgesehen.</translation>
    </message>
    <message>
        <source>What was there before is not known: an earlier version of Gatehouse sent it.</source>
        <translation>Was dort vorher stand, ist nicht bekannt: Eine frühere Version von Gatehouse hat es gesendet.</translation>
    </message>
    <message>
        <source>The provider&apos;s account “%1” has this person&apos;s e-mail address, and nobody is linked to it. Decide in manual import whether it is theirs, or ignore it after Compare.</source>
        <translation>Das Konto „%1“ beim Anbieter hat die E-Mail-Adresse dieser Person, und niemand ist damit verknüpft. Entscheiden Sie im manuellen Import, ob es ihres ist, oder ignorieren Sie es nach „Vergleichen“.</translation>
    </message>
    <message>
        <source>Makes room for another account, which gets the username that this one has now.</source>
        <translation>Macht Platz für ein anderes Konto, das den jetzigen Benutzernamen von diesem erhält.</translation>
    </message>
    <message>
        <source>The account that was linked as “%1” is called “%2” at the provider now, so nothing is sent. Decide in manual import whose it is.</source>
        <translation>Das Konto, das als „%1“ verknüpft wurde, heißt beim Anbieter jetzt „%2“, daher wird nichts gesendet. Entscheiden Sie beim manuellen Import, wem es gehört.</translation>
    </message>
    <message>
        <source>Kept when access ended, and now in %1.</source>
        <translation>Beim Ende des Zugriffs behalten und jetzt in %1.</translation>
    </message>
    <message>
        <source>%1 The account is kept, as the application says.</source>
        <translation>%1 Das Konto bleibt, wie die Anwendung es vorsieht.</translation>
    </message>
    <message>
        <source>The provider takes whole groups only, and does not show who is in this one. Change it there by hand.</source>
        <translation>Der Anbieter nimmt nur ganze Gruppen an und zeigt nicht, wer in dieser ist. Ändern Sie sie dort von Hand.</translation>
    </message>
    <message>
        <source>Who was suspended by name is deactivated all the same.</source>
        <translation>Wer selbst gesperrt wurde, wird trotzdem deaktiviert.</translation>
    </message>
    <message>
        <source>As it was before the last run. The provider takes whole accounts only, so all that it holds is sent with it (PUT).</source>
        <translation>Wie es vor dem letzten Lauf war. Der Anbieter nimmt nur ganze Konten an, daher wird alles mitgesendet, was er hat (PUT).</translation>
    </message>
    <message>
        <source>The account is called “%1” at the provider now, so nothing is sent. Decide in manual import whose it is.</source>
        <translation>Das Konto heißt beim Anbieter jetzt „%1“, daher wird nichts gesendet. Entscheiden Sie im manuellen Import, wessen Konto es ist.</translation>
    </message>
    <message>
        <source>The provider takes whole accounts only, and this one was not read, so nothing is sent. Change the directory instead.</source>
        <translation>Der Anbieter nimmt nur ganze Konten an, und dieses wurde nicht gelesen, daher wird nichts gesendet. Ändern Sie stattdessen das Verzeichnis.</translation>
    </message>
    <message>
        <source>The provider takes whole groups only, and it is not known who is in this one. Change it there by hand.</source>
        <translation>Der Anbieter nimmt nur ganze Gruppen an, und es ist nicht bekannt, wer in dieser ist. Ändern Sie sie dort von Hand.</translation>
    </message>
    <message>
        <source>“%1” would get the username “%2” at the provider, which is the one of “%3”. Nothing is sent for them before one of the two has another.</source>
        <translation>„%1“ bekäme beim Anbieter den Benutzernamen „%2“, den „%3“ hat. Bis eine der beiden Personen einen anderen hat, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Somebody changed %1 at the provider since the last run, so that is left as it is. Change it in the directory, or there.</source>
        <translation>Jemand hat %1 beim Anbieter seit dem letzten Lauf geändert, darum bleibt es, wie es ist. Ändern Sie es im Verzeichnis oder dort.</translation>
    </message>
    <message>
        <source>The provider&apos;s account “%1” has this person&apos;s externalId, and neither their username nor their e-mail address. Decide in manual import whether it is theirs.</source>
        <translation>Das Konto „%1“ beim Anbieter hat die externalId dieser Person, aber weder ihren Benutzernamen noch ihre E-Mail-Adresse. Entscheiden Sie im manuellen Import, ob es ihr gehört.</translation>
    </message>
    <message>
        <source>The provider answered that it created this account, and does not show it. Look for it there: link it in manual import, or remove it and provision this person alone, which creates it once more.</source>
        <translation>Der Anbieter hat geantwortet, dass er dieses Konto angelegt hat, und zeigt es nicht. Suchen Sie es dort: Verknüpfen Sie es im manuellen Import, oder entfernen Sie es und provisionieren Sie nur diese Person, was es noch einmal anlegt.</translation>
    </message>
</context>
<context>
    <name>ProvisioningService</name>
    <message>
        <source>Identity Management of “%1” is not active. Activate it first.</source>
        <translation>Das Identity Management von „%1“ ist nicht aktiv. Aktivieren Sie es zuerst.</translation>
    </message>
    <message>
        <source>Another program took over, because nothing was heard of this one for a minute.</source>
        <translation>Ein anderes Programm hat übernommen, weil dieses sich eine Minute lang nicht gemeldet hat.</translation>
    </message>
    <message>
        <source>The last run sent nothing that could be taken back.</source>
        <translation>Der letzte Lauf hat nichts gesendet, das sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Automatic sync waits until an admin resumes it.</source>
        <translation>Der selbsttätige Abgleich wartet, bis ein Administrator ihn fortsetzt.</translation>
    </message>
    <message>
        <source>Another program provisions this application at the moment. Wait until it is done.</source>
        <translation>Ein anderes Programm gleicht diese Anwendung gerade ab. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Somebody ran this application since you looked, so that another run would be taken back. Nothing was sent. Look again.</source>
        <translation>Seit Sie nachgesehen haben, hat jemand diese Anwendung abgeglichen; es würde ein anderer Lauf zurückgenommen. Nichts wurde gesendet. Sehen Sie noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 sperren?</translation>
    </message>
    <message>
        <source>Delete %1 people?</source>
        <translation>%1 Personen löschen?</translation>
    </message>
    <message>
        <source>Suspend %1 people?</source>
        <translation>%1 Personen sperren?</translation>
    </message>
    <message>
        <source>Access is lost to: %1.</source>
        <translation>Der Zugang geht verloren zu: %1.</translation>
    </message>
    <message>
        <source>No access to an application is lost.</source>
        <translation>Kein Zugang zu einer Anwendung geht verloren.</translation>
    </message>
    <message>
        <source>Membership ends in: %1.</source>
        <translation>Die Mitgliedschaft endet in: %1.</translation>
    </message>
    <message>
        <source>This is what the first %1 of them lose; the others may lose more.</source>
        <translation>Das verlieren die ersten %1 davon; die übrigen verlieren vielleicht mehr.</translation>
    </message>
    <message>
        <source>Their record and their links to accounts elsewhere are removed. Events stay.</source>
        <translation>Ihr Eintrag und ihre Verknüpfungen mit Konten anderswo werden entfernt. Ereignisse bleiben.</translation>
    </message>
    <message>
        <source>Their record and their groups stay. Activate brings them back.</source>
        <translation>Ihr Eintrag und ihre Gruppen bleiben. Aktivieren bringt sie zurück.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>no application</source>
        <translation>keine Anwendung</translation>
    </message>
</context>
<context>
    <name>RequestRules</name>
    <message>
        <source>“%1” has no single sign-on.</source>
        <translation>„%1“ hat kein Single Sign-on.</translation>
    </message>
    <message>
        <source>Sign-in to “%1” is not active. Complete its SSO tab and save it.</source>
        <translation>Die Anmeldung bei „%1“ ist nicht aktiv. Vervollständigen Sie den Reiter SSO und speichern Sie.</translation>
    </message>
    <message>
        <source>The request comes from “%1”, but “%2” is set up for “%3”. Compare SP Entity ID on the SSO tab, letter by letter.</source>
        <translation>Die Anfrage kommt von „%1“, aber „%2“ ist für „%3“ eingerichtet. Vergleichen Sie die SP Entity ID im Reiter SSO Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>The request was meant for %1, not for %2. Correct the IDP URL at the service provider.</source>
        <translation>Die Anfrage war für %1 bestimmt, nicht für %2. Berichtigen Sie die IDP-URL beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>The request is too old. Start again at the service provider; if that does not help, compare the clocks of both sides.</source>
        <translation>Die Anfrage ist zu alt. Beginnen Sie erneut beim Dienstanbieter; hilft das nicht, vergleichen Sie die Uhren beider Seiten.</translation>
    </message>
    <message>
        <source>The request comes from the future. Compare the clocks of both sides.</source>
        <translation>Die Anfrage kommt aus der Zukunft. Vergleichen Sie die Uhren beider Seiten.</translation>
    </message>
</context>
<context>
    <name>ResponseWriter</name>
    <message>
        <source>the settings of the application</source>
        <translation>die Einstellungen der Anwendung</translation>
    </message>
    <message>
        <source>A value holds a character that XML cannot carry: %1. Remove the character.</source>
        <translation>Ein Wert enthält ein Zeichen, das XML nicht kennt: %1. Entfernen Sie das Zeichen.</translation>
    </message>
</context>
<context>
    <name>SamlInspector</name>
    <message>
        <source>The sign-in was refused: %1. %2</source>
        <translation>Die Anmeldung wurde abgelehnt: %1. %2</translation>
    </message>
    <message>
        <source>The Response is not of SAML 2.0.</source>
        <translation>Die Response ist keine von SAML 2.0.</translation>
    </message>
    <message>
        <source>The Response comes from “%1”, not from “%2”. Compare IdP Entity ID on both sides.</source>
        <translation>Die Response kommt von „%1“, nicht von „%2“. Vergleichen Sie die IdP Entity ID auf beiden Seiten.</translation>
    </message>
    <message>
        <source>It is meant for %1.</source>
        <translation>Sie ist für %1 bestimmt.</translation>
    </message>
    <message>
        <source>Nobody asked for it: IdP-initiated.</source>
        <translation>Niemand hat danach gefragt: vom IdP begonnen.</translation>
    </message>
    <message>
        <source>It answers %1.</source>
        <translation>Sie beantwortet %1.</translation>
    </message>
    <message>
        <source>The Response answers another request (%1) than the one that was sent.</source>
        <translation>Die Response beantwortet eine andere Anfrage (%1) als die gesendete.</translation>
    </message>
    <message>
        <source>The Response has to hold exactly one assertion, and it holds %1.</source>
        <translation>Die Response muss genau eine Assertion enthalten, und sie enthält %1.</translation>
    </message>
    <message>
        <source>The assertion is encrypted.</source>
        <translation>Die Assertion ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Give the decryption key of the service provider to look inside.</source>
        <translation>Geben Sie den Schlüssel des Dienstanbieters an, um hineinzusehen.</translation>
    </message>
    <message>
        <source>What was encrypted is no single assertion.</source>
        <translation>Was verschlüsselt war, ist keine einzelne Assertion.</translation>
    </message>
    <message>
        <source>Neither the Response nor the assertion is signed.</source>
        <translation>Weder die Response noch die Assertion ist signiert.</translation>
    </message>
    <message>
        <source>The message is larger than 1 MB. It was not read.</source>
        <translation>Die Nachricht ist größer als 1 MB. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is XML, but no SAML 2.0 message and no metadata.</source>
        <translation>Das ist XML, aber weder eine Nachricht von SAML 2.0 noch Metadaten.</translation>
    </message>
    <message>
        <source>The Response is meant for %1, not for %2. Compare the ACS URL on both sides.</source>
        <translation>Die Response ist für %1 bestimmt, nicht für %2. Vergleichen Sie die ACS-URL auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The request comes from “%1”, not from “%2”. Compare SP Entity ID on both sides.</source>
        <translation>Die Anfrage kommt von „%1“, nicht von „%2“. Vergleichen Sie die SP Entity ID auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The request wants its answer at %1, not at %2. Compare the ACS URL on both sides.</source>
        <translation>Die Anfrage will ihre Antwort an %1, nicht an %2. Vergleichen Sie die ACS-URL auf beiden Seiten.</translation>
    </message>
    <message>
        <source>%1 is “%2”, which the schema of SAML does not allow: it has to begin with a letter or “_”, and has no “:”. Gatehouse takes it and repeats it as it is, but others may refuse it. Have whoever made it put “_” in front.</source>
        <translation>%1 ist „%2“, was das Schema von SAML nicht erlaubt: Es muss mit einem Buchstaben oder „_“ beginnen und darf kein „:“ enthalten. Gatehouse nimmt es an und wiederholt es unverändert, andere lehnen es vielleicht ab. Wer es vergibt, soll „_“ davor setzen.</translation>
    </message>
    <message>
        <source>The ArtifactResponse is not of SAML 2.0.</source>
        <translation>Die ArtifactResponse ist nicht von SAML 2.0.</translation>
    </message>
    <message>
        <source>The ArtifactResponse comes from “%1”, not from “%2”. Compare IdP Entity ID on both sides.</source>
        <translation>Die ArtifactResponse kommt von „%1“ und nicht von „%2“. Vergleichen Sie die IdP Entity ID auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The artifact was not exchanged for a message: %1. Sign in again.</source>
        <translation>Das Artefakt wurde nicht gegen eine Nachricht getauscht: %1. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The ArtifactResponse has to hold exactly one Response, and it holds %1. An artifact works once and not for long: sign in again.</source>
        <translation>Die ArtifactResponse muss genau eine Response enthalten, und sie enthält %1. Ein Artefakt gilt einmal und nicht lange: melden Sie sich erneut an.</translation>
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
        <translation>Der Token-Schlüssel enthält Leerzeichen oder Zeichen, die kein Token hat. Kopieren Sie ihn noch einmal, für sich allein.</translation>
    </message>
    <message>
        <source>Enter the Base URL.</source>
        <translation>Geben Sie die Basis-URL ein.</translation>
    </message>
    <message>
        <source>This is not a web address. Enter the Base URL as https://host/path.</source>
        <translation>Das ist keine Webadresse. Geben Sie die Basis-URL als https://host/pfad ein.</translation>
    </message>
    <message>
        <source>Base URLs start with https://, because the token would go over the network in the clear. Change http:// to https://.</source>
        <translation>Basis-URLs beginnen mit https://, weil der Token sonst unverschlüsselt durchs Netz ginge. Ändern Sie http:// in https://.</translation>
    </message>
    <message>
        <source>http:// is for a server on this computer only, and has to be switched on for this application.</source>
        <translation>http:// ist nur für einen Server auf diesem Computer und muss für diese Anwendung eingeschaltet werden.</translation>
    </message>
    <message>
        <source>The Base URL holds a user name or password. Remove the part before @.</source>
        <translation>Die Basis-URL enthält Benutzername oder Passwort. Entfernen Sie den Teil vor @.</translation>
    </message>
    <message>
        <source>The Base URL ends before ? and #. Remove that part.</source>
        <translation>Die Basis-URL endet vor ? und #. Entfernen Sie diesen Teil.</translation>
    </message>
    <message>
        <source>Replace the parts in braces { } with your own values.</source>
        <translation>Ersetzen Sie die Teile in geschweiften Klammern { } durch Ihre eigenen Werte.</translation>
    </message>
    <message>
        <source>The path of the Base URL has an empty part, or . or .. in it. Correct the path.</source>
        <translation>Der Pfad der Basis-URL hat einen leeren Teil oder . oder .. darin. Berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 does not accept the token (401). Copy the token again, or create a new one at the provider.</source>
        <translation>%1 nimmt den Token nicht an (401). Kopieren Sie ihn noch einmal, oder erzeugen Sie beim Anbieter einen neuen.</translation>
    </message>
    <message>
        <source>%1 knows the token, but it may not read this (403). Give it the right to read users and groups at the provider.</source>
        <translation>%1 kennt den Token, aber er darf dies nicht lesen (403). Geben Sie ihm beim Anbieter das Recht, Benutzer und Gruppen zu lesen.</translation>
    </message>
    <message>
        <source>%1 has nothing at %2 (404). Check the path of the Base URL.</source>
        <translation>%1 hat nichts unter %2 (404). Prüfen Sie den Pfad der Basis-URL.</translation>
    </message>
    <message>
        <source>%1 gets too many requests (429). Wait some minutes, then try again.</source>
        <translation>%1 bekommt zu viele Anfragen (429). Warten Sie einige Minuten und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own (%2). Try again later.</source>
        <translation>%1 hat ein eigenes Problem (%2). Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 refused the request (%2). Check the Base URL.</source>
        <translation>%1 hat die Anfrage abgelehnt (%2). Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>Der Server sagt: %1</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of SCIM. Check the path of the Base URL, and that no sign-in page or proxy is in between.</source>
        <translation>%1 hat mit einer Webseite statt mit SCIM geantwortet. Prüfen Sie den Pfad der Basis-URL und ob eine Anmeldeseite oder ein Proxy dazwischen ist.</translation>
    </message>
    <message>
        <source>%1 answered something that is not JSON. Check that the Base URL is the one for SCIM 2.0.</source>
        <translation>%1 hat etwas geantwortet, das kein JSON ist. Prüfen Sie, ob die Basis-URL die für SCIM 2.0 ist.</translation>
    </message>
    <message>
        <source>The Base URL ends before /%1, which is added to it. Enter %2.</source>
        <translation>Die Base URL endet vor /%1, was an sie angehängt wird. Geben Sie %2 ein.</translation>
    </message>
    <message>
        <source>The Token Key is longer than 8 kB, which no server takes. Copy the token again, on its own.</source>
        <translation>Der Token Key ist länger als 8 kB, was kein Server annimmt. Kopieren Sie das Token noch einmal, für sich allein.</translation>
    </message>
</context>
<context>
    <name>ScimWriter</name>
    <message>
        <source>%1 does not accept the token (401). Replace the Token Key, then run it again.</source>
        <translation>%1 nimmt das Token nicht an (401). Ersetzen Sie den Token Key, dann starten Sie den Lauf erneut.</translation>
    </message>
    <message>
        <source>%1 knows the token, but it may not change this (403). Give it the right to write users and groups at the provider.</source>
        <translation>%1 kennt das Token, aber es darf dies nicht ändern (403). Geben Sie ihm beim Anbieter das Recht, Benutzer und Gruppen zu schreiben.</translation>
    </message>
    <message>
        <source>%1 does not have this any more (404). The next run looks it up again.</source>
        <translation>%1 hat dies nicht mehr (404). Der nächste Lauf sucht erneut danach.</translation>
    </message>
    <message>
        <source>%1 has something else with one of these values (409). Compare both, and change one of them or link them in manual import.</source>
        <translation>%1 hat etwas anderes mit einem dieser Werte (409). Vergleichen Sie beide, und ändern Sie eines davon, oder verknüpfen Sie sie im manuellen Import.</translation>
    </message>
    <message>
        <source>%1 gets too many requests (429). Run it again in some minutes.</source>
        <translation>%1 bekommt zu viele Anfragen (429). Starten Sie den Lauf in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>%1 has a problem of its own (%2). Run it again later.</source>
        <translation>%1 hat selbst ein Problem (%2). Starten Sie den Lauf später erneut.</translation>
    </message>
    <message>
        <source>%1 refused the request (%2). Correct what it names, then run it again.</source>
        <translation>%1 hat die Anfrage abgelehnt (%2). Korrigieren Sie, was genannt ist, dann starten Sie den Lauf erneut.</translation>
    </message>
    <message>
        <source>Somebody changed it at %1 meanwhile (%2). Run it again.</source>
        <translation>Jemand hat es bei %1 inzwischen geändert (%2). Führen Sie es erneut aus.</translation>
    </message>
</context>
<context>
    <name>SecretEnvelope</name>
    <message>
        <source>The encryption library of this computer does not work. Nothing was changed: repair OpenSSL.</source>
        <translation>Die Verschlüsselungsbibliothek dieses Computers arbeitet nicht. Nichts wurde geändert: reparieren Sie OpenSSL.</translation>
    </message>
    <message>
        <source>A stored secret is damaged and was not used. Replace it, or restore the workspace from a backup.</source>
        <translation>Ein gespeichertes Geheimnis ist beschädigt und wurde nicht verwendet. Ersetzen Sie es, oder stellen Sie den Arbeitsbereich aus einer Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings file %1 cannot be written. The mail server is what it was; make the file writable, then save again.</source>
        <translation>Die Einstellungsdatei %1 lässt sich nicht schreiben. Der Mailserver ist der bisherige; machen Sie die Datei beschreibbar und speichern Sie dann erneut.</translation>
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
    <name>SignInDecision</name>
    <message>
        <source>The service provider wants the answer through %1, and only HTTP-POST is used here. Set the binding to HTTP-POST there.</source>
        <translation>Der Dienstanbieter will die Antwort über %1, und hier wird nur HTTP-POST verwendet. Stellen Sie dort das Binding HTTP-POST ein.</translation>
    </message>
    <message>
        <source>The service provider wants the person to log in anew, and the log-in was before.</source>
        <translation>Der Dienstanbieter will, dass sich die Person neu anmeldet, und die Anmeldung war davor.</translation>
    </message>
    <message>
        <source>The service provider asks for a log-in of the kind %1 (%2), and the person logged in with %3. Change the authentication context there, or have it ask for none.</source>
        <translation>Der Dienstanbieter verlangt eine Anmeldung der Art %1 (%2), und die Person hat sich mit %3 angemeldet. Ändern Sie dort den Authentication Context oder lassen Sie keinen verlangen.</translation>
    </message>
    <message>
        <source>“%1” has no IdP certificate. Regenerate it on the SSO tab.</source>
        <translation>„%1“ hat kein IdP-Zertifikat. Erzeugen Sie es im Reiter SSO neu.</translation>
    </message>
    <message>
        <source>The IdP certificate of “%1” expired on %2. Regenerate it on the SSO tab and give the new one to the service provider.</source>
        <translation>Das IdP-Zertifikat von „%1“ ist am %2 abgelaufen. Erzeugen Sie es im Reiter SSO neu und geben Sie das neue dem Dienstanbieter.</translation>
    </message>
    <message>
        <source>There is no such person in the directory any more.</source>
        <translation>Diese Person gibt es nicht mehr im Verzeichnis.</translation>
    </message>
    <message>
        <source>%1 is suspended. Activate the person to let them sign in.</source>
        <translation>%1 ist gesperrt. Aktivieren Sie die Person, damit sie sich anmelden kann.</translation>
    </message>
    <message>
        <source>%1 is staged and not active yet. Activate the person to let them sign in.</source>
        <translation>%1 ist vorgemerkt und noch nicht aktiv. Aktivieren Sie die Person, damit sie sich anmelden kann.</translation>
    </message>
    <message>
        <source>%1 is in no user group that “%2” is bound to. Bind one on the User Groups tab.</source>
        <translation>%1 ist in keiner Benutzergruppe, an die „%2“ gebunden ist. Binden Sie eine im Reiter Benutzergruppen.</translation>
    </message>
    <message>
        <source>%1 is not an ACS URL of “%2” any more. Start again.</source>
        <translation>%1 ist keine ACS-URL von „%2“ mehr. Beginnen Sie erneut.</translation>
    </message>
    <message>
        <source>%1 has no value for “%2”, which is the SAMLSubject NameID of “%3”. Fill it in, or choose another one on the SSO tab.</source>
        <translation>%1 hat keinen Wert für „%2“, und das ist die SAMLSubject NameID von „%3“. Füllen Sie ihn aus oder wählen Sie im Reiter SSO etwas anderes.</translation>
    </message>
    <message>
        <source>The service provider asks for “%1”, and it was %2 who logged in. Log out, then log in as the other person.</source>
        <translation>Der Dienstanbieter verlangt „%1“, und angemeldet hat sich %2. Melden Sie sich ab und als die andere Person wieder an.</translation>
    </message>
</context>
<context>
    <name>SignInSteps</name>
    <message>
        <source>Open the SSO tab</source>
        <translation>Reiter SSO öffnen</translation>
    </message>
    <message>
        <source>Request received</source>
        <translation>Anfrage empfangen</translation>
    </message>
    <message>
        <source>AuthnRequest from %1</source>
        <translation>AuthnRequest von %1</translation>
    </message>
    <message>
        <source>Started at the tile in the User Console</source>
        <translation>Begonnen an der Kachel in der User Console</translation>
    </message>
    <message>
        <source>Waiting for an AuthnRequest of the application</source>
        <translation>Wartet auf einen AuthnRequest der Anwendung</translation>
    </message>
    <message>
        <source>Waiting for the browser</source>
        <translation>Wartet auf den Browser</translation>
    </message>
    <message>
        <source>Application found</source>
        <translation>Anwendung gefunden</translation>
    </message>
    <message>
        <source>%1, SSO active</source>
        <translation>%1, SSO aktiv</translation>
    </message>
    <message>
        <source>Person signed in</source>
        <translation>Person angemeldet</translation>
    </message>
    <message>
        <source>Log in in the browser</source>
        <translation>Melden Sie sich im Browser an</translation>
    </message>
    <message>
        <source>%1, taken as logged in by this test</source>
        <translation>%1, gilt für diesen Test als angemeldet</translation>
    </message>
    <message>
        <source>%1, logged in in the browser</source>
        <translation>%1, im Browser angemeldet</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Person öffnen</translation>
    </message>
    <message>
        <source>Access allowed</source>
        <translation>Zugriff erlaubt</translation>
    </message>
    <message>
        <source>Member of %1</source>
        <translation>Mitglied von %1</translation>
    </message>
    <message>
        <source>Open User Groups</source>
        <translation>User Groups öffnen</translation>
    </message>
    <message>
        <source>Response checked</source>
        <translation>Antwort geprüft</translation>
    </message>
    <message>
        <source>The application is told that nobody was signed in: %1</source>
        <translation>Der Anwendung wird mitgeteilt, dass niemand angemeldet wurde: %1</translation>
    </message>
    <message>
        <source>The application would refuse this response</source>
        <translation>Die Anwendung würde diese Antwort ablehnen</translation>
    </message>
    <message>
        <source>NameID %1, signed and encrypted</source>
        <translation>NameID %1, signiert und verschlüsselt</translation>
    </message>
    <message>
        <source>NameID %1, signed with %2</source>
        <translation>NameID %1, signiert mit %2</translation>
    </message>
    <message>
        <source>Sent to the application</source>
        <translation>An die Anwendung gesendet</translation>
    </message>
    <message>
        <source>Held back by this test</source>
        <translation>Von diesem Test zurückgehalten</translation>
    </message>
    <message>
        <source>The browser took it to %1. What the application answered is shown there.</source>
        <translation>Der Browser brachte sie zu %1. Was die Anwendung antwortete, steht dort.</translation>
    </message>
</context>
<context>
    <name>SignInTable</name>
    <message>
        <source>There is no application at this address. Compare the IDP URL at the service provider with the SSO IdP URL of the application.</source>
        <translation>Unter dieser Adresse gibt es keine Anwendung. Vergleichen Sie die IDP-URL beim Dienstanbieter mit der SSO IdP URL der Anwendung.</translation>
    </message>
    <message>
        <source>Two applications have an SSO IdP URL that ends in “%1”. Delete one of them and add it anew under another name.</source>
        <translation>Zwei Anwendungen haben eine SSO IdP URL, die auf „%1“ endet. Löschen Sie eine davon und fügen Sie sie unter einem anderen Namen neu hinzu.</translation>
    </message>
</context>
<context>
    <name>SignatureShape</name>
    <message>
        <source>It carries no signature.</source>
        <translation>Sie trägt keine Signatur.</translation>
    </message>
    <message>
        <source>It carries more than one signature.</source>
        <translation>Sie trägt mehr als eine Signatur.</translation>
    </message>
    <message>
        <source>Two elements have the same ID, so that it is not certain what was signed.</source>
        <translation>Zwei Elemente haben dieselbe ID, sodass nicht feststeht, was signiert wurde.</translation>
    </message>
    <message>
        <source>The signature is not built as SAML prescribes: one reference, one digest, no comments and nothing else within.</source>
        <translation>Die Signatur ist nicht so gebaut, wie SAML es vorschreibt: eine Referenz, ein Digest, keine Kommentare und nichts anderes darin.</translation>
    </message>
    <message>
        <source>The signature speaks about another part of the document (%1) than the one that carries it (%2).</source>
        <translation>Die Signatur spricht über einen anderen Teil des Dokuments (%1) als den, der sie trägt (%2).</translation>
    </message>
    <message>
        <source>The signature algorithm %1 is not accepted. Use RSA or ECDSA with SHA-256, SHA-384 or SHA-512.</source>
        <translation>Der Signaturalgorithmus %1 wird nicht angenommen. Verwenden Sie RSA oder ECDSA mit SHA-256, SHA-384 oder SHA-512.</translation>
    </message>
    <message>
        <source>The digest algorithm %1 is not accepted. Use SHA-256, SHA-384 or SHA-512.</source>
        <translation>Der Digest-Algorithmus %1 wird nicht angenommen. Verwenden Sie SHA-256, SHA-384 oder SHA-512.</translation>
    </message>
    <message>
        <source>The signature uses a transform that SAML does not allow. Only the enveloped signature and exclusive canonicalisation are accepted.</source>
        <translation>Die Signatur verwendet eine Transformation, die SAML nicht erlaubt. Nur die eingebettete Signatur und exklusive Kanonisierung werden angenommen.</translation>
    </message>
    <message>
        <source>The part that carries the signature has no ID that the signature could name, so it is not certain what was signed. Have the sender give it one.</source>
        <translation>Der Teil, der die Signatur trägt, hat keine ID, die die Signatur nennen könnte, also ist nicht sicher, was signiert wurde. Lassen Sie den Absender ihm eine geben.</translation>
    </message>
    <message>
        <source>The signature does not name what it covers: its Reference has no URI. SAML wants the ID of the part that carries it (#%1).</source>
        <translation>Die Signatur nennt nicht, was sie abdeckt: Ihre Reference hat keine URI. SAML verlangt die ID des Teils, der sie trägt (#%1).</translation>
    </message>
    <message>
        <source>The signature covers the whole document (its Reference has URI=&quot;&quot;), whatever is put into it. SAML wants the ID of the part that carries it (#%1).</source>
        <translation>Die Signatur deckt das ganze Dokument ab (ihre Reference hat URI=&quot;&quot;), was auch immer hineingesetzt wird. SAML verlangt die ID des Teils, der sie trägt (#%1).</translation>
    </message>
</context>
<context>
    <name>SignatureVerifier</name>
    <message>
        <source>Weak: the signature fits, but SHA-1 can be forged. Have the sender use SHA-256.</source>
        <translation>Schwach: die Signatur passt, aber SHA-1 lässt sich fälschen. Lassen Sie den Absender SHA-256 verwenden.</translation>
    </message>
    <message>
        <source>Weak: the signature fits, but its key has only %1 bits. Have the sender use RSA with 2048 bits.</source>
        <translation>Schwach: die Signatur passt, aber ihr Schlüssel hat nur %1 Bit. Lassen Sie den Absender RSA mit 2048 Bit verwenden.</translation>
    </message>
    <message>
        <source>The signature does not fit: the content was changed after signing, or another key signed it. Compare the certificate with the sender&apos;s.</source>
        <translation>Die Signatur passt nicht: der Inhalt wurde nach dem Signieren verändert, oder ein anderer Schlüssel hat signiert. Vergleichen Sie das Zertifikat mit dem des Absenders.</translation>
    </message>
    <message>
        <source>The signature was made with %1, and the given certificate has a key of another kind. Ask the sender for the certificate it signs with.</source>
        <translation>Die Signatur wurde mit %1 gemacht, und das angegebene Zertifikat hat einen Schlüssel anderer Art. Bitten Sie den Absender um das Zertifikat, mit dem er signiert.</translation>
    </message>
    <message>
        <source>There is no certificate to check the signature with, so nothing is known about it.</source>
        <translation>Es gibt kein Zertifikat, um die Signatur zu prüfen; über sie ist also nichts bekannt.</translation>
    </message>
    <message>
        <source>The certificate to check signatures with cannot be read. Choose one with an RSA or elliptic curve key.</source>
        <translation>Das Zertifikat zum Prüfen von Signaturen kann nicht gelesen werden. Wählen Sie eines mit einem Schlüssel von RSA oder einer elliptischen Kurve.</translation>
    </message>
    <message>
        <source>The signature algorithm %1 is not accepted. Use RSA or ECDSA with SHA-256, SHA-384 or SHA-512.</source>
        <translation>Der Signaturalgorithmus %1 wird nicht angenommen. Verwenden Sie RSA oder ECDSA mit SHA-256, SHA-384 oder SHA-512.</translation>
    </message>
</context>
<context>
    <name>SigningKey</name>
    <message>
        <source>The private key does not belong to the certificate. Regenerate the certificate, then give the new one to the service provider.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat. Erzeugen Sie das Zertifikat neu und geben Sie das neue dem Dienstanbieter.</translation>
    </message>
    <message>
        <source>The private key is of a kind that signs no SAML. Use RSA or an elliptic curve.</source>
        <translation>Der private Schlüssel ist von einer Art, die kein SAML signiert. Verwenden Sie RSA oder eine elliptische Kurve.</translation>
    </message>
</context>
<context>
    <name>SmtpClient</name>
    <message>
        <source>The library libcurl is missing, so no e-mail can be sent. Install the package libcurl4.</source>
        <translation>Die Bibliothek libcurl fehlt, daher kann keine E-Mail gesendet werden. Installieren Sie das Paket libcurl4.</translation>
    </message>
    <message>
        <source>The password of %1 for the mail server is not in the keychain of this computer. Enter it in Settings.</source>
        <translation>Das Passwort von %1 für den Mailserver ist nicht im Schlüsselbund dieses Computers. Geben Sie es in den Einstellungen ein.</translation>
    </message>
    <message>
        <source>The mail server is saved, but the password of %1 for %2 could not be removed from the keychain: %3</source>
        <translation>Der Mailserver ist gespeichert, aber das Passwort von %1 für %2 konnte nicht aus dem Schlüsselbund entfernt werden: %3</translation>
    </message>
</context>
<context>
    <name>SpMetadataReader</name>
    <message>
        <source>The metadata names an ACS URL that is no web address: %1. Ask the service provider for a corrected file.</source>
        <translation>Die Metadaten nennen eine ACS-URL, die keine Webadresse ist: %1. Bitten Sie den Dienstanbieter um eine berichtigte Datei.</translation>
    </message>
    <message>
        <source>The metadata names no AssertionConsumerService with the HTTP-POST binding, and Gatehouse sends assertions no other way. Enter the ACS URL by hand if the provider has one.</source>
        <translation>Die Metadaten nennen keinen AssertionConsumerService mit HTTP-POST-Bindung, und anders sendet Gatehouse keine Assertions. Geben Sie die ACS-URL von Hand ein, wenn der Anbieter eine hat.</translation>
    </message>
    <message>
        <source>The metadata names no entityID of 1 to 1,024 characters. Ask the service provider for a corrected file.</source>
        <translation>Die Metadaten nennen keine entityID mit 1 bis 1.024 Zeichen. Bitten Sie den Dienstanbieter um eine berichtigte Datei.</translation>
    </message>
    <message>
        <source>The file describes no service provider that speaks SAML 2.0. Choose the metadata of the service provider.</source>
        <translation>Die Datei beschreibt keinen Dienstanbieter, der SAML 2.0 spricht. Wählen Sie die Metadaten des Dienstanbieters.</translation>
    </message>
    <message>
        <source>The file describes %1 service providers. Use a file with only the one of this application.</source>
        <translation>Die Datei beschreibt %1 Dienstanbieter. Verwenden Sie eine Datei nur mit dem dieser Anwendung.</translation>
    </message>
    <message>
        <source>This metadata was valid until %1, so its addresses and certificates may have changed since. Ask the service provider for a current file.</source>
        <translation>Diese Metadaten galten bis %1; ihre Adressen und Zertifikate können sich seither geändert haben. Bitten Sie den Dienstanbieter um eine aktuelle Datei.</translation>
    </message>
    <message>
        <source>The metadata&apos;s validUntil is no time: %1. Ask the service provider for a corrected file.</source>
        <translation>validUntil der Metadaten ist keine Zeit: %1. Bitten Sie den Dienstanbieter um eine berichtigte Datei.</translation>
    </message>
</context>
<context>
    <name>SqlError</name>
    <message>
        <source>Another program is busy writing to this workspace. Nothing was changed. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in diesen Arbeitsbereich. Nichts wurde geändert. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed. Free some space, then try again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Another entry already has this name or address. Choose a different one.</source>
        <translation>Ein anderer Eintrag hat diesen Namen oder diese Adresse schon. Wählen Sie etwas anderes.</translation>
    </message>
    <message>
        <source>The database refused the change. Nothing was changed. The log holds what it said.</source>
        <translation>Die Datenbank hat die Änderung abgelehnt. Nichts wurde geändert. Das Protokoll enthält, was sie gesagt hat.</translation>
    </message>
    <message>
        <source>The workspace file cannot be written. Nothing was changed. Check the permissions of the file and of its folder.</source>
        <translation>In die Datei des Arbeitsbereichs kann nicht geschrieben werden. Nichts wurde geändert. Prüfen Sie die Berechtigungen der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was changed. Check the disk before going on.</source>
        <translation>Der Datenträger hat einen Fehler gemeldet. Nichts wurde geändert. Prüfen Sie ihn, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The workspace file cannot be opened. Check that its folder exists and can be written.</source>
        <translation>Die Datei des Arbeitsbereichs kann nicht geöffnet werden. Prüfen Sie, ob es ihren Ordner gibt und ob er beschreibbar ist.</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Restore it from a backup.</source>
        <translation>Die Datei des Arbeitsbereichs ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The connection to the database was lost. Nothing was changed. Check the network, then try again.</source>
        <translation>Die Verbindung zur Datenbank ging verloren. Nichts wurde geändert. Prüfen Sie das Netzwerk und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The database does not allow this account to do that. Ask the database&apos;s administrator.</source>
        <translation>Die Datenbank erlaubt diesem Konto das nicht. Fragen Sie die Verwaltung der Datenbank.</translation>
    </message>
</context>
<context>
    <name>SsoActivation</name>
    <message>
        <source>People sign in with these settings and would be locked out. Nothing was saved. %1 Or use Deactivate SSO first.</source>
        <translation>Personen melden sich mit diesen Einstellungen an und wären ausgesperrt. Nichts wurde gespeichert. %1 Oder verwenden Sie zuerst SSO deaktivieren.</translation>
    </message>
</context>
<context>
    <name>SsoProblems</name>
    <message>
        <source>%1 has no single sign-on. Choose a connector that has it.</source>
        <translation>%1 hat kein Single Sign-on. Wählen Sie einen Konnektor, der es hat.</translation>
    </message>
    <message>
        <source>IdP Entity ID is empty. Enter the name under which the service provider knows this issuer.</source>
        <translation>IdP Entity ID ist leer. Geben Sie den Namen ein, unter dem der Dienstanbieter diesen Aussteller kennt.</translation>
    </message>
    <message>
        <source>SP Entity ID is empty. Enter it, or upload the service provider&apos;s metadata.</source>
        <translation>SP Entity ID ist leer. Geben Sie sie ein, oder laden Sie die Metadaten des Dienstanbieters hoch.</translation>
    </message>
    <message>
        <source>ACS URL is empty. Enter it, or upload the service provider&apos;s metadata.</source>
        <translation>ACS-URL ist leer. Geben Sie sie ein, oder laden Sie die Metadaten des Dienstanbieters hoch.</translation>
    </message>
    <message>
        <source>ACS URL %1 is no https:// address. Correct it.</source>
        <translation>ACS-URL %1 ist keine https://-Adresse. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>SAMLSubject NameID is empty. Choose what names a person to the service provider.</source>
        <translation>SAMLSubject NameID ist leer. Wählen Sie, was eine Person gegenüber dem Dienstanbieter benennt.</translation>
    </message>
    <message>
        <source>An attribute has no name or no value. Fill in both or remove the row.</source>
        <translation>Ein Attribut hat keinen Namen oder keinen Wert. Füllen Sie beides aus, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Groups Attribute Name is empty. Enter it or clear the check box of the group attribute.</source>
        <translation>Name des Gruppenattributs ist leer. Geben Sie ihn ein, oder entfernen Sie das Häkchen beim Gruppenattribut.</translation>
    </message>
    <message>
        <source>SAMLSubject NameID %1 is no attribute of a person. Choose one, such as email or username.</source>
        <translation>SAMLSubject NameID %1 ist kein Attribut einer Person. Wählen Sie eines, etwa email oder username.</translation>
    </message>
    <message>
        <source>SAMLSubject NameID Format %1 is not known. Choose one, such as %2.</source>
        <translation>Das Format der SAMLSubject NameID %1 ist nicht bekannt. Wählen Sie eines, etwa %2.</translation>
    </message>
    <message>
        <source>Signature Algorithm %1 is none that answers are signed with. Choose one of %2.</source>
        <translation>Mit dem Signaturalgorithmus %1 werden keine Antworten signiert. Wählen Sie einen von %2.</translation>
    </message>
    <message>
        <source>Attribute %1: %2 is no attribute of a person. Choose another one or remove the row.</source>
        <translation>Attribut %1: %2 ist kein Attribut einer Person. Wählen Sie ein anderes, oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Login URL %1 is no web address. Correct it or clear the field.</source>
        <translation>Die Anmelde-URL %1 ist keine Webadresse. Berichtigen Sie sie, oder leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>Replace %1 with your %2 value.</source>
        <translation>Ersetzen Sie %1 durch Ihren Wert aus %2.</translation>
    </message>
</context>
<context>
    <name>StatusOfUser</name>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>StrictJson</name>
    <message>
        <source>The server&apos;s answer is not valid JSON, so nothing of it was used. Try again, then ask its administrator.</source>
        <translation>Die Antwort des Servers ist kein gültiges JSON, daher wurde nichts davon verwendet. Versuchen Sie es noch einmal, und fragen Sie dann seine Verwaltung.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not complete and valid JSON: it goes wrong at byte %1 of %2. Nothing of it was used. Try again, then ask its administrator.</source>
        <translation>Die Antwort des Servers ist kein vollständiges, gültiges JSON: der Fehler ist bei Byte %1 von %2. Nichts davon wurde verwendet. Versuchen Sie es noch einmal, und fragen Sie dann seine Verwaltung.</translation>
    </message>
    <message>
        <source>The server&apos;s answer names the same attribute twice, so nothing of it was used. Ask its administrator.</source>
        <translation>Die Antwort des Servers nennt dasselbe Attribut zweimal, daher wurde nichts davon verwendet. Fragen Sie seine Verwaltung.</translation>
    </message>
    <message>
        <source>The server answered JSON, but not a SCIM resource. Check that the Base URL is the one for SCIM 2.0.</source>
        <translation>Der Server hat JSON geantwortet, aber keine SCIM-Ressource. Prüfen Sie, ob die Basis-URL die für SCIM 2.0 ist.</translation>
    </message>
</context>
<context>
    <name>TimeRange</name>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Events per day</source>
        <translation>Ereignisse je Tag</translation>
    </message>
    <message>
        <source>Events per %1 days</source>
        <translation>Ereignisse je %1 Tage</translation>
    </message>
    <message>
        <source>Events per hour</source>
        <translation>Ereignisse je Stunde</translation>
    </message>
    <message>
        <source>Events per %1 hours</source>
        <translation>Ereignisse je %1 Stunden</translation>
    </message>
    <message>
        <source>Events per minute</source>
        <translation>Ereignisse je Minute</translation>
    </message>
    <message>
        <source>Events per %1 minutes</source>
        <translation>Ereignisse je %1 Minuten</translation>
    </message>
</context>
<context>
    <name>User</name>
    <message>
        <source>is longer than 256 characters</source>
        <translation>ist länger als 256 Zeichen</translation>
    </message>
    <message>
        <source>holds a control character or a line break</source>
        <translation>enthält ein Steuerzeichen oder einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>is required</source>
        <translation>wird benötigt</translation>
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
        <source>has more than one @. An e-mail address has one</source>
        <translation>hat mehr als ein @. Eine E-Mail-Adresse hat eines</translation>
    </message>
</context>
<context>
    <name>UserCsv</name>
    <message>
        <source>The file is empty. Its first line names the properties: username, email, firstname, lastname …</source>
        <translation>Die Datei ist leer. Ihre erste Zeile nennt die Eigenschaften: username, email, firstname, lastname …</translation>
    </message>
    <message>
        <source>Column “%1” is not a property of a person. Rename or remove it.</source>
        <translation>Die Spalte „%1“ ist keine Eigenschaft einer Person. Benennen Sie sie um, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>There is no username column. People are matched by username, so every row needs one.</source>
        <translation>Es gibt keine Spalte username. Personen werden über den Benutzernamen zugeordnet, daher braucht jede Zeile einen.</translation>
    </message>
    <message>
        <source>Two columns are “%1”. Remove one of them.</source>
        <translation>Zwei Spalten heißen „%1“. Entfernen Sie eine davon.</translation>
    </message>
    <message>
        <source>The first line names one column only, “%1”. The cells of a row are separated by commas, semicolons or tabs. Save the file in one of these ways and choose it again.</source>
        <translation>Die erste Zeile nennt nur eine Spalte, „%1“. Die Zellen einer Zeile werden durch Kommas, Strichpunkte oder Tabulatoren getrennt. Speichern Sie die Datei auf eine dieser Arten und wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The row has more cells than the first line names. A text that holds a comma, or whatever separates the cells, needs quotation marks around it.</source>
        <translation>Die Zeile hat mehr Zellen, als die erste Zeile nennt. Ein Text mit einem Komma, oder was sonst die Zellen trennt, braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>State “%1” is none of staged, active, suspended. Correct it and load the file again.</source>
        <translation>State „%1“ ist keines von staged, active, suspended. Berichtigen Sie es und laden Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>UserProperty</name>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Company Email</source>
        <translation>E-Mail-Adresse der Firma</translation>
    </message>
    <message>
        <source>First Name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last Name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Employee ID</source>
        <translation>Personalnummer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Job Title</source>
        <translation>Stellenbezeichnung</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Cost Center</source>
        <translation>Kostenstelle</translation>
    </message>
    <message>
        <source>Employee Type</source>
        <translation>Beschäftigungsart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>First Name/Last Name</source>
        <translation>Vorname/Nachname</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>WorkspaceArchive</name>
    <message>
        <source>%1 exists already. Choose another name, or remove it first.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen, oder entfernen Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Nothing is there; choose another folder or make room.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Dort ist nichts; wählen Sie einen anderen Ordner, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>%1 is not a whole export of a Gatehouse workspace (line %2). Nothing was imported; export it again.</source>
        <translation>%1 ist kein vollständiger Export eines Gatehouse-Arbeitsbereichs (Zeile %2). Es wurde nichts importiert; exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Gatehouse. Nothing was imported; update this one first.</source>
        <translation>%1 wurde von einem neueren Gatehouse geschrieben. Es wurde nichts importiert; aktualisieren Sie zuerst dieses.</translation>
    </message>
    <message>
        <source>There is a workspace at this location already, that of %1. Nothing was imported; choose another location.</source>
        <translation>An diesem Ort ist schon ein Arbeitsbereich, der von %1. Es wurde nichts importiert; wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>XmlSigner</name>
    <message>
        <source>The answer could not be signed with %1. Nothing was sent: check the certificate of the application.</source>
        <translation>Die Antwort konnte nicht mit %1 signiert werden. Es wurde nichts gesendet: prüfen Sie das Zertifikat der Anwendung.</translation>
    </message>
</context>
<context>
    <name>XmlTree</name>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The document is larger than %1 MB. It was not read.</source>
        <translation>Das Dokument ist größer als %1 MB. Es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is no XML. Check what was sent, or choose another file.</source>
        <translation>Das ist kein XML. Prüfen Sie, was gesendet wurde, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The document names an encoding that is not read. Ask for UTF-8.</source>
        <translation>Das Dokument nennt eine Kodierung, die nicht gelesen wird. Bitten Sie um UTF-8.</translation>
    </message>
    <message>
        <source>The document has a DOCTYPE, which SAML forbids. It was not read.</source>
        <translation>Das Dokument hat einen DOCTYPE, den SAML verbietet. Es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>An element has more than 256 attributes. The document was not read.</source>
        <translation>Ein Element hat mehr als 256 Attribute. Das Dokument wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>This is no XML that can be read. Check that the document is complete.</source>
        <translation>Das ist kein XML, das gelesen werden kann. Prüfen Sie, ob das Dokument vollständig ist.</translation>
    </message>
    <message>
        <source>The document is nested too deeply to be SAML. It was not read.</source>
        <translation>Das Dokument ist zu tief verschachtelt, um SAML zu sein. Es wurde nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessTab</name>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>No applications</source>
        <translation>Keine Anwendungen</translation>
    </message>
    <message>
        <source>None of this person&apos;s groups is bound to an application.</source>
        <translation>Keine Gruppe dieser Person ist an eine Anwendung gebunden.</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Access through</source>
        <translation>Zugang über</translation>
    </message>
    <message>
        <source>Change it on the groups, or on an application&apos;s User Groups tab.</source>
        <translation>Ändern Sie es bei den Gruppen oder im Reiter Benutzergruppen einer Anwendung.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AcsUrlList</name>
    <message>
        <source>Add ACS URL</source>
        <translation>ACS-URL hinzufügen</translation>
    </message>
    <message>
        <source>ACS URL</source>
        <translation>ACS-URL</translation>
    </message>
    <message>
        <source>ACS URL(s), number %1</source>
        <translation>ACS-URL(s), Nummer %1</translation>
    </message>
    <message>
        <source>Default URL</source>
        <translation>Standard-URL</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Zum Standard machen</translation>
    </message>
    <message>
        <source>Remove ACS URL %1</source>
        <translation>ACS-URL %1 entfernen</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddApplicationPage</name>
    <message>
        <source>Add New Application</source>
        <translation>Neue Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>You can leave and come back. A draft is kept until you save.</source>
        <translation>Sie können die Seite verlassen und zurückkommen. Ein Entwurf bleibt, bis Sie speichern.</translation>
    </message>
    <message>
        <source>Select application</source>
        <translation>Anwendung wählen</translation>
    </message>
    <message>
        <source>General info</source>
        <translation>Allgemeine Angaben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save Application</source>
        <translation>Anwendung speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Configure Application</source>
        <translation>Anwendung konfigurieren</translation>
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
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Select an application first</source>
        <translation>Wählen Sie zuerst eine Anwendung</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>You can configure it at any time from Configured Applications.</source>
        <translation>Sie können sie jederzeit unter Konfigurierte Anwendungen einrichten.</translation>
    </message>
    <message>
        <source>The application was not saved.</source>
        <translation>Die Anwendung wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationCells</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationPage</name>
    <message>
        <source>The application could not be read</source>
        <translation>Die Anwendung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>General Info</source>
        <translation>Allgemeine Angaben</translation>
    </message>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Leitfaden</translation>
    </message>
    <message>
        <source>Guide (Ctrl+G)</source>
        <translation>Leitfaden (Strg+G)</translation>
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
        <source>save (Ctrl+S)</source>
        <translation>speichern (Strg+S)</translation>
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
        <source>Download certificate</source>
        <translation>Zertifikat herunterladen</translation>
    </message>
    <message>
        <source>Export Metadata</source>
        <translation>Metadaten exportieren</translation>
    </message>
    <message>
        <source>Copy Metadata URL</source>
        <translation>Metadaten-URL kopieren</translation>
    </message>
    <message>
        <source>Upload Metadata</source>
        <translation>Metadaten hochladen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>manual import</source>
        <translation>manueller Import</translation>
    </message>
    <message>
        <source>Deactivate IdM connection</source>
        <translation>IdM-Verbindung deaktivieren</translation>
    </message>
    <message>
        <source>The application could not be read.</source>
        <translation>Die Anwendung konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Einrichtung unvollständig</translation>
    </message>
    <message>
        <source>Nothing was taken from %1.</source>
        <translation>Aus %1 wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>SAML metadata (*.xml);;All files (*)</source>
        <translation>SAML-Metadaten (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Read from %1.</source>
        <translation>Gelesen aus %1.</translation>
    </message>
    <message>
        <source>%1 were filled in. Check them, then save.</source>
        <translation>%1 wurden ausgefüllt. Prüfen Sie sie und speichern Sie dann.</translation>
    </message>
    <message>
        <source>Upload SP Certificate</source>
        <translation>SP-Zertifikat hochladen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The SP Certificate was not changed.</source>
        <translation>Das SP-Zertifikat wurde nicht geändert.</translation>
    </message>
    <message>
        <source>SP Certificate read from %1.</source>
        <translation>SP-Zertifikat aus %1 gelesen.</translation>
    </message>
    <message>
        <source>Nothing was saved. Your changes are still here.</source>
        <translation>Nichts wurde gespeichert. Ihre Änderungen sind noch da.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Bookmark activated</source>
        <translation>Lesezeichen aktiviert</translation>
    </message>
    <message>
        <source>Bookmark deactivated</source>
        <translation>Lesezeichen deaktiviert</translation>
    </message>
    <message>
        <source>SSO deactivated</source>
        <translation>SSO deaktiviert</translation>
    </message>
    <message>
        <source>SSO activated</source>
        <translation>SSO aktiviert</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>Somebody else saved meanwhile. Press save again to choose what to keep.</source>
        <translation>Jemand anderes hat inzwischen gespeichert. Drücken Sie noch einmal speichern, um zu wählen, was bleiben soll.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Verlassen, ohne zu speichern?</translation>
    </message>
    <message>
        <source>1 change of %1 is not saved.</source>
        <translation>1 Änderung an %1 ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 changes of %2 are not saved.</source>
        <translation>%1 Änderungen an %2 sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Test sign-in</source>
        <translation>Anmeldung testen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>It says what is here already. Nothing was changed.</source>
        <translation>Darin steht, was hier schon steht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Attribute mappings (*.json);;All files (*)</source>
        <translation>Attributzuordnungen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export attribute mappings</source>
        <translation>Attributzuordnungen exportieren</translation>
    </message>
    <message>
        <source>Attribute mappings exported</source>
        <translation>Attributzuordnungen exportiert</translation>
    </message>
    <message>
        <source>The mappings were not exported.</source>
        <translation>Die Zuordnungen wurden nicht exportiert.</translation>
    </message>
    <message>
        <source>Import attribute mappings</source>
        <translation>Attributzuordnungen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mapping(s) read from %1.</source>
        <translation>
            <numerusform>%Ln Zuordnung aus %1 gelesen.</numerusform>
            <numerusform>%Ln Zuordnungen aus %1 gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in place of those that were here. Check them, then save.</source>
        <translation>Sie stehen an der Stelle der bisherigen. Prüfen Sie sie und speichern Sie dann.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationSavedStep</name>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gespeichert</translation>
    </message>
    <message>
        <source>Bookmark created, active</source>
        <translation>Lesezeichen angelegt, aktiv</translation>
    </message>
    <message>
        <source>Application created, certificate generated</source>
        <translation>Anwendung angelegt, Zertifikat erzeugt</translation>
    </message>
    <message>
        <source>Enter the service provider&apos;s values, then give it the certificate</source>
        <translation>Geben Sie die Werte des Dienstanbieters ein, und geben Sie ihm dann das Zertifikat</translation>
    </message>
    <message>
        <source>Replace 1 value, then give %1 the certificate</source>
        <translation>Ersetzen Sie 1 Wert, und geben Sie %1 dann das Zertifikat</translation>
    </message>
    <message>
        <source>Replace %1 values, then give %2 the certificate</source>
        <translation>Ersetzen Sie %1 Werte, und geben Sie %2 dann das Zertifikat</translation>
    </message>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>Connect SCIM to read the accounts there</source>
        <translation>Verbinden Sie SCIM, um die Konten dort zu lesen</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Choose who sees it</source>
        <translation>Wählen Sie, wer es sieht</translation>
    </message>
    <message>
        <source>Choose who may sign in</source>
        <translation>Wählen Sie, wer sich anmelden darf</translation>
    </message>
    <message>
        <source>SSO IdP URL</source>
        <translation>SSO-IdP-URL</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationService</name>
    <message>
        <source>There is no connector “%1”. Choose one of the catalogue.</source>
        <translation>Es gibt keinen Konnektor „%1“. Wählen Sie einen aus dem Katalog.</translation>
    </message>
    <message>
        <source>“%1” was deleted, but its token is still in the keychain. Remove the entry in your password program. The reason: %2</source>
        <translation>„%1“ wurde gelöscht, aber der Token ist noch im Schlüsselbund. Entfernen Sie den Eintrag in Ihrem Passwortprogramm. Der Grund: %2</translation>
    </message>
    <message>
        <source>Signature Algorithm is %1, and the IdP certificate has a key of another kind (%2), so that nobody could sign in. Nothing was saved. Choose another algorithm, or regenerate the certificate.</source>
        <translation>Der Signaturalgorithmus ist %1, und das IdP-Zertifikat hat einen Schlüssel anderer Art (%2), sodass sich niemand anmelden könnte. Nichts wurde gespeichert. Wählen Sie einen anderen Algorithmus, oder erzeugen Sie das Zertifikat neu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationSummaryCard</name>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>IdM</source>
        <translation>IdM</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Deactivate IdM connection</source>
        <translation>IdM-Verbindung deaktivieren</translation>
    </message>
    <message>
        <source>Export Metadata</source>
        <translation>Metadaten exportieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>SSO IdP URL</source>
        <translation>SSO-IdP-URL</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>IdM activated</source>
        <translation>IdM aktiviert</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show in User Portal</source>
        <translation>Im Benutzerportal anzeigen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Test sign-in</source>
        <translation>Anmeldung testen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationTableModel</name>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Display Label</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>SSO</source>
        <translation>SSO</translation>
    </message>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
</context>
<context>
    <name>gatehouse::ApplicationsPage</name>
    <message>
        <source>SSO Applications</source>
        <translation>SSO-Anwendungen</translation>
    </message>
    <message>
        <source>Give people one sign-in for every application, and manage their accounts there.</source>
        <translation>Geben Sie Personen eine Anmeldung für alle Anwendungen, und verwalten Sie dort ihre Konten.</translation>
    </message>
    <message>
        <source>+ Add New Application</source>
        <translation>+ Neue Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>+ Add New Application (Ctrl+N)</source>
        <translation>+ Neue Anwendung hinzufügen (Strg+N)</translation>
    </message>
    <message>
        <source>Search applications</source>
        <translation>Anwendungen suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>IdM active</source>
        <translation>IdM aktiv</translation>
    </message>
    <message>
        <source>Certificate expiring</source>
        <translation>Zertifikat läuft ab</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete what is selected (Delete)</source>
        <translation>Ausgewählte löschen (Entf)</translation>
    </message>
    <message>
        <source>Configured Applications</source>
        <translation>Konfigurierte Anwendungen</translation>
    </message>
    <message>
        <source>Enter opens · Space selects</source>
        <translation>Eingabe öffnet · Leertaste wählt</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Noch keine Anwendungen</translation>
    </message>
    <message>
        <source>Add the first application that people sign in to.</source>
        <translation>Fügen Sie die erste Anwendung hinzu, bei der sich Personen anmelden.</translation>
    </message>
    <message>
        <source>Add New Application</source>
        <translation>Neue Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>Search finds Display Labels, application names and descriptions.</source>
        <translation>Die Suche findet Anzeigenamen, Anwendungsnamen und Beschreibungen.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Applications could not be read</source>
        <translation>Die Anwendungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>USER AUTHENTICATION</source>
        <translation>BENUTZERANMELDUNG</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy SSO IdP URL</source>
        <translation>SSO-IdP-URL kopieren</translation>
    </message>
    <message>
        <source>Applications could not be read.</source>
        <translation>Die Anwendungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No application here</source>
        <translation>Hier ist keine Anwendung</translation>
    </message>
    <message>
        <source>No match for &apos;%1&apos;</source>
        <translation>Kein Treffer für „%1“</translation>
    </message>
    <message>
        <source>No application passes this filter.</source>
        <translation>Keine Anwendung passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>1 application deleted</source>
        <translation>1 Anwendung gelöscht</translation>
    </message>
    <message>
        <source>%1 applications deleted</source>
        <translation>%1 Anwendungen gelöscht</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>Metadaten importieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::AttentionCard</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Das Dringendste zuerst</translation>
    </message>
    <message>
        <source>No applications yet</source>
        <translation>Noch keine Anwendungen</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Nichts braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Add the first application that people sign in to.</source>
        <translation>Fügen Sie die erste Anwendung hinzu, an der sich Personen anmelden.</translation>
    </message>
    <message>
        <source>Certificates, syncs and imports are in order.</source>
        <translation>Zertifikate, Abgleiche und Importe sind in Ordnung.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AttributeMappingsCard</name>
    <message>
        <source>Attribute mappings</source>
        <translation>Attributzuordnung</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Add mapping</source>
        <translation>Zuordnung hinzufügen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Take the mappings of a file that another application&apos;s were exported to</source>
        <translation>Die Zuordnungen aus einer Datei nehmen, in die die einer anderen Anwendung exportiert wurden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write these mappings to a file, for another application</source>
        <translation>Diese Zuordnungen in eine Datei schreiben, für eine andere Anwendung</translation>
    </message>
</context>
<context>
    <name>gatehouse::AttributeTable</name>
    <message>
        <source>Service Provider Attribute Name</source>
        <translation>Attributname beim Dienstanbieter</translation>
    </message>
    <message>
        <source>Gatehouse Attribute Name</source>
        <translation>Attributname in Gatehouse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>No user attributes</source>
        <translation>Keine Benutzerattribute</translation>
    </message>
    <message>
        <source>No constant attributes</source>
        <translation>Keine konstanten Attribute</translation>
    </message>
    <message>
        <source>Choose an attribute</source>
        <translation>Attribut wählen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Remove attribute %1</source>
        <translation>Attribut %1 entfernen</translation>
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
    <name>gatehouse::BookmarkPane</name>
    <message>
        <source>Bookmark URL</source>
        <translation>Lesezeichen-URL</translation>
    </message>
    <message>
        <source>The sign-in URL that opens from the User Portal.</source>
        <translation>Die Anmelde-URL, die sich aus dem Benutzerportal öffnet.</translation>
    </message>
    <message>
        <source>Deactivate Bookmark</source>
        <translation>Lesezeichen deaktivieren</translation>
    </message>
    <message>
        <source>Activate Bookmark</source>
        <translation>Lesezeichen aktivieren</translation>
    </message>
    <message>
        <source>Bookmark URL is no web address. Enter the sign-in URL with https:// in front.</source>
        <translation>Lesezeichen-URL ist keine Webadresse. Geben Sie die Anmelde-URL mit https:// davor ein.</translation>
    </message>
    <message>
        <source>1 person sees it.</source>
        <translation>1 Person sieht es.</translation>
    </message>
    <message>
        <source>%1 people see it.</source>
        <translation>%1 Personen sehen es.</translation>
    </message>
    <message>
        <source>People no longer see the bookmark in the User Portal. Its settings and groups are kept, and you can activate it again.</source>
        <translation>Personen sehen das Lesezeichen im Benutzerportal nicht mehr. Einstellungen und Gruppen bleiben, und Sie können es wieder aktivieren.</translation>
    </message>
    <message>
        <source>Nobody sees the bookmark in the User Portal. Its settings and groups are kept.</source>
        <translation>Niemand sieht das Lesezeichen im Benutzerportal. Einstellungen und Gruppen bleiben.</translation>
    </message>
    <message>
        <source>The bookmark is deactivated when you save.</source>
        <translation>Das Lesezeichen wird deaktiviert, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>The bookmark is activated when you save.</source>
        <translation>Das Lesezeichen wird aktiviert, wenn Sie speichern.</translation>
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
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>%Ln Person hinzufügen</numerusform>
            <numerusform>%Ln Personen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not in a bound group yet</source>
        <translation>Sie sind noch in keiner gebundenen Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to %1</source>
        <translation>
            <numerusform>%Ln Person zu %1 hinzugefügt</numerusform>
            <numerusform>%Ln Personen zu %1 hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is now bound to %2.</source>
        <translation>%1 ist jetzt an %2 gebunden.</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>gebunden</translation>
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
    <message>
        <source>same account under another username</source>
        <translation>selbes Konto unter anderem Benutzernamen</translation>
    </message>
    <message>
        <source>same externalId</source>
        <translation>gleiche externalId</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateFilterBar</name>
    <message>
        <source>State at the provider</source>
        <translation>Zustand beim Anbieter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Nicht aktiv</translation>
    </message>
    <message>
        <source>Domain of the email address</source>
        <translation>Domain der E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Any domain</source>
        <translation>Jede Domain</translation>
    </message>
    <message>
        <source>With email</source>
        <translation>Mit E-Mail</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Save selection as CSV...</source>
        <translation>Auswahl als CSV speichern...</translation>
    </message>
    <message>
        <source>Select from CSV...</source>
        <translation>Aus CSV auswählen...</translation>
    </message>
    <message>
        <source>Nobody is selected</source>
        <translation>Niemand ist ausgewählt</translation>
    </message>
    <message>
        <source>Select people first.</source>
        <translation>Wählen Sie zuerst Personen aus.</translation>
    </message>
    <message>
        <source>Save selection as CSV</source>
        <translation>Auswahl als CSV speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The selection was not saved</source>
        <translation>Die Auswahl wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 rows exported</source>
        <translation>%1 Zeilen exportiert</translation>
    </message>
    <message>
        <source>Select from CSV</source>
        <translation>Aus CSV auswählen</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The list was not read</source>
        <translation>Die Liste wurde nicht gelesen</translation>
    </message>
    <message>
        <source>%1 of them are Imported already.</source>
        <translation>%1 davon sind schon importiert.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Not found in %1: %2.</source>
        <translation>Nicht gefunden in %1: %2.</translation>
    </message>
    <message>
        <source>%1 selected from the list.</source>
        <translation>%1 aus der Liste ausgewählt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::CandidateListCard</name>
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
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
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
</context>
<context>
    <name>gatehouse::CandidateReader</name>
    <message>
        <source>Cancelled before the first page was read.</source>
        <translation>Abgebrochen, bevor die erste Seite gelesen war.</translation>
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
    <name>gatehouse::CertificateActions</name>
    <message>
        <source>Metadata was not exported</source>
        <translation>Die Metadaten wurden nicht exportiert</translation>
    </message>
    <message>
        <source>Metadata URL copied</source>
        <translation>Metadaten-URL kopiert</translation>
    </message>
    <message>
        <source>%1 was not saved</source>
        <translation>%1 wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 downloaded</source>
        <translation>%1 heruntergeladen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Certificate copied</source>
        <translation>Zertifikat kopiert</translation>
    </message>
    <message>
        <source>Regenerate certificate?</source>
        <translation>Zertifikat neu erzeugen?</translation>
    </message>
    <message>
        <source>A new certificate and a new private key are made. They take effect when you save: from then on %1 accepts no sign-in until the new certificate is entered there. Tell whoever runs %1, and the %2 people who use it.</source>
        <translation>Ein neues Zertifikat und ein neuer privater Schlüssel werden erzeugt. Sie gelten, sobald Sie speichern: von da an nimmt %1 keine Anmeldung an, bis dort das neue Zertifikat eingetragen ist. Sagen Sie es denen, die %1 betreiben, und den %2 Personen, die es verwenden.</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortfahren</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>No certificate was generated.</source>
        <translation>Es wurde kein Zertifikat erzeugt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateCard</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>No IDP Certificate</source>
        <translation>Kein IdP-Zertifikat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Download certificate</source>
        <translation>Zertifikat herunterladen</translation>
    </message>
    <message>
        <source>Copy certificate (PEM)</source>
        <translation>Zertifikat kopieren (PEM)</translation>
    </message>
    <message>
        <source>Open in Certificate inspector</source>
        <translation>Im Zertifikat-Inspektor öffnen</translation>
    </message>
    <message>
        <source>Upload new certificate…</source>
        <translation>Neues Zertifikat hochladen…</translation>
    </message>
    <message>
        <source>Upload IdP Private Key…</source>
        <translation>Privaten IdP-Schlüssel hochladen…</translation>
    </message>
    <message>
        <source>Regenerate certificate…</source>
        <translation>Zertifikat neu erzeugen…</translation>
    </message>
    <message>
        <source>This certificate takes effect when you save.</source>
        <translation>Dieses Zertifikat gilt, sobald Sie speichern.</translation>
    </message>
    <message>
        <source>Whoever runs %1 must get it at that moment: until it is entered there, nobody can sign in.</source>
        <translation>Wer %1 betreibt, muss es im selben Moment bekommen: bis es dort eingetragen ist, kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No IDP Certificate.</source>
        <translation>Kein IdP-Zertifikat.</translation>
    </message>
    <message>
        <source>Nobody can sign in without one. Use the menu above to generate or upload it.</source>
        <translation>Ohne eines kann sich niemand anmelden. Erzeugen Sie es über das Menü oben, oder laden Sie es hoch.</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Wird erzeugt</translation>
    </message>
    <message>
        <source>Make next certificate…</source>
        <translation>Nächstes Zertifikat erzeugen…</translation>
    </message>
    <message>
        <source>Upload next certificate…</source>
        <translation>Nächstes Zertifikat hochladen…</translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateComparisonPane</name>
    <message>
        <source>Compare two certificates</source>
        <translation>Zwei Zertifikate vergleichen</translation>
    </message>
    <message>
        <source>Password of the second file</source>
        <translation>Passwort der zweiten Datei</translation>
    </message>
    <message>
        <source>Fields of both certificates</source>
        <translation>Felder beider Zertifikate</translation>
    </message>
    <message>
        <source>Copy comparison</source>
        <translation>Vergleich kopieren</translation>
    </message>
    <message>
        <source>Close comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>Second value</source>
        <translation>Zweiter Wert</translation>
    </message>
    <message>
        <source>First: %1, from %2
Second: %3, from %4</source>
        <translation>Erstes: %1, aus %2
Zweites: %3, aus %4</translation>
    </message>
    <message>
        <source>First: %1, from %2</source>
        <translation>Erstes: %1, aus %2</translation>
    </message>
    <message>
        <source>The second file is locked.</source>
        <translation>Die zweite Datei ist gesperrt.</translation>
    </message>
    <message>
        <source>The second file could not be inspected.</source>
        <translation>Die zweite Datei konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Same certificate</source>
        <translation>Dasselbe Zertifikat</translation>
    </message>
    <message>
        <source>Two certificates</source>
        <translation>Zwei Zertifikate</translation>
    </message>
    <message>
        <source>Same key</source>
        <translation>Derselbe Schlüssel</translation>
    </message>
    <message>
        <source>Different keys</source>
        <translation>Andere Schlüssel</translation>
    </message>
    <message>
        <source>Key unknown</source>
        <translation>Schlüssel unbekannt</translation>
    </message>
    <message>
        <source>Same issuer</source>
        <translation>Derselbe Aussteller</translation>
    </message>
    <message>
        <source>Different issuers</source>
        <translation>Andere Aussteller</translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateDetails</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Issued by itself</source>
        <translation>Von sich selbst ausgestellt</translation>
    </message>
    <message>
        <source>Issued by %1</source>
        <translation>Ausgestellt von %1</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Common Name</source>
        <translation>Allgemeiner Name</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Key and signature</source>
        <translation>Schlüssel und Signatur</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Fingerprints</source>
        <translation>Fingerabdrücke</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Copy certificate (PEM)</source>
        <translation>Zertifikat kopieren (PEM)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>critical · %1</source>
        <translation>kritisch · %1</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SPKI SHA-256</source>
        <translation>SPKI SHA-256</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertrauenswürdig</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Not trusted</source>
        <translation>Nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateInspectorPage</name>
    <message>
        <source>Certificate inspector</source>
        <translation>Zertifikat-Inspektor</translation>
    </message>
    <message>
        <source>Files are read on this computer. Nothing is sent anywhere.</source>
        <translation>Dateien werden auf diesem Computer gelesen. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Paste PEM</source>
        <translation>PEM einfügen</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open file (Ctrl+Enter)</source>
        <translation>Datei öffnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Drop a certificate file here</source>
        <translation>Zertifikatsdatei hier ablegen</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>TOOLS</source>
        <translation>WERKZEUGE</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>The file could not be inspected.</source>
        <translation>Die Datei konnte nicht untersucht werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>PEM, DER, PKCS#7, PKCS#12 or SAML metadata, with one certificate or a whole chain.</source>
        <translation>PEM, DER, PKCS#7, PKCS#12 oder SAML-Metadaten, mit einem Zertifikat oder einer ganzen Kette.</translation>
    </message>
    <message>
        <source>Drop a file with certificates anywhere on this page.</source>
        <translation>Legen Sie eine Datei mit Zertifikaten irgendwo auf dieser Seite ab.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx *.xml);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Password of the file</source>
        <translation>Passwort der Datei</translation>
    </message>
    <message>
        <source>The file is locked.</source>
        <translation>Die Datei ist gesperrt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Certificates as PEM, leaf first…</source>
        <translation>Zertifikate als PEM, das eigene zuerst…</translation>
    </message>
    <message>
        <source>Report as text…</source>
        <translation>Bericht als Text…</translation>
    </message>
    <message>
        <source>Report as JSON…</source>
        <translation>Bericht als JSON…</translation>
    </message>
    <message>
        <source>Expiry calendar…</source>
        <translation>Ablaufkalender…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>Die Datei wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Folder calendar</source>
        <translation>Ordnerkalender</translation>
    </message>
    <message>
        <source>An expiry calendar of all certificates in a folder and the folders below it</source>
        <translation>Ein Ablaufkalender aller Zertifikate in einem Ordner und den Ordnern darunter</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose roots</source>
        <translation>Wurzeln wählen</translation>
    </message>
    <message>
        <source>The roots could not be read.</source>
        <translation>Die Wurzeln konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The chain could not be judged.</source>
        <translation>Die Kette konnte nicht beurteilt werden.</translation>
    </message>
    <message>
        <source>The folder is being read.</source>
        <translation>Der Ordner wird gelesen.</translation>
    </message>
    <message>
        <source>Every certificate in it and below it goes into one calendar.</source>
        <translation>Jedes Zertifikat darin und darunter kommt in einen Kalender.</translation>
    </message>
    <message>
        <source>The folder could not be read.</source>
        <translation>Der Ordner konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no certificate in this folder.</source>
        <translation>In diesem Ordner ist kein Zertifikat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read as they should.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden, wie sie sollte.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden, wie sie sollten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expiry calendar of a folder…</source>
        <translation>Ablaufkalender eines Ordners…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.xml);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der *.p7b *.p7c *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>With a file…</source>
        <translation>Mit einer Datei…</translation>
    </message>
    <message>
        <source>With the clipboard</source>
        <translation>Mit der Zwischenablage</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>Compare with a file…</source>
        <translation>Mit einer Datei vergleichen…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The list grows while its certificates come.</source>
        <translation>Die Liste wächst, während ihre Zertifikate kommen.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln certificate(s) of the file are shown.</source>
        <translation>
            <numerusform>Nur das erste Zertifikat der Datei wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %Ln Zertifikate der Datei werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes longer than usual. After 5 seconds of computing, and one more for every 2 MB, it is given up.</source>
        <translation>Es dauert länger als üblich. Nach 5 Sekunden Rechenzeit, und einer weiteren je 2 MB, wird es aufgegeben.</translation>
    </message>
    <message>
        <source>Another file was opened meanwhile.</source>
        <translation>Inzwischen wurde eine andere Datei geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) so far</source>
        <translation>
            <numerusform>%Ln Zertifikat bisher</numerusform>
            <numerusform>%Ln Zertifikate bisher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln Zertifikat</numerusform>
            <numerusform>%Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln certificate(s)</source>
        <translation>
            <numerusform>das erste Zertifikat</numerusform>
            <numerusform>die ersten %Ln Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped: not readable</source>
        <translation>
            <numerusform>%Ln übergangen: nicht lesbar</numerusform>
            <numerusform>%Ln übergangen: nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CertificateNews</name>
    <message numerus="yes">
        <source>%Ln certificate(s) expire</source>
        <translation>
            <numerusform>%Ln Zertifikat läuft ab</numerusform>
            <numerusform>%Ln Zertifikate laufen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the next certificate and plan when it takes over.</source>
        <translation>Erzeugen Sie das nächste Zertifikat, und planen Sie, wann es übernimmt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ChainCard</name>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Choose roots…</source>
        <translation>Wurzeln wählen…</translation>
    </message>
    <message>
        <source>A file with the certificates that you trust; those of this computer are not asked</source>
        <translation>Eine Datei mit den Zertifikaten, denen Sie vertrauen; die dieses Computers werden nicht gefragt</translation>
    </message>
    <message>
        <source>Forget the roots</source>
        <translation>Wurzeln vergessen</translation>
    </message>
    <message>
        <source>Judged at</source>
        <translation>Beurteilt am</translation>
    </message>
    <message>
        <source>The time of this computer</source>
        <translation>Die Zeit dieses Computers</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Zwischenstelle</translation>
    </message>
    <message>
        <source>%1 · to %2</source>
        <translation>%1 · bis %2</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, Ebene %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln root(s)</source>
        <translation>
            <numerusform>%Ln Wurzel</numerusform>
            <numerusform>%Ln Wurzeln</numerusform>
        </translation>
    </message>
    <message>
        <source>as in the file</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>against your roots</source>
        <translation>gegen Ihre Wurzeln</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ColorSwatch</name>
    <message>
        <source>Color %1</source>
        <translation>Farbe %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ColumnChooser</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
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
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>nicht aktiv</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Wird übernommen</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Trotzdem anlegen</translation>
    </message>
    <message>
        <source>Username of the new person</source>
        <translation>Benutzername der neuen Person</translation>
    </message>
    <message>
        <source>Email of the new person</source>
        <translation>E-Mail der neuen Person</translation>
    </message>
    <message>
        <source>No two people have one username or email address. Change what is taken.</source>
        <translation>Keine zwei Personen haben denselben Benutzernamen oder dieselbe E-Mail-Adresse. Ändern Sie, was vergeben ist.</translation>
    </message>
    <message>
        <source>is now</source>
        <translation>ist jetzt</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are taken over without being shown here. Select fewer at a time to see each.</source>
        <translation>
            <numerusform>%Ln weitere wird übernommen, ohne hier gezeigt zu werden. Wählen Sie weniger auf einmal, um jede zu sehen.</numerusform>
            <numerusform>%Ln weitere werden übernommen, ohne hier gezeigt zu werden. Wählen Sie weniger auf einmal, um jede zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are not shown here: conflicts among them are skipped, changes are taken over. Select fewer at a time to decide about each.</source>
        <translation>
            <numerusform>%Ln weitere Person wird hier nicht gezeigt: ein Konflikt wird übersprungen, eine Änderung übernommen. Wählen Sie weniger auf einmal, um über jede zu entscheiden.</numerusform>
            <numerusform>%Ln weitere werden hier nicht gezeigt: Konflikte darunter werden übersprungen, Änderungen übernommen. Wählen Sie weniger auf einmal, um über jede zu entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionCard</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Token Key</source>
        <translation>Token-Schlüssel</translation>
    </message>
    <message>
        <source>Replace Token Key</source>
        <translation>Token-Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Test and replace</source>
        <translation>Testen und ersetzen</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Kept in the system keychain. To update the token, deactivate the IdM connection, configure it with the new token, then activate it again; or replace it here without a break.</source>
        <translation>Wird im Schlüsselbund des Systems aufbewahrt. Um den Token zu erneuern, deaktivieren Sie die IdM-Verbindung, konfigurieren Sie sie mit dem neuen Token, und aktivieren Sie sie wieder; oder ersetzen Sie ihn hier ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>Deactivate the account</source>
        <translation>Das Konto deaktivieren</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Das Konto löschen</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>Das Konto behalten</translation>
    </message>
    <message>
        <source>When access ends</source>
        <translation>Wenn der Zugang endet</translation>
    </message>
    <message>
        <source>For people who left all bound user groups or were deleted here. Suspended people are deactivated always.</source>
        <translation>Für Personen, die in keiner zugeordneten Benutzergruppe mehr sind oder hier gelöscht wurden. Gesperrte werden immer deaktiviert.</translation>
    </message>
    <message>
        <source>The Token Key was not replaced.</source>
        <translation>Der Token-Schlüssel wurde nicht ersetzt.</translation>
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
        <translation>Nicht verschlüsselt. So wird nur ein Server auf diesem Computer erreicht.</translation>
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
        <translation>PATCH: %1, Filter: %2</translation>
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
        <translation>Der Server beschreibt sich nicht selbst. Das Übliche wird angenommen.</translation>
    </message>
    <message>
        <source>The server has no groups (%1). Clear the check box for group management, or ask the provider to switch groups on.</source>
        <translation>Der Server hat keine Gruppen (%1). Entfernen Sie das Häkchen bei der Gruppenverwaltung, oder bitten Sie den Anbieter, Gruppen einzuschalten.</translation>
    </message>
    <message>
        <source>Can be read; the server has %1</source>
        <translation>Lesbar; der Server hat %1</translation>
    </message>
    <message>
        <source>Can be read; the server does not say how many</source>
        <translation>Lesbar; der Server sagt nicht, wie viele es sind</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectionReportCard</name>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>Not connected to %1</source>
        <translation>Nicht verbunden mit %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectorListModel</name>
    <message>
        <source>Not in the list?</source>
        <translation>Nicht in der Liste?</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>SCIM</source>
        <translation>SCIM</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectorSummary</name>
    <message>
        <source>SAML 2.0</source>
        <translation>SAML 2.0</translation>
    </message>
    <message>
        <source>SCIM 2.0</source>
        <translation>SCIM 2.0</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Have ready</source>
        <translation>Bereithalten</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>IdP-initiated and SP-initiated</source>
        <translation>vom IdP und vom SP aus</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>%1 user, %2 group</source>
        <translation>%1 Benutzer, %2 Gruppe</translation>
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
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) running</source>
        <translation>
            <numerusform>%Ln Auftrag läuft</numerusform>
            <numerusform>%Ln Aufträge laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Letzter Abgleich %1</translation>
    </message>
    <message>
        <source>Help desk: read-only</source>
        <translation>Helpdesk: nur lesen</translation>
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
    <name>gatehouse::CredentialCard</name>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort setzen</translation>
    </message>
    <message>
        <source>Reset second factor</source>
        <translation>Zweiten Faktor zurücksetzen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Has to be changed at the next log-in</source>
        <translation>Muss bei der nächsten Anmeldung geändert werden</translation>
    </message>
    <message>
        <source>Set this password</source>
        <translation>Dieses Passwort setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>A proposal. Give it to the person in another way than by e-mail; nobody can read it here again.</source>
        <translation>Ein Vorschlag. Geben Sie es der Person auf anderem Weg als per E-Mail; hier kann es niemand noch einmal lesen.</translation>
    </message>
    <message>
        <source>%1 can log in again</source>
        <translation>%1 kann sich wieder anmelden</translation>
    </message>
    <message>
        <source>What this person logs in with could not be read</source>
        <translation>Womit sich diese Person anmeldet, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No password: nobody can log in to the User Console as this person.</source>
        <translation>Kein Passwort: niemand kann sich als diese Person bei der User Console anmelden.</translation>
    </message>
    <message>
        <source>Temporary password, set on %1.</source>
        <translation>Vorläufiges Passwort, gesetzt am %1.</translation>
    </message>
    <message>
        <source>Password set on %1.</source>
        <translation>Passwort gesetzt am %1.</translation>
    </message>
    <message numerus="yes">
        <source>Second factor set up, %Ln recovery codes left.</source>
        <translation>
            <numerusform>Zweiter Faktor eingerichtet, noch %Ln Wiederherstellungscode.</numerusform>
            <numerusform>Zweiter Faktor eingerichtet, noch %Ln Wiederherstellungscodes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No second factor.</source>
        <translation>Kein zweiter Faktor.</translation>
    </message>
    <message>
        <source>Tried too often: has to wait until %1.</source>
        <translation>Zu oft versucht: muss bis %1 warten.</translation>
    </message>
    <message>
        <source>Password set for %1</source>
        <translation>Passwort für %1 gesetzt</translation>
    </message>
    <message>
        <source>Reset the second factor of %1?</source>
        <translation>Zweiten Faktor von %1 zurücksetzen?</translation>
    </message>
    <message>
        <source>Logging in then asks for the password only, until a new one is set up. Their sessions end, and their recovery codes no longer work.</source>
        <translation>Die Anmeldung fragt dann nur nach dem Passwort, bis ein neuer eingerichtet ist. Die Sitzungen enden, und die Wiederherstellungscodes gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Second factor of %1 reset</source>
        <translation>Zweiter Faktor von %1 zurückgesetzt</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>gatehouse::Database</name>
    <message>
        <source>No workspace is open. Open or create one first.</source>
        <translation>Kein Arbeitsbereich ist geöffnet. Öffnen Sie zuerst einen, oder legen Sie einen an.</translation>
    </message>
    <message>
        <source>A workspace in PostgreSQL is backed up with the server&apos;s own tools, pg_dump for one.</source>
        <translation>Ein Arbeitsbereich in PostgreSQL wird mit den Werkzeugen des Servers gesichert, etwa pg_dump.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose a different name.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The backup cannot be read again.</source>
        <translation>Die Sicherung lässt sich nicht wieder lesen.</translation>
    </message>
    <message>
        <source>The backup %1 cannot be written.</source>
        <translation>Die Sicherung %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This database account may change the workspace, so it is no help desk account. Use one that the script of &quot;gatehouse-cli workspace helpdesk-sql&quot; made, or open the workspace without the help desk role.</source>
        <translation>Dieses Datenbankkonto darf den Arbeitsbereich ändern und ist daher kein Konto für den Helpdesk. Verwenden Sie eines, das das Skript von „gatehouse-cli workspace helpdesk-sql“ angelegt hat, oder öffnen Sie den Arbeitsbereich ohne die Rolle Helpdesk.</translation>
    </message>
    <message>
        <source>A backup holds secrets. Ask an administrator to make one.</source>
        <translation>Eine Sicherung enthält Geheimnisse. Bitten Sie einen Administrator, eine zu erstellen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::DayBars</name>
    <message>
        <source>%1 sent, %2 failed</source>
        <translation>%1 gesendet, %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::DeactivateSection</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>gatehouse::DecodeMessagePane</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Trust certificate…</source>
        <translation>Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>A certificate, or the metadata of the sender, that the signature is checked with</source>
        <translation>Ein Zertifikat oder die Metadaten des Absenders, womit die Signatur geprüft wird</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Trust certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Certificates and metadata (*.pem *.crt *.cer *.der *.xml);;All files (*)</source>
        <translation>Zertifikate und Metadaten (*.pem *.crt *.cer *.der *.xml);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s) trusted</source>
        <translation>
            <numerusform>%Ln Zertifikat vertraut</numerusform>
            <numerusform>%Ln Zertifikaten vertraut</numerusform>
        </translation>
    </message>
    <message>
        <source>The message could not be decoded.</source>
        <translation>Die Nachricht konnte nicht dekodiert werden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>NameID</source>
        <translation>NameID</translation>
    </message>
    <message>
        <source>NameID Format</source>
        <translation>NameID-Format</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>In response to</source>
        <translation>Als Antwort auf</translation>
    </message>
    <message>
        <source>Not SAML</source>
        <translation>Kein SAML</translation>
    </message>
    <message>
        <source>Decrypt with key…</source>
        <translation>Mit Schlüssel entschlüsseln…</translation>
    </message>
    <message>
        <source>The private key of the service provider, for encrypted assertions; it is forgotten when the window closes</source>
        <translation>Der private Schlüssel des Dienstanbieters, für verschlüsselte Assertions; er wird vergessen, wenn das Fenster schließt</translation>
    </message>
    <message>
        <source>SAML messages, metadata and recordings (*.xml *.txt *.har);;All files (*)</source>
        <translation>SAML-Nachrichten, Metadaten und Aufzeichnungen (*.xml *.txt *.har);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Password of the private key</source>
        <translation>Passwort des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Unlock key</source>
        <translation>Schlüssel entsperren</translation>
    </message>
    <message>
        <source>Decrypt with key</source>
        <translation>Mit Schlüssel entschlüsseln</translation>
    </message>
    <message>
        <source>Private keys (*.pem *.key);;All files (*)</source>
        <translation>Private Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The key was not read.</source>
        <translation>Der Schlüssel wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Schlüssel: %1</translation>
    </message>
    <message>
        <source>Against the application</source>
        <translation>Gegenüber der Anwendung</translation>
    </message>
    <message>
        <source>It knows all of this already</source>
        <translation>Sie kennt all das schon</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>%1
→ %2</source>
        <translation>%1
→ %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The message is being read.</source>
        <translation>Die Nachricht wird gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add application from this metadata</source>
        <translation>Anwendung aus diesen Metadaten hinzufügen</translation>
    </message>
    <message>
        <source>It takes longer than usual. After 5 seconds of computing, and one more for every 2 MB, it is given up.</source>
        <translation>Es dauert länger als üblich. Nach 5 Sekunden Rechenzeit, und einer weiteren je 2 MB, wird es aufgegeben.</translation>
    </message>
    <message>
        <source>Paste XML, base64, a redirect address or a form body, or drop a file here</source>
        <translation>XML, base64, eine Weiterleitungsadresse oder einen Formularinhalt einfügen oder eine Datei hierher ziehen</translation>
    </message>
    <message>
        <source>%1 is empty. Choose another file.</source>
        <translation>%1 ist leer. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The beginning of %1; all of its %2 are read.</source>
        <translation>Der Anfang von %1; gelesen werden alle %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::DeleteApplications</name>
    <message>
        <source>no groups</source>
        <translation>keine Gruppen</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>%1 groups</source>
        <translation>%1 Gruppen</translation>
    </message>
    <message>
        <source>1 person loses access</source>
        <translation>1 Person verliert Zugang</translation>
    </message>
    <message>
        <source>%1 people lose access</source>
        <translation>%1 Personen verlieren Zugang</translation>
    </message>
    <message>
        <source>its certificate stops working</source>
        <translation>ihr Zertifikat gilt nicht mehr</translation>
    </message>
    <message>
        <source>Delete 1 application?</source>
        <translation>1 Anwendung löschen?</translation>
    </message>
    <message>
        <source>Delete %1 applications?</source>
        <translation>%1 Anwendungen löschen?</translation>
    </message>
    <message>
        <source>Delete Application</source>
        <translation>Anwendung löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter the number of the applications you are deleting</source>
        <translation>Geben Sie die Anzahl der Anwendungen ein, die Sie löschen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>these applications</source>
        <translation>diesen Anwendungen</translation>
    </message>
    <message>
        <source>This cannot be undone. Accounts that already exist in %1 stay there. Remove the integration on their side as well, or people may be locked out.</source>
        <translation>Das lässt sich nicht rückgängig machen. Konten, die es in %1 schon gibt, bleiben dort. Entfernen Sie die Integration auch auf der anderen Seite, sonst sind Personen vielleicht ausgesperrt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Delivery</name>
    <message>
        <source>Whether it arrived is not known. The next run looks.</source>
        <translation>Ob es angekommen ist, ist nicht bekannt. Der nächste Lauf sieht nach.</translation>
    </message>
    <message>
        <source>The provider has several that agree. Remove those that are not meant.</source>
        <translation>Beim Anbieter passen mehrere. Entfernen Sie die nicht gemeinten.</translation>
    </message>
    <message>
        <source>The provider has an account “%1” that nobody is linked to. Decide in manual import whether it is this person&apos;s.</source>
        <translation>Beim Anbieter gibt es ein Konto „%1“, mit dem niemand verknüpft ist. Entscheiden Sie im manuellen Import, ob es dieser Person gehört.</translation>
    </message>
    <message>
        <source>Found by a look-up, and linked.</source>
        <translation>Durch eine Suche gefunden und verknüpft.</translation>
    </message>
    <message>
        <source>The provider took this and shows other values. Compare both.</source>
        <translation>Der Anbieter hat dies angenommen und zeigt andere Werte. Vergleichen Sie beide.</translation>
    </message>
    <message>
        <source>The provider answered that this is done, and did not do it. Do it there by hand, and report it to the provider.</source>
        <translation>Der Anbieter hat geantwortet, dass dies erledigt sei, und es nicht getan. Erledigen Sie es dort von Hand, und melden Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The provider does not show whether this account is active. Look at it there.</source>
        <translation>Der Anbieter zeigt nicht, ob dieses Konto aktiv ist. Sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>The provider takes whole groups only, and does not show who is in this one. Change it there by hand.</source>
        <translation>Der Anbieter nimmt nur ganze Gruppen an und zeigt nicht, wer in dieser ist. Ändern Sie sie dort von Hand.</translation>
    </message>
    <message>
        <source>This account is “%1” at the provider now, so nothing was sent. Decide in manual import whose it is.</source>
        <translation>Dieses Konto ist beim Anbieter jetzt „%1“, daher wurde nichts gesendet. Entscheiden Sie beim manuellen Import, wem es gehört.</translation>
    </message>
    <message>
        <source>Somebody changed the same at the provider meanwhile, so nothing was sent. The next run reads it and plans anew.</source>
        <translation>Jemand hat dasselbe inzwischen beim Anbieter geändert, daher wurde nichts gesendet. Der nächste Lauf liest es und plant neu.</translation>
    </message>
    <message>
        <source>The provider answered with the account “%1”, which is another person&apos;s, so it was not linked. Look there whether “%2” has an account now. The next run looks it up before it creates one.</source>
        <translation>Der Anbieter hat mit dem Konto „%1“ geantwortet, das jemand anderem gehört, darum wurde es nicht verknüpft. Sehen Sie dort nach, ob „%2“ jetzt ein Konto hat. Der nächste Lauf sieht nach, bevor er eines anlegt.</translation>
    </message>
    <message>
        <source>This account is “%1” at the provider now, and got these values before anybody could know. Set them right there, and decide in manual import whose it is.</source>
        <translation>Dieses Konto ist beim Anbieter jetzt „%1“ und hat diese Werte bekommen, bevor es jemand wissen konnte. Berichtigen Sie sie dort und entscheiden Sie im manuellen Import, wem es gehört.</translation>
    </message>
    <message>
        <source>Whose account this is could not be read, so nothing was sent. The next run looks again. The last answer: %1</source>
        <translation>Wem dieses Konto gehört, war nicht zu lesen, darum wurde nichts gesendet. Der nächste Lauf sieht noch einmal nach. Die letzte Antwort: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::DirectoryInsightsPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Verify log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Directory Insights</source>
        <translation>Directory Insights</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>INSIGHTS</source>
        <translation>EINBLICKE</translation>
    </message>
    <message>
        <source>Export events as CSV</source>
        <translation>Ereignisse als CSV exportieren</translation>
    </message>
    <message>
        <source>Export events as JSON</source>
        <translation>Ereignisse als JSON exportieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::EffectCard</name>
    <message>
        <source>Effect of saving</source>
        <translation>Wirkung des Speicherns</translation>
    </message>
    <message>
        <source>People who gain access</source>
        <translation>Personen, die Zugang erhalten</translation>
    </message>
    <message>
        <source>People who lose access</source>
        <translation>Personen, die Zugang verlieren</translation>
    </message>
    <message>
        <source>Groups added</source>
        <translation>Hinzugefügte Gruppen</translation>
    </message>
    <message>
        <source>Groups removed</source>
        <translation>Entfernte Gruppen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>1 person loses access</source>
        <translation>1 Person verliert Zugang</translation>
    </message>
    <message>
        <source>%1 people lose access</source>
        <translation>%1 Personen verlieren Zugang</translation>
    </message>
    <message>
        <source>The effect is not known.</source>
        <translation>Die Wirkung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>They are in no other selected group: %1.</source>
        <translation>Sie sind in keiner anderen ausgewählten Gruppe: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EventDetails</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>JSON kopieren</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>Diese Person anzeigen</translation>
    </message>
    <message>
        <source>Show this group</source>
        <translation>Diese Gruppe anzeigen</translation>
    </message>
    <message>
        <source>Show this application</source>
        <translation>Diese Anwendung anzeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Timestamp (UTC)</source>
        <translation>Zeitpunkt (UTC)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Initiated By</source>
        <translation>Ausgelöst von</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Kind of resource</source>
        <translation>Art der Ressource</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Modified properties</source>
        <translation>Geänderte Eigenschaften</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Rat</translation>
    </message>
</context>
<context>
    <name>gatehouse::EventExplorer</name>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>No events match</source>
        <translation>Keine Ereignisse passen</translation>
    </message>
    <message>
        <source>Nothing was logged in this time with these filters.</source>
        <translation>In dieser Zeit wurde mit diesen Filtern nichts protokolliert.</translation>
    </message>
    <message>
        <source>Remove last filter</source>
        <translation>Letzten Filter entfernen</translation>
    </message>
    <message>
        <source>Events could not be read</source>
        <translation>Die Ereignisse konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Events could not be counted</source>
        <translation>Die Ereignisse konnten nicht gezählt werden</translation>
    </message>
    <message>
        <source>%1 of %2 events in the selected range</source>
        <translation>%1 von %2 Ereignissen im gewählten Zeitraum</translation>
    </message>
    <message>
        <source>%1 events in the selected range</source>
        <translation>%1 Ereignisse im gewählten Zeitraum</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Show the whole time again</source>
        <translation>Wieder die ganze Zeit anzeigen</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>%1 events exported</source>
        <translation>%1 Ereignisse exportiert</translation>
    </message>
    <message>
        <source>The events were not exported</source>
        <translation>Die Ereignisse wurden nicht exportiert</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Das Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Each event is compared with the one before it.</source>
        <translation>Jedes Ereignis wird mit dem vorigen verglichen.</translation>
    </message>
    <message>
        <source>The log could not be verified</source>
        <translation>Das Protokoll konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Event %1 was changed after it was logged</source>
        <translation>Ereignis %1 wurde nach dem Protokollieren geändert</translation>
    </message>
    <message>
        <source>Events before it are as they were logged. Compare this workspace with a backup.</source>
        <translation>Die Ereignisse davor sind, wie sie protokolliert wurden. Vergleichen Sie diesen Arbeitsbereich mit einer Sicherung.</translation>
    </message>
    <message>
        <source>The log is whole: %1 events</source>
        <translation>Das Protokoll ist vollständig: %1 Ereignisse</translation>
    </message>
    <message>
        <source>Newest hash %1. Note it down to compare later.</source>
        <translation>Neuester Hash %1. Notieren Sie ihn für einen späteren Vergleich.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EventFilters</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>All %1 events</source>
        <translation>Alle %1-Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln types</source>
        <translation>
            <numerusform>%Ln Typ</numerusform>
            <numerusform>%Ln Typen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln types</source>
        <translation>
            <numerusform>%1, %Ln Typ</numerusform>
            <numerusform>%1, %Ln Typen</numerusform>
        </translation>
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
    <name>gatehouse::FilePassword</name>
    <message>
        <source>Unlock file</source>
        <translation>Datei entsperren</translation>
    </message>
</context>
<context>
    <name>gatehouse::FilterPill</name>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>gatehouse::FooterBar</name>
    <message numerus="yes">
        <source>%Ln unsaved change(s)</source>
        <translation>
            <numerusform>%Ln ungespeicherte Änderung</numerusform>
            <numerusform>%Ln ungespeicherte Änderungen</numerusform>
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
    <name>gatehouse::GeneralInfoForm</name>
    <message>
        <source>Display Label</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>The name people see in the User Portal.</source>
        <translation>Der Name, den Personen im Benutzerportal sehen.</translation>
    </message>
    <message>
        <source>Bookmark URL</source>
        <translation>Lesezeichen-URL</translation>
    </message>
    <message>
        <source>The sign-in URL that opens from the User Portal.</source>
        <translation>Die Anmelde-URL, die sich aus dem Benutzerportal öffnet.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Show in User Portal</source>
        <translation>Im Benutzerportal anzeigen</translation>
    </message>
    <message>
        <source>Advanced Settings</source>
        <translation>Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Start of the SSO IdP URL</source>
        <translation>Anfang der SSO-IdP-URL</translation>
    </message>
    <message>
        <source>SSO IdP URL</source>
        <translation>SSO-IdP-URL</translation>
    </message>
    <message>
        <source>Fixed after saving.</source>
        <translation>Nach dem Speichern fest.</translation>
    </message>
    <message>
        <source>The SSO IdP URL is not editable after the application is created. You will have to delete and recreate the connector if you need to edit this field at a later time.</source>
        <translation>Die SSO-IdP-URL lässt sich nach dem Anlegen der Anwendung nicht mehr ändern. Um dieses Feld später zu ändern, müssen Sie den Konnektor löschen und neu anlegen.</translation>
    </message>
    <message>
        <source>Expanded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zugeklappt</translation>
    </message>
    <message>
        <source>When off, nobody sees this bookmark.</source>
        <translation>Ausgeschaltet sieht niemand dieses Lesezeichen.</translation>
    </message>
    <message>
        <source>When off, people can still sign in from %1 itself.</source>
        <translation>Ausgeschaltet können sich Personen weiterhin von %1 aus anmelden.</translation>
    </message>
    <message>
        <source>If no value is entered, it will default to %1</source>
        <translation>Ohne Eingabe gilt %1</translation>
    </message>
    <message>
        <source>User Portal Image</source>
        <translation>Bild im Benutzerportal</translation>
    </message>
</context>
<context>
    <name>gatehouse::GeneralInfoPane</name>
    <message>
        <source>SSO IdP URL</source>
        <translation>SSO-IdP-URL</translation>
    </message>
    <message>
        <source>Not editable after the application is created. To change it, delete and recreate the connector.</source>
        <translation>Nach dem Anlegen der Anwendung nicht änderbar. Um es zu ändern, löschen Sie den Konnektor und legen Sie ihn neu an.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupApplicationsTab</name>
    <message>
        <source>Search applications</source>
        <translation>Anwendungen suchen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Kein Zugang</translation>
    </message>
    <message>
        <source>Added, not saved</source>
        <translation>Hinzugefügt, nicht gespeichert</translation>
    </message>
    <message>
        <source>Removed, not saved</source>
        <translation>Entfernt, nicht gespeichert</translation>
    </message>
    <message>
        <source>Effect of saving</source>
        <translation>Wirkung des Speicherns</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people gain access</source>
        <translation>
            <numerusform>%Ln Person erhält Zugang</numerusform>
            <numerusform>%Ln Personen erhalten Zugang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people lose access</source>
        <translation>
            <numerusform>%Ln Person verliert Zugang</numerusform>
            <numerusform>%Ln Personen verlieren Zugang</numerusform>
        </translation>
    </message>
    <message>
        <source>People of this group can sign in to the applications that are selected.</source>
        <translation>Personen dieser Gruppe können sich bei den ausgewählten Anwendungen anmelden.</translation>
    </message>
    <message>
        <source>The applications could not be read</source>
        <translation>Die Anwendungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupBindingModel</name>
    <message>
        <source>Added, not saved</source>
        <translation>Hinzugefügt, nicht gespeichert</translation>
    </message>
    <message>
        <source>Removed, not saved</source>
        <translation>Entfernt, nicht gespeichert</translation>
    </message>
    <message>
        <source>Has access</source>
        <translation>Hat Zugang</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>Kein Zugang</translation>
    </message>
    <message>
        <source>Members: %1</source>
        <translation>Mitglieder: %1</translation>
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
        <source>Access</source>
        <translation>Zugang</translation>
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
    <name>gatehouse::GroupMembersTab</name>
    <message>
        <source>Search members</source>
        <translation>Mitglieder suchen</translation>
    </message>
    <message>
        <source>Add users</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Remove from group</source>
        <translation>Aus der Gruppe entfernen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
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
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The members could not be read</source>
        <translation>Die Mitglieder konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people added to %1</source>
        <translation>
            <numerusform>%Ln Person zu %1 hinzugefügt</numerusform>
            <numerusform>%Ln Personen zu %1 hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>The members were not changed</source>
        <translation>Die Mitglieder wurden nicht geändert</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln people from %1?</source>
        <translation>
            <numerusform>%Ln Person aus %1 entfernen?</numerusform>
            <numerusform>%Ln Personen aus %1 entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They lose access that only this group gives. The people stay in the directory.</source>
        <translation>Sie verlieren Zugang, den nur diese Gruppe gibt. Die Personen bleiben im Verzeichnis.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people removed from %1</source>
        <translation>
            <numerusform>%Ln Person aus %1 entfernt</numerusform>
            <numerusform>%Ln Personen aus %1 entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GuidePanel</name>
    <message>
        <source>Open guide in its own window</source>
        <translation>Leitfaden in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Close guide</source>
        <translation>Leitfaden schließen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put guide back into the window</source>
        <translation>Leitfaden zurück ins Fenster</translation>
    </message>
    <message>
        <source>Enter in %1</source>
        <translation>In %1 eintragen</translation>
    </message>
    <message>
        <source>What to enter on the service provider’s side. Values below are this application’s own.</source>
        <translation>Was auf der Seite des Dienstanbieters einzutragen ist. Die Werte unten gehören zu dieser Anwendung.</translation>
    </message>
    <message>
        <source>Create the SCIM token first, then paste it here.</source>
        <translation>Erzeugen Sie zuerst den SCIM-Token, und fügen Sie ihn dann hier ein.</translation>
    </message>
    <message>
        <source>Removing the integration</source>
        <translation>Integration entfernen</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten erledigt</translation>
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
    <name>gatehouse::HomePage</name>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Never synced</source>
        <translation>Nie abgeglichen</translation>
    </message>
    <message>
        <source>Changes wait</source>
        <translation>Änderungen stehen an</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>+ Add New Application</source>
        <translation>+ Neue Anwendung hinzufügen</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>Provisionierung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Managed</source>
        <translation>Verwaltet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Sign-ins today</source>
        <translation>Anmeldungen heute</translation>
    </message>
    <message>
        <source>successful</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Zuletzt geschehen</translation>
    </message>
    <message>
        <source>Directory Insights</source>
        <translation>Directory Insights</translation>
    </message>
    <message>
        <source>The workspace could not be read.</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1. %2, %3.</source>
        <translation>%1. %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) need attention</source>
        <translation>
            <numerusform>%Ln Sache braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln Dinge brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln application(s) are healthy</source>
        <translation>
            <numerusform>%Ln Anwendung ist in Ordnung</numerusform>
            <numerusform>%Ln Anwendungen sind in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>Noch keine Zertifikate</translation>
    </message>
    <message>
        <source>Import metadata</source>
        <translation>Metadaten importieren</translation>
    </message>
    <message>
        <source>last 14 days</source>
        <translation>letzte 14 Tage</translation>
    </message>
    <message>
        <source>Changes per day</source>
        <translation>Änderungen je Tag</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Expiry calendar…</source>
        <translation>Ablaufkalender…</translation>
    </message>
    <message>
        <source>Expiry calendar</source>
        <translation>Ablaufkalender</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The calendar was not saved.</source>
        <translation>Der Kalender wurde nicht gespeichert.</translation>
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
        <translation>Die Identitätsverwaltung von „%1“ ist aktiv, daher sind Basis-URL und Token-Schlüssel gesperrt. Nichts wurde geändert. Deaktivieren Sie die IdM-Verbindung, ändern Sie beides, und aktivieren Sie sie dann wieder.</translation>
    </message>
    <message>
        <source>The server at %1 did not pass the test. Run Test connection to see why.</source>
        <translation>Der Server bei %1 hat den Test nicht bestanden. Verbindung testen zeigt, warum.</translation>
    </message>
    <message>
        <source>“%1” has no Identity Management: its connector does not know SCIM.</source>
        <translation>„%1“ hat keine Identitätsverwaltung: der Konnektor kennt kein SCIM.</translation>
    </message>
    <message>
        <source>Identity Management of “%1” is active already.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist schon aktiv.</translation>
    </message>
    <message>
        <source>Identity Management of “%1” is not configured. Enter Base URL and Token Key first, then activate it.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist nicht konfiguriert. Geben Sie zuerst Basis-URL und Token-Schlüssel ein, und aktivieren Sie sie dann.</translation>
    </message>
    <message>
        <source>%1 wants single sign-on first. Fill in the SSO tab of “%2” and save it, then activate Identity Management.</source>
        <translation>%1 verlangt zuerst Single Sign-on. Füllen Sie den Reiter SSO von „%2“ aus und speichern Sie, und aktivieren Sie dann die Identitätsverwaltung.</translation>
    </message>
    <message>
        <source>Token Key: the stored one belongs to %1. Enter the one for %2.</source>
        <translation>Token-Schlüssel: Der gespeicherte gehört zu %1. Geben Sie den für %2 ein.</translation>
    </message>
    <message>
        <source>Identity Management of “%1” is not active.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Identity Management of “%1” is not active. Configure it with the new token, then activate it.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist nicht aktiv. Konfigurieren Sie sie mit dem neuen Token, und aktivieren Sie sie dann.</translation>
    </message>
    <message>
        <source>Identity Management of “%1” is not configured. Enter Base URL and Token Key first.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist nicht konfiguriert. Geben Sie zuerst Basis-URL und Token-Schlüssel ein.</translation>
    </message>
    <message>
        <source>The keychain of this computer holds no Token Key for “%1”. Deactivate the IdM connection, enter the Token Key again, then activate it.</source>
        <translation>Der Schlüsselbund dieses Computers enthält keinen Token-Schlüssel für „%1“. Deaktivieren Sie die IdM-Verbindung, geben Sie den Token-Schlüssel erneut ein, und aktivieren Sie sie dann.</translation>
    </message>
</context>
<context>
    <name>gatehouse::IdentityManagementPane</name>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>Enable management of User Groups and Group Membership in this application</source>
        <translation>Verwaltung von Benutzergruppen und Gruppenmitgliedschaft in dieser Anwendung aktivieren</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Attribute mappings and manual import appear here after you activate.</source>
        <translation>Attributzuordnung und manueller Import erscheinen hier nach dem Aktivieren.</translation>
    </message>
    <message>
        <source>manual import</source>
        <translation>manueller Import</translation>
    </message>
    <message>
        <source>manual import (Ctrl+I)</source>
        <translation>manueller Import (Strg+I)</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Create, update and deactivate %1 accounts from this directory (SCIM 2.0).</source>
        <translation>%1-Konten aus diesem Verzeichnis anlegen, ändern und deaktivieren (SCIM 2.0).</translation>
    </message>
    <message>
        <source>SSO first.</source>
        <translation>Zuerst SSO.</translation>
    </message>
    <message>
        <source>SSO must be configured for %1 prior to creating an Identity Management integration.</source>
        <translation>SSO muss für %1 konfiguriert sein, bevor eine Identitätsverwaltung angelegt wird.</translation>
    </message>
    <message>
        <source>Open SSO</source>
        <translation>SSO öffnen</translation>
    </message>
    <message>
        <source>Groups bound to this application are managed in %1 and kept in sync. Empty groups are not created.</source>
        <translation>Gruppen, die an diese Anwendung gebunden sind, werden in %1 verwaltet und abgeglichen. Leere Gruppen werden nicht angelegt.</translation>
    </message>
    <message>
        <source>What is managed</source>
        <translation>Was verwaltet wird</translation>
    </message>
    <message>
        <source>%1 user attributes, matched by userName</source>
        <translation>%1 Benutzerattribute, zugeordnet über userName</translation>
    </message>
    <message>
        <source>People in bound groups</source>
        <translation>Personen in gebundenen Gruppen</translation>
    </message>
    <message>
        <source>Groups that are bound, when group management is enabled</source>
        <translation>Gebundene Gruppen, wenn die Gruppenverwaltung aktiviert ist</translation>
    </message>
    <message>
        <source>Nothing is sent to %1</source>
        <translation>An %1 wird nichts gesendet</translation>
    </message>
    <message>
        <source>Enter Base URL and Token Key to activate</source>
        <translation>Geben Sie zum Aktivieren Basis-URL und Token-Schlüssel ein</translation>
    </message>
    <message>
        <source>The connection was not tested.</source>
        <translation>Die Verbindung wurde nicht getestet.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Paused: %1 failed too often.</source>
        <translation>Angehalten: %1 ist zu oft gescheitert.</translation>
    </message>
    <message>
        <source>The next try is at %1. Sync now tries at once.</source>
        <translation>Der nächste Versuch ist um %1. „Jetzt abgleichen“ versucht es sofort.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The last sync stopped.</source>
        <translation>Der letzte Abgleich brach ab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) failed or wait.</source>
        <translation>
            <numerusform>%Ln Änderung ist gescheitert oder wartet.</numerusform>
            <numerusform>%Ln Änderungen sind gescheitert oder warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Automatic sync waits, because the last one was taken back.</source>
        <translation>Der selbsttätige Abgleich wartet, weil der letzte zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>Change what was wrong in the directory first. Then resume, or sync now.</source>
        <translation>Ändern Sie erst im Verzeichnis, was falsch war. Setzen Sie ihn dann fort, oder gleichen Sie jetzt ab.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>gatehouse::IdentityProvider</name>
    <message>
        <source>Signature Algorithm is %1, and the IdP certificate has a key of another kind. Choose another algorithm, or regenerate the certificate.</source>
        <translation>Der Signaturalgorithmus ist %1, und das IdP-Zertifikat hat einen Schlüssel anderer Art. Wählen Sie einen anderen Algorithmus oder erzeugen Sie das Zertifikat neu.</translation>
    </message>
    <message>
        <source>This request was used before. Start again at the service provider.</source>
        <translation>Diese Anfrage wurde schon verwendet. Beginnen Sie erneut beim Dienstanbieter.</translation>
    </message>
    <message>
        <source>Nobody asked for this sign-in, so there is nobody to answer. It was not sent.</source>
        <translation>Niemand hat um diese Anmeldung gebeten, also gibt es niemanden, dem zu antworten wäre. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The settings of the application were changed meanwhile. Start again.</source>
        <translation>Die Einstellungen der Anwendung wurden inzwischen geändert. Beginnen Sie erneut.</translation>
    </message>
</context>
<context>
    <name>gatehouse::IdmActions</name>
    <message>
        <source>Testing</source>
        <translation>Wird getestet</translation>
    </message>
    <message>
        <source>The connection was not tested.</source>
        <translation>Die Verbindung wurde nicht getestet.</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>Wird aktiviert</translation>
    </message>
    <message>
        <source>Testing, then activating</source>
        <translation>Wird getestet, dann aktiviert</translation>
    </message>
    <message>
        <source>IdM connection activated</source>
        <translation>IdM-Verbindung aktiviert</translation>
    </message>
    <message>
        <source>Identity Management was not activated.</source>
        <translation>Die Identitätsverwaltung wurde nicht aktiviert.</translation>
    </message>
    <message>
        <source>Deactivate IdM connection?</source>
        <translation>IdM-Verbindung deaktivieren?</translation>
    </message>
    <message>
        <source>People and groups in %1 stay as they are. The token is removed from the system keychain; the Base URL is kept. Remove the integration in %1 as well: an integration that is left on one side only may lock people out.</source>
        <translation>Personen und Gruppen in %1 bleiben, wie sie sind. Der Token wird aus dem Schlüsselbund des Systems entfernt; die Basis-URL bleibt. Entfernen Sie die Integration auch in %1: eine Integration, die nur auf einer Seite bleibt, sperrt vielleicht Personen aus.</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>IdM connection deactivated</source>
        <translation>IdM-Verbindung deaktiviert</translation>
    </message>
    <message>
        <source>IdM connection is still active</source>
        <translation>Die IdM-Verbindung ist noch aktiv</translation>
    </message>
    <message>
        <source>Looking up the address</source>
        <translation>Adresse wird nachgeschlagen</translation>
    </message>
    <message>
        <source>Is %1 meant to be inside your network?</source>
        <translation>Soll %1 in Ihrem Netz liegen?</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortfahren</translation>
    </message>
    <message>
        <source>Token Key replaced</source>
        <translation>Token-Schlüssel ersetzt</translation>
    </message>
    <message>
        <source>Looking at the links</source>
        <translation>Die Verknüpfungen werden angesehen</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln link(s) to accounts?</source>
        <translation>
            <numerusform>%Ln Verknüpfung mit einem Konto vergessen?</numerusform>
            <numerusform>%Ln Verknüpfungen mit Konten vergessen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another server answers at %1. What is known of accounts at %2 is forgotten with this: people are looked up again at the new server, and nobody is deactivated at the one of before. End access there first if that is meant.</source>
        <translation>Bei %1 antwortet ein anderer Server. Was von Konten bei %2 bekannt ist, wird damit vergessen: Personen werden beim neuen Server neu gesucht, und beim bisherigen wird niemand deaktiviert. Beenden Sie dort zuerst den Zugang, falls das gemeint ist.</translation>
    </message>
    <message>
        <source>Forget the links</source>
        <translation>Verknüpfungen vergessen</translation>
    </message>
</context>
<context>
    <name>gatehouse::IdmFields</name>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Token Key</source>
        <translation>Token-Schlüssel</translation>
    </message>
    <message>
        <source>Allow http:// to this computer</source>
        <translation>http:// zu diesem Computer erlauben</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Test connection (Ctrl+T)</source>
        <translation>Verbindung testen (Strg+T)</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Activate anyway</source>
        <translation>Trotzdem aktivieren</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Form: %1</translation>
    </message>
    <message>
        <source>Reads only. Nothing is changed in %1.</source>
        <translation>Liest nur. In %1 wird nichts geändert.</translation>
    </message>
    <message>
        <source>Kept in the system keychain. Type a new one to replace it.</source>
        <translation>Wird im Schlüsselbund des Systems aufbewahrt. Geben Sie einen neuen ein, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>Kept in the system keychain. %1</source>
        <translation>Wird im Schlüsselbund des Systems aufbewahrt. %1</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird getestet</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportJobView</name>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Search people in this job</source>
        <translation>Personen in diesem Auftrag suchen</translation>
    </message>
    <message>
        <source>People of this job</source>
        <translation>Personen dieses Auftrags</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed and skipped</source>
        <translation>Fehlgeschlagen und übersprungen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reason and next step</source>
        <translation>Grund und nächster Schritt</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>Import abbrechen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Reads these people at the provider again and imports them as they are there now</source>
        <translation>Liest diese Personen beim Anbieter noch einmal und importiert sie, wie sie dort jetzt sind</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
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
        <source>%1 import, %2</source>
        <translation>Import aus %1, %2</translation>
    </message>
    <message>
        <source>Started by %1</source>
        <translation>Gestartet von %1</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln failed</source>
        <translation>
            <numerusform>%Ln Fehlgeschlagene wiederholen</numerusform>
            <numerusform>%Ln Fehlgeschlagene wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>The people of this job could not be read</source>
        <translation>Die Personen dieses Auftrags konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The job was not resumed</source>
        <translation>Der Auftrag wurde nicht fortgesetzt</translation>
    </message>
    <message>
        <source>Nobody was imported again</source>
        <translation>Niemand wurde erneut importiert</translation>
    </message>
    <message>
        <source>%1: %2 selected, %3</source>
        <translation>%1: %2 ausgewählt, %3</translation>
    </message>
    <message>
        <source>Summary copied</source>
        <translation>Zusammenfassung kopiert</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 rows exported</source>
        <translation>%1 Zeilen exportiert</translation>
    </message>
    <message>
        <source>The rows were not exported</source>
        <translation>Die Zeilen wurden nicht exportiert</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportJobsPage</name>
    <message>
        <source>No imports yet</source>
        <translation>Noch keine Importe</translation>
    </message>
    <message>
        <source>Open an application, go to Identity Management and choose manual import.</source>
        <translation>Öffnen Sie eine Anwendung, gehen Sie zu Identitätsverwaltung und wählen Sie manueller Import.</translation>
    </message>
    <message>
        <source>SSO Applications</source>
        <translation>SSO-Anwendungen</translation>
    </message>
    <message>
        <source>Import jobs</source>
        <translation>Importaufträge</translation>
    </message>
    <message>
        <source>Every manual import, with the result for each person.</source>
        <translation>Jeder manuelle Import, mit dem Ergebnis für jede Person.</translation>
    </message>
    <message>
        <source>Search jobs</source>
        <translation>Aufträge suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>INSIGHTS</source>
        <translation>EINBLICKE</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Zusammenfassung kopieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Fehlgeschlagene wiederholen</translation>
    </message>
    <message>
        <source>Import jobs could not be read</source>
        <translation>Die Importaufträge konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportNotification</name>
    <message>
        <source>%1 created, %2 linked, %3 failed</source>
        <translation>%1 angelegt, %2 verknüpft, %3 gescheitert</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportRun</name>
    <message>
        <source>Cancelled after %1 of %2 people. Resume it to go on.</source>
        <translation>Abgebrochen nach %1 von %2 Personen. Setzen Sie den Import fort, um weiterzumachen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people could not be imported. Each row says why.</source>
        <translation>
            <numerusform>%Ln Person konnte nicht importiert werden. Die Zeile sagt, warum.</numerusform>
            <numerusform>%Ln Personen konnten nicht importiert werden. Jede Zeile sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not done: the import was cancelled before. Resume it to go on.</source>
        <translation>Nicht erledigt: der Import wurde vorher abgebrochen. Setzen Sie ihn fort, um weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportService</name>
    <message>
        <source>Identity Management of “%1” is not active. Activate it, then import.</source>
        <translation>Die Identitätsverwaltung von „%1“ ist nicht aktiv. Aktivieren Sie sie, und importieren Sie dann.</translation>
    </message>
    <message>
        <source>Imported already, as “%1”.</source>
        <translation>Schon importiert, als „%1“.</translation>
    </message>
    <message>
        <source>Agrees with “%1” on %2. Decide to link them, or change one of the two.</source>
        <translation>Stimmt mit „%1“ bei %2 überein. Entscheiden Sie, ob verknüpft wird, oder ändern Sie eines der beiden.</translation>
    </message>
    <message>
        <source>This import is done: every row has its outcome. Start a new one for people who came later.</source>
        <translation>Dieser Import ist fertig: jede Zeile hat ihr Ergebnis. Beginnen Sie einen neuen für Personen, die später kamen.</translation>
    </message>
    <message>
        <source>“%1” was deleted, so its import cannot go on. What was imported stays.</source>
        <translation>„%1“ wurde gelöscht, daher kann der Import nicht weitergehen. Was importiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Nobody is selected. Select people first.</source>
        <translation>Niemand ist ausgewählt. Wählen Sie zuerst Personen.</translation>
    </message>
    <message>
        <source>This import is running already.</source>
        <translation>Dieser Import läuft schon.</translation>
    </message>
    <message>
        <source>This import has ended already. Nothing was changed.</source>
        <translation>Dieser Import ist schon beendet. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>None of the failed accounts exists at the provider any more.</source>
        <translation>Keines der fehlgeschlagenen Konten gibt es beim Anbieter noch.</translation>
    </message>
    <message>
        <source>This import was cancelled. Nothing more is imported.</source>
        <translation>Dieser Import wurde abgebrochen. Es wird nichts mehr importiert.</translation>
    </message>
    <message>
        <source>Another program has this turn of the schedule meanwhile. Nothing was stored.</source>
        <translation>Ein anderes Programm führt den Zeitplan inzwischen aus. Es wurde nichts gespeichert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportSettingsDialog</name>
    <message>
        <source>Import settings of %1</source>
        <translation>Importeinstellungen von %1</translation>
    </message>
    <message>
        <source>Matching rules</source>
        <translation>Zuordnungsregeln</translation>
    </message>
    <message>
        <source>Asked from top to bottom; the first that agrees decides. Upper and lower case count as one.</source>
        <translation>Von oben nach unten gefragt; die erste, die passt, entscheidet. Groß- und Kleinschreibung gelten als gleich.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>New people arrive</source>
        <translation>Neue Personen kommen an als</translation>
    </message>
    <message>
        <source>Staged people exist in the directory only, until somebody activates them.</source>
        <translation>Vorgemerkte Personen gibt es nur im Verzeichnis, bis jemand sie aktiviert.</translation>
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
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stündlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message>
        <source>Import new people by schedule</source>
        <translation>Neue Personen nach Zeitplan importieren</translation>
    </message>
    <message>
        <source>gatehouse-server does it. People who may be known here are left for you to decide.</source>
        <translation>Das macht gatehouse-server. Wer hier vielleicht bekannt ist, bleibt Ihrer Entscheidung überlassen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Hold more new people than</source>
        <translation>Anhalten bei mehr neuen Personen als</translation>
    </message>
    <message>
        <source>or more of the directory than</source>
        <translation>oder mehr vom Verzeichnis als</translation>
    </message>
    <message>
        <source>Ten or fewer are never held for their part.</source>
        <translation>Zehn oder weniger werden nie wegen ihres Anteils angehalten.</translation>
    </message>
    <message>
        <source>Take over for people who are linked</source>
        <translation>Für verknüpfte Personen übernehmen</translation>
    </message>
    <message>
        <source>With none an import only creates. Username, email and Employee ID are never overwritten. The list shows what differs before you import.</source>
        <translation>Ohne Auswahl legt ein Import nur an. Benutzername, E-Mail und Personalnummer werden nie überschrieben. Die Liste zeigt vor dem Import, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Minute of each hour</source>
        <translation>Minute jeder Stunde</translation>
    </message>
    <message>
        <source>The import settings were not saved</source>
        <translation>Die Importeinstellungen wurden nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportSettingsStore</name>
    <message numerus="yes">
        <source>%Ln people are held now. Nothing was approved.</source>
        <translation>
            <numerusform>%Ln Person wird jetzt angehalten. Nichts wurde genehmigt.</numerusform>
            <numerusform>%Ln Personen werden jetzt angehalten. Nichts wurde genehmigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No import of “%1” is held. Nothing was approved.</source>
        <translation>Kein Import von „%1“ wird angehalten. Nichts wurde genehmigt.</translation>
    </message>
    <message>
        <source>Somebody else changed the import settings of “%1” meanwhile. Nothing was saved; open them again, then change them.</source>
        <translation>Jemand anderes hat die Importeinstellungen von „%1“ inzwischen geändert. Nichts wurde gespeichert; öffnen Sie sie erneut und ändern Sie sie dann.</translation>
    </message>
</context>
<context>
    <name>gatehouse::InspectionProcess</name>
    <message>
        <source>The process that reads files gave an answer that makes no sense. Nothing was changed. Do not trust this file.</source>
        <translation>Der Prozess, der Dateien liest, hat eine Antwort gegeben, die keinen Sinn ergibt. Nichts wurde geändert. Vertrauen Sie dieser Datei nicht.</translation>
    </message>
    <message numerus="yes">
        <source>Reading it took longer than the %Ln second(s) of computing that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</source>
        <translation>
            <numerusform>Das Lesen dauerte länger als die eine Sekunde Rechenzeit, die eine Datei bekommt, und wurde darum beendet. Nichts wurde geändert. Bitten Sie um die Datei in anderer Form.</numerusform>
            <numerusform>Das Lesen dauerte länger als die %Ln Sekunden Rechenzeit, die eine Datei bekommt, und wurde darum beendet. Nichts wurde geändert. Bitten Sie um die Datei in anderer Form.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading it takes more memory than the %1 that a file gets, so it was stopped. Nothing was changed. Ask for the file in another form.</source>
        <translation>Das Lesen braucht mehr Speicher als die %1, die eine Datei bekommt, und wurde darum beendet. Nichts wurde geändert. Bitten Sie um die Datei in anderer Form.</translation>
    </message>
    <message>
        <source>The process that reads files crashed at this one. Nothing was changed, and nothing else is affected. Do not trust the file: it may have been made for that.</source>
        <translation>Der Prozess, der Dateien liest, ist bei dieser abgestürzt. Nichts wurde geändert, und nichts anderes ist betroffen. Vertrauen Sie der Datei nicht: sie kann dafür gemacht worden sein.</translation>
    </message>
    <message>
        <source>The process that reads files could not be started: %1. Nothing was changed.</source>
        <translation>Der Prozess, der Dateien liest, konnte nicht gestartet werden: %1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is more in this file than can be shown, so reading it was stopped. Nothing was changed. Ask for it in parts, and do not trust it if you did not expect that much.</source>
        <translation>In dieser Datei ist mehr, als sich zeigen lässt, deshalb wurde das Lesen abgebrochen. Nichts wurde geändert. Lesen Sie sie in Teilen, und trauen Sie ihr nicht, wenn Sie nicht so viel erwartet haben.</translation>
    </message>
    <message numerus="yes">
        <source>Reading it did not end within %Ln second(s), so it was stopped. Nothing was changed. If this computer has much else to do, try again later.</source>
        <translation>
            <numerusform>Das Lesen endete nicht innerhalb von %Ln Sekunde und wurde abgebrochen. Nichts wurde geändert. Wenn dieser Computer gerade viel anderes tut, versuchen Sie es später noch einmal.</numerusform>
            <numerusform>Das Lesen endete nicht innerhalb von %Ln Sekunden und wurde abgebrochen. Nichts wurde geändert. Wenn dieser Computer gerade viel anderes tut, versuchen Sie es später noch einmal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JobDelegate</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Running, %1</source>
        <translation>Läuft, %1</translation>
    </message>
    <message>
        <source>Interrupted at %1</source>
        <translation>Unterbrochen bei %1</translation>
    </message>
    <message>
        <source>Cancelled at %1</source>
        <translation>Abgebrochen bei %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 linked</source>
        <translation>%1 verknüpft</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln users</source>
        <translation>
            <numerusform>%1 · %Ln Benutzer</numerusform>
            <numerusform>%1 · %Ln Benutzer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyChoiceDialog</name>
    <message>
        <source>Make next certificate</source>
        <translation>Nächstes Zertifikat erzeugen</translation>
    </message>
    <message>
        <source>It is announced beside the current certificate, which goes on signing. Nothing changes for anybody until the next one takes over.</source>
        <translation>Es wird neben dem aktuellen Zertifikat angekündigt, das weiter signiert. Für niemanden ändert sich etwas, bis das nächste übernimmt.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature Algorithm becomes %1 when it takes over. Make sure that %2 accepts it.</source>
        <translation>Der Signaturalgorithmus wird %1, wenn es übernimmt. Stellen Sie sicher, dass %2 ihn annimmt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyPairDialog</name>
    <message>
        <source>Upload new certificate</source>
        <translation>Neues Zertifikat hochladen</translation>
    </message>
    <message>
        <source>Upload IdP Private Key</source>
        <translation>Privaten IdP-Schlüssel hochladen</translation>
    </message>
    <message>
        <source>Certificate and private key belong together, so both are needed. They take effect when you save.</source>
        <translation>Zertifikat und privater Schlüssel gehören zusammen, daher werden beide gebraucht. Sie gelten, sobald Sie speichern.</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Keine Datei gewählt</translation>
    </message>
    <message>
        <source>The present certificate</source>
        <translation>Das jetzige Zertifikat</translation>
    </message>
    <message>
        <source>IdP Certificate</source>
        <translation>IdP-Zertifikat</translation>
    </message>
    <message>
        <source>Choose certificate</source>
        <translation>Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>IdP Private Key</source>
        <translation>Privater IdP-Schlüssel</translation>
    </message>
    <message>
        <source>Choose private key</source>
        <translation>Privaten Schlüssel wählen</translation>
    </message>
    <message>
        <source>Private keys (*.pem *.key);;All files (*)</source>
        <translation>Private Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Password of the private key</source>
        <translation>Passwort des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use certificate and key</source>
        <translation>Zertifikat und Schlüssel verwenden</translation>
    </message>
    <message>
        <source>The file was not read.</source>
        <translation>Die Datei wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Certificate and key cannot be used.</source>
        <translation>Zertifikat und Schlüssel können nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Upload next certificate</source>
        <translation>Nächstes Zertifikat hochladen</translation>
    </message>
    <message>
        <source>Certificate and private key belong together, so both are needed. They are announced beside the current certificate, which goes on signing.</source>
        <translation>Zertifikat und privater Schlüssel gehören zusammen, also werden beide gebraucht. Sie werden neben dem aktuellen Zertifikat angekündigt, das weiter signiert.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
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
    <name>gatehouse::LoadUsersPage</name>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 could not be opened. Choose the file again.</source>
        <translation>%1 konnte nicht geöffnet werden. Wählen Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MB. Split it and load the parts one by one.</source>
        <translation>Die Datei ist größer als 64 MB. Teilen Sie sie auf, und laden Sie die Teile nacheinander.</translation>
    </message>
    <message>
        <source>Load from CSV</source>
        <translation>Aus CSV laden</translation>
    </message>
    <message>
        <source>Nothing is saved before you choose to load.</source>
        <translation>Nichts wird gespeichert, bevor Sie laden.</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Back to Users</source>
        <translation>Zurück zu Benutzer</translation>
    </message>
    <message>
        <source>Load people</source>
        <translation>Personen laden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Load from %1</source>
        <translation>Laden aus %1</translation>
    </message>
    <message>
        <source>The file cannot be loaded</source>
        <translation>Die Datei kann nicht geladen werden</translation>
    </message>
    <message>
        <source>The rows could not be compared</source>
        <translation>Die Zeilen konnten nicht verglichen werden</translation>
    </message>
    <message numerus="yes">
        <source>Load %Ln people</source>
        <translation>
            <numerusform>%Ln Person laden</numerusform>
            <numerusform>%Ln Personen laden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows cannot be loaded; the others can.</source>
        <translation>
            <numerusform>%Ln Zeile kann nicht geladen werden; die anderen können es.</numerusform>
            <numerusform>%Ln Zeilen können nicht geladen werden; die anderen können es.</numerusform>
        </translation>
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
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Nobody was loaded</source>
        <translation>Niemand wurde geladen</translation>
    </message>
    <message>
        <source>%1 created, %2 updated</source>
        <translation>%1 angelegt, %2 geändert</translation>
    </message>
    <message>
        <source>%1 rows failed; the reason is beside each.</source>
        <translation>%1 Zeilen sind fehlgeschlagen; der Grund steht bei jeder.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MailCard</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty when the mail server asks nobody to log in.</source>
        <translation>Leer, wenn der Mailserver keine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Kept in the system keychain. Leave it empty to use the one that is there.</source>
        <translation>Wird im Schlüsselbund des Systems aufbewahrt. Lassen Sie das Feld leer, um das vorhandene zu verwenden.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation>Testnachricht senden</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Senden abbrechen</translation>
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
        <source>E-mail was not saved</source>
        <translation>E-Mail wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>E-mail saved</source>
        <translation>E-Mail gespeichert</translation>
    </message>
    <message>
        <source>Test message from Gatehouse</source>
        <translation>Testnachricht von Gatehouse</translation>
    </message>
    <message>
        <source>E-mail from this computer works. Nothing else has to be done.</source>
        <translation>E-Mail von diesem Computer funktioniert. Mehr ist nicht zu tun.</translation>
    </message>
    <message>
        <source>The test message was sent to %1.</source>
        <translation>Die Testnachricht wurde an %1 gesendet.</translation>
    </message>
    <message>
        <source>Look whether it arrived.</source>
        <translation>Sehen Sie nach, ob sie angekommen ist.</translation>
    </message>
    <message>
        <source>The test message was not sent</source>
        <translation>Die Testnachricht wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>Das Senden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Several addresses have commas between them.</source>
        <translation>Mehrere Adressen werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>When an import of %1 people or more ends, a message says how, and one comes before a certificate expires. Leave the mail server empty to get none.</source>
        <translation>Wenn ein Import von %1 Personen oder mehr endet, sagt eine Nachricht, wie, und eine kommt, bevor ein Zertifikat abläuft. Lassen Sie den Mailserver leer, um keine zu bekommen.</translation>
    </message>
    <message>
        <source>A password is still in the keychain</source>
        <translation>Ein Passwort ist noch im Schlüsselbund</translation>
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
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>E-mail sent to %1</source>
        <translation>E-Mail an %1 gesendet</translation>
    </message>
    <message>
        <source>The e-mail about the import from %1 was not sent</source>
        <translation>Die E-Mail über den Import aus %1 wurde nicht gesendet</translation>
    </message>
    <message>
        <source>The next certificate of %1 signs now</source>
        <translation>Das nächste Zertifikat von %1 signiert jetzt</translation>
    </message>
    <message>
        <source>Its planned time has come.</source>
        <translation>Der geplante Zeitpunkt ist gekommen.</translation>
    </message>
    <message>
        <source>A certificate could not take over yet</source>
        <translation>Ein Zertifikat konnte noch nicht übernehmen</translation>
    </message>
    <message>
        <source>Certificate reminder sent to %1</source>
        <translation>Erinnerung an das Zertifikat gesendet an %1</translation>
    </message>
    <message>
        <source>The e-mail about the certificate of %1 was not sent</source>
        <translation>Die E-Mail über das Zertifikat von %1 wurde nicht gesendet</translation>
    </message>
</context>
<context>
    <name>gatehouse::ManualImportPage</name>
    <message>
        <source>Refresh list</source>
        <translation>Liste aktualisieren</translation>
    </message>
    <message>
        <source>New Users-only</source>
        <translation>Nur neue Benutzer</translation>
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
    <message numerus="yes">
        <source>Importing %Ln users</source>
        <translation>
            <numerusform>%Ln Benutzer wird importiert</numerusform>
            <numerusform>%Ln Benutzer werden importiert</numerusform>
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
    <message>
        <source>Import settings...</source>
        <translation>Importeinstellungen...</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>last %1: %2 new</source>
        <translation>letzter %1: %2 neu</translation>
    </message>
    <message>
        <source>last %1: %2</source>
        <translation>letzter %1: %2</translation>
    </message>
    <message>
        <source>Scheduled: %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message numerus="yes">
        <source>Approved: %Ln new people.</source>
        <translation>
            <numerusform>Genehmigt: %Ln neue Person.</numerusform>
            <numerusform>Genehmigt: %Ln neue Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>gatehouse-server imports them within seconds, or when it is started.</source>
        <translation>gatehouse-server importiert sie innerhalb von Sekunden, oder sobald er gestartet wird.</translation>
    </message>
    <message numerus="yes">
        <source>Held: %Ln new people.</source>
        <translation>
            <numerusform>Angehalten: %Ln neue Person.</numerusform>
            <numerusform>Angehalten: %Ln neue Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The directory has %1, and nobody was imported. Look through the list, then say yes, or allow more in Import settings.</source>
        <translation>Das Verzeichnis hat %1, und niemand wurde importiert. Sehen Sie die Liste durch und stimmen Sie dann zu, oder erlauben Sie mehr in den Importeinstellungen.</translation>
    </message>
    <message>
        <source>Approve %1 new people</source>
        <translation>%1 neue Personen genehmigen</translation>
    </message>
    <message>
        <source>The import was not approved</source>
        <translation>Der Import wurde nicht genehmigt</translation>
    </message>
    <message>
        <source>The import settings could not be read</source>
        <translation>Die Importeinstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Import settings saved</source>
        <translation>Importeinstellungen gespeichert</translation>
    </message>
    <message>
        <source>The import settings of %1 were not saved</source>
        <translation>Die Importeinstellungen von %1 wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>Nobody was imported.</source>
        <translation>Niemand wurde importiert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::MappingEditor</name>
    <message>
        <source>SCIM v2 Mapping</source>
        <translation>SCIM-v2-Zuordnung</translation>
    </message>
    <message>
        <source>Remove mapping</source>
        <translation>Zuordnung entfernen</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstante</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Gatehouse Property</source>
        <translation>Gatehouse-Eigenschaft</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>On create only</source>
        <translation>Nur beim Anlegen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Sent where the value is empty.</source>
        <translation>Wird gesendet, wo der Wert leer ist.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 requires it, so it keeps its name and stays.</source>
        <translation>%1 verlangt es, daher behält es seinen Namen und bleibt.</translation>
    </message>
    <message>
        <source>%1 requires this attribute</source>
        <translation>%1 verlangt dieses Attribut</translation>
    </message>
    <message>
        <source>First Name/Last Name</source>
        <translation>Vorname/Nachname</translation>
    </message>
</context>
<context>
    <name>gatehouse::MappingTableModel</name>
    <message>
        <source>Group Attributes</source>
        <translation>Gruppenattribute</translation>
    </message>
    <message>
        <source>always “%1”</source>
        <translation>immer „%1“</translation>
    </message>
    <message>
        <source>else “%1”</source>
        <translation>sonst „%1“</translation>
    </message>
    <message>
        <source>on create</source>
        <translation>beim Anlegen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Gatehouse Property</source>
        <translation>Gatehouse-Eigenschaft</translation>
    </message>
    <message>
        <source>Gatehouse UI Field Name</source>
        <translation>Feldname in Gatehouse</translation>
    </message>
    <message>
        <source>SCIM v2 Mapping</source>
        <translation>SCIM-v2-Zuordnung</translation>
    </message>
    <message>
        <source>%1 Value</source>
        <translation>Wert in %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::MatchRulesEditor</name>
    <message>
        <source>Link: imported or linked before</source>
        <translation>Verknüpfung: früher importiert oder verknüpft</translation>
    </message>
    <message>
        <source>externalId: is our id or Employee ID</source>
        <translation>externalId: ist unsere Kennung oder Personalnummer</translation>
    </message>
    <message>
        <source>userName: same as the username; you decide</source>
        <translation>userName: gleicht dem Benutzernamen; Sie entscheiden</translation>
    </message>
    <message>
        <source>Email: same address; you decide</source>
        <translation>E-Mail: gleiche Adresse; Sie entscheiden</translation>
    </message>
    <message>
        <source>Move rule up</source>
        <translation>Regel nach oben</translation>
    </message>
    <message>
        <source>Move rule down</source>
        <translation>Regel nach unten</translation>
    </message>
</context>
<context>
    <name>gatehouse::MembershipTab</name>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>In no group yet</source>
        <translation>Noch in keiner Gruppe</translation>
    </message>
    <message>
        <source>People get access to applications through their groups only.</source>
        <translation>Personen erhalten Zugang zu Anwendungen nur über ihre Gruppen.</translation>
    </message>
    <message>
        <source>Add to group</source>
        <translation>Zur Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Remove from group</source>
        <translation>Aus der Gruppe entfernen</translation>
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
        <source>People get access to applications through their groups.</source>
        <translation>Personen erhalten Zugang zu Anwendungen über ihre Gruppen.</translation>
    </message>
    <message>
        <source>The groups could not be read</source>
        <translation>Die Gruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Not added to %1</source>
        <translation>Nicht zu %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Added to %1</source>
        <translation>Zu %1 hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 from %Ln groups?</source>
        <translation>
            <numerusform>%1 aus %Ln Gruppe entfernen?</numerusform>
            <numerusform>%1 aus %Ln Gruppen entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Access that only these groups give is lost.</source>
        <translation>Zugang, den nur diese Gruppen geben, geht verloren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Still in %1</source>
        <translation>Noch in %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::MetadataImport</name>
    <message>
        <source>Import metadata</source>
        <translation>Metadaten importieren</translation>
    </message>
    <message>
        <source>SAML metadata (*.xml);;All files (*)</source>
        <translation>SAML-Metadaten (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No application was added from %1.</source>
        <translation>Aus %1 wurde keine Anwendung hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>SSO was filled in from %1. Check it, then bind user groups.</source>
        <translation>SSO wurde aus %1 ausgefüllt. Prüfen Sie es und binden Sie dann User Groups.</translation>
    </message>
    <message>
        <source>SSO was not filled in: %1 Use Upload Metadata.</source>
        <translation>SSO wurde nicht ausgefüllt: %1 Verwenden Sie „Metadaten hochladen“.</translation>
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
    <message>
        <source>TOOLS</source>
        <translation>WERKZEUGE</translation>
    </message>
    <message>
        <source>Certificate inspector</source>
        <translation>Zertifikat-Inspektor</translation>
    </message>
    <message>
        <source>SAML inspector</source>
        <translation>SAML-Inspektor</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>gatehouse::NextCertificateActions</name>
    <message>
        <source>%1 has the next certificate</source>
        <translation>%1 hat das nächste Zertifikat</translation>
    </message>
    <message>
        <source>%1 does not have the next certificate yet</source>
        <translation>%1 hat das nächste Zertifikat noch nicht</translation>
    </message>
    <message>
        <source>The next certificate is announced</source>
        <translation>Das nächste Zertifikat ist angekündigt</translation>
    </message>
    <message>
        <source>The next certificate takes over on %1</source>
        <translation>Das nächste Zertifikat übernimmt am %1</translation>
    </message>
    <message>
        <source>The next certificate takes over by hand only</source>
        <translation>Das nächste Zertifikat übernimmt nur von Hand</translation>
    </message>
    <message>
        <source>Activate the next certificate?</source>
        <translation>Das nächste Zertifikat aktivieren?</translation>
    </message>
    <message numerus="yes">
        <source>From now on it signs, and the current one is no longer in the metadata. The %Ln people who use %1 can sign in where %1 knows the next certificate.</source>
        <translation>
            <numerusform>Von jetzt an signiert es, und das aktuelle steht nicht mehr in den Metadaten. Die %Ln Person, die %1 nutzt, kann sich anmelden, wenn %1 das nächste Zertifikat kennt.</numerusform>
            <numerusform>Von jetzt an signiert es, und das aktuelle steht nicht mehr in den Metadaten. Die %Ln Personen, die %1 nutzen, können sich anmelden, wenn %1 das nächste Zertifikat kennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has said yet that %1 has it.</source>
        <translation>Noch niemand hat gesagt, dass %1 es hat.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The next certificate signs now</source>
        <translation>Das nächste Zertifikat signiert jetzt</translation>
    </message>
    <message>
        <source>Discard the next certificate?</source>
        <translation>Das nächste Zertifikat verwerfen?</translation>
    </message>
    <message>
        <source>It and its private key are deleted. Whoever has it already must be told. The current one goes on signing.</source>
        <translation>Es wird samt seinem privaten Schlüssel gelöscht. Wer es schon hat, muss es erfahren. Das aktuelle signiert weiter.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The next certificate was discarded</source>
        <translation>Das nächste Zertifikat wurde verworfen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no next certificate.</source>
        <translation>Es gibt kein nächstes Zertifikat.</translation>
    </message>
</context>
<context>
    <name>gatehouse::NextCertificateCard</name>
    <message>
        <source>Who must be told</source>
        <translation>Wer es erfahren muss</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Plan…</source>
        <translation>Planen…</translation>
    </message>
    <message>
        <source>Activate now…</source>
        <translation>Jetzt aktivieren…</translation>
    </message>
    <message>
        <source>Next certificate</source>
        <translation>Nächstes Zertifikat</translation>
    </message>
    <message>
        <source>Takes over on %1. Both are in the metadata until then.</source>
        <translation>Übernimmt am %1. Bis dahin stehen beide in den Metadaten.</translation>
    </message>
    <message>
        <source>In the metadata beside the current one, which signs until you activate this one.</source>
        <translation>In den Metadaten neben dem aktuellen, das signiert, bis Sie dieses aktivieren.</translation>
    </message>
    <message>
        <source>%1 · expires %2</source>
        <translation>%1 · läuft ab am %2</translation>
    </message>
    <message>
        <source>Change the time…</source>
        <translation>Zeitpunkt ändern…</translation>
    </message>
    <message>
        <source>%1 has the next certificate</source>
        <translation>%1 hat das nächste Zertifikat</translation>
    </message>
    <message>
        <source>Said by %1 on %2</source>
        <translation>Gesagt von %1 am %2</translation>
    </message>
    <message>
        <source>%1: %2 **%3**</source>
        <translation>%1: %2 **%3**</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Give the certificate to whoever runs %1.</source>
        <translation>Geben Sie das Zertifikat denen, die %1 betreiben.</translation>
    </message>
    <message>
        <source>Copy next certificate</source>
        <translation>Nächstes Zertifikat kopieren</translation>
    </message>
    <message>
        <source>Where %1 reads the metadata itself it finds both certificates there.</source>
        <translation>Wo %1 die Metadaten selbst liest, findet es dort beide Zertifikate.</translation>
    </message>
    <message>
        <source>Copy Metadata URL</source>
        <translation>Metadaten-URL kopieren</translation>
    </message>
    <message>
        <source>Where it holds only one certificate, enter this one there at the moment it takes over.</source>
        <translation>Wo es nur ein Zertifikat aufnimmt, tragen Sie dieses dort in dem Moment ein, in dem es übernimmt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::NotificationClient</name>
    <message>
        <source>This desktop shows no notifications.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
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
        <source>Enter the server&apos;s name or address.</source>
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
    <message>
        <source>Open for help desk (read-only)...</source>
        <translation>Für den Helpdesk öffnen (nur lesen)...</translation>
    </message>
    <message>
        <source>%1 (help desk)</source>
        <translation>%1 (Helpdesk)</translation>
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
        <source>User group, %Ln member(s)</source>
        <translation>
            <numerusform>Benutzergruppe, %Ln Mitglied</numerusform>
            <numerusform>Benutzergruppe, %Ln Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangeDelegate</name>
    <message numerus="yes">
        <source>and %Ln more attribute(s)</source>
        <translation>
            <numerusform>und %Ln weiteres Attribut</numerusform>
            <numerusform>und %Ln weitere Attribute</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>group “%1”</source>
        <translation>Gruppe „%1“</translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangesCard</name>
    <message>
        <source>Preview of pending changes</source>
        <translation>Vorschau der anstehenden Änderungen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Anstehende Änderungen</translation>
    </message>
    <message>
        <source>Sync progress</source>
        <translation>Fortschritt des Abgleichs</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>The directory changed since the last sync</source>
        <translation>Das Verzeichnis hat sich seit dem letzten Abgleich geändert</translation>
    </message>
    <message>
        <source>Look before you send</source>
        <translation>Erst ansehen, dann senden</translation>
    </message>
    <message>
        <source>Preview reads the accounts there and lists every change with its reason. Nothing is sent.</source>
        <translation>Die Vorschau liest die Konten dort und nennt jede Änderung mit ihrem Grund. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>Every account and group there is as this directory says.</source>
        <translation>Jedes Konto und jede Gruppe dort ist so, wie dieses Verzeichnis es sagt.</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Neue Vorschau</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>Apply %Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung anwenden</numerusform>
            <numerusform>%Ln Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what is ticked is sent.</source>
        <translation>Nur was angehakt ist, wird gesendet.</translation>
    </message>
    <message>
        <source>From the last sync. Nothing else was stopped by it.</source>
        <translation>Vom letzten Abgleich. Nichts anderes wurde davon aufgehalten.</translation>
    </message>
    <message>
        <source>Link or import...</source>
        <translation>Verknüpfen oder importieren...</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Name them again</source>
        <translation>Wieder nennen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) there were read.</source>
        <translation>
            <numerusform>%Ln Konto wurde dort gelesen.</numerusform>
            <numerusform>%Ln Konten wurden dort gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them belong(s) to nobody here: %1</source>
        <translation>
            <numerusform>%Ln davon gehört hier niemandem: %1</numerusform>
            <numerusform>%Ln davon gehören hier niemandem: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are ignored.</source>
        <translation>
            <numerusform>%Ln weiteres wird ignoriert.</numerusform>
            <numerusform>%Ln weitere werden ignoriert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list may lack somebody, and nobody is taken for gone because of that: %1</source>
        <translation>In der Liste fehlt vielleicht jemand; deshalb gilt niemand als verschwunden: %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with provider</source>
        <translation>Mit dem Anbieter vergleichen</translation>
    </message>
    <message>
        <source>Compare with provider: reads every account there, and finds what was changed there by others.</source>
        <translation>Mit dem Anbieter vergleichen: liest jedes Konto dort und findet, was andere dort geändert haben.</translation>
    </message>
    <message>
        <source>Undo of the last sync</source>
        <translation>Rücknahme des letzten Abgleichs</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Every account and group there is as it was before the last sync.</source>
        <translation>Alle Konten und Gruppen dort sind wie vor dem letzten Abgleich.</translation>
    </message>
    <message>
        <source>Only what is ticked is sent. Automatic sync waits afterwards, as it would do all of it again.</source>
        <translation>Nur Angehaktes wird gesendet. Danach wartet der selbsttätige Abgleich, weil er alles wieder täte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the members of “%1” there belong(s) to nobody here and stay(s): %2</source>
        <translation>
            <numerusform>%Ln der Mitglieder von „%1“ dort gehört hier zu niemandem und bleibt: %2</numerusform>
            <numerusform>%Ln der Mitglieder von „%1“ dort gehören hier zu niemandem und bleiben: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>The provider does not show who is in %Ln group(s), so their members were not compared: %1</source>
        <translation>
            <numerusform>Der Anbieter zeigt nicht, wer in %Ln Gruppe ist, daher wurden ihre Mitglieder nicht verglichen: %1</numerusform>
            <numerusform>Der Anbieter zeigt nicht, wer in %Ln Gruppen ist, daher wurden ihre Mitglieder nicht verglichen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the provider shows of accounts and groups is as this directory says.</source>
        <translation>Was der Anbieter von Konten und Gruppen zeigt, ist so, wie dieses Verzeichnis es sagt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingChangesModel</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 zu %3</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>gatehouse::PeopleChooser</name>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The first %1 are shown: search for others</source>
        <translation>Die ersten %1 sind zu sehen: suchen Sie nach weiteren</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>%Ln Person hinzufügen</numerusform>
            <numerusform>%Ln Personen hinzufügen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PeopleExport</name>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written. Free some space or choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>gatehouse::PortalImageField</name>
    <message>
        <source>User Portal Image</source>
        <translation>Bild im Benutzerportal</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Color Indicator</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>PNG, JPEG or SVG, up to 512 kB. Drop a file here to replace it.</source>
        <translation>PNG, JPEG oder SVG, bis 512 kB. Legen Sie hier eine Datei ab, um es zu ersetzen.</translation>
    </message>
    <message>
        <source>Remove image</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Default image</source>
        <translation>Standardbild</translation>
    </message>
    <message>
        <source>Your image</source>
        <translation>Ihr Bild</translation>
    </message>
</context>
<context>
    <name>gatehouse::PortalPreview</name>
    <message>
        <source>Preview in User Portal</source>
        <translation>Vorschau im Benutzerportal</translation>
    </message>
    <message>
        <source>What saving does</source>
        <translation>Was das Speichern bewirkt</translation>
    </message>
    <message>
        <source>Creates the bookmark, active</source>
        <translation>Legt das Lesezeichen an, aktiv</translation>
    </message>
    <message>
        <source>Creates the application with SSO inactive</source>
        <translation>Legt die Anwendung mit inaktivem SSO an</translation>
    </message>
    <message>
        <source>Generates a signing certificate, valid for 3 years</source>
        <translation>Erzeugt ein Signaturzertifikat, 3 Jahre gültig</translation>
    </message>
    <message>
        <source>Reserves the SSO IdP URL</source>
        <translation>Reserviert die SSO-IdP-URL</translation>
    </message>
    <message>
        <source>No certificate, no Identity Management</source>
        <translation>Kein Zertifikat, keine Identitätsverwaltung</translation>
    </message>
    <message>
        <source>Changes nothing in %1</source>
        <translation>Ändert nichts in %1</translation>
    </message>
    <message>
        <source>Display Label</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Nobody sees it yet. Access is denied until you select a user group.</source>
        <translation>Noch sieht es niemand. Der Zugang ist verwehrt, bis Sie eine Benutzergruppe auswählen.</translation>
    </message>
    <message>
        <source>Nobody sees it: Show in User Portal is off.</source>
        <translation>Niemand sieht es: Im Benutzerportal anzeigen ist ausgeschaltet.</translation>
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
    <name>gatehouse::ProvisioningRun</name>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>Cancelled. Run it again to go on.</source>
        <translation>Abgebrochen. Starten Sie den Lauf erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>%1 people would lose access, and %2 were confirmed. Nothing was sent. Look at the preview again.</source>
        <translation>%1 Personen würden den Zugang verlieren, bestätigt wurden %2. Es wurde nichts gesendet. Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>The provider does not allow changes of this kind.</source>
        <translation>Der Anbieter erlaubt Änderungen dieser Art nicht.</translation>
    </message>
    <message>
        <source>An earlier change of the same person or group failed.</source>
        <translation>Eine frühere Änderung derselben Person oder Gruppe ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Its people have no accounts yet.</source>
        <translation>Ihre Mitglieder haben noch keine Konten.</translation>
    </message>
    <message>
        <source>The provider failed again and again, so it is left alone for a while. The last answer: %1</source>
        <translation>Der Anbieter hat wiederholt versagt und wird daher eine Weile in Ruhe gelassen. Die letzte Antwort: %1</translation>
    </message>
    <message>
        <source>Identity Management was deactivated meanwhile, so nothing more is sent.</source>
        <translation>Das Identity Management wurde inzwischen deaktiviert, daher wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>The provider serves one connection at a time, so one request was sent at a time.</source>
        <translation>Der Anbieter bedient nur eine Verbindung zur selben Zeit, daher wurde eine Anfrage nach der anderen gesendet.</translation>
    </message>
    <message>
        <source>What was sent is noted, but not that the run has ended: %1</source>
        <translation>Was gesendet wurde, ist vermerkt, aber nicht, dass der Lauf zu Ende ist: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProvisioningService</name>
    <message>
        <source>This application is being provisioned already. Wait until it is done.</source>
        <translation>Diese Anwendung wird bereits bereitgestellt. Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <source>Nothing of the last run is left to be tried again.</source>
        <translation>Vom letzten Lauf ist nichts übrig, was erneut zu versuchen wäre.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RailRow</name>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln braucht Aufmerksamkeit</numerusform>
            <numerusform>%Ln brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RemoteLookup</name>
    <message>
        <source>Cancelled before anything was sent.</source>
        <translation>Abgebrochen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>The provider gives the same groups again and does not say how many it has (totalResults), so nobody knows whether one of this name is among the others.</source>
        <translation>Der Anbieter nennt wieder dieselben Gruppen und sagt nicht, wie viele er hat (totalResults). Ob eine dieses Namens darunter ist, weiß daher niemand.</translation>
    </message>
    <message>
        <source>The provider says that it has %1 groups and gave %2 of them, so one of this name may be among the others.</source>
        <translation>Der Anbieter hat nach eigenen Angaben %1 Gruppen und hat %2 davon genannt. Eine dieses Namens kann unter den übrigen sein.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RunningCard</name>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Importing %Ln user(s) from %1</source>
        <translation>
            <numerusform>%Ln Person wird aus %1 importiert</numerusform>
            <numerusform>%Ln Personen werden aus %1 importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2 failed</source>
        <translation>%1 · %2 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Sending changes to %1</source>
        <translation>Änderungen werden an %1 gesendet</translation>
    </message>
</context>
<context>
    <name>gatehouse::SamlChecksCard</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>%1 failed, %2 warnings, %3 passed</source>
        <translation>%1 gescheitert, %2 Warnungen, %3 bestanden</translation>
    </message>
</context>
<context>
    <name>gatehouse::SamlInspectorPage</name>
    <message>
        <source>SAML inspector</source>
        <translation>SAML-Inspektor</translation>
    </message>
    <message>
        <source>Run a sign-in and see each step, or decode a message you were sent.</source>
        <translation>Eine Anmeldung Schritt für Schritt ausführen oder eine erhaltene Nachricht dekodieren.</translation>
    </message>
    <message>
        <source>Sign-in test</source>
        <translation>Anmeldetest</translation>
    </message>
    <message>
        <source>Decode message</source>
        <translation>Nachricht dekodieren</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>TOOLS</source>
        <translation>WERKZEUGE</translation>
    </message>
    <message>
        <source>Decode</source>
        <translation>Dekodieren</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run in browser</source>
        <translation>Im Browser ausführen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SamlXmlCard</name>
    <message>
        <source>Copy XML</source>
        <translation>XML kopieren</translation>
    </message>
    <message>
        <source>SAML message</source>
        <translation>SAML-Nachricht</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScheduledRun</name>
    <message numerus="yes">
        <source>%Ln new people, in a directory of %1, were held. Nothing was imported. An admin has to say yes.</source>
        <translation>
            <numerusform>%Ln neue Person wurde angehalten, bei einem Verzeichnis von %1. Nichts wurde importiert. Ein Administrator muss zustimmen.</numerusform>
            <numerusform>%Ln neue Personen wurden angehalten, bei einem Verzeichnis von %1. Nichts wurde importiert. Ein Administrator muss zustimmen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimPreview</name>
    <message>
        <source>SCIM preview</source>
        <translation>SCIM-Vorschau</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Niemand passt</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimUserListing</name>
    <message numerus="yes">
        <source>The list was cancelled after %Ln people.</source>
        <translation>
            <numerusform>Die Liste wurde nach %Ln Person abgebrochen.</numerusform>
            <numerusform>Die Liste wurde nach %Ln Personen abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answers no more pages.</source>
        <translation>Der Server antwortet mit keinen weiteren Seiten.</translation>
    </message>
    <message>
        <source>The server ignores which page is asked for.</source>
        <translation>Der Server beachtet nicht, nach welcher Seite gefragt wird.</translation>
    </message>
    <message>
        <source>The list changed while it was read.</source>
        <translation>Die Liste hat sich beim Lesen geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have no id or no userName and were left out.</source>
        <translation>
            <numerusform>%Ln Person hat keine Kennung oder keinen userName und wurde weggelassen.</numerusform>
            <numerusform>%Ln Personen haben keine Kennung oder keinen userName und wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not say how many people there are.</source>
        <translation>Der Server sagt nicht, wie viele Personen es gibt.</translation>
    </message>
    <message>
        <source>The server announced %1 people and listed %2.</source>
        <translation>Der Server hat %1 Personen angekündigt und %2 aufgelistet.</translation>
    </message>
    <message>
        <source>The first page could not be read again at the end, so the list may have changed.</source>
        <translation>Die erste Seite konnte am Ende nicht noch einmal gelesen werden; die Liste kann sich also geändert haben.</translation>
    </message>
    <message>
        <source>The server does not say how many people there are, and its list does not show whether it ended or was cut.</source>
        <translation>Der Server sagt nicht, wie viele Personen es gibt, und seine Liste lässt nicht erkennen, ob sie zu Ende war oder abgeschnitten wurde.</translation>
    </message>
    <message>
        <source>It announced %1 people and listed %2.</source>
        <translation>Er hat %1 Personen angekündigt und %2 aufgeführt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ScimWriter</name>
    <message>
        <source>%1 does not answer who has this %2, so it is not known whether there is an account. Ask the provider to support filters.</source>
        <translation>%1 beantwortet nicht, wer diese %2 hat, daher ist nicht bekannt, ob es ein Konto gibt. Bitten Sie den Anbieter, Filter zu unterstützen.</translation>
    </message>
    <message>
        <source>The server answered without the id of what it created. It is looked up.</source>
        <translation>Der Server hat ohne die Id dessen geantwortet, was er angelegt hat. Sie wird gesucht.</translation>
    </message>
    <message>
        <source>The server answered another resource than the one that was asked for. Check the Base URL.</source>
        <translation>Der Server hat mit etwas anderem geantwortet, als gefragt war. Prüfen Sie die Base URL.</translation>
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
        <source>The keychain&apos;s entry for this workspace is damaged. Nothing was replaced: restore the keychain from a backup.</source>
        <translation>Der Eintrag dieses Arbeitsbereichs im Schlüsselbund ist beschädigt. Nichts wurde ersetzt: stellen Sie den Schlüsselbund aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>This computer gives no random numbers. Nothing was changed.</source>
        <translation>Dieser Computer liefert keine Zufallszahlen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is no workspace key. It is the one line that “gatehouse-cli workspace key” writes.</source>
        <translation>Das ist kein Arbeitsbereichsschlüssel. Er ist die eine Zeile, die „gatehouse-cli workspace key“ schreibt.</translation>
    </message>
    <message>
        <source>This is not the key of this workspace. Nothing was kept. Take it from a computer that has it: “gatehouse-cli workspace key” writes it as one line.</source>
        <translation>Das ist nicht der Schlüssel dieses Arbeitsbereichs. Nichts wurde behalten. Nehmen Sie ihn von einem Computer, der ihn hat: „gatehouse-cli workspace key“ schreibt ihn als eine Zeile.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain has another key for this workspace, which was left as it is.</source>
        <translation>Der Schlüsselbund dieses Computers hat einen anderen Schlüssel für diesen Arbeitsbereich, der blieb, wie er ist.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain does not hold the key of this workspace, so its secrets stay sealed. Nothing was replaced. Take the key from a computer that has it (“gatehouse-cli workspace key” there, “gatehouse-cli workspace adopt-key” here), or restore the keychain.</source>
        <translation>Der Schlüsselbund dieses Computers enthält den Schlüssel dieses Arbeitsbereichs nicht, deshalb bleiben seine Geheimnisse versiegelt. Nichts wurde ersetzt. Holen Sie den Schlüssel von einem Computer, der ihn hat (dort „gatehouse-cli workspace key“, hier „gatehouse-cli workspace adopt-key“), oder stellen Sie den Schlüsselbund wieder her.</translation>
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
        <translation>Der Schlüsselbund hat nicht geantwortet. Vielleicht wartet er in einem anderen Fenster auf sein Passwort. Nichts ging verloren: entsperren Sie ihn dort, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The keychain is locked. Nothing was lost: unlock it by logging in again or in your password program, then try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Nichts ging verloren: entsperren Sie ihn durch erneutes Anmelden oder in Ihrem Passwortprogramm, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain does not say whether it is unlocked. Nothing was lost: try again in a moment, and log in again when that does not help.</source>
        <translation>Der Schlüsselbund sagt nicht, ob er entsperrt ist. Nichts ging verloren: versuchen Sie es gleich noch einmal, und melden Sie sich neu an, wenn das nicht hilft.</translation>
    </message>
    <message>
        <source>The keychain is unlocked but does not hold this secret. Enter it again, or restore the keychain from the computer where it was entered.</source>
        <translation>Der Schlüsselbund ist entsperrt, enthält dieses Geheimnis aber nicht. Geben Sie es erneut ein, oder stellen Sie den Schlüsselbund von dem Computer wieder her, auf dem es eingegeben wurde.</translation>
    </message>
    <message>
        <source>The keychain refused access. Nothing was lost: allow Gatehouse to use it, then try again.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert. Nichts ging verloren: erlauben Sie Gatehouse, ihn zu verwenden, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no keyring to keep secrets in, and they are never kept in plain text. Create a default keyring in your password program, then try again.</source>
        <translation>Es gibt keinen Schlüsselbund für Geheimnisse, und sie werden nie im Klartext aufbewahrt. Legen Sie in Ihrem Passwortprogramm einen Standard-Schlüsselbund an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No keychain is running, and secrets are never kept in plain text. Start a Secret Service such as GNOME Keyring or KeePassXC, then try again.</source>
        <translation>Es läuft kein Schlüsselbund, und Geheimnisse werden nie im Klartext aufbewahrt. Starten Sie einen Secret Service wie GNOME Keyring oder KeePassXC, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked. Nothing was lost: check that libsecret is installed and that the disk is not full, then try again.</source>
        <translation>Der Schlüsselbund hat nicht getan, was verlangt war. Nichts ging verloren: prüfen Sie, ob libsecret installiert und der Datenträger nicht voll ist, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SelectApplicationStep</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Name of the application</source>
        <translation>Name der Anwendung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>SAML</source>
        <translation>SAML</translation>
    </message>
    <message>
        <source>Identity Management</source>
        <translation>Identitätsverwaltung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Type the name of the application and select it. What you need for it is listed here.</source>
        <translation>Geben Sie den Namen der Anwendung ein und wählen Sie sie aus. Was Sie dafür brauchen, steht dann hier.</translation>
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
    <message numerus="yes">
        <source>Discard %Ln change(s) to the settings?</source>
        <translation>
            <numerusform>%Ln Änderung an den Einstellungen verwerfen?</numerusform>
            <numerusform>%Ln Änderungen an den Einstellungen verwerfen?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInStepsCard</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stopped at step %1</source>
        <translation>Halt bei Schritt %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Es klappt</translation>
    </message>
</context>
<context>
    <name>gatehouse::SignInTestPane</name>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>IdP-initiated</source>
        <translation>IdP-initiiert</translation>
    </message>
    <message>
        <source>SP-initiated</source>
        <translation>SP-initiiert</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Sign in as</source>
        <translation>Anmelden als</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Relay state</source>
        <translation>Relay state</translation>
    </message>
    <message>
        <source>Run in browser</source>
        <translation>Im Browser ausführen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run (Ctrl+T)</source>
        <translation>Ausführen (Strg+T)</translation>
    </message>
    <message>
        <source>The applications could not be read.</source>
        <translation>Die Anwendungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No application with single sign-on</source>
        <translation>Keine Anwendung mit Single Sign-on</translation>
    </message>
    <message>
        <source>Add an application on SSO Applications, then try its sign-in here.</source>
        <translation>Fügen Sie unter SSO Applications eine Anwendung hinzu und probieren Sie ihre Anmeldung dann hier aus.</translation>
    </message>
    <message>
        <source>Try a sign-in</source>
        <translation>Eine Anmeldung ausprobieren</translation>
    </message>
    <message>
        <source>Run does every step and holds the answer back: no one is signed in. Run in browser starts the sign-in service on this computer, and you log in as the person.</source>
        <translation>„Ausführen“ geht jeden Schritt durch und hält die Antwort zurück: niemand wird angemeldet. „Im Browser ausführen“ startet den Anmeldedienst auf diesem Rechner, und Sie melden sich als die Person an.</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>The sign-in service could not be started.</source>
        <translation>Der Anmeldedienst konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The sign-in service runs on this computer.</source>
        <translation>Der Anmeldedienst läuft auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Give %1 the IDP URL %2, then start at its own log-in page.</source>
        <translation>Geben Sie %1 die IDP-URL %2 und beginnen Sie auf der eigenen Anmeldeseite der Anwendung.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Log in in the browser: %1</source>
        <translation>Melden Sie sich im Browser an: %1</translation>
    </message>
    <message>
        <source>Test only. No one was signed in.</source>
        <translation>Nur ein Test. Niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>Signed in by the browser on this computer.</source>
        <translation>Vom Browser auf diesem Rechner angemeldet.</translation>
    </message>
    <message>
        <source>The browser is on its way.</source>
        <translation>Der Browser ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SmtpClient</name>
    <message>
        <source>The e-mail could not be sent.</source>
        <translation>Die E-Mail konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>Das Senden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The mail server %1 cannot be reached. Check its name and port.</source>
        <translation>Der Mailserver %1 ist nicht erreichbar. Prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <source>The mail server %1 did not answer in time. Check its name and port.</source>
        <translation>Der Mailserver %1 hat nicht rechtzeitig geantwortet. Prüfen Sie Name und Port.</translation>
    </message>
    <message>
        <source>The mail server %1 offers no encryption, so nothing was sent. Choose TLS and its port, or ask its administrator.</source>
        <translation>Der Mailserver %1 bietet keine Verschlüsselung an, daher wurde nichts gesendet. Wählen Sie TLS und dessen Port, oder fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, or not made for this name, so nothing was sent. Check the name, or have its root installed on this computer.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, oder es gilt nicht für diesen Namen; daher wurde nichts gesendet. Prüfen Sie den Namen, oder lassen Sie das Stammzertifikat auf diesem Computer installieren.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1 came about, so nothing was sent. Check whether this port is for STARTTLS or for TLS.</source>
        <translation>Es kam keine verschlüsselte Verbindung zu %1 zustande, daher wurde nichts gesendet. Prüfen Sie, ob dieser Port für STARTTLS oder für TLS ist.</translation>
    </message>
    <message>
        <source>The mail server refused the user name or the password. Check both in Settings.</source>
        <translation>Der Mailserver hat den Benutzernamen oder das Passwort abgelehnt. Prüfen Sie beides in den Einstellungen.</translation>
    </message>
    <message>
        <source>The mail server refused the message: %1</source>
        <translation>Der Mailserver hat die Nachricht abgelehnt: %1</translation>
    </message>
    <message>
        <source>The connection to the mail server %1 broke. Try again.</source>
        <translation>Die Verbindung zum Mailserver %1 ist abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SpCertificateEditor</name>
    <message>
        <source>Upload SP Certificate</source>
        <translation>SP-Zertifikat hochladen</translation>
    </message>
    <message>
        <source>Remove SP Certificate</source>
        <translation>SP-Zertifikat entfernen</translation>
    </message>
    <message>
        <source>Require signed requests</source>
        <translation>Signierte Anfragen verlangen</translation>
    </message>
    <message>
        <source>Off: a request without a signature is accepted too, and is answered to a registered ACS URL only. A wrong signature is always refused.</source>
        <translation>Aus: Auch eine Anfrage ohne Signatur wird angenommen, und nur an eine eingetragene ACS-URL beantwortet. Eine falsche Signatur wird immer abgelehnt.</translation>
    </message>
    <message>
        <source>Certificate present</source>
        <translation>Zertifikat vorhanden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Replace SP Certificate</source>
        <translation>SP-Zertifikat ersetzen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SsoPane</name>
    <message>
        <source>Deactivate SSO</source>
        <translation>SSO deaktivieren</translation>
    </message>
    <message>
        <source>Activate SSO</source>
        <translation>SSO aktivieren</translation>
    </message>
    <message>
        <source>Gatehouse Metadata</source>
        <translation>Gatehouse-Metadaten</translation>
    </message>
    <message>
        <source>Copy Metadata URL</source>
        <translation>Metadaten-URL kopieren</translation>
    </message>
    <message>
        <source>For service providers that read metadata by themselves, from the sign-in service</source>
        <translation>Für Dienstanbieter, die Metadaten selbst lesen, vom Anmeldedienst</translation>
    </message>
    <message>
        <source>Export Metadata</source>
        <translation>Metadaten exportieren</translation>
    </message>
    <message>
        <source>Service provider</source>
        <translation>Dienstanbieter</translation>
    </message>
    <message>
        <source>Upload Metadata</source>
        <translation>Metadaten hochladen</translation>
    </message>
    <message>
        <source>IdP Entity ID</source>
        <translation>IdP Entity ID</translation>
    </message>
    <message>
        <source>SP Entity ID</source>
        <translation>SP Entity ID</translation>
    </message>
    <message>
        <source>ACS URL</source>
        <translation>ACS-URL</translation>
    </message>
    <message>
        <source>IdP URL</source>
        <translation>IdP-URL</translation>
    </message>
    <message>
        <source>SP Certificate</source>
        <translation>SP-Zertifikat</translation>
    </message>
    <message>
        <source>Verifies the requests that the service provider signs.</source>
        <translation>Prüft die Anfragen, die der Dienstanbieter signiert.</translation>
    </message>
    <message>
        <source>SAMLSubject NameID</source>
        <translation>SAMLSubject NameID</translation>
    </message>
    <message>
        <source>SAMLSubject NameID Format</source>
        <translation>Format der SAMLSubject NameID</translation>
    </message>
    <message>
        <source>Signature Algorithm</source>
        <translation>Signaturalgorithmus</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Assertion</source>
        <translation>Assertion</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signieren</translation>
    </message>
    <message>
        <source>Default RelayState</source>
        <translation>Standard-RelayState</translation>
    </message>
    <message>
        <source>Login URL</source>
        <translation>Anmelde-URL</translation>
    </message>
    <message>
        <source>Where a sign-in that starts at the service provider begins.</source>
        <translation>Wo eine Anmeldung beginnt, die beim Dienstanbieter anfängt.</translation>
    </message>
    <message>
        <source>Declare Redirect Endpoint</source>
        <translation>Redirect-Endpunkt angeben</translation>
    </message>
    <message>
        <source>Adds an HTTP-Redirect sign-in address to the metadata.</source>
        <translation>Fügt den Metadaten eine Anmeldeadresse für HTTP-Redirect hinzu.</translation>
    </message>
    <message>
        <source>User Attributes</source>
        <translation>Benutzerattribute</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Constant Attributes</source>
        <translation>Konstante Attribute</translation>
    </message>
    <message>
        <source>Add constant attribute</source>
        <translation>Konstantes Attribut hinzufügen</translation>
    </message>
    <message>
        <source>Include group attribute</source>
        <translation>Gruppenattribut mitsenden</translation>
    </message>
    <message>
        <source>Groups Attribute Name</source>
        <translation>Name des Gruppenattributs</translation>
    </message>
    <message>
        <source>Sent to %1 in every assertion</source>
        <translation>Wird mit jeder Assertion an %1 gesendet</translation>
    </message>
    <message>
        <source>Sends only the groups bound to %1.</source>
        <translation>Sendet nur die an %1 gebundenen Gruppen.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>1 value left to replace</source>
        <translation>1 Wert ist noch zu ersetzen</translation>
    </message>
    <message>
        <source>%1 values left to replace</source>
        <translation>%1 Werte sind noch zu ersetzen</translation>
    </message>
    <message>
        <source>Fields that still hold a placeholder are marked. Saving is possible; sign-in is not, until every placeholder is gone.</source>
        <translation>Felder mit einem Platzhalter sind markiert. Speichern ist möglich; Anmelden erst, wenn jeder Platzhalter ersetzt ist.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Setup incomplete</source>
        <translation>Einrichtung unvollständig</translation>
    </message>
    <message>
        <source>1 person uses it.</source>
        <translation>1 Person verwendet es.</translation>
    </message>
    <message>
        <source>%1 people use it.</source>
        <translation>%1 Personen verwenden es.</translation>
    </message>
    <message>
        <source>People can no longer sign in to %1 from here. Settings, certificate and groups are kept, and you can activate SSO again.</source>
        <translation>Personen können sich von hier nicht mehr bei %1 anmelden. Einstellungen, Zertifikat und Gruppen bleiben, und Sie können SSO wieder aktivieren.</translation>
    </message>
    <message>
        <source>People cannot sign in to %1 from here. Settings, certificate and groups are kept.</source>
        <translation>Personen können sich von hier nicht bei %1 anmelden. Einstellungen, Zertifikat und Gruppen bleiben.</translation>
    </message>
    <message>
        <source>SSO is deactivated when you save.</source>
        <translation>SSO wird deaktiviert, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>Turn off SSO in %1 first, or they are locked out.</source>
        <translation>Schalten Sie SSO zuerst in %1 aus, sonst sind sie ausgesperrt.</translation>
    </message>
    <message>
        <source>SSO is activated when you save.</source>
        <translation>SSO wird aktiviert, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy IdP Entity ID</source>
        <translation>IdP Entity ID kopieren</translation>
    </message>
    <message>
        <source>Copy SP Entity ID</source>
        <translation>SP Entity ID kopieren</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>%1 ersetzt</translation>
    </message>
    <message>
        <source>Replace %1 with your %2 value.</source>
        <translation>Ersetzen Sie %1 durch Ihren Wert aus %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::StaleSaveDialog</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Somebody else saved meanwhile</source>
        <translation>Jemand anderes hat inzwischen gespeichert</translation>
    </message>
    <message>
        <source>Nothing you changed was changed by them.</source>
        <translation>Nichts von dem, was Sie geändert haben, wurde dort geändert.</translation>
    </message>
    <message>
        <source>Choose what to keep for each field.</source>
        <translation>Wählen Sie für jedes Feld, was bleiben soll.</translation>
    </message>
    <message>
        <source>Their changes to these fields are kept: %1.</source>
        <translation>Diese Felder bleiben, wie sie dort geändert wurden: %1.</translation>
    </message>
    <message>
        <source>Nothing is saved until you press save.</source>
        <translation>Nichts wird gespeichert, bevor Sie speichern drücken.</translation>
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
        <source>Theirs</source>
        <translation>Deren Fassung</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
</context>
<context>
    <name>gatehouse::StepTick</name>
    <message>
        <source>Step %1 done</source>
        <translation>Schritt %1 erledigt</translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncActions</name>
    <message>
        <source>Sending to %1</source>
        <translation>Sendet an %1</translation>
    </message>
    <message>
        <source>%1 asked to wait %2 s</source>
        <translation>%1 bat um %2 s Pause</translation>
    </message>
    <message>
        <source>Reading the accounts of %1. Nothing is sent.</source>
        <translation>Liest die Konten von %1. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>Die Konten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>%1 is as this directory says.</source>
        <translation>%1 ist so, wie dieses Verzeichnis es sagt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) would lose access to %1</source>
        <translation>
            <numerusform>%Ln Person verlöre den Zugang zu %1</numerusform>
            <numerusform>%Ln Personen verlören den Zugang zu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply changes</source>
        <translation>Änderungen anwenden</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Zur Bestätigung %1 eingeben</translation>
    </message>
    <message>
        <source>Trying again at %1</source>
        <translation>Neuer Versuch bei %1</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) sent to %1</source>
        <translation>
            <numerusform>%Ln Änderung an %1 gesendet</numerusform>
            <numerusform>%Ln Änderungen an %1 gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Sync cancelled</source>
        <translation>Abgleich abgebrochen</translation>
    </message>
    <message>
        <source>%1. What was not sent stays pending.</source>
        <translation>%1. Was nicht gesendet wurde, steht weiter an.</translation>
    </message>
    <message>
        <source>The sync stopped</source>
        <translation>Der Abgleich brach ab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) failed or wait</source>
        <translation>
            <numerusform>%Ln Änderung ist gescheitert oder wartet</numerusform>
            <numerusform>%Ln Änderungen sind gescheitert oder warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing every account of %1 with the directory. Nothing is sent.</source>
        <translation>Jedes Konto bei %1 wird mit dem Verzeichnis verglichen. Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Reading what the last sync did at %1. Nothing is sent.</source>
        <translation>Liest, was der letzte Abgleich bei %1 getan hat. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>%1 is as it was before the last sync.</source>
        <translation>%1 ist wie vor dem letzten Abgleich.</translation>
    </message>
    <message>
        <source>Undo cancelled</source>
        <translation>Rückgängigmachen abgebrochen</translation>
    </message>
    <message>
        <source>%1. The rest of the last sync is as it was; Undo... takes it back.</source>
        <translation>%1. Der Rest des letzten Abgleichs ist, wie er war; „Rückgängig...“ nimmt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SyncHealthCard</name>
    <message>
        <source>Users managed</source>
        <translation>Verwaltete Konten</translation>
    </message>
    <message>
        <source>Groups managed</source>
        <translation>Verwaltete Gruppen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Last sync</source>
        <translation>Letzter Abgleich</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln person(s) with access</source>
        <translation>
            <numerusform>von %Ln Person mit Zugang</numerusform>
            <numerusform>von %Ln Personen mit Zugang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s) deactivated</source>
        <translation>
            <numerusform>%Ln Konto deaktiviert</numerusform>
            <numerusform>%Ln Konten deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>preview below</source>
        <translation>Vorschau unten</translation>
    </message>
    <message>
        <source>the directory changed</source>
        <translation>das Verzeichnis hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them wait(s) for you</source>
        <translation>
            <numerusform>%Ln davon wartet auf Sie</numerusform>
            <numerusform>%Ln davon warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes sent, 14 days</source>
        <translation>Gesendete Änderungen, 14 Tage</translation>
    </message>
    <message>
        <source>Undo...</source>
        <translation>Rückgängig...</translation>
    </message>
    <message>
        <source>Undo the last sync</source>
        <translation>Letzten Abgleich zurücknehmen</translation>
    </message>
    <message>
        <source>Shows what would take back what the last sync sent, before anything is sent.</source>
        <translation>Zeigt, was zurücknähme, was der letzte Abgleich gesendet hat, bevor etwas gesendet wird.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TakeOverDialog</name>
    <message>
        <source>When does the next certificate take over?</source>
        <translation>Wann übernimmt das nächste Zertifikat?</translation>
    </message>
    <message>
        <source>From this time on it signs, and the current one is no longer in the metadata. It happens by itself, also while this console is closed: at the latest at the next sign-in.</source>
        <translation>Von da an signiert es, und das aktuelle steht nicht mehr in den Metadaten. Das geschieht von selbst, auch während diese Konsole geschlossen ist: spätestens bei der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>The time of this computer</source>
        <translation>Die Uhrzeit dieses Computers</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
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
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>Menü (%1)</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserForm</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Staged people are in the directory only. Suspended people keep their record and lose access.</source>
        <translation>Vorgemerkte Personen sind nur im Verzeichnis. Gesperrte Personen behalten ihren Eintrag und verlieren den Zugang.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupPage</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Nichts zu speichern</translation>
    </message>
    <message>
        <source>This group could not be read</source>
        <translation>Diese Gruppe konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>New user group</source>
        <translation>Neue Benutzergruppe</translation>
    </message>
    <message>
        <source>Give it a name; people and applications come next.</source>
        <translation>Geben Sie ihr einen Namen; Personen und Anwendungen kommen danach.</translation>
    </message>
    <message>
        <source>USER MANAGEMENT</source>
        <translation>BENUTZERVERWALTUNG</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes to %1?</source>
        <translation>
            <numerusform>%Ln Änderung an %1 speichern?</numerusform>
            <numerusform>%Ln Änderungen an %1 speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>the new group</source>
        <translation>die neue Gruppe</translation>
    </message>
    <message>
        <source>Access to applications was changed and is not saved.</source>
        <translation>Der Zugang zu Anwendungen wurde geändert und ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The details were changed and are not saved.</source>
        <translation>Die Einzelheiten wurden geändert und sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Eine Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Not everything was saved</source>
        <translation>Nicht alles wurde gespeichert</translation>
    </message>
    <message>
        <source>Somebody else saved %1 meanwhile</source>
        <translation>Jemand anderes hat %1 inzwischen gespeichert</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Name: yours “%1”, saved meanwhile “%2”</source>
        <translation>Name: Ihrer „%1“, inzwischen gespeichert „%2“</translation>
    </message>
    <message>
        <source>Description: yours “%1”, saved meanwhile “%2”</source>
        <translation>Beschreibung: Ihre „%1“, inzwischen gespeichert „%2“</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren übernehmen</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
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
        <translation>Der Name einer Benutzergruppe braucht 1 bis 256 Zeichen ohne Zeilenumbruch. Berichtigen Sie ihn, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>The description is longer than 1024 characters.</source>
        <translation>Die Beschreibung ist länger als 1024 Zeichen.</translation>
    </message>
    <message>
        <source>There is a user group “%1” already. Choose a different name.</source>
        <translation>Es gibt schon eine Benutzergruppe „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Somebody else changed the user group “%1” meanwhile. Nothing was saved. Compare both versions and save again.</source>
        <translation>Jemand anderes hat die Benutzergruppe „%1“ inzwischen geändert. Nichts wurde gespeichert. Vergleichen Sie beide Fassungen, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no user group “%1”. Check the spelling.</source>
        <translation>Es gibt keine Benutzergruppe „%1“. Prüfen Sie die Schreibweise.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupsPage</name>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>New user group</source>
        <translation>Neue Benutzergruppe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>No user groups yet</source>
        <translation>Noch keine Benutzergruppen</translation>
    </message>
    <message>
        <source>People get access to applications through user groups.</source>
        <translation>Personen erhalten Zugang zu Anwendungen über Benutzergruppen.</translation>
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
        <source>Applications are bound to groups; people get access by being in one.</source>
        <translation>Anwendungen sind an Gruppen gebunden; Personen erhalten Zugang als Mitglied.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>User groups could not be read</source>
        <translation>Die Benutzergruppen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No match for “%1”</source>
        <translation>Kein Treffer für „%1“</translation>
    </message>
    <message>
        <source>Clear the search to see all.</source>
        <translation>Leeren Sie die Suche, um alle zu sehen.</translation>
    </message>
    <message>
        <source>USER MANAGEMENT</source>
        <translation>BENUTZERVERWALTUNG</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user groups deleted</source>
        <translation>
            <numerusform>%Ln Benutzergruppe gelöscht</numerusform>
            <numerusform>%Ln Benutzergruppen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 wurde nicht gelöscht</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserGroupsPane</name>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>People can sign in only when a group they belong to is selected here.</source>
        <translation>Personen können sich nur anmelden, wenn hier eine ihrer Gruppen ausgewählt ist.</translation>
    </message>
    <message>
        <source>New user group</source>
        <translation>Neue Benutzergruppe</translation>
    </message>
    <message>
        <source>Search groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>No user groups yet</source>
        <translation>Noch keine Benutzergruppen</translation>
    </message>
    <message>
        <source>People get access through groups. Create one, add people to it, then select it here.</source>
        <translation>Personen erhalten Zugang über Gruppen. Legen Sie eine an, nehmen Sie Personen auf, und wählen Sie sie hier aus.</translation>
    </message>
    <message>
        <source>No group here</source>
        <translation>Hier ist keine Gruppe</translation>
    </message>
    <message>
        <source>No group passes search and filter.</source>
        <translation>Keine Gruppe passt zu Suche und Filter.</translation>
    </message>
    <message>
        <source>Their %1 accounts are deleted by the next sync.</source>
        <translation>Ihre Konten bei %1 löscht der nächste Abgleich.</translation>
    </message>
    <message>
        <source>Their %1 accounts stay active.</source>
        <translation>Ihre Konten bei %1 bleiben aktiv.</translation>
    </message>
    <message>
        <source>Their %1 accounts are deactivated by the next sync.</source>
        <translation>Ihre Konten bei %1 deaktiviert der nächste Abgleich.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserPage</name>
    <message>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
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
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>User Groups</source>
        <translation>Benutzergruppen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing to save</source>
        <translation>Nichts zu speichern</translation>
    </message>
    <message>
        <source>This person could not be read</source>
        <translation>Diese Person konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>A person of the directory. They get access through user groups.</source>
        <translation>Eine Person des Verzeichnisses. Zugang erhält sie über Benutzergruppen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
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
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes to %1?</source>
        <translation>
            <numerusform>%Ln Änderung an %1 speichern?</numerusform>
            <numerusform>%Ln Änderungen an %1 speichern?</numerusform>
        </translation>
    </message>
    <message>
        <source>the new user</source>
        <translation>der neue Benutzer</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>%1 angelegt</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1: yours “%2”, saved meanwhile “%3”</source>
        <translation>%1: Ihres „%2“, inzwischen gespeichert „%3“</translation>
    </message>
    <message>
        <source>Somebody else saved %1 meanwhile</source>
        <translation>Jemand anderes hat %1 inzwischen gespeichert</translation>
    </message>
    <message>
        <source>Their changes are in other fields than yours. Nothing was overwritten.</source>
        <translation>Deren Änderungen sind in anderen Feldern als Ihre. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Both of you changed these fields. Nothing was overwritten.</source>
        <translation>Sie haben beide diese Felder geändert. Nichts wurde überschrieben.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren übernehmen</translation>
    </message>
    <message>
        <source>The state was not changed</source>
        <translation>Der Zustand wurde nicht geändert</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
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
        <translation>Jemand anderes hat %1 inzwischen geändert. Nichts wurde gespeichert. Vergleichen Sie beide Fassungen, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Line %1 has the same username. Keep one of the two.</source>
        <translation>Zeile %1 hat denselben Benutzernamen. Behalten Sie eine von beiden.</translation>
    </message>
    <message>
        <source>There is no user “%1” in the directory. Check the spelling.</source>
        <translation>Es gibt keinen Benutzer „%1“ im Verzeichnis. Prüfen Sie die Schreibweise.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message>
        <source>Load from CSV</source>
        <translation>Aus CSV laden</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>Benutzer suchen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The people of this directory, their groups and their access.</source>
        <translation>Die Personen dieses Verzeichnisses, ihre Gruppen und ihr Zugang.</translation>
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
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Job Title</source>
        <translation>Stellenbezeichnung</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>Add the first one, load a CSV file, or import people from an application.</source>
        <translation>Fügen Sie den ersten hinzu, laden Sie eine CSV-Datei, oder importieren Sie Personen aus einer Anwendung.</translation>
    </message>
    <message>
        <source>Nobody is in this state</source>
        <translation>Niemand ist in diesem Zustand</translation>
    </message>
    <message>
        <source>No match for “%1”</source>
        <translation>Kein Treffer für „%1“</translation>
    </message>
    <message>
        <source>Clear the search or choose All.</source>
        <translation>Leeren Sie die Suche, oder wählen Sie Alle.</translation>
    </message>
    <message>
        <source>Users could not be read</source>
        <translation>Die Benutzer konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>USER MANAGEMENT</source>
        <translation>BENUTZERVERWALTUNG</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Exporting users</source>
        <translation>Benutzer werden exportiert</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>%1 users exported</source>
        <translation>%1 Benutzer exportiert</translation>
    </message>
    <message>
        <source>Users were not exported</source>
        <translation>Die Benutzer wurden nicht exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln users deleted</source>
        <translation>
            <numerusform>%Ln Benutzer gelöscht</numerusform>
            <numerusform>%Ln Benutzer gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users activated</source>
        <translation>
            <numerusform>%Ln Benutzer aktiviert</numerusform>
            <numerusform>%Ln Benutzer aktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln users suspended</source>
        <translation>
            <numerusform>%Ln Benutzer gesperrt</numerusform>
            <numerusform>%Ln Benutzer gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped at %1 after %2 people</source>
        <translation>Angehalten bei %1 nach %2 Personen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ValidityBar</name>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>%1 % of its time has passed</source>
        <translation>%1 % seiner Zeit ist vergangen</translation>
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
    <message>
        <source>Inspect a file</source>
        <translation>Datei untersuchen</translation>
    </message>
    <message>
        <source>What a certificate or a SAML message says, and whether it can be trusted. Needs no workspace and no network.</source>
        <translation>Was ein Zertifikat oder eine SAML-Nachricht sagt und ob ihr zu trauen ist. Braucht weder Arbeitsbereich noch Netzwerk.</translation>
    </message>
    <message>
        <source>Decode a SAML message</source>
        <translation>SAML-Nachricht dekodieren</translation>
    </message>
    <message>
        <source>This database holds no workspace yet.</source>
        <translation>Diese Datenbank enthält noch keinen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Check the location, or create an organization there.</source>
        <translation>Prüfen Sie den Ort, oder legen Sie dort eine Organisation an.</translation>
    </message>
    <message>
        <source>Create it there</source>
        <translation>Dort anlegen</translation>
    </message>
    <message>
        <source>Open for help desk (read-only)...</source>
        <translation>Für den Helpdesk öffnen (nur lesen)...</translation>
    </message>
</context>
<context>
    <name>gatehouse::Workspace</name>
    <message>
        <source>This database holds no workspace yet. Create one there, or open a different location.</source>
        <translation>Diese Datenbank enthält noch keinen Arbeitsbereich. Legen Sie dort einen an, oder öffnen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The organization&apos;s name needs 1 to 256 characters. Correct it and try again.</source>
        <translation>Der Name der Organisation braucht 1 bis 256 Zeichen. Berichtigen Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in address is longer than 1024 characters.</source>
        <translation>Die Anmeldeadresse ist länger als 1024 Zeichen.</translation>
    </message>
    <message>
        <source>This database already holds the workspace of %1. Open it, or choose a different location.</source>
        <translation>Diese Datenbank enthält schon den Arbeitsbereich von %1. Öffnen Sie ihn, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Somebody else changed the organization meanwhile. Nothing was saved. Compare both and save again.</source>
        <translation>Jemand anderes hat die Organisation inzwischen geändert. Nichts wurde gespeichert. Vergleichen Sie beide, und speichern Sie noch einmal.</translation>
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
</TS>
