// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportSettingsStore.h"

#include "app/applications/ApplicationTable.h"
#include "app/events/EventTable.h"
#include "app/imports/ImportScheduleTable.h"
#include "app/imports/ImportSettingsTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// What differs, in the words of the command line.
QList<Change> changesOf(const ImportSettings &from, const ImportSettings &to)
{
    const auto words = [](const ImportSettings &settings) {
        QStringList rules;
        for (const MatchRule rule : settings.matching)
            rules.append(toText(rule));
        const ImportSchedule &schedule = settings.schedule;
        QStringList times{toText(schedule.every)};
        if (schedule.every == ImportSchedule::Every::Week)
            times.append(QLocale::c().dayName(schedule.weekday));
        if (schedule.every != ImportSchedule::Every::Never)
            times += {schedule.at.toString(u"HH:mm"_s), QString::fromUtf8(schedule.timeZone)};
        return QList<std::pair<QString, QString>>{{u"schedule"_s, times.join(u' ').trimmed()},
                                                  {u"mostNew"_s, QString::number(schedule.mostNew)},
                                                  {u"mostPercent"_s, QString::number(schedule.mostPercent)},
                                                  {u"matching"_s, rules.join(u", "_s)},
                                                  {u"stateOfNew"_s, toText(settings.stateOfNew)},
                                                  {u"updated"_s, settings.updated.join(u", "_s)}};
    };
    const auto before = words(from);
    const auto after = words(to);
    QList<Change> changes;
    for (qsizetype i = 0; i < after.size(); ++i)
        if (before[i].second != after[i].second)
            changes.append({after[i].first, before[i].second, after[i].second});
    return changes;
}

Result<void> log(Connection &connection, const Application &application, const QString &type,
                 const QList<Change> &changes, const QJsonObject &details, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.applicationId = event.resourceId = application.id.toString();
    event.applicationName = event.resourceName = application.displayLabel;
    event.resourceType = u"application"_s;
    event.changes = changes;
    event.details = details;
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

Result<ImportSettings> saveAndLog(Connection &connection, const ApplicationId &id, const ImportSettings &read,
                                  const ImportSettings &settings, const Actor &actor)
{
    auto application = ApplicationTable::find(connection, id);
    if (!application)
        return failure(application.error());
    auto before = ImportSettingsTable::find(connection, id);
    if (!before)
        return before;
    if (*before == settings)
        return settings;
    if (*before != read)
        return failure(ErrorKind::Stale, ImportSettingsStore::tr(
                                             "Somebody else changed the import settings of “%1” meanwhile. Nothing was "
                                             "saved; open them again, then change them.")
                                             .arg(application->displayLabel));
    if (auto saved = ImportSettingsTable::save(connection, id, settings); !saved)
        return failure(saved.error());
    if (before->schedule != settings.schedule) {
        const QDateTime next = nextRun(settings.schedule, QDateTime::currentDateTimeUtc());
        if (auto set = ImportScheduleTable::setNext(connection, id, next); !set)
            return failure(set.error());
    }
    if (auto logged =
            log(connection, *application, u"import_settings_update"_s, changesOf(*before, settings), {}, actor);
        !logged)
        return failure(logged.error());
    return settings;
}

} // namespace

ImportSettingsStore::ImportSettingsStore(Database &database, QObject *parent) : QObject(parent), m_database(database) {}

template <typename T> Future<T> ImportSettingsStore::announced(Future<T> future)
{
    async::whenDone(future, this, [this](const Result<T> &result) {
        if (result)
            Q_EMIT changed();
    });
    return future;
}

Future<ImportSettings> ImportSettingsStore::find(const ApplicationId &application)
{
    return m_database.run(
        [application](Connection &connection) { return ImportSettingsTable::find(connection, application); });
}

Future<ImportSettings> ImportSettingsStore::save(const ApplicationId &application, const ImportSettings &read,
                                                 const ImportSettings &settings, const Actor &actor)
{
    if (auto usable = checkImportSettings(settings); !usable)
        return async::ready<ImportSettings>(failure(usable.error()));
    return announced(m_database.transaction(
        [=](Connection &connection) { return saveAndLog(connection, application, read, settings, actor); }));
}

Future<ScheduledImport> ImportSettingsStore::scheduled(const ApplicationId &application)
{
    return m_database.run(
        [application](Connection &connection) { return ImportScheduleTable::find(connection, application); });
}

Future<QList<ScheduledImport>> ImportSettingsStore::allScheduled()
{
    return m_database.run([](Connection &connection) { return ImportScheduleTable::all(connection); });
}

Future<ScheduledImport> ImportSettingsStore::approve(const ApplicationId &id, qint64 count, const Actor &actor)
{
    return announced(m_database.transaction([=](Connection &connection) -> Result<ScheduledImport> {
        auto application = ApplicationTable::find(connection, id);
        if (!application)
            return failure(application.error());
        auto approved = ImportScheduleTable::approve(connection, id, count);
        if (!approved)
            return failure(approved.error());
        auto scheduled = ImportScheduleTable::find(connection, id);
        if (!scheduled)
            return scheduled;
        if (!*approved)
            return failure(ErrorKind::Conflict,
                           scheduled->held > 0
                               ? tr("%Ln people are held now. Nothing was approved.", nullptr, int(scheduled->held))
                               : tr("No import of “%1” is held. Nothing was approved.").arg(application->displayLabel));
        if (auto logged = log(connection, *application, u"import_approve"_s, {}, {{u"new"_s, scheduled->held}}, actor);
            !logged)
            return failure(logged.error());
        return scheduled;
    }));
}

} // namespace gatehouse
