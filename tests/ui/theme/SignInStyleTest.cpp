// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Tokens.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The pages of the sign-in service cannot ask the theme: their style sheet repeats its colours.
class SignInStyleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheColoursOfTheConsole()
    {
        QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/resources/signin/signin.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        const auto dark = css.indexOf(u"prefers-color-scheme: dark"_s);
        QVERIFY(dark > 0);
        static const QRegularExpression custom(u"--([a-z0-9-]+): (#[0-9A-F]{6});"_s);
        QMap<QString, QStringList> colours;
        for (auto found = custom.globalMatch(css); found.hasNext();) {
            const auto match = found.next();
            QCOMPARE(match.capturedStart() > dark, colours.contains(match.captured(1)));
            colours[match.captured(1)].append(match.captured(2));
        }
        QVERIFY(colours.size() > 20);
        for (const TokenEntry &token : tokenTable()) {
            const QStringList both = colours.take(QString::fromLatin1(token.name));
            if (!both.isEmpty())
                QCOMPARE(both, (QStringList{token.light.name().toUpper(), token.dark.name().toUpper()}));
        }
        QCOMPARE(colours.keys(), QStringList());
        static const QRegularExpression used(u"var\\(--([a-z0-9-]+)\\)"_s);
        for (auto found = used.globalMatch(css); found.hasNext();) {
            const QString name = found.next().captured(1);
            QVERIFY2(css.contains(u"--%1: "_s.arg(name)), qPrintable(name));
        }
    }

    void hasTheTilesOfTheConsole()
    {
        QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/resources/signin/signin.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString css = QString::fromUtf8(file.readAll());
        // Labels enough to meet each of the pairs; the light one comes first.
        QSet<QString> met;
        for (int label = 0; label < 200; ++label) {
            const TileColors colors = tileColors(QString::number(label));
            const QString rule = u"rect { fill: %1; }"_s.arg(colors.background.name().toUpper());
            QVERIFY2(css.contains(rule), qPrintable(rule));
            met.insert(rule);
        }
        QCOMPARE(met.size(), 8);
    }
};

QTEST_MAIN(SignInStyleTest)
#include "SignInStyleTest.moc"
