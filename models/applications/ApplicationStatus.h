// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationSummary.h"

namespace gatehouse
{

/// How a state is shown: healthy and absent ones are plain text, only what needs somebody is tinted (design section 4).
enum class StatusTone { Active, Bookmark, Inactive, Off, Info, Expiring, Error };

/// A state of an application in words.
struct ApplicationStatus {
    StatusTone tone = StatusTone::Off;
    QString text;
    QString extra; ///< shown after the text, quieter ("2 years")

    /// Somebody has to do something about it.
    bool needsAttention() const { return tone >= StatusTone::Info; }
    bool operator==(const ApplicationStatus &) const = default;
};

/// The connector is nullptr when its catalogue file is gone; what is stored still decides.
ApplicationStatus ssoStatus(const Application &application, const Connector *connector);
ApplicationStatus idmStatus(const Application &application, const Connector *connector, qint64 failedCount);
/// As the list shows it: the date, or a chip when it is near or past. `expires` invalid: there is none.
ApplicationStatus certificateStatus(const QDateTime &expires, const QDateTime &now);
/// "in 19 days", "in 3 years".
QString timeUntil(const QDateTime &expires, const QDateTime &now);
/// The text of the menu button: "IDP Certificate Valid", "IDP Certificate Expires in 19 days", "IDP Certificate
/// Expired", "No IDP Certificate".
ApplicationStatus certificateMenuStatus(const QDateTime &expires, const QDateTime &now);

/// "SAML · SCIM", "SAML", "Bookmark".
QString applicationKind(const Application &application, const Connector *connector);

/// From this many days before the end a certificate counts as expiring.
constexpr int CertificateWarningDays = 30;

} // namespace gatehouse
