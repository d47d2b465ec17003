// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningEvents.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Event about(const Application &application, const ProvisioningChange &change, const Actor &actor)
{
    Event event;
    event.initiatedBy = actor;
    event.applicationId = application.id.toString();
    event.applicationName = application.displayLabel;
    event.resourceType = change.kind == ProvisioningKind::User ? u"user"_s : u"user_group"_s;
    event.resourceId = change.resourceId;
    event.resourceName = change.name;
    return event;
}

QJsonObject chainOf(const ScimAnswer &answer)
{
    QJsonObject chain{{u"response_message"_s, answer.message}, {u"message_details"_s, answer.detail}};
    if (answer.status > 0)
        chain.insert(u"response_code"_s, answer.status);
    return chain;
}

} // namespace

QString provisioningEventType(ProvisioningKind kind, ProvisioningAction action)
{
    const bool user = kind == ProvisioningKind::User;
    switch (action) {
    case ProvisioningAction::Create:
        return user ? u"user_create_provision"_s : u"group_create_provision"_s;
    case ProvisioningAction::Deactivate:
        return u"user_deprovision"_s;
    case ProvisioningAction::Delete:
        return user ? u"user_delete_provision"_s : u"group_delete_provision"_s;
    default:
        return user ? u"user_update_provision"_s : u"group_update_provision"_s;
    }
}

QStringList provisioningEventTypes()
{
    return {u"user_create_provision"_s, u"user_update_provision"_s,  u"user_deprovision"_s,
            u"user_delete_provision"_s, u"group_create_provision"_s, u"group_update_provision"_s,
            u"group_delete_provision"_s};
}

Event provisioningEvent(const Application &application, const ProvisioningOperation &operation,
                        const ProvisioningRequest &request, const ScimAnswer &answer, qint64 milliseconds,
                        const Actor &actor)
{
    const ProvisioningChange &change = operation.change;
    Event event = about(application, change, actor);
    event.type = provisioningEventType(change.kind, change.action);
    event.success = operation.state == OperationState::Done;
    if (!event.success)
        event.errorMessage = operation.advice;
    for (const ProvisioningField &field : fieldsOf(change))
        event.changes.append({field.path, field.from, field.to});
    event.details = {{u"remote_id"_s, change.remoteId},
                     {u"reason"_s, change.reason},
                     {u"change"_s, change.id},
                     {u"attempt"_s, operation.attempts},
                     {u"milliseconds"_s, milliseconds},
                     {u"request"_s,
                      QJsonObject{{u"method"_s, request.method}, {u"path"_s, request.path}, {u"body"_s, request.body}}},
                     {u"message_chain"_s, chainOf(answer)}};
    return event;
}

Event provisioningLinkEvent(const Application &application, const ProvisioningChange &change, const Actor &actor)
{
    Event event = about(application, change, actor);
    event.type = u"association_change"_s;
    event.changes = {change.action == ProvisioningAction::Keep ? Change{u"managed"_s, u"true"_s, u"false"_s}
                                                               : Change{u"link"_s, {}, change.remoteId}};
    event.details = {{u"remote_id"_s, change.remoteId}, {u"reason"_s, change.reason}};
    return event;
}

Event provisioningLookupEvent(const Application &application, const QString &userId, const QString &username,
                              const QString &problem, const Actor &actor)
{
    ProvisioningChange change;
    change.resourceId = userId;
    change.name = username;
    Event event = about(application, change, actor);
    event.type = u"user_lookup_provision"_s;
    event.success = false;
    event.errorMessage = problem;
    return event;
}

} // namespace gatehouse
