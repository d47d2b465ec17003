// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/applications/CertificateUse.h"

namespace gatehouse
{

/// Every certificate that an application of the workspace has, by Display Label: what the inspector says under "Used
/// by". ErrorKind::Unavailable where no workspace is open.
Future<QList<CertificateUse>> certificateUses(Database &database);

} // namespace gatehouse
