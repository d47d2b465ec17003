// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{
class Banner;
class Button;
class Card;
class EmptyState;
class GroupChooser;
class HouseTable;

/// The groups of one person: join and leave. Each change takes effect at once.
class MembershipTab : public QWidget
{
    Q_OBJECT

public:
    explicit MembershipTab(const PageContext &context, QWidget *parent = nullptr);
    void show(const User &user);

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);
    void counted(qint64 groups);

private:
    void read();
    void join(const UserGroup &group);
    void leave();
    void showSelection();

    PageContext m_context;
    User m_user;
    ListTableModel<UserGroup> *m_model;
    HouseTable *m_table;
    EmptyState *m_empty;
    Banner *m_banner;
    Button *m_add;
    Button *m_leave;
    Card *m_card;
    GroupChooser *m_chooser;
};

} // namespace gatehouse
