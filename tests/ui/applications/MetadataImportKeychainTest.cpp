// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/MetadataImport.h"

#include "tests/support/InspectionMain.h"
#include "tests/ui/applications/Console.h"
#include "ui/applications/ApplicationsPage.h"
#include "ui/widgets/Banner.h"

#include <QApplication>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// A service provider's metadata becomes an application.
class MetadataImportKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static QByteArray metadata(const QByteArray &host)
    {
        return "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='https://" + host +
               "/sp'><SPSSODescriptor protocolSupportEnumeration='urn:oasis:names:tc:SAML:2.0:protocol'>"
               "<AssertionConsumerService Binding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST' Location='https://" +
               host + "/acs' index='0'/></SPSSODescriptor></EntityDescriptor>";
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
        m_theme = std::make_unique<Theme>();
    }

    void becomesAnApplicationWithItsSsoFilledIn_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QString>("connector");
        QTest::addColumn<QString>("label");
        QTest::newRow("custom") << QByteArray("wiki.example.org") << u"custom"_s << u"wiki.example.org"_s;
        QTest::newRow("Egnyte") << QByteArray("haldenmoor.egnyte.com") << u"egnyte"_s << u"Egnyte"_s;
    }

    void becomesAnApplicationWithItsSsoFilledIn()
    {
        QFETCH(QByteArray, host);
        QFETCH(QString, connector);
        QFETCH(QString, label);
        Console console;
        QVERIFY(console.create());
        QFile file(console.folder.filePath(u"sp.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(metadata(host));
        file.close();
        console.files.next = QStringList{file.fileName()};
        ApplicationsPage page(console.context);
        page.show();
        QSignalSpy navigated(&page, &ConsolePage::navigate);
        QVERIFY(press(&page, "importMetadata"));
        QTRY_COMPARE_WITH_TIMEOUT(navigated.count(), 1, 20000);
        const Route route = navigated.first().first().value<Route>();
        QCOMPARE(route.tab, u"sso"_s);
        const auto application = waited(console.services.applications.find(ApplicationId::fromString(route.id)));
        VERIFY_OK(application);
        QCOMPARE(application->connectorId, connector);
        QCOMPARE(application->displayLabel, label);
        QCOMPARE(application->sso.spEntityId, QString::fromLatin1("https://" + host + "/sp"));
        QCOMPARE(application->sso.acsUrls, QStringList{QString::fromLatin1("https://" + host + "/acs")});
        QVERIFY(application->sso.active);
    }

    void aFileThatIsNoMetadataAddsNothing()
    {
        Console console;
        QVERIFY(console.create());
        QFile file(console.folder.filePath(u"notes.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no metadata");
        file.close();
        console.files.next = QStringList{file.fileName()};
        ApplicationsPage page(console.context);
        page.show();
        QVERIFY(press(&page, "importMetadata"));
        auto *banner = page.findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"notes.txt"), qPrintable(banner->text()));
        QVERIFY(waited(console.services.applications.list())->isEmpty());
    }
};

INSPECTING_TEST_MAIN(QApplication, MetadataImportKeychainTest)
#include "MetadataImportKeychainTest.moc"
