// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportAnswers.h"

#include "app/Settings.h"
#include "app/cli/CommandJson.h"
#include "app/mail/MailService.h"
#include "models/mail/ImportMail.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportAnswers)
};

constexpr int rowsPerPage = 1000;

QJsonObject toJson(const ImportRow &row)
{
    return {{u"userName"_s, row.remote.userName()},
            {u"remoteId"_s, row.remote.id()},
            {u"outcome"_s, toText(row.outcome)},
            {u"reason"_s, textOrNull(row.reason)}};
}

/// Reads on into `sofar` until all rows are there, or those of one page when it has a limit; answers where to go on.
Future<QString> rowsAfter(CommandContext &context, const ImportJobId &id, const PageRequest &wanted,
                          const std::shared_ptr<QJsonArray> &sofar)
{
    const bool all = wanted.limit == 0;
    const auto page = context.services.imports.rows(id, {all ? rowsPerPage : wanted.limit, wanted.after});
    return async::andThen(page, context.scope, [&context, id, all, sofar](const Page<ImportRow> &page) {
        for (const ImportRow &row : page.items)
            sofar->append(toJson(row));
        if (page.next.isEmpty() || !all)
            return async::ready<QString>(page.next);
        return rowsAfter(context, id, {0, page.next}, sofar);
    });
}

Future<Listed> listed(CommandContext &context, const Application &application)
{
    auto promise = std::make_shared<QPromise<Result<Listed>>>();
    promise->start();
    auto everybody = std::make_shared<Listed>();
    everybody->application = application;
    CandidateListing *listing = context.services.imports.candidates(application.id, context.scope);
    QObject::connect(listing, &CandidateListing::received, context.scope,
                     [&context, everybody](const QList<ImportCandidate> &page, qint64 soFar, qint64 announced) {
                         everybody->candidates += page;
                         context.progress(announced < 0 ? Texts::tr("%1 people read").arg(soFar)
                                                        : Texts::tr("%1 of %2 people read").arg(soFar).arg(announced));
                     });
    QObject::connect(listing, &CandidateListing::finished, context.scope,
                     [promise, everybody, listing](const Result<ListingEnd> &end) {
                         listing->deleteLater();
                         if (end)
                             everybody->warning = end->warning;
                         promise->addResult(end ? Result<Listed>(*everybody) : failure(end.error()));
                         promise->finish();
                     });
    return promise->future();
}

} // namespace

Future<Listed> listCandidates(CommandContext &context, const QString &app)
{
    return async::andThen(context.services.applications.findByLabel(app), context.scope,
                          [&context](const Application &application) { return listed(context, application); });
}

Result<CandidateFilter> filterFrom(const Arguments &arguments)
{
    const auto active = arguments.choice(u"--active"_s);
    if (!active)
        return failure(active.error());
    const auto hasEmail = arguments.choice(u"--has-email"_s);
    if (!hasEmail)
        return failure(hasEmail.error());
    return CandidateFilter{*active, *hasEmail, arguments.value(u"--domain"_s)};
}

Future<ImportJob> endOf(CommandContext &context, const Future<ImportJob> &started)
{
    ImportService &imports = context.services.imports;
    QObject::connect(&imports, &ImportService::progressed, context.scope, [&context](const ImportJob &job) {
        context.progress(Texts::tr("%1 of %2 people done").arg(job.counts.done()).arg(job.counts.selected));
    });
    return async::andThen(started, context.scope, [&context, &imports](const ImportJob &job) {
        auto promise = std::make_shared<QPromise<Result<ImportJob>>>();
        promise->start();
        QObject::connect(&imports, &ImportService::ended, context.scope, [promise, id = job.id](const ImportJob &last) {
            if (last.id != id)
                return;
            promise->addResult(last);
            promise->finish();
        });
        return promise->future();
    });
}

QJsonObject jobJson(const ImportJob &job)
{
    return {{u"job"_s, job.id.toString()},
            {u"application"_s, QJsonObject{{u"id"_s, job.application.toString()}, {u"label"_s, job.applicationLabel}}},
            {u"state"_s, toText(job.state)},
            {u"started"_s, gatehouse::toJson(job.started)},
            {u"ended"_s, gatehouse::toJson(job.ended)},
            {u"startedBy"_s, job.startedBy},
            {u"problem"_s, textOrNull(job.problem)},
            {u"counts"_s, QJsonObject{{u"selected"_s, job.counts.selected},
                                      {u"created"_s, job.counts.created},
                                      {u"linked"_s, job.counts.linked},
                                      {u"skipped"_s, job.counts.skipped},
                                      {u"failed"_s, job.counts.failed}}}};
}

Future<Answer> jobAnswer(CommandContext &context, const ImportJob &job, const PageRequest &page)
{
    const auto rows = std::make_shared<QJsonArray>();
    return answer(context, rowsAfter(context, job.id, page, rows), [job, rows](const QString &next) {
        QJsonObject json = jobJson(job);
        json.insert(u"results"_s, *rows);
        json.insert(u"next"_s, textOrNull(next));
        return Answer(json, job.counts.failed > 0 || job.state != JobState::Finished);
    });
}

Future<Answer> endAnswer(CommandContext &context, const ImportJob &job)
{
    auto shown = jobAnswer(context, job);
    if (job.counts.selected < importMailFrom)
        return shown;
    auto *mail = new MailService(
        context.services.secrets, [] { return Settings().mailServer(); }, {}, context.scope);
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    async::whenDone(
        mail->send(importMail(job)), context.scope, [promise, shown, scope = context.scope](const Result<QString> &to) {
            async::whenDone(shown, scope, [promise, to](Result<Answer> answer) {
                if (answer)
                    answer->json.insert(
                        u"mail"_s, QJsonObject{{u"sentTo"_s, to ? textOrNull(*to) : QJsonValue()},
                                               {u"problem"_s, to ? QJsonValue() : QJsonValue(to.error().message)}});
                promise->addResult(std::move(answer));
                promise->finish();
            });
        });
    return promise->future();
}

} // namespace gatehouse::cli
