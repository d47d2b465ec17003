// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"

#include <QStyledItemDelegate>

namespace gatehouse
{

/// Paints one import job in the list of jobs: tile, "Egnyte · 142 users", when, a bar of the outcomes and what came of
/// it. The job is the item's JobRole.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int JobRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "Now" while it runs, "Today 09:12", "Yesterday", "18 Nov".
QString jobTime(const ImportJob &job, const QDateTime &now);
/// "Running, 4 of 9", "131 created, 5 skipped", "Interrupted at 400 of 1,000".
QString jobLine(const ImportJob &job);

} // namespace gatehouse
