// SPDX-License-Identifier: Apache-2.0
#include "app/saml/MessageDecoder.h"

#include "app/saml/HarReader.h"
#include "app/saml/PastedMessage.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>
#include <map>
#include <optional>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestQuery = 64 * 1024;
constexpr qsizetype mostParameters = 100;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MessageDecoder)
};

/// Raw deflate (RFC 1951), no further than `largest` bytes.
Result<QByteArray> inflated(const QByteArray &bytes, qsizetype largest)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return failure(ErrorKind::Unavailable, Texts::tr("The message could not be inflated. Try again."));
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    QByteArray out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= largest) {
        char part[16 * 1024];
        stream.next_out = reinterpret_cast<Bytef *>(part);
        stream.avail_out = sizeof part;
        state = inflate(&stream, Z_NO_FLUSH);
        out.append(part, qsizetype(sizeof part - stream.avail_out));
    }
    inflateEnd(&stream);
    if (out.size() > largest)
        return failure(
            ErrorKind::Invalid,
            Texts::tr("The message is larger than %1 MB once inflated. It was not read.").arg(largest / 1024 / 1024));
    if (state == Z_BUF_ERROR && !out.isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("The message breaks off in the middle. Copy it as a whole: some programs cut long "
                                 "addresses."));
    if (state != Z_STREAM_END)
        return failure(ErrorKind::Invalid, Texts::tr("The message is not deflated as the HTTP-Redirect binding wants "
                                                     "it. Check how the service provider sends it."));
    return out;
}

/// Base64 with line breaks and blanks, and nothing else that is no base64.
std::optional<QByteArray> fromBase64(QByteArray text)
{
    erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\t'; });
    if (text.isEmpty())
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(decoded.decoded) : std::nullopt;
}

/// The same for what somebody looks at, where the alphabet of addresses will do, too (RFC 4648, section 5).
std::optional<QByteArray> fromAnyBase64(QByteArray text)
{
    if (!text.contains('+') && !text.contains('/'))
        text.replace('-', '+').replace('_', '/');
    return fromBase64(text);
}

QByteArray formDecoded(QByteArray value)
{
    value.replace('+', ' ');
    return QByteArray::fromPercentEncoding(value);
}

/// Raw values by decoded name; nothing when a name is there twice, because two readers would then see two messages.
std::optional<std::map<QByteArray, QByteArray>> parametersOf(const QByteArray &query)
{
    std::map<QByteArray, QByteArray> parameters;
    const auto pairs = query.split('&');
    if (pairs.size() > mostParameters)
        return std::nullopt;
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = formDecoded(equals < 0 ? pair : pair.left(equals));
        if (!pair.isEmpty() && !parameters.emplace(name, equals < 0 ? QByteArray() : pair.mid(equals + 1)).second)
            return std::nullopt;
    }
    return parameters;
}

/// What was signed: these three in this order, as they arrived (SAML 2.0 Bindings, section 3.4.4.1).
QByteArray signedPart(const std::map<QByteArray, QByteArray> &parameters, const QByteArray &message)
{
    QByteArray bytes = message + '=' + parameters.at(message);
    if (parameters.contains("RelayState"))
        bytes += "&RelayState=" + parameters.at("RelayState");
    return bytes + "&SigAlg=" + parameters.at("SigAlg");
}

tl::unexpected<Error> broken(const QString &message) { return failure(ErrorKind::Invalid, message); }

} // namespace

namespace MessageDecoder
{

Result<RedirectMessage> redirect(const QByteArray &rawQuery, const QByteArray &parameter)
{
    if (rawQuery.size() > longestQuery)
        return broken(Texts::tr("The address is longer than 64 kB. Have the service provider use HTTP-POST."));
    const auto parameters = parametersOf(rawQuery);
    if (!parameters)
        return broken(Texts::tr("The address names a parameter twice. Start again at the service provider."));
    if (!parameters->contains(parameter) ||
        (parameters->contains("SAMLRequest") && parameters->contains("SAMLResponse")))
        return broken(Texts::tr("The address holds no %1. Start at the service provider, or at your User Console.")
                          .arg(QString::fromLatin1(parameter)));
    if (parameters->contains("SAMLEncoding") &&
        formDecoded(parameters->at("SAMLEncoding")) != "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE")
        return broken(Texts::tr("The message is in an encoding that is not known. Use DEFLATE."));
    const auto deflated = fromBase64(QByteArray::fromPercentEncoding(parameters->at(parameter)));
    if (!deflated)
        return broken(Texts::tr("The message in the address is not base64. Start again at the service provider."));
    auto xml = inflated(*deflated, xml::largestMessage);
    if (!xml)
        return failure(xml.error());
    RedirectMessage message;
    message.xml = *xml;
    if (parameters->contains("RelayState"))
        message.relayState = QString::fromUtf8(formDecoded(parameters->at("RelayState")));
    if (message.relayState.toUtf8().size() > longestRelayState)
        return broken(Texts::tr("RelayState is longer than 1 kB. Have the service provider shorten it."));
    if (parameters->contains("Signature") != parameters->contains("SigAlg"))
        return broken(Texts::tr("Signature and SigAlg belong together, and one of them is missing."));
    if (parameters->contains("Signature")) {
        message.signatureAlgorithm = QString::fromLatin1(formDecoded(parameters->at("SigAlg")));
        const auto signature = fromBase64(QByteArray::fromPercentEncoding(parameters->at("Signature")));
        if (!signature)
            return broken(
                Texts::tr("The signature in the address is not base64. Start again at the service provider."));
        message.signature = *signature;
        message.signedBytes = signedPart(*parameters, parameter);
    }
    return message;
}

Result<QByteArray> post(const QByteArray &base64)
{
    if (base64.size() > 2 * xml::largestMessage)
        return broken(Texts::tr("The message is larger than 1 MB. It was not read."));
    if (base64.isEmpty())
        return broken(Texts::tr("No request came with the form. Start at the service provider, or at your User "
                                "Console."));
    auto xml = fromBase64(base64);
    if (!xml)
        return broken(Texts::tr("The message is not base64. Start again at the service provider."));
    // Some service providers deflate here, too, which only the HTTP-Redirect binding asks for.
    if (!xml->trimmed().startsWith('<') && !xml->startsWith("\xEF\xBB\xBF"))
        return inflated(*xml, xml::largestMessage);
    return *xml;
}

Result<QByteArray> anything(const QByteArray &bytes, qsizetype largest)
{
    const QByteArray text = bytes.trimmed();
    if (text.size() > 2 * largest)
        return broken(Texts::tr("The message is larger than %1 MB. It was not read.").arg(largest / 1024 / 1024));
    if (isHar(text)) {
        const auto messages = samlMessagesInHar(text);
        if (!messages)
            return failure(messages.error());
        // The last answer is what somebody looks for; where nobody got one, the last request.
        const auto answer = std::find_if(messages->crbegin(), messages->crend(),
                                         [](const QByteArray &message) { return message.contains("SAMLResponse="); });
        return anything(answer == messages->crend() ? messages->last() : *answer, largest);
    }
    // UTF-16 is not trimmed: half a character would go.
    const bool isWide = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") ||
                        bytes.startsWith(QByteArrayView("<\0", 2)) || bytes.startsWith(QByteArrayView("\0<", 2));
    if (isWide)
        return bytes;
    // A web page that posts a message is no message.
    const auto field = PastedMessage::field(text);
    const bool isPage = field && text.left(200).toLower().contains("<html");
    if (!isPage && (text.startsWith('<') || text.startsWith("\xEF\xBB\xBF")))
        return PastedMessage::withoutEnvelope(text, largest);
    // "+" is a sign of base64 that a sender should have encoded and sometimes has not.
    QByteArray base64 = field.value_or(text);
    for (int times = 0; times < 2 && base64.contains('%'); ++times)
        base64 = QByteArray::fromPercentEncoding(base64);
    base64.replace('\0', "");
    if (base64.size() > 1 && base64.startsWith('"') && base64.endsWith('"'))
        base64 = base64.mid(1, base64.size() - 2);
    const auto decoded = fromAnyBase64(base64);
    if (const auto xml = decoded ? std::nullopt : PastedMessage::xml(text))
        return PastedMessage::withoutEnvelope(*xml, largest);
    if (!decoded)
        return broken(Texts::tr("This is no XML, no base64 and no address with a SAML message in it. Copy the value of "
                                "SAMLResponse or SAMLRequest as a whole, or save a recording of the browser (HAR)."));
    if (decoded->trimmed().startsWith('<') || decoded->startsWith("\xEF\xBB\xBF"))
        return PastedMessage::withoutEnvelope(*decoded, largest);
    return inflated(*decoded, largest);
}

} // namespace MessageDecoder
} // namespace gatehouse
