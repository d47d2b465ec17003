// SPDX-License-Identifier: Apache-2.0
#include "models/x509/CertificateOrder.h"

#include <QMultiHash>
#include <QSet>

namespace gatehouse
{

QList<CertificateDescription> leafFirst(const QList<CertificateDescription> &certificates)
{
    QList<CertificateDescription> all;
    QSet<QString> seen;
    QMultiHash<QString, qsizetype> bySubject;
    for (const CertificateDescription &certificate : certificates) {
        if (seen.contains(certificate.summary.sha256))
            continue;
        seen.insert(certificate.summary.sha256);
        bySubject.insert(certificate.summary.subject, all.size());
        all.append(certificate);
    }
    const auto issuerOf = [&](qsizetype index) -> qsizetype {
        for (const qsizetype candidate : bySubject.values(all[index].summary.issuer))
            if (candidate != index && all[index].namesIssuer(all[candidate]))
                return candidate;
        return -1;
    };
    QList<qsizetype> issuers;
    QSet<qsizetype> issuing;
    for (qsizetype i = 0; i < all.size(); ++i) {
        issuers.append(all[i].selfSigned ? -1 : issuerOf(i));
        if (issuers.last() >= 0)
            issuing.insert(issuers.last());
    }
    QList<CertificateDescription> ordered;
    QSet<qsizetype> taken;
    const auto takeChain = [&](qsizetype from) {
        for (qsizetype i = from; i >= 0 && !taken.contains(i); i = issuers[i]) {
            taken.insert(i);
            ordered.append(all[i]);
        }
    };
    for (qsizetype i = 0; i < all.size(); ++i)
        if (!issuing.contains(i))
            takeChain(i);
    // What is left names each other as issuers, in a circle.
    for (qsizetype i = 0; i < all.size(); ++i)
        takeChain(i);
    return ordered;
}

QByteArray pemOf(const QList<CertificateDescription> &certificates)
{
    QByteArray pem;
    for (const CertificateDescription &certificate : certificates)
        pem += certificate.summary.pem.trimmed().toLatin1() + '\n';
    return pem;
}

} // namespace gatehouse
