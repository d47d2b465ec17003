// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <optional>

namespace gatehouse
{

/// What was typed after a command, by the names of its synopsis: value("APP"), values("GROUP"), has("--yes"),
/// value("--limit").
class Arguments
{
public:
    void add(const QString &name, const QString &value) { m_values[name].append(value); }
    void set(const QString &name) { m_values[name]; }

    bool has(const QString &name) const { return m_values.contains(name); }
    QString value(const QString &name) const { return m_values.value(name).value(0); }
    QStringList values(const QString &name) const { return m_values.value(name); }

    /// A whole number from `least` on; `absent` when the option was not given.
    Result<int> number(const QString &name, int absent, int least = 1) const;
    /// yes/no or on/off; nullopt when the option was not given.
    Result<std::optional<bool>> choice(const QString &name) const;
    /// An ISO 8601 time; without a zone it is UTC, a bare date is its first moment. nullopt when not given.
    Result<std::optional<QDateTime>> time(const QString &name) const;
    /// KEY=VALUE arguments in their order.
    Result<QList<std::pair<QString, QString>>> pairs(const QString &name) const;

private:
    QHash<QString, QStringList> m_values;
};

} // namespace gatehouse
