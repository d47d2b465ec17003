// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Route.h"
#include "ui/widgets/Card.h"

class QFormLayout;
class QStackedWidget;

namespace gatehouse
{
class Button;
class EventStepList;
class HouseTabBar;
class HouseTable;
class IconLabel;
class JsonView;

/// One event in full: what happened in a sentence, its fields, and its JSON to copy; of what was sent to a provider
/// also the steps, the properties that it changed, and advice where it failed.
class EventDetails : public Card
{
    Q_OBJECT

public:
    explicit EventDetails(QWidget *parent = nullptr);
    void show(const Event &event);

Q_SIGNALS:
    void closed();
    void navigate(const gatehouse::Route &route);

private:
    void showTabs();
    void showFields();

    Event m_event;
    Label *m_type;
    IconLabel *m_icon;
    Label *m_fact;
    Label *m_consequence;
    Button *m_link;
    HouseTabBar *m_tabs;
    QStackedWidget *m_stack;
    QWidget *m_fields;
    QFormLayout *m_form;
    JsonView *m_json;
    EventStepList *m_steps;
    EventStepList *m_advice;
    ListTableModel<Change> *m_changeModel;
    HouseTable *m_changes;
};

} // namespace gatehouse
