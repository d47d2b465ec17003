// SPDX-License-Identifier: Apache-2.0
#include "models/x509/CertificateFindings.h"

#include "models/x509/CertificateValidity.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Severity = CertificateFinding::Severity;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateFindings)
};

constexpr int leastRsaBits = 2048;
constexpr int leastCurveBits = 224;
constexpr int mostSerialOctets = 20; // RFC 5280, section 4.1.2.2
constexpr int longestLeafDays = 3660;
constexpr int longestCaDays = 40 * 366;

/// The findings about one certificate, one function for each thing that can be wrong.
class Examination
{
public:
    Examination(const CertificateBundle &bundle, const CertificateDescription &certificate,
                QList<CertificateFinding> &findings)
        : m_bundle(bundle)
        , m_certificate(certificate)
        , m_findings(findings)
    {
    }

    void examine(const QDateTime &at)
    {
        period(at);
        key();
        signature();
        purpose();
        names();
        serial();
    }

private:
    void add(Severity severity, const QString &code, const QString &message)
    {
        m_findings.append({severity, code, message, m_certificate.summary.sha256});
    }

    void period(const QDateTime &at)
    {
        const CertificateSummary &summary = m_certificate.summary;
        const auto day = [](const QDateTime &when) { return when.toUTC().date().toString(Qt::ISODate); };
        if (!summary.notBefore.isValid() || !summary.notAfter.isValid())
            return add(Severity::Error, u"validity-unreadable"_s,
                       Texts::tr("Its validity cannot be read. Have it issued again."));
        if (summary.notAfter < summary.notBefore)
            return add(Severity::Error, u"validity-reversed"_s,
                       Texts::tr("It ends before it begins. Have it issued again."));
        switch (validityAt(summary, at)) {
        case CertificateValidity::Expired:
            add(Severity::Error, u"expired"_s,
                Texts::tr("It expired on %1. Replace it, and send the new one to everybody who uses it.")
                    .arg(day(summary.notAfter)));
            break;
        case CertificateValidity::NotYetValid:
            add(Severity::Error, u"not-yet-valid"_s,
                Texts::tr("It is valid from %1 on. Wait until then, or check the clock.").arg(day(summary.notBefore)));
            break;
        case CertificateValidity::Expiring:
            add(Severity::Warning, u"expiring"_s,
                Texts::tr("It expires on %1. Prepare its replacement now.").arg(day(summary.notAfter)));
            break;
        case CertificateValidity::Valid:
            break;
        }
        const bool endless = summary.notAfter.date().year() >= 9999;
        const int longest = m_certificate.isCa ? longestCaDays : longestLeafDays;
        if (endless || summary.notBefore.daysTo(summary.notAfter) > longest)
            add(Severity::Warning, u"long-validity"_s,
                Texts::tr("It is valid until %1, which is longer than its key can be trusted. Replace it earlier.")
                    .arg(day(summary.notAfter)));
    }

    void key()
    {
        const auto &key = m_certificate.publicKey;
        const bool rsa = key.algorithm.startsWith(u"RSA");
        if ((rsa || key.algorithm == u"DSA") && key.bits < leastRsaBits)
            add(Severity::Error, u"weak-key"_s,
                Texts::tr("Its %1 key has %2 bits, which can be broken. Have it issued again for a key of at least %3 "
                          "bits.")
                    .arg(key.algorithm)
                    .arg(key.bits)
                    .arg(leastRsaBits));
        else if (key.algorithm == u"EC" && key.bits < leastCurveBits)
            add(Severity::Error, u"weak-key"_s,
                Texts::tr("Its curve has %1 bits, which can be broken. Have it issued again for a key on P-256.")
                    .arg(key.bits));
        else if (!m_certificate.samlProblem.isEmpty())
            add(Severity::Warning, u"not-for-saml"_s, m_certificate.samlProblem);
    }

    void signature()
    {
        if (m_certificate.brokenSelfSignature)
            add(Severity::Error, u"broken-signature"_s,
                Texts::tr("It names itself as its issuer, and its key did not sign it. Do not use it."));
        const QString &hash = m_certificate.signatureHash;
        const bool broken = hash.startsWith(u"MD");
        if (!broken && hash != u"SHA1")
            return;
        if (m_certificate.selfSigned)
            add(Severity::Info, u"weak-hash"_s,
                Texts::tr("It is signed with %1. Nobody relies on the signature of a certificate that signed itself; "
                          "use SHA-256 for the next one.")
                    .arg(hash));
        else
            add(broken ? Severity::Error : Severity::Warning, u"weak-hash"_s,
                Texts::tr("It is signed with %1, which can be forged. Have it issued again with SHA-256.").arg(hash));
    }

    void purpose()
    {
        const auto &usage = m_certificate.keyUsage;
        if (!usage || usage->contains(u"digitalSignature") || usage->contains(u"nonRepudiation"))
            return;
        // An issuer among its certificates does what it is for.
        const bool issues = m_certificate.isCa && m_bundle.certificates.size() > 1;
        if (!issues)
            add(Severity::Warning, u"not-for-signing"_s,
                Texts::tr("Its keyUsage does not allow digitalSignature. Do not sign SAML messages with it: have one "
                          "issued that allows it."));
    }

    void names()
    {
        QStringList values;
        for (const QString &name : {m_certificate.summary.subject, m_certificate.summary.issuer}) {
            for (const NamePart &part : nameParts(name))
                values += part.value;
        }
        for (const auto &name : m_certificate.subjectAltNames)
            values += name.value;
        for (const QString &value : values) {
            const QString odd = oddCharacterIn(value);
            if (odd.isEmpty())
                continue;
            return add(Severity::Warning, u"odd-characters"_s,
                       Texts::tr("The name “%1” holds %2, which is not what it seems. Check letter by letter whom it "
                                 "names.")
                           .arg(visibleName(value.left(120)), odd));
        }
    }

    void serial()
    {
        if (m_certificate.serialSign <= 0)
            add(Severity::Warning, u"bad-serial"_s,
                m_certificate.serialSign < 0
                    ? Texts::tr("Its serial number is negative. Some programs refuse it: have it issued again.")
                    : Texts::tr("Its serial number is zero. Some programs refuse it: have it issued again."));
        else if (m_certificate.serialOctets > mostSerialOctets)
            add(Severity::Warning, u"bad-serial"_s,
                Texts::tr("Its serial number has %1 octets and may have %2. Some programs refuse it: have it issued "
                          "again.")
                    .arg(m_certificate.serialOctets)
                    .arg(mostSerialOctets));
    }

    const CertificateBundle &m_bundle;
    const CertificateDescription &m_certificate;
    QList<CertificateFinding> &m_findings;
};

void examineKeys(const CertificateBundle &bundle, QList<CertificateFinding> &findings)
{
    for (const auto &key : bundle.privateKeys) {
        const auto &all = bundle.certificates;
        const auto owner = std::find_if(all.cbegin(), all.cend(), [&key](const CertificateDescription &certificate) {
            return !key.spkiSha256.isEmpty() && certificate.spkiSha256 == key.spkiSha256;
        });
        findings.append({Severity::Warning, u"private-key"_s,
                         Texts::tr("The file holds a private key. Never send it to anybody: pass on a file with the "
                                   "certificate alone."),
                         owner == all.cend() ? QString() : owner->summary.sha256});
        if (owner == all.cend() && !key.spkiSha256.isEmpty() && !all.isEmpty())
            findings.append({Severity::Error,
                             u"key-mismatch"_s,
                             Texts::tr("The private key in the file belongs to none of its certificates. Look for the "
                                       "pair that belongs together."),
                             {}});
    }
}

/// RFC 8446, section 4.4.2: the end entity first, and each certificate before the one that certifies it. Only PEM
/// keeps an order; PKCS#7 and PKCS#12 hold sets.
void examineOrder(const CertificateBundle &bundle, QList<CertificateFinding> &findings)
{
    const auto &all = bundle.certificates;
    constexpr qsizetype mostCompared = 100; // a chain, not a collection of roots
    if (bundle.format != u"PEM" || all.size() > mostCompared)
        return;
    for (qsizetype at = 1; at < all.size(); ++at) {
        const bool after = std::any_of(all.cbegin() + at, all.cend(), [&](const CertificateDescription &issuer) {
            return all[at].namesIssuer(issuer);
        });
        const bool before = std::any_of(all.cbegin(), all.cbegin() + at, [&](const CertificateDescription &issuer) {
            return all[at].namesIssuer(issuer) && issuer.isCa;
        });
        if (before && !after)
            return findings.append({Severity::Warning, u"wrong-order"_s,
                                    Texts::tr("The file names this certificate after the one that issued it. Put it "
                                              "before: first the own certificate, last the root."),
                                    all[at].summary.sha256});
    }
}

} // namespace

QList<CertificateFinding> findingsAbout(const CertificateBundle &bundle, const QDateTime &at)
{
    QList<CertificateFinding> findings;
    if (bundle.unreadable > 0)
        findings.append({Severity::Error,
                         u"unreadable"_s,
                         Texts::tr("Certificates in the file that cannot be read: %1. Ask for the file again.")
                             .arg(bundle.unreadable),
                         {}});
    examineKeys(bundle, findings);
    for (const CertificateDescription &certificate : bundle.certificates)
        Examination(bundle, certificate, findings).examine(at);
    examineOrder(bundle, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const CertificateFinding &a, const CertificateFinding &b) { return a.severity < b.severity; });
    return findings;
}

} // namespace gatehouse
