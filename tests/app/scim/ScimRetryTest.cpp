// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimRetry.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ScimRetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAsLongAsRetryAfterAsks_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("seconds"); // -1: it says nothing
        QTest::newRow("seconds") << QByteArray("6") << qint64(6);
        QTest::newRow("a date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(7);
        QTest::newRow("a date of RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(7);
        QTest::newRow("a date of asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(7);
        QTest::newRow("a date that is over") << QByteArray("Sun, 06 Nov 1994 08:49:07 GMT") << qint64(0);
        QTest::newRow("less than nothing") << QByteArray("-6") << qint64(-1);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("none") << QByteArray() << qint64(-1);
    }

    void waitsAsLongAsRetryAfterAsks()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const qint64, seconds);
        HttpResponse response;
        response.headers = {{"date", "Sun, 06 Nov 1994 08:49:30 GMT"}};
        if (!value.isEmpty())
            response.headers.emplaceBack("retry-after", value);
        const auto asked = retryAfter(response);
        QCOMPARE(asked ? asked->count() / 1000 : -1, seconds);
    }

    void twoDigitsAreTheNearestYear()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        HttpResponse response;
        response.headers = {
            {"retry-after", QLocale::c().toString(now.addSecs(3600), u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s).toLatin1()}};
        const auto asked = retryAfter(response);
        QVERIFY(asked);
        QVERIFY2(*asked > 3500s && *asked <= 3600s, qPrintable(QString::number(asked->count())));
    }
};

QTEST_GUILESS_MAIN(ScimRetryTest)
#include "ScimRetryTest.moc"
