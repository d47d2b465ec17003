// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QString>

namespace gatehouse::cli
{

/// The bytes of a file that an argument names; "-" is standard input. ErrorKind::Storage when it cannot be read,
/// Invalid when it is larger than 20 MB: nothing is cut off silently (spec S7).
Result<QByteArray> contentsOf(const QString &path);

} // namespace gatehouse::cli
