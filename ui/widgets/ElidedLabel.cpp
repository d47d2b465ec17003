// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ElidedLabel.h"

#include <QPainter>

namespace gatehouse
{

ElidedLabel::ElidedLabel(const QString &text, TypeRole role, Token tone, QWidget *parent)
    : Label(text, role, tone, parent)
    , m_tone(tone)
{
    setToolTip(text);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const { return {24, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(color(m_tone));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace gatehouse
