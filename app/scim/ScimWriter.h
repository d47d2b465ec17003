// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimClient.h"
#include "models/provisioning/ProvisioningPlan.h"

#include <chrono>
#include <optional>

namespace gatehouse
{

/// How one call ended, as far as whoever sent it has to act on it (spec R11-R18).
struct ScimAnswer {
    enum class Verdict {
        Done,
        Refused,      ///< 4xx without a meaning of its own; sending it again changes nothing
        TokenRefused, ///< 401: nothing else is to be sent
        Forbidden,    ///< 403: nothing of this kind is to be sent
        Missing,      ///< 404, 410
        Conflict,     ///< 409
        Changed,      ///< 412: somebody else changed it meanwhile
        Throttled,    ///< 429
        ServerFailed, ///< 5xx; whether it was done is not known
        Unknown,      ///< no answer that can be used: whether it was done is not known
        NotSent,      ///< nothing arrived there
    };
    Verdict verdict = Verdict::Done;
    int status = 0;
    QString remoteId;
    QJsonObject resource;     ///< as answered; empty after 204
    QList<QJsonObject> found; ///< of find(): those that agree, checked here too
    QString message;          ///< what happened and what to do, in words
    QString detail;           ///< the server's own words
    std::optional<std::chrono::milliseconds> retryAfter;
    QByteArray version;           ///< of the resource (RFC 7644 section 3.14); empty where there are no versions
    bool waitedForOthers = false; ///< HttpResponse::waitedForOthers

    bool isDone() const { return verdict == Verdict::Done; }
    /// Sending it again may help.
    bool isPassing() const;
    bool operator==(const ScimAnswer &) const = default;
};

/// A SCIM 2.0 client (RFC 7644) that changes accounts and groups. One call is one request on the wire: nothing is sent
/// twice, waited for or looked up by itself. What servers do differently is understood: 204 without a body, numbers as
/// ids, no Resources in an empty list. The Error of an answer is only that it was cancelled.
class ScimWriter : public QObject
{
    Q_OBJECT

public:
    explicit ScimWriter(QObject *parent = nullptr);
    /// With a client of its own (limits, certificates); takes it over.
    explicit ScimWriter(HttpClient *http, QObject *parent = nullptr);
    ~ScimWriter() override;

    /// Sends the request of a plan, on the condition that the resource still has this version, if one is given. A
    /// create (RFC 7644 section 3.3) whose answer holds an id neither in its body nor in its Location is Unknown.
    Future<ScimAnswer> send(const ScimEndpoint &endpoint, const ProvisioningRequest &request,
                            const QByteArray &version = {});
    /// GET of one resource; `members`: with the parameter that makes the provider name a group's members.
    Future<ScimAnswer> read(const ScimEndpoint &endpoint, ProvisioningKind kind, const QString &remoteId,
                            bool members = false);
    /// A page from this place on, as a ListResponse (RFC 7644 section 3.4.2).
    Future<ScimAnswer> readPage(const ScimEndpoint &endpoint, ProvisioningKind kind, qint64 startIndex);
    /// Reads everybody, for who would otherwise look up very many; the caller owns the listing.
    ScimListing *listUsers(const ScimEndpoint &endpoint, const ScimRetry &retry, QObject *parent);
    /// The same with everything that is said of each person (RemoteUser::resource).
    ScimListing *listResources(const ScimEndpoint &endpoint, const ScimRetry &retry, QObject *parent);
    /// Whose externalId, userName or displayName is `value` (a filter of RFC 7644 section 3.4.2.2). Texts other than
    /// externalId agree when they differ in case only. A server that answers with a part of everybody instead is
    /// Refused.
    Future<ScimAnswer> find(const ScimEndpoint &endpoint, ProvisioningKind kind, const QString &attribute,
                            const QString &value);

private:
    template <typename Judge>
    Future<ScimAnswer> call(const ScimEndpoint &endpoint, const QByteArray &method, const QString &path,
                            const QByteArray &query, const QJsonObject &body, Judge judge,
                            const QByteArray &version = {});

    HttpClient *m_http = nullptr;
};

/// A text as a value of a filter: quoted, with the escapes of JSON (RFC 7644 section 3.4.2.2).
QString filterText(const QString &text);

} // namespace gatehouse
