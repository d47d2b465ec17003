// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportSettingsTable.h"

#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace ImportSettingsTable
{

Result<ImportSettings> find(Connection &connection, const ApplicationId &application)
{
    auto row =
        connection.first(u"SELECT settings FROM import_settings WHERE application_id = ?"_s, {application.toString()});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return ImportSettings();
    return importSettingsFromJson(QJsonDocument::fromJson(row->first().toString().toUtf8()).object());
}

Result<void> save(Connection &connection, const ApplicationId &application, const ImportSettings &settings)
{
    const QString text = QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
    auto saved = connection.change(u"INSERT INTO import_settings (application_id, settings) VALUES (?, ?) "
                                   "ON CONFLICT (application_id) DO UPDATE SET settings = excluded.settings"_s,
                                   {application.toString(), text});
    if (!saved)
        return failure(saved.error());
    return {};
}

} // namespace ImportSettingsTable
} // namespace gatehouse
