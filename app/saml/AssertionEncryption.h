// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"

#include <QStringList>

#include <libxml/tree.h>

namespace gatehouse
{

/// XML Encryption as SAML uses it (SAML 2.0 Core, section 6): one AES key per assertion, wrapped with RSA-OAEP. Written
/// on OpenSSL, because the two steps need nothing of a library that would also follow references and retrieval methods.

/// URIs of the block ciphers that can be written, the best first.
const QStringList &blockEncryptionAlgorithms();

/// Puts an EncryptedAssertion in the place of the assertion, which is freed; `bytes` is its XML. `algorithm` is a URI;
/// empty: the best.
Result<void> encryptAssertion(xmlNode *assertion, const QByteArray &bytes, xmlNs *saml, const QString &certificatePem,
                              const QString &algorithm);
/// The XML of the assertion within. ErrorKind::Denied when the key does not open it, Invalid when it is not built as it
/// should be, or with an algorithm that is not read.
Result<QByteArray> decryptAssertion(const xmlNode *encryptedAssertion, const Secret &privateKeyPem);

} // namespace gatehouse
