// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/IdmActions.h"

#include "app/Services.h"
#include "app/http/AddressQuestion.h"
#include "ui/applications/ConnectionCard.h"
#include "ui/applications/IdentityManagementPane.h"
#include "ui/widgets/Prompt.h"

namespace gatehouse
{

IdmActions::IdmActions(const PageContext &context, ApplicationState &state, IdentityManagementPane *pane,
                       QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_state(state)
    , m_pane(pane)
    , m_window(window)
{
    connect(pane, &IdentityManagementPane::testRequested, this, &IdmActions::test);
    connect(pane, &IdentityManagementPane::replaceTokenRequested, this, &IdmActions::replaceToken);
    connect(pane, &IdentityManagementPane::cancelTestRequested, this, &IdmActions::cancelTest);
    connect(pane, &IdentityManagementPane::activateRequested, this, &IdmActions::activate);
}

void IdmActions::test()
{
    if (m_busy)
        return;
    // Active, the stored address and token are tested; before that, what is typed.
    if (m_state.saved().idm.state == IdmState::Active)
        return testNow({{}, {}, m_state.saved().idm.groupManagement, m_state.saved().idm.allowLoopbackHttp});
    const IdmDraft draft = m_pane->draft();
    whenAddressIsMeant(draft, [this, draft] { testNow(draft); });
}

void IdmActions::testNow(const IdmDraft &draft)
{
    m_busy = true;
    const bool active = m_state.saved().idm.state == IdmState::Active;
    m_pane->setBusy(true, tr("Testing"), true);
    m_test = new QObject(this);
    m_pane->fields()->clearResult();
    const ApplicationId id = m_state.saved().id;
    async::whenDone(m_context.services.identityManagement.test(id, draft.baseUrl, draft.token, draft.groupManagement,
                                                               draft.allowLoopbackHttp, m_test),
                    this, [this, active, id](const Result<ConnectionReport> &report) {
                        m_busy = false;
                        delete m_test;
                        m_pane->setBusy(false);
                        if (id != m_state.saved().id || (!report && report.error().kind == ErrorKind::Cancelled))
                            return;
                        if (active)
                            return m_pane->showActiveReport(report);
                        if (report)
                            m_pane->fields()->showReport(*report);
                        else
                            m_pane->fields()->showFailure(tr("The connection was not tested."), report.error().message,
                                                          false);
                    });
}

void IdmActions::cancelTest() { delete m_test; }

void IdmActions::whenAddressIsMeant(const IdmDraft &draft, std::function<void()> go)
{
    const QString host = QUrl(draft.baseUrl.trimmed()).host();
    const auto question = addressQuestion(draft.baseUrl, m_state.saved().idm.baseUrl, this);
    if (host == m_meant || (question.isFinished() && async::outcome(question) == QString()))
        return go();
    m_busy = true;
    m_pane->setBusy(true, tr("Looking up the address"));
    async::whenDone(question, this, [this, host, go = std::move(go)](const Result<QString> &inside) {
        m_busy = false;
        m_pane->setBusy(false);
        if (!inside || inside->isEmpty())
            return go(); // a host that cannot be found is what the test reports
        ConfirmQuestion ask;
        ask.title = tr("Is %1 meant to be inside your network?").arg(host);
        ask.consequence = *inside;
        ask.confirm = tr("continue");
        ask.cancel = tr("cancel");
        ask.destructive = false;
        m_context.prompt.ask(m_window, ask, [self = QPointer(this), host, go](Answer answer) {
            if (!self || answer != Answer::Confirmed)
                return;
            self->m_meant = host;
            go();
        });
    });
}

void IdmActions::activate(bool anyway)
{
    if (m_busy || !m_pane->fields()->isFilled())
        return;
    const IdmDraft draft = m_pane->draft();
    whenAddressIsMeant(
        draft, [this, draft, anyway] { whenLinksMayGo(draft, [this, draft, anyway] { activateNow(draft, anyway); }); });
}

void IdmActions::whenLinksMayGo(const IdmDraft &draft, std::function<void()> go)
{
    m_busy = true;
    m_pane->setBusy(true, tr("Looking at the links"));
    const ApplicationId id = m_state.saved().id;
    const auto count = m_context.services.identityManagement.linksForgottenWith(id, draft.baseUrl);
    async::whenDone(count, this, [this, id, draft, go = std::move(go)](const Result<qint64> &links) {
        m_busy = false;
        m_pane->setBusy(false);
        if (id != m_state.saved().id)
            return;
        if (!links)
            return activationFailed(links.error(), false);
        if (*links == 0)
            return go();
        ConfirmQuestion question;
        question.title = tr("Forget %Ln link(s) to accounts?", nullptr, int(*links));
        question.consequence =
            tr("Another server answers at %1. What is known of accounts at %2 is forgotten with this: people are "
               "looked "
               "up again at the new server, and nobody is deactivated at the one of before. End access there first if "
               "that is meant.")
                .arg(draft.baseUrl.trimmed(), m_state.saved().idm.baseUrl);
        question.confirm = tr("Forget the links");
        question.cancel = tr("cancel");
        m_context.prompt.ask(m_window, question, [self = QPointer(this), id, go](Answer answer) {
            if (self && answer == Answer::Confirmed && id == self->m_state.saved().id)
                go();
        });
    });
}

void IdmActions::activateNow(const IdmDraft &draft, bool anyway)
{
    m_busy = true;
    m_pane->setBusy(true, anyway ? tr("Activating") : tr("Testing, then activating"));
    const ApplicationId id = m_state.saved().id;
    const Actor actor = localActor(QStringLiteral("admin"));
    IdentityManagement &idm = m_context.services.identityManagement;
    async::whenDone(
        idm.configure(id, draft.baseUrl, draft.token, draft.groupManagement, draft.allowLoopbackHttp, actor), this,
        [this, id, anyway, actor, draft](const Result<Application> &configured) {
            if (!configured) {
                m_busy = false;
                m_pane->setBusy(false);
                return activationFailed(configured.error(), false);
            }
            async::whenDone(m_context.services.identityManagement.activate(id, anyway, actor), this,
                            [this, id](const Result<Application> &activated) {
                                m_busy = false;
                                m_pane->setBusy(false);
                                if (activated)
                                    Q_EMIT toast({Toast::Kind::Success, tr("IdM connection activated"), {}, {}, {}});
                                Q_EMIT done();
                                if (!activated && id == m_state.saved().id)
                                    activationFailed(activated.error(), true);
                            });
        });
}

void IdmActions::activationFailed(const Error &error, bool mayGoOn)
{
    // Nothing is lost: what was typed stays in its fields, and the token in the keychain.
    const bool conflict = error.kind == ErrorKind::Conflict;
    m_pane->fields()->showFailure(tr("Identity Management was not activated."), error.message, mayGoOn && !conflict);
}

void IdmActions::askToDeactivate()
{
    const QString name = m_state.connector.name;
    ConfirmQuestion question;
    question.title = tr("Deactivate IdM connection?");
    question.consequence =
        tr("People and groups in %1 stay as they are. The token is removed from the system keychain; the Base URL is "
           "kept. Remove the "
           "integration in %1 as well: an integration that is left on one side only may lock people out.")
            .arg(name);
    question.confirm = tr("confirm");
    question.cancel = tr("cancel");
    m_context.prompt.ask(m_window, question, [self = QPointer(this)](Answer answer) {
        if (self && answer == Answer::Confirmed)
            self->deactivate();
    });
}

void IdmActions::replaceToken(const Secret &token)
{
    ConnectionCard *const card = m_pane->connection();
    card->setReplacing(true);
    const ApplicationId id = m_state.saved().id;
    async::whenDone(m_context.services.identityManagement.replaceToken(id, token, localActor(QStringLiteral("admin"))),
                    this, [this, id, card](const Result<Application> &replaced) {
                        if (replaced)
                            Q_EMIT toast({Toast::Kind::Success, tr("Token Key replaced"), {}, {}, {}});
                        if (id != m_state.saved().id)
                            return;
                        card->setReplacing(false);
                        if (!replaced)
                            return card->showFailure(replaced.error().message);
                        card->endReplacing();
                        Q_EMIT done();
                    });
}

void IdmActions::deactivate()
{
    async::whenDone(
        m_context.services.identityManagement.deactivate(m_state.saved().id, localActor(QStringLiteral("admin"))), this,
        [this](const Result<Application> &result) {
            if (result)
                Q_EMIT toast({Toast::Kind::Success, tr("IdM connection deactivated"), {}, {}, {}});
            else
                Q_EMIT toast(
                    {Toast::Kind::Error, tr("IdM connection is still active"), result.error().message, {}, {}});
            Q_EMIT done();
        });
}

} // namespace gatehouse
