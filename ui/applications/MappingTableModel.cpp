// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/MappingTableModel.h"

#include "ui/widgets/CellDelegate.h"

namespace gatehouse
{

void MappingTableModel::setMappings(const QString &provider, const QList<AttributeMapping> &user,
                                    const QList<AttributeMapping> &group)
{
    beginResetModel();
    m_provider = provider;
    m_user = user;
    m_group = group;
    endResetModel();
}

int MappingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_user.size() + (m_group.isEmpty() ? 0 : 1 + m_group.size()));
}

int MappingTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 4; }

QVariant MappingTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.row() == m_user.size()) {
        if (index.column() == 0 && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
            return tr("Group Attributes");
        return role == StrongRole ? QVariant(true) : QVariant();
    }
    const AttributeMapping &mapping =
        index.row() < m_user.size() ? m_user.at(index.row()) : m_group.at(index.row() - m_user.size() - 1);
    const bool constant = !mapping.constant.isEmpty();
    const bool pattern = !mapping.pattern.isEmpty();
    QStringList words;
    if (constant)
        words.append(tr("always “%1”").arg(mapping.constant));
    else if (!pattern && !mapping.label.isEmpty())
        words.append(mapping.label);
    if (!mapping.fallback.isEmpty())
        words.append(tr("else “%1”").arg(mapping.fallback));
    if (mapping.onCreateOnly)
        words.append(tr("on create"));
    const QString texts[] = {pattern    ? mapping.pattern
                             : constant ? QStringLiteral("—")
                                        : mapping.property,
                             words.join(QStringLiteral(", ")), mapping.scim, mapping.providerValue};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return texts[index.column()];
    if (role == Qt::AccessibleTextRole)
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
                       texts[index.column()]);
    if (role == CodeRole)
        return index.column() == 0 || index.column() == 2;
    if (role == MetaRole && index.column() == 3 && mapping.required)
        return tr("required");
    return {};
}

QVariant MappingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Gatehouse Property");
    case 1:
        return tr("Gatehouse UI Field Name");
    case 2:
        return tr("SCIM v2 Mapping");
    default:
        return tr("%1 Value").arg(m_provider);
    }
}

} // namespace gatehouse
