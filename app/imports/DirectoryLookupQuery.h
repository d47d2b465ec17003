// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/imports/CandidateMatch.h"

namespace gatehouse
{

/// Reads what the directory knows of one page of people at the provider of an application, in one statement.
Result<DirectoryLookup> lookUp(Connection &connection, const ApplicationId &application, const QList<RemoteUser> &page);

} // namespace gatehouse
