// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/catalog/Catalog.h"
#include "app/x509/CertificateDraft.h"
#include "app/x509/CertificateGenerator.h"

namespace gatehouse
{

class SecretStore;
class SecretEnvelope;
class Workspace;

/// What an admin does with applications: adds them with a fresh certificate, saves all tabs at once, removes them
/// together with their keychain entries.
class ApplicationService : public QObject
{
    Q_OBJECT

public:
    ApplicationService(ApplicationStore &store, Workspace &workspace, const Catalog &catalog, SecretStore &secrets,
                       SecretEnvelope &envelope, QObject *parent = nullptr);

    /// Generates the pair (off the calling thread), stores the application and logs `application_create`.
    /// ErrorKind::Conflict names the application that already has this label or SSO IdP URL. Bookmarks get no
    /// certificate.
    Future<Application> add(const ApplicationDraft &draft, const Actor &actor);
    /// Saves all tabs at once. Signing in is switched on when the SSO settings are complete (ssoActiveAfterSave); the
    /// new certificate's key is sealed first, so that a locked keychain changes nothing.
    Future<Application> save(const Application &application, const QList<UserGroupId> &bind,
                             const QList<UserGroupId> &unbind, const std::optional<CertificateDraft> &certificate,
                             const Actor &actor);
    /// A new pair of the kind that the Signature Algorithm needs (RSA 2048 or P-256), self-signed with SHA-256, valid
    /// three years from now; takes effect with save().
    Future<CertificateDraft> generateCertificate(const Application &application);
    /// As above with a key of this kind, whatever signs now: for a next certificate, whose take-over changes the
    /// Signature Algorithm where it must.
    Future<CertificateDraft> generateCertificate(const Application &application, KeyKind kind);
    /// Announces the certificate beside the current one until it takes over (R26).
    Future<Application> keepNext(const ApplicationId &id, const CertificateDraft &draft, const Actor &actor);
    /// Removes applications, their certificates and links, then their keychain entries. When the keychain refuses, the
    /// applications are gone all the same and the error says which tokens are left.
    Future<void> remove(const QList<ApplicationId> &ids, const Actor &actor);
    /// The IdP metadata of this application (SAML 2.0 Metadata, EntityDescriptor) as XML.
    Future<QByteArray> idpMetadata(const ApplicationId &id);

    /// Keeps the workspace's key, made on another computer, in this one's keychain, so that what is sealed opens here
    /// too (SecretEnvelope::adopt).
    Future<void> adoptKey(const Secret &key);

    /// Binds a sealed private key to the application it belongs to (SecretEnvelope).
    static QByteArray keyContext(const ApplicationId &id);

private:
    Future<Application> insert(const Application &application, const Actor &actor);
    Future<StoredCertificate> sealed(const ApplicationId &id, const CertificateDraft &draft);
    Future<void> removeTokens(const QList<Application> &removed);

    ApplicationStore &m_store;
    Workspace &m_workspace;
    const Catalog &m_catalog;
    SecretStore &m_secrets;
    SecretEnvelope &m_envelope;
};

} // namespace gatehouse
