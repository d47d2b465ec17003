// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/CommandField.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QKeySequence>

namespace gatehouse
{

CommandField::CommandField(QWidget *parent) : QAbstractButton(parent)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setObjectName(QStringLiteral("commandField"));
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(controlHeight() - 2);
    setCursor(Qt::IBeamCursor);
}

void CommandField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Token::Control));
    painter.setBrush(color(Token::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    paintIcon(&painter, QRect(10, (height() - 16) / 2, 16, 16), QStringLiteral("search"), color(Token::Text3));
    const QFont key = roleFont(TypeRole::Chip);
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int keyWidth = QFontMetrics(key).horizontalAdvance(shortcut) + 10;
    const QRect cap(width() - keyWidth - 7, (height() - 16) / 2, keyWidth, 16);
    painter.setFont(roleFont(TypeRole::Body));
    painter.setPen(color(Token::Text3));
    const QRect textRect(34, 0, cap.left() - 40, height());
    painter.drawText(textRect, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Chip));
    painter.drawRoundedRect(cap, 4, 4);
    painter.setFont(key);
    painter.setPen(color(Token::Text2));
    painter.drawText(cap, Qt::AlignCenter, shortcut);
}

} // namespace gatehouse
