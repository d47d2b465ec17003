// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/SignInContext.h"

namespace gatehouse
{

/// Logging in (name and password, then the code of the second factor) and out. A session gets another token at each
/// step, so that none that was known before means anything afterwards.
class LogInPages
{
public:
    explicit LogInPages(SignInContext &context) : m_context(context) {}

    Future<ServerReply> show(const BrowserRequest &request);
    Future<ServerReply> logIn(const BrowserRequest &request);
    Future<ServerReply> showCode(const BrowserRequest &request);
    Future<ServerReply> checkCode(const BrowserRequest &request);
    Future<ServerReply> showLogOut(const BrowserRequest &request);
    Future<ServerReply> logOut(const BrowserRequest &request);

private:
    ServerReply logInPage(BrowserRequest request, const QString &problem = {}, const QString &name = {});
    ServerReply codePage(const BrowserRequest &request, const QString &problem = {});
    Future<ServerReply> passwordChecked(const BrowserRequest &request, const PasswordCheck &check);

    SignInContext &m_context;
};

} // namespace gatehouse
