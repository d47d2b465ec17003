// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningRun.h"

#include "app/events/EventTable.h"
#include "app/provisioning/OperationTable.h"
#include "app/provisioning/ProvisioningEvents.h"
#include "app/provisioning/RunStore.h"
#include "app/provisioning/RunTable.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto heartbeat = 15s;

/// People, groups, what leaves a group or is a group, people who leave (P5).
int phaseOf(const ProvisioningChange &change)
{
    const bool user = change.kind == ProvisioningKind::User;
    if (change.isRemoval())
        return user ? 3 : 2;
    const bool onlyLeaves =
        !change.effect.left.isEmpty() && change.effect.joined.isEmpty() && change.request.method == u"PATCH";
    return user ? 0 : onlyLeaves ? 2 : 1;
}

QByteArray hashOf(const ProvisioningRequest &request)
{
    return QCryptographicHash::hash(request.method.toUtf8() + ' ' + request.path.toUtf8() + '\n' + request.body.text(),
                                    QCryptographicHash::Sha256);
}

/// Whether there is anything left to say once unknown ids were left out.
bool saysSomething(const ProvisioningRequest &request)
{
    if (request.path.endsWith(u'/'))
        return false;
    if (request.method == u"PATCH")
        return request.body.contains(u"Operations"_s) && !request.body.value(u"Operations"_s).toArray().isEmpty();
    return request.path != u"/Groups" || !request.body.value(u"members"_s).toArray().isEmpty();
}

} // namespace

ProvisioningRun::ProvisioningRun(Database &database, ScimWriter &writer, const RunContext &context, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_writer(writer)
    , m_context(context)
    , m_pace(context.endpoint.manners.callsPerSecond, context.atOnce, nullptr)
    , m_maker(writer, m_pace, context.endpoint, context.retry, nullptr)
{
    connect(&m_pace, &ScimPace::held, this, &ProvisioningRun::held);
    connect(&m_heart, &QTimer::timeout, this, &ProvisioningRun::beat);
}

void ProvisioningRun::start()
{
    const auto scope = m_database.transaction([context = m_context](Connection &connection) {
        return RunStore::begin(connection, context.application, context.connectors, context.options, context.owner);
    });
    async::whenDone(scope, this, [this](const Result<ProvisioningScope> &scope) {
        if (!scope) {
            m_lost = true; // there is no turn to give back
            return refuse(scope.error());
        }
        m_application = scope->application;
        m_heart.start(heartbeat);
        m_sinceProgress.start();
        if (m_cancelled)
            return refuse({ErrorKind::Cancelled, tr("Cancelled before anything was sent."), {}});
        async::whenDone(m_maker.make(*scope, m_context.options.depth), this,
                        [this](const Result<PreparedPlan> &plan) { onPlan(plan); });
    });
}

void ProvisioningRun::cancel(bool goOnLater)
{
    if (m_finished)
        return;
    m_cancelled = true;
    m_laterAfterCancel = goOnLater;
    if (m_operations.isEmpty())
        return m_maker.cancel();
    stop(tr("Cancelled. Run it again to go on."), m_laterAfterCancel);
}

QList<ProvisioningChange> ProvisioningRun::chosen(const ProvisioningPlan &plan) const
{
    const auto &options = m_context.options;
    const QSet<QString> leftOut(options.leftOut.cbegin(), options.leftOut.cend());
    QList<ProvisioningChange> changes;
    for (const ProvisioningChange &change : plan.changes) {
        if (!leftOut.contains(change.id) && (!options.resources || options.resources->contains(change.resourceId)))
            changes.append(change);
    }
    return changes;
}

void ProvisioningRun::onPlan(const Result<PreparedPlan> &prepared)
{
    if (!prepared)
        return refuse(prepared.error());
    if (m_cancelled)
        return refuse({ErrorKind::Cancelled, tr("Cancelled before anything was sent."), {}});
    const ProvisioningPlan &plan = prepared->plan;
    const auto confirmed = m_context.options.confirmedRemovals;
    if (!plan.guard.isEmpty() && confirmed && *confirmed != plan.removals)
        return refuse({ErrorKind::Conflict,
                       tr("%1 people would lose access, and %2 were confirmed. Nothing was sent. Look at the preview "
                          "again.")
                           .arg(plan.removals)
                           .arg(*confirmed),
                       {}});
    // Half an undo is no state that anybody asked for.
    if (!plan.guard.isEmpty() && !confirmed && m_context.options.undo)
        return refuse({ErrorKind::Conflict, tr("Nothing was sent. %1").arg(plan.guard), {}});
    if (!confirmed)
        m_guard = plan.guard;
    m_known.setLookedUp(prepared->scope, prepared->lookedUp.remote);
    store(*prepared, chosen(plan));
}

void ProvisioningRun::store(const PreparedPlan &prepared, const QList<ProvisioningChange> &changes)
{
    const auto stored =
        m_database.transaction([context = m_context, prepared, changes](
                                   Connection &connection) -> Result<std::pair<QList<ProvisioningOperation>, int>> {
            if (auto mine = RunStore::goOn(connection, context.application, context.owner); !mine)
                return failure(mine.error());
            auto run = RunTable::find(connection, context.application);
            if (!run)
                return failure(run.error());
            auto operations = RunStore::storePlan(connection, prepared, changes, context.options, context.actor);
            if (!operations)
                return failure(operations.error());
            return std::pair(*operations, run->pauses);
        });
    async::whenDone(stored, this, [this](const Result<std::pair<QList<ProvisioningOperation>, int>> &stored) {
        if (!stored)
            return refuse(stored.error());
        std::tie(m_operations, m_pausesBefore) = *stored;
        for (const ProvisioningOperation &operation : std::as_const(m_operations)) {
            if (operation.change.action == ProvisioningAction::Link)
                m_known.takeLink(operation.change);
        }
        if (m_cancelled)
            stop(tr("Cancelled. Run it again to go on."), m_laterAfterCancel);
        flush();
    });
}

/// Writes what has ended and what is sent next, in one transaction, and then sends.
void ProvisioningRun::flush()
{
    if (m_flushing || m_finished)
        return;
    const QList<qsizetype> claimed = m_stopping ? QList<qsizetype>() : claim();
    if (m_writes.isEmpty() && m_events.isEmpty() && claimed.isEmpty()) {
        if (m_deliveries.isEmpty() && (m_stopping || m_next >= m_operations.size()))
            finish();
        return;
    }
    m_flushing = true;
    const auto written =
        m_database.transaction([context = m_context, writes = std::exchange(m_writes, {}),
                                events = std::exchange(m_events, {})](Connection &connection) -> Result<bool> {
            if (auto mine = RunStore::goOn(connection, context.application, context.owner); !mine)
                return failure(mine.error());
            for (const Write &write : writes) {
                if (auto done = write(connection); !done)
                    return failure(done.error());
            }
            if (!events.isEmpty()) {
                if (auto appended = EventTable::append(connection, events); !appended)
                    return failure(appended.error());
            }
            return RunStore::isActive(connection, context.application);
        });
    async::whenDone(written, this, [this, claimed](const Result<bool> &written) {
        m_flushing = false;
        if (!written) {
            // What was sent and could not be noted is unknown, and the next run looks it up.
            m_lost = m_lost || written.error().kind == ErrorKind::Stale;
            for (const qsizetype index : claimed) {
                delete m_deliveries.take(index);
                m_operations[index].state = OperationState::Planned;
            }
            stop(written.error().message);
            return flush();
        }
        if (!*written)
            stop(tr("Identity Management was deactivated meanwhile, so nothing more is sent."), false);
        for (const qsizetype index : claimed)
            m_stopping ? leave(index, m_problem) : deliver(index);
        if (m_sinceProgress.elapsed() >= 100) {
            m_sinceProgress.restart();
            Q_EMIT progressed(outcome(), m_operations.size());
        }
        flush();
    });
}

/// As many again as are in flight wait in the pace with their rows written, so that no request waits for the disk; not
/// before one of their kind was allowed (R12).
QList<qsizetype> ProvisioningRun::claim()
{
    QList<qsizetype> claimed;
    while (m_next < m_operations.size()) {
        const ProvisioningOperation &operation = m_operations.at(m_next);
        const int ahead = m_allowed.contains(operation.change.kind) ? 2 : 1;
        if (m_deliveries.size() >= ahead * m_context.atOnce)
            break;
        if (operation.state != OperationState::Planned) {
            ++m_next;
            continue;
        }
        const int phase = phaseOf(operation.change);
        if ((phase > m_phase && !m_deliveries.isEmpty()) || m_busy.contains(operation.change.resourceId) ||
            m_busy.contains(operation.change.after))
            break;
        m_phase = phase;
        claimOne(m_next++, claimed);
    }
    return claimed;
}

bool ProvisioningRun::claimOne(qsizetype index, QList<qsizetype> &claimed)
{
    ProvisioningOperation &operation = m_operations[index];
    const ProvisioningChange &change = operation.change;
    if (m_forbidden.contains(change.kind))
        return leave(index, tr("The provider does not allow changes of this kind.")), false;
    if (!m_guard.isEmpty() && phaseOf(change) >= 2 && !change.passesGuard)
        return leave(index, m_guard), false;
    if (m_failed.contains(change.resourceId))
        return leave(index, tr("An earlier change of the same person or group failed.")), false;
    const ProvisioningRequest request = resolved(change.request, m_known.newIds(), nullptr);
    if (!saysSomething(request)) {
        if (change.action == ProvisioningAction::Create)
            m_failed.insert(change.resourceId); // there is no group to be changed
        return leave(index, tr("Its people have no accounts yet.")), false;
    }
    operation.state = OperationState::Sent;
    operation.attempts = 1;
    operation.change.effect.joined.removeIf([this](const UserId &id) { return !m_known.hasAccount(id); });
    m_writes.append([app = m_context.application, operation, hash = hashOf(request)](Connection &connection) {
        return OperationTable::update(connection, app, operation, hash);
    });
    m_busy.insert(change.resourceId);
    m_deliveries.insert(index, new Delivery(
                                   m_writer, m_pace, m_forms, m_context.endpoint, m_context.retry, change, request,
                                   [this, person = change.resourceId](const QString &remoteId) {
                                       return m_known.isSomebodyElses(remoteId, person);
                                   },
                                   this));
    claimed.append(index);
    return true;
}

void ProvisioningRun::deliver(qsizetype index)
{
    Delivery *delivery = m_deliveries.value(index);
    connect(delivery, &Delivery::ended, this, [this, index](const Delivered &delivered) { settle(index, delivered); });
    delivery->knowAs(m_known.shownOf(m_operations[index].change.resourceId));
    if (m_context.options.depth == LookupDepth::Everything)
        delivery->lookAfterwards(); // so that the next comparison knows the provider's way of writing
    delivery->start();
}

void ProvisioningRun::settle(qsizetype index, const Delivered &delivered)
{
    Delivery *delivery = m_deliveries.take(index);
    delivery->deleteLater();
    if (delivered.state == OperationState::Planned)
        return leave(index, m_problem);
    ProvisioningOperation &operation = m_operations[index];
    operation.state = delivered.state;
    operation.attempts = delivered.attempts;
    operation.status = delivered.answer.status;
    operation.detail = delivered.answer.detail;
    operation.advice = delivered.advice;
    if (!delivered.remoteId.isEmpty() && operation.change.action == ProvisioningAction::Create)
        operation.change.remoteId = delivered.remoteId;
    if (delivered.adopted)
        operation.change.effect.joined.clear(); // read by the next run
    m_requests += delivered.requests;
    m_busy.remove(operation.change.resourceId);
    const bool done = delivered.state == OperationState::Done;
    if (done)
        m_allowed.insert(operation.change.kind);
    if (done)
        m_writes.append(m_known.done(operation.change, delivered));
    else if (operation.change.action == ProvisioningAction::Create)
        m_failed.insert(operation.change.resourceId);
    if (!done && delivered.doubtful)
        m_writes.append(m_known.doubted(operation.change));
    m_writes.append([app = m_context.application, operation, hash = hashOf(delivery->request())](
                        Connection &connection) { return OperationTable::update(connection, app, operation, hash); });
    m_events.append(provisioningEvent(m_application, operation, delivery->sent(), delivered.answer,
                                      delivered.milliseconds, m_context.actor));
    if (delivered.answer.verdict == ScimAnswer::Verdict::TokenRefused)
        return stop(delivered.answer.message, false); // R11
    if (delivered.answer.verdict == ScimAnswer::Verdict::Forbidden)
        m_forbidden.insert(operation.change.kind); // R12
    judgeHealth(delivered);
    flush();
}

/// Nothing is sent for this operation.
void ProvisioningRun::leave(qsizetype index, const QString &reason)
{
    ProvisioningOperation &operation = m_operations[index];
    delete m_deliveries.take(index);
    m_busy.remove(operation.change.resourceId);
    operation.state = OperationState::Waiting;
    operation.attempts = 0;
    operation.advice = reason;
    m_writes.append([app = m_context.application, operation](Connection &connection) {
        return OperationTable::update(connection, app, operation, {});
    });
}

void ProvisioningRun::judgeHealth(const Delivered &delivered)
{
    m_health.judge(delivered);
    if (m_stopping)
        return;
    // What was changed there meanwhile is planned anew.
    const bool changed = delivered.answer.verdict == ScimAnswer::Verdict::Changed;
    m_goOnLater =
        m_goOnLater || ServerHealth::isBad(delivered) || changed || delivered.state == OperationState::Unknown;
    if (!m_health.isIll())
        return;
    m_pausedUntil = QDateTime::currentDateTimeUtc().addSecs(ServerHealth::pause(m_pausesBefore).count());
    stop(tr("The provider failed again and again, so it is left alone for a while. The last answer: %1")
             .arg(delivered.answer.message));
}

void ProvisioningRun::stop(const QString &problem, bool goOnLater)
{
    if (std::exchange(m_stopping, true))
        return;
    m_goOnLater = goOnLater;
    m_problem = problem;
    m_pace.clear();
    // Those that are claimed and not begun end with the flush that claimed them.
    const QList<Delivery *> underWay = findChildren<Delivery *>();
    for (Delivery *delivery : underWay)
        delivery->abandon();
    flush();
}

void ProvisioningRun::beat()
{
    const auto alive = m_database.transaction([context = m_context](Connection &connection) {
        return RunStore::goOn(connection, context.application, context.owner);
    });
    async::whenDone(alive, this, [this](const Result<void> &alive) {
        if (alive || alive.error().kind != ErrorKind::Stale)
            return; // whatever else is wrong shows where something is written
        m_lost = true;
        if (m_operations.isEmpty())
            return m_maker.cancel();
        stop(alive.error().message);
    });
}

ProvisioningOutcome ProvisioningRun::outcome() const
{
    ProvisioningOutcome outcome;
    for (const ProvisioningOperation &operation : m_operations) {
        const bool nothing = operation.change.action == ProvisioningAction::None;
        outcome.done += operation.state == OperationState::Done && !nothing;
        const bool failed = operation.state == OperationState::Failed || operation.state == OperationState::Unknown;
        outcome.failed += failed;
        outcome.waiting += operation.state == OperationState::Waiting;
        if (failed || operation.state == OperationState::Waiting)
            outcome.failures.append(operation);
    }
    outcome.requests = m_requests;
    outcome.guard = m_guard;
    outcome.problem = m_problem;
    if (m_pace.isOneAtATime())
        outcome.note = tr("The provider serves one connection at a time, so one request was sent at a time.");
    outcome.cancelled = m_cancelled;
    return outcome;
}

void ProvisioningRun::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_heart.stop();
    for (ProvisioningOperation &operation : m_operations) {
        if (operation.state == OperationState::Planned) {
            operation.state = OperationState::Waiting;
            operation.advice = m_problem;
        }
    }
    if (m_lost) {
        Q_EMIT ended(outcome());
        return;
    }
    // Whatever stopped it, or failed at the server, may be over by the next time; a token that is refused is not.
    const RunTable::End end{m_problem, m_pausedUntil, m_goOnLater};
    const auto released = m_database.transaction([context = m_context, end](Connection &connection) -> Result<void> {
        if (auto left = OperationTable::leavePlanned(connection, context.application, end.problem); !left)
            return left;
        return RunTable::release(connection, context.application, context.owner, end);
    });
    async::whenDone(released, this, [this](const Result<void> &released) {
        if (!released && m_problem.isEmpty())
            m_problem = tr("What was sent is noted, but not that the run has ended: %1").arg(released.error().message);
        Q_EMIT ended(outcome());
    });
}

/// Nothing was sent: the turn is given back, and the reason kept.
void ProvisioningRun::refuse(const Error &error)
{
    if (std::exchange(m_finished, true))
        return;
    m_heart.stop();
    if (m_lost) {
        Q_EMIT ended(failure(error));
        return;
    }
    RunTable::End end{error.message, {}, error.kind != ErrorKind::Denied};
    if (error.kind == ErrorKind::Unavailable)
        end.pausedUntil = QDateTime::currentDateTimeUtc().addSecs(600);
    // The provider refused the look-ups, or was not there.
    const bool lookup = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Denied;
    const Event failed = provisioningLookupEvent(m_application, {}, {}, error.message, m_context.actor);
    const auto released =
        m_database.transaction([context = m_context, end, lookup, failed](Connection &connection) -> Result<void> {
            if (lookup) {
                if (auto appended = EventTable::append(connection, failed); !appended)
                    return failure(appended.error());
            }
            return RunTable::release(connection, context.application, context.owner, end);
        });
    async::whenDone(released, this, [this, error](const Result<void> &) { Q_EMIT ended(failure(error)); });
}

} // namespace gatehouse

#include "moc_ProvisioningRun.cpp"
