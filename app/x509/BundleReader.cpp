// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleReader.h"

#include "app/saml/MessageDecoder.h"
#include "app/x509/BundleParts.h"
#include "app/x509/CertificateFields.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BundleReader)
};

constexpr qsizetype largestBundle = 32 * 1024 * 1024;

constexpr qsizetype lookedAt = 64; // enough to tell in what a text is written

/// The encoding of a text that Windows wrote: with a mark, or ASCII whose every other byte is zero.
std::optional<QStringDecoder::Encoding> utf16Of(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return QStringDecoder::Utf16;
    int zeros[2] = {0, 0};
    const qsizetype looked = std::min(lookedAt, bytes.size()) & ~qsizetype(1);
    for (qsizetype i = 0; i < looked; ++i)
        zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (looked < 16 || std::max(zeros[0], zeros[1]) < looked / 2 || std::min(zeros[0], zeros[1]) > 0)
        return std::nullopt;
    return zeros[1] > 0 ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE;
}

/// UTF-16 becomes UTF-8; a mark at the beginning goes.
QByteArray withoutMark(const QByteArray &bytes)
{
    if (const auto encoding = utf16Of(bytes))
        return QString(QStringDecoder(*encoding)(bytes)).toUtf8();
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

std::optional<QByteArray> fromPlainBase64(QByteArray text)
{
    erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\t'; });
    // RFC 4648, section 5: as JSON Web Keys and addresses have it.
    const bool forUrls = text.contains('-') || text.contains('_');
    const QByteArray::Base64Options alphabet = forUrls ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    auto decoded = QByteArray::fromBase64Encoding(text, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !text.isEmpty() ? std::optional(decoded.decoded) : std::nullopt;
}

/// DER of any kind; false when it is none.
Result<bool> readBinary(const QByteArray &der, const Secret &password, bundle::Parts &parts, QString &format)
{
    if (bundle::isPkcs12(der)) {
        format = u"PKCS#12"_s;
        return bundle::readPkcs12(der, password, parts).map([] { return true; });
    }
    return bundle::readDer(der, parts, format);
}

Result<void> readText(const QByteArray &text, const Secret &password, bundle::Parts &parts, QString &format)
{
    if (text.trimmed().startsWith('<')) {
        if (text.size() > bundle::largestXml)
            return failure(ErrorKind::Invalid, Texts::tr("XML of more than 10 MB is not read. Choose the metadata of "
                                                         "one provider alone."));
        // A page of the web may be XML, too.
        if (bundle::readXml(text, parts) && (!parts.isEmpty() || !text.contains("-----BEGIN "))) {
            format = u"SAML"_s;
            return {};
        }
    }
    if (text.contains("-----BEGIN ")) {
        bundle::readPem(text, password, parts, format);
        return {};
    }
    if (text.contains("-----BEGIN%20")) { // as web servers hand on the certificate of a browser
        bundle::readPem(QByteArray::fromPercentEncoding(text), password, parts, format);
        return {};
    }
    if (bundle::readJson(text, parts)) {
        format = u"JWKS"_s;
        return {};
    }
    if (const auto der = fromPlainBase64(text)) {
        const auto binary = readBinary(*der, password, parts, format);
        if (!binary)
            return failure(binary.error());
        if (format == u"DER")
            format = u"base64"_s;
        if (*binary)
            return {};
    }
    if (const auto message = MessageDecoder::anything(text, bundle::largestXml);
        message && bundle::readXml(*message, parts))
        format = u"SAML"_s;
    return {};
}

QString whyNone(const QByteArray &bytes, bool damaged)
{
    if (damaged)
        return Texts::tr("The certificate in this file is damaged. Ask for the file again.");
    const QString instead = bundle::otherKind(bytes);
    ERR_clear_error();
    return instead.isEmpty() ? Texts::tr("There is no certificate in it. Choose a file with certificates (PEM, DER, "
                                         "PKCS#7, PKCS#12) or SAML metadata.")
                             : instead;
}

CertificateBundle described(const bundle::Parts &parts, const QString &format)
{
    CertificateBundle bundle;
    bundle.format = format;
    bundle.unreadable = parts.unreadable;
    for (const auto &key : parts.keys)
        bundle.privateKeys.append({spkiSha256Of(key.get())});
    return bundle;
}

} // namespace

Result<CertificateBundle> readBundle(const QByteArray &bytes, const Secret &password)
{
    QList<CertificateDescription> certificates;
    auto bundle =
        readBundle(bytes, password, [&certificates](const CertificateDescription &each) { certificates.append(each); });
    if (bundle)
        bundle->certificates = certificates;
    return bundle;
}

Result<CertificateBundle> readBundle(const QByteArray &bytes, const Secret &password,
                                     const std::function<void(const CertificateDescription &)> &found)
{
    if (bytes.size() > largestBundle)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file is larger than 32 MB. Choose the file with the certificates alone."));
    bundle::Parts parts;
    parts.found = [&found](X509 *certificate) { found(descriptionOf(certificate)); };
    QString format;
    const auto binary = readBinary(bytes, password, parts, format);
    if (!binary)
        return failure(binary.error());
    if (!*binary) {
        if (const auto text = readText(withoutMark(bytes), password, parts, format); !text)
            return failure(text.error());
    }
    ERR_clear_error();
    if (parts.isFull())
        return failure(ErrorKind::Invalid, Texts::tr("The file holds more than %1 certificates. Split it.")
                                               .arg(QLocale().toString(bundle::mostCertificates)));
    if (parts.isEmpty())
        return failure(ErrorKind::Invalid, whyNone(bytes, parts.unreadable > 0));
    return described(parts, format);
}

} // namespace gatehouse
