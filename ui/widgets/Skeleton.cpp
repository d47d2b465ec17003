// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Skeleton.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

namespace gatehouse
{

Skeleton::Skeleton(int rows, int rowHeight, QWidget *parent) : QWidget(parent), m_rows(rows), m_rowHeight(rowHeight)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(300);
    connect(&m_delay, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void Skeleton::showEvent(QShowEvent *) { m_delay.start(); }

void Skeleton::paintEvent(QPaintEvent *)
{
    if (m_delay.isActive())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < m_rows; ++row) {
        const int top = row * m_rowHeight, middle = top + m_rowHeight / 2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Token::Chip));
        painter.drawRoundedRect(QRectF(16, middle - 12, 24, 24), 6, 6);
        // Three lengths, so that it does not look like a table of equal names.
        painter.drawRoundedRect(QRectF(52, middle - 4, 110 + (row * 37) % 70, 8), 4, 4);
        painter.drawRoundedRect(QRectF(width() - 60, middle - 4, 44, 8), 4, 4);
        painter.fillRect(0, top + m_rowHeight - 1, width(), 1, color(Token::Line));
    }
}

} // namespace gatehouse
