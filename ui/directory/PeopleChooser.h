// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"
#include "models/tables/ListTableModel.h"

#include <QSet>
#include <QWidget>

namespace gatehouse
{
class Button;
class HouseTable;
class Label;
class SearchField;
class UserStore;

/// Finds people by name, username or e-mail address and checks several of them. Marks stay while the search changes.
class PeopleChooser : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleChooser(UserStore &users, QWidget *parent = nullptr);
    void start();

Q_SIGNALS:
    void chosen(const QList<gatehouse::UserId> &people);
    void cancelled();

private:
    void read();
    void showCount();

    UserStore &m_users;
    QSet<UserId> m_marked;
    ListTableModel<User> *m_model;
    SearchField *m_search;
    HouseTable *m_table;
    Label *m_note;
    Button *m_button;
};

} // namespace gatehouse
