<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>SignIn</name>
    <message>
        <source>A password needs at least %1 characters. Nothing was changed.</source>
        <translation>Ein Passwort braucht mindestens %1 Zeichen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A password has at most %1 characters. Nothing was changed.</source>
        <translation>Ein Passwort hat höchstens %1 Zeichen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>A password is one line of text. Nothing was changed.</source>
        <translation>Ein Passwort ist eine Zeile Text. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This password is among the first that anybody would try. Nothing was changed: choose a different one.</source>
        <translation>Dieses Passwort gehört zu den ersten, die jemand probieren würde. Es wurde nichts geändert: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This is the password you have. Nothing was changed: choose a different one.</source>
        <translation>Das ist Ihr bisheriges Passwort. Es wurde nichts geändert: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Too many attempts. Nothing was checked. Wait %1, then try again, or ask your administrator.</source>
        <translation>Zu viele Versuche. Es wurde nichts geprüft. Warten Sie %1 und versuchen Sie es dann erneut, oder fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>Back to the User Console</source>
        <translation>Zurück zur Benutzerkonsole</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Your password is a temporary one. Choose one that only you know; after that you go on to where you were headed.</source>
        <translation>Ihr Passwort ist vorläufig. Wählen Sie eines, das nur Sie kennen; danach geht es dort weiter, wohin Sie wollten.</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least %1 characters. Four words that nobody expects together are better than one with special characters.</source>
        <translation>Mindestens %1 Zeichen. Vier Wörter, die niemand zusammen erwartet, sind besser als eines mit Sonderzeichen.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>This page was open for too long. Nothing was changed. Try again.</source>
        <translation>Diese Seite war zu lange offen. Es wurde nichts geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The two new passwords differ. Nothing was changed: type them again.</source>
        <translation>Die beiden neuen Passwörter sind verschieden. Es wurde nichts geändert: Geben Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The current password is not right. Nothing was changed.</source>
        <translation>Das bisherige Passwort stimmt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is not possible at the moment</source>
        <translation>Das ist im Moment nicht möglich</translation>
    </message>
    <message>
        <source>The server gives no random numbers. Nothing was changed. Try again later.</source>
        <translation>Der Server liefert keine Zufallszahlen. Es wurde nichts geändert. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>Zweiten Faktor einrichten</translation>
    </message>
    <message>
        <source>Scan this with an authenticator app. From then on, logging in asks for the code that the app shows.</source>
        <translation>Lesen Sie dies mit einer Authenticator-App ein. Von da an fragt die Anmeldung nach dem Code, den die App zeigt.</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>QR-Code für die Authenticator-App</translation>
    </message>
    <message>
        <source>Or type this key into the app:</source>
        <translation>Oder geben Sie diesen Schlüssel in die App ein:</translation>
    </message>
    <message>
        <source>Code that the app shows now</source>
        <translation>Code, den die App jetzt zeigt</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Logging in asks for the code of your authenticator app. Recovery codes left: %1.</source>
        <translation>Die Anmeldung fragt nach dem Code Ihrer Authenticator-App. Verbleibende Wiederherstellungscodes: %1.</translation>
    </message>
    <message>
        <source>Code that the app shows now, or a recovery code</source>
        <translation>Code, den die App jetzt zeigt, oder ein Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Remove the second factor</source>
        <translation>Zweiten Faktor entfernen</translation>
    </message>
    <message>
        <source>The password is not right. Nothing was changed.</source>
        <translation>Das Passwort stimmt nicht. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This is not the code that the app shows now. Nothing was changed: wait for the next one, check the clock of the phone, and try again.</source>
        <translation>Das ist nicht der Code, den die App jetzt zeigt. Es wurde nichts geändert: Warten Sie auf den nächsten, prüfen Sie die Uhr des Telefons und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The second factor is set up</source>
        <translation>Der zweite Faktor ist eingerichtet</translation>
    </message>
    <message>
        <source>These are your recovery codes. Each lets you in once without the app. Print them or write them down now: nobody can show them again.</source>
        <translation>Dies sind Ihre Wiederherstellungscodes. Jeder lässt Sie einmal ohne die App hinein. Drucken oder notieren Sie sie jetzt: Niemand kann sie noch einmal zeigen.</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>Ich habe sie aufbewahrt</translation>
    </message>
    <message>
        <source>This code is not right, or was used already. Nothing was changed.</source>
        <translation>Dieser Code stimmt nicht oder wurde schon benutzt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>to continue to %1</source>
        <translation>um mit %1 fortzufahren</translation>
    </message>
    <message>
        <source>What you wanted to open is no longer waiting. Log in, then open the application again from its tile.</source>
        <translation>Was Sie öffnen wollten, wartet nicht mehr. Melden Sie sich an und öffnen Sie die Anwendung dann erneut über ihre Kachel.</translation>
    </message>
    <message>
        <source>Username or e-mail address</source>
        <translation>Benutzername oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Forgot it? Your administrator can give you a new one.</source>
        <translation>Vergessen? Ihr Administrator kann Ihnen ein neues geben.</translation>
    </message>
    <message>
        <source>This request is no longer waiting</source>
        <translation>Diese Anfrage wartet nicht mehr</translation>
    </message>
    <message>
        <source>It was answered already, is older than 15 minutes, or belongs to another browser. Nobody was signed in with it. Open the application again from its tile.</source>
        <translation>Sie wurde schon beantwortet, ist älter als 15 Minuten oder gehört zu einem anderen Browser. Niemand wurde damit angemeldet. Öffnen Sie die Anwendung erneut über ihre Kachel.</translation>
    </message>
    <message>
        <source>Go to the User Console</source>
        <translation>Zur Benutzerkonsole</translation>
    </message>
    <message>
        <source>This page was open for too long, or cookies are switched off. Nothing was checked. Try again.</source>
        <translation>Diese Seite war zu lange offen, oder Cookies sind abgeschaltet. Es wurde nichts geprüft. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Enter your username and your password.</source>
        <translation>Geben Sie Ihren Benutzernamen und Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>The username or the password is not right. Check both and try again.</source>
        <translation>Der Benutzername oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Your account is not active, so nobody can log in with it. Ask your administrator to activate it.</source>
        <translation>Ihr Konto ist nicht aktiv, daher kann sich niemand damit anmelden. Bitten Sie Ihren Administrator, es zu aktivieren.</translation>
    </message>
    <message>
        <source>Code of your authenticator app</source>
        <translation>Code Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>Six digits. Without the app, enter one of your recovery codes.</source>
        <translation>Sechs Ziffern. Ohne die App geben Sie einen Ihrer Wiederherstellungscodes ein.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Log in as somebody else</source>
        <translation>Als jemand anderes anmelden</translation>
    </message>
    <message>
        <source>This page was open for too long. Nothing was checked. Try again.</source>
        <translation>Diese Seite war zu lange offen. Es wurde nichts geprüft. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This code is not right, or was used already. Wait for the next one and try again.</source>
        <translation>Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>You are logged in as %1.</source>
        <translation>Sie sind als %1 angemeldet.</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>You are logged out of Gatehouse. Applications that you have opened may still be open: log out there too, or close the browser.</source>
        <translation>Sie sind bei Gatehouse abgemeldet. Anwendungen, die Sie geöffnet haben, sind vielleicht noch offen: Melden Sie sich auch dort ab, oder schließen Sie den Browser.</translation>
    </message>
    <message>
        <source>Skip to the content</source>
        <translation>Zum Inhalt springen</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>Your password is changed. You are logged out everywhere else.</source>
        <translation>Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.</translation>
    </message>
    <message>
        <source>Your second factor is removed. You are logged out everywhere else.</source>
        <translation>Ihr zweiter Faktor ist entfernt. Überall sonst sind Sie abgemeldet.</translation>
    </message>
    <message>
        <source>No applications yet. Your administrator decides which ones you can open.</source>
        <translation>Noch keine Anwendungen. Ihr Administrator entscheidet, welche Sie öffnen können.</translation>
    </message>
    <message>
        <source>No match for “%1”.</source>
        <translation>Kein Treffer für „%1“.</translation>
    </message>
    <message>
        <source>Show all applications</source>
        <translation>Alle Anwendungen zeigen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Search applications</source>
        <translation>Anwendungen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>User Console</source>
        <translation>Benutzerkonsole</translation>
    </message>
    <message>
        <source>You cannot open this application</source>
        <translation>Sie können diese Anwendung nicht öffnen</translation>
    </message>
    <message>
        <source>It is not active, or none of your groups is bound to it. Nobody was signed in. Ask your administrator for access, and tell them which application you wanted.</source>
        <translation>Sie ist nicht aktiv, oder keine Ihrer Gruppen ist mit ihr verbunden. Niemand wurde angemeldet. Bitten Sie Ihren Administrator um Zugang und nennen Sie ihm die Anwendung.</translation>
    </message>
    <message>
        <source>This application cannot be reached</source>
        <translation>Diese Anwendung ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Its ACS URL is not a web address. Nobody was signed in. Ask your administrator to correct it.</source>
        <translation>Ihre ACS-URL ist keine Webadresse. Niemand wurde angemeldet. Bitten Sie Ihren Administrator, sie zu berichtigen.</translation>
    </message>
    <message>
        <source>Signing in to %1</source>
        <translation>Anmeldung bei %1</translation>
    </message>
    <message>
        <source>You cannot open %1</source>
        <translation>Sie können %1 nicht öffnen</translation>
    </message>
    <message>
        <source>If nothing happens, select Continue.</source>
        <translation>Wenn nichts geschieht, wählen Sie Weiter.</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>There is nothing at this address</source>
        <translation>Unter dieser Adresse gibt es nichts</translation>
    </message>
    <message>
        <source>Check the address, or start at the User Console.</source>
        <translation>Prüfen Sie die Adresse, oder beginnen Sie in der Benutzerkonsole.</translation>
    </message>
    <message>
        <source>There is no such application</source>
        <translation>Diese Anwendung gibt es nicht</translation>
    </message>
    <message>
        <source>Nobody was signed in. Check the address, or open the application from its tile in the User Console.</source>
        <translation>Niemand wurde angemeldet. Prüfen Sie die Adresse, oder öffnen Sie die Anwendung über ihre Kachel in der Benutzerkonsole.</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>Nobody was signed in, and nothing was sent to the application. Start again at the application; if it happens again, give your administrator the text below.</source>
        <translation>Niemand wurde angemeldet, und an die Anwendung wurde nichts gesendet. Beginnen Sie bei der Anwendung von vorn; wenn es wieder geschieht, geben Sie Ihrem Administrator den Text unten.</translation>
    </message>
    <message>
        <source>The application's request is not valid</source>
        <translation>Die Anfrage der Anwendung ist ungültig</translation>
    </message>
    <message>
        <source>Signing in is not possible at the moment</source>
        <translation>Die Anmeldung ist im Moment nicht möglich</translation>
    </message>
    <message>
        <source>Nobody was signed in. What you have open stays open. Try again in a few minutes; if it stays like this, tell your administrator.</source>
        <translation>Niemand wurde angemeldet. Was Sie offen haben, bleibt offen. Versuchen Sie es in einigen Minuten erneut; wenn es so bleibt, sagen Sie es Ihrem Administrator.</translation>
    </message>
</context>
</TS>
