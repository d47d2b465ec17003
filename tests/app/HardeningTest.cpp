// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"

#include "tests/support/Waiting.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/prctl.h>
#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QString programs = QStringLiteral(GATEHOUSE_BIN_DIR "/");

bool writesNoCore(const QString &process)
{
    QFile limits(u"/proc/%1/limits"_s.arg(process));
    return limits.open(QIODevice::ReadOnly) &&
           QString::fromLatin1(limits.readAll()).contains(QRegularExpression(u"Max core file size\\s+0\\s+0\\s"_s));
}

/// The kernel gives the files of a process that may not be read by its own account to root (proc(5)).
bool isClosedToItsAccount(const QString &process)
{
    return QFileInfo(u"/proc/%1/environ"_s.arg(process)).ownerId() == 0;
}

} // namespace

class HardeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNoCoreAndLetsNobodyReadItsMemory()
    {
        QVERIFY(hardenProcess());
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        QVERIFY(writesNoCore(u"self"_s));
    }

    void k6_everyProgramIsHardened_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList anyPort{u"--listen"_s, u"127.0.0.1:0"_s};
        QTest::newRow("gatehouse") << QStringList();
        // Waits for a password.
        QTest::newRow("gatehouse-cli") << QStringList{u"--database-password-stdin"_s, u"workspace"_s, u"info"_s};
        QTest::newRow("gatehouse-server") << anyPort;
        QTest::newRow("gatehouse-practice") << anyPort;
    }

    void k6_everyProgramIsHardened()
    {
        QFETCH(const QStringList, arguments);
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &folder : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.insert(folder, home.path());
        environment.insert(u"GATEHOUSE_WORKSPACE"_s, home.filePath(u"test.gatehouse"_s));
        QProcess made;
        made.setProcessEnvironment(environment);
        made.start(programs + u"gatehouse-cli"_s, {u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s});
        QVERIFY(made.waitForFinished(60000));
        QCOMPARE(made.exitCode(), 0);

        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(programs + QString::fromLatin1(QTest::currentDataTag()), arguments);
        QVERIFY(program.waitForStarted());
        const QString id = QString::number(program.processId());
        QTRY_VERIFY_WITH_TIMEOUT(writesNoCore(id), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(isClosedToItsAccount(id), 60000);
        program.kill();
        QVERIFY(program.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(HardeningTest)
#include "HardeningTest.moc"
