// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SpMetadata.h"

namespace gatehouse
{

void takeOver(SsoSettings &sso, const SpMetadata &metadata)
{
    sso.spEntityId = metadata.entityId;
    sso.acsUrls = metadata.acsUrls;
    sso.acsIndexes = metadata.acsIndexes;
    if (!metadata.signingCertificates.isEmpty()) {
        // Metadata that is read again never weakens what an admin has decided since.
        if (sso.spCertificate.isEmpty() || metadata.authnRequestsSigned)
            sso.requireSignedRequests = metadata.authnRequestsSigned;
        sso.spCertificate = metadata.signingCertificates.join(QString());
    }
    sso.spEncryption = {metadata.encryptionCertificates.value(0), metadata.encryptionAlgorithms.value(0)};
    if (!metadata.nameIdFormats.isEmpty())
        sso.nameIdFormat = metadata.nameIdFormats.first();
    if (metadata.wantAssertionsSigned && sso.sign == QStringLiteral("response"))
        sso.sign = QStringLiteral("both");
}

} // namespace gatehouse
