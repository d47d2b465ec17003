// SPDX-License-Identifier: Apache-2.0
#include "app/signin/Html.h"

#include "app/signin/QrCode.h"
#include "app/signin/RequestLog.h"
#include "app/signin/SignInWords.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesTextWhereverItStands()
    {
        const Html html = R"(<p title="%1">%1</p>)"_html(u"\"><script>alert('&')</script>"_s);
        QCOMPARE(html.bytes(), QByteArray("<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\">"
                                          "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>"));
    }

    void leavesMarkupAndMarksInValuesAsTheyAre()
    {
        const Html bold = "<b>%1</b>"_html(u"%2"_s);
        QCOMPARE("<p>%1 %2 %3</p>"_html(bold, u"x"_s).bytes(), QByteArray("<p><b>%2</b> x %3</p>"));
        QCOMPARE("<i>%1</i>"_html(qint64(7)).bytes(), QByteArray("<i>7</i>"));
    }

    void showsControlCharactersAsReplacements()
    {
        QCOMPARE(Html(u"a\u0000b\u001bc\u0085d\ne"_s).bytes(), u"a\uFFFDb\uFFFDc\uFFFDd\ne"_s.toUtf8());
        QCOMPARE(Html::exactly(u"a\u0000b\u001bc\u0085d\r\ne<&\"'"_s).bytes(),
                 u"a\uFFFDb\u001bc\u0085d&#13;\ne&lt;&amp;&quot;&#39;"_s.toUtf8());
    }

    void writesOneLinePerRecordWhateverIsInIt()
    {
        const QByteArray line = RequestLog::line(
            {{u"path"_s, u"/a\r\nb\u2028c\u202e\u0085\u001b[0m\"é"_s}, {u"long"_s, QString(5000, u'x')}});
        QVERIFY(line.endsWith("\"}\n") || line.endsWith("}\n"));
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.size() < 1400);
        for (const char one : line.chopped(1))
            QVERIFY(one >= 0x20 && one < 0x7f);
        QVERIFY(line.contains("\\r\\nb\\u2028c\\u202e\\u0085\\u001b[0m\\\"\\u00e9"));
    }

    void drawsAQrCode()
    {
        const Html code = qrCode("otpauth://totp/Orchard:anna?secret=MZXW6YTBOI", u"QR code"_s);
        QVERIFY(code.bytes().startsWith("<svg "));
        QVERIFY(code.bytes().contains("<title>QR code</title>"));
        QVERIFY(code.bytes().count("h1v1h-1z") > 200);
        QVERIFY(qrCode(QByteArray(5000, 'x'), u"too long"_s).isEmpty());
    }

    void choosesTheLanguageThatTheBrowserPrefers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QByteArray() << u"en"_s;
        QTest::newRow("German") << QByteArray("de-DE,de;q=0.9,en;q=0.8") << u"de"_s;
        QTest::newRow("English first") << QByteArray("en-GB,de;q=0.9") << u"en"_s;
        QTest::newRow("German last but wanted") << QByteArray("fr, en;q=0.2, DE-at;q=0.3") << u"de"_s;
        QTest::newRow("neither") << QByteArray("fr, ja;q=0.5") << u"en"_s;
        QTest::newRow("garbage") << QByteArray(";;,=q,;q=x") << u"en"_s;
    }

    void choosesTheLanguageThatTheBrowserPrefers()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, language);
        const SignInWords words = SignInWords::forBrowser(header);
        QCOMPARE(words.language(), language);
        QCOMPARE(words("Log in"), language == u"de" ? u"Anmelden"_s : u"Log in"_s);
    }

    /// Every text of a page has its German one: looked up in the sources, because nobody would miss a single one.
    void hasAGermanTextForEachEnglishOne()
    {
        const SignInWords german = SignInWords::forBrowser("de");
        static const QRegularExpression call(u"\\b(?:w|words)\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)\\)"_s);
        static const QRegularExpression piece(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        int texts = 0;
        QStringList missing;
        QDirIterator files(QStringLiteral(GATEHOUSE_SOURCE_DIR "/app/signin"), {u"*.cpp"_s});
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll());
            for (auto calls = call.globalMatch(source); calls.hasNext();) {
                QString text;
                const QString literals = calls.next().captured(1);
                for (auto pieces = piece.globalMatch(literals); pieces.hasNext();)
                    text += pieces.next().captured(1);
                ++texts;
                if (german(text.toUtf8().constData()) == text)
                    missing.append(text);
            }
        }
        QVERIFY(texts > 60);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(HtmlTest)
#include "HtmlTest.moc"
