// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace gatehouse
{

/// One of the twelve colours of a Color Indicator. The chosen one has a ring and a tick; its name is the colour's
/// value.
class ColorSwatch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColorSwatch(const QString &color, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_color;
};

} // namespace gatehouse
