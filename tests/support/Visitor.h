// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QPair>
#include <QUrl>

namespace gatehouse
{

/// A browser without a screen: keeps cookies, follows nothing, and fills in forms. Runs the event loop while it waits.
class Visitor
{
public:
    struct Answer {
        int status = 0; ///< 0: no answer
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;

        QByteArray header(const QByteArray &name) const;
        QString text() const { return QString::fromUtf8(body); }
        /// The value of an input with that name, entities decoded.
        QString input(const QString &name) const;
        /// The action of the form at that position.
        QString action(int form = 0) const;
        QString location() const { return QString::fromUtf8(header("location")); }
    };
    using Fields = QList<QPair<QString, QString>>;

    explicit Visitor(const QUrl &server) : m_server(server) {}

    Answer get(const QString &path);
    /// With the token of the page that was seen last, unless the fields have one.
    Answer post(const QString &path, Fields fields);
    /// Sends exactly this.
    Answer send(const QByteArray &method, const QString &path, const QByteArray &body,
                const QByteArray &type = "application/x-www-form-urlencoded");
    /// Follows redirects inside the server until there is a page.
    Answer follow(Answer answer);
    /// GET /login and POST it; the answer to the POST.
    Answer logIn(const QString &name, const QString &password, const QString &at = QStringLiteral("/login"));

    QMap<QByteArray, QByteArray> cookies;
    QList<QByteArray> setCookies; ///< of the last answer
    QByteArray moreHeaders;       ///< each with its line end

private:
    QUrl m_server;
    QString m_token;
};

} // namespace gatehouse
