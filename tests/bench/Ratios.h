// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

namespace gatehouse::bench
{

/// Prints one row of the table: Gatehouse against the limit of the same run, pair by pair, and whether the median keeps
/// the target. Answers whether it does.
inline bool printRatios(const char *row, const QList<double> &limit, const QList<double> &ours, double target,
                        const char *unit)
{
    QList<double> ratios;
    for (qsizetype i = 0; i < std::min(limit.size(), ours.size()); ++i)
        ratios.append(ours.at(i) / limit.at(i));
    if (ratios.isEmpty()) {
        std::printf("%-28s not measured\n", row);
        return false;
    }
    const auto median = [](QList<double> values) {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    };
    std::sort(ratios.begin(), ratios.end());
    const bool kept = median(ratios) <= target;
    std::printf("%-28s limit %8.2f %s  gatehouse %8.2f %s  ratio min %.2f median %.2f max %.2f  target <= %.2f  %s\n",
                row, median(limit), unit, median(ours), unit, ratios.first(), median(ratios), ratios.last(), target,
                kept ? "kept" : "MISSED");
    return kept;
}

/// Prints a row whose target is a time and not a ratio.
inline bool printTimes(const char *row, QList<double> milliseconds, double target)
{
    if (milliseconds.isEmpty()) {
        std::printf("%-28s not measured\n", row);
        return false;
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    const double median = milliseconds.at(milliseconds.size() / 2);
    std::printf("%-28s min %.2f median %.2f max %.2f ms  target <= %.2f ms  %s\n", row, milliseconds.first(), median,
                milliseconds.last(), target, median <= target ? "kept" : "MISSED");
    return median <= target;
}

} // namespace gatehouse::bench
