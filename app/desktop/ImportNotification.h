// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/NotificationClient.h"
#include "app/imports/ImportService.h"

namespace gatehouse
{

/// Tells the desktop that an import in the background, one of 100 people or more, has ended.
class ImportNotification : public QObject
{
    Q_OBJECT

public:
    explicit ImportNotification(ImportService &imports, QObject *parent = nullptr);

Q_SIGNALS:
    /// The desktop shows no notifications; whoever has another place may show it there.
    void notShown(const QString &title, const QString &body, const gatehouse::ImportJobId &job);
    /// The person wants to see the job.
    void opened(const gatehouse::ImportJobId &job);

private:
    void tell(const ImportJob &job);

    NotificationClient m_client;
};

} // namespace gatehouse
