// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationStatus.h"

#include "models/x509/CertificateValidity.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ApplicationStatus)
};

QString distance(const QDateTime &now, const QDateTime &expires)
{
    const int days = daysUntil(expires, now);
    if (days < 60)
        return Texts::tr("%Ln days", nullptr, days);
    if (days < 365)
        return Texts::tr("%Ln months", nullptr, days / 30);
    return days < 730 ? Texts::tr("1 year") : Texts::tr("%Ln years", nullptr, days / 365);
}

ApplicationStatus active(StatusTone tone = StatusTone::Active) { return {tone, Texts::tr("Active"), {}}; }
ApplicationStatus inactive() { return {StatusTone::Inactive, Texts::tr("Inactive"), {}}; }
ApplicationStatus notAvailable() { return {StatusTone::Off, Texts::tr("Not available"), {}}; }

} // namespace

ApplicationStatus ssoStatus(const Application &application, const Connector *connector)
{
    if (connector && connector->bookmark)
        return application.bookmarkActive ? active(StatusTone::Bookmark) : inactive();
    if (connector && !connector->saml)
        return notAvailable();
    if (application.sso.active)
        return active();
    if (application.sso.deactivated)
        return inactive();
    return {StatusTone::Info, Texts::tr("Setup incomplete"), {}};
}

ApplicationStatus idmStatus(const Application &application, const Connector *connector, qint64 failedCount)
{
    if (connector && !connector->scim)
        return notAvailable();
    switch (application.idm.state) {
    case IdmState::NotConfigured:
        return {StatusTone::Off, Texts::tr("Not set up"), {}};
    case IdmState::Configured:
        return {StatusTone::Info, Texts::tr("Not activated"), {}};
    case IdmState::Active:
        break;
    }
    if (failedCount > 0)
        return {StatusTone::Error, Texts::tr("%Ln failed", nullptr, int(failedCount)), {}};
    return active();
}

ApplicationStatus certificateStatus(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid())
        return {StatusTone::Off, QStringLiteral("—"), {}};
    if (expires <= now) {
        const int days = daysSince(expires, now);
        const QString text = days == 0   ? Texts::tr("Expired today")
                             : days == 1 ? Texts::tr("Expired 1 day ago")
                                         : Texts::tr("Expired %Ln days ago", nullptr, days);
        return {StatusTone::Error, text, {}};
    }
    const int days = daysUntil(expires, now);
    if (days <= CertificateWarningDays)
        return {StatusTone::Expiring,
                days == 1 ? Texts::tr("Expires in 1 day") : Texts::tr("Expires in %Ln days", nullptr, days),
                {}};
    return {StatusTone::Active, QLocale().toString(expires.toLocalTime().date(), QStringLiteral("d MMM yyyy")),
            distance(now, expires)};
}

QString timeUntil(const QDateTime &expires, const QDateTime &now)
{
    const int days = daysUntil(expires, now);
    if (days < 60)
        return Texts::tr("in %Ln days", nullptr, days);
    if (days < 365)
        return Texts::tr("in %Ln months", nullptr, days / 30);
    return Texts::tr("in %Ln years", nullptr, days / 365);
}

ApplicationStatus certificateMenuStatus(const QDateTime &expires, const QDateTime &now)
{
    if (!expires.isValid())
        return {StatusTone::Inactive, Texts::tr("No IDP Certificate"), {}};
    if (expires <= now)
        return {StatusTone::Error, Texts::tr("IDP Certificate Expired"), {}};
    const int days = daysUntil(expires, now);
    if (days <= CertificateWarningDays)
        return {StatusTone::Expiring,
                days == 1 ? Texts::tr("IDP Certificate Expires in 1 day")
                          : Texts::tr("IDP Certificate Expires in %Ln days", nullptr, days),
                {}};
    return {StatusTone::Active, Texts::tr("IDP Certificate Valid"), {}};
}

QString applicationKind(const Application &application, const Connector *connector)
{
    if (connector && connector->bookmark)
        return Texts::tr("Bookmark");
    if (!connector)
        return application.connectorId;
    QStringList kinds;
    if (connector->saml)
        kinds << QStringLiteral("SAML");
    if (connector->scim)
        kinds << QStringLiteral("SCIM");
    return kinds.join(QStringLiteral(" · "));
}

} // namespace gatehouse
