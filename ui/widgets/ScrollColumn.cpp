// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>

#include <algorithm>

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

void ScrollColumn::setColumnWidth(int width)
{
    m_width = width;
    fit();
}

/// What cannot be squeezed further widens the column instead of being cut off behind its edge.
void ScrollColumn::fit()
{
    const int needed = widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    if (m_width > 0)
        setFixedWidth(std::max(m_width, needed));
    else
        setMinimumWidth(needed);
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace gatehouse
