// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/events/EventLog.h"
#include "app/imports/ImportService.h"
#include "app/secrets/SecretStore.h"

namespace gatehouse
{

/// Somebody at the provider named `userName`, as a listing would yield them.
ImportCandidate importCandidate(const QString &userName, ImportStatus status = ImportStatus::New);
/// `count` new people, person00000 and so on.
QList<ImportCandidate> importCandidates(int count);

/// A program on an open workspace, as far as imports need it; it keeps what the service announces.
class ImportConsole
{
public:
    explicit ImportConsole(Database &opened);

    Application addApplication(const QString &label, IdmState state = IdmState::Active,
                               const QString &baseUrl = QStringLiteral("https://scim.example"));
    /// Starts and waits for the end.
    Result<ImportJob> import(const Application &application, const QList<ImportCandidate> &selected,
                             const QStringList &links = {});
    Result<ImportJob> import(const Application &application, const QList<ImportCandidate> &selected,
                             const ImportDecisions &decisions);
    Result<ImportJob> waitForEnd(int milliseconds = 60000);
    QList<ImportRow> rows(const ImportJobId &id);
    qint64 number(const QString &sql);

    Database &database;
    Actor actor{QStringLiteral("admin"), QStringLiteral("Test")};
    Catalog catalog;
    ApplicationStore store;
    EventLog events;
    SecretStore secrets;
    ScimClient scim;
    IdentityManagement idm;
    ImportService imports;
    QList<ImportJob> ended;
    QList<ImportJob> progress;
    QList<ImportRow> announced;
};

} // namespace gatehouse
