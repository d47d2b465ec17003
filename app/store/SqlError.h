// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Dialect.h"
#include "models/base/Error.h"

#include <QSqlError>

namespace gatehouse
{

/// What a database's own error means for the person at the screen; the database's words become the detail.
Error errorFromSql(const QSqlError &error, const Dialect &dialect, bool connectionLost);

} // namespace gatehouse
