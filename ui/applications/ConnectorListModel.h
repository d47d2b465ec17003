// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"

#include <QAbstractListModel>

namespace gatehouse
{

/// The results of Select application: connectors that match, then a heading, then Custom Application and Bookmark,
/// which are always offered.
class ConnectorListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole + 1, TagsRole, IconNameRole, HeadingRole, SearchRole };

    using QAbstractListModel::QAbstractListModel;

    void setConnectors(const QList<Connector> &found, const QList<Connector> &always, const QString &search);
    /// nullptr for the heading.
    const Connector *at(int row) const;
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// "SAML", "SCIM", "Groups", "Bookmark": what a connector can do.
    static QStringList tags(const Connector &connector);

private:
    QList<Connector> m_found;
    QList<Connector> m_always;
    QString m_search;
};

} // namespace gatehouse
