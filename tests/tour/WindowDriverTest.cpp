// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/WindowDriver.h"

#include <QTest>
#include <QWidget>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class WindowDriverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLabelThatIsMissingFailsTheStep()
    {
        QWidget window;
        window.show();
        WindowDriver driver(&window, 200);
        const auto pressed = driver.press(u"Deactivate IdM connection"_s);
        QVERIFY(!pressed);
        QVERIFY(pressed.error().message.contains(u"Deactivate IdM connection"_s));
    }
};

QTEST_MAIN(WindowDriverTest)
#include "WindowDriverTest.moc"
