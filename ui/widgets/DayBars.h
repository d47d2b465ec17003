// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"

#include <QWidget>

class QPainter;

namespace gatehouse
{

/// Small bars, one a day: what succeeded, and on it in red what failed. The highest fills the height; a day with
/// anything shows at least a pixel of it.
void paintDayBars(QPainter *painter, const QRect &rect, const QList<EventBucket> &days);
/// "155 sent, 2 failed", for those who do not see the bars.
QString dayBarsText(const QList<EventBucket> &days);

/// The bars as a widget; pointing at one says its day and numbers.
class DayBars : public QWidget
{
    Q_OBJECT

public:
    explicit DayBars(QWidget *parent = nullptr);
    void setDays(const QList<EventBucket> &days);
    QSize sizeHint() const override { return {200, 40}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QList<EventBucket> m_days;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(QList<gatehouse::EventBucket>)
