// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/PaletteEntry.h"

#include <QStyledItemDelegate>

namespace gatehouse
{

/// Where the palette's items keep their entry: a PaletteEntry, or for a section heading only the text.
constexpr int PaletteEntryRole = Qt::UserRole + 1;

/// Draws a line of the palette: icon or tile, text, description, key cap; headings in meta.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::PaletteEntry)
