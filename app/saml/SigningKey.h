// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SignatureAlgorithm.h"
#include "app/saml/Xmlsec.h"
#include "app/secrets/Secret.h"
#include "models/base/Result.h"

namespace gatehouse
{

/// A private key with its certificate, read once and held: reading it anew would cost more than signing. Safe to use
/// from several threads at once; nothing of it changes.
class SigningKey
{
public:
    /// ErrorKind::Invalid when the key does not belong to the certificate, or is of no kind that signs SAML.
    static Result<std::shared_ptr<const SigningKey>> read(const Secret &keyPem, const QString &certificatePem);

    EVP_PKEY *key() const { return m_key.get(); }
    const xmlsec::Key &xmlsecKey() const { return m_xmlsecKey; }
    const QString &certificatePem() const { return m_certificatePem; }
    /// What stands between the PEM lines, in one line.
    const QString &certificateBase64() const { return m_certificateBase64; }
    /// Whether a key of this type makes signatures of this algorithm.
    bool fits(const SignatureAlgorithm &algorithm) const;

private:
    SigningKey() = default;

    openssl::Key m_key;
    xmlsec::Key m_xmlsecKey;
    QString m_certificatePem;
    QString m_certificateBase64;
};

} // namespace gatehouse
