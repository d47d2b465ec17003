// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AccessibleButton.h"

#include "ui/shell/NavigationRail.h"
#include "ui/widgets/Button.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QAccessibleInterface *accessible(QObject *object) { return QAccessible::queryAccessibleInterface(object); }

void act(QObject *object, const QString &action) { accessible(object)->actionInterface()->doAction(action); }

} // namespace

/// What a screen reader, or a program that drives the window from outside, can do with our buttons.
class AccessibleButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { AccessibleButton::install(); }

    void togglingARowOfTheRailGoesThere()
    {
        NavigationRail rail;
        QSignalSpy chosen(&rail, &NavigationRail::chosen);
        auto *users = rail.findChild<QAbstractButton *>(u"rail-users"_s);
        QCOMPARE(accessible(users)->role(), QAccessible::RadioButton);
        act(users, QAccessibleActionInterface::toggleAction());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toString(), u"users"_s);
        QVERIFY(accessible(users)->state().checked);
    }

    void togglingACheckBoxClicksIt()
    {
        QCheckBox box(u"&Keep it"_s);
        QSignalSpy clicked(&box, &QCheckBox::clicked);
        act(&box, QAccessibleActionInterface::toggleAction());
        QCOMPARE(clicked.count(), 1);
        QVERIFY(box.isChecked());
        QCOMPARE(accessible(&box)->role(), QAccessible::CheckBox);
        QCOMPARE(accessible(&box)->text(QAccessible::Name), u"Keep it"_s);
    }

    void pressingAButtonClicksIt()
    {
        Button button(u"Save"_s);
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QCOMPARE(accessible(&button)->role(), QAccessible::PushButton);
        act(&button, QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(clicked.count(), 1);
    }

    void whatIsDisabledOffersNothing()
    {
        Button button(u"Save"_s);
        button.setEnabled(false);
        QVERIFY(
            !accessible(&button)->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        QVERIFY(accessible(&button)->state().disabled);
    }
};

QTEST_MAIN(AccessibleButtonTest)
#include "AccessibleButtonTest.moc"
