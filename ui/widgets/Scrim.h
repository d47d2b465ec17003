// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace gatehouse
{

/// Darkens a window while something in front of it has the word. Child of the window, as large as it.
class Scrim : public QWidget
{
    Q_OBJECT

public:
    explicit Scrim(QWidget *window);

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace gatehouse
