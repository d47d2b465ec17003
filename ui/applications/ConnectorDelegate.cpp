// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ConnectorDelegate.h"

#include "ui/applications/ConnectorListModel.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/AppTile.h"

#include <QPainter>

namespace gatehouse
{

namespace
{

/// Draws right to left from `right`; answers where the words left of it must end.
int paintTags(QPainter *painter, const QRect &row, int right, const QStringList &tags)
{
    painter->setFont(roleFont(TypeRole::Chip));
    const QFontMetrics metrics(painter->font());
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
        const int width = metrics.horizontalAdvance(*tag) + 16;
        const QRect chip(right - width, row.center().y() - 9, width, 18);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(Token::Chip));
        painter->drawRoundedRect(chip, 9, 9);
        painter->setPen(color(Token::Text2));
        painter->drawText(chip, Qt::AlignCenter, *tag);
        right -= width + 4;
    }
    return right;
}

void paintName(QPainter *painter, const QRect &rect, const QString &name, const QString &search)
{
    painter->setFont(roleFont(TypeRole::BodyStrong));
    const QFontMetrics metrics(painter->font());
    const qsizetype at = search.isEmpty() ? -1 : name.indexOf(search, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        const QRect tint(rect.left() + metrics.horizontalAdvance(name.left(at)), rect.top(),
                         metrics.horizontalAdvance(name.mid(at, search.size())), rect.height());
        painter->fillRect(tint & rect, color(Token::WarnSoft));
    }
    painter->setPen(color(Token::Text));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(name, Qt::ElideRight, rect.width()));
    if (at < 0)
        return;
    painter->save();
    const int left = rect.left() + metrics.horizontalAdvance(name.left(at));
    painter->setClipRect(
        QRect(left, rect.top(), metrics.horizontalAdvance(name.mid(at, search.size())), rect.height()) & rect);
    painter->setPen(color(Token::Warn));
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, metrics.elidedText(name, Qt::ElideRight, rect.width()));
    painter->restore();
}

} // namespace

void ConnectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect;
    if (index.data(ConnectorListModel::HeadingRole).toBool()) {
        painter->setFont(roleFont(TypeRole::Help));
        painter->setPen(color(Token::Text3));
        painter->drawText(row.adjusted(16, 10, -16, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver))
        painter->fillRect(row, color(selected ? Token::AccentSoft : Token::Hover));
    if (selected)
        painter->fillRect(QRect(row.topLeft(), QSize(3, row.height())), color(Token::Accent));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Token::Line));

    const QRect tile(row.left() + 16, row.center().y() - 16, 32, 32);
    const QString name = index.data().toString();
    const QString iconName = index.data(ConnectorListModel::IconNameRole).toString();
    if (iconName.isEmpty()) {
        paintTile(painter, tile, {name, {}, {}});
    } else {
        const TileColors colors = tileColors(name);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.background);
        painter->drawRoundedRect(tile, 7, 7);
        paintIcon(painter, tile.adjusted(7, 7, -7, -7), iconName, colors.foreground);
    }
    const int right =
        paintTags(painter, row, row.right() - 16, index.data(ConnectorListModel::TagsRole).toStringList());
    QRect words(tile.right() + 13, row.top() + 7, 0, 0);
    words.setRight(right - 8);
    words.setHeight((row.height() - 14) / 2);
    paintName(painter, words, name, index.data(ConnectorListModel::SearchRole).toString());
    words.translate(0, words.height());
    painter->setFont(roleFont(TypeRole::Help));
    painter->setPen(color(Token::Text3));
    painter->drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(painter->font())
            .elidedText(index.data(ConnectorListModel::SummaryRole).toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

QSize ConnectorDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int lines =
        QFontMetrics(roleFont(TypeRole::BodyStrong)).height() + QFontMetrics(roleFont(TypeRole::Help)).height();
    return {200, index.data(ConnectorListModel::HeadingRole).toBool() ? 38 : qMax(52, lines + 18)};
}

} // namespace gatehouse
