// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PortalTable.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString bookmark = u"bookmark"_s;

const QString granted =
    u"EXISTS (SELECT 1 FROM bindings b JOIN memberships m ON m.group_id = b.group_id JOIN users u ON "
    "u.id = m.user_id WHERE b.application_id = a.id AND u.id = ? AND u.state = 'active')"_s;

Result<QList<PortalTile>> select(Connection &connection, const QString &condition, const QVariantList &values)
{
    auto rows =
        connection.exec(u"SELECT a.id, a.label, a.description, length(a.image), a.color, a.connector_id, "
                        "a.bookmark_url, a.bookmark_active, a.sso, a.version FROM applications a WHERE %1 AND %2 "
                        "ORDER BY a.label_key"_s.arg(granted, condition),
                        values);
    if (!rows)
        return failure(rows.error());
    QList<PortalTile> tiles;
    while (rows->next()) {
        PortalTile tile;
        tile.id = ApplicationId::fromString(rows->value(0).toString());
        tile.label = rows->value(1).toString();
        tile.description = rows->value(2).toString();
        tile.hasImage = rows->value(3).toLongLong() > 0;
        tile.color = rows->value(4).toString();
        tile.isBookmark = rows->value(5).toString() == bookmark;
        tile.bookmarkUrl = rows->value(6).toString();
        tile.version = rows->value(9).toLongLong();
        const QJsonObject sso = QJsonDocument::fromJson(rows->value(8).toString().toUtf8()).object();
        if (tile.isBookmark ? rows->value(7).toLongLong() != 0 : ssoSettingsFromJson(sso).active)
            tiles.append(tile);
    }
    return tiles;
}

} // namespace

Result<QList<PortalTile>> PortalTable::tiles(Connection &connection, const UserId &user)
{
    return select(connection, u"a.show_in_portal = 1"_s, {user.toString()});
}

Result<std::optional<PortalTile>> PortalTable::tile(Connection &connection, const UserId &user,
                                                    const ApplicationId &application)
{
    auto found = select(connection, u"a.id = ?"_s, {user.toString(), application.toString()});
    if (!found)
        return failure(found.error());
    return found->isEmpty() ? std::optional<PortalTile>() : found->first();
}

Result<QByteArray> PortalTable::image(Connection &connection, const UserId &user, const ApplicationId &application)
{
    auto row = connection.first(u"SELECT a.image FROM applications a WHERE %1 AND a.id = ?"_s.arg(granted),
                                {user.toString(), application.toString()});
    if (!row)
        return failure(row.error());
    return row->isEmpty() ? QByteArray() : row->first().toByteArray();
}

} // namespace gatehouse
