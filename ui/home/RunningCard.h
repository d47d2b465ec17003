// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "models/home/Attention.h"
#include "ui/widgets/Card.h"

class QVBoxLayout;

namespace gatehouse
{
class AppTile;
class Button;
class Label;
class ProgressBar;

/// "Running now": imports and syncs under way, each with its progress and a way to stop it. Hidden while nothing runs.
class RunningCard : public Card
{
    Q_OBJECT

public:
    explicit RunningCard(Services &services, QWidget *parent = nullptr);
    /// Labels for what runs, and the imports that were running before anybody looked.
    void setApplications(const QList<ApplicationHealth> &applications);

private:
    struct Row {
        QWidget *widget = nullptr;
        AppTile *tile = nullptr;
        Label *title = nullptr;
        Label *meta = nullptr;
        ProgressBar *bar = nullptr;
        Button *stop = nullptr;
        bool import = false;
    };
    Row &row(const QString &key, std::function<void()> cancel);
    void show(const ImportJob &job);
    void show(const ApplicationId &application, const ProvisioningOutcome &soFar, qint64 total);
    void cancelImport(const ImportJobId &id);
    void drop(const QString &key);

    Services &m_services;
    QVBoxLayout *m_rows;
    QHash<ApplicationId, Application> m_applications;
    QHash<QString, Row> m_running;
};

} // namespace gatehouse
