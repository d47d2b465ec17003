// SPDX-License-Identifier: Apache-2.0
#include "ui/provisioning/SyncActions.h"

#include "app/Services.h"
#include "ui/provisioning/PendingChangesCard.h"
#include "ui/provisioning/SyncHealthCard.h"
#include "ui/widgets/Prompt.h"

#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SyncActions::SyncActions(const PageContext &context, PendingChangesCard *changes, SyncHealthCard *health,
                         QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_changes(changes)
    , m_health(health)
    , m_window(window)
{
    connect(health, &SyncHealthCard::undoRequested, this, &SyncActions::previewUndo);
    connect(changes, &PendingChangesCard::previewRequested, this, &SyncActions::preview);
    connect(changes, &PendingChangesCard::compareRequested, this, &SyncActions::compare);
    connect(changes, &PendingChangesCard::strangersRequested, this, &SyncActions::importWanted);
    connect(changes, &PendingChangesCard::ignoreRequested, this, [this] { setIgnored(true); });
    connect(changes, &PendingChangesCard::unignoreRequested, this, [this] { setIgnored(false); });
    connect(changes, &PendingChangesCard::applyRequested, this, &SyncActions::apply);
    connect(changes, &PendingChangesCard::retryRequested, this, &SyncActions::retry);
    connect(changes, &PendingChangesCard::cancelRequested, this, &SyncActions::cancel);
    const ProvisioningService &provisioning = context.services.provisioning;
    connect(&provisioning, &ProvisioningService::progressed, this,
            [this](const ApplicationId &id, const ProvisioningOutcome &soFar, qint64 total) {
                if (id == m_application.id)
                    m_changes->showWork(tr("Sending to %1").arg(m_application.displayLabel), soFar.done, soFar.failed,
                                        total);
            });
    connect(&provisioning, &ProvisioningService::held, this, [this](const ApplicationId &id, qint64 milliseconds) {
        if (id == m_application.id)
            m_changes->showWork(tr("%1 asked to wait %2 s")
                                    .arg(m_application.displayLabel, QLocale().toString((milliseconds + 999) / 1000)));
    });
    connect(&provisioning, &ProvisioningService::ended, this, [this](const ApplicationId &id) {
        if (id == m_application.id)
            readStatus();
    });
}

void SyncActions::showApplication(const Application &application, qint64 people)
{
    const bool another = application.id != m_application.id || application.idm.state != m_application.idm.state;
    m_application = application;
    m_people = people;
    if (another) {
        delete m_reading;
        m_plan.reset();
        m_status = {};
        m_sendAfterPreview = m_undo = false;
        m_changes->showNothingRead(false);
    }
    if (application.idm.state == IdmState::Active)
        readStatus();
}

void SyncActions::readStatus()
{
    const auto status = m_context.services.provisioning.status(m_application.id);
    async::whenDone(status, this, [this, number = ++m_number](const Result<ProvisioningStatus> &result) {
        if (number != m_number || !result)
            return;
        m_status = *result;
        showStatus();
        Q_EMIT statusRead(m_status);
    });
}

void SyncActions::showStatus()
{
    const bool preview = m_plan && !m_undo && !m_changes->isWorking();
    m_health->showStatus(m_status, m_people, preview ? m_changes->model().count({}) : -1);
    // What a run left behind stays on screen until it is settled.
    const bool settled = m_changes->model().count({}) == 0 || m_status.failures.isEmpty();
    if (!m_plan && settled && !m_changes->isWorking() && !m_changes->showsError() && !m_reading)
        m_changes->showNothingRead(m_status.due);
}

void SyncActions::preview()
{
    read(tr("Reading the accounts of %1. Nothing is sent."), false,
         [this](QObject *owner) { return m_context.services.provisioning.preview(m_application.id, {}, owner); });
}

void SyncActions::compare()
{
    read(tr("Comparing every account of %1 with the directory. Nothing is sent."), false, [this](QObject *owner) {
        return m_context.services.provisioning.preview(m_application.id, {}, owner, LookupDepth::Everything);
    });
}

void SyncActions::previewUndo()
{
    read(tr("Reading what the last sync did at %1. Nothing is sent."), true,
         [this](QObject *owner) { return m_context.services.provisioning.previewUndo(m_application.id, owner); });
}

void SyncActions::resume()
{
    const auto resumed = m_context.services.provisioning.resume(m_application.id, localActor(u"admin"_s));
    async::whenDone(resumed, this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT toast({Toast::Kind::Error, tr("Nothing was changed"), result.error().message, {}, {}});
        readStatus();
    });
}

void SyncActions::read(const QString &what, bool undo, const Ask &ask)
{
    if (m_changes->isWorking())
        return;
    m_undo = undo;
    m_reading = new QObject(this);
    m_changes->showWork(what.arg(m_application.displayLabel));
    const auto plan = ask(m_reading);
    // Meanwhile another application may be on screen, with a reading of its own.
    const auto show = [this, id = m_application.id, reading = m_reading](const Result<ProvisioningPlan> &result) {
        delete reading;
        if (id != m_application.id)
            return;
        const bool goOn = std::exchange(m_sendAfterPreview, false);
        if (!result) {
            m_plan.reset();
            if (result.error().kind == ErrorKind::Cancelled)
                m_changes->showNothingRead(m_status.due);
            else
                m_changes->showError(tr("The accounts could not be read"), result.error().message);
            return showStatus();
        }
        m_plan = *result;
        m_changes->showPlan(*m_plan, m_undo);
        showStatus();
        if (goOn)
            apply();
    };
    async::whenDone(plan, this, show);
}

void SyncActions::setIgnored(bool ignored)
{
    if (!m_plan || !m_plan->comparison)
        return;
    QStringList ids;
    for (const RemoteUser &account : m_plan->comparison->strangers)
        ids.append(account.id());
    ProvisioningService &provisioning = m_context.services.provisioning;
    const Actor actor = localActor(u"admin"_s);
    const auto done =
        ignored ? provisioning.ignore(m_application.id, ids, actor) : provisioning.unignoreAll(m_application.id, actor);
    async::whenDone(done, this, [this, ignored, id = m_application.id](const Result<void> &result) {
        if (!result) {
            Q_EMIT toast({Toast::Kind::Error, tr("Nothing was changed"), result.error().message, {}, {}});
            return;
        }
        if (id != m_application.id || !m_plan || !m_plan->comparison)
            return;
        // The plan stays, with its ticks.
        ProviderComparison &now = *m_plan->comparison;
        (ignored ? now.ignored : now.strangers).append(std::exchange(ignored ? now.strangers : now.ignored, {}));
        m_changes->showStrangers(now);
    });
}

void SyncActions::syncNow()
{
    if (m_changes->isWorking())
        return;
    if (m_undo)
        leaveUndo();
    apply();
}

void SyncActions::leaveUndo()
{
    m_undo = false;
    m_plan.reset();
    m_changes->showNothingRead(m_status.due);
    showStatus();
}

void SyncActions::apply()
{
    if (m_changes->isWorking())
        return;
    if (!m_plan) { // what is sent has been looked at, by the guard if by nobody else
        m_sendAfterPreview = true;
        return preview();
    }
    if (m_changes->model().tickedCount() == 0) {
        if (m_changes->model().count({}) == 0)
            Q_EMIT toast({Toast::Kind::Success,
                          tr("Nothing to send"),
                          m_undo ? tr("%1 is as it was before the last sync.").arg(m_application.displayLabel)
                                 : tr("%1 is as this directory says.").arg(m_application.displayLabel),
                          {},
                          {}});
        return;
    }
    if (!m_plan->guard.isEmpty() && m_changes->model().tickedRemovals() > 0)
        return askAboutRemovals();
    send({});
}

void SyncActions::askAboutRemovals()
{
    const qint64 removals = m_plan->removals;
    ConfirmQuestion question;
    question.title =
        tr("%Ln person(s) would lose access to %1", nullptr, int(removals)).arg(m_application.displayLabel);
    question.consequence = m_plan->guard;
    question.confirm = tr("Apply changes");
    question.cancel = tr("cancel");
    question.typedLabel = tr("Type %1 to confirm").arg(removals);
    question.typedValue = QString::number(removals);
    question.items = m_changes->model().losing();
    m_context.prompt.ask(m_window, question, [this, removals](Answer answer) {
        if (answer == Answer::Confirmed)
            send(removals);
    });
}

void SyncActions::send(std::optional<qint64> confirmed)
{
    ProvisioningOptions options;
    options.confirmedRemovals = confirmed;
    options.leftOut = m_changes->model().leftOut();
    if (m_undo)
        options.undo = m_plan->undoes;
    options.depth = m_plan->comparison ? LookupDepth::Everything : LookupDepth::Needed;
    m_changes->showWork(tr("Sending to %1").arg(m_application.displayLabel));
    const auto run = m_context.services.provisioning.run(m_application.id, options, localActor(u"admin"_s));
    follow(run);
}

void SyncActions::retry()
{
    if (m_changes->isWorking())
        return;
    m_changes->showWork(tr("Trying again at %1").arg(m_application.displayLabel));
    const auto run = m_context.services.provisioning.retry(m_application.id, false, localActor(u"admin"_s));
    follow(run);
}

/// How it ended is told wherever the person has gone; the tab shows it while the application is on screen.
void SyncActions::follow(const Future<ProvisioningOutcome> &run)
{
    const auto tellOf = [this, application = m_application, undo = m_undo](const Result<ProvisioningOutcome> &outcome) {
        if (outcome)
            tell(application.displayLabel, *outcome, undo);
        if (application.id == m_application.id)
            ended(outcome);
    };
    async::whenDone(run, this, tellOf);
}

void SyncActions::tell(const QString &label, const ProvisioningOutcome &outcome, bool undo)
{
    const qint64 open = outcome.failed + outcome.waiting;
    const QString sent = tr("%Ln change(s) sent to %1", nullptr, int(outcome.done)).arg(label);
    if (outcome.cancelled && undo)
        Q_EMIT toast({Toast::Kind::Info,
                      tr("Undo cancelled"),
                      tr("%1. The rest of the last sync is as it was; Undo... takes it back.").arg(sent),
                      {},
                      {}});
    else if (outcome.cancelled)
        Q_EMIT toast(
            {Toast::Kind::Info, tr("Sync cancelled"), tr("%1. What was not sent stays pending.").arg(sent), {}, {}});
    else if (!outcome.problem.isEmpty())
        Q_EMIT toast({Toast::Kind::Error, tr("The sync stopped"), sent + u". "_s + outcome.problem, {}, {}});
    else if (open > 0)
        Q_EMIT toast({Toast::Kind::Error, tr("%Ln change(s) failed or wait", nullptr, int(open)), sent, {}, {}});
    else
        Q_EMIT toast({Toast::Kind::Success, sent, outcome.note, {}, {}});
}

void SyncActions::ended(const Result<ProvisioningOutcome> &outcome)
{
    m_plan.reset();
    m_undo = false;
    if (!outcome)
        m_changes->showError(tr("Nothing was sent"), outcome.error().message);
    else if (!outcome->failures.isEmpty())
        m_changes->showFailures(outcome->failures);
    else
        m_changes->showNothingRead(false);
    readStatus();
}

void SyncActions::cancel()
{
    if (m_reading)
        delete m_reading; // its preview ends as cancelled
    else if (m_undo && m_plan && !m_changes->isWorking())
        leaveUndo();
    else
        m_context.services.provisioning.cancel(m_application.id);
}

void SyncActions::reviewFailures()
{
    if (m_changes->isWorking())
        return;
    m_plan.reset();
    m_undo = false;
    m_changes->showFailures(m_status.failures);
    m_changes->setFocus(Qt::OtherFocusReason);
}

} // namespace gatehouse
