// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SamlTime.h"

#include <QTest>

#include <ctime>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SamlTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Without a zone it is UTC (SAML 2.0 Core, section 1.3.3), wherever this computer is.
    void readsTimesWhereverItRuns()
    {
        const QByteArray zone = qgetenv("TZ");
        const bool hadZone = qEnvironmentVariableIsSet("TZ");
        qputenv("TZ", "Asia/Tokyo");
        tzset();
        const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        QCOMPARE(samlTime(u"2026-03-01T12:00:00Z"_s), noon);
        QCOMPARE(samlTime(u"\n2026-03-01T12:00:00 "_s), noon);
        QCOMPARE(samlTime(u"2026-03-01T14:00:00+02:00"_s), noon);
        QCOMPARE(samlTime(u"2026-03-01T12:00:00.250Z"_s), noon.addMSecs(250));
        QCOMPARE(samlTime(u"2026-03-01T12:00:00Z"_s).timeSpec(), Qt::UTC);
        QCOMPARE(samlTime(u"2026-03-01T12:00:00"_s).timeSpec(), Qt::UTC);
        QCOMPARE(samlTime(u"2026-03-01T14:00:00+02:00"_s).timeSpec(), Qt::UTC);
        // As many digits as nobody needs, and one more.
        const QString longest = u"2026-03-01T12:00:00."_s + QString(20, u'0');
        QCOMPARE(samlTime(longest), noon);
        QCOMPARE(samlTime(u"2026-03-01T12:00:00.2504999Z"_s), noon.addMSecs(250)); // no finer than milliseconds
        QCOMPARE(samlTime(u"2026-03-02T02:00:00+14:00"_s), noon);
        QCOMPARE(samlTime(u"2026-02-28T22:00:00-14:00"_s), noon);
        QCOMPARE(samlTime(u"2026-03-01T12:00:00-00:00"_s), noon);
        QCOMPARE(samlTime(u"2026-02-28T24:00:00Z"_s), noon.addSecs(-12 * 60 * 60)); // XML Schema's end of the day
        for (const QString &text :
             {u"soon"_s,
              QString(),
              u"2026-02-30T12:00:00Z"_s,
              longest + u'0',
              u"2026-03-01"_s, // xs:date
              u"2026-03-01Z"_s,
              u"12:00:00Z"_s,
              u"2026-03-01T12:00Z"_s,
              u"2026-03-01T12Z"_s,
              u"2026-03-01 12:00:00Z"_s,
              u"2026-03-01t12:00:00z"_s,
              u"20260301T120000Z"_s,
              u"2026-3-1T12:00:00Z"_s,
              u"26-03-01T12:00:00Z"_s,
              u"-2026-03-01T12:00:00Z"_s,
              u"0000-03-01T12:00:00Z"_s,
              u"2026-03-01T12:00:00,250Z"_s,
              u"2026-03-01T12:00:00.Z"_s,
              u"2026-03-01T12:00:00.25x"_s,
              u"2026-03-01T12:00:00+02"_s,
              u"2026-03-01T12:00:00+0200"_s,
              u"2026-03-01T12:00:00 +02:00"_s,
              u"2026-03-01T12:00:00+14:01"_s,
              u"2026-03-01T12:00:00-14:01"_s,
              u"2026-03-01T12:00:00+02:60"_s,
              u"2026-03-01T12:00:00Z+02:00"_s,
              u"2026-03-01T12:00:00ZZ"_s,
              u"2026-03-01T12:00:00UTC"_s,
              u"2026-03-01T12:00:60Z"_s,
              u"2026-03-01T12:60:00Z"_s,
              u"2026-03-01T25:00:00Z"_s,
              u"2026-03-01T24:00:01Z"_s,
              u"2016-12-31T23:59:60Z"_s, // a leap second, which no sender may write (SAML 2.0 Core, section 1.3.3)
              u"\u0662026-03-01T12:00:00Z"_s,
              u"2026-03-01T12:00:0\u0660Z"_s})
            QVERIFY2(samlTime(text).isNull(), qPrintable(text));
        QCOMPARE(toSamlTime(QDateTime(QDate(2026, 3, 1), QTime(21, 0), Qt::LocalTime)), u"2026-03-01T12:00:00Z"_s);
        if (hadZone)
            qputenv("TZ", zone);
        else
            qunsetenv("TZ");
        tzset();
    }
};

QTEST_GUILESS_MAIN(SamlTimeTest)
#include "SamlTimeTest.moc"
