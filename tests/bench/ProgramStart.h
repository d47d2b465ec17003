// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>

namespace gatehouse::bench
{

/// A program as it is started for rows G1 to G3.
struct Program {
    QString path;
    QStringList arguments;
};

struct Start {
    double milliseconds = 0; ///< process start to first painted window
    double pssMegabytes = 0; ///< proportional set size a second later
    QStringList mappedFiles; ///< what the process had mapped, for the next cold start
};

/// Starts the program, waits for its first painted window and ends it. Nothing when it never painted.
std::optional<Start> start(const Program &program, bool withMemory);

/// Drops the files from the page cache, as far as nobody else has them mapped.
void evict(const QStringList &files);

} // namespace gatehouse::bench
