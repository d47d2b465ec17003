// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/directory/LoadRow.h"

#include <QStringList>

namespace gatehouse
{

/// People as a CSV file: the header row names the properties, by key ("firstname") or by UI field name ("First Name"),
/// in any order and case; "state" is staged, active or suspended. Columns of derived properties are skipped on reading.
/// ErrorKind::Invalid names a column nobody knows or that is there twice, or a missing username column; a row with an
/// unknown state or with more cells than columns is a failed one.
struct UserCsv {
    QStringList properties; ///< keys that the header row has a column for, in its order
    QList<LoadRow> rows;
};
Result<UserCsv> usersFromCsv(const QByteArray &text);

/// The header row and one row, in the columns that usersFromCsv reads.
QByteArray userCsvHeader();
QByteArray userCsvLine(const User &user);

} // namespace gatehouse
