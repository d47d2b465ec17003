// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

namespace gatehouse
{

/// The one visible focus ring: 2 px accent, 2 px outside the widget that has the keyboard focus. Shown when the focus
/// came by keyboard; text inputs and tables show their own.
class FocusRing : public QWidget
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow(QWidget *widget);
    void place();

    QPointer<QWidget> m_widget;
    QList<QPointer<QWidget>> m_watched;
};

} // namespace gatehouse
