// SPDX-License-Identifier: Apache-2.0
#include "models/x509/DistinguishedName.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class DistinguishedNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The examples of RFC 4514 section 4.
    void readsTheExamplesOfTheRfc()
    {
        QCOMPARE(nameParts(u"UID=jsmith,DC=example,DC=net"_s),
                 (QList<NamePart>{{u"UID"_s, u"jsmith"_s}, {u"DC"_s, u"example"_s}, {u"DC"_s, u"net"_s}}));
        QCOMPARE(nameParts(u"OU=Sales+CN=J.  Smith,DC=example,DC=net"_s).size(), 4);
        QCOMPARE(namePart(uR"(CN=James \"Jim\" Smith\, III,DC=example,DC=net)"_s, u"CN"_s),
                 u"James \"Jim\" Smith, III"_s);
        QCOMPARE(namePart(uR"(CN=Before\0dAfter,DC=example,DC=net)"_s, u"cn"_s), u"Before\rAfter"_s);
        QCOMPARE(namePart(uR"(CN=Lu\C4\8Di\C4\87)"_s, u"CN"_s), u"Lučić"_s);
    }

    void callsACertificateByItsCommonNameElseItsOrganization()
    {
        QCOMPARE(shownName(u"CN=sso.haldenmoor.example,O=Halden & Moor"_s), u"sso.haldenmoor.example"_s);
        QCOMPARE(shownName(u"O=Halden & Moor,C=DE"_s), u"Halden & Moor"_s);
        QCOMPARE(shownName(u"C=DE"_s), u"C=DE"_s);
        QCOMPARE(shownName({}), QString());
    }

    void losesNothingOfWhatFollowsNoGrammar()
    {
        QCOMPARE(nameParts(u"no equals sign"_s), (QList<NamePart>{{{}, u"no equals sign"_s}}));
        QCOMPARE(namePart(u"CN=ends with\\"_s, u"CN"_s), u"ends with\\"_s);
    }
};

QTEST_GUILESS_MAIN(DistinguishedNameTest)
#include "DistinguishedNameTest.moc"
