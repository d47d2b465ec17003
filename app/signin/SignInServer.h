// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "app/http/HttpListener.h"

namespace gatehouse
{

/// What the sign-in service answers so far: GET /healthz, and GET /saml2/<applicationname>/metadata, the IdP metadata
/// of the application whose SSO IdP URL ends in that name. It lives on the thread of the services; requests arrive on
/// others, are carried over, and wait for their answer.
class SignInServer : public QObject
{
    Q_OBJECT

public:
    explicit SignInServer(Services &services, QObject *parent = nullptr);
    ~SignInServer() override;

    /// Listens; answers the address.
    Result<QUrl> start(const QHostAddress &address, quint16 port);

private:
    struct Stopping;

    ServerReply answer(const ServerRequest &request);
    Future<ServerReply> metadata(const QString &applicationName);

    Services &m_services;
    std::shared_ptr<Stopping> m_stopping;
    std::unique_ptr<HttpListener> m_listener;
};

} // namespace gatehouse
