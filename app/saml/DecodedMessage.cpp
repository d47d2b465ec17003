// SPDX-License-Identifier: Apache-2.0
#include "app/saml/DecodedMessage.h"

#include "app/saml/MessageDecoder.h"
#include "app/saml/XmlLines.h"

#include <QCoreApplication>
#include <QFile>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largest = 10 * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DecodedMessage)
};

/// A request is the service provider's word, everything else the identity provider's.
SamlExpectations expectationsOf(const MessageContext &context, bool isRequest)
{
    SamlExpectations expected;
    expected.at = context.at;
    QStringList certificates = context.certificates;
    if (context.application) {
        const SsoSettings &sso = context.application->sso;
        expected.spEntityId = sso.spEntityId;
        expected.acsUrl = sso.acsUrls.value(0);
        if (!isRequest)
            expected.issuer = sso.idpEntityId;
        const QString own = isRequest ? sso.spCertificate : context.idpCertificate;
        if (!own.isEmpty())
            certificates.prepend(own);
    }
    if (auto verifier = SignatureVerifier::withCertificates(certificates))
        expected.verifier = *verifier;
    return expected;
}

Result<DecodedMessage> decoded(const QByteArray &bytes, const MessageContext &context)
{
    DecodedMessage message;
    const auto xml = MessageDecoder::anything(bytes, largest);
    if (!xml)
        return failure(xml.error());
    message.xml = *xml;
    const auto lines = xmlLines(*xml, largest);
    if (!lines)
        return failure(lines.error());
    message.lines = *lines;
    message.inspection = inspectSaml(*xml, SamlExpectations());
    const bool isRequest = message.inspection.kind.endsWith(u"Request");
    if (context.application || !context.certificates.isEmpty()) {
        SamlExpectations expected = expectationsOf(context, isRequest);
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

Future<QByteArray> readMessageFile(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage,
                           Texts::tr("%1 cannot be read: %2. Choose another file.").arg(path, file.errorString()));
        const QByteArray bytes = file.read(largest + 1);
        if (bytes.size() > largest)
            return failure(ErrorKind::Invalid, Texts::tr("The file is larger than 10 MB. It was not read."));
        return bytes;
    });
}

} // namespace gatehouse
