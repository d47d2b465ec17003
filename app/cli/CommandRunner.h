// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace gatehouse
{

/// Reads a command line, runs its one command and prints the answer; knows exit codes, help and nothing of any command.
class CommandRunner : public QObject
{
    Q_OBJECT

public:
    explicit CommandRunner(const QList<Command> &commands, QObject *parent = nullptr);

    /// `typed` without the program's name.
    void start(QStringList typed);

Q_SIGNALS:
    /// 0 done, 1 done and the answer is no, 2 usage, 3 could not do it.
    void finished(int exitStatus);

private:
    struct Global {
        QString workspace;
        bool json = false;
        bool helpDesk = false;
        bool help = false;
        bool version = false;
        bool passwordFromInput = false;
    };
    static Result<Global> takeGlobal(QStringList &typed);
    const Command *find(const QStringList &typed) const;
    /// Which words can follow when what was typed is only the beginning of commands; empty when it is not.
    QStringList wordsAfter(const QStringList &typed) const;
    void run(const Command &command, const Arguments &arguments, bool helpDesk);
    void report(const Command &command, const Result<Answer> &answer);
    /// Prints the answer and ends with `status`, or with 3 when nobody can read it.
    void say(const QString &text, int status);
    void said(bool completely, int status);
    void fail(int status, const QString &message);
    QString help(const QString &noun) const;

    const QList<Command> &m_commands;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<CommandContext> m_context;
    bool m_json = false;
};

} // namespace gatehouse
