// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PendingSignIns.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class PendingSignInsTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

    QByteArray add(PendingSignIns &pending, const QString &address, const QString &application = u"Wiki"_s) const
    {
        PendingSignIn wanted;
        wanted.application = application;
        wanted.received = m_now;
        wanted.address = address;
        return pending.add(wanted);
    }
    bool isThere(PendingSignIns &pending, const QByteArray &id) const
    {
        return pending.find(id, "visit", m_now) != nullptr;
    }

private Q_SLOTS:
    void keepsWhatSomebodyWantedForTheBrowserThatAsksFirst()
    {
        PendingSignIns pending;
        const QByteArray id = add(pending, u"192.0.2.1"_s);
        QVERIFY(!pending.find("another id", "visit", m_now));
        QCOMPARE(pending.find(id, "visit", m_now)->application, u"Wiki"_s);
        QVERIFY(!pending.find(id, "another visit", m_now));
        QVERIFY(!pending.take(id, "another visit", m_now));
        QVERIFY(pending.take(id, "visit", m_now));
        QVERIFY(!pending.take(id, "visit", m_now)); // once
        QCOMPARE(pending.size(), 0);
    }

    void forgetsItAfterFifteenMinutes()
    {
        PendingSignIns pending;
        const QByteArray id = add(pending, u"192.0.2.1"_s);
        QVERIFY(pending.find(id, "visit", m_now.addSecs(15 * 60 - 1)));
        QVERIFY(!pending.find(id, "visit", m_now.addSecs(15 * 60)));
        QCOMPARE(pending.size(), 0);
    }

    /// Anybody may send requests, and as many as they like: what they push out is their own.
    void losesTheRequestsOfWhoeverSendsTheMost()
    {
        PendingSignIns pending;
        const QByteArray anna = add(pending, u"192.0.2.1"_s);
        const QByteArray first = add(pending, u"203.0.113.9"_s);
        QByteArray last;
        for (qsizetype more = 0; more < 2 * PendingSignIns::most; ++more)
            last = add(pending, u"203.0.113.9"_s);
        QCOMPARE(pending.size(), PendingSignIns::most);
        QVERIFY(isThere(pending, anna));
        QVERIFY(!isThere(pending, first)); // of its own the oldest goes
        QVERIFY(isThere(pending, last));
        // Somebody who comes while it is full is kept, too.
        const QByteArray ben = add(pending, u"192.0.2.2"_s);
        for (int more = 0; more < 10; ++more)
            add(pending, u"203.0.113.9"_s);
        QVERIFY(isThere(pending, anna));
        QVERIFY(isThere(pending, ben));
        QCOMPARE(pending.size(), PendingSignIns::most);
        // What was answered or too old makes room like anything else.
        QVERIFY(pending.take(ben, "visit", m_now));
        QVERIFY(!pending.find(anna, "visit", m_now.addSecs(PendingSignIns::seconds)));
        QCOMPARE(pending.size(), PendingSignIns::most - 2);
        const QByteArray carl = add(pending, u"192.0.2.3"_s);
        QVERIFY(isThere(pending, carl));
    }

    /// Whoever has one IPv6 address has a whole network of them.
    void countsAnIpv6NetworkAsOne()
    {
        PendingSignIns pending;
        const QByteArray anna = add(pending, u"2001:db8:1::1"_s);
        for (qsizetype more = 0; more < PendingSignIns::most; ++more)
            add(pending, u"2001:db8:2:%1::1"_s.arg(more, 0, 16));
        QVERIFY(isThere(pending, anna));
        // An IPv4 address is one of its own, also when it is written as IPv6.
        const QByteArray ben = add(pending, u"::ffff:192.0.2.7"_s);
        for (qsizetype more = 0; more < PendingSignIns::most; ++more)
            add(pending, u"::ffff:192.0.2.8"_s);
        QVERIFY(isThere(pending, anna));
        QVERIFY(isThere(pending, ben));
    }

    void losesTheOldestWhereEverybodyHasOne()
    {
        PendingSignIns pending;
        const QByteArray first = add(pending, u"10.0.0.1"_s);
        const QByteArray second = add(pending, u"10.0.0.2"_s);
        for (qsizetype more = 2; more < PendingSignIns::most; ++more)
            add(pending, u"10.1.%1.%2"_s.arg(more / 256).arg(more % 256));
        QVERIFY(isThere(pending, first));
        add(pending, u"10.2.0.1"_s);
        QVERIFY(!isThere(pending, first));
        QVERIFY(isThere(pending, second));
    }
};

QTEST_GUILESS_MAIN(PendingSignInsTest)
#include "PendingSignInsTest.moc"
