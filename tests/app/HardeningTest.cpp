// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <sys/prctl.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class HardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNoCoreAndLetsNobodyReadItsMemory()
    {
        QVERIFY(hardenProcess());
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        QFile limits(u"/proc/self/limits"_s);
        QVERIFY(limits.open(QIODevice::ReadOnly));
        QVERIFY(
            QString::fromLatin1(limits.readAll()).contains(QRegularExpression(u"Max core file size\\s+0\\s+0\\s"_s)));
    }
};

QTEST_GUILESS_MAIN(HardeningTest)
#include "HardeningTest.moc"
