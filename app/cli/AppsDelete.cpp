// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

namespace
{

Future<QList<Application>> find(CommandContext &context, QStringList labels, QList<Application> sofar)
{
    if (labels.isEmpty())
        return async::ready<QList<Application>>(sofar);
    const QString first = labels.takeFirst();
    return async::andThen(context.services.applications.findByLabel(first), context.scope,
                          [&context, labels, sofar](const Application &application) mutable {
                              sofar.append(application);
                              return find(context, labels, sofar);
                          });
}

} // namespace

Future<Answer> appsDelete(CommandContext &context, const Arguments &arguments)
{
    QStringList labels = arguments.values(QStringLiteral("APP"));
    labels.removeDuplicates();
    const auto count = arguments.number(QStringLiteral("--count"), 0);
    if (!count)
        return refused(count.error());
    if (*count != labels.size())
        return refused(ErrorKind::Invalid,
                       QCoreApplication::translate("AppsDelete",
                                                   "%1 applications are named but --count says %2. Nothing was "
                                                   "removed.")
                           .arg(labels.size())
                           .arg(*count));
    return async::andThen(find(context, labels, {}), context.scope, [&context](const QList<Application> &applications) {
        QList<ApplicationId> ids;
        QJsonArray deleted;
        for (const Application &application : applications) {
            ids.append(application.id);
            deleted.append(QJsonObject{{QStringLiteral("id"), application.id.toString()},
                                       {QStringLiteral("label"), application.displayLabel}});
        }
        return answer(context, context.services.applicationService.remove(ids, context.actor), [deleted] {
            return Answer{{{QStringLiteral("deleted"), deleted}}};
        });
    });
}

} // namespace gatehouse::cli
