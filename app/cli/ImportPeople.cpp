// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportAnswers.h"
#include "models/base/Folding.h"

#include <QCoreApplication>
#include <QProcess>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportPeople)
};

struct Selection {
    QList<ImportCandidate> people;
    QStringList links; ///< remote ids
};

/// Those named, each of whom must be there; with `link`, a proposal for one of them is taken as decided.
Result<Selection> selectedBy(const QStringList &userNames, bool link, const Listed &listed)
{
    Selection selection;
    for (const QString &userName : userNames) {
        const QString key = foldedKey(userName);
        const auto at = std::find_if(
            listed.candidates.cbegin(), listed.candidates.cend(),
            [&key](const ImportCandidate &candidate) { return foldedKey(candidate.remote.userName) == key; });
        if (at == listed.candidates.cend())
            return failure(ErrorKind::NotFound,
                           Texts::tr("The provider of “%1” has no account “%2”. Nothing was imported. import list "
                                     "shows who is there.")
                               .arg(listed.application.displayLabel, userName));
        selection.people.append(*at);
        if (link && at->status == ImportStatus::Conflict)
            selection.links.append(at->remote.id);
    }
    return selection;
}

Selection allNew(const Listed &listed)
{
    Selection selection;
    for (const ImportCandidate &candidate : listed.candidates) {
        if (candidate.status == ImportStatus::New)
            selection.people.append(candidate);
    }
    return selection;
}

/// The rows are stored, so another process may do them when this one has ended.
Answer leftToAnother(const CommandContext &context, const ImportJob &job)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(),
                            {u"--workspace"_s, context.location.text, u"import"_s, u"resume"_s, job.id.toString()});
    QJsonObject json = jobJson(job);
    json.insert(u"results"_s, QJsonArray());
    return Answer(json);
}

} // namespace

Future<Answer> importRun(CommandContext &context, const Arguments &arguments)
{
    const QStringList named = arguments.values(u"--user"_s);
    const bool all = arguments.has(u"--all-new"_s);
    if (all == !named.isEmpty())
        return refused(ErrorKind::Invalid, Texts::tr("Say whom to import: --all-new, or --user USERNAME…"));
    const bool wait = !arguments.has(u"--no-wait"_s);
    const bool link = arguments.has(u"--link"_s);
    return async::andThen(
        listCandidates(context, arguments.value(u"APP"_s)), context.scope,
        [&context, named, all, wait, link](const Listed &listed) {
            const auto selection = all ? Result<Selection>(allNew(listed)) : selectedBy(named, link, listed);
            if (!selection)
                return refused(selection.error());
            if (selection->people.isEmpty())
                return async::ready<Answer>(Answer({{u"job"_s, QJsonValue()},
                                                    {u"state"_s, toText(JobState::Finished)},
                                                    {u"counts"_s, QJsonObject{{u"selected"_s, 0},
                                                                              {u"created"_s, 0},
                                                                              {u"linked"_s, 0},
                                                                              {u"skipped"_s, 0},
                                                                              {u"failed"_s, 0}}},
                                                    {u"results"_s, QJsonArray()}}));
            const auto started = context.services.imports.start(listed.application.id, selection->people,
                                                                selection->links, context.actor);
            if (!wait)
                return answer(context, started,
                              [&context](const ImportJob &job) { return leftToAnother(context, job); });
            return async::andThen(endOf(context, started), context.scope,
                                  [&context](const ImportJob &job) { return jobAnswer(context, job); });
        });
}

} // namespace gatehouse::cli
