// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventsTab.h"

#include "ui/events/EventExplorer.h"

#include <QVBoxLayout>

namespace gatehouse
{

EventsTab::EventsTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_explorer(new EventExplorer(context))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_explorer);
    connect(m_explorer, &EventExplorer::navigate, this, &EventsTab::navigate);
    connect(m_explorer, &EventExplorer::toast, this, &EventsTab::toast);
}

void EventsTab::showApplication(const QString &applicationId)
{
    m_explorer->fixApplication(applicationId);
    m_explorer->refresh();
}

void EventsTab::showResource(const QString &idOrName)
{
    m_explorer->fixResource(idOrName);
    m_explorer->refresh();
}

void EventsTab::refresh() { m_explorer->refresh(); }

void EventsTab::search() { m_explorer->search(); }

} // namespace gatehouse
