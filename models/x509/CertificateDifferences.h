// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

namespace gatehouse
{

/// One field of two certificates, as both say it.
struct CertificateDifference {
    QString field; ///< "notAfter", "extension nameConstraints": the names of the inspection's answer
    QString a;
    QString b;

    bool differs() const { return a != b; }
    bool operator==(const CertificateDifference &) const = default;
};

/// Two certificates side by side.
struct CertificateComparison {
    bool sameCertificate = false;
    std::optional<bool> sameKey;         ///< nothing: the key of one of them cannot be read
    bool sameIssuer = false;             ///< by name and key identifier; two that issued themselves share none
    QList<CertificateDifference> fields; ///< those that are alike too, in the order of RFC 5280

    bool operator==(const CertificateComparison &) const = default;
};

CertificateComparison compareCertificates(const CertificateDescription &a, const CertificateDescription &b);

/// What the comparison comes to, in three sentences: whether they are one certificate, whether they have one key, and
/// whether one authority issued both.
struct ComparisonSentences {
    QString certificate;
    QString key;
    QString issuer;
};
ComparisonSentences sentencesOf(const CertificateComparison &comparison, const CertificateDescription &a,
                                const CertificateDescription &b);

} // namespace gatehouse
