// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

namespace gatehouse
{

/// News for a corner of the window. Successes go after six seconds (not while hovered or focused), errors stay.
struct Toast {
    enum class Kind { Success, Info, Error };
    Kind kind = Kind::Success;
    QString text;
    QString detail;
    QString actionText; ///< "Undo", "Show in folder"; empty: none
    std::function<void()> action;
};

/// One Toast on screen.
class ToastCard : public QFrame
{
    Q_OBJECT

public:
    explicit ToastCard(const Toast &toast, QWidget *parent = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QTimer m_life;
    bool m_paused = false;
};

} // namespace gatehouse
