// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QUuid>

namespace gatehouse
{

/// The identity of one of our own things, as a UUID; the tag keeps a user's id from being passed for a group's.
/// Ids that come from outside are opaque text and never become one of these (spec S1).
template <typename Tag> class Id
{
public:
    Id() = default;
    static Id create() { return Id(QUuid::createUuid()); }
    /// A null id when the text is no UUID.
    static Id fromString(const QString &text) { return Id(QUuid::fromString(text)); }

    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    bool isNull() const { return m_uuid.isNull(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return m_uuid < other.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

} // namespace gatehouse
