// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/directory/UserQuery.h"

#include <QObject>
#include <QSaveFile>

namespace gatehouse
{
class UserStore;

/// Writes the people of a query to a CSV file, page by page, so that memory stays small however many there are. The
/// file appears under its name only when it is complete.
class PeopleExport : public QObject
{
    Q_OBJECT

public:
    PeopleExport(UserStore &users, const QString &file, const UserQuery &query, QObject *parent);
    void start();
    void cancel() { m_cancelled = true; }

Q_SIGNALS:
    void progressed(qint64 written);
    /// How many were written; ErrorKind::Cancelled when somebody stopped it.
    void finished(const gatehouse::Result<qint64> &written);

private:
    void next();
    void finish(const Result<qint64> &result);

    UserStore &m_users;
    QSaveFile m_file;
    UserQuery m_query;
    qint64 m_written = 0;
    bool m_cancelled = false;
};

} // namespace gatehouse
