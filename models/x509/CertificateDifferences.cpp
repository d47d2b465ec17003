// SPDX-License-Identifier: Apache-2.0
#include "models/x509/CertificateDifferences.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Field = std::pair<QString, QString>;

QList<Field> fieldsOf(const CertificateDescription &certificate)
{
    const CertificateSummary &summary = certificate.summary;
    QStringList names;
    for (const auto &name : certificate.subjectAltNames)
        names += name.type + u'=' + name.value;
    const auto yesOrNo = [](bool value) { return value ? u"true"_s : u"false"_s; };
    return {{u"subject"_s, summary.subject},
            {u"issuer"_s, summary.issuer},
            {u"serial"_s, summary.serial},
            {u"notBefore"_s, summary.notBefore.toString(Qt::ISODate)},
            {u"notAfter"_s, summary.notAfter.toString(Qt::ISODate)},
            {u"publicKey"_s, summary.keyAlgorithm},
            {u"spkiSha256"_s, certificate.spkiSha256},
            {u"signatureAlgorithm"_s, summary.signatureAlgorithm},
            {u"isCa"_s, yesOrNo(certificate.isCa)},
            {u"keyUsage"_s, certificate.keyUsage.value_or(QStringList()).join(u", "_s)},
            {u"extendedKeyUsage"_s, certificate.extendedKeyUsage.join(u", "_s)},
            {u"subjectAltNames"_s, names.join(u", "_s)},
            {u"selfSigned"_s, yesOrNo(certificate.selfSigned)},
            {u"sha1"_s, certificate.sha1},
            {u"sha256"_s, summary.sha256}};
}

} // namespace

QList<CertificateDifference> differencesBetween(const CertificateDescription &a, const CertificateDescription &b)
{
    const QList<Field> ofA = fieldsOf(a);
    const QList<Field> ofB = fieldsOf(b);
    QList<CertificateDifference> differences;
    for (qsizetype i = 0; i < ofA.size(); ++i) {
        if (ofA[i].second != ofB[i].second)
            differences.append({ofA[i].first, ofA[i].second, ofB[i].second});
    }
    return differences;
}

} // namespace gatehouse
