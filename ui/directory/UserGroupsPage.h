// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserGroup.h"
#include "models/tables/CheckedPagesModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Banner;
class Button;
class EmptyState;
class HouseTable;
class Label;
class SearchField;

/// User Groups: the sets of people that applications are bound to.
class UserGroupsPage : public ConsolePage
{
    Q_OBJECT

public:
    UserGroupsPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override { read(); }
    void primaryAction() override { newGroup(); }
    QString helpTopic() const override { return QStringLiteral("user-groups"); }

private:
    void read();
    void newGroup();
    void remove();
    void removeNext(QList<UserGroup> left, int total);

    PageContext m_context;
    CheckedPagesModel<UserGroup> *m_model;
    QTimer m_stale;
    SearchField *m_search;
    Button *m_new;
    Button *m_delete;
    Label *m_selected;
    Banner *m_banner;
    HouseTable *m_table;
    EmptyState *m_empty;
};

} // namespace gatehouse
