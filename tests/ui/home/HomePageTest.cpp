// SPDX-License-Identifier: Apache-2.0
#include "ui/home/HomePage.h"

#include "tests/support/Directory.h"
#include "tests/ui/applications/Console.h"
#include "ui/widgets/HouseTable.h"

#include <QLabel>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Home over a real workspace.
class HomePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static QString said(const QWidget &page)
    {
        QStringList texts;
        for (const QLabel *label : page.findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
        m_theme = std::make_unique<Theme>();
    }

    void aNewWorkspaceSaysHowToBegin()
    {
        Console console;
        QVERIFY(console.create());
        HomePage page(console.context);
        page.resize(1200, 800);
        page.show();
        page.open({});
        QTRY_VERIFY(said(page).contains(u"No applications yet"));
        QSignalSpy navigated(&page, &ConsolePage::navigate);
        QVERIFY(press(&page, "homeAddApplication"));
        QCOMPARE(navigated.first().first().value<Route>().place, u"add-application"_s);
    }

    void leadsToWhatNeedsSomebody()
    {
        Console console;
        QVERIFY(console.create());
        const Application left =
            Directory::application(u"netskope"_s, u"Half done"_s, IdmState::Configured, u"https://scim.example/v2"_s);
        const auto stored = waited(console.services.applications.insert(left, std::nullopt, console.actor));
        VERIFY_OK(stored);
        const Application active =
            Directory::application(u"egnyte"_s, u"Files"_s, IdmState::Active, u"https://files.example/v2"_s);
        const auto other = waited(console.services.applications.insert(active, std::nullopt, console.actor));
        VERIFY_OK(other);
        HomePage page(console.context);
        page.resize(1200, 800);
        page.show();
        page.open({});
        QTRY_VERIFY(page.findChild<QWidget *>(u"attention1"_s));
        QVERIFY2(said(page).contains(u"Half done setup is incomplete"), qPrintable(said(page)));
        QSignalSpy navigated(&page, &ConsolePage::navigate);
        QVERIFY(press(&page, "attention1"));
        const Route route = navigated.first().first().value<Route>();
        QCOMPARE(route.place, u"application"_s);
        QVERIFY(!route.tab.isEmpty());
        auto *table = child<HouseTable>(&page, "homeProvisioning");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Files"_s);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"0 sent"_s);
        // What happens is seen at once.
        QTRY_VERIFY2(said(page).contains(u"Application create: Files"), qPrintable(said(page)));
    }

    void showsWhatRunsWhileItRuns()
    {
        Console console;
        QVERIFY(console.create());
        HomePage page(console.context);
        page.resize(1200, 800);
        page.show();
        page.open({});
        auto *card = child<QWidget>(&page, "runningNow");
        QVERIFY(!card->isVisible());
        ImportJob job;
        job.id = ImportJobId::create();
        job.applicationLabel = u"Netskope"_s;
        job.counts = {9, 3, 1, 0, 1};
        Q_EMIT console.services.imports.progressed(job, {});
        QVERIFY(card->isVisible());
        QVERIFY2(said(page).contains(u"Importing 9 user"), qPrintable(said(page)));
        QVERIFY(said(page).contains(u"5 of 9 · 1 failed"));
        job.counts.created = 4;
        Q_EMIT console.services.imports.progressed(job, {});
        QVERIFY(said(page).contains(u"6 of 9 · 1 failed"));
        job.state = JobState::Finished;
        Q_EMIT console.services.imports.ended(job);
        QVERIFY(!card->isVisible());
    }
};

QTEST_MAIN(HomePageTest)
#include "HomePageTest.moc"
