// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SignatureAlgorithm.h"

#include <QList>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString sha1 = u"http://www.w3.org/2000/09/xmldsig#sha1"_s;
const QString sha256 = u"http://www.w3.org/2001/04/xmlenc#sha256"_s;
const QString sha384 = u"http://www.w3.org/2001/04/xmldsig-more#sha384"_s;
const QString sha512 = u"http://www.w3.org/2001/04/xmlenc#sha512"_s;
const QString more = u"http://www.w3.org/2001/04/xmldsig-more#"_s;

} // namespace

const SignatureAlgorithm *signatureAlgorithm(const QString &nameOrUri)
{
    static const QList<SignatureAlgorithm> all{
        {u"RSA-SHA256"_s, more + u"rsa-sha256"_s, sha256, EVP_PKEY_RSA, EVP_sha256, false},
        {u"RSA-SHA384"_s, more + u"rsa-sha384"_s, sha384, EVP_PKEY_RSA, EVP_sha384, false},
        {u"RSA-SHA512"_s, more + u"rsa-sha512"_s, sha512, EVP_PKEY_RSA, EVP_sha512, false},
        {u"ECDSA-SHA256"_s, more + u"ecdsa-sha256"_s, sha256, EVP_PKEY_EC, EVP_sha256, false},
        {u"ECDSA-SHA384"_s, more + u"ecdsa-sha384"_s, sha384, EVP_PKEY_EC, EVP_sha384, false},
        {u"ECDSA-SHA512"_s, more + u"ecdsa-sha512"_s, sha512, EVP_PKEY_EC, EVP_sha512, false},
        {u"RSA-SHA1"_s, u"http://www.w3.org/2000/09/xmldsig#rsa-sha1"_s, sha1, EVP_PKEY_RSA, EVP_sha1, true},
        {u"ECDSA-SHA1"_s, more + u"ecdsa-sha1"_s, sha1, EVP_PKEY_EC, EVP_sha1, true},
    };
    for (const SignatureAlgorithm &algorithm : all) {
        if (algorithm.name == nameOrUri || algorithm.uri == nameOrUri)
            return &algorithm;
    }
    return nullptr;
}

DigestStrength digestStrength(const QString &digestUri)
{
    if (digestUri == sha256 || digestUri == sha384 || digestUri == sha512)
        return DigestStrength::Strong;
    return digestUri == sha1 ? DigestStrength::Weak : DigestStrength::Unknown;
}

} // namespace gatehouse
