// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationStore.h"

#include "app/applications/ApplicationEvents.h"
#include "app/applications/ApplicationTable.h"
#include "app/applications/BindingTable.h"
#include "app/applications/CertificateTable.h"
#include "app/applications/RolloverTable.h"
#include "app/events/EventTable.h"
#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/RunTable.h"
#include "models/applications/ApplicationChanges.h"
#include "models/applications/CertificateRollover.h"

#include <QJsonArray>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<void> append(Connection &connection, const Event &event)
{
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

/// Another scheme is the same server with its certificate, or without.
bool isAnotherProvider(const QString &before, const QString &after)
{
    const QUrl one(before);
    const QUrl other(after);
    return !before.isEmpty() && (one.authority() != other.authority() || one.path() != other.path());
}

Result<void> appendBindings(Connection &connection, const Application &application, const QList<UserGroup> &groups,
                            const QString &operation, const Actor &actor)
{
    for (const UserGroup &group : groups) {
        Event event = ApplicationEvents::about(u"association_change"_s, application, actor);
        event.resourceType = u"user_group"_s;
        event.resourceId = group.id.toString();
        event.resourceName = group.name;
        event.details = {{u"association"_s, QJsonObject{{u"op"_s, operation},
                                                        {u"type"_s, u"application"_s},
                                                        {u"id"_s, event.applicationId},
                                                        {u"name"_s, event.applicationName}}}};
        if (auto appended = append(connection, event); !appended)
            return appended;
    }
    return {};
}

/// What save() may not change is as it is stored.
Application savable(Application wanted, const Application &stored)
{
    IdmSettings idm = stored.idm;
    idm.groupManagement = wanted.idm.groupManagement;
    idm.whenAccessEnds = wanted.idm.whenAccessEnds;
    idm.userMappings = wanted.idm.userMappings;
    idm.groupMappings = wanted.idm.groupMappings;
    wanted.idm = idm;
    wanted.connectorId = stored.connectorId;
    wanted.idpUrl = stored.idpUrl;
    wanted.created = stored.created;
    wanted.createdBy = stored.createdBy;
    wanted.version += 1;
    return wanted;
}

Result<Application> saveAll(Connection &connection, const Application &wanted, const QList<UserGroupId> &bind,
                            const QList<UserGroupId> &unbind, const std::optional<StoredCertificate> &certificate,
                            const Actor &actor)
{
    auto stored = ApplicationTable::find(connection, wanted.id);
    if (!stored)
        return failure(stored.error());
    Application after = savable(wanted, *stored);
    // A key of another kind may have taken over since the certificate was made; it has to be able to sign.
    if (certificate)
        after.sso.signatureAlgorithm =
            signatureAlgorithmFor(certificate->certificate.keyAlgorithm, after.sso.signatureAlgorithm);
    QList<Change> changes = changesBetween(*stored, after);
    if (certificate) {
        auto previous = CertificateTable::find(connection, wanted.id, CertificateTable::Role::Current);
        if (!previous)
            return failure(previous.error());
        changes.append({u"idpCertificate"_s, ApplicationEvents::fingerprint(*previous),
                        ApplicationEvents::fingerprint(certificate)});
        auto put = CertificateTable::put(connection, wanted.id, CertificateTable::Role::Current, *certificate);
        if (!put)
            return failure(put.error());
    }
    // Also when nothing changed: the version is what tells two savers apart.
    if (auto updated = ApplicationTable::update(connection, after); !updated)
        return failure(updated.error());
    if (!changes.isEmpty()) {
        Event event = ApplicationEvents::about(u"application_update"_s, after, actor);
        event.changes = changes;
        if (auto appended = append(connection, event); !appended)
            return failure(appended.error());
    }
    if (stored->idm != after.idm || !bind.isEmpty() || !unbind.isEmpty()) {
        if (auto due = RunTable::markDue(connection, wanted.id); !due)
            return failure(due.error());
    }
    if (stored->idm.state == IdmState::Active && stored->idm != after.idm) {
        Event event = ApplicationEvents::about(u"idm_integration_update"_s, after, actor);
        event.changes = changesBetween(stored->idm, after.idm);
        if (auto appended = append(connection, event); !appended)
            return failure(appended.error());
    }
    auto changed = BindingTable::change(connection, wanted.id, bind, unbind);
    if (!changed)
        return failure(changed.error());
    if (auto appended = appendBindings(connection, after, changed->bound, u"add"_s, actor); !appended)
        return failure(appended.error());
    if (auto appended = appendBindings(connection, after, changed->unbound, u"remove"_s, actor); !appended)
        return failure(appended.error());
    return after;
}

Result<Application> insertAll(Connection &connection, Application application,
                              const std::optional<StoredCertificate> &certificate, const Actor &actor)
{
    if (application.id.isNull())
        application.id = ApplicationId::create();
    application.version = 1;
    application.created = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    if (application.createdBy.isEmpty())
        application.createdBy = actor.name;
    if (auto inserted = ApplicationTable::insert(connection, application); !inserted)
        return failure(inserted.error());
    Application nothing;
    nothing.sso = SsoSettings();
    Event event = ApplicationEvents::about(u"application_create"_s, application, actor);
    event.changes = changesBetween(nothing, application);
    event.changes.prepend({u"connectorId"_s, {}, application.connectorId});
    if (certificate) {
        auto put = CertificateTable::put(connection, application.id, CertificateTable::Role::Current, *certificate);
        if (!put)
            return failure(put.error());
        event.changes.append({u"idpCertificate"_s, {}, ApplicationEvents::fingerprint(certificate)});
    }
    if (auto appended = append(connection, event); !appended)
        return failure(appended.error());
    return application;
}

Result<void> removeOne(Connection &connection, const ApplicationId &id, const Actor &actor)
{
    auto stored = ApplicationTable::find(connection, id);
    if (!stored)
        return failure(stored.error());
    auto removed = connection.exec(u"DELETE FROM applications WHERE id = ?"_s, {id.toString()});
    if (!removed)
        return failure(removed.error());
    return append(connection, ApplicationEvents::about(u"application_delete"_s, *stored, actor));
}

} // namespace

ApplicationStore::ApplicationStore(Database &database, QObject *parent) : QObject(parent), m_database(database) {}

template <typename Fn> auto ApplicationStore::write(Fn fn)
{
    auto future = m_database.transaction(std::move(fn));
    async::whenDone(future, this, [this](const auto &result) {
        if (result)
            Q_EMIT changed();
    });
    return future;
}

Future<QList<ApplicationSummary>> ApplicationStore::list()
{
    return m_database.run([](Connection &connection) { return ApplicationTable::summaries(connection, {}); });
}

Future<Application> ApplicationStore::find(const ApplicationId &id)
{
    return m_database.run([id](Connection &connection) { return ApplicationTable::find(connection, id); });
}

Future<Application> ApplicationStore::findByLabel(const QString &labelOrId)
{
    return m_database.run(
        [labelOrId](Connection &connection) { return ApplicationTable::findByLabel(connection, labelOrId); });
}

Future<Application> ApplicationStore::insert(const Application &application,
                                             const std::optional<StoredCertificate> &certificate, const Actor &actor)
{
    return write([=](Connection &connection) { return insertAll(connection, application, certificate, actor); });
}

Future<Application> ApplicationStore::save(const Application &application, const QList<UserGroupId> &bind,
                                           const QList<UserGroupId> &unbind,
                                           const std::optional<StoredCertificate> &certificate, const Actor &actor)
{
    return write(
        [=](Connection &connection) { return saveAll(connection, application, bind, unbind, certificate, actor); });
}

Future<Application> ApplicationStore::saveIdm(const ApplicationId &id, const IdmSettings &idm, const QString &eventType,
                                              const Actor &actor)
{
    return write([=](Connection &connection) -> Result<Application> {
        auto stored = ApplicationTable::find(connection, id);
        if (!stored)
            return failure(stored.error());
        Application after = *stored;
        after.idm = idm;
        after.version += 1;
        if (auto updated = ApplicationTable::update(connection, after); !updated)
            return failure(updated.error());
        if (auto due = RunTable::markDue(connection, id); !due)
            return failure(due.error());
        Event event = ApplicationEvents::about(eventType, after, actor);
        event.changes = changesBetween(stored->idm, idm);
        if (isAnotherProvider(stored->idm.baseUrl, idm.baseUrl)) {
            auto forgotten = ProvisioningTable::forgetProvider(connection, id);
            if (!forgotten)
                return failure(forgotten.error());
            event.details.insert(u"forgotten_links"_s, *forgotten);
        } else if (idm.groupManagement && !stored->idm.groupManagement) {
            if (auto released = ProvisioningTable::releaseDeletedGroups(connection, id); !released)
                return failure(released.error());
        }
        if (auto appended = append(connection, event); !appended)
            return failure(appended.error());
        return after;
    });
}

Future<qint64> ApplicationStore::linksForgottenWith(const ApplicationId &id, const QString &baseUrl)
{
    return m_database.run([id, baseUrl](Connection &connection) -> Result<qint64> {
        auto stored = ApplicationTable::find(connection, id);
        if (!stored)
            return failure(stored.error());
        if (!isAnotherProvider(stored->idm.baseUrl, baseUrl))
            return 0;
        return ProvisioningTable::linkCount(connection, id);
    });
}

Future<void> ApplicationStore::remove(const QList<ApplicationId> &ids, const Actor &actor)
{
    return write([=](Connection &connection) -> Result<void> {
        for (const ApplicationId &id : ids) {
            if (auto removed = removeOne(connection, id, actor); !removed)
                return removed;
        }
        return {};
    });
}

Future<QList<GroupBinding>> ApplicationStore::bindings(const ApplicationId &id)
{
    return m_database.run([id](Connection &connection) { return BindingTable::all(connection, id); });
}

Future<QList<ApplicationSummary>> ApplicationStore::applicationsOf(const UserGroupId &group)
{
    return m_database.run([group](Connection &connection) { return ApplicationTable::summaries(connection, group); });
}

Future<AccessEffect> ApplicationStore::effectOf(const ApplicationId &id, const QList<UserGroupId> &bind,
                                                const QList<UserGroupId> &unbind)
{
    return m_database.run([=](Connection &connection) { return BindingTable::effect(connection, id, bind, unbind); });
}

Future<qint64> ApplicationStore::peopleWithAccess(const ApplicationId &id)
{
    return m_database.run([id](Connection &connection) { return BindingTable::peopleWithAccess(connection, id); });
}

Future<std::optional<StoredCertificate>> ApplicationStore::certificate(const ApplicationId &id)
{
    return m_database.run([id](Connection &connection) {
        return CertificateTable::find(connection, id, CertificateTable::Role::Current);
    });
}

Future<std::optional<StoredCertificate>> ApplicationStore::nextCertificate(const ApplicationId &id)
{
    return m_database.run(
        [id](Connection &connection) { return CertificateTable::find(connection, id, CertificateTable::Role::Next); });
}

Future<Application> ApplicationStore::keepNext(const ApplicationId &id, const StoredCertificate &certificate,
                                               const Actor &actor)
{
    return write([=](Connection &connection) { return RolloverTable::keepNext(connection, id, certificate, actor); });
}

Future<Application> ApplicationStore::planNext(const ApplicationId &id, const QDateTime &takesOver, const Actor &actor)
{
    return write([=](Connection &connection) {
        return RolloverTable::plan(connection, id, takesOver, QDateTime::currentDateTimeUtc(), actor);
    });
}

Future<Application> ApplicationStore::setNextTold(const ApplicationId &id, bool told, const Actor &actor)
{
    return write([=](Connection &connection) { return RolloverTable::setTold(connection, id, told, actor); });
}

Future<Application> ApplicationStore::discardNext(const ApplicationId &id, const Actor &actor)
{
    return write([=](Connection &connection) { return RolloverTable::discard(connection, id, actor); });
}

Future<Application> ApplicationStore::activateNext(const ApplicationId &id, const Actor &actor)
{
    return write([=](Connection &connection) {
        return RolloverTable::activate(connection, id, QDateTime::currentDateTimeUtc(), actor);
    });
}

Future<QList<Application>> ApplicationStore::activateDue()
{
    auto future = m_database.run([](Connection &connection) {
        return RolloverTable::activateAllDue(connection, QDateTime::currentDateTimeUtc());
    });
    async::whenDone(future, this, [this](const Result<QList<Application>> &activated) {
        if (!activated || !activated->isEmpty())
            Q_EMIT changed();
    });
    return future;
}

} // namespace gatehouse
