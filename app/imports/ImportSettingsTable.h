// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/imports/ImportSettings.h"

namespace gatehouse
{

/// How the people of each application are imported; for use inside a transaction. No rules are checked and no events
/// are written here.
namespace ImportSettingsTable
{

/// The defaults when nobody decided anything.
Result<ImportSettings> find(Connection &connection, const ApplicationId &application);
Result<void> save(Connection &connection, const ApplicationId &application, const ImportSettings &settings);

} // namespace ImportSettingsTable
} // namespace gatehouse
