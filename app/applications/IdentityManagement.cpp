// SPDX-License-Identifier: Apache-2.0
#include "app/applications/IdentityManagement.h"

#include "app/events/EventLog.h"
#include "app/secrets/SecretStore.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString nameOf(const Application &application) { return SecretStore::tokenName(application.id.toString()); }

Error lockedError(const Application &application)
{
    return {ErrorKind::Conflict,
            IdentityManagement::tr("Identity Management of “%1” is active, so its Base URL and Token Key are locked. "
                                   "Nothing was changed. Deactivate the IdM connection, change them, then activate "
                                   "it again.")
                .arg(application.displayLabel),
            {}};
}

/// The first check that failed says why; the others are in the report that Test connection shows.
Result<void> verdict(const ConnectionReport &report)
{
    if (report.passed())
        return {};
    for (const ConnectionCheck &check : report.checks) {
        if (check.verdict == ConnectionCheck::Verdict::Failed)
            return failure(ErrorKind::Unavailable, check.message, check.name);
    }
    return failure(ErrorKind::Unavailable,
                   IdentityManagement::tr("The server at %1 did not pass the test. Run Test connection to see why.")
                       .arg(report.host));
}

/// What a test found the server to be able to do; without one, what was known before.
IdmSettings withAbilities(IdmSettings idm, const std::optional<ConnectionReport> &report)
{
    if (report) {
        idm.serverPatches = report->patchSupported;
        idm.serverFilters = report->filterSupported;
    }
    return idm;
}

template <typename T> Future<T> failed(const Error &error) { return async::ready<T>(failure(error)); }

} // namespace

IdentityManagement::IdentityManagement(ApplicationStore &store, const Catalog &catalog, SecretStore &secrets,
                                       ScimClient &scim, EventLog &events, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_catalog(catalog)
    , m_secrets(secrets)
    , m_scim(scim)
    , m_events(events)
{
}

Result<ScimEndpoint> IdentityManagement::endpointOf(const Application &application, const QString &baseUrl,
                                                    const Secret &token, bool allowLoopbackHttp) const
{
    auto url = scimBaseUrl(baseUrl, allowLoopbackHttp);
    if (!url)
        return failure(url.error());
    auto checked = scimToken(token.bytes());
    if (!checked)
        return failure(checked.error());
    ScimEndpoint endpoint;
    endpoint.baseUrl = *url;
    endpoint.token = *checked;
    endpoint.allowLoopbackHttp = allowLoopbackHttp;
    if (const Connector *connector = m_catalog.find(application.connectorId))
        endpoint.manners = connector->manners;
    return endpoint;
}

Result<void> IdentityManagement::mayActivate(const Application &application) const
{
    const Connector *connector = m_catalog.find(application.connectorId);
    if (!connector || !connector->scim)
        return failure(
            ErrorKind::Invalid,
            tr("“%1” has no Identity Management: its connector does not know SCIM.").arg(application.displayLabel));
    if (application.idm.state == IdmState::Active)
        return failure(ErrorKind::Conflict,
                       tr("Identity Management of “%1” is active already.").arg(application.displayLabel));
    if (application.idm.state == IdmState::NotConfigured)
        return failure(ErrorKind::NotFound, tr("Identity Management of “%1” is not configured. Enter Base URL and "
                                               "Token Key first, then activate it.")
                                                .arg(application.displayLabel));
    if (connector->ssoBeforeIdm && !application.sso.active)
        return failure(ErrorKind::Conflict,
                       tr("%1 wants single sign-on first. Fill in the SSO tab of “%2” and save it, then activate "
                          "Identity Management.")
                           .arg(connector->name, application.displayLabel));
    return {};
}

Future<std::optional<ConnectionReport>> IdentityManagement::tested(const ScimEndpoint &endpoint, bool groups)
{
    return async::andThen(m_scim.test(endpoint, groups), this, [](const ConnectionReport &report) {
        const auto passed = verdict(report);
        return async::ready<std::optional<ConnectionReport>>(passed ? Result<std::optional<ConnectionReport>>(report)
                                                                    : failure(passed.error()));
    });
}

Future<Application> IdentityManagement::keepToken(const Application &application, const Secret &token,
                                                  const IdmSettings &idm, const QString &eventType, const Actor &actor)
{
    if (auto may = m_store.mayChange(); !may)
        return failed<Application>(may.error());
    const QString name = nameOf(application);
    auto promise = std::make_shared<QPromise<Result<Application>>>();
    promise->start();
    const auto finish = [promise](Result<Application> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    async::whenDone(m_secrets.read(name), this, [=, this](const Result<Secret> &before) {
        // Unless the keychain says for certain that there is none, what is there must be known before it is replaced.
        if (!before && before.error().kind != ErrorKind::NotFound)
            return finish(failure(before.error()));
        async::whenDone(m_secrets.write(name, token), this, [=, this](const Result<void> &written) {
            if (!written)
                return finish(failure(written.error()));
            async::whenDone(m_store.saveIdm(application.id, idm, eventType, actor), this,
                            [=, this](const Result<Application> &saved) {
                                if (saved)
                                    return finish(saved);
                                const auto back = before ? m_secrets.write(name, *before) : m_secrets.remove(name);
                                async::whenDone(back, this, [=](const Result<void> &) { finish(saved); });
                            });
        });
    });
    return promise->future();
}

Future<Application> IdentityManagement::reported(const Future<Application> &future, const ApplicationId &id,
                                                 const QString &eventType, const Actor &actor)
{
    auto promise = std::make_shared<QPromise<Result<Application>>>();
    promise->start();
    const auto finish = [promise](Result<Application> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    async::whenDone(future, this, [=, this](const Result<Application> &result) {
        if (result)
            return finish(result);
        async::whenDone(m_store.find(id), this, [=, this](const Result<Application> &application) {
            Event event;
            event.type = eventType;
            event.success = false;
            event.errorMessage = result.error().message;
            event.initiatedBy = actor;
            event.applicationId = id.toString();
            event.resourceType = u"application"_s;
            event.resourceId = event.applicationId;
            if (application)
                event.applicationName = event.resourceName = application->displayLabel;
            // The reason why the attempt failed is what the person needs, also when it could not be logged.
            async::whenDone(m_events.append(event), this, [=](const Result<Event> &) { finish(result); });
        });
    });
    return promise->future();
}

Future<Application> IdentityManagement::configure(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                                  bool groupManagement, bool allowLoopbackHttp, const Actor &actor)
{
    return async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        if (application.idm.state == IdmState::Active)
            return reported(failed<Application>(lockedError(application)), id, u"idm_integration_reauth"_s, actor);
        const Connector *connector = m_catalog.find(application.connectorId);
        if (!connector || !connector->scim)
            return failed<Application>(
                {ErrorKind::Invalid,
                 tr("“%1” has no Identity Management: its connector does not know SCIM.").arg(application.displayLabel),
                 {}});
        const bool keep = token.isEmpty() && application.idm.state == IdmState::Configured;
        // A stand-in where the stored token is kept: only the address is to be checked then.
        const auto endpoint =
            endpointOf(application, baseUrl, keep ? Secret(QByteArray("kept")) : token, allowLoopbackHttp);
        if (!endpoint)
            return failed<Application>(endpoint.error());
        IdmSettings idm = application.idm;
        idm.state = IdmState::Configured;
        if (idm.baseUrl != scimBaseUrlText(endpoint->baseUrl))
            idm.serverPatches = idm.serverFilters = true; // until that server says otherwise
        idm.baseUrl = scimBaseUrlText(endpoint->baseUrl);
        idm.groupManagement = groupManagement && connector->groups;
        idm.allowLoopbackHttp = allowLoopbackHttp;
        if (idm.userMappings.isEmpty())
            idm.userMappings = connector->userMappings;
        if (idm.groupMappings.isEmpty())
            idm.groupMappings = connector->groupMappings;
        if (!keep) {
            const bool again = application.idm.activated.isValid();
            const QString eventType = again ? u"idm_integration_reauth"_s : u"application_update"_s;
            return keepToken(application, endpoint->token, idm, eventType, actor);
        }
        if (endpoint->baseUrl.authority() != QUrl(application.idm.baseUrl).authority())
            return failed<Application>({ErrorKind::Invalid,
                                        tr("Token Key: the stored one belongs to %1. Enter the one for %2.")
                                            .arg(QUrl(application.idm.baseUrl).host(), endpoint->baseUrl.host()),
                                        {}});
        return m_store.saveIdm(id, idm, u"application_update"_s, actor);
    });
}

Future<qint64> IdentityManagement::linksForgottenWith(const ApplicationId &id, const QString &baseUrl)
{
    // As configure() writes it; what that refuses forgets nothing.
    const auto url = scimBaseUrl(baseUrl, true);
    return url ? m_store.linksForgottenWith(id, scimBaseUrlText(*url)) : async::ready<qint64>(0);
}

Future<ConnectionReport> IdentityManagement::test(const ApplicationId &id, const QString &baseUrl, const Secret &token,
                                                  bool groupManagement, bool allowLoopbackHttp, QObject *owner)
{
    QObject *const context = owner ? owner : this;
    return async::andThen(m_store.find(id), context, [=, this](const Application &application) {
        if (!token.isEmpty()) {
            const auto typed = endpointOf(application, baseUrl, token, allowLoopbackHttp);
            return typed ? m_scim.test(*typed, groupManagement, context) : failed<ConnectionReport>(typed.error());
        }
        return async::andThen(endpoint(id), context, [=, this](ScimEndpoint stored) {
            if (baseUrl.isEmpty())
                return m_scim.test(stored, groupManagement, context);
            const auto url = scimBaseUrl(baseUrl, allowLoopbackHttp);
            if (!url)
                return failed<ConnectionReport>(url.error());
            if (url->authority() != stored.baseUrl.authority())
                return failed<ConnectionReport>({ErrorKind::Invalid,
                                                 tr("Token Key: the stored one belongs to %1. Enter the one for %2.")
                                                     .arg(stored.baseUrl.host(), url->host()),
                                                 {}});
            stored.baseUrl = *url;
            stored.allowLoopbackHttp = allowLoopbackHttp;
            return m_scim.test(stored, groupManagement, context);
        });
    });
}

Future<Application> IdentityManagement::activate(const ApplicationId &id, bool anyway, const Actor &actor)
{
    const auto attempt = async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        if (const auto allowed = mayActivate(application); !allowed)
            return failed<Application>(allowed.error());
        return async::andThen(endpoint(id), this, [=, this](const ScimEndpoint &endpoint) {
            const auto passed = anyway ? async::ready<std::optional<ConnectionReport>>({})
                                       : tested(endpoint, application.idm.groupManagement);
            return async::andThen(passed, this, [=, this](const std::optional<ConnectionReport> &report) {
                IdmSettings idm = withAbilities(application.idm, report);
                idm.state = IdmState::Active;
                idm.activated = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
                idm.activatedBy = actor.name;
                return m_store.saveIdm(id, idm, u"idm_integration_activate"_s, actor);
            });
        });
    });
    return reported(attempt, id, u"idm_integration_activate"_s, actor);
}

Future<Application> IdentityManagement::deactivate(const ApplicationId &id, const Actor &actor)
{
    const auto attempt = async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        if (application.idm.state == IdmState::NotConfigured)
            return failed<Application>({ErrorKind::Conflict,
                                        tr("Identity Management of “%1” is not active.").arg(application.displayLabel),
                                        {}});
        if (auto may = m_store.mayChange(); !may)
            return failed<Application>(may.error());
        IdmSettings idm = application.idm;
        idm.state = IdmState::NotConfigured;
        const QString name = nameOf(application);
        // The token goes first: a failure leaves everything as it was, and one that comes later puts it back. A token
        // that is gone already (a keychain that was emptied) must not keep the integration active for ever.
        auto promise = std::make_shared<QPromise<Result<Application>>>();
        promise->start();
        const auto finish = [promise](Result<Application> result) {
            promise->addResult(std::move(result));
            promise->finish();
        };
        async::whenDone(m_secrets.read(name), this, [=, this](const Result<Secret> &token) {
            if (!token && token.error().kind != ErrorKind::NotFound)
                return finish(failure(token.error()));
            async::whenDone(m_secrets.remove(name), this, [=, this](const Result<void> &removed) {
                if (!removed)
                    return finish(failure(removed.error()));
                async::whenDone(m_store.saveIdm(id, idm, u"idm_integration_delete"_s, actor), this,
                                [=, this](const Result<Application> &saved) {
                                    const auto settled =
                                        !saved && token ? m_secrets.write(name, *token) : async::ready<void>({});
                                    async::whenDone(settled, this, [=](const Result<void> &) { finish(saved); });
                                });
            });
        });
        return promise->future();
    });
    return reported(attempt, id, u"idm_integration_delete"_s, actor);
}

Future<Application> IdentityManagement::replaceToken(const ApplicationId &id, const Secret &token, const Actor &actor)
{
    const auto attempt = async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        if (application.idm.state != IdmState::Active)
            return failed<Application>({ErrorKind::Conflict,
                                        tr("Identity Management of “%1” is not active. Configure it with the new "
                                           "token, then activate it.")
                                            .arg(application.displayLabel),
                                        {}});
        const auto endpoint =
            endpointOf(application, application.idm.baseUrl, token, application.idm.allowLoopbackHttp);
        if (!endpoint)
            return failed<Application>(endpoint.error());
        const auto passed = tested(*endpoint, application.idm.groupManagement);
        return async::andThen(passed, this, [=, this](const std::optional<ConnectionReport> &report) {
            return keepToken(application, endpoint->token, withAbilities(application.idm, report),
                             u"idm_integration_reauth"_s, actor);
        });
    });
    return reported(attempt, id, u"idm_integration_reauth"_s, actor);
}

Future<Application> IdentityManagement::update(const ApplicationId &id, const IdmSettings &idm, const Actor &actor)
{
    const auto attempt = async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        IdmSettings next = application.idm;
        next.groupManagement = idm.groupManagement;
        next.whenAccessEnds = idm.whenAccessEnds;
        next.userMappings = idm.userMappings;
        next.groupMappings = idm.groupMappings;
        const bool active = next.state == IdmState::Active;
        return m_store.saveIdm(id, next, active ? u"idm_integration_update"_s : u"application_update"_s, actor);
    });
    return reported(attempt, id, u"idm_integration_update"_s, actor);
}

Future<ScimEndpoint> IdentityManagement::endpoint(const ApplicationId &id)
{
    return async::andThen(m_store.find(id), this, [=, this](const Application &application) {
        if (application.idm.state == IdmState::NotConfigured)
            return failed<ScimEndpoint>({ErrorKind::NotFound,
                                         tr("Identity Management of “%1” is not configured. Enter Base URL and Token "
                                            "Key first.")
                                             .arg(application.displayLabel),
                                         {}});
        auto promise = std::make_shared<QPromise<Result<ScimEndpoint>>>();
        promise->start();
        async::whenDone(m_secrets.read(nameOf(application)), this, [=, this](const Result<Secret> &token) {
            if (token)
                promise->addResult(
                    endpointOf(application, application.idm.baseUrl, *token, application.idm.allowLoopbackHttp));
            else if (token.error().kind == ErrorKind::NotFound)
                promise->addResult(failure(ErrorKind::NotFound,
                                           tr("The keychain of this computer holds no Token Key for “%1”. Deactivate "
                                              "the IdM connection, enter the Token Key again, then activate it.")
                                               .arg(application.displayLabel)));
            else
                promise->addResult(failure(token.error()));
            promise->finish();
        });
        return promise->future();
    });
}

} // namespace gatehouse
