// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/SecretStore.h"
#include "tests/support/Waiting.h"

#include <QDirIterator>
#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Runs three times (tests/CMakeLists.txt): without a bus, without a Secret Service on it, and with one that has no
/// keyring yet. The sentence has to fit the situation.
class WithoutKeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissingAndWritesNothing()
    {
        const bool keyringIsMissing = qEnvironmentVariable("GATEHOUSE_TEST_SITUATION") == u"no-keyring";
        SecretStore store;
        const auto written = waited(store.write(u"application/1/token"_s, Secret("canary-7f2c")));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::Unavailable);
        QVERIFY2(written.error().message.startsWith(keyringIsMissing ? u"There is no keyring"_s
                                                                     : u"No keychain is running"_s),
                 qPrintable(written.error().message + written.error().detail));
        QVERIFY(!written.error().detail.contains(u"canary"_s));
    }
    void readsNothing()
    {
        const bool keyringIsMissing = qEnvironmentVariable("GATEHOUSE_TEST_SITUATION") == u"no-keyring";
        SecretStore store;
        const auto read = waited(store.read(u"application/1/token"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, keyringIsMissing ? ErrorKind::NotFound : ErrorKind::Unavailable);
    }
    void leavesTheSecretInNoFile()
    {
        QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains("canary-7f2c"), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(WithoutKeyringTest)
#include "WithoutKeyringTest.moc"
