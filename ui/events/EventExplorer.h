// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/TimeRange.h"
#include "ui/shell/Pages.h"

#include "app/Services.h"

#include <QTimer>

class QBoxLayout;

namespace gatehouse
{
class Banner;
class Button;
class EmptyState;
class EventDetails;
class EventFilters;
class EventHistogram;
class EventTableModel;
class HouseTable;
class Label;
class SearchField;

/// Events: search, time range, filters, histogram, table and details. The page Directory Insights and every Events tab
/// are this.
class EventExplorer : public QWidget
{
    Q_OBJECT

public:
    explicit EventExplorer(const PageContext &context, QWidget *parent = nullptr);

    void fixApplication(const QString &applicationId);
    void fixResource(const QString &idOrName);
    EventFilters *filters() const { return m_filters; }
    void refresh();
    void search();
    /// Whether events that are appended show up by themselves.
    void setLive(bool live);
    /// Writes what is filtered to a .csv, .json or .jsonl file that the person chooses.
    void exportAs(const QString &ending);
    void verify();
    /// The event types that the command palette asked for, or a resource's name.
    void filterFor(const QString &text);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);
    void exporting(bool busy);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QLayout *makeTools();
    QWidget *makeHistogram();
    QWidget *makeTable();
    EventQuery query(bool withSpan) const;
    void chooseRange(const TimeRange &range);
    void setSpan(const std::optional<std::pair<QDateTime, QDateTime>> &span);
    void readHistogram();
    void readCounts();
    void showCounts();
    void showDetails(int row);

    PageContext m_context;
    TimeRange m_range;
    std::optional<std::pair<QDateTime, QDateTime>> m_span;
    bool m_live = true;
    quint64 m_reading = 0; ///< answers to older questions are dropped
    qint64 m_total = 0;
    qint64 m_inSpan = 0;
    QTimer m_news;

    SearchField *m_search;
    Button *m_rangeButton;
    EventFilters *m_filters;
    Label *m_count;
    Banner *m_banner;
    Label *m_sliceTitle;
    Button *m_spanChip;
    EventHistogram *m_histogram;
    EventTableModel *m_model;
    HouseTable *m_table;
    EmptyState *m_empty;
    QBoxLayout *m_split;
    EventDetails *m_details;
};

} // namespace gatehouse
