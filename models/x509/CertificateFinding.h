// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Something about a certificate that its owner should know, in words that say what to do.
struct CertificateFinding {
    enum class Severity { Error, Warning, Info };

    Severity severity = Severity::Info;
    QString code; ///< "expired"; stays the same in every language
    QString message;
    QString certificate; ///< its SHA-256; empty when it concerns the whole file

    bool operator==(const CertificateFinding &) const = default;
};

} // namespace gatehouse
