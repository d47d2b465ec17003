// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Switch.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

namespace gatehouse
{

Switch::Switch(const QString &name, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus);
    setProperty("pill", true);
    setFixedSize(32, 18);
    setCursor(Qt::PointingHandCursor);
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QRectF track(0.5, 0.5, 31, 17);
    painter.setPen(color(!isEnabled() ? Token::Line : on ? Token::AccentFill : Token::Control));
    painter.setBrush(color(!isEnabled() ? Token::Sunken : on ? Token::AccentFill : Token::Surface));
    painter.drawRoundedRect(track, 8.5, 8.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(!isEnabled() ? Token::Text3 : on ? Token::OnAccent : Token::Control));
    if (on)
        painter.drawEllipse(QRectF(17, 3, 12, 12));
    else
        painter.drawEllipse(QRectF(4, 4, 10, 10));
}

} // namespace gatehouse
