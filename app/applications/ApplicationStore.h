// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/applications/ApplicationSummary.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/events/Actor.h"
#include "models/x509/CertificateSummary.h"

namespace gatehouse
{

/// A group as the User Groups tab of an application shows it.
struct GroupBinding {
    UserGroup group;
    bool bound = false;
    bool operator==(const GroupBinding &) const = default;
};

/// Who gains and who loses access when bindings change; names are cut at 100 each, the counts are whole.
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
    bool operator==(const StoredCertificate &) const = default;
};

/// Applications, their certificates and group bindings, in the database. Every change writes its event in the same
/// transaction. What also needs the keychain or makes keys is ApplicationService's.
class ApplicationStore : public QObject
{
    Q_OBJECT

public:
    explicit ApplicationStore(Database &database, QObject *parent = nullptr);

    Future<QList<ApplicationSummary>> list();
    Future<Application> find(const ApplicationId &id);
    Future<Application> findByLabel(const QString &labelOrId);
    Future<Application> insert(const Application &application, const std::optional<StoredCertificate> &certificate,
                               const Actor &actor);
    /// One save for all tabs: the application, its bindings and, when given, a new certificate, in one transaction.
    Future<Application> save(const Application &application, const QList<UserGroupId> &bind,
                             const QList<UserGroupId> &unbind, const std::optional<StoredCertificate> &certificate,
                             const Actor &actor);
    /// Only the Identity Management part, with the event that reports it.
    Future<Application> saveIdm(const ApplicationId &id, const IdmSettings &idm, const QString &eventType,
                                const Actor &actor);
    Future<void> remove(const QList<ApplicationId> &ids, const Actor &actor);

    Future<QList<GroupBinding>> bindings(const ApplicationId &id);
    Future<QList<ApplicationSummary>> applicationsOf(const UserGroupId &group);
    Future<AccessEffect> effectOf(const ApplicationId &id, const QList<UserGroupId> &bind,
                                  const QList<UserGroupId> &unbind);
    /// People who can use the application now.
    Future<qint64> peopleWithAccess(const ApplicationId &id);
    Future<std::optional<StoredCertificate>> certificate(const ApplicationId &id);

Q_SIGNALS:
    void changed();

private:
    Database &m_database;
};

} // namespace gatehouse
