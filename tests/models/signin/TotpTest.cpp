// SPDX-License-Identifier: Apache-2.0
#include "models/signin/Totp.h"

#include <QTest>

using namespace gatehouse;

class TotpTest : public QObject
{
    Q_OBJECT

    const QByteArray m_secret = "12345678901234567890";

    static QDateTime at(qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); }

private Q_SLOTS:
    void yieldsTheCodesOfRfc6238_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("59") << qint64(59) << QByteArray("94287082");
        QTest::newRow("1111111109") << qint64(1111111109) << QByteArray("07081804");
        QTest::newRow("1111111111") << qint64(1111111111) << QByteArray("14050471");
        QTest::newRow("1234567890") << qint64(1234567890) << QByteArray("89005924");
        QTest::newRow("2000000000") << qint64(2000000000) << QByteArray("69279037");
        QTest::newRow("20000000000") << qint64(20000000000) << QByteArray("65353130");
    }

    void yieldsTheCodesOfRfc6238()
    {
        QFETCH(qint64, seconds);
        QFETCH(QByteArray, code);
        QCOMPARE(Totp::code(m_secret, Totp::stepAt(at(seconds)), 8), code);
        QCOMPARE(Totp::code(m_secret, Totp::stepAt(at(seconds))), code.right(6));
    }

    void acceptsOneStepBesideAndNoMore()
    {
        const QDateTime now = at(1234567890);
        const qint64 step = Totp::stepAt(now);
        for (const int off : {-1, 0, 1})
            QCOMPARE(Totp::matchingStep(m_secret, Totp::code(m_secret, step + off), now, 0), step + off);
        for (const int off : {-2, 2})
            QVERIFY(!Totp::matchingStep(m_secret, Totp::code(m_secret, step + off), now, 0));
        QCOMPARE(Totp::matchingStep(m_secret, "005 924", now, 0), step);
        for (const char *wrong : {"", "005925", "05924", "0059240", "abcdef"})
            QVERIFY(!Totp::matchingStep(m_secret, wrong, now, 0));
    }

    void acceptsNoCodeUpToTheLastOneUsed()
    {
        const QDateTime now = at(1234567890);
        const qint64 step = Totp::stepAt(now);
        QVERIFY(!Totp::matchingStep(m_secret, Totp::code(m_secret, step), now, step));
        QVERIFY(!Totp::matchingStep(m_secret, Totp::code(m_secret, step - 1), now, step));
        QVERIFY(Totp::matchingStep(m_secret, Totp::code(m_secret, step + 1), now, step));
    }

    void writesBase32AsRfc4648Does()
    {
        QCOMPARE(Totp::base32(""), QByteArray());
        QCOMPARE(Totp::base32("f"), QByteArray("MY"));
        QCOMPARE(Totp::base32("foob"), QByteArray("MZXW6YQ"));
        QCOMPARE(Totp::base32("foobar"), QByteArray("MZXW6YTBOI"));
    }

    void keepsNamesFromAddingToTheEnrolmentAddress()
    {
        QCOMPARE(Totp::enrolmentUri("foobar", QStringLiteral("A&B: C"), QStringLiteral("anna?x=1")),
                 QByteArray("otpauth://totp/A%26B%3A%20C:anna%3Fx%3D1?secret=MZXW6YTBOI&issuer=A%26B%3A%20C"
                            "&algorithm=SHA1&digits=6&period=30"));
    }
};

QTEST_APPLESS_MAIN(TotpTest)
#include "TotpTest.moc"
