// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationSummary.h"
#include "models/x509/ExpiryCalendar.h"

namespace gatehouse
{

/// Where an application has a certificate.
struct CertificateUse {
    enum class Role { Current, Next, ServiceProviderSigning, ServiceProviderEncryption };
    ApplicationId application;
    QString label;
    Role role = Role::Current;
    QString sha256; ///< as CertificateSummary::sha256

    bool operator==(const CertificateUse &) const = default;
};

/// "current IdP certificate", "next IdP certificate", …
QString roleText(CertificateUse::Role role);
/// For scripts: "current", "next", "spSigning", "spEncryption".
QString roleWord(CertificateUse::Role role);

/// SHA-256 of the certificates of a PEM text, one after the other; blocks that are no base64 are passed over.
QStringList fingerprintsOf(const QString &pem);
/// The service provider's certificates in the settings of one application.
QList<CertificateUse> serviceProviderUses(const Application &application);

/// When certificates of applications expire, and when planned ones take over.
QList<CalendarEntry> calendarOf(const QList<ApplicationSummary> &applications);

} // namespace gatehouse
