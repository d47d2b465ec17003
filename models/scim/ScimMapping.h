// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"

namespace gatehouse
{

/// The SCIM resource (RFC 7643) that a create would send for one person under these mappings: the live preview of the
/// Identity Management tab. Empty values are left out; `emails: value` becomes one primary work address.
QJsonObject scimUser(const User &user, const QList<AttributeMapping> &mappings, const ScimManners &manners);
/// The one text of it that goes where `scim` says; empty when there is none.
QString scimText(const User &user, const QString &scim, const QList<AttributeMapping> &mappings,
                 const ScimManners &manners);
QJsonObject scimGroup(const UserGroup &group, const QList<AttributeMapping> &mappings);

/// Puts a value where "userName", "name.givenName", "emails: value" or "urn:…:User:department" says (RFC 7644 section
/// 3.10 writes the last one so).
void placeAttribute(QJsonObject &resource, const QString &target, const QJsonValue &value);

/// Names of attributes are not case sensitive (RFC 7643 section 2.1); undefined when there is none of this one.
QJsonValue attributeNamed(const QJsonObject &object, const QString &name);
/// A value as a text. Some servers write ids as numbers; a Boolean is "true" or "false".
QString attributeText(const QJsonValue &value);

} // namespace gatehouse
