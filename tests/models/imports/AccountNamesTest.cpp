// SPDX-License-Identifier: Apache-2.0
#include "models/imports/AccountNames.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class AccountNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansTheAccountThatIsSpelledAsAsked()
    {
        AccountNames names;
        names.add(u"KIM@orchard.example"_s, 0);
        names.add(u"kim@orchard.example"_s, 1);
        names.add(u"Lou@orchard.example"_s, 2);
        QCOMPARE(names.meantBy(u"kim@orchard.example"_s), QList<qsizetype>{1});
        QCOMPARE(names.meantBy(u"KIM@orchard.example"_s), QList<qsizetype>{0});
        QCOMPARE(names.meantBy(u"lou@orchard.example"_s), QList<qsizetype>{2});
        QCOMPARE(names.meantBy(u"nobody"_s), QList<qsizetype>());
    }

    void meansAllOfThemWhenNoneIsSpelledSo()
    {
        AccountNames names;
        names.add(u"KIM@orchard.example"_s, 0);
        names.add(u"kim@orchard.example"_s, 1);
        QCOMPARE(names.meantBy(u"Kim@orchard.example"_s), (QList<qsizetype>{0, 1}));
    }
};

QTEST_GUILESS_MAIN(AccountNamesTest)
#include "AccountNamesTest.moc"
