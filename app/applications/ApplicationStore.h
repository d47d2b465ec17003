// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/applications/ApplicationSummary.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/events/Actor.h"
#include "models/x509/CertificateSummary.h"

#include <optional>

namespace gatehouse
{

/// A group as the User Groups tab of an application shows it.
struct GroupBinding {
    UserGroup group;
    bool bound = false;
    bool operator==(const GroupBinding &) const = default;
};

/// Who gains and who loses access when bindings change: the difference of the sets of people over all bound groups, so
/// that somebody in two of them does neither. Staged people count (they have it once activated), suspended ones do not.
/// Names are cut at 100 each, the counts are whole.
struct AccessEffect {
    qint64 gain = 0;
    qint64 lose = 0;
    QStringList gaining;
    QStringList losing;
    bool operator==(const AccessEffect &) const = default;
};

/// An IdP certificate and its private key as stored: the key is sealed under the workspace's wrapping key (spec K2).
struct StoredCertificate {
    CertificateSummary certificate;
    QByteArray sealedKey;
    CertificateRollover rollover = {}; ///< of a next certificate
    bool operator==(const StoredCertificate &) const = default;
};

/// Applications, their certificates and group bindings, in the database. Every change writes its event in the same
/// transaction. What also needs the keychain or makes keys is ApplicationService's.
class ApplicationStore : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationStore(Database &database, QObject *parent = nullptr);

    /// Asked before something outside of the database is changed for an application: its keychain entries.
    Result<void> mayChange() const { return gatehouse::mayChange(m_database.access()); }
    /// By Display Label. Failed counts the rows of the newest import that nobody was created for.
    Future<QList<ApplicationSummary>> list();
    Future<Application> find(const ApplicationId &id);
    Future<Application> findByLabel(const QString &labelOrId);
    /// ErrorKind::Conflict names the application that has this Display Label or SSO IdP URL already.
    Future<Application> insert(const Application &application, const std::optional<StoredCertificate> &certificate,
                               const Actor &actor);
    /// One save for all tabs: the application, its bindings and, when given, a new certificate, in one transaction.
    /// ErrorKind::Stale when `application.version` is not the stored one. The SSO IdP URL never changes, and of
    /// Identity Management only group management and mappings do: the rest is IdentityManagement's.
    Future<Application> save(const Application &application, const QList<UserGroupId> &bind,
                             const QList<UserGroupId> &unbind, const std::optional<StoredCertificate> &certificate,
                             const Actor &actor);
    /// Only the Identity Management part, with the event that reports it, whatever the version.
    Future<Application> saveIdm(const ApplicationId &id, const IdmSettings &idm, const QString &eventType,
                                const Actor &actor);
    /// How many links to accounts would be forgotten with this Base URL (S1); none where it is the same server's.
    Future<qint64> linksForgottenWith(const ApplicationId &id, const QString &baseUrl);
    /// All or none. Certificates, bindings and links go too; import jobs stay, under the label they had.
    Future<void> remove(const QList<ApplicationId> &ids, const Actor &actor);

    Future<QList<GroupBinding>> bindings(const ApplicationId &id);
    Future<QList<ApplicationSummary>> applicationsOf(const UserGroupId &group);
    Future<AccessEffect> effectOf(const ApplicationId &id, const QList<UserGroupId> &bind,
                                  const QList<UserGroupId> &unbind);
    /// People who can use the application now: active, in at least one bound group.
    Future<qint64> peopleWithAccess(const ApplicationId &id);
    Future<std::optional<StoredCertificate>> certificate(const ApplicationId &id);
    /// The certificate that is announced beside the current one until it takes over (R26). ErrorKind::NotFound for
    /// everything that is done with one where there is none.
    Future<std::optional<StoredCertificate>> nextCertificate(const ApplicationId &id);
    Future<Application> keepNext(const ApplicationId &id, const StoredCertificate &certificate, const Actor &actor);
    /// From `takesOver` on it signs; invalid: only when activateNext() says so. ErrorKind::Invalid for a time at which
    /// nobody could sign in.
    Future<Application> planNext(const ApplicationId &id, const QDateTime &takesOver, const Actor &actor);
    /// Whether the service provider has it, by the actor's word.
    Future<Application> setNextTold(const ApplicationId &id, bool told, const Actor &actor);
    Future<Application> discardNext(const ApplicationId &id, const Actor &actor);
    /// Now. The Signature Algorithm follows where the new key is of another kind.
    Future<Application> activateNext(const ApplicationId &id, const Actor &actor);
    /// Every planned certificate whose time has come takes over; the applications as they are then.
    Future<QList<Application>> activateDue();

Q_SIGNALS:
    void changed();

private:
    /// Runs a change in a transaction and announces it.
    template <typename Fn> auto write(Fn fn);

    Database &m_database;
};

} // namespace gatehouse
