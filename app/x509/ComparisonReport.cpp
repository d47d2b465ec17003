// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ComparisonReport.h"

#include "app/x509/CertificateReport.h"
#include "models/x509/OddCharacters.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

QString comparisonText(const CertificateDescription &a, const CertificateDescription &b)
{
    const CertificateComparison comparison = compareCertificates(a, b);
    const ComparisonSentences said = sentencesOf(comparison, a, b);
    QStringList lines{said.certificate};
    if (!comparison.sameCertificate)
        lines << said.key << said.issuer;
    for (const CertificateDifference &field : comparison.fields) {
        if (field.differs())
            lines << u"%1\n  A  %2\n  B  %3"_s.arg(visibleName(field.field), visibleName(field.a),
                                                   visibleName(field.b));
    }
    return lines.join(u'\n') + u'\n';
}

QJsonObject comparisonJson(const CertificateDescription &a, const CertificateDescription &b, const QDateTime &at)
{
    const CertificateComparison comparison = compareCertificates(a, b);
    QJsonArray differences;
    for (const CertificateDifference &field : comparison.fields) {
        if (field.differs())
            differences.append(QJsonObject{{u"field"_s, field.field}, {u"a"_s, field.a}, {u"b"_s, field.b}});
    }
    return {{u"sameCertificate"_s, comparison.sameCertificate},
            {u"sameKey"_s, comparison.sameKey.value_or(false)},
            {u"sameIssuer"_s, comparison.sameIssuer},
            {u"differences"_s, differences},
            {u"a"_s, toJson(a, at)},
            {u"b"_s, toJson(b, at)}};
}

} // namespace gatehouse
