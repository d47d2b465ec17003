// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/events/Actor.h"
#include "models/imports/ImportSettings.h"

namespace gatehouse
{

/// How the people of each application are imported, and how its schedule stands. Every change writes its event in the
/// same transaction.
class ImportSettingsStore : public QObject
{
    Q_OBJECT

public:
    explicit ImportSettingsStore(Database &database, QObject *parent = nullptr);

    Future<ImportSettings> find(const ApplicationId &application);
    /// `read`: the settings that were changed; ErrorKind::Stale when others are there meanwhile. Logs
    /// `import_settings_update`. A changed schedule begins anew: what was held for the one before is not.
    Future<ImportSettings> save(const ApplicationId &application, const ImportSettings &read,
                                const ImportSettings &settings, const Actor &actor);

    Future<ScheduledImport> scheduled(const ApplicationId &application);
    /// Those that run by themselves or wait for a yes, by Display Label.
    Future<QList<ScheduledImport>> allScheduled();
    /// Says yes to the import that is held; `count` is how many people it holds, so that nobody says yes to more than
    /// they saw. gatehouse-server does it next. Logs `import_approve`. ErrorKind::Conflict when it holds another
    /// number.
    Future<ScheduledImport> approve(const ApplicationId &application, qint64 count, const Actor &actor);

Q_SIGNALS:
    void changed();

private:
    template <typename T> Future<T> announced(Future<T> future);

    Database &m_database;
};

} // namespace gatehouse
