// SPDX-License-Identifier: Apache-2.0
// Rows G1 to G3 of spec/performance.md: start-up of the console against a bare Qt window, interleaved; G1 also for
// `gatehouse FILE.pem`, which goes straight to the inspector. A program without a window, so that its own libraries do
// not take their share of the memory of the two.
#include "tests/bench/ProgramStart.h"
#include "tests/bench/Ratios.h"

#include <QCoreApplication>

using namespace gatehouse::bench;

namespace
{

bool measureStarts(int rounds)
{
    const Program bare{QStringLiteral(GATEHOUSE_BARE_WINDOW), {}};
    const Program console{QStringLiteral(GATEHOUSE_CONSOLE), {}};
    const Program inspector{QStringLiteral(GATEHOUSE_CONSOLE), {QStringLiteral(GATEHOUSE_CERTIFICATE)}};
    QList<double> bareWarm, consoleWarm, inspectorWarm, bareCold, consoleCold, bareMemory, consoleMemory;
    QStringList files;
    for (int round = 0; round < rounds; ++round) {
        for (const Program *program : {&bare, &console}) {
            const auto warm = start(*program, round < 3);
            if (!warm)
                continue;
            (program == &bare ? bareWarm : consoleWarm).append(warm->milliseconds);
            if (round < 3)
                (program == &bare ? bareMemory : consoleMemory).append(warm->pssMegabytes);
            files = warm->mappedFiles;
            evict(files);
            if (const auto cold = start(*program, false))
                (program == &bare ? bareCold : consoleCold).append(cold->milliseconds);
            start(*program, false); // warm again for the other one
        }
        if (const auto warm = start(inspector, false))
            inspectorWarm.append(warm->milliseconds);
    }
    bool kept = printRatios("G1 warm start", bareWarm, consoleWarm, 1.9, "ms");
    kept &= printRatios("G1 warm start with a certificate file", bareWarm, inspectorWarm, 1.9, "ms");
    kept &= printRatios("G2 cold start", bareCold, consoleCold, 1.8, "ms");
    kept &= printRatios("G3 memory after start (PSS)", bareMemory, consoleMemory, 2.0, "MB");
    return kept;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return measureStarts(9) ? 0 : 1;
}
