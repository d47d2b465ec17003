// SPDX-License-Identifier: Apache-2.0
#include "ui/home/HomePage.h"

#include "app/mail/CertificateNoticeTable.h"
#include "tests/support/Directory.h"
#include "tests/ui/applications/Console.h"
#include "ui/home/CertificateNews.h"
#include "ui/widgets/HouseTable.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>

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

    static StoredCertificate expiringIn(int days)
    {
        StoredCertificate stored;
        stored.certificate.pem = u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s;
        stored.certificate.notBefore = QDateTime::currentDateTimeUtc().addDays(-300);
        stored.certificate.notAfter = QDateTime::currentDateTimeUtc().addDays(days);
        stored.sealedKey = "sealed";
        return stored;
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
        QTRY_VERIFY2(said(page).contains(u"Application Files added"), qPrintable(said(page)));
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

    void whatAServerHoldsIsShownWithoutOpeningThePageAgain()
    {
        Console console;
        QVERIFY(console.create());
        const auto added = waited(console.services.applications.insert(
            Directory::application(u"netskope"_s, u"Netskope"_s, IdmState::Active, u"https://scim.example/v2"_s), {},
            console.actor));
        VERIFY_OK(added);
        ImportSettings settings;
        settings.schedule.every = ImportSchedule::Every::Day;
        VERIFY_OK(waited(console.services.importSettings.save(added->id, {}, settings, console.actor)));
        HomePage page(console.context);
        page.resize(1200, 800);
        page.show();
        page.open({});
        QTRY_VERIFY2(said(page).contains(u"Application Netskope added"), qPrintable(said(page)));
        QVERIFY(!said(page).contains(u"1204"));
        page.findChild<QTimer *>(u"lookAgain"_s)->setInterval(20);
        // As gatehouse-server does in another process.
        VERIFY_OK(waited(console.services.database.run([](Connection &connection) {
            return connection.change(u"UPDATE import_schedules SET held = 1204, held_of = 200, held_since = 1"_s);
        })));
        QTRY_VERIFY2(said(page).contains(u"1204") || said(page).contains(u"1,204"), qPrintable(said(page)));
    }

    void saysThatAReminderWasNotSentAndLeadsToTheMailSettings_R26()
    {
        Console console;
        QVERIFY(console.create());
        Application application = Directory::application(u"custom"_s, u"Files"_s);
        application.sso.active = true;
        const StoredCertificate certificate = expiringIn(6);
        const auto stored = waited(console.services.applications.insert(application, certificate, console.actor));
        VERIFY_OK(stored);
        HomePage page(console.context);
        page.resize(1200, 800);
        page.show();
        page.open({});
        QTRY_VERIFY2(said(page).contains(u"Files certificate expires"), qPrintable(said(page)));
        page.findChild<QTimer *>(u"lookAgain"_s)->setInterval(20);
        // As gatehouse-server does in another process.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const CertificateReminder reminder{
            stored->id, u"Files"_s,
            QDateTime::fromMSecsSinceEpoch(certificate.certificate.notAfter.toMSecsSinceEpoch(), Qt::UTC), 7};
        VERIFY_OK(waited(console.services.database.run([reminder, now](Connection &connection) -> Result<void> {
            const CertificateNoticeTable::Claim by{u"server"_s, now};
            if (const auto mine = CertificateNoticeTable::claim(connection, reminder, by); !mine)
                return failure(mine.error());
            return CertificateNoticeTable::finish(connection, reminder, u"mail.example does not answer."_s, by);
        })));
        QTRY_VERIFY2(said(page).contains(u"mail.example does not answer."), qPrintable(said(page)));
        QVERIFY(said(page).contains(u"The e-mail about the certificate of Files was not sent"));
        QSignalSpy navigated(&page, &ConsolePage::navigate);
        QVERIFY(press(&page, "attention2"));
        QCOMPARE(navigated.first().first().value<Route>(), (Route{u"settings"_s, {}, u"mail"_s, {}}));
    }

    void savesACalendarOfTheCertificates()
    {
        Console console;
        QVERIFY(console.create());
        const auto stored = waited(console.services.applications.insert(Directory::application(u"custom"_s, u"Files"_s),
                                                                        expiringIn(40), console.actor));
        VERIFY_OK(stored);
        HomePage page(console.context);
        page.show();
        page.open({});
        console.files.next = {console.folder.filePath(u"certificates.ics"_s)};
        QSignalSpy toasts(&page, &ConsolePage::toast);
        QVERIFY(press(&page, "expiryCalendar"));
        QTRY_COMPARE(toasts.size(), 1);
        QFile file(console.folder.filePath(u"certificates.ics"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray calendar = file.readAll();
        QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\n"));
        QVERIFY(calendar.contains("SUMMARY:Files: the IdP certificate expires\r\n"));
    }

    void remindsOfEachStepOnce_R26()
    {
        Console console;
        QVERIFY(console.create());
        ApplicationStore &store = console.services.applications;
        Application application = Directory::application(u"custom"_s, u"Files"_s);
        application.sso.active = true;
        const auto stored = waited(store.insert(application, expiringIn(40), console.actor));
        VERIFY_OK(stored);
        QList<Toast> heard;
        QList<std::pair<QString, bool>> desktop; ///< and whether it is urgent
        const auto listen = [&] {
            auto news = std::make_unique<CertificateNews>(store);
            QObject::connect(news.get(), &CertificateNews::news, news.get(),
                             [&heard](const Toast &toast) { heard.append(toast); });
            QObject::connect(news.get(), &CertificateNews::desktopNews, news.get(),
                             [&desktop](const QString &title, const QString &, const ApplicationId &, bool urgent) {
                                 desktop.append({title, urgent});
                             });
            news->start();
            return news;
        };
        auto news = listen();
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.first().kind, Toast::Kind::Info);
        QVERIFY2(heard.first().text.contains(u"Files"), qPrintable(heard.first().text));
        news = listen(); // the console was closed and opened again
        VERIFY_OK(waited(store.list()));
        QTest::qWait(50);
        QCOMPARE(heard.size(), 1);
        VERIFY_OK(waited(store.save(*stored, {}, {}, expiringIn(5), console.actor)));
        QTRY_COMPARE(heard.size(), 2);
        QCOMPARE(heard.last().kind, Toast::Kind::Error);
        QCOMPARE(desktop.size(), 2);
        QVERIFY(!desktop.first().second && desktop.last().second);
        QVERIFY2(desktop.first().first.contains(u"Files"), qPrintable(desktop.first().first));
        QSignalSpy wanted(news.get(), &CertificateNews::applicationWanted);
        heard.last().action();
        QCOMPARE(wanted.first().first().value<ApplicationId>(), stored->id);
    }
};

QTEST_MAIN(HomePageTest)
#include "HomePageTest.moc"
