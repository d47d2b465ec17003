// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

namespace gatehouse
{

/// Counts over time, failed ones in danger above the rest. Its description is one sentence with the numbers; drag or
/// Shift+arrows selects a range.
class Histogram : public QWidget
{
    Q_OBJECT

public:
    struct Bar {
        QDateTime start;
        qint64 good = 0;
        qint64 failed = 0;
    };

    explicit Histogram(const QString &name, QWidget *parent = nullptr);
    void setBars(const QList<Bar> &bars, qint64 secondsPerBar);
    QSize sizeHint() const override { return {400, 96}; }

Q_SIGNALS:
    /// From the start of the first bar chosen to the end of the last one.
    void rangeChosen(const QDateTime &from, const QDateTime &until);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int barAt(int x) const;
    QRect plot() const;
    void choose();

    QList<Bar> m_bars;
    qint64 m_seconds = 1;
    int m_from = -1;
    int m_to = -1;
};

} // namespace gatehouse
