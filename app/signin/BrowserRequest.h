// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpListener.h"
#include "app/signin/SignInWords.h"
#include "models/signin/Session.h"

#include <QHash>

#include <optional>

namespace gatehouse
{

/// How browsers reach the service.
struct SignInAddress {
    QUrl url;                  ///< as people and service providers see it
    bool secureCookies = true; ///< false on http://127.0.0.1 only
    bool onlyTls = false;      ///< browsers are told to come by TLS only, from the first time on (RFC 6797)
    bool behindProxy = false;  ///< the person's address is in X-Forwarded-For when loopback connects
};

/// A request to the sign-in service, taken apart: cookies, form, language, the person's address, and the session once
/// it was looked up.
struct BrowserRequest {
    BrowserRequest() = default;
    BrowserRequest(const ServerRequest &received, const SignInAddress &service);

    QByteArray method;
    QString path; ///< decoded
    QByteArray rawQuery;
    QUrlQuery query;
    SignInWords words;
    QString address;
    Secret sessionToken; ///< empty: no cookie
    QByteArray visit;    ///< the browser, before anybody has logged in; empty: no cookie
    std::optional<Session> session;

    bool isPost() const { return method == "POST"; }
    /// A field of an application/x-www-form-urlencoded body; empty when it is not there, or there twice.
    QString field(const QString &name) const;
    Secret secretField(const QString &name) const { return Secret(field(name).toUtf8()); }
    /// A part of the path, from 0: "/userconsole/launch/7" has userconsole, launch, 7.
    QString part(qsizetype index) const { return path.section(u'/', int(index) + 1, int(index) + 1); }
    /// Logged in, with everything that belongs to it.
    bool isFull() const { return session && session->stage == SessionStage::Full; }

private:
    QHash<QString, QString> m_form;
};

QByteArray sessionCookieName(const SignInAddress &service);
QByteArray visitCookieName(const SignInAddress &service);
/// HttpOnly, SameSite=Lax, Path=/, no Domain, Secure and "__Host-" but on loopback. An empty value takes it back.
QByteArray cookie(const QByteArray &name, const QByteArray &value, const SignInAddress &service);

} // namespace gatehouse
