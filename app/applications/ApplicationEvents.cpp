// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationEvents.h"

#include <QCryptographicHash>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace ApplicationEvents
{

Event about(const QString &type, const Application &application, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.applicationId = application.id.toString();
    event.applicationName = application.displayLabel;
    event.resourceType = u"application"_s;
    event.resourceId = event.applicationId;
    event.resourceName = event.applicationName;
    return event;
}

QString fingerprint(const std::optional<StoredCertificate> &stored)
{
    if (!stored)
        return {};
    if (!stored->certificate.sha256.isEmpty())
        return stored->certificate.sha256;
    const QString pem = stored->certificate.pem;
    const qsizetype from = pem.indexOf(u"-----BEGIN CERTIFICATE-----"_s) + 27;
    const QString body = pem.mid(from, pem.indexOf(u"-----END"_s, from) - from);
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArray::fromBase64(body.toLatin1()), QCryptographicHash::Sha256)
            .toHex(':')
            .toUpper());
}

} // namespace ApplicationEvents
} // namespace gatehouse
