// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace gatehouse
{

/// The way from a certificate to one that is trusted, as far as it could be gone.
struct CertificateChain {
    bool trusted = false;
    QString error;    ///< in words; empty when trusted
    QStringList path; ///< SHA-256 of each certificate, the end entity first

    bool operator==(const CertificateChain &) const = default;
};

} // namespace gatehouse
