// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

namespace gatehouse
{

/// One field in which two certificates differ, as both say it.
struct CertificateDifference {
    QString field; ///< "notAfter": the names of the inspection's answer
    QString a;
    QString b;

    bool operator==(const CertificateDifference &) const = default;
};

/// What two certificates say differently, in the order of RFC 5280; empty when nothing that is shown differs.
QList<CertificateDifference> differencesBetween(const CertificateDescription &a, const CertificateDescription &b);

} // namespace gatehouse
