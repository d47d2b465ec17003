// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "ui/widgets/Card.h"

#include <QAbstractTableModel>

namespace gatehouse
{

/// Attribute mappings as the articles list them: user attributes, then Group Attributes under a heading row.
class MappingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setMappings(const QString &provider, const QList<AttributeMapping> &user,
                     const QList<AttributeMapping> &group);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_provider;
    QList<AttributeMapping> m_user;
    QList<AttributeMapping> m_group;
};

} // namespace gatehouse
