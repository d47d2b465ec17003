// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportSchedule)
};

QString dayName(int weekday) { return QLocale::c().dayName(weekday).toLower(); }

std::optional<int> weekdayOf(const QString &text)
{
    for (int day = 1; day <= 7; ++day)
        if (dayName(day) == text.toLower() || dayName(day).left(3) == text.toLower())
            return day;
    return std::nullopt;
}

QJsonObject scheduleJson(const Application &application, const ScheduledImport &scheduled)
{
    const ImportSchedule &schedule = scheduled.schedule;
    const QString zone = QString::fromUtf8(schedule.timeZone);
    QJsonValue held;
    if (scheduled.held > 0)
        held = QJsonObject{{u"new"_s, scheduled.held},
                           {u"directory"_s, scheduled.heldOf},
                           {u"since"_s, toJson(scheduled.heldSince)},
                           {u"approved"_s, scheduled.approved}};
    return {
        {u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
        {u"every"_s, toText(schedule.every)},
        {u"at"_s, schedule.at.toString(u"HH:mm"_s)},
        {u"weekday"_s, dayName(schedule.weekday)},
        {u"timeZone"_s, zone.isEmpty() ? u"UTC"_s : zone},
        {u"mostNew"_s, schedule.mostNew},
        {u"mostPercent"_s, schedule.mostPercent},
        {u"next"_s, toJson(scheduled.next)},
        {u"running"_s, scheduled.running},
        {u"lastRun"_s, toJson(scheduled.lastRun)},
        {u"lastNew"_s, scheduled.lastNew},
        {u"conflicts"_s, scheduled.conflicts},
        {u"problem"_s, textOrNull(scheduled.problem)},
        {u"held"_s, held}};
}

/// What was typed, on top of what is there.
Result<ImportSchedule> changedBy(const Arguments &arguments, ImportSchedule schedule)
{
    if (arguments.has(u"--every"_s)) {
        const auto every = everyFromText(arguments.value(u"--every"_s));
        if (!every)
            return failure(
                ErrorKind::Invalid,
                Texts::tr("--every takes hour, day, week or never, not \"%1\"").arg(arguments.value(u"--every"_s)));
        schedule.every = *every;
        if (schedule.timeZone.isEmpty())
            schedule.timeZone = QTimeZone::systemTimeZoneId();
    }
    if (arguments.has(u"--at"_s))
        schedule.at = QTime::fromString(arguments.value(u"--at"_s), u"H:mm"_s);
    if (arguments.has(u"--weekday"_s)) {
        const auto day = weekdayOf(arguments.value(u"--weekday"_s));
        if (!day)
            return failure(
                ErrorKind::Invalid,
                Texts::tr("--weekday takes a day such as monday, not \"%1\"").arg(arguments.value(u"--weekday"_s)));
        schedule.weekday = *day;
    }
    if (arguments.has(u"--time-zone"_s))
        schedule.timeZone = arguments.value(u"--time-zone"_s).toUtf8();
    const auto mostNew = arguments.number(u"--most-new"_s, schedule.mostNew);
    if (!mostNew)
        return failure(mostNew.error());
    schedule.mostNew = *mostNew;
    const auto mostPercent = arguments.number(u"--most-percent"_s, schedule.mostPercent);
    if (!mostPercent)
        return failure(mostPercent.error());
    schedule.mostPercent = *mostPercent;
    return schedule;
}

Future<ImportSettings> saved(CommandContext &context, const ApplicationId &application, const Arguments &arguments)
{
    ImportSettingsStore &store = context.services.importSettings;
    return async::andThen(store.find(application), context.scope,
                          [&context, &store, application, arguments](ImportSettings settings) {
                              const ImportSettings before = settings;
                              const auto schedule = changedBy(arguments, settings.schedule);
                              if (!schedule)
                                  return async::ready<ImportSettings>(failure(schedule.error()));
                              settings.schedule = *schedule;
                              return settings == before ? async::ready<ImportSettings>(settings)
                                                        : store.save(application, before, settings, context.actor);
                          });
}

} // namespace

Future<Answer> importSchedule(CommandContext &context, const Arguments &arguments)
{
    const auto approved = arguments.number(u"--approve"_s, 0);
    if (!approved)
        return refused(approved.error());
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, arguments, approved = *approved](const Application &app) {
        return async::andThen(
            saved(context, app.id, arguments), context.scope, [&context, app, approved](const ImportSettings &) {
                ImportSettingsStore &store = context.services.importSettings;
                const auto scheduled =
                    approved > 0 ? store.approve(app.id, approved, context.actor) : store.scheduled(app.id);
                return answer(context, scheduled,
                              [app](const ScheduledImport &now) { return Answer(scheduleJson(app, now)); });
            });
    });
}

} // namespace gatehouse::cli
