// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/EventSteps.h"

#include <QScrollArea>

class QVBoxLayout;

namespace gatehouse
{

/// Steps below each other, each with the icon of its outcome; texts can be selected.
class EventStepList : public QScrollArea
{
    Q_OBJECT

public:
    explicit EventStepList(QWidget *parent = nullptr);
    void setSteps(const QList<EventStep> &steps);

private:
    QVBoxLayout *m_layout;
};

} // namespace gatehouse
