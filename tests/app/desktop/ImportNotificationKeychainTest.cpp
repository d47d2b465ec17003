// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ImportNotification.h"

#include "models/mail/ImportMail.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QString name = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

/// What shows notifications on a desktop, with a connection of its own to the session's bus.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString application;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);

    Desktop()
    {
        if (!bus.registerObject(path, this, QDBusConnection::ExportAllSlots) || !bus.registerService(name))
            qFatal("%s", qPrintable(bus.lastError().message()));
    }
    ~Desktop() override
    {
        bus.unregisterService(name);
        QDBusConnection::disconnectFromBus(u"desktop"_s);
    }
    void say(const QString &signal, const QVariantList &arguments)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, name, signal);
        message.setArguments(arguments);
        QVERIFY(bus.send(message));
    }

public Q_SLOTS:
    uint Notify(const QString &application, uint, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({application, title, body, actions, hints});
        return 40 + uint(shown.size());
    }
};

QList<ImportCandidate> people(const QString &prefix, qint64 count)
{
    QList<ImportCandidate> people;
    for (qint64 i = 0; i < count; ++i)
        people.append(importCandidate(prefix + QString::number(i)));
    return people;
}

} // namespace

/// The session has a real bus, and on it what a desktop would have, or not.
class ImportNotificationKeychainTest : public QObject
{
    Q_OBJECT

    struct Scene {
        FreshWorkspace fresh;
        ImportConsole console{fresh.database};
        Application application = console.addApplication(u"<b>Netskope</b>"_s);
        ImportNotification notification{console.imports};
    };

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
    }

    void theDesktopTellsOfAnImportInTheBackgroundAndOfNoSmallOne()
    {
        Desktop desktop;
        Scene scene;
        QSignalSpy opened(&scene.notification, &ImportNotification::opened);
        VERIFY_OK(scene.console.import(scene.application, people(u"few"_s, importMailFrom - 1)));
        const auto job = scene.console.import(scene.application, people(u"many"_s, importMailFrom));
        VERIFY_OK(job);
        QTRY_COMPARE(desktop.shown.size(), 1);
        const Desktop::Shown shown = desktop.shown.first();
        QCOMPARE(shown.application, u"Gatehouse"_s);
        QCOMPARE(shown.title, u"Import from <b>Netskope</b> finished"_s);
        QCOMPARE(shown.body, u"100 created, 0 linked, 0 failed"_s); // some desktops read markup there
        QCOMPARE(shown.actions.value(0), u"default"_s);
        QCOMPARE(shown.hints.value(u"desktop-entry"_s).toString(), u"gatehouse"_s);
        QCOMPARE(shown.hints.value(u"urgency"_s).typeId(), int(QMetaType::UChar));
        QTest::qWait(100);
        desktop.say(u"ActionInvoked"_s, {7U, u"default"_s}); // another program's
        desktop.say(u"ActionInvoked"_s, {41U, u"default"_s});
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<ImportJobId>(), job->id);
        desktop.say(u"NotificationClosed"_s, {41U, 2U});
        desktop.say(u"ActionInvoked"_s, {41U, u"default"_s});
        QTest::qWait(200);
        QCOMPARE(opened.count(), 1);
    }

    void whereNothingShowsThemItIsSaid()
    {
        Scene scene;
        QSignalSpy notShown(&scene.notification, &ImportNotification::notShown);
        const auto job = scene.console.import(scene.application, people(u"many"_s, importMailFrom));
        VERIFY_OK(job);
        QTRY_COMPARE_WITH_TIMEOUT(notShown.count(), 1, 10000);
        QCOMPARE(notShown.first().at(2).value<ImportJobId>(), job->id);
    }
};

QTEST_GUILESS_MAIN(ImportNotificationKeychainTest)
#include "ImportNotificationKeychainTest.moc"
