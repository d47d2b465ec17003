// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace gatehouse
{

/// What an item model can give a cell beside Qt::DisplayRole; all optional.
enum CellRole {
    StatusRole = Qt::UserRole + 100, ///< Status: painted instead of the text (set DisplayRole to its text as well)
    SubLineRole,                     ///< QString: second line, in meta; the first line is then strong
    MetaRole,                        ///< QString: "· today" behind the text
    TileRole,                        ///< TileLook: a 28 px tile before the text
    IconRole,                        ///< QString: name of an icon; centred when there is no text, else before it
    ToneRole,                        ///< int(Token): colour of the text
    StrongRole,                      ///< bool: weight 600
    CodeRole,                        ///< bool: fixed-width font
    ChangedRole,                     ///< bool: 3 px accent bar at the row's left edge (asked of column 0)
    DayBarsRole,                     ///< QList<EventBucket>: painted instead of the text
    MatchRole,                       ///< QString: the search whose occurrences are tinted
    IndentRole,                      ///< int: pixels that the content stands further right
};

/// Draws every cell of a HouseTable: check box, tile, two lines, status, meta, icon; hover and selection; the focus of
/// the current row.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse
