// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/directory/User.h"

namespace gatehouse
{

/// An application as its tile in the User Console shows it.
struct PortalTile {
    ApplicationId id;
    QString label;
    QString description;
    bool hasImage = false;
    QString color;
    bool isBookmark = false;
    QString bookmarkUrl;
    qint64 version = 0;

    bool operator==(const PortalTile &) const = default;
};

/// What a person may open, read from bindings and memberships at the moment of asking: a group unbound a second ago, an
/// application deactivated, a person suspended are gone at once. Implicit deny: no bound group, no tile.
namespace PortalTable
{

/// By Display Label, without the hidden ones and those that are not active.
Result<QList<PortalTile>> tiles(Connection &connection, const UserId &user);
/// Hidden or not; nothing when the person may not open it or it is not active.
Result<std::optional<PortalTile>> tile(Connection &connection, const UserId &user, const ApplicationId &application);
/// The User Portal Image; empty when there is none or the person may not open the application.
Result<QByteArray> image(Connection &connection, const UserId &user, const ApplicationId &application);

} // namespace PortalTable
} // namespace gatehouse
