// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"
#include "ui/widgets/Toast.h"

#include <QObject>
#include <QSet>

namespace gatehouse
{
class ConsoleStatusBar;
class NavigationRail;
struct Services;

/// Keeps the status bar and the rail's badge true to the open workspace, and reports jobs that ended.
class WorkspaceStatus : public QObject
{
    Q_OBJECT

public:
    WorkspaceStatus(Services &services, ConsoleStatusBar &bar, NavigationRail &rail, QObject *parent = nullptr);
    /// A workspace was opened.
    void start(const QString &organization);

Q_SIGNALS:
    void toast(const gatehouse::Toast &toast);

private:
    void readOrganization();
    void readPeople();
    void readApplications();
    void readJobs();
    void jobEnded(const ImportJob &job);

    Services &m_services;
    ConsoleStatusBar &m_bar;
    NavigationRail &m_rail;
    QString m_organization;
    QSet<QString> m_running; ///< ids of jobs
};

} // namespace gatehouse
