// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/catalog/Catalog.h"
#include "app/scim/ScimClient.h"

namespace gatehouse
{

class EventLog;
class SecretStore;

/// The Identity Management integration of an application: configure, test, activate, deactivate (spec A8). The token
/// goes to the keychain before the settings are saved, and out of it when the integration is deactivated.
class IdentityManagement : public QObject
{
    Q_OBJECT

public:
    IdentityManagement(ApplicationStore &store, const Catalog &catalog, SecretStore &secrets, ScimClient &scim,
                       EventLog &events, QObject *parent = nullptr);

    /// Saves Base URL and group management and keeps the token in the keychain; ErrorKind::Conflict while active.
    Future<Application> configure(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                  bool groupManagement, bool allowLoopbackHttp, const Actor &actor);
    /// Read-only probe with what is typed, or with what is stored when `token` is empty.
    Future<ConnectionReport> test(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                  bool groupManagement, bool allowLoopbackHttp);
    /// Tests first and stops on failure unless `anyway`; logs `idm_integration_activate` with success or failure.
    /// Refused while a connector that wants SSO first has none (Egnyte).
    Future<Application> activate(const ApplicationId &id, bool anyway, const Actor &actor);
    /// Logs `idm_integration_delete`; people and groups at the provider stay as they are; the token is removed from the
    /// keychain.
    Future<Application> deactivate(const ApplicationId &id, const Actor &actor);
    /// Group management or mappings of an active integration; logs `idm_integration_update`.
    Future<Application> update(const ApplicationId &id, const IdmSettings &idm, const Actor &actor);
    /// Base URL, token and manners, for whoever talks to the server. ErrorKind::NotFound when nothing is configured.
    Future<ScimEndpoint> endpoint(const ApplicationId &id);

private:
    ApplicationStore &m_store;
    const Catalog &m_catalog;
    SecretStore &m_secrets;
    ScimClient &m_scim;
    EventLog &m_events;
};

} // namespace gatehouse
