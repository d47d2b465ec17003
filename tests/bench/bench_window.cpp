// SPDX-License-Identifier: Apache-2.0
// Rows G4 and G5 of spec/performance.md: the event table with a million rows (or as many as the first argument says)
// against bare drawing. The workspaces stay in the temporary folder and are used again by the next run.
#include "tests/bench/EventTableBench.h"

#include <QApplication>
#include <QDir>

using namespace gatehouse::bench;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const qint64 rows = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    return measureEventTable(QDir::tempPath(), rows) ? 0 : 1;
}
