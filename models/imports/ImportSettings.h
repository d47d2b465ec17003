// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/directory/User.h"
#include "models/imports/ImportJob.h"

#include <QJsonObject>
#include <QTime>

namespace gatehouse
{

/// When the new people of an application are imported by themselves, and how many of them at most without being asked.
struct ImportSchedule {
    enum class Every { Never, Hour, Day, Week };
    Every every = Every::Never;
    QTime at{6, 0};       ///< of an hourly one only the minute counts
    int weekday = 1;      ///< Monday is 1; of a weekly one
    QByteArray timeZone;  ///< IANA name of the zone that `at` is in; empty: UTC
    int mostNew = 100;    ///< more new people at once are held until an admin says yes
    int mostPercent = 20; ///< and so are more than this part of the directory, but never ten or fewer

    bool operator==(const ImportSchedule &) const = default;
};

/// What tells that an account at the provider is a person of the directory.
enum class MatchRule { Link, ExternalId, UserName, Email };

/// How the people of one application are imported.
struct ImportSettings {
    /// In the order in which they are asked; the link that an import made is always the first.
    QList<MatchRule> matching{MatchRule::Link, MatchRule::ExternalId, MatchRule::UserName, MatchRule::Email};
    UserState stateOfNew = UserState::Active; ///< Active or Staged
    QStringList updated; ///< properties that linking takes over from the provider; empty: an import only creates
    ImportSchedule schedule;

    bool operator==(const ImportSettings &) const = default;
};

/// How a schedule stands.
struct ScheduledImport {
    ApplicationId application;
    ImportSchedule schedule;
    QDateTime next; ///< invalid: never
    bool running = false;
    QDateTime lastRun;    ///< when the last one ended
    qint64 lastNew = 0;   ///< how many new people it found
    qint64 conflicts = 0; ///< how many it left for a person to decide
    QString problem;      ///< why the last one did not get through, or what was odd
    qint64 held = 0;      ///< new people that wait for an admin's yes
    qint64 heldOf = 0;    ///< people of the directory when they were counted
    QDateTime heldSince;
    qint64 approved = 0; ///< how many an admin said yes to

    bool operator==(const ScheduledImport &) const = default;
};

/// The words of the database and the command line: "hour", "link".
QString toText(ImportSchedule::Every every);
QString toText(MatchRule rule);
std::optional<ImportSchedule::Every> everyFromText(const QString &text);
std::optional<MatchRule> matchRuleFromText(const QString &text);

/// ErrorKind::Invalid says what cannot be.
Result<void> checkImportSettings(const ImportSettings &settings);
/// The first time of the schedule after `after`, in UTC; invalid for one that never runs. What falls into the hour that
/// a clock leaves out in spring comes an hour later.
QDateTime nextRun(const ImportSchedule &schedule, const QDateTime &after);
/// How many new people may come at once into a directory of `people` without an admin's yes.
qint64 mostUnasked(const ImportSchedule &schedule, qint64 people);
/// "Daily at 06:00 (Europe/Berlin)"
QString scheduleText(const ImportSchedule &schedule);

QJsonObject toJson(const ImportSettings &settings);
ImportSettings importSettingsFromJson(const QJsonObject &object);

} // namespace gatehouse
