// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// An on/off switch; accessible name = `name`, Space toggles.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(const QString &name, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {32, 18}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
};

} // namespace gatehouse
