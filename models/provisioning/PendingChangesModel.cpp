// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PendingChangesModel.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString actionWord(const QString &filter)
{
    if (filter == u"create")
        return PendingChangesModel::tr("Create");
    if (filter == u"update")
        return PendingChangesModel::tr("Update");
    if (filter == u"deactivate")
        return PendingChangesModel::tr("Deactivate");
    if (filter == u"reactivate")
        return PendingChangesModel::tr("Reactivate");
    if (filter == u"delete")
        return PendingChangesModel::tr("Delete");
    if (filter == u"link")
        return PendingChangesModel::tr("Link");
    if (filter == u"keep")
        return PendingChangesModel::tr("Keep");
    if (filter == u"failed")
        return PendingChangesModel::tr("Failed");
    return PendingChangesModel::tr("Waits");
}

} // namespace

QString PendingChangesModel::Row::filter() const
{
    if (state == OperationState::Failed || state == OperationState::Unknown)
        return u"failed"_s;
    return canBeSent() ? toText(change.action) : u"waiting"_s;
}

void PendingChangesModel::setRows(const QList<Row> &rows)
{
    m_rows = rows;
    m_unticked.clear();
    refilter();
    Q_EMIT ticksChanged();
}

void PendingChangesModel::setPlan(const ProvisioningPlan &plan)
{
    QList<Row> rows;
    for (const ProvisioningChange &change : plan.changes)
        if (change.action != ProvisioningAction::None || change.waiting)
            rows.append({change, OperationState::Planned, {}, {}});
    setRows(rows);
}

void PendingChangesModel::setFailures(const QList<ProvisioningOperation> &failures)
{
    QList<Row> rows;
    for (const ProvisioningOperation &operation : failures)
        rows.append({operation.change, operation.state, operation.detail, operation.advice});
    setRows(rows);
}

void PendingChangesModel::setFilter(const QString &filter)
{
    m_filter = filter;
    refilter();
}

void PendingChangesModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        if (m_filter.isEmpty() || m_rows[i].filter() == m_filter)
            m_shown.append(i);
    endResetModel();
}

qint64 PendingChangesModel::count(const QString &filter) const
{
    if (filter.isEmpty())
        return m_rows.size();
    return std::count_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.filter() == filter; });
}

qint64 PendingChangesModel::tickedCount() const
{
    return std::count_if(m_rows.cbegin(), m_rows.cend(),
                         [this](const Row &row) { return row.canBeSent() && !m_unticked.contains(row.change.id); });
}

qint64 PendingChangesModel::tickedRemovals() const
{
    return std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Row &row) {
        return row.canBeSent() && row.change.isRemoval() && !m_unticked.contains(row.change.id);
    });
}

QStringList PendingChangesModel::losing() const
{
    QStringList names;
    for (const Row &row : m_rows)
        if (row.canBeSent() && row.change.kind == ProvisioningKind::User && row.change.isRemoval() &&
            !m_unticked.contains(row.change.id))
            names.append(row.change.name);
    return names;
}

QStringList PendingChangesModel::leftOut() const { return {m_unticked.cbegin(), m_unticked.cend()}; }

int PendingChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString PendingChangesModel::spoken(const Row &row) const
{
    QStringList words{actionWord(row.filter()) + u' ' + row.change.name};
    for (const ProvisioningField &field : fieldsOf(row.change))
        words.append(field.from.isEmpty() ? u"%1 %2"_s.arg(field.path, field.to)
                                          : tr("%1 from %2 to %3").arg(field.path, field.from, field.to));
    words.append(row.change.reason);
    words.append(row.detail);
    words.append(row.advice);
    words.removeAll(QString());
    return words.join(u", "_s);
}

QVariant PendingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Row &row = m_rows[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
        return actionWord(row.filter());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(row);
    case Qt::CheckStateRole:
        return row.canBeSent() ? QVariant(m_unticked.contains(row.change.id) ? Qt::Unchecked : Qt::Checked)
                               : QVariant();
    case ActionRole:
        return row.filter();
    case NameRole:
        return row.change.name;
    case KindRole:
        return toText(row.change.kind);
    case FieldsRole: {
        QVariantList fields;
        for (const ProvisioningField &field : fieldsOf(row.change))
            fields.append(QStringList{field.path, field.from, field.to});
        return fields;
    }
    case NoteRole:
        return row.detail.isEmpty() ? row.change.reason : row.detail;
    case AdviceRole:
        return row.advice;
    default:
        return {};
    }
}

bool PendingChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString id = m_rows[m_shown[index.row()]].change.id;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_unticked.remove(id);
    else
        m_unticked.insert(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags PendingChangesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && m_rows[m_shown[index.row()]].canBeSent())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace gatehouse
