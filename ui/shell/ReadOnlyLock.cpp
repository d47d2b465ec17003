// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/ReadOnlyLock.h"

#include "ui/widgets/Changing.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace gatehouse
{

namespace
{

/// What the nearest mark says.
bool changes(const QWidget *widget)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (const QVariant mark = each->property(changesProperty); mark.isValid())
            return mark.toBool();
    }
    return false;
}

template <typename Editor> bool holdText(QWidget *widget)
{
    auto *editor = qobject_cast<Editor *>(widget);
    if (editor && !editor->isReadOnly())
        editor->setReadOnly(true);
    return editor;
}

QString withReason(const QString &text, const QString &between)
{
    const QString reason = helpDeskChangesNothing();
    return text.isEmpty() || text == reason ? reason : text.endsWith(reason) ? text : text + between + reason;
}

} // namespace

void ReadOnlyLock::setAccess(Access access)
{
    if (std::exchange(m_access, access) == access)
        return;
    if (access == Access::HelpDesk)
        QApplication::instance()->installEventFilter(this);
    else
        QApplication::instance()->removeEventFilter(this);
}

void ReadOnlyLock::explain(QWidget *widget)
{
    if (const QString tip = withReason(widget->toolTip(), QStringLiteral("\n")); tip != widget->toolTip())
        widget->setToolTip(tip);
    const QString description = withReason(widget->accessibleDescription(), QStringLiteral(" "));
    if (description != widget->accessibleDescription())
        widget->setAccessibleDescription(description);
}

void ReadOnlyLock::hold(QAction *action)
{
    if (!action->property(changesProperty).toBool())
        return;
    action->setEnabled(false);
    action->setToolTip(helpDeskChangesNothing());
    action->setStatusTip(helpDeskChangesNothing());
}

void ReadOnlyLock::hold(QWidget *widget)
{
    const bool pressed = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget);
    const bool list = qobject_cast<QAbstractItemView *>(widget);
    const bool text = qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget) ||
                      qobject_cast<QTextEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget);
    if (!(pressed || list || text) || !changes(widget))
        return;
    if (pressed && widget->isEnabled())
        widget->setEnabled(false);
    holdText<QLineEdit>(widget) || holdText<QPlainTextEdit>(widget) || holdText<QTextEdit>(widget) ||
        holdText<QAbstractSpinBox>(widget);
    explain(widget);
}

void ReadOnlyLock::holdAll(QWidget *widget)
{
    hold(widget);
    const QList<QWidget *> inside = widget->findChildren<QWidget *>();
    for (QWidget *each : inside)
        hold(each);
}

/// A press or a key by which a list would let its rows be changed or opened for that.
bool ReadOnlyLock::isEdit(QObject *watched, const QEvent *event)
{
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
                         event->type() == QEvent::MouseButtonDblClick;
    auto *list = qobject_cast<QAbstractItemView *>(pressed ? watched->parent() : watched);
    if (!list || (pressed && list->viewport() != watched) || !changes(list))
        return false;
    if (pressed)
        return true;
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Delete:
    case Qt::Key_F2:
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return key->modifiers() & Qt::ShiftModifier;
    default:
        return key->matches(QKeySequence::SelectAll);
    }
}

bool ReadOnlyLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DynamicPropertyChange:
        if (static_cast<QDynamicPropertyChangeEvent *>(event)->propertyName() != changesProperty)
            break;
        if (auto *action = qobject_cast<QAction *>(watched))
            hold(action);
        else if (auto *widget = qobject_cast<QWidget *>(watched))
            holdAll(widget);
        break;
    case QEvent::ActionAdded:
    case QEvent::ActionChanged:
        hold(static_cast<QActionEvent *>(event)->action());
        break;
    case QEvent::Show:
    case QEvent::FocusIn: // forms describe their editors anew when they check them
    case QEvent::EnabledChange:
    case QEvent::ReadOnlyChange:
    case QEvent::ToolTipChange:
        if (auto *widget = qobject_cast<QWidget *>(watched))
            hold(widget);
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return isEdit(watched, event);
    default:
        break;
    }
    return false;
}

} // namespace gatehouse
