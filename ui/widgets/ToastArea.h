// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Toast.h"

#include <QWidget>

class QVBoxLayout;

namespace gatehouse
{

/// The toasts of a window, bottom right above its status bar, newest at the bottom.
class ToastArea : public QWidget
{
    Q_OBJECT

public:
    ToastArea(QWidget *window, int bottomMargin);
    void show(const Toast &toast);
    /// Runs the action of the newest toast that has one (Ctrl+Z); false when there is none.
    bool undoNewest();

Q_SIGNALS:
    void shown(const gatehouse::Toast &toast);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QVBoxLayout *m_layout;
    int m_bottomMargin;
};

} // namespace gatehouse
