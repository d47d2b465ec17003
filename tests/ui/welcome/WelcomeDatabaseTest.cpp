// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/ui/applications/Console.h"
#include "ui/welcome/WelcomePage.h"
#include "ui/widgets/Banner.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// A PostgreSQL database from the welcome page: found empty, filled, and opened again.
class WelcomeDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("PostgreSQL") << true;
    }

    void createsTheOrganizationInADatabaseThatIsEmpty()
    {
        Theme theme;
        const FreshLocation place;
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        Services services;
        RecordedPrompt prompt;
        RecordedFiles files;
        WelcomePage page({services, prompt, files}, settings);
        page.resize(1000, 800);
        page.show();
        QSignalSpy opened(&page, &WelcomePage::opened);
        // postgresql://postgres@<percent-encoded folder of the socket>:5432/<database>
        const QString text = place.location().text;
        const QString host = QUrl::fromPercentEncoding(text.section(u'@', 1).section(u':', 0, 0).toLatin1());
        QVERIFY(type(&page, "postgresHost", host));
        QVERIFY(type(&page, "postgresDatabase", text.section(u'/', -1)));
        QVERIFY(type(&page, "postgresUser", u"postgres"_s));
        QVERIFY(press(&page, "openPostgres"));
        auto *banner = page.findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().startsWith(u"This database holds no workspace yet."), qPrintable(banner->text()));
        QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY(child<QLineEdit>(&page, "newFile")->text().startsWith(u"postgresql://"));
        QVERIFY(type(&page, "newName", u"Team"_s));
        QVERIFY(type(&page, "newAddress", u"https://sso.team.example"_s));
        QVERIFY(press(&page, "createOrganization"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 20000);
        QCOMPARE(opened.first().first().toString(), u"Team"_s);
        QVERIFY(services.database.location().isPostgres());
        QVERIFY(press(&page, "openPostgres"));
        QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 2, 20000);
    }
};

QTEST_MAIN(WelcomeDatabaseTest)
#include "WelcomeDatabaseTest.moc"
