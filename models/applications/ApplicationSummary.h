// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/applications/CertificateRollover.h"

namespace gatehouse
{

/// One row of Configured Applications: the application and what other tables know of it.
struct ApplicationSummary {
    Application application;
    QDateTime certificateExpires; ///< invalid: no certificate
    qint64 groupCount = 0;
    qint64 failedCount = 0; ///< changes or import rows that need somebody
    QDateTime lastSync;     ///< invalid: never
    NextCertificate nextCertificate;

    bool operator==(const ApplicationSummary &) const = default;
};

} // namespace gatehouse
