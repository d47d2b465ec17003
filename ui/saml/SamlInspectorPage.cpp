// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SamlInspectorPage.h"

#include "app/Services.h"
#include "ui/saml/DecodeMessagePane.h"
#include "ui/saml/SignInTestPane.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SegmentedControl.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SamlInspectorPage::SamlInspectorPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_chooser(new SegmentedControl)
    , m_panes(new QStackedWidget)
    , m_test(new SignInTestPane(context))
    , m_decode(new DecodeMessagePane(context))
{
    setObjectName(u"samlInspectorPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    auto *header =
        new PageHeader(tr("SAML inspector"), tr("Run a sign-in and see each step, or decode a message you were sent."));
    m_chooser->setObjectName(u"samlInspectorMode"_s);
    m_chooser->addSegment(u"sign-in-test"_s, tr("Sign-in test"), u"play"_s);
    m_chooser->addSegment(u"decode-message"_s, tr("Decode message"), u"code"_s);
    header->addAction(m_chooser);
    layout->addWidget(header);
    m_panes->addWidget(m_test);
    m_panes->addWidget(m_decode);
    layout->addWidget(m_panes, 1);
    connect(m_chooser, &SegmentedControl::chosenChanged, this, &SamlInspectorPage::showPane);
    connect(m_test, &SignInTestPane::navigate, this, &SamlInspectorPage::navigate);
    connect(m_decode, &DecodeMessagePane::navigate, this, &SamlInspectorPage::navigate);
    connect(m_decode, &DecodeMessagePane::toast, this, &SamlInspectorPage::toast);
}

void SamlInspectorPage::open(const Route &route)
{
    const bool hasWorkspace = m_context.services.database.isOpen();
    m_chooser->setEnabled(hasWorkspace);
    if (!hasWorkspace || route.tab == u"decode-message" || !route.filter.isEmpty())
        m_chooser->choose(u"decode-message"_s);
    else if (!route.id.isEmpty() || route.tab == u"sign-in-test")
        m_chooser->choose(u"sign-in-test"_s);
    if (hasWorkspace)
        m_test->open(ApplicationId::fromString(route.id));
    m_decode->open();
    if (!route.filter.isEmpty())
        m_decode->readFile(route.filter);
    showPane();
}

void SamlInspectorPage::showPane() { m_panes->setCurrentIndex(m_chooser->chosen() == u"decode-message" ? 1 : 0); }

QList<Crumb> SamlInspectorPage::breadcrumb() const
{
    const Crumb here{tr("SAML inspector"), {u"saml-inspector"_s, {}, {}, {}}};
    if (!m_context.services.database.isOpen())
        return {{tr("Welcome"), {u"welcome"_s, {}, {}, {}}}, here};
    return {{tr("TOOLS"), {}}, here};
}

QList<Command> SamlInspectorPage::commands() const
{
    auto *self = const_cast<SamlInspectorPage *>(this);
    if (m_chooser->chosen() == u"decode-message")
        return {{u"decode"_s, tr("Decode"), u"code"_s, u"Ctrl+Return"_s, [self] { self->m_decode->decode(); }},
                {u"open-file"_s, tr("Open file"), u"file"_s, {}, [self] { self->m_decode->chooseFile(); }}};
    // A sign-in is written into the events, a rehearsed one, too.
    return {changing({u"run"_s, tr("Run"), u"play"_s, u"Ctrl+T"_s, [self] { self->m_test->run(); }, m_test->canRun()}),
            changing({u"run-in-browser"_s,
                      tr("Run in browser"),
                      u"open-external"_s,
                      {},
                      [self] { self->m_test->runInBrowser(); },
                      m_test->canRunInBrowser()})};
}

void SamlInspectorPage::refresh() { open({u"saml-inspector"_s, {}, m_chooser->chosen(), {}}); }

void SamlInspectorPage::primaryAction()
{
    if (m_chooser->chosen() == u"decode-message")
        m_decode->decode();
    else
        m_test->run();
}

bool SamlInspectorPage::primaryActionChanges() const { return m_chooser->chosen() != u"decode-message"_s; }

void SamlInspectorPage::cancel()
{
    if (!m_context.services.database.isOpen())
        Q_EMIT navigate({u"welcome"_s, {}, {}, {}});
    else
        m_test->stop();
}

void SamlInspectorPage::moveTab(int by)
{
    if (m_chooser->isEnabled())
        m_chooser->choose(by > 0 ? u"decode-message"_s : u"sign-in-test"_s);
}

/// The service on this computer ends with the test that it was started for.
void SamlInspectorPage::tryLeave(std::function<void()> leave)
{
    m_test->stop();
    leave();
}

} // namespace gatehouse
