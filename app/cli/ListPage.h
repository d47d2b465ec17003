// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Arguments.h"

#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse::cli
{

/// {"<noun>":[…],"next":null|CURSOR} of a list that is in memory as a whole: `--limit` of its items after the one that
/// `--cursor` names. A cursor is an item's own `key`, so that what comes and goes before it moves no page.
/// ErrorKind::Invalid when the item of the cursor is gone.
Result<QJsonObject> pageOf(const QString &noun, const QJsonArray &items, const QString &key,
                           const Arguments &arguments);

} // namespace gatehouse::cli
