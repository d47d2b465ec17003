// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"

namespace gatehouse
{

/// One line of what there is to say about an event: what happened on the way to it, or what to do about it.
struct EventStep {
    enum class Outcome { Done, Failed, NotReached };
    Outcome outcome = Outcome::Done;
    QString name;
    QString text;

    bool operator==(const EventStep &) const = default;
};

/// How a change got to the provider: decided, sent, answered, noted. Empty for events without a request.
QList<EventStep> stepsOf(const Event &event);

/// What to do about an event that failed: what happened, what is safe, what comes next. Empty for one that succeeded.
QList<EventStep> adviceOf(const Event &event);

} // namespace gatehouse
