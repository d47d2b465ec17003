// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/http/HttpLimits.h"
#include "models/http/HttpResponse.h"

namespace gatehouse
{

/// Reads one HTTP/1.1 response (RFC 9112) from bytes as they arrive. Strict: what can be framed in two ways is refused,
/// and so is whatever passes the limits, as soon as it does. Informational responses are skipped.
class HttpResponseReader
{
public:
    explicit HttpResponseReader(const HttpLimits &limits);

    void feed(QByteArrayView bytes);
    /// The server closed the connection.
    void end();

    bool isDone() const { return m_stage == Stage::Done; }
    bool hasFailed() const { return m_failure != HttpFailure::None; }
    HttpFailure failure() const { return m_failure; }
    /// For the log: what exactly was wrong.
    const QString &reason() const { return m_reason; }
    /// The head is complete, the body is not.
    bool isInBody() const { return m_stage != Stage::Head && !isDone(); }
    /// The connection may carry another request.
    bool keepsAlive() const { return m_keepAlive; }
    HttpResponse takeResponse() { return std::move(m_response); }

private:
    enum class Stage { Head, Counted, ChunkSize, ChunkData, ChunkEnd, Trailer, UntilClose, Done };

    void fail(HttpFailure failure, const QString &reason);
    bool takeLine(QByteArrayView &bytes);
    void takeHead(QByteArrayView &bytes);
    bool parseHead();
    bool parseHeaderLine(QByteArrayView line);
    void chooseFraming();
    void takeBody(QByteArrayView &bytes);
    void takeChunkLine();

    const HttpLimits m_limits;
    Stage m_stage = Stage::Head;
    HttpFailure m_failure = HttpFailure::None;
    QString m_reason;
    QByteArray m_head; ///< head, or the line under way
    qint64 m_headBytes = 0;
    qint64 m_left = 0; ///< of the counted body or the chunk
    bool m_keepAlive = true;
    HttpResponse m_response;
};

} // namespace gatehouse
