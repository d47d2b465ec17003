// SPDX-License-Identifier: Apache-2.0
#include "app/mail/SmtpClient.h"

#include "app/mail/Curl.h"

#include <QtConcurrent>

#include <cstring>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr long connectSeconds = 15;
constexpr long allSeconds = 60;

/// One message on its way; libcurl calls back into it.
class SmtpTransfer
{
public:
    SmtpTransfer(const Curl &curl, const MailServer &server, QByteArray text, const std::atomic_bool &cancelled)
        : m_curl(curl)
        , m_server(server)
        , m_text(std::move(text))
        , m_cancelled(cancelled)
        , m_handle(curl.init())
    {
    }
    ~SmtpTransfer()
    {
        m_curl.freeList(m_to);
        m_curl.cleanup(m_handle);
    }
    SmtpTransfer(const SmtpTransfer &) = delete;
    SmtpTransfer &operator=(const SmtpTransfer &) = delete;

    Result<void> run(const Secret &password, const QString &trusted)
    {
        if (!m_handle)
            return failure(ErrorKind::Unavailable, SmtpClient::tr("The e-mail could not be sent."));
        const bool tls = m_server.security == MailServer::Security::Tls;
        const QString host = m_server.host.contains(u':') ? u'[' + m_server.host + u']' : m_server.host;
        set(CURLOPT_URL, u"%1://%2:%3"_s.arg(tls ? u"smtps"_s : u"smtp"_s, host).arg(m_server.port).toLatin1());
        set(CURLOPT_PROTOCOLS_STR, QByteArray("smtp,smtps"));
        set(CURLOPT_PROXY, QByteArray("")); // whatever the environment says
        m_curl.set(m_handle, CURLOPT_USE_SSL, long(CURLUSESSL_ALL));
        m_curl.set(m_handle, CURLOPT_QUICK_EXIT, 1L); // cancelling does not wait for a name server
        m_curl.set(m_handle, CURLOPT_SSL_VERIFYPEER, 1L);
        m_curl.set(m_handle, CURLOPT_SSL_VERIFYHOST, 2L);
        m_curl.set(m_handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
        if (!trusted.isEmpty())
            set(CURLOPT_CAINFO, trusted.toLocal8Bit());
        if (!m_server.user.isEmpty()) {
            set(CURLOPT_USERNAME, m_server.user.toUtf8());
            set(CURLOPT_PASSWORD, password.bytes());
        }
        set(CURLOPT_MAIL_FROM, u"<%1>"_s.arg(m_server.from).toLatin1());
        for (const QString &to : mailAddresses(m_server.to))
            m_to = m_curl.append(m_to, u"<%1>"_s.arg(to).toLatin1().constData());
        m_curl.set(m_handle, CURLOPT_MAIL_RCPT, m_to);
        m_curl.set(m_handle, CURLOPT_UPLOAD, 1L);
        m_curl.set(m_handle, CURLOPT_READFUNCTION, &SmtpTransfer::read);
        m_curl.set(m_handle, CURLOPT_READDATA, this);
        m_curl.set(m_handle, CURLOPT_HEADERFUNCTION, &SmtpTransfer::hear);
        m_curl.set(m_handle, CURLOPT_HEADERDATA, this);
        m_curl.set(m_handle, CURLOPT_NOPROGRESS, 0L);
        m_curl.set(m_handle, CURLOPT_XFERINFOFUNCTION, &SmtpTransfer::goOn);
        m_curl.set(m_handle, CURLOPT_XFERINFODATA, this);
        m_curl.set(m_handle, CURLOPT_NOSIGNAL, 1L);
        m_curl.set(m_handle, CURLOPT_CONNECTTIMEOUT, connectSeconds);
        m_curl.set(m_handle, CURLOPT_TIMEOUT, allSeconds);
        m_curl.set(m_handle, CURLOPT_ERRORBUFFER, m_said);
        const CURLcode code = m_curl.perform(m_handle);
        if (code == CURLE_OK)
            return {};
        return failure(errorOf(code));
    }

private:
    void set(CURLoption option, const QByteArray &text) { m_curl.set(m_handle, option, text.constData()); }

    static size_t read(char *to, size_t size, size_t count, void *self)
    {
        auto *transfer = static_cast<SmtpTransfer *>(self);
        const auto part = std::min(qsizetype(size * count), transfer->m_text.size() - transfer->m_sent);
        std::memcpy(to, transfer->m_text.constData() + transfer->m_sent, size_t(part));
        transfer->m_sent += part;
        return size_t(part);
    }

    /// What the server says; of that, why it refuses. After it come civilities.
    static size_t hear(char *line, size_t size, size_t count, void *self)
    {
        const QByteArray answer(line, qsizetype(size * count));
        if (answer.startsWith('4') || answer.startsWith('5'))
            static_cast<SmtpTransfer *>(self)->m_refusal = answer;
        return size * count;
    }

    static int goOn(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<SmtpTransfer *>(self)->m_cancelled ? 1 : 0;
    }

    Error errorOf(CURLcode code) const
    {
        const QString detail = u"%1 %2"_s.arg(int(code)).arg(QString::fromUtf8(m_said[0] ? m_said : m_curl.text(code)));
        const QString place = u"%1:%2"_s.arg(m_server.host).arg(m_server.port);
        switch (code) {
        case CURLE_ABORTED_BY_CALLBACK:
            return {ErrorKind::Cancelled, SmtpClient::tr("Sending was cancelled."), detail};
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return {ErrorKind::Unavailable,
                    SmtpClient::tr("The mail server %1 cannot be reached. Check its name and port.").arg(place),
                    detail};
        case CURLE_OPERATION_TIMEDOUT:
            return {ErrorKind::Timeout,
                    SmtpClient::tr("The mail server %1 did not answer in time. Check its name and port.").arg(place),
                    detail};
        case CURLE_USE_SSL_FAILED:
            return {
                ErrorKind::Protocol,
                SmtpClient::tr("The mail server %1 offers no encryption, so nothing was sent. Choose TLS and its port, "
                               "or ask its administrator.")
                    .arg(place),
                detail};
        case CURLE_PEER_FAILED_VERIFICATION:
            return {
                ErrorKind::Denied,
                SmtpClient::tr("The certificate of %1 is not trusted, or not made for this name, so nothing was sent. "
                               "Check the name, or have its root installed on this computer.")
                    .arg(place),
                detail};
        case CURLE_SSL_CONNECT_ERROR:
            return {
                ErrorKind::Protocol,
                SmtpClient::tr("No encrypted connection to %1 came about, so nothing was sent. Check whether this port "
                               "is for STARTTLS or for TLS.")
                    .arg(place),
                detail};
        case CURLE_LOGIN_DENIED:
            return {ErrorKind::Denied,
                    SmtpClient::tr("The mail server refused the user name or the password. Check both in Settings."),
                    detail};
        default:
            break;
        }
        long status = 0;
        m_curl.info(m_handle, CURLINFO_RESPONSE_CODE, &status);
        if (status >= 400)
            return {ErrorKind::Denied,
                    SmtpClient::tr("The mail server refused the message: %1")
                        .arg(QString::fromUtf8(m_refusal).simplified().left(200)),
                    detail};
        return {ErrorKind::Unavailable,
                SmtpClient::tr("The connection to the mail server %1 broke. Try again.").arg(place), detail};
    }

    const Curl &m_curl;
    const MailServer &m_server;
    const QByteArray m_text;
    const std::atomic_bool &m_cancelled;
    CURL *m_handle;
    curl_slist *m_to = nullptr;
    qsizetype m_sent = 0;
    QByteArray m_refusal;
    char m_said[CURL_ERROR_SIZE] = {};
};

} // namespace

SmtpClient::SmtpClient(const QString &trusted, QObject *parent)
    : QObject(parent)
    , m_trusted(trusted)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_thread.setMaxThreadCount(1);
}

SmtpClient::~SmtpClient()
{
    cancel();
    m_thread.waitForDone();
}

void SmtpClient::cancel()
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false); // of what is sent from now on
}

Future<void> SmtpClient::send(const MailServer &server, const Secret &password, const MailMessage &message)
{
    if (auto usable = checkMailServer(server); !usable)
        return async::ready<void>(failure(usable.error()));
    auto addressed = message;
    addressed.from = server.from;
    addressed.to = server.to;
    const auto text = mailText(addressed);
    if (!text)
        return async::ready<void>(failure(text.error()));
    return QtConcurrent::run(
        &m_thread, [server, password, text = *text, trusted = m_trusted, cancelled = m_cancelled]() -> Result<void> {
            const auto curl = Curl::load();
            if (!curl)
                return failure(curl.error());
            return SmtpTransfer(**curl, server, text, *cancelled).run(password, trusted);
        });
}

} // namespace gatehouse
