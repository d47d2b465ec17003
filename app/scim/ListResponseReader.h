// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/scim/RemoteUser.h"

#include <QByteArray>

#include <memory>

namespace gatehouse
{

/// One page of /Users (RFC 7644 section 3.4.2) as it was read.
struct ListPage {
    QList<RemoteUser> users; ///< those that can be used, each id once
    qint64 rows = 0;         ///< different ones that the page holds, unusable ones included
    qint64 totalResults = -1;
    qint64 startIndex = -1; ///< as the server says; -1: it does not
    qint64 unusable = 0;    ///< rows without id or userName
};

/// What a server says it can do (RFC 7643 section 5), as far as Gatehouse asks.
struct ServiceCapabilities {
    bool patch = true;
    bool filter = true;
    int filterMaxResults = 0;

    bool operator==(const ServiceCapabilities &) const = default;
};

/// Reads SCIM answers strictly: the document must be complete and valid UTF-8, nested no deeper than 64, without
/// duplicate keys; anything else is ErrorKind::Protocol and nothing of it is used. Within a page, one unusable row does
/// not lose the others. Numbers are understood as ids and texts as booleans, because servers send them. Attributes
/// beyond those of RemoteUser are not taken (S6). Not shared between threads.
class ListResponseReader
{
public:
    /// `resources`: with everything that the server says of each person (RemoteUser::resource).
    explicit ListResponseReader(bool resources = false);
    ~ListResponseReader();

    Result<ListPage> read(const QByteArray &body);
    Result<ServiceCapabilities> readCapabilities(const QByteArray &body);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
