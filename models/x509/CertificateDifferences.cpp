// SPDX-License-Identifier: Apache-2.0
#include "models/x509/CertificateDifferences.h"

#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>
#include <QMap>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateDifferences)
};

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

QString nameOf(const CertificateDescription::Extension &extension)
{
    return extension.name.isEmpty() ? extension.oid : extension.name;
}

/// What an extension says. Those with a field of their own only say here how they are to be taken.
QMap<QString, QString> extensionsOf(const CertificateDescription &certificate)
{
    static const QStringList withField{u"2.5.29.15"_s, u"2.5.29.17"_s, u"2.5.29.37"_s};
    QMap<QString, QString> texts;
    for (const CertificateDescription::Extension &extension : certificate.extensions) {
        const QString importance = extension.critical ? u"critical"_s : u"not critical"_s;
        texts.insert(nameOf(extension),
                     withField.contains(extension.oid) ? importance : u"%1, %2"_s.arg(importance, extension.value));
    }
    return texts;
}

/// As they come in the first, then what only the second has.
QStringList namesOf(const CertificateDescription &a, const CertificateDescription &b)
{
    QStringList names;
    for (const auto *extensions : {&a.extensions, &b.extensions}) {
        for (const CertificateDescription::Extension &extension : *extensions)
            names.append(nameOf(extension));
    }
    names.removeDuplicates();
    return names;
}

} // namespace

CertificateComparison compareCertificates(const CertificateDescription &a, const CertificateDescription &b)
{
    CertificateComparison comparison;
    comparison.sameCertificate = a.summary.sha256 == b.summary.sha256;
    if (!a.spkiSha256.isEmpty() && !b.spkiSha256.isEmpty())
        comparison.sameKey = a.spkiSha256 == b.spkiSha256;
    const bool sameAuthorityKey =
        a.authorityKeyId.isEmpty() || b.authorityKeyId.isEmpty() || a.authorityKeyId == b.authorityKeyId;
    const bool issuedThemselves = a.selfSigned && b.selfSigned && !comparison.sameKey.value_or(false);
    comparison.sameIssuer = a.summary.issuer == b.summary.issuer && sameAuthorityKey && !issuedThemselves;
    const QList<Field> ofA = fieldsOf(a);
    const QList<Field> ofB = fieldsOf(b);
    for (qsizetype i = 0; i < ofA.size(); ++i)
        comparison.fields.append({ofA[i].first, ofA[i].second, ofB[i].second});
    const QMap<QString, QString> extensionsOfA = extensionsOf(a);
    const QMap<QString, QString> extensionsOfB = extensionsOf(b);
    for (const QString &name : namesOf(a, b))
        comparison.fields.append({u"extension "_s + name, extensionsOfA.value(name), extensionsOfB.value(name)});
    return comparison;
}

ComparisonSentences sentencesOf(const CertificateComparison &comparison, const CertificateDescription &a,
                                const CertificateDescription &b)
{
    ComparisonSentences said;
    said.certificate = comparison.sameCertificate ? Texts::tr("It is the same certificate twice.")
                                                  : Texts::tr("They are two different certificates.");
    if (!comparison.sameKey)
        said.key = Texts::tr("Whether they have the same key is not known: one of the keys cannot be read.");
    else
        said.key = *comparison.sameKey ? Texts::tr("Both have the same key.") : Texts::tr("They have different keys.");
    const QString issuerOfA = visibleName(shownName(a.summary.issuer));
    const QString issuerOfB = visibleName(shownName(b.summary.issuer));
    if (comparison.sameIssuer)
        said.issuer = Texts::tr("Both name the same issuer, %1.").arg(issuerOfA);
    else if (a.selfSigned && b.selfSigned)
        said.issuer = Texts::tr("Each was issued by itself.");
    else if (a.summary.issuer == b.summary.issuer)
        said.issuer = Texts::tr("They name different issuers, which are both called %1.").arg(issuerOfA);
    else
        said.issuer = Texts::tr("They name different issuers: %1 and %2.").arg(issuerOfA, issuerOfB);
    if (!a.selfSigned && !comparison.sameCertificate && a.namesIssuer(b))
        said.issuer += u' ' + Texts::tr("The second is named as the issuer of the first.");
    else if (!b.selfSigned && !comparison.sameCertificate && b.namesIssuer(a))
        said.issuer += u' ' + Texts::tr("The first is named as the issuer of the second.");
    return said;
}

} // namespace gatehouse
