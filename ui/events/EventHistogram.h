// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"

#include <QWidget>

#include <optional>
#include <utility>

namespace gatehouse
{

/// Events per slice of time as bars, failed ones in red at the foot. A click on a bar, a drag over several, or the
/// arrow keys (with Shift to extend) and Enter choose a part of the time. Times are UTC, like the table below it.
class EventHistogram : public QWidget
{
    Q_OBJECT

public:
    using Span = std::pair<QDateTime, QDateTime>; ///< from, up to and without

    explicit EventHistogram(QWidget *parent = nullptr);

    /// Buckets in any order, missing ones are empty; slices are joined when there are more than fit.
    void setBuckets(const QList<EventBucket> &buckets, const QDateTime &start, const QDateTime &end,
                    qint64 secondsPerSlice);
    void setSelection(const std::optional<Span> &span);
    /// Seconds of one bar, after joining.
    qint64 slice() const { return m_slice; }
    qint64 total() const;
    int barCount() const { return int(m_bars.size()); }
    /// Where the bar is, for whoever points at it.
    QRect barRect(int bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void spanChosen(const QDateTime &from, const QDateTime &until);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect plot() const;
    int barAt(int x) const;
    QDateTime timeOf(int bar) const;
    QString describe(int bar) const;
    void choose();
    void paintTimes(QPainter &painter) const;

    QList<EventBucket> m_bars;
    QDateTime m_start;
    qint64 m_slice = 900;
    qint64 m_top = 10; ///< value at the upper edge
    std::optional<Span> m_selection;
    int m_anchor = -1; ///< first bar of a selection in the making
    int m_cursor = -1;
    bool m_dragging = false;
};

} // namespace gatehouse
