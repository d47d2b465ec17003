// SPDX-License-Identifier: Apache-2.0
#include "models/events/Event.h"

namespace gatehouse
{

const QList<EventType> &eventTypes()
{
    // The provisioning events and their sentences are those of the two connector articles, word for word but for the
    // product's name; the rest report what the console itself does.
    static const auto integration = QStringLiteral("Integration");
    static const auto user = QStringLiteral("User");
    static const auto group = QStringLiteral("Group");
    static const auto directory = QStringLiteral("Directory");
    static const auto signIn = QStringLiteral("Sign-in");
    static const QList<EventType> all{
        {QStringLiteral("idm_integration_activate"), integration,
         QStringLiteral("Logged when an IT admin attempts to activated new SCIM Identity Management integration.")},
        {QStringLiteral("idm_integration_update"), integration,
         QStringLiteral(
             "Logged when an IT admin attempts to update a configured and activated SCIM Identity Management "
             "integration.")},
        {QStringLiteral("idm_integration_reauth"), integration,
         QStringLiteral("Logged when an IT admin attempts to change the credentials for an activated SCIM Identity "
                        "Management integration.")},
        {QStringLiteral("idm_integration_delete"), integration,
         QStringLiteral(
             "Logged when an IT admin attempts to deactivate an activated SCIM Identity Management integration.")},
        {QStringLiteral("user_create_provision"), user,
         QStringLiteral("Logged when Gatehouse tries to create a new user in service provider application.")},
        {QStringLiteral("user_update_provision"), user,
         QStringLiteral("Logged when Gatehouse tries to update an existing user in service provider application.")},
        {QStringLiteral("user_deprovision"), user,
         QStringLiteral("Logged when Gatehouse tries to change an existing user to inactive in the service provider "
                        "application.")},
        {QStringLiteral("user_delete_provision"), user,
         QStringLiteral("Logged when Gatehouse tries to delete an existing user in service provider application.")},
        {QStringLiteral("user_lookup_provision"), user,
         QStringLiteral(
             "Logged when Gatehouse encounters an issue when trying to lookup a user to determine if the user "
             "needs to be created or updated.")},
        {QStringLiteral("group_create_provision"), group,
         QStringLiteral("Logged when Gatehouse tries to create a new group in service provider application.")},
        {QStringLiteral("group_update_provision"), group,
         QStringLiteral("Logged when Gatehouse tries to update an existing group in service provider application.")},
        {QStringLiteral("group_delete_provision"), group,
         QStringLiteral("Logged when Gatehouse tries to delete an existing group in service provider application.")},
        {QStringLiteral("user_create"), directory, QStringLiteral("Logged when a user is added to the directory.")},
        {QStringLiteral("user_update"), directory, QStringLiteral("Logged when a user of the directory is changed.")},
        {QStringLiteral("user_delete"), directory, QStringLiteral("Logged when a user is deleted from the directory.")},
        {QStringLiteral("group_create"), directory, QStringLiteral("Logged when a user group is added.")},
        {QStringLiteral("group_update"), directory, QStringLiteral("Logged when a user group is changed.")},
        {QStringLiteral("group_delete"), directory, QStringLiteral("Logged when a user group is deleted.")},
        {QStringLiteral("association_change"), directory,
         QStringLiteral("Logged when users join or leave a user group, or a user group is bound to or unbound from an "
                        "application.")},
        {QStringLiteral("application_create"), directory, QStringLiteral("Logged when an application is added.")},
        {QStringLiteral("application_update"), directory, QStringLiteral("Logged when an application is changed.")},
        {QStringLiteral("application_delete"), directory, QStringLiteral("Logged when an application is deleted.")},
        {QStringLiteral("import_start"), directory,
         QStringLiteral("Logged when a manual import starts or is resumed.")},
        {QStringLiteral("import_finish"), directory,
         QStringLiteral(
             "Logged when a manual import ends, with how many users were created, linked, skipped and failed.")},
        {QStringLiteral("import_settings_update"), directory,
         QStringLiteral("Logged when an IT admin changes how or when the users of an application are imported.")},
        {QStringLiteral("import_scheduled"), directory,
         QStringLiteral("Logged when a scheduled import is held because of its size, or could not be done.")},
        {QStringLiteral("import_approve"), directory,
         QStringLiteral("Logged when an IT admin says yes to a scheduled import that was held.")},
        {QStringLiteral("organization_create"), directory, QStringLiteral("Logged when the workspace is created.")},
        {QStringLiteral("organization_update"), directory,
         QStringLiteral("Logged when the organization's name or sign-in address is changed.")},
        {QStringLiteral("workspace_key_export"), directory,
         QStringLiteral("Logged when somebody writes the key of the workspace's secrets to a file.")},
        {QStringLiteral("workspace_key_import"), directory,
         QStringLiteral("Logged when somebody keeps the key of the workspace's secrets in another computer's "
                        "keychain.")},
        {QStringLiteral("user_password_set"), directory,
         QStringLiteral("Logged when an IT admin gives a user a password.")},
        {QStringLiteral("user_password_change"), directory,
         QStringLiteral("Logged when a user changes their own password.")},
        {QStringLiteral("totp_finish_enrollment"), directory,
         QStringLiteral("Logged when a user sets up a second factor.")},
        {QStringLiteral("totp_delete_enrollment"), directory,
         QStringLiteral("Logged when a second factor is removed, by the user or by an IT admin.")},
        {QStringLiteral("user_lockout"), signIn,
         QStringLiteral("Logged when a user has tried to log in too often and has to wait.")},
        {QStringLiteral("user_unlocked"), signIn,
         QStringLiteral("Logged when an IT admin lets a user who was locked out try again at once.")},
        {QStringLiteral("user_login_attempt"), signIn,
         QStringLiteral("Logged when somebody logs in to the User Console, or is refused.")},
        {QStringLiteral("sso_auth"), signIn,
         QStringLiteral("Logged when a user signs in to an application through Gatehouse, or is refused.")},
    };
    return all;
}

} // namespace gatehouse
