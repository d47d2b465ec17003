// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserGroup.h"
#include "models/directory/UserQuery.h"
#include "models/tables/CheckedPagesModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Banner;
class Button;
class Card;
class HouseTable;
class PeopleChooser;
class SearchField;

/// Who is in a group: add and remove. Each change takes effect at once.
class GroupMembersTab : public QWidget
{
    Q_OBJECT

public:
    explicit GroupMembersTab(const PageContext &context, QWidget *parent = nullptr);
    void show(const UserGroup &group);
    void search();

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);
    void counted(qint64 members);

private:
    void read();
    void change(const QList<UserId> &add, const QList<UserId> &remove, const QString &sentence);
    void askToRemove();

    PageContext m_context;
    UserGroup m_group;
    CheckedPagesModel<User> *m_model;
    SearchField *m_search;
    Button *m_add;
    Button *m_remove;
    Banner *m_banner;
    HouseTable *m_table;
    Card *m_card;
    PeopleChooser *m_chooser;
};

} // namespace gatehouse
