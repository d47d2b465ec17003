// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SignInTable.h"
#include "app/store/Database.h"
#include "models/base/Async.h"
#include "models/directory/User.h"
#include "models/events/Actor.h"
#include "models/saml/IssuedResponse.h"
#include "models/saml/SignInDecision.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace gatehouse
{

class SecretEnvelope;
struct IncomingRequest;

/// The SAML 2.0 identity provider below HTTP (Web Browser SSO profile, SAML 2.0 Profiles section 4.1). One sign-in is
/// receive…() or initiate(), then, once the person has logged in, respond(); or refuse().
///
/// Until the ACS URL is known to be the application's own, what goes wrong is an Error, to be shown on a page that
/// leads nowhere: NotFound (no such application), Denied (sign-in is inactive, the signature is missing or wrong, the
/// request was used before), Invalid (the request breaks a rule). Afterwards a request is answered with a Response
/// whose status says what was wrong; IdP-initiated sign-ins have nobody to answer and stay Errors.
///
/// Lives in the thread of the Services; keys are opened once and held, signing happens off that thread.
class IdentityProvider : public QObject
{
    Q_OBJECT

public:
    IdentityProvider(Database &database, SecretEnvelope &envelope, QObject *parent = nullptr);
    ~IdentityProvider() override;

    /// The address that service providers know this server by when it is not the one in the SSO IdP URL; requests may
    /// name either as their Destination.
    void setPublicUrl(const QString &url);
    QString publicUrl() const { return m_publicUrl; }

    /// What time it is; the computer's clock unless something else is given.
    void setClock(const std::function<QDateTime()> &clock) { m_clock = clock; }

    /// HTTP-Redirect binding: everything behind the "?" as it arrived, undecoded, because the signature covers those
    /// bytes (I3). `applicationName` is the last part of the SSO IdP URL.
    Future<SignInRequest> receiveRedirect(const QString &applicationName, const QByteArray &rawQuery);
    /// HTTP-POST binding: the two form fields, form decoding undone.
    Future<SignInRequest> receivePost(const QString &applicationName, const QByteArray &samlRequest,
                                      const QString &relayState);
    /// A tile of the User Console: the default ACS URL and the Default RelayState.
    Future<SignInRequest> initiate(const ApplicationId &application);

    /// Whether the person may use the application is decided now, and once more in the transaction that logs the
    /// answer (I7); what was seen before counts for nothing. Writes `sso_auth`, whatever the outcome. A next
    /// certificate whose planned time has come takes over first, whether or not anybody looked at the clock (R26).
    /// `rehearsedBy`: nobody signs in, an admin looks at what would be sent; the event says so.
    Future<IssuedResponse> respond(const SignInRequest &request, const UserId &user,
                                   const Authentication &authentication,
                                   const std::optional<Actor> &rehearsedBy = std::nullopt);
    /// Answers the request without an assertion: NoPassive when nobody is logged in, AuthnFailed when the person gave
    /// up. `reason` goes into the event, and to the service provider as the status message. IdP-initiated requests
    /// cannot be refused: ErrorKind::Invalid.
    Future<IssuedResponse> refuse(const SignInRequest &request, const SamlStatus &status, const QString &reason);
    /// What decides at this moment, for whoever explains a sign-in. Without a user: as if nobody had logged in yet.
    Future<SignInFacts> facts(const ApplicationId &application, const UserId &user);

Q_SIGNALS:
    /// A sign-in may begin.
    void received(const gatehouse::SignInRequest &request);
    /// A request for the application broke a rule.
    void turnedAway(const gatehouse::ApplicationId &application, const QString &reason);
    /// What respond() ended with.
    void answered(const gatehouse::SignInRequest &request, const gatehouse::UserId &user,
                  const gatehouse::Result<gatehouse::IssuedResponse> &response);
    /// An event was written.
    void logged();
    /// A planned certificate has taken over.
    void certificateTookOver(const gatehouse::ApplicationId &application);

private:
    struct HeldKey;
    struct Reports;
    struct Prepared;
    using Decoder = std::function<Result<IncomingRequest>(const Application &)>;

    Future<SignInRequest> receive(const QString &applicationName, const Decoder &decode);
    Future<SignInRequest> rememberOnce(const SignInRequest &request);
    Future<HeldKey> heldKey(const ApplicationId &application, const StoredCertificate &certificate);
    Future<Prepared> prepare(const SignInRequest &request, const UserId &user, const Authentication &authentication);
    Future<IssuedResponse> issue(const Prepared &prepared);
    Future<IssuedResponse> log(const Prepared &prepared, const IssuedResponse &issued);
    Future<IssuedResponse> issueAgain(const Prepared &prepared);
    void report(const Application &application, const Error &error);
    void append(const SignInTable::Outcome &outcome);

    Database &m_database;
    SecretEnvelope &m_envelope;
    QString m_publicUrl;
    std::function<QDateTime()> m_clock;
    QHash<QString, HeldKey> m_keys; ///< by certificate
    QHash<ApplicationId, Reports> m_reports;
};

} // namespace gatehouse
