// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/IdentityProvider.h"
#include "app/signin/SignInContext.h"

namespace gatehouse
{

/// The SAML endpoints over HTTP: requests of service providers, tiles, metadata. What a request means and whether the
/// person may is the IdentityProvider's; here is who is asked to log in first, and the page that carries the answer.
class SingleSignOn
{
public:
    SingleSignOn(SignInContext &context, IdentityProvider &identityProvider)
        : m_context(context)
        , m_identityProvider(identityProvider)
    {
    }

    /// GET and POST /saml2/<applicationname>. Without a SAMLRequest it is somebody who typed the address: a tile.
    Future<ServerReply> receive(const BrowserRequest &request);
    /// A tile, for a session that is complete.
    Future<ServerReply> launch(const BrowserRequest &request, const ApplicationId &application);
    /// GET /saml2/<applicationname>/metadata
    Future<ServerReply> metadata(const BrowserRequest &request);

    /// The page for an error of this part.
    static ServerReply problem(const BrowserRequest &request, const Error &error);

private:
    Future<ApplicationId> named(const QString &applicationName);
    Future<ServerReply> received(const BrowserRequest &request, const SignInRequest &wanted);
    Future<ServerReply> respond(const BrowserRequest &request, const SignInRequest &wanted);
    Future<ServerReply> refuse(const BrowserRequest &request, const SignInRequest &wanted);

    SignInContext &m_context;
    IdentityProvider &m_identityProvider;
};

} // namespace gatehouse
