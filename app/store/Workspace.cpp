// SPDX-License-Identifier: Apache-2.0
#include "app/store/Workspace.h"

#include "app/events/EventTable.h"

#include <QUuid>

namespace gatehouse
{

namespace
{

Result<Organization> read(Connection &connection)
{
    auto row = connection.first(QStringLiteral("SELECT id, name, sign_in_address, version FROM organization"));
    if (!row)
        return failure(row.error());
    if (row->isEmpty()) {
        return failure(ErrorKind::NotFound, Workspace::tr("This database holds no workspace yet. Create one there, or "
                                                          "open a different location."));
    }
    return Organization{row->at(0).toString(), row->at(1).toString(), row->at(2).toString(), row->at(3).toLongLong()};
}

Result<void> checked(const Organization &organization)
{
    const QString name = organization.name.trimmed();
    if (name.isEmpty() || name.size() > 256)
        return failure(ErrorKind::Invalid,
                       Workspace::tr("The organization's name needs 1 to 256 characters. Correct it and try again."));
    if (organization.signInAddress.size() > 1024)
        return failure(ErrorKind::Invalid, Workspace::tr("The sign-in address is longer than 1024 characters."));
    return {};
}

Result<void> report(Connection &connection, const QString &type, const Organization &organization,
                    const QList<Change> &changes, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.resourceType = QStringLiteral("organization");
    event.resourceId = organization.id;
    event.resourceName = organization.name;
    event.changes = changes;
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

QList<Change> changesOf(const Organization &from, const Organization &to)
{
    QList<Change> changes;
    if (from.name != to.name)
        changes.append({QStringLiteral("name"), from.name, to.name});
    if (from.signInAddress != to.signInAddress)
        changes.append({QStringLiteral("signInAddress"), from.signInAddress, to.signInAddress});
    return changes;
}

Result<Organization> insert(Connection &connection, Organization organization, const Actor &actor)
{
    auto present = read(connection);
    if (present) {
        return failure(ErrorKind::Conflict,
                       Workspace::tr("This database already holds the workspace of %1. Open it, or "
                                     "choose a different location.")
                           .arg(present->name));
    }
    if (present.error().kind != ErrorKind::NotFound)
        return failure(present.error());
    if (auto valid = checked(organization); !valid)
        return failure(valid.error());
    organization.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    organization.name = organization.name.trimmed();
    organization.version = 1;
    auto written = connection.change(
        QStringLiteral("INSERT INTO organization (only_one, id, name, sign_in_address, version, "
                       "created) VALUES (1, ?, ?, ?, 1, ?)"),
        {organization.id, organization.name, organization.signInAddress, QDateTime::currentDateTimeUtc()});
    if (!written)
        return failure(written.error());
    if (auto reported =
            report(connection, QStringLiteral("organization_create"), organization, changesOf({}, organization), actor);
        !reported)
        return failure(reported.error());
    return organization;
}

Result<Organization> update(Connection &connection, Organization organization, const Actor &actor)
{
    auto stored = read(connection);
    if (!stored)
        return failure(stored.error());
    if (auto valid = checked(organization); !valid)
        return failure(valid.error());
    if (stored->version != organization.version)
        return failure(ErrorKind::Stale, Workspace::tr("Somebody else changed the organization meanwhile. Nothing was "
                                                       "saved. Compare both and save again."));
    organization.id = stored->id;
    organization.name = organization.name.trimmed();
    if (organization == *stored)
        return organization;
    auto written = connection.change(QStringLiteral("UPDATE organization SET name = ?, sign_in_address = ?, version = "
                                                    "version + 1 WHERE version = ?"),
                                     {organization.name, organization.signInAddress, organization.version});
    if (!written)
        return failure(written.error());
    ++organization.version;
    if (auto reported = report(connection, QStringLiteral("organization_update"), organization,
                               changesOf(*stored, organization), actor);
        !reported)
        return failure(reported.error());
    return organization;
}

} // namespace

Workspace::Workspace(Database &database, QObject *parent) : QObject(parent), m_database(database) {}

Future<Organization> Workspace::create(const Organization &organization, const Actor &actor)
{
    auto created = m_database.transaction(
        [organization, actor](Connection &connection) { return insert(connection, organization, actor); });
    async::whenDone(created, this, [this](const Result<Organization> &result) {
        if (result)
            Q_EMIT changed();
    });
    return created;
}

Future<Organization> Workspace::organization()
{
    return m_database.run([](Connection &connection) { return read(connection); });
}

Future<Organization> Workspace::save(const Organization &organization, const Actor &actor)
{
    auto saved = m_database.transaction(
        [organization, actor](Connection &connection) { return update(connection, organization, actor); });
    async::whenDone(saved, this, [this](const Result<Organization> &result) {
        if (result)
            Q_EMIT changed();
    });
    return saved;
}

} // namespace gatehouse
