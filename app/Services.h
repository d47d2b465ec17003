// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationService.h"
#include "app/applications/IdentityManagement.h"
#include "app/catalog/Catalog.h"
#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "app/events/EventLog.h"
#include "app/imports/ImportService.h"
#include "app/imports/ImportSettingsStore.h"
#include "app/provisioning/ProvisioningService.h"
#include "app/saml/IdentityProvider.h"
#include "app/scim/ScimClient.h"
#include "app/secrets/SecretEnvelope.h"
#include "app/signin/CredentialStore.h"
#include "app/signin/SessionStore.h"
#include "app/store/Workspace.h"

namespace gatehouse
{

/// Builds and owns every service of one program, in the order of their needs. Passed by reference; nobody else holds
/// globals.
struct Services {
    explicit Services(const QString &userCatalogFolder = {});

    /// Opens the database, points the envelope at the workspace and marks interrupted jobs.
    Future<Organization> open(const WorkspaceLocation &location, const QString &password = {});
    /// As open(), for reading only: what a help desk session may do, and what not, is Database::openForHelpDesk()'s.
    Future<Organization> openForHelpDesk(const WorkspaceLocation &location, const QString &password = {});
    /// Creates database and organization, or leaves nothing.
    Future<Organization> create(const WorkspaceLocation &location, const Organization &organization, const Actor &actor,
                                const QString &password = {});

    /// Opens a new database and fills it with `fn() -> Future<T>`; when that fails, nothing is left of it.
    template <typename Fn> auto openNew(const WorkspaceLocation &location, const QString &password, Fn fn)
    {
        const auto filled = async::andThen(database.open(location, true, password), &context, std::move(fn));
        async::whenDone(filled, &context, [this](const auto &result) {
            if (!result)
                database.abandon();
        });
        return filled;
    }

    Future<Organization> begun(const Future<void> &opened);

    QObject context; ///< continuations of open() and create() end with it
    Catalog catalog;
    Database database;
    SecretStore secrets;
    SecretEnvelope envelope;
    Workspace workspace;
    EventLog events;
    UserStore users;
    UserGroupStore groups;
    CredentialStore credentials;
    SessionStore sessions;
    ApplicationStore applications;
    ScimClient scim;
    ApplicationService applicationService;
    IdentityManagement identityManagement;
    ImportSettingsStore importSettings;
    ImportService imports;
    ProvisioningService provisioning;
    IdentityProvider identityProvider;
};

/// Who acts: the name of the account at this computer.
Actor localActor(const QString &type);

} // namespace gatehouse
