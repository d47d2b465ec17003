// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "app/cli/Synopsis.h"

#include <QJsonObject>

#include <functional>

namespace gatehouse
{

/// A list that may be long: its items are made one by one while they are printed.
struct AnswerRows {
    QString key;
    qsizetype count = 0;
    std::function<QJsonObject(qsizetype)> row;
};

/// What a command says at its end. `json`, with `rows` as one more key, is the one document of `--json`; `text`
/// replaces the text that is otherwise made of it. `no` is exit status 1: done, and the answer is no.
struct Answer {
    Answer() = default;
    explicit Answer(QJsonObject object, bool answerIsNo = false) : json(std::move(object)), no(answerIsNo) {}

    QJsonObject json;
    std::optional<AnswerRows> rows;
    std::optional<QString> text;
    bool no = false;
};

/// What every command works with.
struct CommandContext {
    Services &services;
    Actor actor;
    WorkspaceLocation location;
    WorkspaceLocation newLocation; ///< where a command that makes a workspace makes it
    QString databasePassword;
    QObject *scope = nullptr; ///< continuations end with it

    /// One line of news on standard error, and only when a person watches it.
    void progress(const QString &line) const;
    /// All of standard input without the line end: the only way in for a secret. ErrorKind::Invalid when it is empty.
    Result<Secret> secretFromStandardInput() const;
};

/// A command of gatehouse-cli as data.
struct Command {
    /// Offline: an inspection, which opens no workspace and no socket, not even to ask the system who is logged in.
    enum class Needs { Offline, Nothing, Workspace };
    Synopsis synopsis;
    QString summary;
    Needs needs = Needs::Workspace;
    Future<Answer> (*run)(CommandContext &context, const Arguments &arguments) = nullptr;
    /// Which keys of a list's items make the columns of the text output; empty: all that are plain values.
    QStringList columns;
};

/// Every command, in the order of the help.
const QList<Command> &commands();

/// A future that has failed already, for the checks at the start of a command.
inline Future<Answer> refused(Error error) { return async::ready<Answer>(failure(std::move(error))); }
inline Future<Answer> refused(ErrorKind kind, const QString &message) { return refused({kind, message, {}}); }

/// The answer of a list that was cut to a page.
inline Future<Answer> pageAnswer(const Result<QJsonObject> &page)
{
    return page ? async::ready<Answer>(Answer(*page)) : refused(page.error());
}

/// Goes on with `fn(T) -> Answer` once the future has succeeded.
template <typename T, typename Fn> Future<Answer> answer(CommandContext &context, const Future<T> &future, Fn fn)
{
    if constexpr (std::is_void_v<T>)
        return async::andThen(future, context.scope,
                              [fn = std::move(fn)]() mutable { return async::ready<Answer>(fn()); });
    else
        return async::andThen(future, context.scope, [fn = std::move(fn)](T value) mutable {
            return async::ready<Answer>(fn(std::move(value)));
        });
}

} // namespace gatehouse
