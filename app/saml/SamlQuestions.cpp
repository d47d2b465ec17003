// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SamlQuestions.h"

#include "app/saml/IdpMetadataReader.h"
#include "app/saml/MessageDecoder.h"
#include "app/saml/SpMetadataReader.h"
#include "app/saml/XmlLines.h"
#include "app/x509/CertificateReader.h"
#include "models/saml/XmlText.h"

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

Result<QStringList> pemsIn(const QByteArray &file)
{
    const auto certificates = readCertificates(file);
    if (!certificates)
        return failure(certificates.error());
    QStringList pems;
    for (const CertificateSummary &certificate : *certificates)
        pems += certificate.pem;
    return pems;
}

Result<SamlExpectations> expectationsOf(const SamlQuestion &question)
{
    SamlExpectations expected;
    expected.spEntityId = question.spEntityId;
    expected.acsUrl = question.acsUrl;
    expected.inResponseTo = question.inResponseTo;
    expected.at = question.at;
    expected.decryptionKey = question.decryptionKey;
    QStringList pems;
    if (question.certificates) {
        const auto named = pemsIn(*question.certificates);
        if (!named)
            return failure(named.error());
        pems = *named;
    }
    if (question.idpMetadata) {
        const auto metadata = readIdpMetadata(*question.idpMetadata);
        if (!metadata)
            return failure(metadata.error());
        expected.issuer = metadata->entityId;
        pems += metadata->signingCertificates;
    }
    auto verifier = SignatureVerifier::withCertificates(pems);
    if (!verifier)
        return failure(verifier.error());
    expected.verifier = *verifier;
    return expected;
}

} // namespace

Result<DecodedMessage> answerTo(const MessageQuestion &question)
{
    const MessageContext &context = question.context;
    DecodedMessage message;
    const auto xml = MessageDecoder::anything(question.bytes, largestMessageFile);
    if (!xml)
        return failure(xml.error());
    message.xml = *xml;
    const auto lines = xmlLines(*xml, largestMessageFile);
    if (!lines)
        return failure(lines.error());
    message.lines = *lines;
    message.inspection = inspectSaml(*xml, SamlExpectations());
    const bool isRequest = message.inspection.kind.endsWith(u"Request");
    if (message.inspection.isMetadata()) {
        if (const auto metadata = readSpMetadata(*xml))
            message.metadata = *metadata;
    }
    if (context.application || !context.certificates.isEmpty() || !context.decryptionKey.isEmpty()) {
        SamlExpectations expected = expectationsOf(context, isRequest, message.inspection.signature.present);
        // Any of the application's ACS URLs will do; it is compared with the one that is meant.
        if (context.application) {
            const QString text = xmlText(*xml);
            for (const QString &acsUrl : context.application->sso.acsUrls)
                if (text.contains(acsUrl.toHtmlEscaped()))
                    expected.acsUrl = acsUrl;
        }
        message.inspection = inspectSaml(*xml, expected);
    }
    return message;
}

Result<SamlInspection> answerTo(const SamlQuestion &question)
{
    const auto expected = expectationsOf(question);
    if (!expected)
        return failure(expected.error());
    const auto message = MessageDecoder::anything(question.bytes, largestMessageFile);
    if (message)
        return inspectSaml(*message, *expected);
    SamlInspection unreadable;
    unreadable.accepted = false;
    unreadable.findings.append({u"error"_s, u"unreadable"_s, message.error().message});
    return unreadable;
}

Result<QStringList> answerTo(const TrustQuestion &question)
{
    if (const auto metadata = readIdpMetadata(question.bytes))
        return metadata->signingCertificates;
    return pemsIn(question.bytes);
}

Result<Secret> answerTo(const KeyQuestion &question) { return readPrivateKey(question.pem, question.password); }

Result<SpMetadata> answerTo(const ServiceProviderQuestion &question) { return readSpMetadata(question.bytes); }

} // namespace gatehouse
