// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SigningKey.h"

#include "app/x509/CertificateReader.h"

#include <QCoreApplication>

#include <openssl/pem.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SigningKey)
};

} // namespace

Result<std::shared_ptr<const SigningKey>> SigningKey::read(const Secret &keyPem, const QString &certificatePem)
{
    if (!keyBelongsTo(keyPem, certificatePem.toLatin1()))
        return failure(ErrorKind::Invalid,
                       Texts::tr("The private key does not belong to the certificate. Regenerate the certificate, then "
                                 "give the new one to the service provider."));
    const openssl::Bio bio(BIO_new_mem_buf(keyPem.bytes().constData(), int(keyPem.bytes().size())));
    std::shared_ptr<SigningKey> made(new SigningKey);
    made->m_key.reset(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    made->m_xmlsecKey = xmlsec::keyFrom(made->m_key.get());
    if (!made->m_xmlsecKey)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The private key is of a kind that signs no SAML. Use RSA or an elliptic curve."),
                       openssl::lastError());
    made->m_certificatePem = certificatePem;
    made->m_certificateBase64 = certificatePem.section(u"-----BEGIN CERTIFICATE-----"_s, 1)
                                    .section(u"-----END CERTIFICATE-----"_s, 0, 0)
                                    .remove(u'\n')
                                    .remove(u'\r')
                                    .trimmed();
    return made;
}

bool SigningKey::fits(const SignatureAlgorithm &algorithm) const
{
    return EVP_PKEY_get_base_id(m_key.get()) == algorithm.keyType;
}

} // namespace gatehouse
