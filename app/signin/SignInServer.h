// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/AccountPages.h"
#include "app/signin/LogInPages.h"
#include "app/signin/SingleSignOn.h"
#include "app/signin/UserConsole.h"

#include <QJsonObject>

#include <atomic>
#include <latch>

namespace gatehouse
{

/// How the sign-in service is reached.
struct SignInOptions {
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: any free one
    std::optional<ListenerTls> tls;
    QUrl publicUrl;     ///< empty: where it listens
    bool signIn = true; ///< false: only GET /healthz and metadata
    ListenerLimits limits;
    std::function<void(const QJsonObject &)> log; ///< a record per request; on any thread; empty: none
};

/// The sign-in service over HTTP: log-in, User Console, SAML endpoints, metadata, GET /healthz. It lives on the thread
/// of the services; requests arrive on others, are carried over, and wait for their answer.
class SignInServer : public QObject
{
    Q_OBJECT

public:
    explicit SignInServer(Services &services, QObject *parent = nullptr);
    ~SignInServer() override;

    /// Listens; answers the public address. ErrorKind::Invalid when cookies could not be kept from others on that way:
    /// anything but loopback needs TLS, its own or a proxy's.
    Result<QUrl> start(const SignInOptions &options);
    /// Takes no new connections, and is finished once those under way have their answers, after ten seconds at most.
    Future<void> finish();

private:
    struct Stopping;

    ServerReply answer(const ServerRequest &request);
    ServerReply carriedOver(const ServerRequest &request);
    Future<ServerReply> handle(const ServerRequest &request);
    Future<ServerReply> route(const BrowserRequest &request);
    Future<ServerReply> consoleRoute(const BrowserRequest &request);

    SignInContext m_context;
    LogInPages m_logIn;
    AccountPages m_account;
    SingleSignOn m_singleSignOn;
    UserConsole m_console;
    SignInOptions m_options;
    std::atomic<int> m_underWay{0};
    std::latch m_started{1}; ///< requests that arrive before the address is known wait
    std::shared_ptr<Stopping> m_stopping;
    std::unique_ptr<HttpListener> m_listener;
};

} // namespace gatehouse
