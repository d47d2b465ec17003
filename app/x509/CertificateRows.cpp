// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateRows.h"

#include "app/x509/CertificateFields.h"
#include "app/x509/OpenSslHandles.h"

#include <QCryptographicHash>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Octets = const unsigned char *;
template <typename T, auto Free> using Freed = std::unique_ptr<T, openssl::Freeing<Free>>;
using Name = Freed<X509_NAME, X509_NAME_free>;
using Time = Freed<ASN1_TIME, ASN1_TIME_free>;
using Serial = Freed<ASN1_INTEGER, ASN1_INTEGER_free>;
using Names = Freed<GENERAL_NAMES, GENERAL_NAMES_free>;

/// One element in DER: where it begins, where its contents are, and what it is.
struct Element {
    Octets start = nullptr;
    Octets contents = nullptr;
    Octets end = nullptr;
    int tag = -1;
    int form = 0;

    bool is(int universal) const { return form == V_ASN1_UNIVERSAL && tag == universal; }
    bool isContext(int number) const { return form == V_ASN1_CONTEXT_SPECIFIC && tag == number; }
    long size() const { return long(end - start); }
};

/// Reads elements one after another; every bound is checked by ASN1_get_object.
class Walk
{
public:
    Walk(Octets from, Octets to) : m_at(from), m_end(to) {}
    explicit Walk(const Element &outer) : Walk(outer.contents, outer.end) {}

    std::optional<Element> next()
    {
        if (m_at >= m_end)
            return std::nullopt;
        Element element;
        element.start = m_at;
        element.contents = m_at;
        long length = 0;
        const int found = ASN1_get_object(&element.contents, &length, &element.tag, &element.form, long(m_end - m_at));
        // Bit 7: an error; bit 0: a length that only the end tells, which DER does not have.
        if (found & 0x81 || length < 0 || length > m_end - element.contents)
            return std::nullopt;
        element.end = element.contents + length;
        m_at = element.end;
        return element;
    }
    std::optional<Element> next(int universal)
    {
        auto element = next();
        return element && element->is(universal) ? element : std::nullopt;
    }

private:
    Octets m_at;
    Octets m_end;
};

template <typename Owner, typename Parse> Owner parsed(const Element &element, Parse parse)
{
    Octets at = element.start;
    return Owner(parse(nullptr, &at, element.size()));
}

constexpr unsigned char subjectAltNameOid[] = {0x55, 0x1D, 0x11};

/// The contents of the subjectAltName extension among all extensions.
QList<CertificateDescription::AlternativeName> alternativeNamesIn(const Element &wrapped)
{
    const auto list = Walk(wrapped).next(V_ASN1_SEQUENCE);
    if (!list)
        return {};
    Walk extensions(*list);
    while (const auto extension = extensions.next(V_ASN1_SEQUENCE)) {
        Walk parts(*extension);
        const auto oid = parts.next(V_ASN1_OBJECT);
        if (!oid || oid->end - oid->contents != long(sizeof subjectAltNameOid) ||
            !std::equal(oid->contents, oid->end, subjectAltNameOid))
            continue;
        auto value = parts.next();
        if (value && value->is(V_ASN1_BOOLEAN))
            value = parts.next();
        if (!value || !value->is(V_ASN1_OCTET_STRING))
            return {};
        Octets at = value->contents;
        const Names names(d2i_GENERAL_NAMES(nullptr, &at, long(value->end - value->contents)));
        return names ? alternativeNames(names.get()) : QList<CertificateDescription::AlternativeName>();
    }
    return {};
}

QString serialText(const Element &element)
{
    const auto serial = parsed<Serial>(element, d2i_ASN1_INTEGER);
    const openssl::Number number(serial ? ASN1_INTEGER_to_BN(serial.get(), nullptr) : nullptr);
    char *hex = number ? BN_bn2hex(number.get()) : nullptr;
    const QString text = QString::fromLatin1(hex ? hex : "");
    OPENSSL_free(hex);
    return text;
}

bool readTimes(const Element &validity, CertificateRow &row)
{
    Walk times(validity);
    const auto from = times.next();
    const auto to = times.next();
    if (!from || !to)
        return false;
    const auto notBefore = parsed<Time>(*from, d2i_ASN1_TIME);
    const auto notAfter = parsed<Time>(*to, d2i_ASN1_TIME);
    row.notBefore = timeOf(notBefore.get());
    row.notAfter = timeOf(notAfter.get());
    return notBefore && notAfter;
}

std::optional<CertificateRow> rowOf(const Element &certificate)
{
    const auto signedPart = Walk(certificate).next(V_ASN1_SEQUENCE);
    if (!signedPart)
        return std::nullopt;
    Walk fields(*signedPart);
    auto serial = fields.next();
    if (serial && serial->isContext(0)) // the version
        serial = fields.next();
    const auto algorithm = fields.next(V_ASN1_SEQUENCE);
    const auto issuer = fields.next(V_ASN1_SEQUENCE);
    const auto validity = fields.next(V_ASN1_SEQUENCE);
    const auto subject = fields.next(V_ASN1_SEQUENCE);
    const auto key = fields.next(V_ASN1_SEQUENCE);
    CertificateRow row;
    if (!serial || !serial->is(V_ASN1_INTEGER) || !algorithm || !issuer || !subject || !key || !validity ||
        !readTimes(*validity, row))
        return std::nullopt;
    const auto issuerName = parsed<Name>(*issuer, d2i_X509_NAME);
    const auto subjectName = parsed<Name>(*subject, d2i_X509_NAME);
    if (!issuerName || !subjectName)
        return std::nullopt;
    row.issuer = nameText(issuerName.get());
    row.subject = nameText(subjectName.get());
    row.serial = serialText(*serial);
    while (const auto rest = fields.next()) {
        if (rest->isContext(3))
            row.subjectAltNames = alternativeNamesIn(*rest);
    }
    const QByteArrayView der(reinterpret_cast<const char *>(certificate.start), certificate.size());
    row.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(der.toByteArray(), QCryptographicHash::Sha256).toHex(':').toUpper());
    return row;
}

Octets octetsOf(const QByteArray &bytes) { return reinterpret_cast<Octets>(bytes.constData()); }

QList<CertificateRow> rowsOfPem(const QByteArray &pem)
{
    static const QByteArray begins = "-----BEGIN CERTIFICATE-----";
    static const QByteArray ends = "-----END CERTIFICATE-----";
    QList<CertificateRow> rows;
    for (qsizetype from = pem.indexOf(begins); from >= 0; from = pem.indexOf(begins, from)) {
        from += begins.size();
        const qsizetype to = pem.indexOf(ends, from);
        if (to < 0)
            break;
        const QByteArray base64 = QByteArray::fromRawData(pem.constData() + from, to - from);
        if (auto row = certificateRow(QByteArray::fromBase64(base64)))
            rows.append(*row);
        from = to;
    }
    return rows;
}

} // namespace

std::optional<CertificateRow> certificateRow(const QByteArray &der)
{
    const auto certificate = Walk(octetsOf(der), octetsOf(der) + der.size()).next(V_ASN1_SEQUENCE);
    auto row = certificate ? rowOf(*certificate) : std::nullopt;
    if (!row)
        ERR_clear_error();
    return row;
}

QList<CertificateRow> certificateRows(const QByteArray &pemOrDer)
{
    if (pemOrDer.contains("-----BEGIN CERTIFICATE-----"))
        return rowsOfPem(pemOrDer);
    QList<CertificateRow> rows;
    Walk walk(octetsOf(pemOrDer), octetsOf(pemOrDer) + pemOrDer.size());
    while (const auto certificate = walk.next(V_ASN1_SEQUENCE)) {
        const auto row = rowOf(*certificate);
        if (!row)
            break;
        rows.append(*row);
    }
    ERR_clear_error();
    return rows;
}

} // namespace gatehouse
