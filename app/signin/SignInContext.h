// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "app/signin/Html.h"
#include "app/signin/PendingSignIns.h"

namespace gatehouse
{

/// What all pages of one running sign-in service share.
struct SignInContext {
    Services &services;
    SignInAddress address;
    PendingSignIns pending;
    Secret formKey = freshToken(); ///< of this run; forms of an earlier one are too old
    QObject *scope = nullptr;      ///< continuations end with it
    QString organization;

    /// What a form of this session, or before one of this browser, has to bring back (no other site can read it).
    QByteArray formToken(const BrowserRequest &request) const;
    bool hasFormToken(const BrowserRequest &request) const;
    /// The hidden field that brings it back.
    Html formField(const BrowserRequest &request) const;

    /// The id of a pending sign-in in the address, if it looks like one.
    static QByteArray pendingId(const BrowserRequest &request);
    /// "/login/code?request=…": a page that knows what comes after it.
    static QByteArray withPending(const QByteArray &path, const QByteArray &pendingId);
    /// Where somebody goes on who is at that stage.
    static QByteArray nextStep(SessionStage stage, const QByteArray &pendingId);
    /// Keeps what somebody wants and sends them to the log-in.
    ServerReply logInFirst(const BrowserRequest &request, PendingSignIn pending);
};

/// An answer that is there already.
inline Future<ServerReply> replied(ServerReply reply) { return async::ready<ServerReply>(std::move(reply)); }

} // namespace gatehouse
