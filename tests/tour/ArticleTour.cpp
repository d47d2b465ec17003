// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/ArticleTour.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

const QString username = u"mira.okonda"_s;
const QString password = u"correct horse battery"_s;

/// Runs the event loop until there is an answer.
template <typename T> Result<T> waited(const Future<T> &future)
{
    while (!future.isFinished())
        WindowDriver::pause(10);
    return async::outcome(future);
}

} // namespace

ArticleTour::ArticleTour(QWidget *window, Services &services, WebDriver *browser, const QString &folder, int number)
    : m_services(services)
    , m_browser(browser)
    , m_driver(window)
    , m_folder(folder)
    , m_number(number)
{
}

Organization ArticleTour::organization(const QString &signInAddress)
{
    Organization organization;
    organization.name = u"Halden & Moor"_s;
    organization.signInAddress = signInAddress;
    return organization;
}

Future<void> ArticleTour::seed(Services &services)
{
    const Actor actor = localActor(u"admin"_s);
    QList<User> people;
    const QStringList names = {u"Mira Okonda"_s,    u"Pell Anstrom"_s, u"Ravi Tolmere"_s, u"Tove Marsh"_s,
                               u"Ines Hallorand"_s, u"Kit Barrowe"_s,  u"Osmo Lehtari"_s, u"Runa Tellmark"_s};
    for (const QString &name : names) {
        User user;
        user.firstname = name.section(u' ', 0, 0);
        user.lastname = name.section(u' ', 1);
        user.username = (user.firstname + u'.' + user.lastname).toLower();
        user.email = user.username + u"@haldenmoor.example"_s;
        people.append(user);
    }
    Services *s = &services;
    auto loaded = s->users.load(loadRowsOf(people), actor, false);
    auto group = async::andThen(loaded, &s->context, [s, actor](const QList<LoadRow> &) {
        UserGroup staff;
        staff.name = u"All Staff"_s;
        staff.description = u"Everyone with an employee ID"_s;
        return s->groups.insert(staff, actor);
    });
    return async::andThen(group, &s->context, [s, actor](const UserGroup &staff) {
        return async::andThen(s->users.list({}), &s->context, [s, actor, staff](const Page<User> &page) {
            QList<UserId> ids;
            for (const User &user : page.items)
                ids.append(user.id);
            const auto joined = s->groups.changeMembers(staff.id, ids, {}, actor);
            return async::andThen(joined, &s->context, [s, actor](const auto &) {
                return async::andThen(s->users.findByUsername(username), &s->context, [s, actor](const User &user) {
                    return s->credentials.setPassword(user.id, Secret(password.toUtf8()), false, actor);
                });
            });
        });
    });
}

Result<void> ArticleTour::trust(PracticeServer &provider, const QString &displayLabel)
{
    const auto application = waited(m_services.applications.findByLabel(displayLabel));
    if (!application)
        return failure(application.error());
    const auto metadata = waited(m_services.applicationService.idpMetadata(application->id));
    return metadata ? provider.serviceProvider().trust(*metadata) : failure(metadata.error());
}

QList<StepOutcome> ArticleTour::walk(ArticleReader reader, const std::function<void(const StepOutcome &)> &told)
{
    PracticeOptions options;
    options.profile = *practiceProfile(reader.connector.toLower());
    options.people = 24;
    const auto provider = PracticeServer::start(options);
    if (!provider) {
        const StepOutcome outcome{
            {u"Practice"_s, u"Start the practice provider"_s, {}}, false, provider.error().message, {}};
        told(outcome);
        return {outcome};
    }
    reader.baseUrl = (*provider)->baseUrl().toString();
    reader.token = QString::fromLatin1((*provider)->token().bytes());
    reader.group = u"All Staff"_s;
    reader.downloads = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QDir().mkpath(reader.downloads);
    if (m_browser) {
        const PracticeServiceProvider &sp = (*provider)->serviceProvider();
        reader.userConsole = m_services.identityProvider.publicUrl() + u"/userconsole"_s;
        reader.spLogIn = sp.startUrl();
        reader.username = username;
        reader.password = password;
        reader.fields = {{u"SP Entity ID"_s, sp.entityId()}, {u"ACS URL"_s, sp.acsUrl()}};
    }
    QFile::remove(QDir(reader.downloads).filePath(u"certificate.pem"_s));

    QList<StepOutcome> outcomes;
    bool trusted = false;
    for (const ArticleStep &step : articleSteps(reader)) {
        Result<void> done;
        if (step.browse && !trusted)
            done = trust(**provider, reader.displayLabel);
        trusted = trusted || step.browse;
        if (done)
            done = step.browse ? step.browse(*m_browser) : step.act(m_driver);
        StepOutcome outcome{step, false, {}, {}};
        if (!m_folder.isEmpty()) {
            static const QRegularExpression notInNames(u"[^a-z0-9]+"_s);
            const QString words = QString(step.text).toLower().replace(notInNames, u"-"_s).left(48);
            outcome.screenshot =
                u"%1-%2-%3.png"_s.arg(m_number, 3, 10, QLatin1Char('0')).arg(reader.connector.toLower(), words);
            const QString file = QDir(m_folder).filePath(outcome.screenshot);
            if (!step.browse)
                m_driver.screenshot(file);
            else if (const auto shot = m_browser->screenshot(file); !shot && done)
                done = failure(shot.error());
        }
        outcome.passed = done.has_value();
        outcome.reason = done ? QString() : done.error().message;
        ++m_number;
        outcomes.append(outcome);
        told(outcome);
        if (!done)
            break;
    }
    return outcomes;
}

} // namespace gatehouse
