// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FormField.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ScrollColumn.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class FormFieldTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void editorIsNamedByTheLabelWithoutOptional()
    {
        auto *edit = new QLineEdit;
        const FormField field(u"Description"_s, edit, FormField::Need::Optional);
        QCOMPARE(edit->accessibleName(), u"Description"_s);
        const auto labels = field.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [edit](const QLabel *label) {
            return label->text() == u"Description"_s && label->buddy() == edit;
        }));
    }

    void errorReplacesHelpAndComesBack()
    {
        auto *edit = new QLineEdit;
        FormField field(u"Base URL"_s, edit);
        field.setHelp(u"From Netskope."_s);
        QCOMPARE(edit->accessibleDescription(), u"From Netskope."_s);
        field.setError(u"Use https."_s);
        QVERIFY(field.hasError());
        QCOMPARE(edit->accessibleDescription(), u"Use https."_s);
        QCOMPARE(edit->property("state").toString(), u"error"_s);
        field.setError({});
        QCOMPARE(edit->accessibleDescription(), u"From Netskope."_s);
        QCOMPARE(edit->property("state").toString(), QString());
    }

    void warningYieldsToAnError()
    {
        auto *edit = new QLineEdit;
        FormField field(u"ACS URL"_s, edit);
        field.setWarning(u"Replace NETSKOPE_PROXY_ACS_URL."_s);
        QVERIFY(!field.hasError());
        QCOMPARE(edit->property("state").toString(), u"warning"_s);
        field.setError(u"Enter an address."_s);
        QCOMPARE(edit->property("state").toString(), u"error"_s);
    }

    void scrollingAFormPastAChoiceChangesNothing()
    {
        ScrollColumn form;
        auto *before = new QLineEdit;
        form.column()->addWidget(before);
        auto *choice = new QComboBox;
        choice->addItems({u"Deactivate"_s, u"Delete"_s, u"Keep"_s});
        form.column()->addWidget(new FormField(u"When access ends"_s, choice));
        form.column()->addSpacing(2000);
        form.resize(300, 200);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        before->setFocus();
        QWheelEvent down(QPointF(5, 5), choice->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, {},
                         Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&down); // as one of the window system is passed on
        qApp->notify(choice, &down);
        QCOMPARE(choice->currentIndex(), 0);
        QVERIFY(!choice->hasFocus());
        QVERIFY(form.verticalScrollBar()->value() > 0);
    }
};

QTEST_MAIN(FormFieldTest)
#include "FormFieldTest.moc"
