// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

namespace gatehouse
{

/// How a statement finds events.
struct EventCondition {
    QString index;                               ///< the table to begin with, when there is one
    QString order = QStringLiteral("events.id"); ///< the event's id where the statement finds it first
    QString where;
    QVariantList values;

    /// The index with the events that it names.
    QString from() const
    {
        return index.isEmpty() ? QStringLiteral("events")
                               : index + QStringLiteral(" CROSS JOIN events ON events.id = ") + order;
    }
};

} // namespace gatehouse
