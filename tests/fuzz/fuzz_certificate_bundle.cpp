// SPDX-License-Identifier: Apache-2.0
// A file that somebody inspects, with a password for what is locked in it: read, judged and verified against itself.
#include "app/x509/BundleReader.h"
#include "app/x509/ChainVerifier.h"
#include "models/x509/CertificateFindings.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace gatehouse;
    static const Secret password("cryptography");
    static const QDateTime at = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto bundle = readBundle(bytes, password)) {
        (void)findingsAbout(*bundle, at);
        (void)verifyChain(*bundle, bundle->certificates, at);
    }
    return 0;
}
