// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ElidedEdit.h"

#include "ui/theme/Tokens.h"

#include <QPainter>
#include <QStyleOptionFrame>

namespace gatehouse
{

namespace
{
constexpr int mostLines = 12; // of a tooltip
} // namespace

ElidedEdit::ElidedEdit(const QString &value, QWidget *parent) : QLineEdit(parent)
{
    setReadOnly(true);
    setValue(value);
}

void ElidedEdit::setValue(const QString &value)
{
    m_value = value;
    setText(value);
    setCursorPosition(0);
    const QStringList lines = value.split(u'\n');
    setToolTip(lines.size() <= mostLines ? value : lines.mid(0, mostLines).join(u'\n') + QStringLiteral("\n…"));
}

void ElidedEdit::paintEvent(QPaintEvent *event)
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    const QString line = displayText().simplified();
    if (hasFocus() || fontMetrics().horizontalAdvance(line) <= inside.width() - 4)
        return QLineEdit::paintEvent(event);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(color(isEnabled() ? Token::Text : Token::Text3));
    painter.drawText(inside.adjusted(2, 0, -2, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(line, Qt::ElideRight, inside.width() - 4));
}

} // namespace gatehouse
