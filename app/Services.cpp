// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"

#include <pwd.h>
#include <unistd.h>

namespace gatehouse
{

Services::Services(const QString &userCatalogFolder)
    : catalog(Catalog::load(userCatalogFolder))
    , envelope(secrets)
    , workspace(database)
    , events(database)
    , users(database)
    , groups(database)
    , credentials(database, envelope)
    , sessions(database)
    , applications(database)
    , applicationService(applications, workspace, catalog, secrets, envelope)
    , identityManagement(applications, catalog, secrets, scim, events)
    , importSettings(database)
    , imports(database, identityManagement, scim)
    , provisioning(database, identityManagement, catalog)
    , identityProvider(database, envelope)
{
    // An import writes people and events past the stores whose lists show them; every change has its event.
    QObject::connect(&imports, &ImportService::ended, &users, &UserStore::changed);
    QObject::connect(&imports, &ImportService::ended, &applications, &ApplicationStore::changed);
    QObject::connect(&importSettings, &ImportSettingsStore::changed, &events, &EventLog::appended);
    QObject::connect(&provisioning, &ProvisioningService::ended, &applications, &ApplicationStore::changed);
    QObject::connect(&users, &UserStore::changed, &events, &EventLog::appended);
    QObject::connect(&groups, &UserGroupStore::changed, &events, &EventLog::appended);
    QObject::connect(&credentials, &CredentialStore::changed, &events, &EventLog::appended);
    QObject::connect(&applications, &ApplicationStore::changed, &events, &EventLog::appended);
    QObject::connect(&identityProvider, &IdentityProvider::certificateTookOver, &applications,
                     &ApplicationStore::changed);
    QObject::connect(&identityProvider, &IdentityProvider::logged, &events, &EventLog::appended);
}

Future<Organization> Services::open(const WorkspaceLocation &location, const QString &password)
{
    return begun(database.open(location, false, password));
}

Future<Organization> Services::openForHelpDesk(const WorkspaceLocation &location, const QString &password)
{
    return begun(database.openForHelpDesk(location, password));
}

Future<Organization> Services::begun(const Future<void> &opened)
{
    const auto read = async::andThen(opened, &context, [this] { return workspace.organization(); });
    return async::andThen(read, &context, [this](const Organization &organization) {
        envelope.use(organization.id);
        if (database.access() == Access::HelpDesk)
            return async::ready<Organization>(organization);
        return async::andThen(imports.markInterrupted(), &context,
                              [organization](qint64) { return async::ready<Organization>(organization); });
    });
}

Future<Organization> Services::create(const WorkspaceLocation &location, const Organization &organization,
                                      const Actor &actor, const QString &password)
{
    const auto created =
        openNew(location, password, [this, organization, actor] { return workspace.create(organization, actor); });
    return async::andThen(created, &context, [this](const Organization &organization) {
        envelope.use(organization.id);
        return async::ready<Organization>(organization);
    });
}

Actor localActor(const QString &type)
{
    // Not $USER: the environment is whatever the caller wants it to be.
    const passwd *account = getpwuid(getuid());
    const QString name = account ? QString::fromLocal8Bit(account->pw_name) : QString::number(getuid());
    return {type, name};
}

} // namespace gatehouse
