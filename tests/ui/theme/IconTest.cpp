// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class IconTest : public QObject
{
    Q_OBJECT

private:
    static QColor ink(const QImage &image)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255)
                    return image.pixelColor(x, y);
            }
        }
        return {};
    }

private Q_SLOTS:
    void paintsInTheWantedColour()
    {
        const QPixmap pixmap = iconPixmap(u"check"_s, Qt::red, 40);
        QVERIFY(!pixmap.isNull());
        QCOMPARE(ink(pixmap.toImage()), QColor(Qt::red));
    }

    void isSharpOnDenseScreens()
    {
        const QPixmap pixmap = iconPixmap(u"check"_s, Qt::red, 16, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    }

    void followsTheThemeAndGreysWhenDisabled()
    {
        Theme theme;
        const QIcon icon = gatehouse::icon(u"check"_s, Token::Ok);
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(ink(icon.pixmap(QSize(40, 40)).toImage()), color(Token::Ok, false));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(ink(icon.pixmap(QSize(40, 40)).toImage()), color(Token::Ok, true));
        QCOMPARE(ink(icon.pixmap(QSize(40, 40), QIcon::Disabled).toImage()), color(Token::Text3, true));
    }
};

QTEST_MAIN(IconTest)
#include "IconTest.moc"
