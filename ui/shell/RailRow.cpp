// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/RailRow.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Typography.h"

#include <QLocale>

namespace gatehouse
{

RailRow::RailRow(const QString &place, const QString &icon, const QString &text) : m_place(place), m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(text);
    setObjectName(QStringLiteral("rail-") + place);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(controlHeight());
}

void RailRow::setCount(qint64 count)
{
    m_count = count;
    setAccessibleDescription(count > 0 ? tr("%Ln need attention", nullptr, int(count)) : QString());
    update();
}

void RailRow::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    update();
}

void RailRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    const QColor ink = color(on ? Token::Accent : Token::Text2);
    painter.setPen(Qt::NoPen);
    if (on || underMouse()) {
        painter.setBrush(color(on ? Token::NavOn : Token::Hover));
        painter.drawRoundedRect(rect().adjusted(8, 0, -8, 0), 6, 6);
    }
    if (on) {
        painter.setBrush(color(Token::Accent));
        painter.drawRoundedRect(QRectF(-2, 6, 5, height() - 12), 2, 2);
    }
    paintIcon(&painter, QRect(m_collapsed ? 16 : 18, (height() - 20) / 2, 20, 20), m_icon, ink);
    if (m_collapsed) {
        if (m_count > 0) {
            painter.setBrush(color(Token::DangerFill));
            painter.drawEllipse(QRectF(32, 5, 8, 8));
        }
        return;
    }
    painter.setPen(ink);
    painter.setFont(roleFont(on ? TypeRole::BodyStrong : TypeRole::Body));
    const QRect textRect = rect().adjusted(48, 0, m_count > 0 ? -44 : -12, 0);
    painter.drawText(textRect, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, textRect.width()));
    if (m_count <= 0)
        return;
    const QString number = locale().toString(m_count);
    painter.setFont(roleFont(TypeRole::Chip));
    const int badgeWidth = std::max(20, painter.fontMetrics().horizontalAdvance(number) + 12);
    const QRectF badge(width() - 18 - badgeWidth, (height() - 18) / 2.0, badgeWidth, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::DangerSoft));
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(color(Token::Danger));
    painter.drawText(badge, Qt::AlignCenter, number);
}

void RailRow::enterEvent(QEnterEvent *) { update(); }
void RailRow::leaveEvent(QEvent *) { update(); }

} // namespace gatehouse
