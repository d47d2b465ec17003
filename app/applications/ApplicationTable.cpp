// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationTable.h"

#include "models/base/Folding.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString columns = u"a.id, a.connector_id, a.label, a.description, a.image, a.color, a.show_in_portal, a.idp_url, "
                        "a.bookmark_url, a.bookmark_active, a.sso, a.idm, a.version, a.created, a.created_by"_s;
constexpr int columnCount = 15;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ApplicationTable)
};

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject jsonObject(const QVariant &text) { return QJsonDocument::fromJson(text.toString().toUtf8()).object(); }

QDateTime timeOf(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QDateTime later(const QVariant &one, const QVariant &other)
{
    return timeOf(one.toLongLong() > other.toLongLong() ? one : other);
}

Application applicationOf(const Rows &row)
{
    Application application;
    application.id = ApplicationId::fromString(row.value(0).toString());
    application.connectorId = row.value(1).toString();
    application.displayLabel = row.value(2).toString();
    application.description = row.value(3).toString();
    application.portalImage = {row.value(4).toByteArray(), row.value(5).toString()};
    application.showInPortal = row.value(6).toLongLong() != 0;
    application.idpUrl = row.value(7).toString();
    application.bookmarkUrl = row.value(8).toString();
    application.bookmarkActive = row.value(9).toLongLong() != 0;
    application.sso = ssoSettingsFromJson(jsonObject(row.value(10)));
    application.idm = idmSettingsFromJson(jsonObject(row.value(11)));
    application.version = row.value(12).toLongLong();
    application.created = timeOf(row.value(13));
    application.createdBy = row.value(14).toString();
    return application;
}

Result<Application> findWhere(Connection &connection, const QString &condition, const QString &value)
{
    auto query = connection.exec(u"SELECT %1 FROM applications a WHERE %2 = ?"_s.arg(columns, condition), {value});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::NotFound,
                       Texts::tr("There is no application “%1”. Look up its Display Label in the list of configured "
                                 "applications.")
                           .arg(value));
    return applicationOf(*query);
}

/// Two applications may share neither label nor SSO IdP URL; the answer names who has it.
Result<void> checkUnique(Connection &connection, const Application &application)
{
    auto query = connection.exec(u"SELECT label, label_key = ? FROM applications WHERE id <> ? AND "
                                 "(label_key = ? OR (idp_url <> '' AND idp_url = ?)) LIMIT 1"_s,
                                 {foldedKey(application.displayLabel), application.id.toString(),
                                  foldedKey(application.displayLabel), application.idpUrl});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return {};
    const QString holder = query->value(0).toString();
    if (query->value(1).toBool())
        return failure(
            ErrorKind::Conflict,
            Texts::tr("There is an application with the Display Label “%1” already. Choose another one.").arg(holder));
    return failure(
        ErrorKind::Conflict,
        Texts::tr("The application “%1” has this SSO IdP URL already. Choose another one under Advanced Settings.")
            .arg(holder));
}

Error staleError(const Application &application, qint64 stored)
{
    return {ErrorKind::Stale,
            Texts::tr(
                "Somebody saved “%1” meanwhile (version %2, yours began at %3). Nothing was changed. Open it again to "
                "see what is new, then make your changes once more.")
                .arg(application.displayLabel)
                .arg(stored)
                .arg(application.version - 1),
            {}};
}

} // namespace

namespace ApplicationTable
{

Result<Application> find(Connection &connection, const ApplicationId &id)
{
    auto found = findWhere(connection, u"a.id"_s, id.toString());
    if (!found && found.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, Texts::tr("This application was removed meanwhile. Go back to the list."));
    return found;
}

Result<Application> findByLabel(Connection &connection, const QString &labelOrId)
{
    auto query = connection.exec(
        u"SELECT %1 FROM applications a WHERE a.id = ? OR a.label_key = ? ORDER BY a.id = ? DESC"_s.arg(columns),
        {labelOrId.toLower(), foldedKey(labelOrId), labelOrId.toLower()});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(
            ErrorKind::NotFound,
            Texts::tr("There is no application “%1”. The list of applications shows every Display Label and id.")
                .arg(labelOrId));
    return applicationOf(*query);
}

Result<QList<ApplicationSummary>> summaries(Connection &connection, const std::optional<UserGroupId> &group)
{
    // Failed rows are those of the newest job only: an older job's were there to be seen before it was started.
    QString sql = u"SELECT %1, c.not_after, "
                  "(SELECT count(*) FROM bindings b WHERE b.application_id = a.id), "
                  "(SELECT count(*) FROM import_rows r WHERE r.outcome = 'failed' AND r.job_id = "
                  "(SELECT j.id FROM import_jobs j WHERE j.application_id = a.id ORDER BY j.number DESC LIMIT 1)), "
                  "(SELECT max(j.ended) FROM import_jobs j WHERE j.application_id = a.id AND j.state = 'finished'), "
                  "n.not_after, n.takes_over, n.told, n.told_by, "
                  "(SELECT count(*) FROM provisioning_operations o WHERE o.application_id = a.id AND o.state IN "
                  "('failed', 'unknown')), "
                  "(SELECT p.ended FROM provisioning_runs p WHERE p.application_id = a.id) "
                  "FROM applications a LEFT JOIN certificates c ON c.application_id = a.id AND c.role = 'current' "
                  "LEFT JOIN certificates n ON n.application_id = a.id AND n.role = 'next'"_s.arg(columns);
    QVariantList values;
    if (group) {
        sql += u" WHERE a.id IN (SELECT b.application_id FROM bindings b WHERE b.group_id = ?)"_s;
        values.append(group->toString());
    }
    auto query = connection.exec(sql + u" ORDER BY a.label_key"_s, values);
    if (!query)
        return failure(query.error());
    QList<ApplicationSummary> summaries;
    while (query->next())
        summaries.append({applicationOf(*query),
                          timeOf(query->value(columnCount)),
                          query->value(columnCount + 1).toLongLong(),
                          query->value(columnCount + 2).toLongLong() + query->value(columnCount + 8).toLongLong(),
                          later(query->value(columnCount + 3), query->value(columnCount + 9)),
                          {timeOf(query->value(columnCount + 4)),
                           {timeOf(query->value(columnCount + 5)), timeOf(query->value(columnCount + 6)),
                            query->value(columnCount + 7).toString()}}});
    return summaries;
}

Result<void> insert(Connection &connection, const Application &application)
{
    if (auto unique = checkUnique(connection, application); !unique)
        return unique;
    auto inserted = connection.exec(
        u"INSERT INTO applications (id, connector_id, label, label_key, description, image, color, show_in_portal, "
        "idp_url, bookmark_url, bookmark_active, sso, idm, version, created, created_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {application.id.toString(), application.connectorId, application.displayLabel,
         foldedKey(application.displayLabel), application.description, application.portalImage.image,
         application.portalImage.color, application.showInPortal, application.idpUrl, application.bookmarkUrl,
         application.bookmarkActive, jsonText(toJson(application.sso)), jsonText(toJson(application.idm)),
         application.version, application.created, application.createdBy});
    if (!inserted)
        return failure(inserted.error());
    return {};
}

Result<void> update(Connection &connection, const Application &application)
{
    if (auto unique = checkUnique(connection, application); !unique)
        return unique;
    auto changed = connection.change(
        u"UPDATE applications SET label = ?, label_key = ?, description = ?, image = ?, color = ?, show_in_portal = ?, "
        "bookmark_url = ?, bookmark_active = ?, sso = ?, idm = ?, version = ? WHERE id = ? AND version = ?"_s,
        {application.displayLabel, foldedKey(application.displayLabel), application.description,
         application.portalImage.image, application.portalImage.color, application.showInPortal,
         application.bookmarkUrl, application.bookmarkActive, jsonText(toJson(application.sso)),
         jsonText(toJson(application.idm)), application.version, application.id.toString(), application.version - 1});
    if (!changed)
        return failure(changed.error());
    if (*changed == 1)
        return {};
    auto stored = find(connection, application.id);
    if (!stored)
        return failure(stored.error());
    return failure(staleError(application, stored->version));
}

} // namespace ApplicationTable
} // namespace gatehouse
