// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventWords.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};
} // namespace

QString descriptionOf(const QString &eventType)
{
    for (const EventType &type : eventTypes())
        if (type.name == eventType)
            return type.description;
    return {};
}

QString sentenceOf(const Event &event)
{
    QString what = event.type;
    what.replace(u'_', u' ');
    if (!what.isEmpty())
        what[0] = what.at(0).toUpper();
    const QString whom = event.resourceName.isEmpty() ? event.applicationName : event.resourceName;
    if (!whom.isEmpty())
        what += QStringLiteral(": ") + whom;
    return event.success ? what : Texts::tr("%1 failed").arg(what);
}

QString detailOf(const Event &event)
{
    if (!event.success)
        return event.errorMessage;
    if (event.changes.size() == 1) {
        const Change &change = event.changes.first();
        if (change.from.isEmpty())
            return change.to.isEmpty() ? change.field : Texts::tr("%1: %2").arg(change.field, change.to);
        return Texts::tr("%1: %2 → %3").arg(change.field, change.from, change.to);
    }
    QStringList fields;
    for (const Change &change : event.changes)
        fields.append(change.field);
    if (!fields.isEmpty())
        return fields.join(QStringLiteral(", "));
    QStringList details;
    for (auto it = event.details.begin(); it != event.details.end() && details.size() < 4; ++it)
        if (!it->isObject() && !it->isArray())
            details.append(Texts::tr("%1: %2").arg(it.key(), it->toVariant().toString()));
    return details.join(QStringLiteral(", "));
}

Route routeOf(const Event &event)
{
    if (event.resourceId.isEmpty() || event.type.endsWith(QLatin1String("_delete")))
        return {};
    if (event.resourceType == QLatin1String("user"))
        return {QStringLiteral("user"), event.resourceId, {}, {}};
    if (event.resourceType == QLatin1String("user_group"))
        return {QStringLiteral("user-group"), event.resourceId, {}, {}};
    if (event.resourceType == QLatin1String("application"))
        return {QStringLiteral("application"), event.resourceId, {}, {}};
    return {};
}

} // namespace gatehouse
