// SPDX-License-Identifier: Apache-2.0
#include "models/tables/Csv.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("empty first") << QStringList{u""_s, u"b"_s, u""_s};
        QTest::newRow("comma, quote, newline") << QStringList{u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s};
        QTest::newRow("formula") << QStringList{u"=1+1"_s, u"@x"_s, u"-2"_s};
        QTest::newRow("tabs") << QStringList{u"a\tb\tc"_s, u"x"_s};
        QTest::newRow("phone") << QStringList{u"+49 30 1234"_s, u"x"_s};
        QTest::newRow("full width") << QStringList{u"\uFF1D1"_s, u"x"_s};
        QTest::newRow("apostrophe of its own") << QStringList{u"'tis"_s, u"D'Amsel"_s};
        QTest::newRow("not ascii") << QStringList{u"Ünïcödé 日本語"_s, u"x"_s};
    }

    void writesWhatItReads()
    {
        QFETCH(QStringList, cells);
        const auto read = csv::rows(csv::line(cells));
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first(), (csv::Row{1, cells}));
    }

    void disarmsFormulas()
    {
        QCOMPARE(csv::line({u"=HYPERLINK(1)"_s, u"+49"_s, u"ok"_s}), "'=HYPERLINK(1),'+49,ok\r\n"_ba);
    }

    void readsWindowsAndSemicolonFiles()
    {
        const auto read = csv::rows("\xEF\xBB\xBFusername;email\r\nmira;m@x.example\r\n\r\n"_ba);
        QVERIFY(read.has_value());
        QCOMPARE(*read, (QList<csv::Row>{{1, {u"username"_s, u"email"_s}}, {2, {u"mira"_s, u"m@x.example"_s}}}));
    }

    void findsTheSeparatorInTheFirstLineOutsideQuotationMarks()
    {
        const auto read = csv::rows("\"name, first; last\"\temail\nMoor, Ada; Dr.\ta@x.example\n"_ba);
        QVERIFY(read.has_value());
        QCOMPARE(*read, (QList<csv::Row>{{1, {u"name, first; last"_s, u"email"_s}},
                                         {2, {u"Moor, Ada; Dr."_s, u"a@x.example"_s}}}));
        QCOMPARE(csv::rows("one\ntwo; or three\n"_ba)->last().cells, QStringList{u"two; or three"_s});
    }

    void countsTheLinesThatAnEditorShows()
    {
        const auto read = csv::rows("a,b\n\n\"two\nlines\",x\r\n\r\nlast,y"_ba);
        QVERIFY(read.has_value());
        QList<int> lines;
        for (const csv::Row &row : *read)
            lines.append(row.line);
        QCOMPARE(lines, (QList<int>{1, 3, 6}));
    }

    void namesTheLineOfAQuoteThatIsNeverClosed()
    {
        const auto read = csv::rows("a,b\nc,\"d\n\n"_ba);
        QVERIFY(!read.has_value());
        QVERIFY2(read.error().message.contains(u"line 2"_s), qPrintable(read.error().message));
    }

    void refusesWhatIsNotUtf8() { QVERIFY(!csv::rows("a,b\nM\xFCller,x\n"_ba).has_value()); }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "CsvTest.moc"
