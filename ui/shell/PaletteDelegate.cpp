// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/PaletteDelegate.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/VisibleText.h"

namespace gatehouse
{

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = !index.data(PaletteEntryRole).isValid();
    return {100, heading ? 28 : std::max(36, controlHeight() + 4)};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect rect = option.rect;
    const QVariant data = index.data(PaletteEntryRole);
    if (!data.isValid()) {
        painter->setFont(roleFont(TypeRole::TableHead));
        painter->setPen(color(Token::Text3));
        painter->drawText(rect.adjusted(12, 6, -12, 0), Qt::AlignVCenter, index.data().toString());
        return painter->restore();
    }
    const auto entry = data.value<PaletteEntry>();
    const bool on = option.state & QStyle::State_Selected;
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::AccentFill));
        painter->drawRoundedRect(rect, 5, 5);
    }
    const int middle = rect.center().y() + 1;
    int x = rect.left() + 10;
    if (entry.tile) {
        paintTile(painter, QRectF(x, middle - 11, 22, 22), *entry.tile);
        x += 31;
    } else {
        paintIcon(painter, QRect(x, middle - 9, 18, 18), entry.icon, color(on ? Token::OnAccent : Token::Text3));
        x += 27;
    }
    int right = rect.right() - 10;
    if (!entry.shortcut.isEmpty()) {
        painter->setFont(roleFont(TypeRole::Chip));
        const int width = painter->fontMetrics().horizontalAdvance(entry.shortcut) + 10;
        const QRect cap(right - width, middle - 8, width, 16);
        painter->setPen(Qt::NoPen);
        painter->setBrush(on ? QColor(255, 255, 255, 51) : color(Token::Chip));
        painter->drawRoundedRect(cap, 4, 4);
        painter->setPen(color(on ? Token::OnAccent : Token::Text2));
        painter->drawText(cap, Qt::AlignCenter, entry.shortcut);
        right = cap.left() - 8;
    }
    painter->setFont(roleFont(TypeRole::Body));
    painter->setPen(color(on ? Token::OnAccent : entry.run ? Token::Text : Token::Text3));
    const QString text = painter->fontMetrics().elidedText(visibleText(entry.text), Qt::ElideRight, right - x);
    painter->drawText(QRect(x, rect.top(), right - x, rect.height()), Qt::AlignVCenter, text);
    x += painter->fontMetrics().horizontalAdvance(text) + 9;
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(color(on ? Token::OnAccent : Token::Text2));
    painter->drawText(
        QRect(x, rect.top(), right - x, rect.height()), Qt::AlignVCenter,
        painter->fontMetrics().elidedText(visibleText(entry.description), Qt::ElideRight, std::max(0, right - x)));
    painter->restore();
}

} // namespace gatehouse
