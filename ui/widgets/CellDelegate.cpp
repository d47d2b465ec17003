// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CellDelegate.h"

#include "ui/theme/HouseStyle.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/DayBars.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Status.h"
#include "ui/widgets/VisibleText.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const HouseTable *>(option.widget);
    const QRect rect = option.rect;
    const QModelIndex first = index.siblingAtColumn(0);
    const bool checked = first.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const bool current = table && table->hasFocus() && table->currentIndex().row() == index.row();
    if (checked || option.state & QStyle::State_Selected)
        painter->fillRect(rect, color(Token::AccentSoft));
    else if (table && table->hoveredRow() == index.row())
        painter->fillRect(rect, color(Token::Hover));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, color(Token::Line));
    if (index.column() == 0 && first.data(ChangedRole).toBool())
        painter->fillRect(rect.left(), rect.top(), 3, rect.height() - 1, color(Token::Accent));
    if (!current)
        return;
    // The focus of the row: one ring around all of its cells.
    painter->setPen(QPen(color(Token::Accent), 2));
    const QRectF ring = QRectF(rect).adjusted(0, 1, 0, -2);
    painter->drawLine(ring.topLeft(), ring.topRight());
    painter->drawLine(ring.bottomLeft(), ring.bottomRight());
    if (index.column() == 0)
        painter->drawLine(ring.topLeft() + QPointF(1, 0), ring.bottomLeft() + QPointF(1, 0));
    if (index.column() == index.model()->columnCount() - 1)
        painter->drawLine(ring.topRight() - QPointF(1, 0), ring.bottomRight() - QPointF(1, 0));
}

// One line of text, elided, with the search's occurrences tinted. Answers the width used.
int paintText(QPainter *painter, const QRect &rect, Qt::Alignment alignment, const QFont &font, const QColor &pen,
              const QString &text, const QString &match)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(visibleText(text), Qt::ElideRight, rect.width());
    if (!match.isEmpty() && !(alignment & Qt::AlignRight)) {
        const qsizetype at = shown.indexOf(match, 0, Qt::CaseInsensitive);
        if (at >= 0) {
            const int x = rect.left() + metrics.horizontalAdvance(shown.left(at));
            const int width = metrics.horizontalAdvance(shown.mid(at, match.size()));
            const int top = rect.center().y() - metrics.height() / 2;
            painter->fillRect(x, top, width, metrics.height(), color(Token::WarnSoft));
        }
    }
    painter->setFont(font);
    painter->setPen(pen);
    painter->drawText(rect, int(alignment | Qt::AlignVCenter), shown);
    return metrics.horizontalAdvance(shown);
}

QFont cellFont(const QModelIndex &index, bool strong)
{
    if (index.data(CodeRole).toBool())
        return roleFont(TypeRole::Code);
    return roleFont(strong || index.data(StrongRole).toBool() ? TypeRole::TableName : TypeRole::TableCell);
}
} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, index);
    QRect rect = option.rect.adjusted(index.column() == 0 ? 16 : 10, 0, -10, -1);
    rect.setLeft(rect.left() + index.data(IndentRole).toInt());
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        const QRect box(rect.left(), rect.center().y() - 7, 16, 16);
        HouseStyle::paintCheckBox(painter, box, Qt::CheckState(check.toInt()), index.flags() & Qt::ItemIsEnabled);
        rect.setLeft(rect.left() + 26);
    }
    const QVariant status = index.data(StatusRole);
    if (status.canConvert<Status>()) {
        paintStatus(painter, rect, status.value<Status>());
        return painter->restore();
    }
    if (const QVariant days = index.data(DayBarsRole); days.canConvert<QList<EventBucket>>()) {
        paintDayBars(painter, rect.adjusted(0, 7, 0, -7), days.value<QList<EventBucket>>());
        return painter->restore();
    }
    const QString text = index.data().toString();
    const QVariant tone = index.data(ToneRole);
    const QString iconName = index.data(IconRole).toString();
    QColor pen = color(tone.isValid() ? Token(tone.toInt()) : text == u"—"_s ? Token::Text3 : Token::Text);
    if (!(index.flags() & Qt::ItemIsEnabled))
        pen = color(Token::Text3);
    if (!iconName.isEmpty()) {
        const QColor iconColor = tone.isValid() ? pen : color(Token::Text3);
        if (text.isEmpty()) {
            paintIcon(painter, QRect(rect.center().x() - 8, rect.center().y() - 8, 18, 18), iconName, iconColor);
            return painter->restore();
        }
        paintIcon(painter, QRect(rect.left(), rect.center().y() - 7, 16, 16), iconName, iconColor);
        rect.setLeft(rect.left() + 24);
    }
    const QVariant tile = index.data(TileRole);
    if (tile.canConvert<TileLook>()) {
        const int side = rect.height() < 42 ? 20 : 28; // a row of one line
        paintTile(painter, QRectF(rect.left(), rect.center().y() - side / 2 + 1, side, side), tile.value<TileLook>());
        rect.setLeft(rect.left() + side + (side == 20 ? 8 : 12));
    }
    const QString match = index.data(MatchRole).toString();
    const QString subLine = index.data(SubLineRole).toString();
    // Above a second line stands a name, unless the model says that it is none.
    const QVariant strong = index.data(StrongRole);
    const QFont upperFont = cellFont(index, !strong.isValid() || strong.toBool());
    if (!subLine.isEmpty()) {
        const int middle = rect.center().y();
        const int upper = QFontMetrics(upperFont).height(), lower = QFontMetrics(roleFont(TypeRole::Help)).height();
        const int top = middle - (upper + lower) / 2;
        paintText(painter, QRect(rect.left(), top, rect.width(), upper), Qt::AlignLeft, upperFont, pen, text, match);
        paintText(painter, QRect(rect.left(), top + upper, rect.width(), lower), Qt::AlignLeft,
                  roleFont(TypeRole::Help), color(Token::Text3), subLine, match);
        return painter->restore();
    }
    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const bool right = aligned.isValid() && (aligned.toInt() & Qt::AlignRight);
    const int used =
        paintText(painter, rect, right ? Qt::AlignRight : Qt::AlignLeft, cellFont(index, false), pen, text, match);
    const QString meta = index.data(MetaRole).toString();
    if (!meta.isEmpty() && !right) {
        rect.setLeft(rect.left() + used + 4);
        paintText(painter, rect, Qt::AlignLeft, roleFont(TypeRole::Help), color(Token::Text3), u"· "_s + meta, match);
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    const QVariant status = index.data(StatusRole);
    return status.canConvert<Status>() ? QSize(statusWidth(status.value<Status>()) + 20, plain.height())
                                       : plain + QSize(20, 0);
}

} // namespace gatehouse
