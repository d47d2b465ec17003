// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandRunner.h"

#include "app/WorkspaceChoice.h"
#include "app/cli/CommandText.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace gatehouse
{

namespace
{

constexpr int done = 0, answerIsNo = 1, usage = 2, couldNot = 3;

bool put(std::FILE *to, const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to) == size_t(bytes.size());
}

/// Whether all of it arrived; a disk that is full takes what is written and says so afterwards.
bool print(std::FILE *to, const QString &text)
{
    const bool taken = put(to, text.toUtf8());
    return std::fflush(to) == 0 && taken;
}

bool printJson(std::FILE *to, const Answer &answer)
{
    const auto compact = [](const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); };
    bool taken = true;
    QByteArray rest = compact(answer.json);
    if (answer.rows) {
        taken = put(to, "{\"" + answer.rows->key.toUtf8() + "\":[");
        for (qsizetype i = 0; taken && i < answer.rows->count; ++i)
            taken = put(to, (i > 0 ? "," : "") + compact(answer.rows->row(i)));
        rest.replace(0, 1, answer.json.isEmpty() ? "]" : "],");
    }
    taken = taken && put(to, rest + '\n');
    return std::fflush(to) == 0 && taken;
}

} // namespace

CommandRunner::CommandRunner(const QList<Command> &commands, QObject *parent) : QObject(parent), m_commands(commands) {}

Result<CommandRunner::Global> CommandRunner::takeGlobal(QStringList &typed)
{
    Global global;
    QStringList rest;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const QString word = typed[i];
        if (word == u"--") {
            rest += typed.mid(i);
            break;
        }
        if (word == u"--json")
            global.json = true;
        else if (word == u"--help" || word == u"-h")
            global.help = true;
        else if (word == u"--version")
            global.version = true;
        else if (word == u"--database-password-stdin")
            global.passwordFromInput = true;
        else if (word == u"--help-desk")
            global.helpDesk = true;
        else if (word.startsWith(u"--workspace="))
            global.workspace = word.section(u'=', 1);
        else if (word == u"--workspace" && i + 1 < typed.size())
            global.workspace = typed[++i];
        else if (word == u"--workspace")
            return failure(ErrorKind::Invalid, tr("--workspace needs a value: --workspace LOCATION"));
        else
            rest.append(word);
        // Nothing, as a script's variable that was never set, must not mean the workspace that is there by default.
        if ((word == u"--workspace" || word.startsWith(u"--workspace=")) && global.workspace.trimmed().isEmpty())
            return failure(ErrorKind::Invalid,
                           tr("--workspace is empty. Name a workspace: --workspace LOCATION, or leave the option out"));
    }
    typed = rest;
    return global;
}

const Command *CommandRunner::find(const QStringList &typed) const
{
    const Command *best = nullptr;
    qsizetype most = 0;
    for (const Command &command : m_commands) {
        const auto matched = command.synopsis.matchedWords(typed);
        // Of two commands that match the same words ("apps idm APP test"), the one that can be parsed is meant.
        if (matched > most || (matched == most && matched > 0 && !best->synopsis.parse(typed))) {
            best = &command;
            most = matched;
        }
    }
    return best;
}

QStringList CommandRunner::wordsAfter(const QStringList &typed) const
{
    QStringList next;
    qsizetype most = 0;
    for (const Command &command : m_commands) {
        const QString word = command.synopsis.wordAfter(typed);
        const qsizetype matched = command.synopsis.matchedWords(typed);
        if (matched == 0 || matched < most)
            continue;
        if (matched > most)
            next.clear();
        most = matched;
        if (!word.isEmpty() && !next.contains(word))
            next.append(word);
    }
    return next;
}

void CommandRunner::start(QStringList typed)
{
    const auto global = takeGlobal(typed);
    if (!global)
        return fail(usage, global.error().message);
    m_json = global->json;
    if (global->version) {
        return say(QStringLiteral("gatehouse-cli %1\n").arg(QCoreApplication::applicationVersion()), done);
    }
    if (global->help)
        return say(help(typed.value(0)), done);
    if (typed.isEmpty()) {
        print(stderr, help({}));
        return Q_EMIT finished(usage);
    }
    const Command *command = find(typed);
    if (!command)
        return fail(usage, tr("There is no command \"%1\". gatehouse-cli --help lists them.").arg(typed.join(u' ')));
    const auto arguments = command->synopsis.parse(typed);
    if (const QStringList next = wordsAfter(typed); !arguments && !next.isEmpty())
        return fail(usage,
                    tr("\"%1\" is not a whole command. What follows is one of: %2. gatehouse-cli --help says more.")
                        .arg(typed.join(u' '), next.join(QStringLiteral(", "))));
    if (!arguments)
        return fail(usage, tr("%1. Usage: gatehouse-cli %2").arg(arguments.error().message, command->synopsis.line()));

    m_services = std::make_unique<Services>(catalogFolder());
    m_context.reset(
        new CommandContext{*m_services,
                           command->needs == Command::Needs::Offline ? Actor() : localActor(QStringLiteral("cli")),
                           chosenWorkspace(global->workspace),
                           newWorkspace(global->workspace),
                           {},
                           this});
    if (global->passwordFromInput) {
        const auto password = m_context->secretFromStandardInput();
        if (!password)
            return fail(couldNot, password.error().message);
        m_context->databasePassword = QString::fromUtf8(password->bytes());
    }
    run(*command, *arguments, global->helpDesk);
}

void CommandRunner::run(const Command &command, const Arguments &arguments, bool helpDesk)
{
    auto go = [this, &command, arguments] {
        async::whenDone(command.run(*m_context, arguments), this,
                        [this, &command](const Result<Answer> &answer) { report(command, answer); });
    };
    if (command.needs != Command::Needs::Workspace)
        return go();
    const auto opened = helpDesk ? m_services->openForHelpDesk(m_context->location, m_context->databasePassword)
                                 : m_services->open(m_context->location, m_context->databasePassword);
    async::whenDone(opened, this, [this, go](const Result<Organization> &organization) {
        if (!organization)
            return fail(couldNot, organization.error().message);
        go();
    });
}

void CommandRunner::report(const Command &command, const Result<Answer> &answer)
{
    // Input that breaks a rule is the caller's to correct; everything else is the world's.
    if (!answer)
        return fail(answer.error().kind == ErrorKind::Invalid ? usage : couldNot, answer.error().message);
    const int status = answer->no ? answerIsNo : done;
    errno = 0;
    if (m_json)
        return said(printJson(stdout, *answer), status);
    said(print(stdout, answer->text ? *answer->text : commandText(*answer, command.columns)), status);
}

void CommandRunner::say(const QString &text, int status)
{
    errno = 0;
    said(print(stdout, text), status);
}

void CommandRunner::said(bool completely, int status)
{
    if (completely)
        return Q_EMIT finished(status);
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    fail(couldNot, tr("The command was carried out, but its answer cannot be written to standard output: %1. Free some "
                      "space or write it elsewhere, then ask again.")
                       .arg(reason));
}

void CommandRunner::fail(int status, const QString &message)
{
    print(stderr, QStringLiteral("error: %1\n").arg(message.simplified()));
    Q_EMIT finished(status);
}

QString CommandRunner::help(const QString &noun) const
{
    QString text = tr("Usage: gatehouse-cli [--workspace LOCATION] [--help-desk] [--json] COMMAND …\n\n");
    QString last;
    for (const Command &command : m_commands) {
        const QString own = command.synopsis.line().section(u' ', 0, 0);
        if (!noun.isEmpty() && own != noun)
            continue;
        if (own != last && !last.isEmpty())
            text += u'\n';
        last = own;
        text += QStringLiteral("  %1\n      %2\n").arg(command.synopsis.line(), command.summary);
    }
    text += tr("\nLOCATION  a file, or postgresql://user@host:port/database; else $GATEHOUSE_WORKSPACE; else %1\n"
               "--help-desk   open the workspace for reading only; nothing can change it\n"
               "Exit      0 done, 1 done and the answer is no, 2 usage, 3 could not do it\n"
               "Secrets   are read from standard input only; --database-password-stdin for PostgreSQL\n")
                .arg(chosenWorkspace({}).text);
    return text;
}

} // namespace gatehouse
