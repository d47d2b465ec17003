// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>

namespace gatehouse
{

/// What is to go wrong in this program, at a chosen one of its writes to files and sends to sockets: those of all
/// libraries in it are counted, for whoever links this has functions of these names that are found first. The program
/// is linked with -rdynamic for that.
struct FailurePoint {
    enum class What {
        Nothing,
        Killed,   ///< SIGKILL instead of write number `at`
        DiskFull, ///< from write number `at` on nothing more fits into a file
    };
    What what = What::Nothing;
    qint64 at = 0;
    std::chrono::seconds clockAhead{0}; ///< what the system's clock says too much

    QString text() const;
    static FailurePoint fromText(const QString &text);
    /// From here on; counting begins anew.
    void arm() const;
    /// Writes and sends since then.
    static qint64 count();
};

} // namespace gatehouse
