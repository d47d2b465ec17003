// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInServer.h"

#include "app/signin/RequestLog.h"
#include "models/signin/Totp.h"
#include "tests/support/Directory.h"
#include "tests/support/Visitor.h"
#include "tests/support/Waiting.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The sign-in service over HTTP, with a real keyring.
class SignInServerKeychainTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SignInServer> m_server;
    QUrl m_url;
    QList<QJsonObject> m_log;
    std::mutex m_logMutex;
    Actor m_actor{u"admin"_s, u"Test"_s};
    UserId m_anna;
    UserGroupId m_staff;
    Application m_wiki;
    Application m_bookmark;
    const QString m_password = u"correct horse battery"_s;
    const QString m_acs = u"https://wiki.example.org/acs?a=1&b=2"_s;

    Application application(const ApplicationDraft &draft, bool active = true)
    {
        auto added = waited(m_services->applicationService.add(draft, m_actor));
        if (!added)
            qFatal("%s %s", qPrintable(added.error().message), qPrintable(added.error().detail));
        if (draft.connectorId != u"bookmark") {
            added->sso.spEntityId = u"https://wiki.example.org/sp"_s;
            added->sso.acsUrls = {m_acs};
            added->sso.defaultRelayState = u"\"><script>alert(1)</script>"_s;
            added->sso.deactivated = !active;
        }
        const auto saved = waited(m_services->applicationService.save(*added, {m_staff}, {}, std::nullopt, m_actor));
        if (!saved)
            qFatal("%s %s", qPrintable(saved.error().message), qPrintable(saved.error().detail));
        return *saved;
    }
    void give(const UserId &id, const QString &password, bool temporary = false)
    {
        VERIFY_OK(waited(m_services->credentials.setPassword(id, Secret(password.toUtf8()), temporary, m_actor)));
    }
    Visitor visitor() const { return Visitor(m_url); }
    static quint16 freePort()
    {
        QTcpServer any;
        any.listen(QHostAddress::LocalHost);
        return any.serverPort();
    }
    Visitor loggedIn()
    {
        Visitor anna = visitor();
        anna.logIn(u"anna"_s, m_password);
        return anna;
    }
    QString launchPath() const { return u"/userconsole/launch/"_s + m_wiki.id.toString(); }
    QByteArray authnRequest(const QByteArray &more = {}, const QByteArray &content = {}) const
    {
        static int number = 0;
        return "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_request" +
               QByteArray::number(++number) + "-0123456789abcdef\" Version=\"2.0\" IssueInstant=\"" +
               QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1() + "\" AssertionConsumerServiceURL=\"" +
               m_acs.toHtmlEscaped().toUtf8() + "\" " + more +
               "><saml:Issuer xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">https://wiki.example.org/sp"
               "</saml:Issuer>" +
               content + "</samlp:AuthnRequest>";
    }
    QString redirectPath(const QByteArray &more = {}, const QByteArray &content = {}) const
    {
        // zlib's header and check sum taken off: raw DEFLATE.
        const QByteArray deflated = qCompress(authnRequest(more, content)).mid(4 + 2).chopped(4);
        return u"/saml2/wiki?SAMLRequest="_s +
               QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(deflated.toBase64()))) +
               u"&RelayState=deep%2Flink"_s;
    }
    static QByteArray responseOf(const Visitor::Answer &answer)
    {
        return QByteArray::fromBase64(answer.input(u"SAMLResponse"_s).toLatin1());
    }
    static bool hasAssertion(const Visitor::Answer &answer)
    {
        const QByteArray xml = responseOf(answer);
        return xml.contains(":Assertion ") || xml.contains("<Assertion ") || xml.contains("EncryptedAssertion");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_services = std::make_unique<Services>();
        Organization organization;
        organization.name = u"Orchard & Söhne"_s;
        organization.signInAddress = u"https://sso.orchard.example"_s;
        VERIFY_OK(waited(m_services->create({m_folder.filePath(u"w.gatehouse"_s)}, organization, m_actor)));
        m_anna = Directory::addPerson(m_services->database, u"anna"_s);
        m_staff = Directory::addGroup(m_services->database, u"Staff"_s, {m_anna});
        give(m_anna, m_password);
        ApplicationDraft draft;
        draft.connectorId = u"custom"_s;
        draft.displayLabel = u"Wiki"_s;
        draft.description = u"<b>Everything</b> we know"_s;
        m_wiki = application(draft);
        QVERIFY(m_wiki.sso.active);
        draft.connectorId = u"bookmark"_s;
        draft.displayLabel = u"Intranet"_s;
        draft.bookmarkUrl = u"https://intranet.example.org/start?a=1"_s;
        m_bookmark = application(draft);

        m_server = std::make_unique<SignInServer>(*m_services);
        SignInOptions options;
        options.log = [this](const QJsonObject &record) {
            const std::lock_guard lock(m_logMutex);
            m_log.append(record);
        };
        const auto url = m_server->start(options);
        VERIFY_OK(url);
        m_url = *url;
    }

    void cleanupTestCase()
    {
        m_server.reset();
        m_services.reset();
    }

    void init() { VERIFY_OK(waited(m_services->credentials.unlock(m_anna, m_actor))); }

    void saysThatItIsHealthy()
    {
        const auto answer = visitor().get(u"/healthz"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("ok\n"));
    }

    void publishesTheMetadataOfAnApplication()
    {
        const auto answer = visitor().get(u"/saml2/wiki/metadata"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("content-type"), QByteArray("application/samlmetadata+xml"));
        QCOMPARE(answer.body, *waited(m_services->applicationService.idpMetadata(m_wiki.id)));
        QCOMPARE(visitor().get(u"/saml2/nobody/metadata"_s).status, 404);
    }

    void sendsEverybodyToTheLogInFirst()
    {
        Visitor nobody = visitor();
        for (const auto &path : {u"/userconsole"_s, u"/password"_s, u"/second-factor"_s, u"/logout"_s}) {
            const auto answer = nobody.get(path);
            QCOMPARE(answer.status, 303);
            QCOMPARE(answer.location(), u"/login"_s);
        }
        QCOMPARE(nobody.get(u"/"_s).location(), u"/userconsole"_s);
        QCOMPARE(nobody.get(u"/nothing-here"_s).status, 404);
        QCOMPARE(nobody.send("DELETE", u"/userconsole"_s, {}).status, 405);
    }

    void logsAPersonInAndOut()
    {
        Visitor anna = visitor();
        const auto page = anna.get(u"/login"_s);
        QCOMPARE(page.status, 200);
        const QByteArray visit = anna.cookies.value("gatehouse-visit");
        QVERIFY(!visit.isEmpty());
        const auto answer =
            anna.post(u"/login"_s, {{u"username"_s, u"Anna@example.org"_s}, {u"password"_s, m_password}});
        QCOMPARE(answer.status, 303);
        QCOMPARE(answer.location(), u"/userconsole"_s);
        QCOMPARE(anna.setCookies.size(), 1);
        const QByteArray cookie = anna.setCookies.first();
        QVERIFY2(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"),
                 cookie.constData());
        QVERIFY(!cookie.contains("Secure")); // http on loopback
        const auto console = anna.get(u"/userconsole"_s);
        QCOMPARE(console.status, 200);
        QVERIFY(console.text().contains(u"anna"_s));
        const QByteArray token = anna.cookies.value("gatehouse");
        QCOMPARE(anna.get(u"/login"_s).location(), u"/userconsole"_s);

        const auto out = anna.post(u"/logout"_s, {{u"token"_s, console.input(u"token"_s)}});
        QCOMPARE(out.status, 200);
        QVERIFY(!anna.cookies.contains("gatehouse"));
        anna.cookies["gatehouse"] = token;
        QCOMPARE(anna.get(u"/userconsole"_s).status, 303);
    }

    void answersAlikeToAWrongPasswordAndAnUnknownName()
    {
        const auto wrong = visitor().logIn(u"anna"_s, u"wrong"_s); // a temporary visitor still has its page
        const auto unknown = visitor().logIn(u"nobody"_s, u"wrong"_s);
        QCOMPARE(wrong.status, 403);
        QCOMPARE(unknown.status, 403);
        const auto stripped = [](const Visitor::Answer &answer, const QString &name) {
            QString text = answer.text();
            static const QRegularExpression token(u"name=\"token\" value=\"[^\"]*\""_s);
            return text.remove(token).replace(name, u"NAME"_s);
        };
        QCOMPARE(stripped(wrong, u"anna"_s), stripped(unknown, u"nobody"_s));
    }

    void refusesFormsFromElsewhere()
    {
        // Without the page's token, with another browser's, with none at all: nothing happens.
        Visitor other = visitor();
        const QString foreign = other.get(u"/login"_s).input(u"token"_s);
        Visitor anna = visitor();
        anna.get(u"/login"_s);
        for (const auto &token : {QString(), foreign, u"x"_s}) {
            const auto answer =
                anna.post(u"/login"_s, {{u"token"_s, token}, {u"username"_s, u"anna"_s}, {u"password"_s, m_password}});
            QCOMPARE(answer.status, 403);
            QVERIFY(!anna.cookies.contains("gatehouse"));
        }
        Visitor inside = loggedIn();
        const auto console = inside.get(u"/userconsole"_s);
        QCOMPARE(console.status, 200);
        QVERIFY(inside.post(u"/logout"_s, {{u"token"_s, foreign}}).text().contains(u"You are logged in as"_s));
        QCOMPARE(inside.get(u"/userconsole"_s).status, 200);
        const auto changed = inside.post(u"/password"_s, {{u"token"_s, foreign},
                                                          {u"current"_s, m_password},
                                                          {u"new"_s, u"another password"_s},
                                                          {u"repeated"_s, u"another password"_s}});
        QCOMPARE(changed.status, 403);
        QCOMPARE(visitor().logIn(u"anna"_s, m_password).status, 303);
        // Fields that are there twice count as absent.
        const QString twice =
            u"token=%1&username=anna&password=x&password=%2"_s.arg(anna.get(u"/login"_s).input(u"token"_s), m_password);
        QCOMPARE(anna.send("POST", u"/login"_s, twice.toUtf8()).status, 403);
        const QString bare =
            u"token=%1&username=anna&password=%2&password"_s.arg(anna.get(u"/login"_s).input(u"token"_s), m_password);
        QCOMPARE(anna.send("POST", u"/login"_s, bare.toUtf8()).status, 403);
    }

    void doesNotAcceptATokenFromBeforeTheLogIn()
    {
        Visitor anna = visitor();
        anna.cookies["gatehouse"] = "fixed-by-somebody-else-0123456789abcdefghij";
        anna.logIn(u"anna"_s, m_password);
        QVERIFY(anna.cookies.value("gatehouse") != "fixed-by-somebody-else-0123456789abcdefghij");
        const QByteArray first = anna.cookies.value("gatehouse");
        Visitor again = visitor();
        again.cookies["gatehouse"] = first;
        // Logging in once more in the same browser ends the session before.
        VERIFY_OK(waited(m_services->sessions.start(m_anna, SessionStage::Full, false, Secret(first))));
        QCOMPARE(again.get(u"/userconsole"_s).status, 303);
    }

    void keepsEveryPageFromFramesCachesAndScripts()
    {
        Visitor anna = loggedIn();
        for (const auto &path : {u"/userconsole"_s, u"/password"_s, u"/second-factor"_s, u"/logout"_s, u"/nothing"_s,
                                 u"/userconsole/launch/nothing"_s}) {
            const auto answer = anna.get(path);
            QVERIFY(answer.status == 200 || answer.status == 404 || answer.status == 403);
            QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
            QCOMPARE(answer.header("x-content-type-options"), QByteArray("nosniff"));
            const QByteArray policy = answer.header("content-security-policy");
            QVERIFY2(policy.startsWith("default-src 'none'") && policy.contains("frame-ancestors 'none'") &&
                         policy.contains("form-action 'self'") && !policy.contains("script-src"),
                     policy.constData());
            QVERIFY(!answer.body.contains("<script"));
            QVERIFY(!answer.body.contains(" style="));
            QVERIFY(answer.body.contains("<html lang=\"en\">"));
        }
        QCOMPARE(anna.get(u"/signin.css"_s).header("content-type"), QByteArray("text/css; charset=utf-8"));
        anna.moreHeaders = "Accept-Language: de\r\n";
        const auto german = anna.get(u"/userconsole"_s);
        QVERIFY(german.body.contains("<html lang=\"de\">"));
        QVERIFY(german.text().contains(u"Anwendungen suchen"_s));
    }

    /// Once a browser was here by TLS, nobody on the way can talk it into plain HTTP.
    void holdsBrowsersToTls_data()
    {
        QTest::addColumn<QUrl>("publicUrl");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("plain, on loopback") << QUrl() << QByteArray();
        QTest::newRow("behind TLS") << QUrl(u"https://sso.orchard.example"_s) << QByteArray("max-age=31536000");
        // It would hold for whatever else this computer serves, on every port.
        QTest::newRow("this computer's name") << QUrl(u"https://localhost:8443"_s) << QByteArray();
        QTest::newRow("below it") << QUrl(u"https://sso.localhost"_s) << QByteArray();
    }
    void holdsBrowsersToTls()
    {
        QFETCH(QUrl, publicUrl);
        QFETCH(QByteArray, header);
        const auto before = qScopeGuard([this] { m_services->identityProvider.setPublicUrl(m_url.toString()); });
        SignInServer server(*m_services);
        SignInOptions options;
        options.publicUrl = publicUrl;
        options.port = freePort();
        VERIFY_OK(server.start(options));
        Visitor anybody(QUrl(u"http://127.0.0.1:%1"_s.arg(options.port)));
        for (const auto &path : {u"/healthz"_s, u"/login"_s, u"/signin.css"_s, u"/saml2/wiki/metadata"_s, u"/nothing"_s,
                                 u"/userconsole"_s})
            QCOMPARE(anybody.get(path).header("strict-transport-security"), header);
    }

    void showsOnlyWhatThePersonMayOpen()
    {
        Visitor anna = loggedIn();
        QString text = anna.get(u"/userconsole"_s).text();
        QVERIFY(text.contains(u">Wiki<"_s) && text.contains(u">Intranet<"_s));
        QVERIFY(text.contains(u"&lt;b&gt;Everything&lt;/b&gt; we know"_s));
        text = anna.get(u"/userconsole?search=WIK"_s).text();
        QVERIFY(text.contains(u">Wiki<"_s) && !text.contains(u">Intranet<"_s));
        text = anna.get(u"/userconsole?search=%22%3E%3Cimg%3E"_s).text();
        QVERIFY(!text.contains(u"<img>"_s) && text.contains(u"No match for"_s));
        const auto open = anna.get(u"/userconsole/launch/"_s + m_bookmark.id.toString());
        QCOMPARE(open.status, 303);
        QCOMPARE(open.location(), u"https://intranet.example.org/start?a=1"_s);

        // Somebody without a group has nothing; and what the console changes shows at once.
        const UserId ben = Directory::addPerson(m_services->database, u"ben"_s);
        give(ben, m_password);
        Visitor other = visitor();
        other.logIn(u"ben"_s, m_password);
        QVERIFY(other.get(u"/userconsole"_s).text().contains(u"No applications yet"_s));
        QCOMPARE(other.get(launchPath()).status, 403);
        QCOMPARE(other.get(u"/userconsole/launch/"_s + m_bookmark.id.toString()).status, 403);
        VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {ben}, {}, m_actor)));
        QVERIFY(other.get(u"/userconsole"_s).text().contains(u">Wiki<"_s));
        VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {}, {ben}, m_actor)));
        QVERIFY(!other.get(u"/userconsole"_s).text().contains(u">Wiki<"_s));

        Application hidden = *waited(m_services->applications.find(m_wiki.id));
        hidden.showInPortal = false;
        hidden = *waited(m_services->applicationService.save(hidden, {}, {}, std::nullopt, m_actor));
        QVERIFY(!anna.get(u"/userconsole"_s).text().contains(u">Wiki<"_s));
        QVERIFY(hasAssertion(anna.get(launchPath()))); // hidden, not forbidden
        hidden.showInPortal = true;
        hidden.portalImage.image = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        VERIFY_OK(waited(m_services->applicationService.save(hidden, {}, {}, std::nullopt, m_actor)));
        const auto image = anna.get(u"/userconsole/image/"_s + m_wiki.id.toString());
        QCOMPARE(image.header("content-type"), QByteArray("image/svg+xml"));
        QVERIFY(image.header("content-security-policy").contains("sandbox"));
        QCOMPARE(other.get(u"/userconsole/image/"_s + m_wiki.id.toString()).status, 404);
        QCOMPARE(visitor().get(u"/userconsole/image/"_s + m_wiki.id.toString()).status, 404);
    }

    void postsTheResponseToItsAcsAndNowhereElse_I6()
    {
        Visitor anna = loggedIn();
        const auto answer = anna.get(launchPath());
        QCOMPARE(answer.status, 200);
        QVERIFY(hasAssertion(answer));
        QCOMPARE(answer.action(), m_acs);
        QCOMPARE(answer.input(u"RelayState"_s), u"\"><script>alert(1)</script>"_s);
        const QByteArray policy = answer.header("content-security-policy");
        // The ACS, and wherever it leads on to from there.
        QVERIFY2(policy.contains("form-action https://wiki.example.org https:;"), policy.constData());
        QVERIFY(!policy.contains("'self' https") && !policy.contains("/acs"));
        QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(answer.body.count("<script"), 1);
        const auto start = answer.body.indexOf("<script>") + 8;
        const QByteArray script = answer.body.mid(start, answer.body.indexOf("</script>") - start);
        QVERIFY2(policy.contains("script-src 'sha256-" +
                                 QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64() + '\''),
                 policy.constData());
        QVERIFY(answer.text().contains(u"Continue"_s));
        for (const auto &[name, value] : answer.headers)
            QVERIFY2(!value.contains("alert(1)"), name.constData());
    }

    void resumesTheRequestAfterTheLogIn_data()
    {
        QTest::addColumn<bool>("post");
        QTest::newRow("HTTP-Redirect") << false;
        QTest::newRow("HTTP-POST") << true;
    }

    void resumesTheRequestAfterTheLogIn()
    {
        QFETCH(bool, post);
        Visitor anna = visitor();
        Visitor::Answer answer;
        if (post)
            answer = anna.post(u"/saml2/wiki"_s, {{u"SAMLRequest"_s, QString::fromLatin1(authnRequest().toBase64())},
                                                  {u"RelayState"_s, u"deep/link"_s}});
        else
            answer = anna.get(redirectPath());
        QCOMPARE(answer.status, 303);
        const QString logIn = answer.location();
        QVERIFY(logIn.startsWith(u"/login?request="_s));
        const auto page = anna.get(logIn);
        QVERIFY(page.text().contains(u"to continue to Wiki"_s));
        QVERIFY(!page.text().contains(u"SAMLRequest"_s)); // it stays on the server
        answer = anna.post(page.action(), {{u"username"_s, u"anna"_s}, {u"password"_s, m_password}});
        QCOMPARE(answer.location(), logIn);
        // Another browser cannot take it over.
        Visitor thief = loggedIn();
        thief.get(u"/login"_s);
        QCOMPARE(thief.get(logIn).status, 410);
        answer = anna.get(logIn);
        QVERIFY(hasAssertion(answer));
        QVERIFY(responseOf(answer).contains("InResponseTo=\"_request"));
        QCOMPARE(answer.input(u"RelayState"_s), u"deep/link"_s);
        QCOMPARE(anna.get(logIn).status, 410); // once
        // The next application needs no log-in.
        answer = anna.follow(anna.get(redirectPath()));
        QVERIFY(hasAssertion(answer));
    }

    void asksAgainOrNotAtAllWhenTheRequestSaysSo()
    {
        Visitor anna = loggedIn();
        const auto forced = anna.get(redirectPath("ForceAuthn=\"true\""));
        QCOMPARE(forced.status, 303);
        const auto page = anna.get(forced.location());
        QVERIFY(page.text().contains(u"name=\"password\""_s));
        QTest::qWait(2); // a session of a later millisecond
        auto answer = anna.post(page.action(), {{u"username"_s, u"anna"_s}, {u"password"_s, m_password}});
        QVERIFY(hasAssertion(anna.follow(answer)));

        Visitor nobody = visitor();
        answer = nobody.get(redirectPath("IsPassive=\"true\""));
        QCOMPARE(answer.status, 200);
        QVERIFY(!hasAssertion(answer));
        QVERIFY(responseOf(answer).contains("status:NoPassive"));
        answer = nobody.follow(
            nobody.post(u"/saml2/wiki"_s,
                        {{u"SAMLRequest"_s, QString::fromLatin1(authnRequest("IsPassive=\"true\"").toBase64())}}));
        QVERIFY(responseOf(answer).contains("status:NoPassive"));
        QVERIFY(hasAssertion(anna.get(redirectPath("IsPassive=\"true\""))));
    }

    void saysWhatIsWrongWithARequestAndLeadsNowhere()
    {
        Visitor anna = loggedIn();
        for (const auto &path : {u"/saml2/nobody?SAMLRequest=x"_s, u"/saml2/wiki?SAMLRequest=x"_s,
                                 QString(redirectPath()).replace(u"wiki?"_s, u"wiki?SAMLRequest=x&"_s)}) {
            const auto answer = anna.get(path);
            QVERIFY2(answer.status >= 400 && answer.status < 500, qPrintable(QString::number(answer.status)));
            QVERIFY(answer.location().isEmpty());
            QVERIFY(answer.input(u"SAMLResponse"_s).isEmpty());
            QVERIFY(answer.text().contains(u"Nobody was signed in"_s));
        }
        QCOMPARE(anna.follow(anna.get(u"/saml2/wiki"_s)).action(), m_acs); // typed by hand: as its tile
        QVERIFY(
            anna.post(u"/saml2/wiki"_s, {{u"SAMLResponse"_s, u"PHgvPg=="_s}}).text().contains(u"No request came"_s));
        // What the service provider gave along comes back as it was, as far as a form can carry it.
        for (const QString &relayState : {u"a\r\nb\tc"_s, u"\u001b\u0085&#13;"_s, u"\"'<&>\u2028\U0001F600"_s})
            QCOMPARE(anna.get(redirectPath().replace(u"deep%2Flink"_s,
                                                     QString::fromLatin1(QUrl::toPercentEncoding(relayState))))
                         .input(u"RelayState"_s),
                     relayState);
    }

    /// I7: whoever may not, gets no assertion, by any path and however the session came about.
    void givesNoAssertionByAnyPath_data()
    {
        QTest::addColumn<QString>("forbid");
        for (const char *forbid : {"suspended", "staged", "deactivated", "unbound", "left the group"})
            QTest::newRow(forbid) << QString::fromLatin1(forbid);
    }

    void givesNoAssertionByAnyPath()
    {
        QFETCH(QString, forbid);
        const Visitor anna = loggedIn();
        QVERIFY(hasAssertion(Visitor(anna).get(launchPath())));
        const QString earlier = redirectPath();
        QVERIFY(hasAssertion(Visitor(anna).get(earlier)));
        Visitor waiting = visitor();
        const auto page = waiting.get(waiting.get(redirectPath()).location());

        Application application = *waited(m_services->applications.find(m_wiki.id));
        if (forbid == u"suspended" || forbid == u"staged") {
            VERIFY_OK(waited(m_services->users.setState(
                m_anna, forbid == u"staged" ? UserState::Staged : UserState::Suspended, m_actor)));
        } else if (forbid == u"deactivated") {
            application.sso.deactivated = true;
            application.sso.active = false;
            VERIFY_OK(waited(m_services->applicationService.save(application, {}, {}, std::nullopt, m_actor)));
        } else if (forbid == u"unbound") {
            VERIFY_OK(waited(m_services->applicationService.save(application, {}, {m_staff}, std::nullopt, m_actor)));
        } else {
            VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {}, {m_anna}, m_actor)));
        }

        // Every path has the cookies of before: one that ended the session is not to speak for the others.
        const std::pair<const char *, std::function<Visitor::Answer(Visitor)>> paths[]{
            {"IdP-initiated", [&](Visitor own) { return own.follow(own.get(launchPath())); }},
            {"HTTP-Redirect", [&](Visitor own) { return own.follow(own.get(redirectPath())); }},
            {"HTTP-POST",
             [&](Visitor own) {
                 const QString request = QString::fromLatin1(authnRequest().toBase64());
                 return own.follow(own.post(u"/saml2/wiki"_s, {{u"SAMLRequest"_s, request}}));
             }},
            {"replay", [&](Visitor own) { return own.follow(own.get(earlier)); }},
            {"pending",
             [&](const Visitor &) {
                 const auto posted =
                     waiting.post(page.action(), {{u"username"_s, u"anna"_s}, {u"password"_s, m_password}});
                 return waiting.follow(posted);
             }},
            {"new log-in",
             [&](const Visitor &) {
                 Visitor again = visitor();
                 return again.follow(again.logIn(u"anna"_s, m_password, launchPath()));
             }},
        };
        for (const auto &[path, take] : paths) {
            const Visitor::Answer answer = take(anna);
            QVERIFY2(answer.status != 0, path);
            QVERIFY2(!hasAssertion(answer), path);
        }

        VERIFY_OK(waited(m_services->users.setState(m_anna, UserState::Active, m_actor)));
        application = *waited(m_services->applications.find(m_wiki.id));
        application.sso.deactivated = false;
        VERIFY_OK(waited(m_services->applicationService.save(application, {m_staff}, {}, std::nullopt, m_actor)));
        VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {m_anna}, {}, m_actor)));
    }

    void makesATemporaryPasswordBeChangedFirst()
    {
        const UserId eva = Directory::addPerson(m_services->database, u"eva"_s);
        give(eva, u"given by the admin"_s, true);
        VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {eva}, {}, m_actor)));
        Visitor visit = visitor();
        auto answer = visit.logIn(u"eva"_s, u"given by the admin"_s, launchPath());
        QVERIFY(answer.location().startsWith(u"/password?request="_s));
        QCOMPARE(visit.get(u"/userconsole"_s).location(), u"/password"_s);
        QVERIFY(!hasAssertion(visit.follow(visit.get(launchPath()))));
        const auto page = visit.get(answer.location());
        const QByteArray before = visit.cookies.value("gatehouse");
        const auto change = [&](const QString &fresh, const QString &repeated) {
            return visit.post(page.action(),
                              {{u"current"_s, u"given by the admin"_s}, {u"new"_s, fresh}, {u"repeated"_s, repeated}});
        };
        QVERIFY(change(u"my own secret"_s, u"my own sceret"_s).text().contains(u"differ"_s));
        QVERIFY(change(u"short"_s, u"short"_s).text().contains(u"at least 8"_s));
        answer = change(u"my own secret"_s, u"my own secret"_s);
        QCOMPARE(answer.status, 303);
        QVERIFY(visit.cookies.value("gatehouse") != before);
        QVERIFY(hasAssertion(visit.follow(answer)));
    }

    void asksForTheSecondFactor()
    {
        const UserId tom = Directory::addPerson(m_services->database, u"tom"_s);
        VERIFY_OK(waited(m_services->groups.changeMembers(m_staff, {tom}, {}, m_actor)));
        const QByteArray wantsTwo =
            "<samlp:RequestedAuthnContext><saml:AuthnContextClassRef "
            "xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">https://refeds.org/profile/mfa"
            "</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>";
        give(tom, m_password);
        Visitor visit = visitor();
        visit.logIn(u"tom"_s, m_password);
        QVERIFY(responseOf(visit.get(redirectPath({}, wantsTwo))).contains("status:NoAuthnContext"));
        const auto page = visit.get(u"/second-factor"_s);
        QVERIFY(page.text().contains(u"<svg class=\"qr\""_s));
        static const QRegularExpression key(u"<code>([A-Z2-7]{32})</code>"_s);
        const QByteArray shown = key.match(page.text()).captured(1).toLatin1();
        QCOMPARE(shown.size(), 32);
        QByteArray secret;
        quint32 buffer = 0;
        int bits = 0;
        for (const char letter : shown) {
            buffer = (buffer << 5) | quint32(letter >= 'A' ? letter - 'A' : letter - '2' + 26);
            if ((bits += 5) >= 8)
                secret.append(char(buffer >> (bits -= 8)));
        }
        const auto code = [&](int off = 0) {
            return QString::fromLatin1(Totp::code(secret, Totp::stepAt(QDateTime::currentDateTimeUtc()) + off));
        };
        QCOMPARE(visit.post(u"/second-factor"_s, {{u"code"_s, code()}, {u"password"_s, u"wrong"_s}}).status, 403);
        QCOMPARE(visit.post(u"/second-factor"_s, {{u"code"_s, u"000000"_s}, {u"password"_s, m_password}}).status, 403);
        const auto codes = visit.post(u"/second-factor"_s, {{u"code"_s, code()}, {u"password"_s, m_password}});
        QCOMPARE(codes.text().count(u"<li><code>"_s), 10);
        static const QRegularExpression recovery(u"<li><code>([A-Z2-7-]{19})</code>"_s);
        const QString recoveryCode = recovery.match(codes.text()).captured(1);

        Visitor again = visitor();
        auto answer = again.logIn(u"tom"_s, m_password);
        QCOMPARE(answer.location(), u"/login/code"_s);
        QCOMPARE(again.get(u"/userconsole"_s).location(), u"/login/code"_s);
        const QByteArray half = again.cookies.value("gatehouse");
        again.get(u"/login/code"_s);
        QCOMPARE(again.post(u"/login/code"_s, {{u"code"_s, u"000000"_s}}).status, 403);
        const QString next = code(1); // kept, as a step may end between the two posts
        answer = again.post(u"/login/code"_s, {{u"code"_s, next}});
        QCOMPARE(answer.location(), u"/userconsole"_s);
        QVERIFY(again.cookies.value("gatehouse") != half);
        QCOMPARE(again.get(u"/userconsole"_s).status, 200);
        QVERIFY(responseOf(again.get(redirectPath({}, wantsTwo))).contains(">https://refeds.org/profile/mfa<"));
        QVERIFY(responseOf(again.get(redirectPath())).contains(":ac:classes:TimeSyncToken<"));

        Visitor third = visitor();
        third.logIn(u"tom"_s, m_password);
        third.get(u"/login/code"_s);
        QCOMPARE(third.post(u"/login/code"_s, {{u"code"_s, next}}).status, 403); // used already
        QCOMPARE(third.post(u"/login/code"_s, {{u"code"_s, recoveryCode}}).status, 303);
    }

    void waitsAfterTooManyAttempts()
    {
        const UserId max = Directory::addPerson(m_services->database, u"max"_s);
        give(max, m_password);
        for (int attempt = 0; attempt < 5; ++attempt)
            visitor().logIn(u"max"_s, u"wrong"_s);
        const auto answer = visitor().logIn(u"max"_s, m_password);
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.text().contains(u"Too many attempts"_s));
        VERIFY_OK(waited(m_services->credentials.unlock(max, m_actor)));
        QCOMPARE(visitor().logIn(u"max"_s, m_password).status, 303);
    }

    void logsNoSecrets()
    {
        Visitor anna = visitor();
        anna.get(u"/login?secret=canary-query"_s);
        anna.logIn(u"anna"_s, u"canary-password"_s);
        const std::lock_guard lock(m_logMutex);
        QVERIFY(m_log.size() > 50);
        for (const QJsonObject &record : m_log) {
            const QByteArray line = RequestLog::line(record);
            for (const char *secret : {"canary", "correct horse", "SAMLRe", "token"})
                QVERIFY2(!line.contains(secret), line.constData());
        }
    }
};

QTEST_GUILESS_MAIN(SignInServerKeychainTest)
#include "SignInServerKeychainTest.moc"
