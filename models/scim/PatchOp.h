// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QJsonObject>

namespace gatehouse
{

/// The resource after a PatchOp (RFC 7644 section 3.5.2): add, replace and remove; with a path (attribute, name.part,
/// extension URN:attribute, list[attribute eq "value"] and a part of it) or without one; `remove` of members also in
/// the form that lists them as the value. ErrorKind::Invalid when an operation is not understood.
Result<QJsonObject> patched(const QJsonObject &resource, const QJsonObject &patchOp);

} // namespace gatehouse
