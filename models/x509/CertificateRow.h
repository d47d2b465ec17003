// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

namespace gatehouse
{

/// One line of a long list of certificates; the fields say the same as those of CertificateDescription.
struct CertificateRow {
    QString subject;
    QString issuer;
    QString serial;
    QDateTime notBefore;
    QDateTime notAfter;
    QList<CertificateDescription::AlternativeName> subjectAltNames;
    QString sha256;

    bool operator==(const CertificateRow &) const = default;
};

inline CertificateRow rowFrom(const CertificateDescription &certificate)
{
    const CertificateSummary &summary = certificate.summary;
    return {summary.subject,   summary.issuer,   summary.serial,
            summary.notBefore, summary.notAfter, certificate.subjectAltNames,
            summary.sha256};
}

} // namespace gatehouse
