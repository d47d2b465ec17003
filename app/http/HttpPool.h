// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpConnection.h"

#include <QHash>
#include <QPromise>
#include <QSet>

#include <memory>
#include <optional>

namespace gatehouse
{

/// The connections of one HttpClient, on its network thread: at most HttpLimits::callsPerOrigin calls are under way
/// to an origin, the others wait; a connection that is left open is used again. Some servers serve one connection at a
/// time, and others wait until it is closed: so while a call waits long for its answer, none is left open.
class HttpPool : public QObject
{
    Q_OBJECT

public:
    using Promise = std::shared_ptr<QPromise<HttpExchange>>;

    /// `authorities` are the only roots that are trusted; none: those of the system, read on first use.
    HttpPool(const HttpLimits &limits, const QList<QSslCertificate> &authorities);

    void start(quint64 call, const QUrl &origin, const QByteArray &wire, const Promise &promise);
    void cancel(quint64 call);

private:
    struct Waiting {
        quint64 call = 0;
        QUrl origin;
        QByteArray wire;
        Promise promise;
    };

    void startNext(const QUrl &origin);
    void run(const Waiting &next);
    HttpConnection *takeConnection(const QUrl &origin);
    void give(HttpConnection *connection, const QUrl &origin);
    bool hasOvertaken(const HttpConnection *connection) const;
    QList<HttpConnection *> waitingLong(const QUrl &origin) const;
    void closeIdle(const QUrl &origin);
    bool hasKnownOpen(const QUrl &origin) const;
    const QSslConfiguration &tls();

    const HttpLimits m_limits;
    QList<QSslCertificate> m_authorities;
    std::optional<QSslConfiguration> m_tls; ///< even an empty one loads the TLS library
    QList<Waiting> m_waiting;
    QHash<quint64, HttpConnection *> m_running;
    QHash<QUrl, int> m_busy;
    QMultiHash<QUrl, HttpConnection *> m_idle;
    QSet<QUrl> m_several; ///< those that answered on one connection while another one was open
};

} // namespace gatehouse
