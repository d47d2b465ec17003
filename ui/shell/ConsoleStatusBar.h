// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/Access.h"

#include <QDateTime>
#include <QWidget>

namespace gatehouse
{
class IconLabel;
class Label;
class StatusChip;

/// Connection, role, organization and people at the left; running jobs and the last sync at the right.
class ConsoleStatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConsoleStatusBar(QWidget *parent = nullptr);
    void setConnected(bool connected, const QString &tip);
    /// "Help desk: read-only" stays as long as it is so.
    void setAccess(Access access);
    void setOrganization(const QString &name, qint64 people);
    void setJobs(int running);
    void setLastSync(const QDateTime &time);

private:
    IconLabel *m_icon;
    Label *m_connection;
    StatusChip *m_helpDesk;
    Label *m_organization;
    Label *m_jobs;
    Label *m_lastSync;
};

} // namespace gatehouse
