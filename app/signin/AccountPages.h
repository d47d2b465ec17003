// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/SignInContext.h"

#include <QHash>

namespace gatehouse
{

/// What people do to their own account: change the password, set up and remove the second factor.
class AccountPages
{
public:
    explicit AccountPages(SignInContext &context) : m_context(context) {}

    Future<ServerReply> showPassword(const BrowserRequest &request);
    Future<ServerReply> changePassword(const BrowserRequest &request);
    Future<ServerReply> showSecondFactor(const BrowserRequest &request, const QString &problem = {});
    Future<ServerReply> changeSecondFactor(const BrowserRequest &request);

private:
    ServerReply passwordPage(const BrowserRequest &request, const QString &problem = {});
    ServerReply enrolmentPage(const BrowserRequest &request, const QString &problem);
    ServerReply removalPage(const BrowserRequest &request, qint64 codesLeft, const QString &problem);
    Future<ServerReply> enrol(const BrowserRequest &request);
    Future<ServerReply> removeFactor(const BrowserRequest &request);
    ServerReply recoveryPage(const BrowserRequest &request, const QStringList &codes);

    SignInContext &m_context;
    QHash<QByteArray, Secret> m_enrolments; ///< secrets that are shown and not confirmed yet, by session
};

} // namespace gatehouse
