// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/ArticleStep.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace gatehouse
{
namespace
{

using Act = std::function<Result<void>(WindowDriver &)>;

/// Does one thing after the other and stops at the first that fails.
Act all(std::initializer_list<Act> acts)
{
    return [list = QList<Act>(acts)](WindowDriver &window) -> Result<void> {
        for (const Act &act : list)
            if (auto done = act(window); !done)
                return done;
        return {};
    };
}

Act press(const QString &label)
{
    return [=](WindowDriver &w) { return w.press(label); };
}
Act openTab(const QString &label)
{
    return [=](WindowDriver &w) { return w.openTab(label); };
}
Act see(const QString &words)
{
    return [=](WindowDriver &w) { return w.see(words); };
}
Act type(const QString &label, const QString &text)
{
    return [=](WindowDriver &w) { return w.type(label, text); };
}
Act check(const QString &label, bool on)
{
    return [=](WindowDriver &w) { return w.check(label, on); };
}
Act openRow(const QString &text)
{
    return [=](WindowDriver &w) { return w.openRow(text); };
}
Act checkRow(const QString &text)
{
    return [=](WindowDriver &w) { return w.checkRow(text); };
}

/// Opens a section that may be open still.
Act expand(const QString &label, const QString &inside)
{
    return [=](WindowDriver &w) -> Result<void> {
        if (w.shows(inside))
            return {};
        return w.press(label);
    };
}

Act seeAll(const QStringList &words)
{
    return [=](WindowDriver &w) -> Result<void> {
        for (const QString &word : words)
            if (auto seen = w.see(word); !seen)
                return seen;
        return {};
    };
}

Act downloaded(const QString &folder)
{
    return [=](WindowDriver &w) {
        return w.until(
            [&] {
                QFile file(QDir(folder).filePath(u"certificate.pem"_s));
                return file.open(QIODevice::ReadOnly) && file.readAll().startsWith("-----BEGIN CERTIFICATE-----");
            },
            u"certificate.pem in the Downloads folder"_s);
    };
}

QList<ArticleStep> creating(const ArticleReader &r)
{
    const QString s = u"Creating a new Gatehouse Application Integration"_s;
    return {
        {s, u"Go to USER AUTHENTICATION > SSO Applications"_s,
         all({see(u"USER AUTHENTICATION"_s), press(u"SSO Applications"_s), see(u"Configured Applications"_s)})},
        {s, u"Click + Add New Application"_s, press(u"+ Add New Application"_s)},
        {s, u"Type the name of the application in the Search field and select it"_s,
         all({type(u"Search"_s, r.connector), openRow(r.connector)})},
        {s, u"Click Next"_s, press(u"Next"_s)},
        {s, u"In the Display Label, type your name for the application"_s, type(u"Display Label"_s, r.displayLabel)},
        {s, u"Optionally: Description, User Portal Image, Show in User Portal"_s,
         all({type(u"Description"_s, u"Added by the book"_s), see(u"User Portal Image"_s),
              check(u"Show in User Portal"_s, true)})},
        {s, u"Optionally, expand Advanced Settings: SSO IdP URL, with its warning"_s,
         all({expand(u"Advanced Settings"_s, u"not editable after the application is created"_s), see(u"SSO IdP URL"_s),
              see(u"/saml2/"_s), see(u"not editable after the application is created"_s)})},
        {s, u"Click Save Application"_s, press(u"Save Application"_s)},
        {s, u"If successful, click Configure Application or Close"_s,
         all({see(u"Close"_s), press(u"Configure Application"_s)})},
    };
}

QList<ArticleStep> configuringSso(const ArticleReader &r)
{
    const QString s = u"Configuring the SSO Integration"_s;
    QList<ArticleStep> steps = {
        {s, u"Select the SSO tab"_s, all({openTab(u"SSO"_s), see(r.placeholder)})},
    };
    for (const auto &[label, value] : r.fields)
        steps.append({s, u"Replace the placeholders in %1"_s.arg(label), type(label, value)});
    steps.append({s, u"Add or change any attributes"_s, see(u"Service Provider Attribute Name"_s)});
    steps.append({s, u"Click save"_s, all({press(u"save"_s), see(u"Active"_s)})});
    const QString d = u"Download the certificate"_s;
    steps.append({d, u"Find your application in the Configured Applications list and click anywhere in the row"_s,
                  all({press(u"SSO Applications"_s), see(u"Configured Applications"_s),
                       type(u"Search applications"_s, r.displayLabel.left(4)), openRow(r.displayLabel)})});
    steps.append({d, u"Select the SSO tab and click IDP Certificate Valid > Download certificate"_s,
                  all({openTab(u"SSO"_s), press(u"IDP Certificate Valid"_s), press(u"Download certificate"_s),
                       downloaded(r.downloads)})});
    steps.append({u"To configure %1"_s.arg(r.connector), u"The side guide holds each value to enter there"_s,
                  seeAll(r.guideLabels)});
    return steps;
}

QList<ArticleStep> authorizing(const ArticleReader &r)
{
    const QString s = u"Authorizing User SSO Access"_s;
    return {
        {s, u"Go to USER AUTHENTICATION > SSO Applications, then select the application"_s,
         all({press(u"SSO Applications"_s), type(u"Search applications"_s, r.displayLabel.left(4)),
              openRow(r.displayLabel)})},
        {s, u"Select the User Groups tab"_s, openTab(u"User Groups"_s)},
        {s, u"Select the check box next to the group of users you want to give access"_s, checkRow(r.group)},
        {s, u"Click save"_s, all({see(u"Effect of saving"_s), press(u"save"_s), see(u"No unsaved changes"_s)})},
    };
}

/// Several things in the browser, one after the other, until one fails.
using Browse = std::function<Result<void>(WebDriver &)>;
Browse inTurn(const QList<Browse> &parts)
{
    return [parts](WebDriver &browser) -> Result<void> {
        for (const Browse &part : parts)
            if (auto done = part(browser); !done)
                return done;
        return {};
    };
}

QList<ArticleStep> validating(const ArticleReader &r)
{
    if (r.userConsole.isEmpty())
        return {};
    const QString idp = u"Validating: IdP-initiated user workflow"_s;
    const QString sp = u"Validating: SP-initiated user workflow"_s;
    const auto go = [](const QString &url) { return Browse([url](WebDriver &browser) { return browser.go(url); }); };
    const auto see = [](const QString &text) {
        return Browse([text](WebDriver &browser) { return browser.see(text); });
    };
    const auto click = [](const QString &name) {
        return Browse([name](WebDriver &browser) { return browser.click(name); });
    };
    const auto fill = [](const QString &label, const QString &value) {
        return Browse([label, value](WebDriver &browser) { return browser.fill(label, value); });
    };
    const Browse logIn = inTurn(
        {fill(u"Username or e-mail address"_s, r.username), fill(u"Password"_s, r.password), click(u"Log in"_s)});
    const Browse logOut = inTurn({go(r.userConsole), [](WebDriver &browser) { return browser.forget(); }});
    return {
        {idp,
         u"Access the Gatehouse User Console"_s,
         {},
         inTurn({logOut, go(r.userConsole), logIn, see(u"Applications"_s)})},
        {idp,
         u"Click an application tile; the person is in without logging in to the application"_s,
         {},
         inTurn({click(r.displayLabel), see(u"Signed in"_s), see(u"IdP-initiated"_s)})},
        {sp, u"Go to the SP application login"_s, {}, inTurn({logOut, go(r.spLogIn), see(u"Log in with Gatehouse"_s)})},
        {sp,
         u"Login redirects the user to Gatehouse, where the user enters their credentials"_s,
         {},
         inTurn({click(u"Log in with Gatehouse"_s), see(u"Username or e-mail address"_s)})},
        {sp,
         u"They are redirected back to the SP and automatically logged in"_s,
         {},
         inTurn({logIn, see(u"Signed in"_s), see(u"SP-initiated"_s)})},
    };
}

QList<ArticleStep> configuringIdm(const ArticleReader &r)
{
    const QString s = u"Configuring the Identity Management Integration"_s;
    const QString box = u"Enable management of User Groups and Group Membership in this application"_s;
    QList<ArticleStep> steps = {{s, u"Select the Identity Management tab"_s, openTab(u"Identity Management"_s)}};
    const ArticleStep groups{s, u"%1 %2"_s.arg(r.groupBoxDefault ? u"Deselect, or leave,"_s : u"Select"_s, box),
                             check(box, true)};
    if (r.groupBoxFirst)
        steps.append(groups);
    steps.append({s, u"Click Configure"_s, press(u"Configure"_s)});
    steps.append({s, u"Base URL"_s, type(u"Base URL"_s, r.baseUrl)});
    steps.append({s, u"Token Key"_s, type(u"Token Key"_s, r.token)});
    if (r.baseUrl.startsWith(u"http://"_s)) // only a practice provider on this computer may be reached without TLS
        steps.append(
            {u"Practice"_s, u"Allow http:// to this computer"_s, check(u"Allow http:// to this computer"_s, true)});
    if (!r.groupBoxFirst)
        steps.append(groups);
    steps.append({s, u"Click Activate"_s,
                  all({press(u"Activate"_s), see(u"manual import"_s), see(u"Deactivate IdM connection"_s)})});
    steps.append(
        {u"Attribute Mappings"_s, u"The attributes that are sent to the application"_s, seeAll(r.mappingRows)});
    return steps;
}

QList<ArticleStep> importing(const ArticleReader &r)
{
    const QString s = u"Importing Users"_s;
    return {
        {s, u"Search for the application and click to open its configuration panel"_s,
         all({press(u"SSO Applications"_s), type(u"Search applications"_s, r.displayLabel.left(4)),
              openRow(r.displayLabel)})},
        {s, u"Select the Identity Management tab"_s, openTab(u"Identity Management"_s)},
        {s, u"Click manual import"_s, all({press(u"manual import"_s), see(u"New"_s)})},
        {s, u"Try the New Users-only filter"_s, check(u"New Users-only"_s, true)},
        {s, u"Select the users you want to create"_s, checkRow(u"New"_s)},
        {s, u"Click import"_s, all({press(u"import"_s), see(u"Created"_s)})},
        {s, u"Warning: imported users must be members of a user group bound to the application"_s,
         see(u"Imported users must be members of a user group bound to"_s)},
    };
}

/// A provider may ask for two calls a second at most, and then a sync takes its time.
Act seeAtLast(const QString &words)
{
    return [look = see(words)](WindowDriver &window) {
        Result<void> seen;
        for (int tries = 0; tries < 4; ++tries)
            if ((seen = look(window)))
                break;
        return seen;
    };
}

QList<ArticleStep> events(const ArticleReader &r)
{
    const QString s = u"SCIM Directory Insights Events"_s;
    return {{s, u"idm_integration_activate is in Directory Insights"_s,
             all({press(u"Directory Insights"_s), see(u"idm_integration_activate"_s)})},
            {s,
             u"user_create_provision and group_create_provision are logged when people of the bound groups are sent"_s,
             all({press(u"SSO Applications"_s), type(u"Search applications"_s, r.displayLabel.left(4)),
                  openRow(r.displayLabel), openTab(u"Identity Management"_s), press(u"Sync now"_s),
                  seeAtLast(u"changes sent to"_s), press(u"Directory Insights"_s), see(u"user_create_provision"_s),
                  see(u"group_create_provision"_s)})}};
}

QList<ArticleStep> removing(const ArticleReader &r)
{
    const QString s = u"Removing the Integration"_s;
    const auto open = all({press(u"SSO Applications"_s), type(u"Search applications"_s, r.displayLabel.left(4)),
                           openRow(r.displayLabel)});
    return {
        {s, u"Search for the application and click to open its details panel"_s, open},
        {s, u"Click the Deactivate IdM connection link"_s, press(u"Deactivate IdM connection"_s)},
        {s, u"Click confirm; a confirmation message comes"_s,
         all({press(u"confirm"_s), see(u"IdM connection deactivated"_s)})},
        {s, u"Select the SSO tab, scroll to the bottom, click Deactivate SSO"_s,
         all({open, openTab(u"SSO"_s), press(u"Deactivate SSO"_s)})},
        {s, u"Click save; a confirmation message comes"_s, all({press(u"save"_s), see(u"SSO deactivated"_s)})},
        {s, u"Check the box next to the application to select it"_s,
         all({press(u"SSO Applications"_s), checkRow(r.displayLabel)})},
        {s, u"Click Delete"_s, press(u"Delete"_s)},
        {s, u"Enter the number of the applications you are deleting"_s,
         [](WindowDriver &w) -> Result<void> {
             w.keys(u"1"_s);
             return {};
         }},
        {s, u"Click Delete Application; a deletion notification comes"_s,
         all({press(u"Delete Application"_s), see(u"1 application deleted"_s)})},
    };
}

} // namespace

ArticleReader netskopeReader()
{
    ArticleReader r;
    r.connector = u"Netskope"_s;
    r.displayLabel = u"Netskope Web Security"_s;
    r.placeholder = u"NETSKOPE_PROXY_ACS_URL"_s;
    r.fields = {{u"SP Entity ID"_s, u"https://haldenmoor.goskope.com/"_s},
                {u"ACS URL"_s, u"https://nsauth-haldenmoor.goskope.com/netskope/saml2/acs"_s}};
    r.guideLabels = {u"Enable SSO"_s,    u"Sign SSO Authentication Request"_s,
                     u"EDIT SETTINGS"_s, u"IDP URL"_s,
                     u"IDP ENTITY ID"_s, u"IDP CERTIFICATE"_s,
                     u"Submit"_s};
    r.mappingRows = {u"username"_s, u"name.givenName"_s,     u"name.familyName"_s, u"Company Email"_s,   u"Email ID"_s,
                     u"Status"_s,   u"employeeIdentifier"_s, u"externalId"_s,      u"Group Attributes"_s};
    return r;
}

ArticleReader egnyteReader()
{
    ArticleReader r;
    r.connector = u"Egnyte"_s;
    r.displayLabel = u"Egnyte Files"_s;
    r.placeholder = u"SUBDOMAIN"_s;
    r.fields = {{u"SP Entity ID"_s, u"https://haldenmoor.egnyte.com"_s},
                {u"ACS URL"_s, u"https://haldenmoor.egnyte.com/samlconsumer/AssertionConsumer"_s}};
    r.groupBoxFirst = false;
    r.groupBoxDefault = true;
    r.guideLabels = {u"Security & Authentication"_s,       u"Single sign-on authentication"_s,
                     u"Identity provider login URL"_s,     u"Identity provider entity ID"_s,
                     u"Identity provider certificate"_s,   u"Default user mapping"_s,
                     u"Use domain-specific Issuer value"_s};
    r.mappingRows = {u"emails: value"_s, u"IdP Username"_s, u"name.formatted"_s,  u"Display Name"_s,
                     u"userType"_s,      u"User Type"_s,    u"Group Attributes"_s};
    return r;
}

QList<ArticleStep> articleSteps(const ArticleReader &reader)
{
    return creating(reader) + configuringSso(reader) + authorizing(reader) + validating(reader) +
           configuringIdm(reader) + importing(reader) + events(reader) + removing(reader);
}

} // namespace gatehouse
