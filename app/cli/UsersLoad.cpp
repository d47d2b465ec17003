// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "models/directory/UserCsv.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace gatehouse::cli
{

namespace
{

Answer report(const QList<LoadRow> &rows, bool preview)
{
    static const QString outcomes[] = {QStringLiteral("created"), QStringLiteral("updated"),
                                       QStringLiteral("unchanged"), QStringLiteral("failed")};
    int counts[4] = {};
    QJsonArray results;
    for (const LoadRow &row : rows) {
        ++counts[int(row.outcome)];
        results.append(
            QJsonObject{{QStringLiteral("line"), row.line},
                        {QStringLiteral("username"), row.user.username},
                        {QStringLiteral("outcome"), outcomes[int(row.outcome)]},
                        {QStringLiteral("reason"), row.reason.isEmpty() ? QJsonValue() : QJsonValue(row.reason)}});
    }
    QJsonObject sums;
    for (int i = 0; i < 4; ++i)
        sums[outcomes[i]] = counts[i];
    return Answer(
        {{QStringLiteral("preview"), preview}, {QStringLiteral("counts"), sums}, {QStringLiteral("results"), results}},
        counts[int(LoadRow::Outcome::Failed)] > 0);
}

} // namespace

Future<Answer> usersLoad(CommandContext &context, const Arguments &arguments)
{
    const QString name = arguments.value(QStringLiteral("FILE"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refused(ErrorKind::NotFound,
                       QCoreApplication::translate("UsersLoad", "%1 cannot be read: %2. Nothing was changed.")
                           .arg(name, file.errorString()));
    const auto people = usersFromCsv(file.readAll());
    if (!people)
        return refused(people.error());
    const bool preview = arguments.has(QStringLiteral("--preview"));
    return answer(context, context.services.users.load(people->rows, context.actor, preview, people->properties),
                  [preview](const QList<LoadRow> &rows) { return report(rows, preview); });
}

} // namespace gatehouse::cli
