// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Statement.h"

namespace gatehouse
{

/// What a statement found, row by row; it begins before the first one.
class Rows
{
public:
    explicit Rows(std::unique_ptr<Statement> statement) : m_statement(std::move(statement)) {}

    bool next() { return m_statement->next(); }
    QVariant value(int column) const { return m_statement->value(column); }
    int columns() const { return m_statement->columns(); }
    /// Gives up those that are left, and what is locked for them.
    void finish() { m_statement->finish(); }

private:
    std::unique_ptr<Statement> m_statement;
};

} // namespace gatehouse
