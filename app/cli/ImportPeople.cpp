// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ImportAnswers.h"
#include "app/cli/InputFile.h"
#include "models/imports/AccountNames.h"
#include "models/imports/CandidateCsv.h"

#include <QCoreApplication>
#include <QProcess>

#include <sys/mman.h>
#include <unistd.h>

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
    QStringList links;    ///< remote ids
    QStringList notFound; ///< names of a list that nobody there has
};

/// Two people with one name in different spelling are not guessed at.
tl::unexpected<Error> ambiguous(const QString &userName, const QList<qsizetype> &meant, const Listed &listed)
{
    QStringList names;
    for (const qsizetype i : meant) {
        const RemoteUser &remote = listed.candidates.at(i).remote;
        names.append(u"“%1” (%2)"_s.arg(remote.userName(), remote.id()));
    }
    return failure(ErrorKind::Conflict,
                   Texts::tr("The provider of “%1” has several accounts that “%2” may mean: %3. Nothing was imported. "
                             "Spell the name as it is there, or name the account by its id in a file with --list.")
                       .arg(listed.application.displayLabel, userName, names.join(u", "_s)));
}

/// Those named, each of whom must be there; with `link`, a proposal for one of them is taken as decided.
Result<Selection> selectedBy(const QStringList &userNames, bool link, const Listed &listed)
{
    AccountNames names;
    for (qsizetype i = 0; i < listed.candidates.size(); ++i)
        names.add(listed.candidates.at(i).remote.userName(), i);
    Selection selection;
    for (const QString &userName : userNames) {
        const QList<qsizetype> meant = names.meantBy(userName);
        if (meant.isEmpty())
            return failure(ErrorKind::NotFound,
                           Texts::tr("The provider of “%1” has no account “%2”. Nothing was imported. import list "
                                     "shows who is there.")
                               .arg(listed.application.displayLabel, userName));
        if (meant.size() > 1)
            return ambiguous(userName, meant, listed);
        const ImportCandidate &candidate = listed.candidates.at(meant.first());
        selection.people.append(candidate);
        if (link && candidate.status == ImportStatus::Conflict)
            selection.links.append(candidate.remote.id());
    }
    return selection;
}

/// Those whom a list names, as far as they are there.
Selection selectedFrom(const QList<WantedAccount> &wanted, bool link, const Listed &listed)
{
    const QList<ImportCandidate> &all = listed.candidates;
    const WantedFound found =
        findWanted(wanted, all.size(), [&](qsizetype i) -> const RemoteUser & { return all.at(i).remote; });
    Selection selection;
    selection.notFound = found.missing;
    for (const qsizetype i : found.found) {
        selection.people.append(all.at(i));
        if (link && all.at(i).status == ImportStatus::Conflict)
            selection.links.append(all.at(i).remote.id());
    }
    return selection;
}

Selection allNew(const Listed &listed, const CandidateFilter &filter)
{
    Selection selection;
    for (const ImportCandidate &candidate : listed.candidates) {
        if (candidate.status == ImportStatus::New && filter.matches(candidate.remote))
            selection.people.append(candidate);
    }
    return selection;
}

/// A file in memory that the process started next reads the password from; -1 when the system gives none.
int inMemory(const QString &password)
{
    const QByteArray bytes = password.toUtf8();
    const int file = memfd_create("gatehouse", MFD_CLOEXEC);
    if (file >= 0 &&
        (::write(file, bytes.constData(), size_t(bytes.size())) != bytes.size() || lseek(file, 0, 0) != 0)) {
        ::close(file);
        return -1;
    }
    return file;
}

/// The rows are stored, so another process does them when this one has ended.
Future<Answer> leftToAnother(const CommandContext &context, const ImportJob &job)
{
    QProcess other;
    // It may be cancelled before the other one has started.
    QStringList arguments{u"--workspace"_s, context.location.text, u"import"_s,
                          u"resume"_s,      job.id.toString(),     u"--unless-cancelled"_s};
    const int password = context.databasePassword.isEmpty() ? -1 : inMemory(context.databasePassword);
    if (password >= 0) {
        arguments.append(u"--database-password-stdin"_s);
        other.setStandardInputFile(u"/proc/self/fd/%1"_s.arg(password));
    } else {
        other.setStandardInputFile(QProcess::nullDevice());
    }
    // The answer of this command is one document, and ends with it for whoever reads it through a pipe.
    other.setStandardOutputFile(QProcess::nullDevice());
    other.setStandardErrorFile(QProcess::nullDevice());
    other.setProgram(QCoreApplication::applicationFilePath());
    other.setArguments(arguments);
    const bool started = other.startDetached();
    if (password >= 0)
        ::close(password);
    if (!started)
        return refused(ErrorKind::Unavailable, Texts::tr("The import is stored, but no program could be started to do "
                                                         "it. Go on with: gatehouse-cli import resume %1")
                                                   .arg(job.id.toString()));
    QJsonObject json = jobJson(job);
    json.insert(u"results"_s, QJsonArray());
    json.insert(u"next"_s, QJsonValue());
    return async::ready<Answer>(Answer(json));
}

Answer nobodySelected()
{
    return Answer(
        {{u"job"_s, QJsonValue()},
         {u"state"_s, toText(JobState::Finished)},
         {u"counts"_s,
          QJsonObject{{u"selected"_s, 0}, {u"created"_s, 0}, {u"linked"_s, 0}, {u"skipped"_s, 0}, {u"failed"_s, 0}}},
         {u"results"_s, QJsonArray()},
         {u"next"_s, QJsonValue()}});
}

Future<Answer> ran(CommandContext &context, const ApplicationId &application, const Selection &selection, bool wait)
{
    if (selection.people.isEmpty())
        return async::ready<Answer>(nobodySelected());
    ImportService &imports = context.services.imports;
    if (!wait)
        return async::andThen(imports.prepare(application, selection.people, selection.links, context.actor),
                              context.scope, [&context](const ImportJob &job) { return leftToAnother(context, job); });
    const auto started = imports.start(application, selection.people, selection.links, context.actor);
    return async::andThen(endOf(context, started), context.scope,
                          [&context](const ImportJob &job) { return endAnswer(context, job); });
}

} // namespace

Future<Answer> importRun(CommandContext &context, const Arguments &arguments)
{
    const QStringList named = arguments.values(u"--user"_s);
    const bool all = arguments.has(u"--all-new"_s);
    QList<WantedAccount> wanted;
    if (arguments.has(u"--list"_s)) {
        const auto bytes = contentsOf(arguments.value(u"--list"_s));
        const auto read = bytes ? wantedFromCsv(*bytes) : Result<QList<WantedAccount>>(failure(bytes.error()));
        if (!read)
            return refused(read.error());
        wanted = *read;
    }
    if (int(all) + int(!named.isEmpty()) + int(!wanted.isEmpty()) != 1)
        return refused(ErrorKind::Invalid,
                       Texts::tr("Say whom to import: --all-new, --user USERNAME…, or --list FILE"));
    const auto filter = filterFrom(arguments);
    if (!filter)
        return refused(filter.error());
    if (!all && *filter != CandidateFilter())
        return refused(ErrorKind::Invalid, Texts::tr("--active, --domain and --has-email go with --all-new"));
    const bool link = arguments.has(u"--link"_s);
    return async::andThen(
        listCandidates(context, arguments.value(u"APP"_s)), context.scope,
        [=, &context, filter = *filter, wait = !arguments.has(u"--no-wait"_s)](const Listed &listed) {
            const auto selection = all                ? Result<Selection>(allNew(listed, filter))
                                   : wanted.isEmpty() ? selectedBy(named, link, listed)
                                                      : Result<Selection>(selectedFrom(wanted, link, listed));
            if (!selection)
                return refused(selection.error());
            const auto answered = ran(context, listed.application.id, *selection, wait);
            return async::andThen(
                answered, context.scope, [=, missing = selection->notFound, warning = listed.warning](Answer answer) {
                    answer.json.insert(u"warning"_s, warning.isEmpty() ? QJsonValue() : QJsonValue(warning));
                    if (!wanted.isEmpty())
                        answer.json.insert(u"notFound"_s, QJsonArray::fromStringList(missing));
                    answer.no = answer.no || !missing.isEmpty();
                    return async::ready<Answer>(answer);
                });
        });
}

} // namespace gatehouse::cli
