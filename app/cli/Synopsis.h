// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Arguments.h"

namespace gatehouse
{

/// One command's line of the reference, read as its grammar: "apps idm APP configure --base-url URL --token-stdin
/// [--group-management on|off]". Lower-case words are typed as they stand, upper-case words are arguments, "…" means
/// one or more, brackets mean may be left out. The same line is what `--help` prints, so that help cannot be wrong.
class Synopsis
{
public:
    explicit Synopsis(const QString &line);

    const QString &line() const { return m_line; }
    /// How many of the words typed are this command's own; 0 when one of them is another command's.
    qsizetype matchedWords(const QStringList &typed) const;
    /// The word of the command itself that is to come after what was typed ("configure", "APP configure"); empty when
    /// none is missing, when words are another command's, and when there are options among them, of which nobody knows
    /// where they end.
    QString wordAfter(const QStringList &typed) const;
    /// ErrorKind::Invalid says which option or argument is unknown, missing or too many.
    Result<Arguments> parse(const QStringList &typed) const;

private:
    struct Word {
        QString text;
        bool literal = false;
        bool optional = false;
        bool many = false;
    };
    struct Option {
        QString name; ///< "--base-url"
        QString value;
        bool optional = false;
        bool many = false;
    };
    const Option *option(const QString &name) const;
    /// Values that are numbers, so that a typing error is known before a workspace is opened.
    Result<void> checkNumbers(const Arguments &arguments) const;
    Result<Arguments> takeWords(const QStringList &words, Arguments arguments) const;

    QString m_line;
    QList<Word> m_words;
    QList<Option> m_options;
};

} // namespace gatehouse
