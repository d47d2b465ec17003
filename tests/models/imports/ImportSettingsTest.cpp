// SPDX-License-Identifier: Apache-2.0
#include "models/imports/ImportSettings.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using Every = ImportSchedule::Every;

namespace
{

QDateTime utc(const QString &text) { return QDateTime::fromString(text + u'Z', Qt::ISODate); }

ImportSchedule schedule(Every every, const QTime &at, const QByteArray &zone = {}, int weekday = 1)
{
    ImportSchedule schedule;
    schedule.every = every;
    schedule.at = at;
    schedule.timeZone = zone;
    schedule.weekday = weekday;
    return schedule;
}

} // namespace

class ImportSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextTimeOfASchedule_data()
    {
        QTest::addColumn<ImportSchedule>("schedule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("next");
        const auto hourly = schedule(Every::Hour, {0, 15});
        QTest::newRow("hourly, later this hour") << hourly << u"2026-11-27T10:05:30"_s << u"2026-11-27T10:15:00"_s;
        QTest::newRow("hourly, next hour") << hourly << u"2026-11-27T10:15:00"_s << u"2026-11-27T11:15:00"_s;
        QTest::newRow("hourly in a zone of half hours")
            << schedule(Every::Hour, {0, 15}, "Asia/Kolkata") << u"2026-11-27T10:00:00"_s << u"2026-11-27T10:45:00"_s;
        const auto daily = schedule(Every::Day, {6, 0}, "Europe/Berlin");
        QTest::newRow("daily, still today") << daily << u"2026-11-27T04:59:59"_s << u"2026-11-27T05:00:00"_s;
        QTest::newRow("daily, tomorrow") << daily << u"2026-11-27T05:00:00"_s << u"2026-11-28T05:00:00"_s;
        QTest::newRow("daily, over the end of summer time")
            << daily << u"2026-10-24T05:00:00"_s << u"2026-10-25T05:00:00"_s;
        const auto night = schedule(Every::Day, {2, 30}, "Europe/Berlin");
        QTest::newRow("in the hour that is left out") << night << u"2026-03-28T12:00:00"_s << u"2026-03-29T01:30:00"_s;
        QTest::newRow("the day after it") << night << u"2026-03-29T01:30:00"_s << u"2026-03-30T00:30:00"_s;
        const auto late = schedule(Every::Day, {23, 30}, "America/Nuuk");
        QTest::newRow("in the hour before midnight that is left out")
            << late << u"2026-03-28T12:00:00"_s << u"2026-03-29T01:30:00"_s;
        QTest::newRow("shortly before it, the next day already")
            << late << u"2026-03-29T01:10:00"_s << u"2026-03-29T01:30:00"_s;
        QTest::newRow("the evening after it") << late << u"2026-03-29T01:30:00"_s << u"2026-03-30T00:30:00"_s;
        const auto weekly = schedule(Every::Week, {6, 0}, "UTC", 5);
        QTest::newRow("weekly, today") << weekly << u"2026-11-27T05:00:00"_s << u"2026-11-27T06:00:00"_s;
        QTest::newRow("weekly, in a week") << weekly << u"2026-11-27T06:00:00"_s << u"2026-12-04T06:00:00"_s;
    }

    void theNextTimeOfASchedule()
    {
        QFETCH(const ImportSchedule, schedule);
        QFETCH(const QString, after);
        QFETCH(const QString, next);
        QCOMPARE(nextRun(schedule, utc(after)), utc(next));
    }

    void anHourIsNeitherSkippedNorDoubledWhenTheClockChanges()
    {
        const auto hourly = schedule(Every::Hour, {0, 30}, "Europe/Berlin");
        for (QDateTime time : {utc(u"2026-10-24T22:30:00"_s), utc(u"2026-03-28T22:30:00"_s)}) {
            for (int hour = 0; hour < 6; ++hour) {
                const QDateTime next = nextRun(hourly, time);
                QCOMPARE(time.secsTo(next), 3600);
                time = next;
            }
        }
    }

    void neverIsNever() { QVERIFY(!nextRun(ImportSchedule(), utc(u"2026-11-27T10:00:00"_s)).isValid()); }

    void tooManyIsANumberOrAPartOfTheDirectoryButNeverTenOrFewer()
    {
        ImportSchedule limits;
        limits.mostNew = 100;
        limits.mostPercent = 20;
        QCOMPARE(mostUnasked(limits, 0), 10);
        QCOMPARE(mostUnasked(limits, 200), 40);
        QCOMPARE(mostUnasked(limits, 5000), 100);
        limits.mostNew = 3;
        QCOMPARE(mostUnasked(limits, 5000), 3);
    }

    void settingsSurviveBeingStored()
    {
        ImportSettings settings;
        settings.matching = {MatchRule::Link, MatchRule::Email, MatchRule::UserName};
        settings.stateOfNew = UserState::Staged;
        settings.updated = QStringList{u"department"_s, u"jobTitle"_s};
        settings.schedule = schedule(Every::Week, {23, 5}, "Europe/Berlin", 7);
        settings.schedule.mostNew = 7;
        settings.schedule.mostPercent = 3;
        QCOMPARE(importSettingsFromJson(toJson(settings)), settings);
        QCOMPARE(importSettingsFromJson({}), ImportSettings());
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<ImportSettings>("settings");
        const auto row = [](const char *name, auto change) {
            ImportSettings settings;
            change(settings);
            QTest::newRow(name) << settings;
        };
        row("the username", [](ImportSettings &s) { s.updated = QStringList{u"username"_s}; });
        row("what an account is matched by",
            [](ImportSettings &s) { s.updated = QStringList{u"employeeIdentifier"_s}; });
        row("no time", [](ImportSettings &s) { s.schedule.at = QTime(); });
        row("no zone", [](ImportSettings &s) { s.schedule.timeZone = "Moon/Tycho"; });
        row("no day", [](ImportSettings &s) { s.schedule.weekday = 8; });
        row("nobody at once", [](ImportSettings &s) { s.schedule.mostNew = 0; });
        row("more than everybody", [](ImportSettings &s) { s.schedule.mostPercent = 101; });
        row("suspended", [](ImportSettings &s) { s.stateOfNew = UserState::Suspended; });
        row("a link that is not the first", [](ImportSettings &s) {
            s.matching = {MatchRule::Email, MatchRule::Link};
        });
        row("a rule twice", [](ImportSettings &s) {
            s.matching = {MatchRule::Link, MatchRule::Email, MatchRule::Email};
        });
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(const ImportSettings, settings);
        QVERIFY(checkImportSettings(ImportSettings()));
        const auto checked = checkImportSettings(settings);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Invalid);
    }
};

QTEST_APPLESS_MAIN(ImportSettingsTest)
#include "ImportSettingsTest.moc"
