// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <openssl/pem.h>

namespace gatehouse::bundle
{

using namespace Qt::StringLiterals;

namespace
{

/// One block as OpenSSL hands it out; its bytes may be a private key and are wiped.
struct Block {
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;

    Block() = default;
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;
    ~Block()
    {
        OPENSSL_free(name);
        OPENSSL_free(header);
        OPENSSL_clear_free(data, size_t(size));
    }
    bool read(BIO *bio) { return PEM_read_bio(bio, &name, &header, &data, &size) == 1; }
    /// A view; it must not outlive the block.
    QByteArray der() const { return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)); }
};

openssl::Certificate certificateOf(const Block &block, bool withTrust)
{
    const unsigned char *at = block.data;
    return openssl::Certificate(withTrust ? d2i_X509_AUX(nullptr, &at, block.size)
                                          : d2i_X509(nullptr, &at, block.size));
}

void take(const Block &block, const Secret &password, Parts &parts, bool &onlyPkcs7)
{
    const QByteArray name(block.name);
    const bool trusted = name == PEM_STRING_X509_TRUSTED;
    if (trusted || name == PEM_STRING_X509 || name == PEM_STRING_X509_OLD) {
        onlyPkcs7 = false;
        if (const auto certificate = certificateOf(block, trusted))
            parts.add(certificate.get());
        else
            ++parts.unreadable;
    } else if (name == PEM_STRING_PKCS7 || name == PEM_STRING_PKCS7_SIGNED || name == PEM_STRING_CMS) {
        if (!readPkcs7(block.der(), parts))
            ++parts.unreadable;
    } else if (name.endsWith("PRIVATE KEY")) {
        onlyPkcs7 = false;
        // A header means the old encryption of PEM itself (RFC 1421); OpenSSH has a format of its own. Both stay shut.
        if ((block.header && *block.header) || !readKey(block.der(), parts, password))
            parts.keys.emplace_back();
    }
}

/// The first boundary ("-----BEGIN X-----") of a line; empty when there is none.
QByteArrayView boundaryIn(QByteArrayView line)
{
    for (qsizetype at = line.indexOf("-----"); at >= 0; at = line.indexOf("-----", at + 1)) {
        const auto rest = line.sliced(at);
        if (!rest.startsWith("-----BEGIN ") && !rest.startsWith("-----END "))
            continue;
        const qsizetype close = rest.indexOf("-----", 5);
        return close < 0 ? QByteArrayView() : rest.first(close + 5);
    }
    return {};
}

/// Each boundary gets a line of its own, as RFC 7468 has them: programs that keep PEM in one line of their settings
/// have not.
void append(QByteArrayView line, QByteArray &lines)
{
    const auto add = [&lines](QByteArrayView text) {
        lines += text;
        lines += '\n';
    };
    auto boundary = boundaryIn(line);
    if (boundary.isEmpty())
        return add(line);
    for (; !boundary.isEmpty(); boundary = boundaryIn(line)) {
        const qsizetype at = boundary.data() - line.data();
        if (const auto before = line.first(at).trimmed(); !before.isEmpty())
            add(before);
        add(boundary);
        line = line.sliced(at + boundary.size()).trimmed();
    }
    if (!line.isEmpty())
        add(line);
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

/// A line that quoted-printable broke goes on in the next (RFC 2045, section 6.7); padding of base64 does not.
QByteArray withoutSoftBreaks(const QByteArray &text)
{
    QByteArray whole;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
        const qsizetype next = text.mid(at + 1, 1) == "\r" ? at + 2 : at + 1;
        if (next + 1 >= text.size() || text[next] != '\n' || !isBase64(text[next + 1]))
            continue;
        whole += QByteArrayView(text).sliced(from, at - from);
        from = next + 1;
    }
    return from == 0 ? text : whole + text.mid(from);
}

/// Without what web pages and mail put into a text: tags, signs by their number (&#43;), and what quoted-printable
/// makes of lines and "=".
QByteArray withoutMarkup(QByteArray text)
{
    text = withoutSoftBreaks(text).replace("=3D", "=");
    if (!text.contains("&#") && !text.contains("<br") && !text.contains("</"))
        return text;
    constexpr qsizetype longestTag = 200;
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isSign = text[at] == '&' && text.mid(at, 2) == "&#";
        const qsizetype end = text[at] == '<' || isSign ? text.indexOf(isSign ? ';' : '>', at) : -1;
        if (end < 0 || end - at > longestTag) {
            plain += text[at];
            continue;
        }
        bool isNumber = false, isBreak = false;
        const QByteArray digits = text.mid(at + 2, end - at - 2).toLower();
        const uint number = digits.startsWith('x') ? digits.mid(1).toUInt(&isNumber, 16) : digits.toUInt(&isNumber);
        if (isSign)
            plain += isNumber && number < 128 ? char(number) : ' ';
        else if (const QByteArray tag = text.mid(at + 1, 4).toLower();
                 tag.startsWith("br") || tag.startsWith("/p") || tag.startsWith("/div"))
            isBreak = true;
        at = end;
        // An empty line would end the head of a block.
        const char next = at + 1 < text.size() ? text[at + 1] : '\n';
        if (isBreak && !plain.endsWith('\n') && next != '\r' && next != '\n')
            plain += '\n';
    }
    return plain;
}

/// Without what surrounds a block elsewhere: line ends of old Macintoshes, those that JSON and shells write as \n, the
/// indent of a configuration file, and what mail puts before a text that it quotes.
QByteArray plainLines(QByteArray text)
{
    if (text.contains("-----\\n") || text.contains("-----\\r\\n"))
        text.replace("\\r", "").replace("\\n", "\n").replace("\\/", "/");
    if (!text.contains('\n'))
        text.replace('\r', '\n');
    text = withoutMarkup(text);
    QByteArray lines;
    lines.reserve(text.size() + 64);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        auto line = QByteArrayView(text).sliced(at, end - at).trimmed();
        while (line.startsWith('>'))
            line = line.sliced(1).trimmed();
        append(line, lines);
        at = end + 1;
    }
    return lines;
}

} // namespace

void readPem(const QByteArray &text, const Secret &password, Parts &parts, QString &format)
{
    const QByteArray lines = plainLines(text);
    const openssl::Bio bio(BIO_new_mem_buf(lines.constData(), int(lines.size())));
    bool onlyPkcs7 = true;
    while (!parts.isFull()) {
        Block block;
        const bool readable = block.read(bio.get());
        const int reason = ERR_GET_REASON(ERR_peek_last_error());
        if (!readable && reason == PEM_R_NO_START_LINE)
            break;
        if (readable)
            take(block, password, parts, onlyPkcs7);
        else if (++parts.unreadable > mostCertificates || BIO_eof(bio.get()))
            break;
        ERR_clear_error();
    }
    format = onlyPkcs7 && parts.certificates > 0 ? u"PKCS#7"_s : u"PEM"_s;
}

} // namespace gatehouse::bundle
