// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

namespace gatehouse
{

/// How much of a certificate's time has passed: a bar that turns to warning near the end and to danger past it.
class ValidityBar : public QWidget
{
    Q_OBJECT

public:
    explicit ValidityBar(QWidget *parent = nullptr);
    void setValidity(const QDateTime &from, const QDateTime &until, const QDateTime &now);
    QSize sizeHint() const override { return {200, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_passed = 0; ///< 0 to 1
    bool m_expired = false;
    bool m_expiring = false;
};

} // namespace gatehouse
