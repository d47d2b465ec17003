// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// What differs between SQLite and PostgreSQL, and nothing else.
class Dialect
{
public:
    enum class Kind { Sqlite, Postgres };
    explicit Dialect(Kind kind) : m_kind(kind) {}

    Kind kind() const { return m_kind; }
    bool isSqlite() const { return m_kind == Kind::Sqlite; }
    /// A migration file as this database wants it: {{integer}}, {{blob}}, {{no_bytes}}, {{key}} (text compared byte by
    /// byte), {{strict}} and {{serial}} replaced, and of the blocks between `-- only sqlite` / `-- only postgresql` and
    /// `-- end` the other one's left out.
    QString translate(const QString &migration) const;

private:
    Kind m_kind;
};

} // namespace gatehouse
