// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

#include <QAbstractTableModel>
#include <QSet>

namespace gatehouse
{

enum class GroupFilter { All, Selected, Changed };

/// The rows of the User Groups tab: every group with its check box, its members and what saving changes.
class GroupBindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Group, Members, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `bind` and `unbind` are the edits on top of what is saved.
    void setGroups(const QList<GroupBinding> &groups, const QSet<UserGroupId> &bind, const QSet<UserGroupId> &unbind);
    void setSearch(const QString &search);
    void setFilter(GroupFilter filter);
    int count(GroupFilter filter) const;
    const GroupBinding &at(int row) const { return m_shown.at(row); }
    bool isWanted(const GroupBinding &binding) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void wantedChanged(const gatehouse::UserGroupId &group, bool saved, bool wanted);

private:
    bool matches(const GroupBinding &binding, GroupFilter filter) const;
    bool isChanged(const GroupBinding &binding) const;
    void refresh();

    QList<GroupBinding> m_all;
    QList<GroupBinding> m_shown;
    QSet<UserGroupId> m_bind;
    QSet<UserGroupId> m_unbind;
    QString m_search;
    GroupFilter m_filter = GroupFilter::All;
};

} // namespace gatehouse
