// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TabOrder.h"

#include <QWidget>

namespace gatehouse
{

namespace
{

/// The list that a combo box opens is a window of its own.
bool stops(const QWidget *widget, const QWidget *beside)
{
    return (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() && widget->window() == beside->window();
}

} // namespace

void tabBefore(QWidget *anchor, QWidget *rows)
{
    QWidget *before = anchor->previousInFocusChain();
    while (before != anchor && (!stops(before, rows) || rows->isAncestorOf(before)))
        before = before->previousInFocusChain();
    if (before == anchor)
        return;
    const auto widgets = rows->findChildren<QWidget *>(); // in the order they were made
    for (QWidget *widget : widgets) {
        if (!stops(widget, rows) || widget == anchor)
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

} // namespace gatehouse
