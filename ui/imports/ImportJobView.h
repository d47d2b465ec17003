// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportService.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"
#include "ui/widgets/Card.h"

namespace gatehouse
{
class AppTile;
class Banner;
class Button;
class FilterChips;
class HouseTable;
class SearchField;

/// One import job: its numbers, and each of its people with the outcome, the reason and the next step. Resume goes on
/// with a job that was interrupted or cancelled; Retry does its failed people once more.
class ImportJobView : public Card
{
    Q_OBJECT

public:
    explicit ImportJobView(const PageContext &context, QWidget *parent = nullptr);

    void show(const ImportJob &job);
    /// "failed": only failed and skipped people.
    void filter(const QString &id);
    std::optional<ImportJob> job() const { return m_job; }
    void changed(const ImportJob &job, const QList<ImportRow> &rows);
    void resume();
    /// Does the failed people once more.
    void retryFailed();
    void exportCsv();
    void copySummary();
    void search();

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);

private:
    QLayout *makeHead();
    QWidget *makeNumbers();
    void showJob();
    void readRows(const QString &after, quint64 reading);
    void showRows();
    void goneOn(Button *pressed, const Future<ImportJob> &job, const QString &failed);

    PageContext m_context;
    std::optional<ImportJob> m_job;
    QList<ImportRow> m_rows;
    quint64 m_reading = 0;

    AppTile *m_tile;
    Label *m_title;
    Label *m_meta;
    Button *m_copy;
    Button *m_export;
    Button *m_cancel;
    Button *m_resume;
    Button *m_retry;
    QHash<QString, Label *> m_numbers;
    Banner *m_banner;
    SearchField *m_search;
    FilterChips *m_chips;
    ListTableModel<ImportRow> *m_model;
    HouseTable *m_table;
};

} // namespace gatehouse
