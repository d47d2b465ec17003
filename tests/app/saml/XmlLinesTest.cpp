// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlLines.h"

#include "tests/support/Waiting.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// XML as a person reads it.
class XmlLinesTest : public QObject
{
    Q_OBJECT

    static QString shown(const QByteArray &xml)
    {
        const auto lines = xmlLines(xml, 1024 * 1024);
        QStringList texts;
        for (const XmlLine &line : lines.value_or(QList<XmlLine>()))
            texts.append(line.text);
        return texts.join(u'\n');
    }

private Q_SLOTS:
    void indentsElementsAndKeepsShortTextOnTheirLine()
    {
        QCOMPARE(shown("<a><b x=\"1\">text</b><c/></a>"), u"<a>\n  <b x=\"1\">text</b>\n  <c/>\n</a>"_s);
    }

    void givesTheAttributesOfALongElementALineEach()
    {
        const QByteArray xml = "<a one=\"" + QByteArray(40, '1') + "\" two=\"" + QByteArray(40, '2') + "\"><b/></a>";
        const QStringList lines = shown(xml).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith(u"<a one="_s));
        QVERIFY(lines[1].startsWith(u"    two="_s));
        QVERIFY(lines[1].endsWith(u'>'));
        QCOMPARE(lines[3], u"</a>"_s);
    }

    void saysWhichElementALineBelongsTo()
    {
        const auto lines = xmlLines("<s:Response xmlns:s=\"urn:x\"><s:Issuer>me</s:Issuer></s:Response>", 1000);
        VERIFY_OK(lines);
        QCOMPARE(lines->at(0).element, u"Response"_s);
        QCOMPARE(lines->at(1).element, u"Issuer"_s);
        QCOMPARE(lines->at(1).text, u"  <s:Issuer>me</s:Issuer>"_s);
    }

    void cutsLongValuesAndShowsWhatHides()
    {
        const QString text = shown("<a>" + QByteArray(5000, 'x') + "</a>");
        QVERIFY(text.size() < 200);
        QVERIFY(text.contains(u'…'));
        QVERIFY(shown("<a>ad\xE2\x80\x8Bmin</a>").contains(QChar(QChar::ReplacementCharacter)));
    }

    void keepsMarkupInTextVisibleAsText() { QCOMPARE(shown("<a>1 &lt; 2 &amp; 3</a>"), u"<a>1 &lt; 2 &amp; 3</a>"_s); }

    void showsCommentsBecauseTheyCutNames()
    {
        const QString text = shown("<NameID>admin<!-- cut -->@evil.example</NameID>");
        QVERIFY2(text.contains(u"cut"_s) || text.contains(u"admin@evil.example"_s), qPrintable(text));
    }

    void refusesADoctype()
    {
        QCOMPARE(xmlLines("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 1000).error().kind, ErrorKind::Invalid);
        QVERIFY(!xmlLines("not xml", 1000));
    }
};

QTEST_APPLESS_MAIN(XmlLinesTest)
#include "XmlLinesTest.moc"
