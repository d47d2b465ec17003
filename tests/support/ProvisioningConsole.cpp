// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProvisioningConsole.h"

#include "app/imports/JobOwner.h"
#include "tests/support/Directory.h"
#include "tests/support/Waiting.h"

namespace gatehouse
{

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

ScimRetry quickRetry() { return {.tries = 5, .base = 4ms, .cap = 15ms, .retryAfterCap = 50ms}; }

ProvisioningConsole::ProvisioningConsole(Database &opened, const QString &connectorId, const QUrl &baseUrl,
                                         const Secret &token)
    : database(opened)
    , store(opened)
{
    const Catalog catalog = Catalog::load({});
    Connector connector = *catalog.find(connectorId);
    connector.manners.callsPerSecond = 0; // a test waits for nothing but answers
    context.connectors.insert(connectorId, connector);
    context.endpoint.baseUrl = baseUrl;
    context.endpoint.token = token;
    context.endpoint.manners = connector.manners;
    context.endpoint.allowLoopbackHttp = true;
    context.actor = actor;
    context.retry = quickRetry();
    const auto there = waited(store.list());
    if (there && !there->isEmpty()) {
        application = there->first().application.id;
    } else {
        Application added = Directory::application(connectorId, connectorId, IdmState::Active, baseUrl.toString());
        added.idm.groupManagement = true;
        const auto made = waited(store.insert(added, {}, actor));
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        application = made->id;
    }
    context.application = application;
}

void ProvisioningConsole::bind(const QList<UserGroupId> &groups, const QList<UserGroupId> &unbind)
{
    const auto saved = waited(store.save(*waited(store.find(application)), groups, unbind, {}, actor));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().message));
}

void ProvisioningConsole::setGroupManagement(bool on)
{
    changeIdm([on](IdmSettings &idm) { idm.groupManagement = on; });
}

void ProvisioningConsole::changeIdm(const std::function<void(IdmSettings &)> &change)
{
    IdmSettings idm = waited(store.find(application))->idm;
    change(idm);
    const auto saved = waited(store.saveIdm(application, idm, u"idm_integration_update"_s, actor));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().message));
}

Result<ProvisioningPlan> ProvisioningConsole::preview(const std::optional<UserId> &only, LookupDepth depth, bool undo)
{
    const auto scope = waited(database.run([this, only, undo](Connection &connection) -> Result<ProvisioningScope> {
        auto scope = provisioningScope(connection, application, context.connectors, only);
        if (scope && undo) {
            if (auto read = readUndo(connection, *scope); !read)
                return failure(read.error());
        }
        return scope;
    }));
    if (!scope)
        return failure(scope.error());
    ScimPace pace(0, 4, nullptr);
    PlanMaker maker(writer, pace, context.endpoint, context.retry, nullptr);
    const auto prepared = waited(maker.make(*scope, depth));
    if (!prepared)
        return failure(prepared.error());
    return prepared->plan;
}

std::unique_ptr<ProvisioningRun> ProvisioningConsole::newRun(const ProvisioningOptions &options)
{
    RunContext own = context;
    own.owner = JobOwner::create();
    own.options = options;
    return std::make_unique<ProvisioningRun>(database, writer, own, nullptr);
}

Result<ProvisioningOutcome> ProvisioningConsole::finished(ProvisioningRun &run)
{
    std::optional<Result<ProvisioningOutcome>> end;
    QObject::connect(&run, &ProvisioningRun::ended, &run,
                     [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
    run.start();
    if (!QTest::qWaitFor([&end] { return end.has_value(); }, 60000))
        return failure(ErrorKind::Timeout, u"the run did not end"_s);
    return *end;
}

Result<ProvisioningOutcome> ProvisioningConsole::run(const ProvisioningOptions &options)
{
    const auto run = newRun(options);
    return finished(*run);
}

} // namespace gatehouse
