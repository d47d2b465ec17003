// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Stepper.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/StepMark.h"

#include <QLabel>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class StepperTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void aStepIsNamedBesideItsMarkWithAndWithoutAValue()
    {
        Stepper stepper;
        stepper.resize(232, 400);
        stepper.setSteps({u"Select application"_s, u"General info"_s, u"Done"_s});
        stepper.setValue(0, u"Netskope"_s);
        stepper.setCurrent(1);
        stepper.show();
        QVERIFY(QTest::qWaitForWindowExposed(&stepper));
        for (const QString &name : {u"step-1"_s, u"step-2"_s, u"step-3"_s}) {
            const auto *row = stepper.findChild<QWidget *>(name);
            const QLabel *label = row->findChildren<QLabel *>().constFirst();
            const auto *mark = row->findChild<StepMark *>();
            const int apart = label->geometry().center().y() - mark->geometry().center().y();
            QVERIFY2(std::abs(apart) <= 2, qPrintable(u"%1: %2 px"_s.arg(name).arg(apart)));
        }
    }
};

QTEST_MAIN(StepperTest)
#include "StepperTest.moc"
