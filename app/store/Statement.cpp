// SPDX-License-Identifier: Apache-2.0
#include "app/store/Statement.h"

#include "app/store/QtStatement.h"
#include "app/store/SqliteStatement.h"

namespace gatehouse
{

std::unique_ptr<Statement> Statement::prepare(const QSqlDatabase &database, const QString &sql)
{
    if (const SqliteLibrary *sqlite = SqliteLibrary::of(database))
        return std::make_unique<SqliteStatement>(*sqlite, SqliteLibrary::handleOf(database), sql);
    return std::make_unique<QtStatement>(database, sql);
}

} // namespace gatehouse
