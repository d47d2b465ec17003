// SPDX-License-Identifier: Apache-2.0
#include "models/base/Folding.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class FoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBothEncodingsOfALetterForTheSame() { QCOMPARE(foldedKey(u"ZOE\u0308"_s), foldedKey(u"zoë"_s)); }

    void foldsLettersOutsideTheBasicPlane() { QCOMPARE(foldedKey(u"𐐀"_s), foldedKey(u"𐐨"_s)); }

    void foldsSimply()
    {
        QVERIFY(foldedKey(u"Straße"_s) != foldedKey(u"STRASSE"_s));
        QCOMPARE(foldedKey(u"ẞ"_s), foldedKey(u"ß"_s));
        QCOMPARE(foldedKey(u"ΣΊΣΥΦΟΣ"_s), foldedKey(u"σίσυφος"_s));
    }

    void doesNotDependOnTheLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Turkish));
        const QString folded = foldedKey(u"TITLE"_s);
        QLocale::setDefault(before);
        QCOMPARE(folded, u"title"_s);
    }

    void isStable()
    {
        for (const auto &text : {u"Ǆ"_s, u"İstanbul"_s, u"ﬃ"_s, u"\u0345\u0390"_s, u"K"_s, u"\U00010400x"_s})
            QCOMPARE(foldedKey(foldedKey(text)), foldedKey(text));
    }
};

QTEST_GUILESS_MAIN(FoldingTest)
#include "FoldingTest.moc"
