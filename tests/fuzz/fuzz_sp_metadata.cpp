// SPDX-License-Identifier: Apache-2.0
// Metadata that an admin uploads, of either side.
#include "app/saml/IdpMetadataReader.h"
#include "app/saml/SpMetadataReader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using namespace gatehouse;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readSpMetadata(bytes);
    (void)readSpEntityIds(bytes);
    (void)readIdpMetadata(bytes);
    return 0;
}
