// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/Secret.h"

#include <QTest>

using namespace gatehouse;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheCallersBytesAlone()
    {
        const QByteArray bytes = QByteArray("a secret of some length");
        {
            const Secret secret(bytes);
            QVERIFY(secret.bytes().constData() != bytes.constData());
            QCOMPARE(secret.bytes(), bytes);
        }
        QCOMPARE(bytes, QByteArray("a secret of some length"));
    }
    void copiesShareNothing()
    {
        Secret first("0123456789abcdef7f2c");
        Secret second = first;
        QVERIFY(first == second);
        QVERIFY(first.bytes().constData() != second.bytes().constData());
        first = Secret("other");
        QCOMPARE(second.bytes(), QByteArray("0123456789abcdef7f2c"));
        second = *&second;
        QCOMPARE(second.bytes(), QByteArray("0123456789abcdef7f2c"));
    }
    void showsTheTailOfLongSecretsOnly()
    {
        QCOMPARE(Secret("0123456789abcdef7f2c").tail(), QByteArray("…7f2c"));
        QCOMPARE(Secret("short-7f2c").tail(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "SecretTest.moc"
