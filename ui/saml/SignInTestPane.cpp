// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SignInTestPane.h"

#include "app/Services.h"
#include "app/saml/XmlLines.h"
#include "models/saml/CheckWords.h"
#include "models/saml/RequestRules.h"
#include "ui/applications/ApplicationCells.h"
#include "ui/directory/PersonField.h"
#include "ui/saml/InspectorColumns.h"
#include "ui/saml/SamlChecksCard.h"
#include "ui/saml/SamlXmlCard.h"
#include "ui/saml/SignInStepsCard.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestShown = 1024 * 1024;

QIcon tileIcon(const Application &application)
{
    QPixmap pixmap(40, 40);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTile(&painter, QRectF(0, 0, 40, 40), tileLook(application.displayLabel, application.portalImage));
    return QIcon(pixmap);
}

/// What the checks say is wrong, by element.
QStringList failingElements(const SamlInspection &inspection)
{
    QStringList elements;
    for (const auto &check : inspection.checks)
        if (check.passed == false)
            elements.append(checkWords(check.name).element);
    return elements;
}

SamlXmlCard::Message shownMessage(const QString &name, const QByteArray &xml)
{
    return {name, xml, xmlLines(xml, largestShown).value_or(QList<XmlLine>()), false, {}};
}

} // namespace

SignInTestPane::SignInTestPane(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_test(context.services)
    , m_banner(new Banner)
{
    setObjectName(u"signInTestPane"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(form());
    m_banner->setObjectName(u"signInTestBanner"_s);
    layout->addWidget(m_banner);
    auto *emptyCard = new Card;
    m_empty = new EmptyState(u"shield"_s, {}, {});
    emptyCard->body()->addWidget(m_empty, 1);
    layout->addWidget(emptyCard, 1);
    m_steps = new SignInStepsCard;
    m_xml = new SamlXmlCard;
    m_checks = new SamlChecksCard;
    m_results = new InspectorColumns(m_steps, m_xml, m_checks);
    m_results->hide();
    layout->addWidget(m_results, 1);

    connect(m_banner, &Banner::buttonPressed, this, &SignInTestPane::stop);
    connect(m_steps, &SignInStepsCard::fixRequested, this, &SignInTestPane::goTo);
    connect(m_checks, &SamlChecksCard::fixRequested, this, &SignInTestPane::goTo);
    connect(m_checks, &SamlChecksCard::elementChosen, m_xml, &SamlXmlCard::showElement);
    connect(&m_test, &SignInTest::changed, this, &SignInTestPane::showProgress);
    connect(&m_test, &SignInTest::finished, this, &SignInTestPane::showProgress);
    showForm();
}

SignInTestPane::~SignInTestPane() = default;

QWidget *SignInTestPane::form()
{
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    m_application = new QComboBox;
    m_application->setObjectName(u"testApplication"_s);
    m_application->setIconSize({20, 20});
    m_application->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_application->setMinimumContentsLength(8);
    row->addWidget(new FormField(tr("Application"), m_application), 3, Qt::AlignTop);
    m_workflow = new SegmentedControl;
    m_workflow->setObjectName(u"testWorkflow"_s);
    m_workflow->addSegment(u"idp"_s, tr("IdP-initiated"));
    m_workflow->addSegment(u"sp"_s, tr("SP-initiated"));
    row->addWidget(new FormField(tr("Workflow"), m_workflow), 0, Qt::AlignTop);
    m_person = new PersonField(m_context.services.users);
    m_person->setObjectName(u"testPerson"_s);
    row->addWidget(new FormField(tr("Sign in as"), m_person), 3, Qt::AlignTop);
    m_relayState = new QLineEdit;
    m_relayState->setObjectName(u"testRelayState"_s);
    m_relayState->setPlaceholderText(tr("empty"));
    row->addWidget(new FormField(tr("Relay state"), m_relayState, FormField::Need::Optional), 3, Qt::AlignTop);
    m_browser = changing(new Button(tr("Run in browser"), Button::Role::Secondary, u"open-external"_s));
    m_browser->setObjectName(u"runInBrowser"_s);
    m_run = changing(new Button(tr("Run"), Button::Role::Primary, u"play"_s));
    m_run->setObjectName(u"runSignInTest"_s);
    m_run->setToolTip(tr("Run (Ctrl+T)"));
    row->addWidget(m_browser, 0, Qt::AlignBottom);
    row->addWidget(m_run, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    connect(m_application, &QComboBox::currentIndexChanged, this, &SignInTestPane::showForm);
    connect(m_person, &PersonField::personChanged, this, &SignInTestPane::showForm);
    connect(m_run, &Button::clicked, this, &SignInTestPane::run);
    connect(m_browser, &Button::clicked, this, &SignInTestPane::runInBrowser);
    return card;
}

void SignInTestPane::open(const ApplicationId &application)
{
    if (!application.isNull())
        m_wanted = application;
    m_person->read();
    async::whenDone(
        m_context.services.applications.list(), this,
        [this, number = ++m_reading](const Result<QList<ApplicationSummary>> &list) {
            if (number != m_reading)
                return;
            if (!list)
                return m_banner->show(Banner::Kind::Error, tr("The applications could not be read."),
                                      list.error().message);
            const auto before = chosen();
            const ApplicationId wanted = !m_wanted.isNull() ? m_wanted : before ? before->id : ApplicationId();
            m_wanted = {};
            m_applications.clear();
            m_application->clear();
            for (const ApplicationSummary &summary : *list) {
                const Connector *connector = m_context.services.catalog.find(summary.application.connectorId);
                if (connector && !connector->saml)
                    continue;
                m_applications.append(summary.application);
                m_application->addItem(tileIcon(summary.application), summary.application.displayLabel);
                if (summary.application.id == wanted)
                    m_application->setCurrentIndex(int(m_applications.size()) - 1);
            }
            showForm();
        });
}

std::optional<Application> SignInTestPane::chosen() const
{
    const int at = m_application->currentIndex();
    return at >= 0 && at < m_applications.size() ? std::optional(m_applications.at(at)) : std::nullopt;
}

SignInTest::Question SignInTestPane::question() const
{
    const auto person = m_person->person();
    return {chosen() ? chosen()->id : ApplicationId(), person ? person->id : UserId(), m_workflow->chosen() == u"sp",
            m_relayState->text().trimmed()};
}

bool SignInTestPane::canRun() const { return chosen() && m_person->person(); }

void SignInTestPane::showForm()
{
    m_run->setEnabled(canRun());
    m_browser->setEnabled(canRunInBrowser());
    if (m_results->isHidden()) {
        if (m_applications.isEmpty())
            m_empty->setTexts(u"shield"_s, tr("No application with single sign-on"),
                              tr("Add an application on SSO Applications, then try its sign-in here."));
        else
            m_empty->setTexts(u"shield"_s, tr("Try a sign-in"),
                              tr("Run does every step and holds the answer back: no one is signed in. Run in browser "
                                 "starts the sign-in service on this computer, and you log in as the person."));
    }
    Q_EMIT changed();
}

void SignInTestPane::run()
{
    if (!canRun())
        return;
    m_banner->clear();
    m_run->setText(tr("Run again"));
    m_run->setEnabled(false);
    m_test.rehearse(question(), localActor(u"admin"_s));
}

void SignInTestPane::runInBrowser()
{
    const auto application = chosen();
    if (!application)
        return;
    const SignInTest::Question asked = question();
    const auto url = m_test.serve(asked, *application);
    if (!url)
        return m_banner->show(Banner::Kind::Error, tr("The sign-in service could not be started."),
                              url.error().message);
    m_address = url->toString();
    if (asked.spInitiated) {
        m_banner->show(
            Banner::Kind::Info, tr("The sign-in service runs on this computer."),
            tr("Give %1 the IDP URL %2, then start at its own log-in page.").arg(application->displayLabel, m_address),
            tr("Stop"));
        return;
    }
    m_banner->show(Banner::Kind::Info, tr("The sign-in service runs on this computer."),
                   tr("Log in in the browser: %1").arg(m_address), tr("Stop"));
    QDesktopServices::openUrl(*url);
}

void SignInTestPane::stop()
{
    m_test.stop();
    m_banner->clear();
}

void SignInTestPane::showProgress()
{
    const SignInProgress &progress = m_test.progress();
    const bool works = progress.response && progress.response->status.isSuccess();
    const QString foot = progress.rehearsed ? tr("Test only. No one was signed in.")
                         : works            ? tr("Signed in by the browser on this computer.")
                                            : tr("The browser is on its way.");
    m_steps->showSteps(signInSteps(progress), foot);
    QList<SamlXmlCard::Message> messages;
    if (!m_test.requestXml().isEmpty())
        messages.append(shownMessage(u"AuthnRequest"_s, m_test.requestXml()));
    if (!m_test.responseXml().isEmpty()) {
        messages.append(shownMessage(u"Response"_s, m_test.responseXml()));
        messages.last().encrypted = progress.response && progress.response->encrypted;
        if (progress.inspection)
            messages.last().marked = failingElements(*progress.inspection);
    }
    m_xml->setMessages(messages);
    m_xml->setVisible(!messages.isEmpty());
    if (progress.inspection)
        m_checks->showInspection(*progress.inspection, true);
    else
        m_checks->clear();
    m_checks->setVisible(progress.inspection.has_value());
    m_empty->parentWidget()->hide();
    m_results->show();
    m_run->setEnabled(canRun());
    Q_EMIT changed();
}

void SignInTestPane::goTo(const SignInFix &fix)
{
    const auto application = chosen();
    const auto person = m_person->person();
    if (fix.place == SignInFix::Place::Person && person)
        Q_EMIT navigate({u"user"_s, person->id.toString(), u"details"_s, {}});
    else if (fix.place == SignInFix::Place::UserGroups && application)
        Q_EMIT navigate({u"application"_s, application->id.toString(), u"user-groups"_s, {}});
    else if (fix.place == SignInFix::Place::Sso && application)
        Q_EMIT navigate({u"application"_s, application->id.toString(), u"sso"_s, fix.field});
}

} // namespace gatehouse
