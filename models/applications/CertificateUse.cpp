// SPDX-License-Identifier: Apache-2.0
#include "models/applications/CertificateUse.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateUse)
};

const QString beginsPem = u"-----BEGIN CERTIFICATE-----"_s;
const QString endsPem = u"-----END CERTIFICATE-----"_s;

} // namespace

QString roleText(CertificateUse::Role role)
{
    switch (role) {
    case CertificateUse::Role::Current:
        break;
    case CertificateUse::Role::Next:
        return Texts::tr("next IdP certificate");
    case CertificateUse::Role::ServiceProviderSigning:
        return Texts::tr("SP certificate that verifies its requests");
    case CertificateUse::Role::ServiceProviderEncryption:
        return Texts::tr("SP certificate that assertions are encrypted for");
    }
    return Texts::tr("current IdP certificate");
}

QString roleWord(CertificateUse::Role role)
{
    switch (role) {
    case CertificateUse::Role::Current:
        break;
    case CertificateUse::Role::Next:
        return u"next"_s;
    case CertificateUse::Role::ServiceProviderSigning:
        return u"spSigning"_s;
    case CertificateUse::Role::ServiceProviderEncryption:
        return u"spEncryption"_s;
    }
    return u"current"_s;
}

QStringList fingerprintsOf(const QString &pem)
{
    QStringList found;
    for (qsizetype from = pem.indexOf(beginsPem); from >= 0; from = pem.indexOf(beginsPem, from + 1)) {
        from += beginsPem.size();
        const QByteArray base64 = pem.mid(from, pem.indexOf(endsPem, from) - from).simplified().remove(u' ').toLatin1();
        const auto der = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (der && !(*der).isEmpty())
            found +=
                QString::fromLatin1(QCryptographicHash::hash(*der, QCryptographicHash::Sha256).toHex(':').toUpper());
    }
    return found;
}

QList<CertificateUse> serviceProviderUses(const Application &application)
{
    QList<CertificateUse> uses;
    const auto add = [&](const QString &pem, CertificateUse::Role role) {
        for (const QString &sha256 : fingerprintsOf(pem))
            uses.append({application.id, application.displayLabel, role, sha256});
    };
    add(application.sso.spCertificate, CertificateUse::Role::ServiceProviderSigning);
    add(application.sso.spEncryption.certificate, CertificateUse::Role::ServiceProviderEncryption);
    return uses;
}

QList<CalendarEntry> calendarOf(const QList<ApplicationSummary> &applications)
{
    QList<CalendarEntry> entries;
    for (const ApplicationSummary &summary : applications) {
        const QString label = summary.application.displayLabel;
        const QString id = summary.application.id.toString();
        if (summary.certificateExpires.isValid())
            entries.append({u"expires-%1@gatehouse"_s.arg(id), Texts::tr("%1: the IdP certificate expires").arg(label),
                            Texts::tr("From then on nobody can sign in to %1. Make the next certificate, give it to "
                                      "whoever runs %1, and plan when it takes over.")
                                .arg(label),
                            summary.certificateExpires});
        const CertificateRollover &rollover = summary.nextCertificate.rollover;
        if (rollover.takesOver.isValid())
            entries.append({u"takes-over-%1@gatehouse"_s.arg(id),
                            Texts::tr("%1: the next IdP certificate takes over").arg(label),
                            rollover.told.isValid() ? Texts::tr("%1 has it already.").arg(label)
                                                    : Texts::tr("Whoever runs %1 must have it by then.").arg(label),
                            rollover.takesOver});
    }
    return entries;
}

} // namespace gatehouse
