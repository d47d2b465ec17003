// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

QString tr(const char *text) { return QCoreApplication::translate("CommandTable", text); }

QList<Command> allCommands()
{
    using enum Command::Needs;
    auto line = [](const char16_t *text) { return Synopsis(QString::fromUtf16(text)); };
    return {
        {line(u"workspace create --organization NAME [--sign-in-url URL]"),
         tr("Makes a new workspace at LOCATION for an organization"),
         Nothing,
         cli::workspaceCreate,
         {}},
        {line(u"workspace info"),
         tr("Shows whose workspace it is and what is in it"),
         Workspace,
         cli::workspaceInfo,
         {}},
        {line(u"workspace check"),
         tr("Checks the database and the chain of events"),
         Workspace,
         cli::workspaceCheck,
         {}},
        {line(u"workspace backup FILE"),
         tr("Writes a verified copy of the database file"),
         Workspace,
         cli::workspaceBackup,
         {}},
        {line(u"workspace export FILE"),
         tr("Writes everything but secrets, for another machine or database"),
         Workspace,
         cli::workspaceExport,
         {}},
        {line(u"workspace import FILE"),
         tr("Makes a new workspace at LOCATION from an export"),
         Nothing,
         cli::workspaceImport,
         {}},

        {line(u"users add --username U --email E [--firstname TEXT] [--lastname TEXT] [--display-name TEXT] "
              u"[--employee-id TEXT] [--company TEXT] [--department TEXT] [--job-title TEXT] [--location TEXT] "
              u"[--cost-center TEXT] [--employee-type TEXT] [--state staged|active|suspended]"),
         tr("Adds a person"),
         Workspace,
         cli::usersAdd,
         {}},
        {line(u"users list [--search TEXT] [--group GROUP] [--state staged|active|suspended] [--limit N] [--cursor C]"),
         tr("Lists people by username"),
         Workspace,
         cli::usersList,
         {QStringLiteral("username"), QStringLiteral("email"), QStringLiteral("firstname"), QStringLiteral("lastname"),
          QStringLiteral("state")}},
        {line(u"users show USER"), tr("Shows a person with groups and applications"), Workspace, cli::usersShow, {}},
        {line(u"users set USER KEY=VALUE…"), tr("Changes properties of a person"), Workspace, cli::usersSet, {}},
        {line(u"users suspend USER"),
         tr("Takes sign-in and access from a person and keeps the record"),
         Workspace,
         cli::usersSuspend,
         {}},
        {line(u"users activate USER"),
         tr("Gives a staged or suspended person access"),
         Workspace,
         cli::usersActivate,
         {}},
        {line(u"users delete USER"),
         tr("Removes a person, and says what goes with them"),
         Workspace,
         cli::usersDelete,
         {}},
        {line(u"users load FILE [--preview]"),
         tr("Adds and changes people from a CSV file whose header row names the properties"),
         Workspace,
         cli::usersLoad,
         {QStringLiteral("line"), QStringLiteral("username"), QStringLiteral("outcome"), QStringLiteral("reason")}},

        {line(u"groups add GROUP [--description TEXT]"), tr("Adds a user group"), Workspace, cli::groupsAdd, {}},
        {line(u"groups list [--search TEXT] [--limit N] [--cursor C]"),
         tr("Lists user groups by name"),
         Workspace,
         cli::groupsList,
         {QStringLiteral("name"), QStringLiteral("memberCount"), QStringLiteral("description")}},
        {line(u"groups show GROUP"),
         tr("Shows a group with its people and applications"),
         Workspace,
         cli::groupsShow,
         {}},
        {line(u"groups rename GROUP NEW"), tr("Gives a group another name"), Workspace, cli::groupsRename, {}},
        {line(u"groups delete GROUP [--yes]"),
         tr("Removes a group; --yes when people lose applications because of it"),
         Workspace,
         cli::groupsDelete,
         {}},
        {line(u"groups add-member GROUP USER…"), tr("Puts people into a group"), Workspace, cli::groupsAddMember, {}},
        {line(u"groups remove-member GROUP USER…"),
         tr("Takes people out of a group"),
         Workspace,
         cli::groupsRemoveMember,
         {}},

        {line(u"catalog list [--search TEXT]"),
         tr("Lists the connectors"),
         Nothing,
         cli::catalogList,
         {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("summary")}},
        {line(u"catalog show ID"), tr("Shows what a connector proposes"), Nothing, cli::catalogShow, {}},

        {line(u"apps add --connector ID --label TEXT [--description TEXT] [--sso-idp-url URL] [--bookmark-url URL] "
              u"[--hidden]"),
         tr("Adds an application with a certificate of its own"),
         Workspace,
         cli::appsAdd,
         {}},
        {line(u"apps list"),
         tr("Lists the configured applications"),
         Workspace,
         cli::appsList,
         {QStringLiteral("label"), QStringLiteral("connector"), QStringLiteral("ssoActive"), QStringLiteral("idmState"),
          QStringLiteral("groups"), QStringLiteral("certificateExpires")}},
        {line(u"apps show APP"), tr("Shows an application with all its settings"), Workspace, cli::appsShow, {}},
        {line(u"apps delete APP… --count N"),
         tr("Removes applications; N is how many, so that none goes by mistake"),
         Workspace,
         cli::appsDelete,
         {}},

        {line(u"events list [--type NAME…] [--app APP] [--user USER] [--since T] [--until T] [--success yes|no] "
              u"[--search TEXT] [--limit N] [--cursor C]"),
         tr("Lists what happened, newest first"),
         Workspace,
         cli::eventsList,
         {QStringLiteral("id"), QStringLiteral("timestamp"), QStringLiteral("event_type"), QStringLiteral("success"),
          QStringLiteral("initiated_by"), QStringLiteral("resource")}},
        {line(u"events export FILE [--type NAME…] [--app APP] [--user USER] [--since T] [--until T] "
              u"[--success yes|no] [--search TEXT]"),
         tr("Writes events as .csv, .json or .jsonl"),
         Workspace,
         cli::eventsExport,
         {}},
        {line(u"events verify"),
         tr("Checks that no event was changed, removed or put in between"),
         Workspace,
         cli::eventsVerify,
         {}},
    };
}

} // namespace

const QList<Command> &commands()
{
    static const QList<Command> all = allCommands();
    return all;
}

} // namespace gatehouse
