// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

/// The commands of gatehouse-cli, each in a file of its name; what they take and say is in CommandTable.cpp.
namespace gatehouse::cli
{

using Run = Future<Answer>(CommandContext &context, const Arguments &arguments);

Run workspaceCreate, workspaceInfo, workspaceCheck, workspaceBackup, workspaceExport, workspaceImport, workspaceKey,
    workspaceAdoptKey;
Run workspaceHelpDeskSql;
Run usersAdd, usersList, usersShow, usersSet, usersSuspend, usersActivate, usersDelete, usersLoad;
Run usersPassword, usersSecondFactor, usersUnlock;
Run groupsAdd, groupsList, groupsShow, groupsRename, groupsDelete, groupsAddMember, groupsRemoveMember;
Run catalogList, catalogShow;
Run appsAdd, appsList, appsShow, appsDelete;
Run appsGroups, appsSso, appsCertificate, appsMetadata;
Run appsIdmConfigure, appsIdmTest, appsIdmActivate, appsIdmDeactivate, appsIdmStatus, appsIdmUpdate,
    appsIdmReplaceToken, appsIdmMappings;
Run importList, importRun, importJobs, importShow, importResume, importCancel, importSchedule, importRules;
Run provisionPreview, provisionRun, provisionStatus, provisionResume, provisionRetry;
Run eventsList, eventsExport, eventsVerify;
Run samlInspect, samlRespond;
Run mailShow, mailSet, mailTest;
Run certificateInspect, certificateCompare, certificateExport, certificateCalendar, appsCalendar;

} // namespace gatehouse::cli
