// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace gatehouse
{

/// One line of Test connection: what was looked at, how it went, and the fix when it failed.
struct ConnectionCheck {
    enum class Verdict { Passed, Warning, Failed, NotReached };
    QString name; ///< "Address", "TLS", "Token accepted", "Users", "Groups", "Service capabilities"
    Verdict verdict = Verdict::NotReached;
    QString message;

    bool operator==(const ConnectionCheck &) const = default;
};

/// What a read-only probe of a SCIM server found. Nothing is changed at the provider.
struct ConnectionReport {
    QString host;
    QDateTime when;
    qint64 milliseconds = 0;
    QList<ConnectionCheck> checks;
    std::optional<qint64> users;
    std::optional<qint64> groups;
    bool patchSupported = true;
    bool filterSupported = true;
    int filterMaxResults = 0;

    bool passed() const;
    bool operator==(const ConnectionReport &) const = default;
};

} // namespace gatehouse
