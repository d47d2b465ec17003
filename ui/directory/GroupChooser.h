// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserGroup.h"
#include "models/tables/ListTableModel.h"

#include <QSet>
#include <QWidget>

namespace gatehouse
{
class Button;
class HouseTable;
class Label;
class SearchField;
class UserGroupStore;

/// Finds one user group by name: a search field and the first fifty that match, those of `preferred` first.
class GroupChooser : public QWidget
{
    Q_OBJECT

public:
    /// `button` is the verb ("Add to group").
    GroupChooser(UserGroupStore &groups, const QString &button, QWidget *parent = nullptr);

    /// Groups that stand first, with a word behind them ("bound to Netskope").
    void setPreferred(const QList<UserGroup> &groups, const QString &word);
    /// Groups that are left out.
    void setExcluded(const QList<UserGroupId> &groups);
    void setButtonText(const QString &text);
    void start();

Q_SIGNALS:
    void chosen(const gatehouse::UserGroup &group);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void showRows(const QList<UserGroup> &found);
    void choose();

    UserGroupStore &m_groups;
    QList<UserGroup> m_preferred;
    QString m_word;
    QSet<UserGroupId> m_excluded;
    ListTableModel<UserGroup> *m_model;
    SearchField *m_search;
    HouseTable *m_table;
    Label *m_note;
    Button *m_button;
};

} // namespace gatehouse
