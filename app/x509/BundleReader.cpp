// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleReader.h"

#include "app/saml/MessageDecoder.h"
#include "app/x509/BundleParts.h"
#include "app/x509/CertificateFields.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BundleReader)
};

constexpr qsizetype largestBundle = 10 * 1024 * 1024;

/// Texts that Windows wrote as UTF-16 become UTF-8; a mark at the beginning goes.
QByteArray withoutMark(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return QString(QStringDecoder(QStringDecoder::Utf16)(bytes)).toUtf8();
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

std::optional<QByteArray> fromPlainBase64(QByteArray text)
{
    erase_if(text, [](char c) { return c == '\r' || c == '\n' || c == ' ' || c == '\t'; });
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
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
    if (text.trimmed().startsWith('<') && bundle::readXml(text, parts)) {
        format = u"SAML"_s;
        return {};
    }
    if (text.contains("-----BEGIN ")) {
        bundle::readPem(text, password, parts, format);
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
    if (const auto message = MessageDecoder::anything(text, largestBundle); message && bundle::readXml(*message, parts))
        format = u"SAML"_s;
    return {};
}

CertificateBundle described(const bundle::Parts &parts, const QString &format)
{
    CertificateBundle found;
    found.format = format;
    found.unreadable = parts.unreadable;
    for (const auto &certificate : parts.certificates)
        found.certificates.append(descriptionOf(certificate.get()));
    for (const auto &key : parts.keys)
        found.privateKeys.append({spkiSha256Of(key.get())});
    return found;
}

} // namespace

Result<CertificateBundle> readBundle(const QByteArray &bytes, const Secret &password)
{
    if (bytes.size() > largestBundle)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file is larger than 10 MB. Choose the file with the certificates alone."));
    bundle::Parts parts;
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
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file holds more than %1 certificates. Split it.").arg(bundle::mostCertificates));
    if (parts.isEmpty())
        return failure(ErrorKind::Invalid,
                       parts.unreadable > 0
                           ? Texts::tr("The certificate in this file is damaged. Ask for the file again.")
                           : Texts::tr("There is no certificate in it. Choose a file with certificates (PEM, DER, "
                                       "PKCS#7, PKCS#12) or SAML metadata."));
    return described(parts, format);
}

} // namespace gatehouse
