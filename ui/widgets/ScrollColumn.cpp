// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>

namespace gatehouse
{

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(24);
    auto *content = new QWidget;
    content->setProperty("role", QStringLiteral("scrolled"));
    content->installEventFilter(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(16);
    setWidget(content);
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    // What cannot be squeezed further widens the column instead of being cut off behind its edge.
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        setMinimumWidth(widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width());
    return QScrollArea::eventFilter(watched, event);
}

} // namespace gatehouse
