// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/ProvisioningOperation.h"

#include <QAbstractListModel>
#include <QSet>

namespace gatehouse
{

/// The changes of a preview, each with a check box, or what a run left behind, with what to do about it. The filter is
/// an action ("create"), "waiting", "failed", or empty for all; only indexes move when it changes. Of a plan of very
/// many changes nothing is copied: texts are made for the rows that are asked for.
class PendingChangesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        ActionRole = Qt::UserRole + 1, ///< QString: as toText(ProvisioningAction), "waiting" or "failed"
        NameRole,                      ///< of the person or group
        KindRole,                      ///< QString: "user" or "group"
        FieldsRole,                    ///< QVariantList of QStringList{path, from, to}
        NoteRole,                      ///< the reason; of a failure, what the server said
        AdviceRole,                    ///< what to do; empty: nothing
    };

    using QAbstractListModel::QAbstractListModel;

    /// Changes for which nothing is to be sent are left out, unless somebody has to decide. All are ticked.
    void setPlan(const ProvisioningPlan &plan);
    void setFailures(const QList<ProvisioningOperation> &failures);
    void setFilter(const QString &filter);

    qint64 count(const QString &filter) const;
    /// How many would be sent, and how many of those take an account's access or a group away.
    qint64 tickedCount() const;
    qint64 tickedRemovals() const;
    /// Names of people who would lose access.
    QStringList losing() const;
    /// Ids of the changes that are not ticked.
    QStringList leftOut() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Row {
        const ProvisioningChange &change;
        OperationState state = OperationState::Planned;
        QString detail = {};
        QString advice = {};

        bool canBeSent() const { return state == OperationState::Planned && !change.waiting; }
        QString filter() const;
        QString spoken() const;
    };

    qsizetype rows() const { return m_failures.isEmpty() ? m_offered.size() : m_failures.size(); }
    Row row(qsizetype number) const;
    Row rowAt(const QModelIndex &index) const { return row(m_shown[index.row()]); }
    template <typename Is> qint64 countIf(Is is) const;
    bool isTicked(const Row &row) const { return row.canBeSent() && !m_unticked.contains(row.change.id); }
    void reset(const QList<ProvisioningChange> &changes, const QList<ProvisioningOperation> &failures);
    void refilter();

    QList<ProvisioningChange> m_changes;     ///< the plan's own
    QList<qsizetype> m_offered;              ///< those of them that are rows
    QList<ProvisioningOperation> m_failures; ///< instead of a plan
    QList<qsizetype> m_shown;                ///< rows
    QSet<QString> m_unticked;
    QString m_filter;
};

} // namespace gatehouse
