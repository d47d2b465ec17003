// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>

namespace gatehouse
{

/// Room in SQLite's write-ahead log, made before it is needed. A commit that lets the file grow has the file system
/// write its own journal too, and takes twice as long as one that overwrites what is there; so the log grows in large
/// steps of zeros. Zeros are no frames to SQLite, as is what an earlier round left behind (sqlite.org/fileformat2.html,
/// 4.3): whatever is interrupted, the log ends where its last commit does.
class LogSpace
{
public:
    /// To be called at the start of a transaction that writes: nobody else writes to the log until it ends. A disk that
    /// has no room is left for the transaction to find.
    void keepAhead(const QSqlDatabase &database);

private:
    // Whoever reads the log, or asks for its size, makes the file system note the exact time of the next write, which
    // takes as long as the commit. So neither is done while there was room when it was last looked.
    qint64 m_size = 0;
    qint64 m_end = 0;
};

} // namespace gatehouse
