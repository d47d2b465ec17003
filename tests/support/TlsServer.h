// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/TestCertificate.h"

#include <QUrl>

#include <atomic>
#include <memory>
#include <thread>

namespace gatehouse
{

/// A TLS server on loopback that speaks one version only, also those that OpenSSL switches off by default, and answers
/// every request with 200 and an empty object.
class TlsServer
{
public:
    /// `version` is OpenSSL's number, TLS1_1_VERSION for one.
    TlsServer(int version, const TestCertificate &certificate);
    ~TlsServer();

    QUrl url() const;
    /// Requests that came through; nothing of them may have been sent before the handshake was done.
    int requests() const { return m_requests; }

private:
    struct Context;
    void serve();

    std::unique_ptr<Context> m_context;
    int m_socket = -1;
    quint16 m_port = 0;
    std::atomic_int m_requests = 0;
    std::thread m_thread;
};

} // namespace gatehouse
