// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DayBars.h"

#include "ui/theme/Tokens.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gatehouse
{

namespace
{

/// Where the bar of a day stands.
QRect slot(const QRect &rect, qsizetype day, qsizetype days)
{
    const int left = rect.left() + int(rect.width() * day / days);
    const int right = rect.left() + int(rect.width() * (day + 1) / days);
    return {left, rect.top(), std::max(2, std::min(right - left - 4, 12)), rect.height()};
}

int heightOf(qint64 number, qint64 most, int height)
{
    return number == 0 ? 0 : std::max(1, int(number * height / most));
}

} // namespace

void paintDayBars(QPainter *painter, const QRect &rect, const QList<EventBucket> &days)
{
    qint64 most = 1;
    for (const EventBucket &day : days)
        most = std::max(most, day.succeeded + day.failed);
    for (qsizetype i = 0; i < days.size(); ++i) {
        const QRect bar = slot(rect, i, days.size());
        const int failed = heightOf(days[i].failed, most, bar.height());
        const int whole = std::max(failed, heightOf(days[i].succeeded + days[i].failed, most, bar.height()));
        painter->fillRect(bar.left(), bar.bottom() + 1 - whole, bar.width(), whole - failed, color(Token::Text3));
        painter->fillRect(bar.left(), bar.bottom() + 1 - failed, bar.width(), failed, color(Token::DangerFill));
        if (whole == 0)
            painter->fillRect(bar.left(), bar.bottom(), bar.width(), 1, color(Token::Line));
    }
}

QString dayBarsText(const QList<EventBucket> &days)
{
    qint64 sent = 0;
    qint64 failed = 0;
    for (const EventBucket &day : days) {
        sent += day.succeeded;
        failed += day.failed;
    }
    const QLocale locale;
    return failed > 0 ? DayBars::tr("%1 sent, %2 failed").arg(locale.toString(sent), locale.toString(failed))
                      : DayBars::tr("%1 sent").arg(locale.toString(sent));
}

DayBars::DayBars(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void DayBars::setDays(const QList<EventBucket> &days)
{
    m_days = days;
    setAccessibleDescription(dayBarsText(days));
    update();
}

void DayBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDayBars(&painter, rect(), m_days);
}

bool DayBars::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_days.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype day = std::clamp<qsizetype>(help->x() * m_days.size() / std::max(1, width()), 0, m_days.size() - 1);
    QToolTip::showText(help->globalPos(),
                       tr("%1: %2").arg(QLocale().toString(m_days[day].start.date(), QLocale::ShortFormat),
                                        dayBarsText({m_days[day]})),
                       this);
    return true;
}

} // namespace gatehouse
