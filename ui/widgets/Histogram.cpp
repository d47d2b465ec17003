// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Histogram.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace gatehouse
{

namespace
{
constexpr int axisHeight = 18;
} // namespace

Histogram::Histogram(const QString &name, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(64);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Histogram::setBars(const QList<Bar> &bars, qint64 secondsPerBar)
{
    m_bars = bars;
    m_seconds = secondsPerBar;
    m_from = m_to = -1;
    qint64 good = 0, failed = 0;
    for (const Bar &bar : bars) {
        good += bar.good;
        failed += bar.failed;
    }
    setAccessibleDescription(tr("%1 succeeded, %2 failed").arg(locale().toString(good), locale().toString(failed)));
    update();
}

QRect Histogram::plot() const { return rect().adjusted(0, 4, 0, -axisHeight); }

int Histogram::barAt(int x) const
{
    if (m_bars.isEmpty())
        return -1;
    return std::clamp(int(qint64(x) * m_bars.size() / std::max(1, width())), 0, int(m_bars.size()) - 1);
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = plot();
    qint64 highest = 1;
    for (const Bar &bar : std::as_const(m_bars))
        highest = std::max(highest, bar.good + bar.failed);
    const double step = m_bars.isEmpty() ? 0 : double(area.width()) / double(m_bars.size());
    const int low = std::min(m_from, m_to), high = std::max(m_from, m_to);
    const auto heightOf = [&](qint64 count) {
        // What is not nothing must be seen.
        return count == 0 ? 0 : std::max(2, int(count * area.height() / highest));
    };
    for (int i = 0; i < m_bars.size(); ++i) {
        const int x = int(i * step), width = std::max(1, int((i + 1) * step) - x - 2);
        if (low >= 0 && i >= low && i <= high)
            painter.fillRect(x, area.top(), int((i + 1) * step) - x, area.height(), color(Token::AccentSoft));
        const int good = heightOf(m_bars[i].good), failed = heightOf(m_bars[i].failed);
        painter.fillRect(x, area.bottom() + 1 - good, width, good, color(Token::AccentFill));
        painter.fillRect(x, area.bottom() + 1 - good - failed, width, failed, color(Token::DangerFill));
    }
    painter.fillRect(0, area.bottom() + 1, width(), 1, color(Token::Line));
    painter.setFont(roleFont(TypeRole::Chip));
    painter.setPen(color(Token::Text3));
    if (m_bars.isEmpty())
        return;
    const QRect axis(0, height() - axisHeight + 2, width(), axisHeight - 2);
    const bool days = m_seconds >= 86400;
    const auto label = [&](const QDateTime &time) {
        return days ? locale().toString(time.toLocalTime().date(), QLocale::ShortFormat)
                    : time.toLocalTime().toString(QStringLiteral("HH:mm"));
    };
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignVCenter, label(m_bars.constFirst().start));
    painter.drawText(axis, Qt::AlignHCenter | Qt::AlignVCenter, label(m_bars[m_bars.size() / 2].start));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignVCenter, label(m_bars.constLast().start.addSecs(m_seconds)));
}

void Histogram::choose()
{
    if (m_from < 0)
        return;
    const int low = std::min(m_from, m_to), high = std::max(m_from, m_to);
    Q_EMIT rangeChosen(m_bars[low].start, m_bars[high].start.addSecs(m_seconds));
}

void Histogram::mousePressEvent(QMouseEvent *event)
{
    m_from = m_to = barAt(event->pos().x());
    update();
}

void Histogram::mouseMoveEvent(QMouseEvent *event)
{
    m_to = m_from < 0 ? -1 : barAt(event->pos().x());
    update();
}

void Histogram::mouseReleaseEvent(QMouseEvent *) { choose(); }

void Histogram::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by != 0 && !m_bars.isEmpty()) {
        m_to = std::clamp(m_to < 0 ? 0 : m_to + by, 0, int(m_bars.size()) - 1);
        if (event->modifiers() != Qt::ShiftModifier || m_from < 0)
            m_from = m_to;
        return update();
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return choose();
    QWidget::keyPressEvent(event);
}

} // namespace gatehouse
