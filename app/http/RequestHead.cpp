// SPDX-License-Identifier: Apache-2.0
#include "app/http/RequestHead.h"

#include <algorithm>
#include <cstring>

namespace gatehouse
{

namespace
{

constexpr QByteArrayView crlf("\0\0", 2); // as libmicrohttpd leaves it
constexpr qsizetype versionLength = 8;    // "HTTP/1.1"

/// RFC 9110, section 5.6.2; a blank before the colon would be part of the name, which hides it here and not elsewhere.
bool isToken(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               (c && std::strchr("!#$%&'*+-.^_`|~", c));
    });
}

bool isControl(char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }

/// RFC 9110, section 5.5.
bool isFieldValue(QByteArrayView value)
{
    return std::none_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; });
}

/// Reads along; once something was not as it has to be, nothing is any more.
class HeadReader
{
public:
    explicit HeadReader(QByteArrayView head) : m_rest(head) {}

    QByteArrayView upToNul()
    {
        const qsizetype end = m_rest.indexOf('\0');
        const QByteArrayView word = m_rest.first(std::max<qsizetype>(end, 0));
        skip(end < 0 ? m_rest.size() + 1 : end);
        return word;
    }
    void skip(qsizetype bytes)
    {
        m_isSound = m_isSound && bytes <= m_rest.size();
        m_rest = m_isSound ? m_rest.sliced(bytes) : QByteArrayView();
    }
    void skip(QByteArrayView bytes) { skip(m_rest.startsWith(bytes) ? bytes.size() : m_rest.size() + 1); }
    void skipBlanks()
    {
        while (m_rest.startsWith(' ') || m_rest.startsWith('\t'))
            m_rest = m_rest.sliced(1);
    }
    bool isSound() const { return m_isSound; }
    bool isAt(QByteArrayView rest) const { return m_isSound && m_rest == rest; }

private:
    QByteArrayView m_rest;
    bool m_isSound = true;
};

} // namespace

bool RequestHead::isPlainTarget(QByteArrayView target)
{
    return std::none_of(target.begin(), target.end(), [](char c) { return isControl(c) || c == ' '; });
}

bool RequestHead::isPlain(QByteArrayView head, qsizetype targetLength)
{
    constexpr QByteArrayView delimiter("\0", 1);
    HeadReader reader(head);
    bool isFine = isToken(reader.upToNul());
    reader.skip(delimiter);
    reader.skip(targetLength);
    reader.skip(delimiter);
    reader.skip(versionLength);
    reader.skip(crlf);
    while (isFine && reader.isSound() && !reader.isAt(crlf)) {
        isFine = isToken(reader.upToNul());
        reader.skip(delimiter);
        reader.skipBlanks();
        isFine = isFine && isFieldValue(reader.upToNul());
        reader.skip(crlf);
    }
    return isFine && reader.isSound();
}

bool RequestHead::endsAtOnePlace(const QMap<QByteArray, QByteArray> &headers, const QByteArray &version)
{
    // What came twice was joined with a comma.
    if (headers.value("content-length").contains(',') || headers.value("host").contains(','))
        return false;
    if (!headers.contains("transfer-encoding"))
        return true;
    return headers.value("transfer-encoding").trimmed().toLower() == "chunked" && !headers.contains("content-length") &&
           version != "HTTP/1.0";
}

} // namespace gatehouse
