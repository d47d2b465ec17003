// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationCells.h"
#include "ui/shell/Pages.h"

class QStackedLayout;
class QHBoxLayout;
class QStackedWidget;

namespace gatehouse
{
class Banner;
class Button;
class Card;
class EmptyState;
class FilterChips;
class HouseTable;
class Label;
class MetadataImport;
class SearchField;

/// SSO Applications: the list of Configured Applications. A click anywhere in a row opens it, a check box selects it,
/// Delete removes what is selected after the number was typed.
class ApplicationsPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit ApplicationsPage(const PageContext &context, QWidget *parent = nullptr);

    /// `route.id` is the row to show as the current one, `route.filter` the chip to choose.
    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    void primaryAction() override { addApplication(); }
    QString helpTopic() const override { return QStringLiteral("applications"); }

private:
    QWidget *filterRow();
    QWidget *card();
    void addApplication();
    void openRow(const QModelIndex &index);
    void rowMenu(const QModelIndex &index, const QPoint &position);
    void read();
    void showRows(const QList<ApplicationSummary> &applications);
    void showList();
    void showSelection();
    /// Collects what each deletion takes with it, then asks.
    void askToDelete(QList<ApplicationRow> rows);
    void remove(const QList<ApplicationId> &ids);

    PageContext m_context;
    ApplicationCells *m_model;
    SearchField *m_search;
    FilterChips *m_chips;
    Label *m_selected;
    Button *m_delete;
    MetadataImport *m_metadata;
    Banner *m_banner;
    Card *m_card;
    QHBoxLayout *m_tools;
    HouseTable *m_table;
    QStackedWidget *m_states;
    EmptyState *m_noMatch;
    EmptyState *m_failed;
    QString m_failure;      ///< what "Copy details" copies
    ApplicationId m_wanted; ///< the row to make current once it is there
    bool m_loaded = false;
};

} // namespace gatehouse
