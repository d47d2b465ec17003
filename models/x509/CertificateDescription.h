// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateSummary.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace gatehouse
{

/// All that an inspection says of one certificate, by the names of RFC 5280. What a certificate does not have is empty.
struct CertificateDescription {
    struct PublicKey {
        QString algorithm; ///< "RSA", "EC", "ED25519"
        int bits = 0;
        QString curve; ///< "P-256"; empty for keys without one
        bool operator==(const PublicKey &) const = default;
    };
    /// GeneralName (section 4.2.1.6): "dNSName", "iPAddress", …
    struct AlternativeName {
        QString type;
        QString value;
        bool operator==(const AlternativeName &) const = default;
    };

    struct Extension {
        QString oid;  ///< "2.5.29.19"
        QString name; ///< "basicConstraints"; empty: nobody here knows it
        bool critical = false;
        QString value;
        bool isHex = false; ///< the value is the octets, not what they mean
        bool operator==(const Extension &) const = default;
    };

    CertificateSummary summary;
    PublicKey publicKey;
    QString sha1;                        ///< as CertificateSummary::sha256
    QString spkiSha256;                  ///< of SubjectPublicKeyInfo: the same for every certificate of one key
    bool isCa = false;                   ///< basicConstraints, section 4.2.1.9
    std::optional<QStringList> keyUsage; ///< nothing: not restricted (section 4.2.1.3)
    QStringList extendedKeyUsage;
    QList<AlternativeName> subjectAltNames;
    QList<Extension> extensions;
    bool selfSigned = false; ///< issued to itself, and the signature is its own key's

    QString signatureHash; ///< "SHA256"; empty when the algorithm is not known
    QString samlProblem;   ///< why its key is not for SAML signatures (spec C6); empty when it is
    QString subjectKeyId;
    QString authorityKeyId;
    int serialSign = 1;   ///< -1, 0 or 1
    int serialOctets = 0; ///< of the number as DER writes it
    bool brokenSelfSignature = false;

    /// Whether `other` may have issued this one, as far as names and key identifiers tell.
    bool namesIssuer(const CertificateDescription &other) const
    {
        return summary.issuer == other.summary.subject &&
               (authorityKeyId.isEmpty() || other.subjectKeyId.isEmpty() || authorityKeyId == other.subjectKeyId);
    }

    bool operator==(const CertificateDescription &) const = default;
};

} // namespace gatehouse
