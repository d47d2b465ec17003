// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace gatehouse
{

/// Reads a program's command line. An option that is unknown, words that are too many and an empty `--workspace` end it
/// with exit status 2, as everywhere here; QCommandLineParser::process() would say 1, and pass over the words.
inline void readOptions(QCommandLineParser &parser, qsizetype mostWords = 0)
{
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const auto refuse = [](const QString &message) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(QCoreApplication::applicationName()), qPrintable(message));
        std::exit(2);
    };
    if (!parser.parse(QCoreApplication::arguments()))
        refuse(parser.errorText());
    if (parser.isSet(version)) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()), GATEHOUSE_VERSION);
        std::exit(0);
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all")))
        parser.showHelp(0);
    if (const QStringList words = parser.positionalArguments(); words.size() > mostWords)
        refuse(QStringLiteral("“%1” is one word too many. See --help.").arg(words.at(mostWords)));
    if (parser.optionNames().contains(QStringLiteral("workspace")) &&
        parser.value(QStringLiteral("workspace")).trimmed().isEmpty())
        refuse(QStringLiteral("--workspace is empty. Name a workspace, or leave the option out."));
}

} // namespace gatehouse
