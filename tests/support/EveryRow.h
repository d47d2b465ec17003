// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"

namespace gatehouse
{

/// Every row of every table as text, in a fixed order: two of them are equal when nothing was changed between. For who
/// may read all columns.
QString everyRow(Database &database);

} // namespace gatehouse
