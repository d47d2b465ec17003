// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/store/Connection.h"
#include "models/events/Event.h"
#include "models/saml/SignInDecision.h"

namespace gatehouse
{

/// What a sign-in reads and remembers, for use inside a transaction.
namespace SignInTable
{

/// The application whose SSO IdP URL ends in /<name>; ErrorKind::NotFound when there is none, Conflict when two
/// addresses of the organization share the name.
Result<Application> findByUrlName(Connection &connection, const QString &name);

/// Everything that decides, read at once.
struct Facts {
    SignInFacts facts;
    std::optional<StoredCertificate> certificate;
};
Result<Facts> factsOf(Connection &connection, const ApplicationId &application, const UserId &user);

/// True the first time; false when this request was remembered before and has not expired (I8).
Result<bool> rememberRequest(Connection &connection, const ApplicationId &application, const QString &requestId,
                             const QDateTime &expires, const QDateTime &now);
/// The person's persistent NameID for this service provider: random, made when it is first asked for.
Result<QString> persistentNameId(Connection &connection, const UserId &user, const QString &spEntityId);

/// Appends `sso_auth`; each signature that leaves has one (I11).
struct Outcome {
    Application application;
    std::optional<User> user;
    bool idpInitiated = false;
    QString reason; ///< empty: it worked
    QString requestId;
    QString responseId;
    Assertion assertion; ///< of a success
    std::optional<Actor> rehearsedBy;
};
Result<void> append(Connection &connection, const Outcome &outcome);

} // namespace SignInTable
} // namespace gatehouse
