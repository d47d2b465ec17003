// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/TopBar.h"
#include "ui/theme/Theme.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class TopBarTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static QStringList shownWhole(const TopBar &bar)
    {
        QStringList names;
        for (int i = 0; i < 5; ++i) {
            const auto *crumb = bar.findChild<QWidget *>(u"crumb-%1"_s.arg(i));
            if (crumb->isVisible() && crumb->width() >= crumb->sizeHint().width())
                names.append(crumb->objectName());
            else if (crumb->isVisible())
                names.append(u"a part of "_s + crumb->objectName());
        }
        return names;
    }

private Q_SLOTS:
    void leavesOutTheFirstPartsOfABreadcrumbThatDoesNotFitAndCutsNone()
    {
        TopBar bar(u"Admin"_s);
        bar.setNarrow(true);
        bar.resize(970, bar.height());
        bar.show();
        const Route somewhere{u"applications"_s, {}, {}, {}};
        bar.setBreadcrumb({{u"BENUTZERANMELDUNG"_s, {}},
                           {u"SSO-Anwendungen"_s, somewhere},
                           {u"Netskope Web Security"_s, somewhere},
                           {u"Identitätsverwaltung"_s, somewhere},
                           {u"manueller Import"_s, somewhere}});
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QTRY_VERIFY(!shownWhole(bar).isEmpty());
        const QStringList shown = shownWhole(bar);
        QVERIFY2(shown.size() < 5 && shown.last() == u"crumb-4" && !shown.join(u' ').contains(u"part"),
                 qPrintable(shown.join(u' ')));
        bar.resize(1800, bar.height());
        QTRY_COMPARE(shownWhole(bar).size(), 5);
    }
};

QTEST_MAIN(TopBarTest)
#include "TopBarTest.moc"
