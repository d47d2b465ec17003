// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInServer.h"

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

ServerReply plain(int status, const QByteArray &text)
{
    ServerReply reply;
    reply.status = status;
    reply.type = "text/plain; charset=utf-8";
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.body = text + '\n';
    return reply;
}

ServerReply replyTo(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return plain(404, "There is no such application");
    case ErrorKind::Invalid:
        return plain(404, "This application has no metadata");
    default:
        return plain(503, "The workspace cannot be read at the moment");
    }
}

/// The last part of "https://sso.example.org/saml2/netskope".
QString nameInUrl(const QString &idpUrl) { return idpUrl.section(u'/', -1, -1, QString::SectionSkipEmpty); }

} // namespace

/// Threads that wait for the services leave when the server stops; without this they would wait for a thread that
/// waits for them.
struct SignInServer::Stopping {
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
};

SignInServer::SignInServer(Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_stopping(std::make_shared<Stopping>())
{
}

SignInServer::~SignInServer()
{
    {
        const std::lock_guard lock(m_stopping->mutex);
        m_stopping->stopping = true;
    }
    m_stopping->wake.notify_all();
    m_listener.reset();
}

Result<QUrl> SignInServer::start(const QHostAddress &address, quint16 port)
{
    auto listener =
        HttpListener::start(address, port, [this](const ServerRequest &request) { return answer(request); });
    if (!listener)
        return failure(listener.error());
    m_listener = std::move(*listener);
    return m_listener->url();
}

/// On a thread of the listener.
ServerReply SignInServer::answer(const ServerRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return plain(405, "Only GET is possible here");
    if (request.path == "/healthz")
        return plain(200, "ok");
    const auto parts = request.path.split('/');
    if (parts.size() != 4 || parts[1] != "saml2" || parts[3] != "metadata")
        return plain(404, "There is nothing at this address");

    const auto name = QString::fromUtf8(QByteArray::fromPercentEncoding(parts[2]));
    const auto reply = std::make_shared<std::optional<ServerReply>>();
    QMetaObject::invokeMethod(this, [this, name, reply, stopping = m_stopping] {
        async::whenDone(metadata(name), this, [reply, stopping](const Result<ServerReply> &result) {
            const std::lock_guard lock(stopping->mutex);
            *reply = result ? *result : replyTo(result.error());
            stopping->wake.notify_all();
        });
    });
    std::unique_lock lock(m_stopping->mutex);
    m_stopping->wake.wait_for(lock, std::chrono::seconds(30),
                              [&] { return m_stopping->stopping || reply->has_value(); });
    return reply->value_or(plain(503, "The workspace does not answer"));
}

Future<ServerReply> SignInServer::metadata(const QString &applicationName)
{
    auto id = async::andThen(m_services.applications.list(), this,
                             [applicationName](const QList<ApplicationSummary> &all) -> Future<ApplicationId> {
                                 for (const auto &one : all) {
                                     if (nameInUrl(one.application.idpUrl) == applicationName)
                                         return async::ready<ApplicationId>(one.application.id);
                                 }
                                 return async::ready<ApplicationId>(failure(ErrorKind::NotFound, applicationName));
                             });
    auto xml = async::andThen(
        id, this, [this](const ApplicationId &found) { return m_services.applicationService.idpMetadata(found); });
    return async::andThen(xml, this, [](const QByteArray &document) {
        ServerReply reply;
        reply.type = "application/samlmetadata+xml";
        reply.headers.emplace_back("Cache-Control", "no-store");
        reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
        reply.body = document;
        return async::ready<ServerReply>(reply);
    });
}

} // namespace gatehouse

#include "moc_SignInServer.cpp"
