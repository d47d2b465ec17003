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

PendingChangesModel::Row PendingChangesModel::row(qsizetype number) const
{
    if (m_failures.isEmpty())
        return {m_changes.at(m_offered.at(number))};
    const ProvisioningOperation &operation = m_failures.at(number);
    return {operation.change, operation.state, operation.detail, operation.advice};
}

template <typename Is> qint64 PendingChangesModel::countIf(Is is) const
{
    qint64 count = 0;
    for (qsizetype i = 0; i < rows(); ++i)
        count += is(row(i));
    return count;
}

void PendingChangesModel::reset(const QList<ProvisioningChange> &changes, const QList<ProvisioningOperation> &failures)
{
    beginResetModel();
    m_shown.clear();
    m_changes = changes;
    m_failures = failures;
    m_offered.clear();
    for (qsizetype i = 0; i < m_changes.size(); ++i)
        if (m_changes.at(i).action != ProvisioningAction::None || m_changes.at(i).waiting)
            m_offered.append(i);
    m_unticked.clear();
    endResetModel();
    refilter();
    Q_EMIT ticksChanged();
}

void PendingChangesModel::setPlan(const ProvisioningPlan &plan) { reset(plan.changes, {}); }

void PendingChangesModel::setFailures(const QList<ProvisioningOperation> &failures) { reset({}, failures); }

void PendingChangesModel::setFilter(const QString &filter)
{
    m_filter = filter;
    refilter();
}

void PendingChangesModel::refilter()
{
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < rows(); ++i)
        if (m_filter.isEmpty() || row(i).filter() == m_filter)
            m_shown.append(i);
    endResetModel();
}

qint64 PendingChangesModel::count(const QString &filter) const
{
    if (filter.isEmpty())
        return rows();
    return countIf([&](const Row &row) { return row.filter() == filter; });
}

qint64 PendingChangesModel::tickedCount() const
{
    return countIf([this](const Row &row) { return isTicked(row); });
}

qint64 PendingChangesModel::tickedRemovals() const
{
    return countIf([this](const Row &row) { return row.change.isRemoval() && isTicked(row); });
}

QStringList PendingChangesModel::losing() const
{
    QStringList names;
    countIf([&](const Row &row) {
        const bool loses = row.change.kind == ProvisioningKind::User && row.change.isRemoval() && isTicked(row);
        if (loses)
            names.append(row.change.name);
        return loses;
    });
    return names;
}

QStringList PendingChangesModel::leftOut() const { return {m_unticked.cbegin(), m_unticked.cend()}; }

int PendingChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QString PendingChangesModel::Row::spoken() const
{
    QStringList words{actionWord(filter()) + u' ' + change.name};
    for (const ProvisioningField &field : fieldsOf(change))
        words.append(field.from.isEmpty()
                         ? u"%1 %2"_s.arg(field.path, field.to)
                         : PendingChangesModel::tr("%1 from %2 to %3").arg(field.path, field.from, field.to));
    words.append(change.reason);
    words.append(detail);
    words.append(advice);
    words.removeAll(QString());
    return words.join(u", "_s);
}

QVariant PendingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const Row row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return actionWord(row.filter());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return row.spoken();
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
    const QString id = rowAt(index).change.id;
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
    if (index.isValid() && rowAt(index).canBeSent())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace gatehouse
