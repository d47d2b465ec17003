// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/catalog/Catalog.h"
#include "app/scim/ScimClient.h"

namespace gatehouse
{

class EventLog;
class SecretStore;

/// The Identity Management integration of an application (spec A8): NotConfigured -> Configured -> Active ->
/// NotConfigured. The token goes to the keychain before the settings are saved and out of it when the integration is
/// deactivated; when the second of two steps fails, the first is taken back. Attempts that fail are logged too.
class IdentityManagement : public QObject
{
    Q_OBJECT

public:
    IdentityManagement(ApplicationStore &store, const Catalog &catalog, SecretStore &secrets, ScimClient &scim,
                       EventLog &events, QObject *parent = nullptr);

    /// Saves Base URL and group management and keeps the token in the keychain; an empty token means the stored one,
    /// which is never moved to another server. ErrorKind::Conflict while active. Logs `idm_integration_reauth` when
    /// this changes the token of an integration that was active before, `application_update` otherwise.
    Future<Application> configure(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                  bool groupManagement, bool allowLoopbackHttp, const Actor &actor);
    /// How many links to accounts configure() would forget, because another server answers at this Base URL (S1): then
    /// accounts are looked up again, and nobody is deactivated at the server of before.
    Future<qint64> linksForgottenWith(const ApplicationId &id, const QString &baseUrl);
    /// Read-only probe with what is typed, or with what is stored when `token` is empty. Ends as Cancelled when `owner`
    /// is destroyed.
    Future<ConnectionReport> test(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                  bool groupManagement, bool allowLoopbackHttp, QObject *owner = nullptr);
    /// Tests first and stops on failure unless `anyway`; logs `idm_integration_activate` with success or failure.
    /// Refused while a connector that wants SSO first has none (Egnyte).
    Future<Application> activate(const ApplicationId &id, bool anyway, const Actor &actor);
    /// Logs `idm_integration_delete`; people and groups at the provider stay as they are; the token is removed from the
    /// keychain, the Base URL is kept.
    Future<Application> deactivate(const ApplicationId &id, const Actor &actor);
    /// Changes the token of an active integration, after a test with the new one; logs `idm_integration_reauth` with
    /// success or failure. After a failure the old token is still the one in use.
    Future<Application> replaceToken(const ApplicationId &id, const Secret &token, const Actor &actor);
    /// Group management or mappings; logs `idm_integration_update` when active. Nothing else of `idm` is taken.
    Future<Application> update(const ApplicationId &id, const IdmSettings &idm, const Actor &actor);
    /// Base URL, token and manners, for whoever talks to the server. ErrorKind::NotFound when nothing is configured.
    Future<ScimEndpoint> endpoint(const ApplicationId &id);

private:
    Result<ScimEndpoint> endpointOf(const Application &application, const QString &baseUrl, const Secret &token,
                                    bool allowLoopbackHttp) const;
    /// Fails when the connector cannot do what is asked, naming what to do first.
    Result<void> mayActivate(const Application &application) const;
    Future<std::optional<ConnectionReport>> tested(const ScimEndpoint &endpoint, bool groups);
    /// Writes the token, then saves; puts the token that was there back when saving fails.
    Future<Application> keepToken(const Application &application, const Secret &token, const IdmSettings &idm,
                                  const QString &eventType, const Actor &actor);
    /// Hands `future` through, after an event has reported its failure.
    Future<Application> reported(const Future<Application> &future, const ApplicationId &id, const QString &eventType,
                                 const Actor &actor);

    ApplicationStore &m_store;
    const Catalog &m_catalog;
    SecretStore &m_secrets;
    ScimClient &m_scim;
    EventLog &m_events;
};

} // namespace gatehouse
