// SPDX-License-Identifier: Apache-2.0
#include "models/events/Event.h"

#include <QJsonArray>

namespace gatehouse
{

QJsonObject toJson(const Event &event)
{
    QJsonArray changes;
    for (const Change &change : event.changes)
        changes.append(QJsonObject{{QStringLiteral("field"), change.field},
                                   {QStringLiteral("from"), change.from},
                                   {QStringLiteral("to"), change.to}});
    QJsonObject object{{QStringLiteral("id"), event.id},
                       {QStringLiteral("timestamp"), event.timestamp.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("event_type"), event.type},
                       {QStringLiteral("success"), event.success},
                       {QStringLiteral("error_message"), event.errorMessage},
                       {QStringLiteral("initiated_by"), QJsonObject{{QStringLiteral("type"), event.initiatedBy.type},
                                                                    {QStringLiteral("name"), event.initiatedBy.name}}},
                       {QStringLiteral("application"), QJsonObject{{QStringLiteral("id"), event.applicationId},
                                                                   {QStringLiteral("name"), event.applicationName}}},
                       {QStringLiteral("resource"), QJsonObject{{QStringLiteral("type"), event.resourceType},
                                                                {QStringLiteral("id"), event.resourceId},
                                                                {QStringLiteral("name"), event.resourceName}}},
                       {QStringLiteral("changes"), changes}};
    if (!event.details.isEmpty())
        object.insert(QStringLiteral("details"), event.details);
    return object;
}

} // namespace gatehouse
