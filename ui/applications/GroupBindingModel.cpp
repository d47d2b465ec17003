// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/GroupBindingModel.h"

#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Status.h"

namespace gatehouse
{

void GroupBindingModel::setGroups(const QList<GroupBinding> &groups, const QSet<UserGroupId> &bind,
                                  const QSet<UserGroupId> &unbind)
{
    m_bind = bind;
    m_unbind = unbind;
    m_all = groups;
    QHash<UserGroupId, GroupBinding> known;
    for (const GroupBinding &binding : std::as_const(m_all))
        known.insert(binding.group.id, binding);
    // Rows that are still there stay where they are: scroll position and current row with them, and under the filter
    // Changed the row whose box is being pressed.
    qsizetype matching = 0;
    for (const GroupBinding &binding : std::as_const(m_all))
        matching += matches(binding, m_filter) ? 1 : 0;
    bool same = m_filter != GroupFilter::All || matching == m_shown.size();
    for (GroupBinding &row : m_shown) {
        same = same && known.contains(row.group.id);
        row = known.value(row.group.id, row);
    }
    if (!same)
        return refresh();
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void GroupBindingModel::setSearch(const QString &search)
{
    m_search = search.trimmed();
    refresh();
}

void GroupBindingModel::setFilter(GroupFilter filter)
{
    m_filter = filter;
    refresh();
}

void GroupBindingModel::refresh()
{
    beginResetModel();
    m_shown.clear();
    for (const GroupBinding &binding : std::as_const(m_all))
        if (matches(binding, m_filter))
            m_shown.append(binding);
    endResetModel();
}

bool GroupBindingModel::matches(const GroupBinding &binding, GroupFilter filter) const
{
    if (!binding.group.name.contains(m_search, Qt::CaseInsensitive) &&
        !binding.group.description.contains(m_search, Qt::CaseInsensitive))
        return false;
    if (filter == GroupFilter::Selected)
        return isWanted(binding);
    return filter == GroupFilter::All || isChanged(binding);
}

int GroupBindingModel::count(GroupFilter filter) const
{
    return int(
        std::count_if(m_all.begin(), m_all.end(), [&](const GroupBinding &each) { return matches(each, filter); }));
}

bool GroupBindingModel::isChanged(const GroupBinding &binding) const
{
    return m_bind.contains(binding.group.id) || m_unbind.contains(binding.group.id);
}

bool GroupBindingModel::isWanted(const GroupBinding &binding) const
{
    return (binding.bound && !m_unbind.contains(binding.group.id)) || m_bind.contains(binding.group.id);
}

int GroupBindingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }

int GroupBindingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant GroupBindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const GroupBinding &binding = m_shown.at(index.row());
    const bool wanted = isWanted(binding);
    const Status status = m_bind.contains(binding.group.id) ? Status{Status::Kind::New, tr("Added, not saved")}
                          : m_unbind.contains(binding.group.id)
                              ? Status{Status::Kind::Warning, tr("Removed, not saved")}
                          : wanted ? Status{Status::Kind::Active, tr("Has access")}
                                   : Status{Status::Kind::Off, tr("No access")};
    if (role == ChangedRole && index.column() == Check)
        return isChanged(binding);
    switch (index.column()) {
    case Check:
        if (role == Qt::CheckStateRole)
            return wanted ? Qt::Checked : Qt::Unchecked;
        if (role == Qt::AccessibleTextRole)
            return binding.group.name;
        break;
    case Group:
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return binding.group.name;
        if (role == SubLineRole && !binding.group.description.isEmpty())
            return binding.group.description;
        if (role == StrongRole)
            return true;
        break;
    case Members:
        if (role == Qt::DisplayRole)
            return binding.group.memberCount;
        if (role == Qt::TextAlignmentRole)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        if (role == Qt::AccessibleTextRole)
            return tr("Members: %1").arg(binding.group.memberCount);
        break;
    case State:
        if (role == StatusRole)
            return QVariant::fromValue(status);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return status.text;
        break;
    default:
        break;
    }
    return {};
}

bool GroupBindingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Check)
        return false;
    const GroupBinding binding = m_shown.at(index.row());
    Q_EMIT wantedChanged(binding.group.id, binding.bound, value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags GroupBindingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant GroupBindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Members)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Group");
    case Members:
        return tr("Members");
    case State:
        return tr("Access");
    default:
        return QString();
    }
}

} // namespace gatehouse
