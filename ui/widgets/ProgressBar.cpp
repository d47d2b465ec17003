// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ProgressBar.h"

#include "ui/theme/Tokens.h"

#include <QAccessible>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace gatehouse
{

ProgressBar::ProgressBar(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setFixedHeight(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setProgress(qint64 done, qint64 failed, qint64 total)
{
    const auto quarter = [](qint64 part, qint64 whole) { return whole > 0 ? part * 4 / whole : 0; };
    const bool announce = quarter(m_done + m_failed, m_total) != quarter(done + failed, total);
    m_done = done;
    m_failed = failed;
    m_total = total;
    setAccessibleDescription(tr("%1 of %2").arg(locale().toString(done + failed), locale().toString(total)));
    update();
    if (announce) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(shape);
    painter.fillRect(rect(), color(Token::Chip));
    if (m_total <= 0)
        return;
    const double unit = double(width()) / double(m_total);
    painter.fillRect(QRectF(0, 0, unit * double(m_done), height()), color(Token::AccentFill));
    painter.fillRect(QRectF(unit * double(m_done), 0, unit * double(m_failed), height()), color(Token::DangerFill));
}

} // namespace gatehouse
