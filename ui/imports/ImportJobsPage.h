// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/ListTableModel.h"
#include "ui/imports/ImportJobView.h"
#include "ui/shell/Pages.h"

class QListView;

namespace gatehouse
{
class EmptyState;

/// Import jobs (mockup i): every manual import, newest first, and the result for each person of the one chosen. The
/// latest with failures is chosen first.
class ImportJobsPage : public ConsolePage
{
    Q_OBJECT

public:
    ImportJobsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override { m_view->search(); }
    void refresh() override { read(); }
    QString helpTopic() const override { return QStringLiteral("imports"); }

private:
    QWidget *makeList();
    void read();
    void showJobs();
    void choose(const ImportJobId &id);
    void changed(const ImportJob &job, const QList<ImportRow> &rows);

    PageContext m_context;
    QList<ImportJob> m_jobs;
    ImportJobId m_chosen;
    QString m_filterOnOpen;
    bool m_showing = false;

    EmptyState *m_empty;
    QWidget *m_columns;
    SearchField *m_search;
    FilterChips *m_chips;
    ListTableModel<ImportJob> *m_model;
    QListView *m_list;
    ImportJobView *m_view;
};

} // namespace gatehouse
