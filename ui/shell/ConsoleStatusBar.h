// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

namespace gatehouse
{
class IconLabel;
class Label;

/// Connection, organization and people at the left; running jobs and the last sync at the right.
class ConsoleStatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit ConsoleStatusBar(QWidget *parent = nullptr);
    void setConnected(bool connected, const QString &tip);
    void setOrganization(const QString &name, qint64 people);
    void setJobs(int running);
    void setLastSync(const QDateTime &time);

private:
    IconLabel *m_icon;
    Label *m_connection;
    Label *m_organization;
    Label *m_jobs;
    Label *m_lastSync;
};

} // namespace gatehouse
