// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationService.h"

#include "app/saml/IdpMetadataWriter.h"
#include "app/secrets/SecretEnvelope.h"
#include "app/store/Workspace.h"
#include "models/applications/CertificateRollover.h"
#include "models/applications/SsoActivation.h"

#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

KeyKind kindFor(const QString &signatureAlgorithm)
{
    return signatureAlgorithm.startsWith(u"ECDSA") ? KeyKind::P256 : KeyKind::Rsa2048;
}

Future<CertificateDraft> generated(const QString &commonName, KeyKind kind)
{
    return QtConcurrent::run([commonName, kind]() -> Result<CertificateDraft> {
        return gatehouse::generateCertificate(commonName, QDateTime::currentDateTimeUtc(), kind)
            .map([](const GeneratedCertificate &made) {
                return CertificateDraft{made.certificate, made.privateKeyPem};
            });
    });
}

/// ErrorKind::Invalid when people sign in with a certificate whose key cannot make the chosen signature.
Future<void> ableToSign(ApplicationStore &store, const Application &wanted, QObject *context)
{
    if (!wanted.sso.active)
        return async::ready<void>({});
    return async::andThen(store.certificate(wanted.id), context, [wanted](const std::optional<StoredCertificate> &now) {
        const QString &algorithm = wanted.sso.signatureAlgorithm;
        if (!now || signatureAlgorithmFor(now->certificate.keyAlgorithm, algorithm) == algorithm)
            return async::ready<void>({});
        return async::ready<void>(failure(
            ErrorKind::Invalid,
            ApplicationService::tr("Signature Algorithm is %1, and the IdP certificate has a key of another kind "
                                   "(%2), so that nobody could sign in. Nothing was saved. Choose another "
                                   "algorithm, or regenerate the certificate.")
                .arg(algorithm, now->certificate.keyAlgorithm)));
    });
}

QString commonNameOf(const Application &application)
{
    const QString name = application.idpUrl.section(u'/', -1);
    return name.isEmpty() ? applicationName(application.displayLabel) : name;
}

} // namespace

ApplicationService::ApplicationService(ApplicationStore &store, Workspace &workspace, const Catalog &catalog,
                                       SecretStore &secrets, SecretEnvelope &envelope, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_workspace(workspace)
    , m_catalog(catalog)
    , m_secrets(secrets)
    , m_envelope(envelope)
{
}

QByteArray ApplicationService::keyContext(const ApplicationId &id)
{
    return "certificates/" + id.toString().toLatin1() + "/private-key";
}

Future<Application> ApplicationService::add(const ApplicationDraft &draft, const Actor &actor)
{
    const Connector *connector = m_catalog.find(draft.connectorId);
    if (!connector)
        return async::ready<Application>(
            failure(ErrorKind::NotFound,
                    tr("There is no connector “%1”. Choose one of the catalogue.").arg(draft.connectorId)));
    if (const QStringList problems = draftProblems(draft, *connector); !problems.isEmpty())
        return async::ready<Application>(failure(ErrorKind::Invalid, problems.join(u' ')));
    return async::andThen(m_workspace.organization(), this,
                          [this, draft, connector = *connector, actor](const Organization &organization) {
                              return insert(applicationFromDraft(draft, connector, organization.signInAddress), actor);
                          });
}

Future<Application> ApplicationService::insert(const Application &application, const Actor &actor)
{
    if (application.idpUrl.isEmpty())
        return m_store.insert(application, std::nullopt, actor);
    const auto made = generated(commonNameOf(application), kindFor(application.sso.signatureAlgorithm));
    const auto stored = async::andThen(
        made, this, [this, application](const CertificateDraft &draft) { return sealed(application.id, draft); });
    return async::andThen(stored, this, [this, application, actor](const StoredCertificate &certificate) {
        return m_store.insert(application, certificate, actor);
    });
}

Future<void> ApplicationService::adoptKey(const Secret &key)
{
    return async::andThen(m_store.list(), this, [this, key](const QList<ApplicationSummary> &existing) {
        const auto withKey = std::find_if(existing.cbegin(), existing.cend(), [](const ApplicationSummary &summary) {
            return summary.certificateExpires.isValid();
        });
        const auto sealed = withKey == existing.cend() ? async::ready<std::optional<StoredCertificate>>(std::nullopt)
                                                       : m_store.certificate(withKey->application.id);
        const QByteArray context = withKey == existing.cend() ? QByteArray() : keyContext(withKey->application.id);
        return async::andThen(sealed, this, [this, key, context](const std::optional<StoredCertificate> &sample) {
            return m_envelope.adopt(key, sample ? sample->sealedKey : QByteArray(), context);
        });
    });
}

Future<StoredCertificate> ApplicationService::sealed(const ApplicationId &id, const CertificateDraft &draft)
{
    if (auto may = m_store.mayChange(); !may)
        return async::ready<StoredCertificate>(failure(may.error()));
    return async::andThen(m_store.list(), this, [this, id, draft](const QList<ApplicationSummary> &existing) {
        // Where a key is sealed already there is a wrapping key, even if this computer cannot read it.
        const bool sealedNothingYet =
            std::none_of(existing.cbegin(), existing.cend(),
                         [](const ApplicationSummary &summary) { return summary.certificateExpires.isValid(); });
        return async::andThen(m_envelope.seal(draft.privateKeyPem, keyContext(id), sealedNothingYet), this,
                              [draft](const QByteArray &key) {
                                  return async::ready<StoredCertificate>(StoredCertificate{draft.certificate, key});
                              });
    });
}

Future<Application> ApplicationService::save(const Application &application, const QList<UserGroupId> &bind,
                                             const QList<UserGroupId> &unbind,
                                             const std::optional<CertificateDraft> &certificate, const Actor &actor)
{
    Application wanted = application;
    // A connector that is no longer in the catalogue proposes nothing; its applications work on.
    if (const Connector *connector = m_catalog.find(application.connectorId)) {
        const Result<bool> active = ssoActiveAfterSave(application, *connector);
        if (!active)
            return async::ready<Application>(failure(active.error()));
        wanted.sso.active = *active;
    }
    if (!certificate) {
        return async::andThen(ableToSign(m_store, wanted, this), this, [this, wanted, bind, unbind, actor] {
            return m_store.save(wanted, bind, unbind, std::nullopt, actor);
        });
    }
    return async::andThen(sealed(wanted.id, *certificate), this,
                          [this, wanted, bind, unbind, actor](const StoredCertificate &stored) {
                              return m_store.save(wanted, bind, unbind, stored, actor);
                          });
}

Future<CertificateDraft> ApplicationService::generateCertificate(const Application &application)
{
    return generateCertificate(application, kindFor(application.sso.signatureAlgorithm));
}

Future<CertificateDraft> ApplicationService::generateCertificate(const Application &application, KeyKind kind)
{
    return generated(commonNameOf(application), kind);
}

Future<Application> ApplicationService::keepNext(const ApplicationId &id, const CertificateDraft &draft,
                                                 const Actor &actor)
{
    return async::andThen(sealed(id, draft), this, [this, id, actor](const StoredCertificate &stored) {
        return m_store.keepNext(id, stored, actor);
    });
}

Future<void> ApplicationService::remove(const QList<ApplicationId> &ids, const Actor &actor)
{
    return async::andThen(m_store.list(), this, [this, ids, actor](const QList<ApplicationSummary> &existing) {
        QList<Application> removed;
        for (const ApplicationSummary &summary : existing) {
            if (ids.contains(summary.application.id) && summary.application.idm.state != IdmState::NotConfigured)
                removed += summary.application;
        }
        return async::andThen(m_store.remove(ids, actor), this, [this, removed] { return removeTokens(removed); });
    });
}

Future<void> ApplicationService::removeTokens(const QList<Application> &removed)
{
    if (removed.isEmpty())
        return async::ready<void>({});
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    async::whenDone(m_secrets.remove(SecretStore::tokenName(removed.first().id.toString())), this,
                    [this, promise, removed](const Result<void> &first) {
                        // The others are tried as well: one entry that stays must not keep all of them.
                        async::whenDone(removeTokens(removed.mid(1)), this,
                                        [promise, first, label = removed.first().displayLabel](Result<void> others) {
                                            if (!first)
                                                others = failure(
                                                    first.error().kind,
                                                    tr("“%1” was deleted, but its token is still in the keychain. "
                                                       "Remove the entry in your password program. The reason: %2")
                                                        .arg(label, first.error().message),
                                                    first.error().detail);
                                            promise->addResult(others);
                                            promise->finish();
                                        });
                    });
    return promise->future();
}

Future<QByteArray> ApplicationService::idpMetadata(const ApplicationId &id)
{
    return async::andThen(m_store.find(id), this, [this](const Application &application) {
        const auto current = m_store.certificate(application.id);
        return async::andThen(current, this, [this, application](const std::optional<StoredCertificate> &current) {
            const auto next = m_store.nextCertificate(application.id);
            return async::andThen(next, this, [application, current](const std::optional<StoredCertificate> &next) {
                QStringList certificates;
                for (const auto &stored : {current, next}) {
                    if (stored)
                        certificates += stored->certificate.pem;
                }
                return async::ready(writeIdpMetadata(application, certificates));
            });
        });
    });
}

} // namespace gatehouse
