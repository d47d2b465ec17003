// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInServer.h"

#include "app/signin/SignInPage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

constexpr auto longestAnswer = std::chrono::seconds(30);
constexpr auto longestFinish = std::chrono::seconds(10);

ServerReply resource(const QString &file, const QByteArray &type)
{
    QFile source(u":/signin/"_s + file);
    if (!source.open(QIODevice::ReadOnly))
        return SignInPage::plain(404, "There is nothing at this address");
    ServerReply reply;
    reply.type = type;
    reply.body = source.readAll();
    reply.headers = {{"Cache-Control", "max-age=3600"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"Content-Security-Policy", "default-src 'none'"}};
    return reply;
}

bool isLoopback(const QUrl &url)
{
    return url.host() == u"localhost" || url.host().endsWith(u".localhost") || QHostAddress(url.host()).isLoopback();
}

Result<SignInAddress> addressOf(const QUrl &listening, const SignInOptions &options)
{
    SignInAddress address;
    address.url = options.publicUrl.isEmpty() ? listening : options.publicUrl;
    address.behindProxy = !options.publicUrl.isEmpty();
    const bool https = address.url.scheme() == u"https";
    if (options.signIn && !https && !isLoopback(address.url))
        return failure(
            ErrorKind::Invalid,
            SignInServer::tr("Passwords must not travel unprotected, so signing in needs https anywhere but on "
                             "this computer. Give --tls-certificate and --tls-key, or put a web server with "
                             "TLS in front and name its address with --public-url https://…"));
    address.secureCookies = https;
    // It counts for every port of the name: those of this computer are others' as well.
    address.onlyTls = https && address.url.host() != u"localhost" && !address.url.host().endsWith(u".localhost");
    return address;
}

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
    , m_context{.services = services, .address = {}, .pending = {}, .scope = this, .organization = {}}
    , m_logIn(m_context)
    , m_account(m_context)
    , m_singleSignOn(m_context, services.identityProvider)
    , m_console(m_context, [this](const BrowserRequest &request,
                                  const ApplicationId &id) { return m_singleSignOn.launch(request, id); })
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

Result<QUrl> SignInServer::start(const SignInOptions &options)
{
    m_options = options;
    auto listener = HttpListener::start(
        options.address, options.port, [this](const ServerRequest &request) { return answer(request); }, options.limits,
        options.tls);
    if (!listener)
        return failure(listener.error());
    const auto address = addressOf((*listener)->url(), options);
    if (address)
        m_context.address = *address;
    m_started.count_down();
    if (!address)
        return failure(address.error());
    m_context.services.identityProvider.setPublicUrl(address->url.toString());
    m_listener = std::move(*listener);
    async::whenDone(m_context.services.workspace.organization(), this,
                    [this](const Result<Organization> &organization) {
                        if (organization)
                            m_context.organization = organization->name;
                    });
    return address->url;
}

Future<void> SignInServer::finish()
{
    if (!m_listener)
        return async::ready<void>({});
    m_listener->quiesce();
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *timer = new QTimer(this);
    const QDateTime latest = QDateTime::currentDateTimeUtc().addSecs(longestFinish.count());
    connect(timer, &QTimer::timeout, this, [this, timer, promise, latest] {
        if (m_underWay > 0 && QDateTime::currentDateTimeUtc() < latest)
            return;
        timer->stop();
        promise->addResult(Result<void>());
        promise->finish();
    });
    timer->start(20);
    return promise->future();
}

/// On a thread of the listener.
ServerReply SignInServer::answer(const ServerRequest &request)
{
    m_started.wait();
    ++m_underWay;
    QElapsedTimer clock;
    clock.start();
    ServerReply reply = carriedOver(request);
    if (m_context.address.onlyTls)
        reply.headers.emplace_back("Strict-Transport-Security", "max-age=31536000"); // a year
    if (m_options.log)
        m_options.log({{u"event"_s, u"request"_s},
                       {u"method"_s, QString::fromLatin1(request.method)},
                       {u"path"_s, QString::fromUtf8(request.path)},
                       {u"status"_s, reply.status},
                       {u"ms"_s, clock.elapsed()},
                       {u"address"_s, BrowserRequest(request, m_context.address).address}});
    --m_underWay;
    return reply;
}

ServerReply SignInServer::carriedOver(const ServerRequest &request)
{
    if (request.path == "/healthz")
        return request.method == "GET" || request.method == "HEAD"
                   ? SignInPage::plain(200, "ok")
                   : SignInPage::plain(405, "Only GET is possible here");
    const auto reply = std::make_shared<std::optional<ServerReply>>();
    QMetaObject::invokeMethod(this, [this, request, reply, stopping = m_stopping] {
        async::whenDone(handle(request), this, [this, request, reply, stopping](const Result<ServerReply> &result) {
            if (!result && m_options.log)
                m_options.log({{u"event"_s, u"problem"_s},
                               {u"path"_s, QString::fromUtf8(request.path)},
                               {u"message"_s, result.error().message},
                               {u"detail"_s, result.error().detail}});
            const std::lock_guard lock(stopping->mutex);
            *reply =
                result ? *result : SingleSignOn::problem(BrowserRequest(request, m_context.address), result.error());
            stopping->wake.notify_all();
        });
    });
    std::unique_lock lock(m_stopping->mutex);
    m_stopping->wake.wait_for(lock, longestAnswer, [&] { return m_stopping->stopping || reply->has_value(); });
    return reply->value_or(SignInPage::plain(503, "The workspace does not answer"));
}

Future<ServerReply> SignInServer::handle(const ServerRequest &received)
{
    BrowserRequest request(received, m_context.address);
    if (request.method == "HEAD")
        request.method = "GET"; // libmicrohttpd leaves the body out
    if (request.method != "GET" && request.method != "POST")
        return replied(SignInPage::plain(405, "Only GET and POST are possible here"));
    if (request.part(0) == u"saml2" && request.part(2) == u"metadata" && request.part(3).isEmpty() && !request.isPost())
        return m_singleSignOn.metadata(request);
    if (!m_options.signIn)
        return replied(SignInPage::plain(404, "There is nothing at this address"));
    if (request.path == u"/signin.css")
        return replied(resource(u"signin.css"_s, "text/css; charset=utf-8"));
    if (request.path == u"/signin.svg")
        return replied(resource(u"signin.svg"_s, "image/svg+xml"));
    return async::andThen(m_context.services.sessions.find(request.sessionToken), this,
                          [this, request](const std::optional<Session> &session) mutable {
                              request.session = session;
                              return route(request);
                          });
}

Future<ServerReply> SignInServer::route(const BrowserRequest &request)
{
    const bool post = request.isPost();
    const QString &path = request.path;
    if (request.part(0) == u"saml2" && !request.part(1).isEmpty() && request.part(2).isEmpty())
        return m_singleSignOn.receive(request);
    if (path == u"/login")
        return post ? m_logIn.logIn(request) : m_logIn.show(request);
    if (path == u"/login/code")
        return post ? m_logIn.checkCode(request) : m_logIn.showCode(request);
    if (path == u"/logout")
        return post ? m_logIn.logOut(request) : m_logIn.showLogOut(request);
    if (path == u"/password")
        return post ? m_account.changePassword(request) : m_account.showPassword(request);
    if (path == u"/second-factor")
        return post ? m_account.changeSecondFactor(request) : m_account.showSecondFactor(request);
    if (path == u"/" && !post)
        return replied(SignInPage::seeOther("/userconsole"));
    if (request.part(0) == u"userconsole" && !post)
        return consoleRoute(request);
    const SignInWords &w = request.words;
    return replied(SignInPage::problem(
        request, 404, w("There is nothing at this address"), w("Check the address, or start at the User Console."),
        R"(<p><a class="button" href="/userconsole">%1</a></p>)"_html(w("Go to the User Console"))));
}

Future<ServerReply> SignInServer::consoleRoute(const BrowserRequest &request)
{
    if (request.part(1) == u"launch")
        return m_console.launch(request);
    if (request.part(1) == u"image")
        return m_console.image(request);
    return m_console.show(request);
}

} // namespace gatehouse

#include "moc_SignInServer.cpp"
