// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/ChainDelegate.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace gatehouse
{

namespace
{

constexpr int indentStep = 22;
constexpr int deepestIndent = 5; // what is deeper stays readable there

} // namespace

int ChainDelegate::indent(int depth) { return indentStep * std::clamp(depth, 0, deepestIndent); }

void ChainDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    const int indent = index.data(IndentRole).toInt();
    if (indent == 0)
        return;
    const int x = option.rect.left() + 16 + indent - indentStep + 7;
    const int middle = option.rect.center().y();
    painter->save();
    painter->setPen(QPen(color(Token::Text3), 1));
    painter->drawLine(x, option.rect.top() + 2, x, middle);
    painter->drawLine(x, middle, x + indentStep - 9, middle);
    painter->restore();
}

} // namespace gatehouse
