// SPDX-License-Identifier: Apache-2.0
#include "app/http/AddressQuestion.h"

#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// N4: private, link-local and metadata addresses are asked about once.
class AddressQuestionTest : public QObject
{
    Q_OBJECT

    QString question(const QString &baseUrl, const QString &before = {})
    {
        return waited(addressQuestion(baseUrl, before, this)).value_or(u"no answer"_s);
    }

private Q_SLOTS:
    void n4_knowsWhichAddressesAreInside_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *own : {"127.0.0.1", "127.255.0.9", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1"})
            QTest::newRow(own) << u"this computer"_s;
        for (const char *metadata : {"169.254.169.254", "fd00:ec2::254", "::ffff:169.254.169.254"})
            QTest::newRow(metadata) << u"credentials"_s;
        for (const char *link : {"169.254.0.1", "fe80::1"})
            QTest::newRow(link) << u"link-local"_s;
        for (const char *network :
             {"10.0.0.5", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fd12::1", "fc00::1"})
            QTest::newRow(network) << u"private"_s;
        for (const char *outside : {"1.1.1.1", "172.32.0.1", "172.15.0.1", "192.169.0.1", "100.128.0.1",
                                    "2606:4700::1111", "169.253.0.1", "11.0.0.1"})
            QTest::newRow(outside) << QString();
    }

    void n4_knowsWhichAddressesAreInside()
    {
        QFETCH(const QString, what);
        const QString said = insideAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY2(what.isEmpty() ? said.isEmpty() : said.contains(what), qPrintable(said));
    }

    void n4_showsTheAddressThatANameLeadsTo()
    {
        const QString said = question(u"https://localhost/scim/v2"_s);
        QVERIFY2(said.startsWith(u"localhost is "), qPrintable(said));
        QVERIFY2(said.contains(u"127.0.0.1") || said.contains(u"::1"), qPrintable(said));
        QVERIFY(question(u"https://[fd00::8]:8443/scim"_s).startsWith(u"fd00::8 is an address inside"));
    }

    void n4_asksOnlyWhenTheHostIsSet()
    {
        QCOMPARE(question(u"https://10.0.0.5/scim/v3"_s, u"https://10.0.0.5/scim/v2"_s), QString());
        QVERIFY(!question(u"https://10.0.0.6/scim/v2"_s, u"https://10.0.0.5/scim/v2"_s).isEmpty());
    }

    void n4_asksNothingWhereAnotherRuleDecides()
    {
        QCOMPARE(question(u"http://127.0.0.1:8790/scim"_s), QString()); // N1
        QCOMPARE(question(u"no address"_s), QString());
        QCOMPARE(question(u"https://no-such-host.invalid/scim"_s), QString());
        QCOMPARE(question(u"https://1.1.1.1/scim"_s), QString());
    }
};

QTEST_GUILESS_MAIN(AddressQuestionTest)
#include "AddressQuestionTest.moc"
