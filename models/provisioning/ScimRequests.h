// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace gatehouse
{

/// Paths and PatchOp operations (RFC 7644 section 3.5.2) that plans are made of. An id is the provider's opaque text; a
/// group's may also be newIdOf(), which stays as it is.
QString userPath(const QString &remoteId);
QString groupPath(const QString &remoteId);
QJsonObject activeOperation(bool active, const ScimManners &manners);
/// Members as a group holds them.
QJsonArray membersOf(const QStringList &remoteIds);
QJsonObject joinOperation(const QStringList &remoteIds);
/// One operation for each: without a filter, `remove` of members takes all of them (section 3.5.2.2).
QList<QJsonObject> leaveOperations(const QStringList &remoteIds);

} // namespace gatehouse
