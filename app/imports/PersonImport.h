// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/events/Event.h"
#include "models/imports/ImportJob.h"

namespace gatehouse
{

/// What all rows of one job have in common.
struct ImportContext {
    ImportJobId job;
    ApplicationId application;
    QString applicationLabel;
    QList<AttributeMapping> mappings;
    UserState stateOfNew = UserState::Active; ///< and bound to nothing (spec A10)
    QStringList updated;                      ///< properties that a linked person takes over from the account
    Actor actor;
    QString owner; ///< the program that runs it (JobOwner)
};

/// Creates or links the person of a waiting row and writes link and outcome with it, inside the caller's transaction,
/// which also has to log `events`: all of its rows together, with few statements. What is wrong with this one person
/// makes a row that is Failed or Skipped with the reason; an error is the database's and must roll everything back.
Result<ImportRow> importPerson(Connection &connection, const ImportContext &context, QList<Event> &events,
                               ImportRow row);

/// Why an account that is new could not become a person as the directory is now; empty when it could.
Result<QString> whyNotCreated(Connection &connection, const RemoteUser &remote,
                              const QList<AttributeMapping> &mappings);

} // namespace gatehouse
