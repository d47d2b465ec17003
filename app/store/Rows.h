// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Statement.h"

#include <optional>

namespace gatehouse
{

/// What a statement found, row by row; it begins before the first one.
class Rows
{
public:
    /// Where it is noted that they broke off.
    using Break = std::shared_ptr<std::optional<QSqlError>>;

    Rows(std::unique_ptr<Statement> statement, Break broken)
        : m_statement(std::move(statement))
        , m_broken(std::move(broken))
    {
    }

    /// False after the last one, and where they break off: then nothing that is made of them is an answer
    /// (Connection::unbroken).
    bool next()
    {
        if (m_statement->next())
            return true;
        if (m_statement->error().isValid())
            *m_broken = m_statement->error();
        return false;
    }
    QVariant value(int column) const { return m_statement->value(column); }
    int columns() const { return m_statement->columns(); }
    /// Gives up those that are left, and what is locked for them.
    void finish() { m_statement->finish(); }

private:
    std::unique_ptr<Statement> m_statement;
    Break m_broken;
};

} // namespace gatehouse
