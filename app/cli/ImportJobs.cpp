// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportAnswers.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportJobs)
};

Result<ImportJobId> idOf(const Arguments &arguments)
{
    const auto id = ImportJobId::fromString(arguments.value(u"JOB"_s));
    if (id.isNull())
        return failure(ErrorKind::Invalid,
                       Texts::tr("“%1” is no import's id. import jobs lists them.").arg(arguments.value(u"JOB"_s)));
    return id;
}

Answer list(const QList<ImportJob> &jobs)
{
    QJsonArray array;
    for (const ImportJob &job : jobs)
        array.append(jobJson(job));
    return Answer({{u"jobs"_s, array}, {u"next"_s, QJsonValue()}});
}

} // namespace

Future<Answer> importJobs(CommandContext &context, const Arguments &arguments)
{
    ImportService &imports = context.services.imports;
    if (!arguments.has(u"APP"_s))
        return answer(context, imports.jobs(std::nullopt), list);
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, &imports](const Application &application) {
        return answer(context, imports.jobs(application.id), list);
    });
}

Future<Answer> importShow(CommandContext &context, const Arguments &arguments)
{
    const auto id = idOf(arguments);
    if (!id)
        return refused(id.error());
    return async::andThen(context.services.imports.job(*id), context.scope, [&context](const ImportJob &job) {
        return async::andThen(jobAnswer(context, job), context.scope, [](Answer shown) {
            shown.no = false; // the question was only how it stands
            return async::ready<Answer>(shown);
        });
    });
}

Future<Answer> importResume(CommandContext &context, const Arguments &arguments)
{
    const auto id = idOf(arguments);
    if (!id)
        return refused(id.error());
    const auto resumed = context.services.imports.resume(*id, context.actor);
    return async::andThen(endOf(context, resumed), context.scope,
                          [&context](const ImportJob &job) { return jobAnswer(context, job); });
}

Future<Answer> importCancel(CommandContext &context, const Arguments &arguments)
{
    const auto id = idOf(arguments);
    if (!id)
        return refused(id.error());
    return answer(context, context.services.imports.cancel(*id),
                  [](const ImportJob &job) { return Answer(jobJson(job)); });
}

} // namespace gatehouse::cli
