// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TlsServer.h"

#include "app/x509/OpenSslHandles.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gatehouse
{

struct TlsServer::Context {
    SSL_CTX *ssl = SSL_CTX_new(TLS_server_method());
    ~Context() { SSL_CTX_free(ssl); }
};

TlsServer::TlsServer(int version, const TestCertificate &certificate) : m_context(std::make_unique<Context>())
{
    SSL_CTX *ssl = m_context->ssl;
    SSL_CTX_set_security_level(ssl, 0);
    SSL_CTX_set_cipher_list(ssl, "ALL:@SECLEVEL=0");
    SSL_CTX_set_min_proto_version(ssl, version);
    SSL_CTX_set_max_proto_version(ssl, version);
    const QByteArray certificatePem = certificate.certificate.toPem();
    const openssl::Bio certificateBio(BIO_new_mem_buf(certificatePem.constData(), int(certificatePem.size())));
    const openssl::Certificate x(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
    const QByteArray keyPem = certificate.key.toPem();
    const openssl::Bio keyBio(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const openssl::Key key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    SSL_CTX_use_certificate(ssl, x.get());
    SSL_CTX_use_PrivateKey(ssl, key.get());

    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    socklen_t size = sizeof address;
    if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_socket, 8) != 0 ||
        ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        qFatal("no loopback socket for a test");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

TlsServer::~TlsServer()
{
    ::shutdown(m_socket, SHUT_RDWR);
    m_thread.join();
    ::close(m_socket);
}

QUrl TlsServer::url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(m_port)); }

void TlsServer::serve()
{
    for (;;) {
        const int socket = ::accept(m_socket, nullptr, nullptr);
        if (socket < 0)
            return;
        const timeval patience{5, 0};
        ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        SSL *ssl = SSL_new(m_context->ssl);
        SSL_set_fd(ssl, socket);
        char request[4096];
        if (SSL_accept(ssl) == 1 && SSL_read(ssl, request, sizeof request) > 0) {
            ++m_requests;
            const QByteArray answer = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}";
            SSL_write(ssl, answer.constData(), int(answer.size()));
            SSL_shutdown(ssl);
        }
        SSL_free(ssl);
        ::close(socket);
    }
}

} // namespace gatehouse
