// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Tokens.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <cmath>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class TokensTest : public QObject
{
    Q_OBJECT

private:
    static double luminance(const QColor &color)
    {
        const auto channel = [](double value) {
            return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
    }
    static double contrast(const QColor &a, const QColor &b)
    {
        const double one = luminance(a) + 0.05, two = luminance(b) + 0.05;
        return std::max(one, two) / std::min(one, two);
    }

private Q_SLOTS:
    void tableFollowsTheEnum()
    {
        QCOMPARE(tokenName(Token::Canvas), u"canvas"_s);
        QCOMPARE(tokenName(Token::AccentSoft), u"accent-soft"_s);
        QCOMPARE(tokenName(Token::Scrim), u"scrim"_s);
        QCOMPARE(int(tokenTable().size()), int(Token::Scrim) + 1);
    }

    void textsAreReadableInBothThemes_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        QTest::addColumn<double>("least");
        const auto row = [](Token ink, Token ground, double least) {
            QTest::newRow(qPrintable(tokenName(ink) + u" on "_s + tokenName(ground)))
                << int(ink) << int(ground) << least;
        };
        for (const Token ground :
             {Token::Surface, Token::Canvas, Token::Rail, Token::Sunken, Token::Hover, Token::AccentSoft}) {
            row(Token::Text, ground, 4.5);
            row(Token::Text3, ground, 4.5);
        }
        row(Token::Accent, Token::NavOn, 4.5);
        row(Token::Ok, Token::OkSoft, 4.5);
        row(Token::Warn, Token::WarnSoft, 4.5);
        row(Token::Danger, Token::DangerSoft, 4.5);
        row(Token::OnAccent, Token::AccentFill, 4.5);
        row(Token::OnAccent, Token::DangerFill, 4.5);
        row(Token::Control, Token::Surface, 3);
    }

    void textsAreReadableInBothThemes()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        QFETCH(double, least);
        for (const bool dark : {false, true}) {
            const double have = contrast(color(Token(ink), dark), color(Token(ground), dark));
            QVERIFY2(have >= least, qPrintable(u"%1, dark %2"_s.arg(have).arg(dark)));
        }
    }

    void colorsFollowTheThemeThatIsShown()
    {
        Theme theme;
        int changes = 0;
        connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
        theme.setMode(Theme::Mode::Light);
        QCOMPARE(color(Token::Surface), color(Token::Surface, false));
        theme.setMode(Theme::Mode::Dark);
        QCOMPARE(color(Token::Surface), color(Token::Surface, true));
        QCOMPARE(QApplication::palette().color(QPalette::Window), color(Token::Canvas, true));
        QVERIFY(changes >= 1);
    }

    void styleSheetKnowsEveryToken()
    {
        const Theme theme;
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY2(!qApp->styleSheet().contains(u'@'), "a token of the template is unknown");
    }

    void tilesKeepTheirColour()
    {
        QCOMPARE(tileColors(u"Netskope"_s).background, tileColors(u"Netskope"_s).background);
        QVERIFY(contrast(tileColors(u"Netskope"_s).background, tileColors(u"Netskope"_s).foreground) >= 4.5);
    }
};

QTEST_MAIN(TokensTest)
#include "TokensTest.moc"
