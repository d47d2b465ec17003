// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse::cli
{

namespace
{

QString tr(const char *text) { return QCoreApplication::translate("WorkspaceCheck", text); }

QJsonObject check(const QString &name, bool passed, const QString &message)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("passed"), passed}, {QStringLiteral("message"), message}};
}

/// What the database says of itself. PostgreSQL checks its pages and keys on its own; SQLite does it when asked.
Result<QJsonArray> databaseChecks(Connection &connection)
{
    if (!connection.dialect().isSqlite())
        return QJsonArray{check(QStringLiteral("database"), true, tr("The server answers"))};
    auto pages = connection.first(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!pages)
        return failure(pages.error());
    const QString found = pages->value(0).toString();
    auto keys = connection.first(QStringLiteral("PRAGMA foreign_key_check"));
    if (!keys)
        return failure(keys.error());
    const bool dangling = !keys->isEmpty();
    return QJsonArray{check(QStringLiteral("database"), found == u"ok",
                            found == u"ok" ? tr("Every page is in order")
                                           : tr("The file is damaged: %1. Restore the last backup.").arg(found)),
                      check(QStringLiteral("references"), !dangling,
                            dangling ? tr("A row of %1 refers to something that is gone. Restore the last backup.")
                                           .arg(keys->value(0).toString())
                                     : tr("Nothing refers to what is gone"))};
}

} // namespace

Future<Answer> workspaceCheck(CommandContext &context, const Arguments &)
{
    return async::andThen(context.services.database.run(databaseChecks), context.scope, [&context](QJsonArray checks) {
        return answer(context, context.services.events.verify(), [checks](const ChainReport &report) mutable {
            checks.append(check(QStringLiteral("events"), report.whole,
                                report.whole ? tr("The chain of %1 events is unbroken").arg(report.events)
                                             : tr("Event %1 was changed, or one before it is missing. Compare with the "
                                                  "last backup.")
                                                   .arg(report.firstBroken)));
            bool ok = true;
            for (const QJsonValue &each : checks)
                ok = ok && each[u"passed"].toBool();
            return Answer({{QStringLiteral("ok"), ok}, {QStringLiteral("checks"), checks}}, !ok);
        });
    });
}

} // namespace gatehouse::cli
