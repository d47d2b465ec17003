// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

namespace gatehouse
{

/// Grey rows in place of a list that is still being read. Paints nothing for the first 300 ms.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(int rows = 8, int rowHeight = 46, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {200, m_rows * m_rowHeight}; }

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_rows;
    int m_rowHeight;
    QTimer m_delay;
};

} // namespace gatehouse
