// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserQuery.h"
#include "models/tables/CheckedPagesModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Banner;
class Button;
class Card;
class EmptyState;
class FilterChips;
class HouseTable;
class Label;
class PeopleExport;
class ProgressCard;
class SearchField;

/// Users: the people of the organization, quick with any number of them. Search runs in the database; those who are
/// checked can be suspended, activated and deleted; people come from CSV and go to it.
class UsersPage : public ConsolePage
{
    Q_OBJECT

public:
    UsersPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    void primaryAction() override { newUser(); }
    QString helpTopic() const override { return QStringLiteral("users"); }

private:
    QWidget *makeTable();
    UserQuery query() const;
    void read();
    void readCounts();
    void showSelection();
    void newUser();
    void load();
    void exportCsv();
    void remove();
    void changeState(UserState state);
    void changeNext(QList<User> left, int done, std::function<Future<void>(const User &)> change,
                    const QString &sentence);

    PageContext m_context;
    CheckedPagesModel<User> *m_model;
    QTimer m_stale;
    PeopleExport *m_export = nullptr;

    Button *m_loadButton;
    Button *m_exportButton;
    Button *m_new;
    SearchField *m_search;
    FilterChips *m_chips;
    Label *m_selected;
    Button *m_activate;
    Button *m_suspend;
    Button *m_delete;
    Banner *m_banner;
    ProgressCard *m_progress;
    Card *m_card;
    HouseTable *m_table;
    EmptyState *m_empty;
};

} // namespace gatehouse
