// SPDX-License-Identifier: Apache-2.0
#include "app/scim/StrictJson.h"

#include <QDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// Our own rules beyond RFC 8259: no attribute twice in one object (spec 0.8).
const QStringList &acceptedByOthers()
{
    static const QStringList names{u"y_object_duplicated_key.json"_s, u"y_object_duplicated_key_and_value.json"_s};
    return names;
}

} // namespace

/// R20, with the JSON Parsing Test Suite (tests/data/json-test-suite).
class StrictJsonTest : public QObject
{
    Q_OBJECT

    static void addFiles(const QString &pattern, qsizetype expected)
    {
        QTest::addColumn<QByteArray>("document");
        const QDir folder(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/json-test-suite"));
        const QStringList names = folder.entryList({pattern}, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), expected);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }

    /// What the reader says; empty when it takes the document.
    static QString refusal(QByteArray document)
    {
        StrictJson json;
        const auto parsed = json.parse(document);
        return parsed ? QString() : parsed.error().message;
    }

private Q_SLOTS:
    void passesOverAMarkOfTheByteOrder()
    {
        QCOMPARE(refusal("\xef\xbb\xbf{\"id\": \"7\"}"), QString());
        QVERIFY(!refusal("\xef\xbb{\"id\": \"7\"}").isEmpty());
    }

    void namesAByteThatIsThere()
    {
        const QString said = refusal("{\"id\": ");
        QVERIFY2(said.contains(u"byte 7 of 7"_s), qPrintable(said));
    }

    void r20_refusesEveryDocumentThatIsNoJson_data()
    {
        addFiles(u"n_*.json"_s, 186);
        QTest::newRow("n_structure_100000_opening_arrays.json") << QByteArray(100'000, '[');
        QTest::newRow("n_structure_open_array_object.json") << QByteArray("[{\"\":").repeated(50'000) + '\n';
    }

    void r20_refusesEveryDocumentThatIsNoJson()
    {
        QFETCH(const QByteArray, document);
        // Not for being something else than a SCIM resource, but for being no JSON.
        const QString said = refusal(document);
        QVERIFY2(said.contains(u"valid JSON"), qPrintable(said));
    }

    void r20_acceptsEveryDocumentThatIsJson_data() { addFiles(u"y_*.json"_s, 95); }

    void r20_acceptsEveryDocumentThatIsJson()
    {
        QFETCH(const QByteArray, document);
        // As a value, because a SCIM resource is an object (RFC 7644 section 3.1).
        const QString said = refusal("{\"value\":" + document + '}');
        if (acceptedByOthers().contains(QString::fromLatin1(QTest::currentDataTag())))
            QVERIFY2(said.contains(u"twice"), qPrintable(said));
        else
            QCOMPARE(said, QString());
    }

    void r20_namesThePlaceWhereItGoesWrong()
    {
        const QString said = refusal("{\"totalResults\":1,\"Resources\":[{\"id\":1,}]}");
        QVERIFY2(said.contains(u"at byte 40 of 42"), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "StrictJsonTest.moc"
