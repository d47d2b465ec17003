// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ElidedLabel.h"

#include <QPainter>

namespace gatehouse
{

ElidedLabel::ElidedLabel(const QString &text, TypeRole role, QWidget *parent) : Label(text, role, Token::Text, parent)
{
    setToolTip(text);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const { return {24, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(color(Token::Text));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace gatehouse
