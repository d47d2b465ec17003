// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/PortalTable.h"
#include "app/signin/SignInContext.h"

#include <functional>

namespace gatehouse
{

/// The page that people see once they are logged in: Applications, as tiles. Only what their groups are bound to, only
/// what is active, without the hidden ones.
class UserConsole
{
public:
    /// Begins an IdP-initiated sign-in for a session that is complete.
    using Launch = std::function<Future<ServerReply>(const BrowserRequest &, const ApplicationId &)>;

    UserConsole(SignInContext &context, Launch launch) : m_context(context), m_launch(std::move(launch)) {}

    Future<ServerReply> show(const BrowserRequest &request);
    Future<ServerReply> launch(const BrowserRequest &request);
    Future<ServerReply> image(const BrowserRequest &request);

private:
    ServerReply tilesPage(const BrowserRequest &request, const QList<PortalTile> &tiles);
    Future<ServerReply> open(const BrowserRequest &request, const ApplicationId &id);

    SignInContext &m_context;
    Launch m_launch;
};

} // namespace gatehouse
