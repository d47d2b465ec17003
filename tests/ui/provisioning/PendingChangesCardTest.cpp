// SPDX-License-Identifier: Apache-2.0
#include "ui/provisioning/PendingChangesCard.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class PendingChangesCardTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    std::unique_ptr<QWidget> m_page;
    PendingChangesCard *m_card = nullptr;

    static QString focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_page = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_page.get());
        layout->addWidget(m_card = new PendingChangesCard);
        layout->addWidget(new QLineEdit); // what comes next on the page
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void keepsTheFocusWhileItWorksAndAfterwards()
    {
        m_card->findChild<QWidget *>(u"previewChanges"_s)->setFocus();
        m_card->showWork(u"Reading"_s, 0, 0, 0);
        QCOMPARE(focused(), u"cancelSync"_s);
        m_card->showError(u"The accounts could not be read"_s, u"The keychain is locked."_s);
        QCOMPARE(focused(), u"previewChanges"_s);
        m_card->findChild<QWidget *>(u"compareProvider"_s)->setFocus();
        m_card->showError(u"The accounts could not be read"_s, u"The keychain is locked."_s);
        QCOMPARE(focused(), u"compareProvider"_s);
    }

    void claimsNothingOfMembersThatTheProviderDoesNotShow()
    {
        ProvisioningPlan plan;
        plan.comparison = ProviderComparison();
        plan.comparison->accounts = 2;
        plan.comparison->groupsWithoutMembers = QStringList{u"Engineering"_s};
        m_card->showPlan(plan, false);
        const QString text = m_card->findChild<QLabel *>(u"strangerText"_s)->text();
        QVERIFY2(text.contains(u"\nThe provider does not show who is in 1 group"_s), qPrintable(text));
        QStringList texts;
        for (const QLabel *label : m_card->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"What the provider shows of accounts and groups is as this directory says."_s));
    }
};

QTEST_MAIN(PendingChangesCardTest)
#include "PendingChangesCardTest.moc"
