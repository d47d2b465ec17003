// SPDX-License-Identifier: Apache-2.0
#include "app/saml/DecodedMessage.h"

#include "app/saml/IdpMetadataReader.h"
#include "app/saml/MessageDecoder.h"
#include "app/saml/SpMetadataReader.h"
#include "app/saml/XmlLines.h"
#include "app/x509/CertificateReader.h"

#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// A request is the service provider's word, everything else the identity provider's.
SamlExpectations expectationsOf(const MessageContext &context, bool isRequest, bool isSigned)
{
    SamlExpectations expected;
    expected.at = context.at;
    expected.decryptionKey = context.decryptionKey;
    QStringList certificates = context.certificates;
    if (context.application) {
        const SsoSettings &sso = context.application->sso;
        expected.spEntityId = sso.spEntityId;
        expected.acsUrl = sso.acsUrls.value(0);
        if (!isRequest)
            expected.issuer = sso.idpEntityId;
        const QString own = isRequest ? sso.spCertificate : context.idpCertificate;
        if (!own.isEmpty() && (!isRequest || isSigned || sso.requireSignedRequests))
            certificates.prepend(own);
    }
    if (auto verifier = SignatureVerifier::withCertificates(certificates))
        expected.verifier = *verifier;
    return expected;
}

Result<DecodedMessage> decoded(const QByteArray &bytes, const MessageContext &context)
{
    DecodedMessage message;
    const auto xml = MessageDecoder::anything(bytes, largestMessageFile);
    if (!xml)
        return failure(xml.error());
    message.xml = *xml;
    const auto lines = xmlLines(*xml, largestMessageFile);
    if (!lines)
        return failure(lines.error());
    message.lines = *lines;
    message.inspection = inspectSaml(*xml, SamlExpectations());
    const bool isRequest = message.inspection.kind.endsWith(u"Request");
    if (context.application) {
        if (const auto metadata = readSpMetadata(*xml))
            message.changes = changesFrom(context.application->sso, *metadata);
    }
    if (context.application || !context.certificates.isEmpty() || !context.decryptionKey.isEmpty()) {
        SamlExpectations expected = expectationsOf(context, isRequest, message.inspection.signature.present);
        // Any of the application's ACS URLs will do; it is compared with the one that is meant.
        if (context.application) {
            for (const QString &acsUrl : context.application->sso.acsUrls)
                if (xml->contains(acsUrl.toHtmlEscaped().toUtf8()))
                    expected.acsUrl = acsUrl;
        }
        message.inspection = inspectSaml(*xml, expected);
    }
    return message;
}

} // namespace

Future<DecodedMessage> decodeMessage(const QByteArray &bytes, const MessageContext &context)
{
    return QtConcurrent::run([bytes, context] { return decoded(bytes, context); });
}

Future<QStringList> trustedCertificates(const QByteArray &bytes)
{
    return QtConcurrent::run([bytes]() -> Result<QStringList> {
        if (const auto metadata = readIdpMetadata(bytes))
            return metadata->signingCertificates;
        const auto certificates = readCertificates(bytes);
        if (!certificates)
            return failure(certificates.error());
        QStringList pems;
        for (const CertificateSummary &certificate : *certificates)
            pems += certificate.pem;
        return pems;
    });
}

} // namespace gatehouse
