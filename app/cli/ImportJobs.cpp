// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportAnswers.h"
#include "app/cli/ListPage.h"

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

Future<Answer> list(CommandContext &context, const std::optional<ApplicationId> &application,
                    const Arguments &arguments)
{
    return async::andThen(context.services.imports.jobs(application), context.scope,
                          [arguments](const QList<ImportJob> &jobs) {
                              QJsonArray array;
                              for (const ImportJob &job : jobs)
                                  array.append(jobJson(job));
                              return pageAnswer(pageOf(u"jobs"_s, array, u"job"_s, arguments));
                          });
}

} // namespace

Future<Answer> importJobs(CommandContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"APP"_s))
        return list(context, std::nullopt, arguments);
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        return list(context, application.id, arguments);
    });
}

Future<Answer> importShow(CommandContext &context, const Arguments &arguments)
{
    const auto id = idOf(arguments);
    if (!id)
        return refused(id.error());
    const auto limit = arguments.number(u"--limit"_s, 0);
    if (!limit)
        return refused(limit.error());
    const PageRequest page{*limit, arguments.value(u"--cursor"_s)};
    return async::andThen(context.services.imports.job(*id), context.scope, [&context, page](const ImportJob &job) {
        return async::andThen(jobAnswer(context, job, page), context.scope, [](Answer shown) {
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
    using IfCancelled = ImportService::IfCancelled;
    const auto cancelled = arguments.has(u"--unless-cancelled"_s) ? IfCancelled::StayCancelled : IfCancelled::GoOn;
    const auto resumed = context.services.imports.resume(*id, context.actor, cancelled);
    return async::andThen(endOf(context, resumed), context.scope,
                          [&context](const ImportJob &job) { return endAnswer(context, job); });
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
