// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ExtensionFields.h"

#include "app/x509/OpenSslHandles.h"

#include <openssl/x509v3.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostExtensions = 100;
constexpr qsizetype longestValue = 2000;
constexpr int longestHex = 512; // octets

QString cut(const QString &value) { return value.size() > longestValue ? value.left(longestValue) + u" …"_s : value; }

QString hexOf(const ASN1_OCTET_STRING *octets)
{
    const int size = ASN1_STRING_length(octets);
    const auto *data = reinterpret_cast<const char *>(ASN1_STRING_get0_data(octets));
    const QString hex = QString::fromLatin1(QByteArray(data, std::min(size, longestHex)).toHex(':'));
    return size > longestHex ? hex + u" … (%1 octets)"_s.arg(size) : hex;
}

/// What OpenSSL says of it, in one line; empty when it does not know the extension or cannot read it.
QString decoded(X509_EXTENSION *extension)
{
    const openssl::Bio text(BIO_new(BIO_s_mem()));
    if (X509V3_EXT_print(text.get(), extension, X509V3_EXT_DEFAULT, 0) != 1)
        return {};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(openssl::written(text.get())).split(u'\n', Qt::SkipEmptyParts))
        lines += line.simplified();
    return cut(lines.join(u", "_s));
}

CertificateDescription::Extension described(X509_EXTENSION *extension)
{
    ASN1_OBJECT *object = X509_EXTENSION_get_object(extension);
    char oid[128] = {};
    OBJ_obj2txt(oid, sizeof oid, object, 1);
    CertificateDescription::Extension result;
    result.oid = QString::fromLatin1(oid);
    result.critical = X509_EXTENSION_get_critical(extension) == 1;
    if (const int nid = OBJ_obj2nid(object); nid != NID_undef) {
        result.name = QString::fromLatin1(OBJ_nid2sn(nid));
        if (X509V3_EXT_get(extension))
            result.value = decoded(extension);
    }
    if (result.value.isEmpty()) {
        result.value = hexOf(X509_EXTENSION_get_data(extension));
        result.isHex = true;
    }
    return result;
}

} // namespace

QList<CertificateDescription::Extension> extensionsOf(const X509 *certificate)
{
    QList<CertificateDescription::Extension> all;
    const int count = std::min(X509_get_ext_count(certificate), mostExtensions);
    for (int i = 0; i < count; ++i)
        all += described(X509_get_ext(certificate, i));
    openssl::lastError();
    return all;
}

} // namespace gatehouse
