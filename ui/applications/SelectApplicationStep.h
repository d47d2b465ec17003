// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QWidget>

class QListView;

namespace gatehouse
{
class Catalog;
class ConnectorListModel;
class FilterChips;
class Label;
class ScrollColumn;
class SearchField;

/// First step of Add New Application: Search, filter chips and results at the left, what to have ready at the right.
class SelectApplicationStep : public QWidget
{
    Q_OBJECT

public:
    explicit SelectApplicationStep(const Catalog &catalog, QWidget *parent = nullptr);

    /// nullptr while nothing is selected.
    const Connector *selected() const;
    void select(const QString &connectorId);
    void clear();
    void focusSearch();
    /// The column at the right is narrower in a small window.
    void setSummaryWidth(int width);

Q_SIGNALS:
    void selectionChanged();
    /// Enter or a double click: selected and meant.
    void chosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ScrollColumn *summaryColumn();
    void find();
    void showSummary();

    const Catalog &m_catalog;
    QString m_selectedId; ///< survives a search that hides it
    SearchField *m_search;
    FilterChips *m_chips;
    ConnectorListModel *m_model;
    QListView *m_list;
    QWidget *m_summary = nullptr; ///< rebuilt for each connector
    QWidget *m_summaryHost = nullptr;
    ScrollColumn *m_summaryColumn = nullptr;
};

} // namespace gatehouse
