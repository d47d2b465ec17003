// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace gatehouse
{

/// A person as the provider's SCIM server lists them (RFC 7643 section 4.1), reduced to an allow-list of attributes
/// (S6). `id` and `externalId` are opaque text of that provider.
struct RemoteUser {
    QString id;
    QString externalId;
    QString userName;
    QString givenName;
    QString familyName;
    QString formattedName;
    QString displayName;
    QString email; ///< the primary one, else the first
    QString title;
    QString department;
    QString employeeNumber;
    QString organization;
    QString costCenter;
    QString userType;
    bool active = true;
    QJsonObject resource = {}; ///< all that the server said; only where it was asked for, and stored nowhere (S6)

    /// displayName, else formatted, else given and family name, else userName.
    QString shownName() const;
    bool operator==(const RemoteUser &) const = default;
};

QJsonObject toJson(const RemoteUser &user);
RemoteUser remoteUserFromJson(const QJsonObject &object);

} // namespace gatehouse
