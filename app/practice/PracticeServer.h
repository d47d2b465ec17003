// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpListener.h"
#include "app/practice/PracticeDirectory.h"
#include "app/practice/PracticeFault.h"
#include "app/practice/PracticeServiceProvider.h"
#include "app/secrets/Secret.h"

#include <memory>

namespace gatehouse
{

/// What a practice provider is started with.
struct PracticeOptions {
    PracticeProfile profile;
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; ///< 0: any free one
    int people = 0;
    Secret token; ///< empty: a random one
    QList<PracticeFault> faults;
};

/// A SCIM 2.0 service provider (RFC 7643, 7644) to rehearse on and to test against: Users and Groups with the manners
/// of a profile, discovery, and faults on demand; and a SAML service provider. It keeps everything in memory and serves
/// on threads of its own, so it may be started inside another program.
class PracticeServer
{
public:
    /// ErrorKind::Unavailable when the port is taken; ErrorKind::Invalid for anything but a loopback address, because
    /// it speaks plain http.
    static Result<std::unique_ptr<PracticeServer>> start(const PracticeOptions &options);
    ~PracticeServer();

    QUrl baseUrl() const;
    PracticeServiceProvider &serviceProvider() { return m_serviceProvider; }
    const Secret &token() const { return m_token; }
    qsizetype people() const { return m_directory.count(PracticeDirectory::Kind::Users); }
    /// Requests that arrived so far, as "GET /Users", in order.
    QStringList requests() const;
    /// What was asked to be changed, in order, whatever became of it.
    struct Write {
        QString method;
        QString path; ///< below the Base URL, as it arrived
        QJsonObject body;

        bool operator==(const Write &) const = default;
    };
    QList<Write> writes() const;
    /// Accounts or groups as the provider keeps them.
    QList<QJsonObject> resources(PracticeDirectory::Kind kind) const { return m_directory.rows(kind); }
    PracticeDirectory &directory() { return m_directory; }

private:
    explicit PracticeServer(const PracticeOptions &options);

    ServerReply answer(const ServerRequest &request);
    PracticeAnswer route(const ServerRequest &request, const QByteArray &path, const QList<PracticeFault> &faults);
    PracticeAnswer resource(PracticeDirectory::Kind kind, const QString &id, const ServerRequest &request,
                            const QList<PracticeFault> &faults);

    const PracticeProfile m_profile;
    const Secret m_token;
    PracticeDirectory m_directory;
    PracticeServiceProvider m_serviceProvider;
    PracticeFaults m_faults;
    mutable std::mutex m_mutex;
    QStringList m_requests;
    QList<Write> m_writes;
    std::unique_ptr<HttpListener> m_listener; ///< last, so that it stops first
};

} // namespace gatehouse
