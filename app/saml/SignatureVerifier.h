// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SignatureAlgorithm.h"
#include "app/saml/Xmlsec.h"
#include "models/base/Result.h"

#include <QStringList>

#include <vector>

namespace gatehouse
{

/// What became of a signature. Only Valid is success (X10).
enum class SignatureVerdict {
    Valid,
    Unsigned,  ///< the element has no signature of its own
    NoKey,     ///< nothing to check it with
    Malformed, ///< not the one shape that SAML allows: misplaced, several References, comments, duplicate IDs …
    Forbidden, ///< an algorithm or transform outside the allow-list
    Weak,      ///< it fits, but SHA-1 or a short key made it
    WrongKey,  ///< no given key is of the kind that the signature needs
    Forged,    ///< the content was changed, or another key signed it
};

struct SignatureCheck {
    SignatureVerdict verdict = SignatureVerdict::Unsigned;
    QString reason;    ///< in words for an admin; empty when Valid
    QString algorithm; ///< "RSA-SHA256", or the URI when it is none we know
    QString covers;    ///< the ID of the element that the signature speaks about

    bool isValid() const { return verdict == SignatureVerdict::Valid; }
    bool operator==(const SignatureCheck &) const = default;
};

/// The policy around xmlsec (spec sections 2a and 6): what xmlsec says is one condition among many, and never the
/// verdict. Keys come from configuration only (X6); KeyInfo is not read. One parser, one tree: whoever asked goes on
/// reading from the very element that was checked (X2). Safe to use from several threads at once.
class SignatureVerifier
{
public:
    /// PEM certificates; each may be the one that signed. ErrorKind::Invalid when one cannot be read.
    static Result<SignatureVerifier> withCertificates(const QStringList &pems);

    /// Checks the enveloped signature of exactly this element.
    SignatureCheck check(xmlNode *element) const;
    /// Checks a signature over bytes, as in the HTTP-Redirect binding.
    SignatureCheck check(const QByteArray &bytes, const QString &algorithmUri, const QByteArray &signature) const;

    bool hasKeys() const { return !m_keys.empty(); }

private:
    struct TrustedKey {
        openssl::Key key;
        xmlsec::Key xmlsecKey;
    };
    std::vector<std::shared_ptr<const TrustedKey>> m_keys;
};

} // namespace gatehouse
