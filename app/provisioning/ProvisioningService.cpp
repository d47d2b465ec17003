// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningService.h"

#include "app/events/EventTable.h"
#include "app/imports/JobOwner.h"
#include "app/provisioning/OperationTable.h"
#include "app/provisioning/ProvisioningEvents.h"
#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/ReturnMemory.h"
#include "app/provisioning/RunTable.h"
#include "app/provisioning/UndoTable.h"

#include <QJsonArray>
#include <QThreadPool>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostFailuresShown = 1000;

constexpr int daysShown = 14;

Result<QList<EventBucket>> sentByDay(Connection &connection, const ApplicationId &application)
{
    EventQuery query;
    query.applicationId = application.toString();
    query.types = provisioningEventTypes();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    query.since = QDateTime(now.date().addDays(1 - daysShown), QTime(0, 0), Qt::UTC);
    query.until = now.addSecs(1);
    return EventTable::histogram(connection, query, 24 * 60 * 60);
}

Result<ProvisioningStatus> statusOf(Connection &connection, const ApplicationId &application)
{
    const QString id = application.toString();
    ProvisioningStatus status;
    auto numbers =
        connection.first(u"SELECT (SELECT count(*) FROM provisioned_users WHERE application_id = ? AND active = 1 "
                         "AND kept = 0), "
                         "(SELECT count(*) FROM provisioned_users WHERE application_id = ? AND active = 0), "
                         "(SELECT count(*) FROM provisioned_groups WHERE application_id = ?)"_s,
                         {id, id, id});
    if (!numbers)
        return failure(numbers.error());
    status.managed = numbers->at(0).toLongLong();
    status.inactive = numbers->at(1).toLongLong();
    status.groups = numbers->at(2).toLongLong();
    auto counts = OperationTable::counts(connection, application);
    if (!counts)
        return failure(counts.error());
    status.done = counts->value(u"done"_s);
    status.pending = counts->value(u"planned"_s) + counts->value(u"sent"_s);
    status.failed = counts->value(u"failed"_s) + counts->value(u"unknown"_s);
    status.waiting = counts->value(u"waiting"_s);
    auto run = RunTable::find(connection, application);
    if (!run)
        return failure(run.error());
    status.running = run->isTaken();
    status.due = run->due;
    status.held = run->held;
    auto undoable = UndoTable::count(connection, application);
    if (!undoable)
        return failure(undoable.error());
    status.undoable = *undoable;
    status.started = run->started;
    status.ended = run->ended;
    status.problem = run->problem;
    if (run->pausedUntil > QDateTime::currentDateTimeUtc())
        status.pausedUntil = run->pausedUntil;
    auto failures = OperationTable::inStates(
        connection, application, {OperationState::Failed, OperationState::Unknown, OperationState::Waiting});
    if (!failures)
        return failure(failures.error());
    status.failures = failures->mid(0, mostFailuresShown);
    auto days = sentByDay(connection, application);
    if (!days)
        return failure(days.error());
    status.days = *days;
    return status;
}

/// Something about provisioning that an admin decided.
Result<void> logDecision(Connection &connection, const ApplicationId &application, const QJsonObject &details,
                         const Actor &actor)
{
    auto label = connection.first(u"SELECT label FROM applications WHERE id = ?"_s, {application.toString()});
    if (!label)
        return failure(label.error());
    Event event;
    event.type = u"idm_integration_update"_s;
    event.initiatedBy = actor;
    event.applicationId = event.resourceId = application.toString();
    event.applicationName = event.resourceName = label->value(0).toString();
    event.resourceType = u"application"_s;
    event.details = details;
    if (auto appended = EventTable::append(connection, event); !appended)
        return failure(appended.error());
    return {};
}

} // namespace

ProvisioningService::ProvisioningService(Database &database, IdentityManagement &idm, const Catalog &catalog,
                                         QObject *parent)
    : ProvisioningService(database, idm, catalog, new ScimWriter, {}, parent)
{
}

ProvisioningService::ProvisioningService(Database &database, IdentityManagement &idm, const Catalog &catalog,
                                         ScimWriter *writer, const ScimRetry &retry, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_idm(idm)
    , m_catalog(catalog)
    , m_writer(writer)
    , m_retry(retry)
    , m_owner(JobOwner::create())
{
    writer->setParent(this);
}

QHash<QString, Connector> ProvisioningService::connectors() const
{
    QHash<QString, Connector> connectors;
    for (const Connector &connector : m_catalog.connectors())
        connectors.insert(connector.id, connector);
    return connectors;
}

Future<ProvisioningPlan> ProvisioningService::preview(const ApplicationId &application,
                                                      const std::optional<UserId> &only, QObject *owner,
                                                      LookupDepth depth)
{
    return planned(m_database.run([application, only, connectors = connectors()](Connection &connection) {
        return provisioningScope(connection, application, connectors, only);
    }),
                   owner ? owner : this, depth);
}

Future<ProvisioningPlan> ProvisioningService::previewUndo(const ApplicationId &application, QObject *owner)
{
    return planned(
        m_database.run([application, connectors = connectors()](Connection &connection) -> Result<ProvisioningScope> {
            auto scope = provisioningScope(connection, application, connectors, {});
            if (!scope)
                return scope;
            if (auto read = readUndo(connection, *scope); !read)
                return failure(read.error());
            return scope;
        }),
        owner ? owner : this, LookupDepth::Needed);
}

Future<ProvisioningPlan> ProvisioningService::planned(const Future<ProvisioningScope> &scope, QObject *context,
                                                      LookupDepth depth)
{
    return async::andThen(scope, context, [=, this](const ProvisioningScope &scope) {
        const ApplicationId application = scope.application.id;
        return async::andThen(m_idm.endpoint(application), context, [=, this](const ScimEndpoint &endpoint) {
            auto *pace = new ScimPace(endpoint.manners.callsPerSecond, RunContext().atOnce, context);
            auto *maker = new PlanMaker(*m_writer, *pace, endpoint, m_retry, context);
            const auto plan = async::andThen(maker->make(scope, depth), maker, [](const PreparedPlan &prepared) {
                return async::ready<ProvisioningPlan>(prepared.plan);
            });
            connect(maker, &QObject::destroyed, this, [] { QThreadPool::globalInstance()->start(&returnMemory); });
            async::whenDone(plan, maker, [pace, maker](const Result<ProvisioningPlan> &) {
                maker->deleteLater();
                pace->deleteLater();
            });
            return plan;
        });
    });
}

Future<void> ProvisioningService::ignore(const ApplicationId &application, const QStringList &remoteIds,
                                         const Actor &actor)
{
    return m_database.transaction([=](Connection &connection) -> Result<void> {
        if (auto written = ProvisioningTable::ignore(connection, application, remoteIds, actor); !written)
            return written;
        return logDecision(connection, application, {{u"ignored_accounts"_s, QJsonArray::fromStringList(remoteIds)}},
                           actor);
    });
}

Future<void> ProvisioningService::unignoreAll(const ApplicationId &application, const Actor &actor)
{
    return m_database.transaction([=](Connection &connection) -> Result<void> {
        if (auto written = ProvisioningTable::unignoreAll(connection, application); !written)
            return written;
        return logDecision(connection, application, {{u"ignored_accounts"_s, QJsonArray()}}, actor);
    });
}

Future<void> ProvisioningService::resume(const ApplicationId &application, const Actor &actor)
{
    return m_database.transaction([=](Connection &connection) -> Result<void> {
        if (auto resumed = RunTable::setHeld(connection, application, false); !resumed)
            return resumed;
        if (auto due = RunTable::markDue(connection, application); !due)
            return due;
        return logDecision(connection, application, {{u"automatic_sync"_s, u"resumed"_s}}, actor);
    });
}

Future<ProvisioningOutcome> ProvisioningService::run(const ApplicationId &application,
                                                     const ProvisioningOptions &options, const Actor &actor)
{
    const auto scope = m_database.run([application, connectors = connectors()](Connection &connection) {
        return provisioningScope(connection, application, connectors, std::nullopt);
    });
    return async::andThen(scope, this, [=, this](const ProvisioningScope &) {
        return async::andThen(m_idm.endpoint(application), this, [=, this](const ScimEndpoint &endpoint) {
            RunContext context;
            context.application = application;
            context.owner = m_owner;
            context.actor = actor;
            context.endpoint = endpoint;
            context.retry = m_retry;
            context.connectors = connectors();
            context.options = options;
            return started(context);
        });
    });
}

Future<ProvisioningOutcome> ProvisioningService::started(const RunContext &context)
{
    if (m_runs.contains(context.application))
        return async::ready<ProvisioningOutcome>(
            failure(ErrorKind::Conflict, tr("This application is being provisioned already. Wait until it is done.")));
    auto promise = std::make_shared<QPromise<Result<ProvisioningOutcome>>>();
    promise->start();
    auto *run = new ProvisioningRun(m_database, *m_writer, context, this);
    const ApplicationId id = context.application;
    m_runs.insert(id, run);
    connect(run, &ProvisioningRun::progressed, this,
            [this, id](const ProvisioningOutcome &soFar, qint64 total) { Q_EMIT progressed(id, soFar, total); });
    connect(run, &ProvisioningRun::held, this, [this, id](qint64 milliseconds) { Q_EMIT held(id, milliseconds); });
    connect(run, &ProvisioningRun::ended, this, [this, id, run, promise](const Result<ProvisioningOutcome> &outcome) {
        m_runs.remove(id);
        run->deleteLater();
        promise->addResult(outcome);
        promise->finish();
        Q_EMIT ended(id);
    });
    run->start();
    return promise->future();
}

Future<ProvisioningOutcome> ProvisioningService::retry(const ApplicationId &application, bool onlyFailed,
                                                       const Actor &actor)
{
    QList<OperationState> states{OperationState::Failed, OperationState::Unknown};
    if (!onlyFailed)
        states.append({OperationState::Waiting, OperationState::Planned, OperationState::Sent});
    const auto open = m_database.run([application, states](Connection &connection) {
        return OperationTable::inStates(connection, application, states);
    });
    return async::andThen(open, this, [=, this](const QList<ProvisioningOperation> &open) {
        if (open.isEmpty())
            return async::ready<ProvisioningOutcome>(
                failure(ErrorKind::NotFound, tr("Nothing of the last run is left to be tried again.")));
        ProvisioningOptions options;
        options.resources.emplace();
        for (const ProvisioningOperation &operation : open) {
            options.resources->insert(operation.change.resourceId);
            if (operation.change.id.startsWith(u"undo/"_s))
                options.undo = 0; // goes on taking back
        }
        return run(application, options, actor);
    });
}

bool ProvisioningService::cancel(const ApplicationId &application)
{
    ProvisioningRun *run = m_runs.value(application);
    if (run)
        run->cancel();
    return run != nullptr;
}

Future<void> ProvisioningService::finish()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finishWhenIdle = [this, promise] {
        if (!m_runs.isEmpty() || promise->future().isFinished())
            return;
        promise->addResult(Result<void>());
        promise->finish();
    };
    connect(this, &ProvisioningService::ended, this, finishWhenIdle);
    for (ProvisioningRun *run : std::as_const(m_runs))
        run->cancel(true);
    finishWhenIdle();
    return promise->future();
}

Future<ProvisioningStatus> ProvisioningService::status(const ApplicationId &application)
{
    return m_database.run([application](Connection &connection) { return statusOf(connection, application); });
}

Future<QList<ApplicationId>> ProvisioningService::due()
{
    return m_database.run([](Connection &connection) { return RunTable::due(connection); });
}

} // namespace gatehouse

#include "moc_ProvisioningService.cpp"
