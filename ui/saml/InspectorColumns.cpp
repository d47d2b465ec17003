// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/InspectorColumns.h"

#include <QGridLayout>
#include <QResizeEvent>

namespace gatehouse
{

namespace
{

constexpr int sideWidth = 296;
constexpr int narrowBelow = 960;

} // namespace

InspectorColumns::InspectorColumns(QWidget *left, QWidget *message, QWidget *checks, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_left(left)
    , m_message(message)
    , m_checks(checks)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(14);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(1, 200);
    m_left->setMaximumWidth(sideWidth);
    m_checks->setMaximumWidth(sideWidth);
    m_grid->setColumnMinimumWidth(0, sideWidth);
    place();
}

void InspectorColumns::place()
{
    for (QWidget *widget : {m_left, m_message, m_checks})
        m_grid->removeWidget(widget);
    m_grid->addWidget(m_left, 0, 0);
    m_grid->addWidget(m_message, 0, 1, m_narrow ? 2 : 1, 1);
    m_grid->addWidget(m_checks, m_narrow ? 1 : 0, m_narrow ? 0 : 2);
    m_grid->setColumnMinimumWidth(2, m_narrow ? 0 : sideWidth);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, m_narrow ? 1 : 0);
}

void InspectorColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < narrowBelow;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    place();
}

} // namespace gatehouse
