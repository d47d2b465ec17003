// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AccessibleButton.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QRadioButton>
#include <QToolButton>

namespace gatehouse
{

namespace
{

QAccessibleInterface *interfaceOf(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    // A tool button has a menu and parts of its own.
    return button && !qobject_cast<QToolButton *>(button) ? new AccessibleButton(button) : nullptr;
}

bool isOneOfSeveral(const QAbstractButton *button)
{
    return button->autoExclusive() || (button->group() && button->group()->exclusive());
}

} // namespace

AccessibleButton::AccessibleButton(QAbstractButton *button) : QAccessibleWidget(button) {}

void AccessibleButton::install() { QAccessible::installFactory(interfaceOf); }

QAbstractButton *AccessibleButton::button() const { return static_cast<QAbstractButton *>(widget()); }

QString AccessibleButton::text(QAccessible::Text kind) const
{
    const QString own = QAccessibleWidget::text(kind);
    return kind == QAccessible::Name && own.isEmpty() ? QString(button()->text()).remove(u'&') : own;
}

QAccessible::State AccessibleButton::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = button()->isCheckable();
    state.checked = button()->isChecked();
    state.pressed = button()->isDown();
    if (const auto *box = qobject_cast<const QCheckBox *>(button()))
        state.checkStateMixed = box->checkState() == Qt::PartiallyChecked;
    return state;
}

QAccessible::Role AccessibleButton::role() const
{
    if (qobject_cast<QRadioButton *>(button()))
        return QAccessible::RadioButton;
    if (!button()->isCheckable())
        return QAccessible::PushButton;
    return isOneOfSeveral(button()) ? QAccessible::RadioButton : QAccessible::CheckBox;
}

QStringList AccessibleButton::actionNames() const
{
    QStringList names;
    if (button()->isEnabled())
        names += button()->isCheckable() ? toggleAction() : pressAction();
    return names + QAccessibleWidget::actionNames();
}

void AccessibleButton::doAction(const QString &name)
{
    if (name == toggleAction())
        button()->click();
    else if (name == pressAction())
        button()->animateClick(); // who asked has its answer before anything opens
    else
        QAccessibleWidget::doAction(name);
}

} // namespace gatehouse
