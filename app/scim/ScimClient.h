// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimRetry.h"
#include "app/secrets/Secret.h"
#include "models/base/Async.h"
#include "models/catalog/Connector.h"
#include "models/scim/ConnectionReport.h"
#include "models/scim/RemoteUser.h"

#include <QObject>
#include <QUrl>

namespace gatehouse
{

class HttpClient;

/// Where and how to talk to one application's SCIM server.
struct ScimEndpoint {
    QUrl baseUrl; ///< without trailing slash
    Secret token;
    ScimManners manners;
    bool allowLoopbackHttp = false;
};

/// How a listing ended.
struct ListingEnd {
    qint64 received = 0;
    qint64 announced = -1; ///< totalResults; -1: the server named none
    bool complete = false; ///< only a complete list may ever lead to a removal (P11)
    QString warning;       ///< why it is incomplete, or what was odd

    bool operator==(const ListingEnd &) const = default;
};

/// A listing under way: people arrive page by page; cancel() stops it after the request in flight.
class ScimListing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    /// Each id once, whatever the server repeats.
    void received(const QList<gatehouse::RemoteUser> &users, qint64 soFar, qint64 announced);
    void finished(const gatehouse::Result<gatehouse::ListingEnd> &end);
};

/// A SCIM 2.0 client (RFC 7644) that reads: it lists people and tests a connection. Nothing it does here changes the
/// provider.
class ScimClient : public QObject
{
    Q_OBJECT

public:
    explicit ScimClient(QObject *parent = nullptr);
    /// With a client of its own (limits, certificates) and its own pace; takes the client over.
    ScimClient(HttpClient *http, const ScimRetry &retry, QObject *parent = nullptr);
    ~ScimClient() override;

    /// Starts listing /Users from the first page; the caller owns the listing.
    ScimListing *listUsers(const ScimEndpoint &endpoint, QObject *parent);
    /// Reads ServiceProviderConfig, Users and (when wanted) Groups with count=1. Every failed check names its fix. Ends
    /// as Cancelled, with its request, when `owner` is destroyed.
    Future<ConnectionReport> test(const ScimEndpoint &endpoint, bool groups, QObject *owner = nullptr);

private:
    HttpClient *m_http = nullptr;
    ScimRetry m_retry;
};

/// A Base URL as saved: https (http only for loopback when allowed), no userinfo, query or fragment, trailing slash
/// removed (N1, N12).
Result<QUrl> scimBaseUrl(const QString &text, bool allowLoopbackHttp);
/// As it is stored and shown: what scimBaseUrl() takes for the same address again.
QString scimBaseUrlText(const QUrl &url);
/// The token trimmed; refused when empty or outside [\x21-\x7e] (spec 0.6).
Result<Secret> scimToken(const QByteArray &text);

} // namespace gatehouse
