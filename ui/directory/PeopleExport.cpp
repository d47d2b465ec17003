// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/PeopleExport.h"

#include "app/directory/UserStore.h"
#include "models/directory/UserCsv.h"

namespace gatehouse
{

PeopleExport::PeopleExport(UserStore &users, const QString &file, const UserQuery &query, QObject *parent)
    : QObject(parent)
    , m_users(users)
    , m_file(file)
    , m_query(query)
{
    m_query.page = {500, {}};
}

void PeopleExport::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return finish(failure(ErrorKind::Storage,
                              tr("%1 could not be written. Choose another folder.").arg(m_file.fileName()),
                              m_file.errorString()));
    m_file.write(userCsvHeader());
    next();
}

void PeopleExport::next()
{
    async::whenDone(m_users.list(m_query), this, [this](Result<Page<User>> page) {
        if (m_cancelled)
            return finish(failure(ErrorKind::Cancelled, tr("The export was cancelled. No file was written.")));
        if (!page)
            return finish(failure(page.error()));
        for (const User &user : page->items)
            m_file.write(userCsvLine(user));
        m_written += page->items.size();
        Q_EMIT progressed(m_written);
        if (!page->next.isEmpty()) {
            m_query.page.after = page->next;
            return next();
        }
        if (!m_file.commit())
            return finish(
                failure(ErrorKind::Storage,
                        tr("%1 could not be written. Free some space or choose another folder.").arg(m_file.fileName()),
                        m_file.errorString()));
        finish(m_written);
    });
}

void PeopleExport::finish(const Result<qint64> &result)
{
    Q_EMIT finished(result);
    deleteLater();
}

} // namespace gatehouse
