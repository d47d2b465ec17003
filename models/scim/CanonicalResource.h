// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace gatehouse
{

/// A server's resource or ListResponse with the names that RFC 7643 and RFC 7644 define in their spelling: names are
/// not case sensitive (RFC 7643 section 2.1), and some servers spell their own way. A member that names its resource by
/// $ref alone, as section 8.7.1 allows, gets the value that this address ends with.
QJsonObject canonicalResource(const QJsonObject &resource);

} // namespace gatehouse
