// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ConfirmDialog.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Scrim.h"

#include <QLayout>
#include <QLineEdit>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ConfirmDialogTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    QWidget *m_window = nullptr;
    DialogPrompt m_prompt;
    QList<Answer> m_answers;

    ConfirmDialog *ask(const ConfirmQuestion &question)
    {
        m_prompt.ask(m_window, question, [this](Answer answer) { m_answers.append(answer); });
        auto *dialog = m_window->findChild<ConfirmDialog *>(u"confirmDialog"_s);
        return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
    }

    static ConfirmQuestion deleting()
    {
        ConfirmQuestion question;
        question.title = u"Delete 2 applications?"_s;
        question.consequence = u"214 people lose access."_s;
        question.confirm = u"Delete Application"_s;
        question.cancel = u"Cancel"_s;
        question.typedLabel = u"Number of applications being deleted"_s;
        question.typedValue = u"2"_s;
        return question;
    }

private Q_SLOTS:
    void init()
    {
        m_answers.clear();
        m_window = new QWidget;
        m_window->resize(800, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    void cleanup() { delete m_window; }

    void isAsHighAsItsTextsNeed()
    {
        ConfirmQuestion question = deleting();
        question.consequence =
            u"Another server answers at http://127.0.0.1:8799/SCIM/V2/practice. What is known of accounts at "
            "http://127.0.0.1:8790/SCIM/V2/practice is forgotten with this: people are looked up again there."_s;
        ConfirmDialog *dialog = ask(question);
        QVERIFY(dialog);
        QCOMPARE(dialog->width(), 500);
        QCOMPARE(dialog->height(), dialog->layout()->totalHeightForWidth(500));
    }

    void deletingNeedsTheTypedCount()
    {
        ConfirmDialog *dialog = ask(deleting());
        QVERIFY(dialog);
        auto *yes = dialog->findChild<Button *>(u"confirmYes"_s);
        auto *edit = dialog->findChild<QLineEdit *>(u"confirmTyped"_s);
        QCOMPARE(edit->accessibleName(), u"Number of applications being deleted"_s);
        QVERIFY(edit->hasFocus());
        QVERIFY(!yes->isEnabled());
        QTest::keyClicks(edit, u"3"_s);
        QVERIFY(!yes->isEnabled());
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, u"2"_s);
        QVERIFY(yes->isEnabled());
        QTest::mouseClick(yes, Qt::LeftButton);
        QCOMPARE(m_answers, QList<Answer>{Answer::Confirmed});
    }

    void focusIsOnTheSafeButton()
    {
        ConfirmQuestion question;
        question.title = u"Deactivate IdM connection?"_s;
        question.confirm = u"confirm"_s;
        question.cancel = u"cancel"_s;
        ConfirmDialog *dialog = ask(question);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<Button *>(u"confirmCancel"_s)->hasFocus());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_answers, QList<Answer>{Answer::Cancelled});
    }

    void escapeCancelsAndTakesTheScrimAway()
    {
        ConfirmDialog *dialog = ask(deleting());
        QVERIFY(dialog);
        QVERIFY(m_window->findChild<Scrim *>());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(m_answers, QList<Answer>{Answer::Cancelled});
        QTRY_VERIFY(!m_window->findChild<Scrim *>());
    }

    void thirdAnswerIsItsOwn()
    {
        ConfirmQuestion question;
        question.title = u"Save 2 changes to Netskope?"_s;
        question.confirm = u"save"_s;
        question.cancel = u"cancel"_s;
        question.other = u"Discard"_s;
        question.destructive = false;
        ConfirmDialog *dialog = ask(question);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<Button *>(u"confirmOther"_s), Qt::LeftButton);
        QCOMPARE(m_answers, QList<Answer>{Answer::Other});
    }
};

QTEST_MAIN(ConfirmDialogTest)
#include "ConfirmDialogTest.moc"
