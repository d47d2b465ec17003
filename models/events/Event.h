// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Page.h"
#include "models/events/Actor.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace gatehouse
{

/// One changed field, old and new. Secrets are never written, only that they changed.
struct Change {
    QString field;
    QString from;
    QString to;

    bool operator==(const Change &) const = default;
};

/// One Directory Insights event, in the field names of spec A12. `id` grows with time; `hash` chains over the previous
/// event.
struct Event {
    qint64 id = 0;
    QDateTime timestamp; ///< UTC
    QString type;        ///< "user_create", "idm_integration_activate", …
    bool success = true;
    QString errorMessage;
    Actor initiatedBy;
    QString applicationId;
    QString applicationName;
    QString resourceType; ///< "user", "user_group", "application", …
    QString resourceId;
    QString resourceName;
    QList<Change> changes;
    QJsonObject details; ///< message_chain, request, counts …: whatever only this type has
    QByteArray hash;

    bool operator==(const Event &) const = default;
};

/// The JSON of `events list` and of the detail panel (spec/cli.md).
QJsonObject toJson(const Event &event);

/// Which events are wanted, newest first.
struct EventQuery {
    QStringList types;
    QString applicationId;
    QString resource; ///< exact id or name of the resource (a user's username, say)
    std::optional<QDateTime> since;
    std::optional<QDateTime> until;
    std::optional<bool> success;
    QString search; ///< substring of names, message and details
    PageRequest page;

    bool operator==(const EventQuery &) const = default;
};

/// How many events of each outcome fall into one slice of time, for the histogram.
struct EventBucket {
    QDateTime start;
    qint64 succeeded = 0;
    qint64 failed = 0;

    bool operator==(const EventBucket &) const = default;
};

/// An event type as the articles list it: `group` is Integration, User, Group, Directory or Sign-in; `description` is
/// the tooltip.
struct EventType {
    QString name;
    QString group;
    QString description;
};
const QList<EventType> &eventTypes();

} // namespace gatehouse
