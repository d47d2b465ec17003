// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/catalog/Catalog.h"
#include "app/practice/PracticeServer.h"
#include "app/provisioning/ProvisioningRun.h"

#include <memory>

namespace gatehouse
{

/// Waits that are short enough for a test.
ScimRetry quickRetry();

/// An application on an open workspace, provisioned to a practice provider without any keychain.
class ProvisioningConsole
{
public:
    ProvisioningConsole(Database &opened, const QString &connectorId, const QUrl &baseUrl, const Secret &token);

    void bind(const QList<UserGroupId> &groups, const QList<UserGroupId> &unbind = {});
    void setGroupManagement(bool on);
    void changeIdm(const std::function<void(IdmSettings &)> &change);
    Result<ProvisioningPlan> preview(const std::optional<UserId> &only = {}, LookupDepth depth = LookupDepth::Needed,
                                     bool undo = false);
    /// A run of a program of its own, not started yet.
    std::unique_ptr<ProvisioningRun> newRun(const ProvisioningOptions &options = {});
    Result<ProvisioningOutcome> run(const ProvisioningOptions &options = {});
    /// Starts it and waits for its end.
    static Result<ProvisioningOutcome> finished(ProvisioningRun &run);

    Database &database;
    Actor actor{QStringLiteral("sync"), QStringLiteral("Test")};
    ApplicationStore store;
    ScimWriter writer;
    RunContext context;
    ApplicationId application;
};

} // namespace gatehouse
