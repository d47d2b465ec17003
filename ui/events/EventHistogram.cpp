// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventHistogram.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace gatehouse
{

namespace
{

constexpr int axisWidth = 30;
constexpr int plotHeight = 96;
constexpr int timesHeight = 18;
constexpr qint64 mostBars = 120;

/// The next of 2, 4, 10, 20, 40, 100 … so that the half of it is a whole number too.
qint64 niceTop(qint64 value)
{
    for (qint64 power = 1;; power *= 10)
        for (qint64 step : {2, 4, 10})
            if (value <= step * power)
                return step * power;
}

} // namespace

EventHistogram::EventHistogram(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("eventHistogram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Events over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize EventHistogram::sizeHint() const { return {640, plotHeight + timesHeight}; }

QSize EventHistogram::minimumSizeHint() const { return {240, plotHeight + timesHeight}; }

void EventHistogram::setBuckets(const QList<EventBucket> &buckets, const QDateTime &start, const QDateTime &end,
                                qint64 secondsPerSlice)
{
    m_start = start;
    const qint64 seconds = std::max<qint64>(start.secsTo(end), secondsPerSlice);
    const qint64 slices = (seconds + secondsPerSlice - 1) / secondsPerSlice;
    const qint64 joined = (slices + mostBars - 1) / mostBars;
    m_slice = secondsPerSlice * joined;
    m_bars = QList<EventBucket>((slices + joined - 1) / joined);
    for (int i = 0; i < m_bars.size(); ++i)
        m_bars[i].start = timeOf(i);
    for (const EventBucket &bucket : buckets) {
        const qint64 at = start.secsTo(bucket.start) / m_slice;
        if (start.secsTo(bucket.start) < 0 || at >= m_bars.size())
            continue;
        m_bars[at].succeeded += bucket.succeeded;
        m_bars[at].failed += bucket.failed;
    }
    qint64 most = 1;
    qint64 failed = 0;
    for (const EventBucket &bar : std::as_const(m_bars)) {
        most = std::max(most, bar.succeeded + bar.failed);
        failed += bar.failed;
    }
    m_top = niceTop(most);
    m_anchor = m_cursor = -1;
    setAccessibleDescription(
        tr("%1 events, %2 of them failed; at most %3 in one slice")
            .arg(QLocale().toString(total()), QLocale().toString(failed), QLocale().toString(most)));
    update();
}

void EventHistogram::setSelection(const std::optional<Span> &span)
{
    m_selection = span;
    update();
}

qint64 EventHistogram::total() const
{
    qint64 sum = 0;
    for (const EventBucket &bar : m_bars)
        sum += bar.succeeded + bar.failed;
    return sum;
}

QRect EventHistogram::plot() const { return {axisWidth, 0, std::max(1, width() - axisWidth), plotHeight}; }

QRect EventHistogram::barRect(int bar) const
{
    const double step = double(plot().width()) / std::max<qsizetype>(1, m_bars.size());
    const int left = plot().left() + int(bar * step);
    return {left, 0, std::max(1, int(step)), plotHeight};
}

int EventHistogram::barAt(int x) const
{
    if (m_bars.isEmpty())
        return -1;
    const double step = double(plot().width()) / double(m_bars.size());
    return std::clamp(int((x - plot().left()) / step), 0, int(m_bars.size()) - 1);
}

QDateTime EventHistogram::timeOf(int bar) const { return m_start.addSecs(bar * m_slice); }

QString EventHistogram::describe(int bar) const
{
    const EventBucket &bucket = m_bars.at(bar);
    return tr("%1 to %2 UTC: %3 succeeded, %4 failed")
        .arg(QLocale().toString(timeOf(bar), QLocale::ShortFormat),
             QLocale().toString(timeOf(bar + 1).time(), QLocale::ShortFormat), QLocale().toString(bucket.succeeded),
             QLocale().toString(bucket.failed));
}

void EventHistogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(roleFont(TypeRole::Chip));
    const QRect area = plot();
    const int foot = plotHeight - 1;
    const auto y = [&](qint64 value) { return foot - int(double(value) / double(m_top) * (plotHeight - 14)); };
    for (qint64 value : {qint64(0), m_top / 2, m_top}) {
        painter.setPen(color(Token::Line));
        painter.drawLine(area.left() - 4, y(value), area.right(), y(value));
        painter.setPen(color(Token::Text3));
        painter.drawText(QRect(0, y(value) - 8, axisWidth - 10, 16), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(value));
    }
    std::optional<Span> shown = m_selection;
    if (m_anchor >= 0)
        shown = Span(timeOf(std::min(m_anchor, m_cursor)), timeOf(std::max(m_anchor, m_cursor) + 1));
    if (shown && !m_bars.isEmpty()) {
        const double perSecond = double(area.width()) / double(m_bars.size() * m_slice);
        const int left = area.left() + int(double(m_start.secsTo(shown->first)) * perSecond);
        const int right = area.left() + int(double(m_start.secsTo(shown->second)) * perSecond);
        const QRect box = QRect(left - 2, 1, right - left + 2, plotHeight - 2).intersected(rect());
        painter.setPen(color(Token::AccentLine));
        painter.setBrush(color(Token::AccentSoft));
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < m_bars.size(); ++i) {
        const EventBucket &bar = m_bars.at(i);
        const QRectF slot = barRect(i);
        const double barWidth = std::max(1.0, slot.width() * 0.72);
        const int all = foot - y(bar.succeeded + bar.failed);
        // A single failed event must be seen beside a thousand good ones.
        const int red = bar.failed > 0 ? std::max(2, foot - y(bar.failed)) : 0;
        painter.setBrush(color(Token::Control));
        if (all > red)
            painter.drawRoundedRect(QRectF(slot.left(), foot - all, barWidth, all - red), 1, 1);
        painter.setBrush(color(Token::DangerFill));
        if (red > 0)
            painter.drawRoundedRect(QRectF(slot.left(), foot - red, barWidth, red), 1, 1);
    }
    paintTimes(painter);
    if (hasFocus() && m_cursor >= 0 && !m_dragging) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Token::Accent), 2));
        painter.drawRect(barRect(m_cursor).adjusted(-1, 1, -1, -1));
    }
}

void EventHistogram::paintTimes(QPainter &painter) const
{
    if (m_bars.isEmpty())
        return;
    const qint64 range = m_bars.size() * m_slice;
    qint64 step = 300;
    for (qint64 candidate : {300, 600, 1800, 3600, 3 * 3600, 6 * 3600, 24 * 3600, 3 * 86400, 7 * 86400, 30 * 86400})
        if (range / (step = candidate) <= std::max(2, plot().width() / 110))
            break;
    const double perSecond = double(plot().width()) / double(range);
    for (qint64 at = (m_start.toSecsSinceEpoch() + step - 1) / step * step;
         at < timeOf(int(m_bars.size())).toSecsSinceEpoch(); at += step) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
        const bool midnight = at % 86400 == 0;
        const int x = plot().left() + int(double(at - m_start.toSecsSinceEpoch()) * perSecond);
        QFont font = roleFont(TypeRole::Chip);
        font.setWeight(midnight ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(color(midnight ? Token::Text2 : Token::Text3));
        painter.drawText(QRect(x - 2, plotHeight + 2, 90, timesHeight - 2), Qt::AlignLeft | Qt::AlignVCenter,
                         midnight ? QLocale().toString(time.date(), QStringLiteral("d MMM"))
                                  : time.toString(QStringLiteral("HH:mm")));
    }
}

void EventHistogram::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_bars.isEmpty())
        return;
    m_dragging = true;
    m_anchor = m_cursor = barAt(int(event->position().x()));
    update();
}

void EventHistogram::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_cursor = barAt(int(event->position().x()));
    update();
}

void EventHistogram::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    choose();
}

void EventHistogram::choose()
{
    if (m_anchor < 0 || m_cursor < 0)
        return;
    const Span span(timeOf(std::min(m_anchor, m_cursor)), timeOf(std::max(m_anchor, m_cursor) + 1));
    m_anchor = -1;
    setSelection(span);
    Q_EMIT spanChosen(span.first, span.second);
}

void EventHistogram::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_bars.size()) - 1;
    const int move = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (last >= 0 && move != 0) {
        const int from = m_cursor < 0 ? last + 1 : m_cursor;
        const bool extend = event->modifiers() & Qt::ShiftModifier;
        if (extend && m_anchor < 0)
            m_anchor = std::clamp(from, 0, last);
        if (!extend)
            m_anchor = -1;
        m_cursor = std::clamp(from + move, 0, last);
        setAccessibleDescription(describe(m_cursor));
        return update();
    }
    if (m_cursor >= 0 &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) &&
        event->modifiers() == Qt::NoModifier) {
        if (m_anchor < 0)
            m_anchor = m_cursor;
        return choose();
    }
    QWidget::keyPressEvent(event);
}

void EventHistogram::focusInEvent(QFocusEvent *event)
{
    if (m_cursor < 0 && event->reason() != Qt::MouseFocusReason)
        m_cursor = int(m_bars.size()) - 1;
    QWidget::focusInEvent(event);
}

bool EventHistogram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (plot().contains(help->pos()) && !m_bars.isEmpty())
            QToolTip::showText(help->globalPos(), describe(barAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
