// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/TrayMessage.h"

#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// On a desktop with a tray, which the tests' platform is not.
class WithTray : public TrayMessage
{
public:
    explicit WithTray(std::chrono::milliseconds shownFor = 1h) : TrayMessage(nullptr, shownFor) {}
    QSystemTrayIcon *icon() const { return findChild<QSystemTrayIcon *>(); }

protected:
    bool hasTray() const override { return true; }
};

} // namespace

class TrayMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutATrayNothingHappens()
    {
        TrayMessage message;
        message.show(u"Import finished"_s, u"50 created"_s, u"job"_s);
        QVERIFY(!message.findChild<QSystemTrayIcon *>());
    }

    void theNewestMessageIsTheOneThatIsOpened()
    {
        WithTray message;
        QSignalSpy opened(&message, &TrayMessage::opened);
        message.show(u"Import finished"_s, u"50 created"_s, u"first"_s);
        QSystemTrayIcon *icon = message.icon();
        QVERIFY(icon && icon->isVisible());
        QCOMPARE(icon->toolTip(), u"Import finished"_s);
        Q_EMIT icon->messageClicked();
        QCOMPARE(opened.takeFirst().first().toString(), u"first"_s);
        message.show(u"Import stopped"_s, u"2 failed"_s, u"second"_s);
        QCOMPARE(message.findChildren<QSystemTrayIcon *>().size(), 1);
        QCOMPARE(icon->toolTip(), u"Import stopped"_s);
        Q_EMIT icon->activated(QSystemTrayIcon::Trigger);
        QCOMPARE(opened.takeFirst().first().toString(), u"second"_s);
    }

    void theIconGoesWithItsMessageAndComesWithTheNext()
    {
        WithTray message(1ms);
        message.show(u"Import finished"_s, u"50 created"_s, u"job"_s);
        QTRY_VERIFY(!message.icon()->isVisible());
        message.show(u"Import finished"_s, u"the same job again"_s, u"job"_s);
        QVERIFY(message.icon()->isVisible());
        QTRY_VERIFY(!message.icon()->isVisible());
    }
};

QTEST_MAIN(TrayMessageTest)
#include "TrayMessageTest.moc"
