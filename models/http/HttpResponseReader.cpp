// SPDX-License-Identifier: Apache-2.0
#include "models/http/HttpResponseReader.h"

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

constexpr qint64 chunkLineBytes = 1024;

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

HttpResponseReader::HttpResponseReader(const HttpLimits &limits) : m_limits(limits) {}

void HttpResponseReader::fail(HttpFailure failure, const QString &reason)
{
    m_failure = failure;
    m_reason = reason;
    m_keepAlive = false;
}

void HttpResponseReader::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !hasFailed()) {
        switch (m_stage) {
        case Stage::Head:
            takeHead(bytes);
            break;
        case Stage::Counted:
        case Stage::ChunkData:
        case Stage::UntilClose:
            takeBody(bytes);
            break;
        case Stage::ChunkSize:
        case Stage::ChunkEnd:
        case Stage::Trailer:
            if (takeLine(bytes))
                takeChunkLine();
            break;
        case Stage::Done: // whoever sends more than was announced is not asked again on this connection
            m_keepAlive = false;
            return;
        }
    }
}

void HttpResponseReader::end()
{
    if (hasFailed() || isDone())
        return;
    if (m_stage == Stage::UntilClose)
        m_stage = Stage::Done;
    else
        fail(HttpFailure::Cut, m_stage == Stage::Head ? u"closed before the end of the header"_s
                                                      : u"closed before the end of the body"_s);
    m_keepAlive = false;
}

/// Collects up to CRLF CRLF, wherever the packets are cut.
void HttpResponseReader::takeHead(QByteArrayView &bytes)
{
    const auto from = std::max<qsizetype>(0, m_head.size() - 3);
    const auto before = m_head.size();
    m_head.append(bytes.first(std::min<qsizetype>(bytes.size(), m_limits.headerBytes + 1 - m_headBytes)));
    const auto end = m_head.indexOf("\r\n\r\n", from);
    const auto taken = (end < 0 ? m_head.size() : end + 4) - before;
    m_headBytes += taken;
    bytes = bytes.sliced(taken);
    if (m_headBytes > m_limits.headerBytes)
        return fail(HttpFailure::TooLarge, u"header over %1 bytes"_s.arg(m_limits.headerBytes));
    if (end < 0)
        return;
    m_head.truncate(end + 2);
    m_response = {};
    if (parseHead())
        chooseFraming();
    m_head.clear();
}

bool HttpResponseReader::parseHead()
{
    QByteArrayView rest(m_head);
    const auto lineEnd = rest.indexOf("\r\n");
    const auto status = rest.first(lineEnd);
    const bool known = status.startsWith("HTTP/1.1 ") || status.startsWith("HTTP/1.0 ");
    if (!known || status.size() < 12 || !isDigits(status.sliced(9, 3)) || status[9] == '0' ||
        (status.size() > 12 && status[12] != ' ')) {
        fail(HttpFailure::Garbled, u"no HTTP/1.1 status line"_s);
        return false;
    }
    m_response.status = status.sliced(9, 3).toInt();
    m_keepAlive = status[7] == '1';
    for (rest = rest.sliced(lineEnd + 2); !rest.isEmpty();) {
        const auto at = rest.indexOf("\r\n");
        if (!parseHeaderLine(rest.first(at))) {
            fail(HttpFailure::Garbled, u"malformed header line"_s);
            return false;
        }
        rest = rest.sliced(at + 2);
    }
    return true;
}

bool HttpResponseReader::parseHeaderLine(QByteArrayView line)
{
    const auto colon = line.indexOf(':');
    if (colon < 1 || !isToken(line.first(colon)) || line.contains('\r') || line.contains('\n') || line.contains('\0'))
        return false;
    m_response.headers.append({line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    return true;
}

/// RFC 9112 section 6.3, without its leniencies.
void HttpResponseReader::chooseFraming()
{
    QList<QByteArray> lengths, codings;
    for (const auto &[name, value] : m_response.headers) {
        if (name.compare("content-length", Qt::CaseInsensitive) == 0)
            lengths.append(value);
        else if (name.compare("transfer-encoding", Qt::CaseInsensitive) == 0)
            codings.append(value.toLower());
        else if (name.compare("connection", Qt::CaseInsensitive) == 0 && value.toLower().contains("close"))
            m_keepAlive = false;
    }
    const int status = m_response.status;
    if (status == 101)
        return fail(HttpFailure::Garbled, u"switched to a protocol nobody asked for"_s);
    if (status < 200) // informational: the real one follows
        return;
    if (!codings.isEmpty() && !lengths.isEmpty())
        return fail(HttpFailure::Garbled, u"both Transfer-Encoding and Content-Length"_s);
    if (status == 204 || status == 304) {
        m_stage = Stage::Done;
        return;
    }
    if (!codings.isEmpty()) {
        if (codings != QList<QByteArray>{"chunked"})
            return fail(HttpFailure::Garbled, u"unknown Transfer-Encoding"_s);
        m_stage = Stage::ChunkSize;
        return;
    }
    if (lengths.isEmpty()) {
        m_keepAlive = false;
        m_stage = Stage::UntilClose;
        return;
    }
    for (const auto &length : lengths) {
        if (!isDigits(length) || length.size() > 18 || length != lengths.first())
            return fail(HttpFailure::Garbled, u"unusable Content-Length"_s);
    }
    m_left = lengths.first().toLongLong();
    if (m_left > m_limits.bodyBytes)
        return fail(HttpFailure::TooLarge, u"Content-Length %1"_s.arg(m_left));
    m_response.body.reserve(m_left + 64); // what reads it may want to look a little beyond its end
    m_stage = m_left ? Stage::Counted : Stage::Done;
}

void HttpResponseReader::takeBody(QByteArrayView &bytes)
{
    const auto taken = m_stage == Stage::UntilClose ? bytes.size() : std::min<qint64>(bytes.size(), m_left);
    if (m_response.body.size() + taken > m_limits.bodyBytes)
        return fail(HttpFailure::TooLarge, u"body over %1 bytes"_s.arg(m_limits.bodyBytes));
    m_response.body.append(bytes.first(taken));
    bytes = bytes.sliced(taken);
    if (m_stage == Stage::UntilClose || (m_left -= taken) > 0)
        return;
    m_stage = m_stage == Stage::Counted ? Stage::Done : Stage::ChunkEnd;
}

/// True once m_head holds a line up to its CRLF, which is left out.
bool HttpResponseReader::takeLine(QByteArrayView &bytes)
{
    const auto feed = bytes.indexOf('\n');
    const auto taken = feed < 0 ? bytes.size() : feed + 1;
    m_head.append(bytes.first(taken));
    bytes = bytes.sliced(taken);
    if (m_head.size() > chunkLineBytes)
        fail(HttpFailure::TooLarge, u"line between chunks over %1 bytes"_s.arg(chunkLineBytes));
    else if (feed >= 0 && !m_head.endsWith("\r\n"))
        fail(HttpFailure::Garbled, u"line between chunks without CRLF"_s);
    if (hasFailed() || feed < 0)
        return false;
    m_head.chop(2);
    return true;
}

void HttpResponseReader::takeChunkLine()
{
    const QByteArray line = std::exchange(m_head, {});
    if (m_stage == Stage::ChunkEnd) {
        if (!line.isEmpty())
            return fail(HttpFailure::Garbled, u"chunk longer than its size"_s);
        m_stage = Stage::ChunkSize;
    } else if (m_stage == Stage::ChunkSize) {
        const auto size = line.split(';').first().trimmed();
        bool ok = size.size() >= 1 && size.size() <= 8 && size.at(0) != '+' && size.at(0) != '-' && !size.contains('x');
        m_left = ok ? size.toLongLong(&ok, 16) : 0;
        if (!ok)
            return fail(HttpFailure::Garbled, u"unusable chunk size"_s);
        m_stage = m_left ? Stage::ChunkData : Stage::Trailer;
    } else if (line.isEmpty()) {
        m_stage = Stage::Done;
    } else if ((m_headBytes += line.size()) > m_limits.headerBytes) {
        fail(HttpFailure::TooLarge, u"trailer over %1 bytes"_s.arg(m_limits.headerBytes));
    }
}

} // namespace gatehouse
