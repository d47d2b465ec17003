// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ConnectorListModel.h"

namespace gatehouse
{

void ConnectorListModel::setConnectors(const QList<Connector> &found, const QList<Connector> &always,
                                       const QString &search)
{
    beginResetModel();
    m_found = found;
    m_always = always;
    m_search = search;
    endResetModel();
}

const Connector *ConnectorListModel::at(int row) const
{
    if (row >= 0 && row < m_found.size())
        return &m_found.at(row);
    const qsizetype behind = row - m_found.size() - 1;
    return behind >= 0 && behind < m_always.size() ? &m_always.at(behind) : nullptr;
}

int ConnectorListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row) && at(row)->id == id)
            return row;
    return -1;
}

int ConnectorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size() + 1 + m_always.size());
}

QVariant ConnectorListModel::data(const QModelIndex &index, int role) const
{
    const Connector *connector = at(index.row());
    if (!connector) {
        if (role == HeadingRole)
            return true;
        return role == Qt::DisplayRole ? QVariant(tr("Not in the list?")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return connector->name;
    case Qt::AccessibleDescriptionRole:
        return QString(connector->summary + QStringLiteral(". ") + tags(*connector).join(QStringLiteral(", ")));
    case SummaryRole:
        return connector->summary;
    case TagsRole:
        return tags(*connector);
    case IconNameRole:
        if (connector->bookmark)
            return QStringLiteral("bookmark");
        return connector->id == QStringLiteral("custom") ? QStringLiteral("code") : QString();
    case SearchRole:
        return m_search;
    default:
        return {};
    }
}

Qt::ItemFlags ConnectorListModel::flags(const QModelIndex &index) const
{
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QStringList ConnectorListModel::tags(const Connector &connector)
{
    QStringList tags;
    if (connector.saml)
        tags << tr("SAML");
    if (connector.scim)
        tags << tr("SCIM");
    if (connector.groups)
        tags << tr("Groups");
    if (connector.bookmark)
        tags << tr("Bookmark");
    return tags;
}

} // namespace gatehouse
