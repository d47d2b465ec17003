// SPDX-License-Identifier: Apache-2.0
// A message that somebody inspects, with a key to decrypt it. Without a certificate nothing may ever be accepted.
#include "app/saml/MessageDecoder.h"
#include "app/saml/SamlInspector.h"
#include "app/x509/CertificateGenerator.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace gatehouse;
    static const auto made = generateCertificate(QStringLiteral("fuzz"), QDateTime::currentDateTimeUtc());
    static const SamlExpectations expected = [] {
        SamlExpectations expectations;
        expectations.verifier = *SignatureVerifier::withCertificates({made->certificate.pem});
        expectations.decryptionKey = made->privateKeyPem;
        return expectations;
    }();
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto message = MessageDecoder::anything(bytes, 1024 * 1024);
    // Nobody has signed anything with the key that was just made.
    if (inspectSaml(message.value_or(bytes), expected).accepted == true)
        std::abort();
    return 0;
}
