// SPDX-License-Identifier: Apache-2.0
#include "tests/support/EveryRow.h"

#include "tests/support/Waiting.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

QString everyRow(Database &database)
{
    const auto all = waited(database.run([](Connection &connection) -> Result<QString> {
        const bool sqlite = connection.dialect().isSqlite();
        auto tables = connection.exec(sqlite ? u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s
                                             : u"SELECT table_name FROM information_schema.tables WHERE table_schema = "
                                               "current_schema() ORDER BY table_name"_s);
        if (!tables)
            return failure(tables.error());
        QStringList names;
        while (tables->next())
            names.append(tables->value(0).toString());
        QStringList lines;
        for (const QString &name : names) {
            auto rows = connection.exec(u"SELECT * FROM "_s + name);
            if (!rows)
                return failure(rows.error());
            QStringList table;
            while (rows->next()) {
                QStringList values{name};
                for (int i = 0; i < rows->columns(); ++i)
                    values.append(rows->value(i).toString());
                table.append(values.join(u'|'));
            }
            table.sort();
            lines += table;
        }
        return lines.join(u'\n');
    }));
    if (!all)
        qFatal("%s %s", qPrintable(all.error().message), qPrintable(all.error().detail));
    return *all;
}

} // namespace gatehouse
