// SPDX-License-Identifier: Apache-2.0
#include "models/imports/ImportSettings.h"

#include "models/imports/CandidateMatch.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportSettings)
};

const QStringList &everyWords()
{
    static const QStringList words{u"never"_s, u"hour"_s, u"day"_s, u"week"_s};
    return words;
}

const QStringList &ruleWords()
{
    static const QStringList words{u"link"_s, u"externalId"_s, u"userName"_s, u"email"_s};
    return words;
}

QTimeZone zoneOf(const ImportSchedule &schedule)
{
    const QTimeZone zone(schedule.timeZone);
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDateTime existing(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime there(date, time, zone);
    if (there.isValid())
        return there;
    const QDateTime later = QDateTime(date, time, Qt::UTC).addSecs(3600); // the next day, shortly before midnight
    return {later.date(), later.time(), zone};
}

constexpr qint64 neverTooMany = 10;

} // namespace

QString toText(ImportSchedule::Every every) { return everyWords().at(int(every)); }
QString toText(MatchRule rule) { return ruleWords().at(int(rule)); }

std::optional<ImportSchedule::Every> everyFromText(const QString &text)
{
    const qsizetype at = everyWords().indexOf(text);
    return at < 0 ? std::nullopt : std::optional(ImportSchedule::Every(at));
}

std::optional<MatchRule> matchRuleFromText(const QString &text)
{
    const qsizetype at = ruleWords().indexOf(text);
    return at < 0 ? std::nullopt : std::optional(MatchRule(at));
}

Result<void> checkImportSettings(const ImportSettings &settings)
{
    const ImportSchedule &schedule = settings.schedule;
    const auto invalid = [](const QString &message) { return failure(ErrorKind::Invalid, message); };
    if (!schedule.at.isValid())
        return invalid(Texts::tr("That is no time of the day. Write it as 06:00."));
    if (schedule.weekday < 1 || schedule.weekday > 7)
        return invalid(Texts::tr("That is no day of the week."));
    if (!schedule.timeZone.isEmpty() && !QTimeZone(schedule.timeZone).isValid())
        return invalid(
            Texts::tr("“%1” is no time zone. Write it as Europe/Berlin.").arg(QString::fromUtf8(schedule.timeZone)));
    if (schedule.mostNew < 1)
        return invalid(Texts::tr("At least one new person must be allowed at once."));
    if (schedule.mostPercent < 1 || schedule.mostPercent > 100)
        return invalid(Texts::tr("The part of the directory is between 1 and 100 percent."));
    if (settings.stateOfNew == UserState::Suspended)
        return invalid(Texts::tr("Imported people arrive active or staged."));
    if (settings.matching.value(0) != MatchRule::Link)
        return invalid(Texts::tr("The link that an import made is always asked first."));
    for (const MatchRule rule : settings.matching)
        if (settings.matching.count(rule) > 1)
            return invalid(Texts::tr("A matching rule can be there only once."));
    for (const QString &property : settings.updated)
        if (!updatableProperties().contains(property))
            return invalid(Texts::tr("“%1” is not taken over. An import may take over %2.")
                               .arg(property, updatableProperties().join(u", "_s)));
    return {};
}

QDateTime nextRun(const ImportSchedule &schedule, const QDateTime &after)
{
    const QTimeZone zone = zoneOf(schedule);
    const QDateTime local = after.toTimeZone(zone);
    if (schedule.every == ImportSchedule::Every::Never)
        return {};
    if (schedule.every == ImportSchedule::Every::Hour) {
        // By the minutes that have passed, so that a change of the clock neither skips nor doubles an hour.
        const qint64 minute = (schedule.at.minute() - local.time().minute() + 60) % 60;
        const QDateTime full = after.toUTC().addMSecs(-(local.time().msecsSinceStartOfDay() % 60'000));
        const QDateTime next = full.addSecs(minute * 60);
        return next > after ? next : next.addSecs(3600);
    }
    // From yesterday: its time may have moved past midnight.
    for (int day = -1; day <= 14; ++day) {
        const QDate date = local.date().addDays(day);
        if (schedule.every == ImportSchedule::Every::Week && date.dayOfWeek() != schedule.weekday)
            continue;
        const QDateTime next = existing(date, schedule.at, zone).toUTC();
        if (next > after)
            return next;
    }
    return {};
}

qint64 mostUnasked(const ImportSchedule &schedule, qint64 people)
{
    return std::min<qint64>(schedule.mostNew, std::max(neverTooMany, people * schedule.mostPercent / 100));
}

QString scheduleText(const ImportSchedule &schedule)
{
    const QString zone = schedule.timeZone.isEmpty() ? u"UTC"_s : QString::fromUtf8(schedule.timeZone);
    const QString at = schedule.at.toString(u"HH:mm"_s);
    switch (schedule.every) {
    case ImportSchedule::Every::Never:
        return Texts::tr("Only when you start it");
    case ImportSchedule::Every::Hour:
        return Texts::tr("Every hour at minute %1").arg(schedule.at.minute());
    case ImportSchedule::Every::Day:
        return Texts::tr("Daily at %1 (%2)").arg(at, zone);
    case ImportSchedule::Every::Week:
        return Texts::tr("%1 at %2 (%3)").arg(QLocale().dayName(schedule.weekday), at, zone);
    }
    return {};
}

// What an older version did not write keeps its default.

QJsonObject toJson(const ImportSettings &settings)
{
    QJsonArray matching;
    for (const MatchRule rule : settings.matching)
        matching.append(toText(rule));
    const ImportSchedule &schedule = settings.schedule;
    return {{u"matching"_s, matching},
            {u"stateOfNew"_s, toText(settings.stateOfNew)},
            {u"updated"_s, QJsonArray::fromStringList(settings.updated)},
            {u"schedule"_s, QJsonObject{{u"every"_s, toText(schedule.every)},
                                        {u"at"_s, schedule.at.toString(u"HH:mm"_s)},
                                        {u"weekday"_s, schedule.weekday},
                                        {u"timeZone"_s, QString::fromUtf8(schedule.timeZone)},
                                        {u"mostNew"_s, schedule.mostNew},
                                        {u"mostPercent"_s, schedule.mostPercent}}}};
}

ImportSettings importSettingsFromJson(const QJsonObject &object)
{
    ImportSettings settings;
    if (object.contains(u"matching")) {
        settings.matching.clear();
        for (const QJsonValue &word : object[u"matching"].toArray())
            if (const auto rule = matchRuleFromText(word.toString()))
                settings.matching.append(*rule);
    }
    bool known = false;
    const UserState state = userStateFromText(object[u"stateOfNew"].toString(), &known);
    if (known)
        settings.stateOfNew = state;
    for (const QJsonValue &property : object[u"updated"].toArray())
        settings.updated.append(property.toString());
    const QJsonObject stored = object[u"schedule"].toObject();
    ImportSchedule &schedule = settings.schedule;
    schedule.every = everyFromText(stored[u"every"].toString()).value_or(schedule.every);
    const QTime at = QTime::fromString(stored[u"at"].toString(), u"HH:mm"_s);
    if (at.isValid())
        schedule.at = at;
    schedule.weekday = stored[u"weekday"].toInt(schedule.weekday);
    schedule.timeZone = stored[u"timeZone"].toString().toUtf8();
    schedule.mostNew = stored[u"mostNew"].toInt(schedule.mostNew);
    schedule.mostPercent = stored[u"mostPercent"].toInt(schedule.mostPercent);
    return settings;
}

} // namespace gatehouse
