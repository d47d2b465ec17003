// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace gatehouse
{

/// The other end of an InspectionProcess (spec R29): the same program, started again by itself to read one file from
/// outside. It takes the request from standard input, writes the answer to standard output and ends. Before it reads
/// anything it gives up what a hostile file could use: memory and computing time beyond its limits, and, where the
/// kernel lets it (seccomp, Landlock), the network, every way to change, remove or start a file, and other processes.
///
///     gatehouse --inspection-worker MEMORY SECONDS LANGUAGE
///
/// A program that inspects asks in its main() whether it was started for this.
namespace InspectionWorker
{

inline constexpr char option[] = "--inspection-worker";

bool isMeant(int argc, const char *const *argv);
/// In which language it answers.
QString language(const QStringList &arguments);
/// Needs a QCoreApplication, for the translations. Answers the exit status.
int run(const QStringList &arguments);
/// The part of run() that comes before anything is read.
void giveUp(const QStringList &arguments);

/// Exit status of a worker that had not enough memory.
inline constexpr int memoryRanOut = 12;

} // namespace InspectionWorker
} // namespace gatehouse
