// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SecretField.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SecretFieldTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    SecretField *m_field = nullptr;
    QLineEdit *m_edit = nullptr;

private Q_SLOTS:
    void init()
    {
        m_field = new SecretField(u"Token Key"_s);
        m_field->resize(400, 40);
        m_field->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_field));
        m_edit = m_field->findChild<QLineEdit *>(u"secretEdit"_s);
    }
    void cleanup() { delete m_field; }

    void typedTokenIsMaskedUntilShown()
    {
        auto *show = m_field->findChild<Button *>(u"secretShow"_s);
        QVERIFY(!show->isEnabled());
        QTest::keyClicks(m_edit, u"scim_5d0e9b41"_s);
        QCOMPARE(m_field->secret().bytes(), QByteArray("scim_5d0e9b41"));
        QVERIFY(!m_edit->displayText().contains(u"scim"_s));
        QCOMPARE(show->accessibleName(), u"Show Token Key"_s);
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(m_edit->displayText(), u"scim_5d0e9b41"_s);
        QCOMPARE(show->accessibleName(), u"Hide Token Key"_s);
    }

    void pasteTakesTheClipboardWithoutItsLineEnd()
    {
        QGuiApplication::clipboard()->setText(u"abc123\n"_s);
        QTest::mouseClick(m_field->findChild<Button *>(u"secretPaste"_s), Qt::LeftButton);
        QCOMPARE(m_field->secret().bytes(), QByteArray("abc123"));
    }

    void storedTokenShowsItsTailOnly()
    {
        m_field->setStored(u"7f2c"_s);
        QVERIFY(m_edit->placeholderText().endsWith(u"7f2c"_s));
        QVERIFY(m_field->secret().isEmpty());
    }

    void lockedFieldTakesNoKeys()
    {
        m_field->setLocked(true);
        QTest::keyClicks(m_edit, u"x"_s);
        QVERIFY(m_field->secret().isEmpty());
        QVERIFY(!m_field->findChild<Button *>(u"secretPaste"_s)->isEnabled());
    }
};

QTEST_MAIN(SecretFieldTest)
#include "SecretFieldTest.moc"
