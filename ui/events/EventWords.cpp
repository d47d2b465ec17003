// SPDX-License-Identifier: Apache-2.0
#include "ui/events/EventWords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

/// What an event reports, of %1, in %2 where it is about an application.
QString reportOf(const QString &eventType)
{
    static const QHash<QString, const char *> reports{
        {u"idm_integration_activate"_s, QT_TRANSLATE_NOOP("EventWords", "Identity Management of %2 activated")},
        {u"idm_integration_update"_s, QT_TRANSLATE_NOOP("EventWords", "Identity Management of %2 changed")},
        {u"idm_integration_reauth"_s, QT_TRANSLATE_NOOP("EventWords", "Token of %2 replaced")},
        {u"idm_integration_delete"_s, QT_TRANSLATE_NOOP("EventWords", "Identity Management of %2 deactivated")},
        {u"user_create_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Account of %1 created in %2")},
        {u"user_update_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Account of %1 updated in %2")},
        {u"user_deprovision"_s, QT_TRANSLATE_NOOP("EventWords", "Account of %1 deactivated in %2")},
        {u"user_delete_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Account of %1 deleted in %2")},
        {u"user_lookup_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Account of %1 looked up in %2")},
        {u"group_create_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Group %1 created in %2")},
        {u"group_update_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Group %1 updated in %2")},
        {u"group_delete_provision"_s, QT_TRANSLATE_NOOP("EventWords", "Group %1 deleted in %2")},
        {u"user_create"_s, QT_TRANSLATE_NOOP("EventWords", "User %1 added")},
        {u"user_update"_s, QT_TRANSLATE_NOOP("EventWords", "User %1 changed")},
        {u"user_delete"_s, QT_TRANSLATE_NOOP("EventWords", "User %1 deleted")},
        {u"group_create"_s, QT_TRANSLATE_NOOP("EventWords", "User group %1 added")},
        {u"group_update"_s, QT_TRANSLATE_NOOP("EventWords", "User group %1 changed")},
        {u"group_delete"_s, QT_TRANSLATE_NOOP("EventWords", "User group %1 deleted")},
        {u"association_change"_s, QT_TRANSLATE_NOOP("EventWords", "Associations of %1 changed")},
        {u"application_create"_s, QT_TRANSLATE_NOOP("EventWords", "Application %1 added")},
        {u"application_update"_s, QT_TRANSLATE_NOOP("EventWords", "Application %1 changed")},
        {u"application_delete"_s, QT_TRANSLATE_NOOP("EventWords", "Application %1 deleted")},
        {u"import_start"_s, QT_TRANSLATE_NOOP("EventWords", "Import from %2 started")},
        {u"import_finish"_s, QT_TRANSLATE_NOOP("EventWords", "Import from %2 ended")},
        {u"import_settings_update"_s, QT_TRANSLATE_NOOP("EventWords", "Import settings of %2 changed")},
        {u"import_scheduled"_s, QT_TRANSLATE_NOOP("EventWords", "Scheduled import from %2 held")},
        {u"import_approve"_s, QT_TRANSLATE_NOOP("EventWords", "Held import from %2 approved")},
        {u"organization_create"_s, QT_TRANSLATE_NOOP("EventWords", "Workspace created")},
        {u"organization_update"_s, QT_TRANSLATE_NOOP("EventWords", "Organization changed")},
        {u"workspace_key_export"_s, QT_TRANSLATE_NOOP("EventWords", "Key of the workspace written to a file")},
        {u"workspace_key_import"_s, QT_TRANSLATE_NOOP("EventWords", "Key of the workspace kept on another computer")},
        {u"user_password_set"_s, QT_TRANSLATE_NOOP("EventWords", "Password of %1 set")},
        {u"user_password_change"_s, QT_TRANSLATE_NOOP("EventWords", "Password of %1 changed")},
        {u"totp_finish_enrollment"_s, QT_TRANSLATE_NOOP("EventWords", "Second factor of %1 set up")},
        {u"totp_delete_enrollment"_s, QT_TRANSLATE_NOOP("EventWords", "Second factor of %1 removed")},
        {u"user_lockout"_s, QT_TRANSLATE_NOOP("EventWords", "%1 locked out for a while")},
        {u"user_unlocked"_s, QT_TRANSLATE_NOOP("EventWords", "%1 unlocked")},
        {u"user_login_attempt"_s, QT_TRANSLATE_NOOP("EventWords", "Log-in of %1")},
        {u"sso_auth"_s, QT_TRANSLATE_NOOP("EventWords", "Sign-in of %1 to %2")},
    };
    const char *report = reports.value(eventType);
    return report ? Texts::tr(report) : eventType; // a newer Gatehouse may write of what this one does not know
}

QString filled(const QString &report, const QString &whom, const QString &where)
{
    if (report.contains(u"%1") && report.contains(u"%2"))
        return report.arg(whom, where);
    return report.contains(u"%1") ? report.arg(whom) : report.contains(u"%2") ? report.arg(where) : report;
}

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
    const auto orElse = [](const QString &name, const QString &other) { return name.isEmpty() ? other : name; };
    const QString whom = orElse(event.resourceName, event.applicationName);
    const QString where = orElse(event.applicationName, event.resourceName);
    const QString what = filled(reportOf(event.type), whom, where);
    return event.success ? what : Texts::tr("Failed: %1").arg(what);
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
