// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Toast.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{

/// The toasts of a window, bottom right above its status bar and the footer of a page, newest at the bottom.
class ToastArea : public QWidget
{
    Q_OBJECT

public:
    ToastArea(QWidget *window, int bottomMargin);
    void show(const Toast &toast);
    /// Says something that is no news and is worth no more than one place, however often it is said.
    void remind(const QString &text);
    /// Runs the action of the newest toast that has one (Ctrl+Z); false when there is none.
    bool undoNewest();

Q_SIGNALS:
    void shown(const gatehouse::Toast &toast);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ToastCard *add(const Toast &toast);
    void place();

    QVBoxLayout *m_layout;
    QPointer<ToastCard> m_reminder;
    int m_bottomMargin;
};

} // namespace gatehouse
