// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CopyField.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CopyFieldTest : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void copiesTheWholeValueWhateverFits()
    {
        const QString pem = u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"_s;
        CopyField field(u"IDP CERTIFICATE"_s, pem);
        field.resize(120, 32);
        field.show();
        field.findChild<QAbstractButton *>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), pem);
        QCOMPARE(field.value(), pem);
    }

    void saysAllOfALongValueInItsTooltip()
    {
        const QString url = u"https://sso.haldenmoor.example/saml2/netskope-web-security"_s;
        CopyField field(u"IDP URL"_s, url);
        auto *edit = field.findChild<QLineEdit *>();
        QCOMPARE(edit->toolTip(), url);
        QCOMPARE(edit->accessibleName(), u"IDP URL"_s);
        QCOMPARE(field.findChild<QAbstractButton *>()->accessibleName(), u"Copy IDP URL"_s);
    }

    void endsInDotsUntilItIsFocused()
    {
        CopyField field(u"IDP URL"_s, u"https://sso.haldenmoor.example/saml2/"_s + QString(60, u'x'));
        field.resize(160, 34);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        auto *edit = field.findChild<QLineEdit *>();
        field.findChild<QAbstractButton *>()->setFocus();
        const QImage elided = edit->grab().toImage();
        edit->setFocus();
        edit->setCursorPosition(0);
        QVERIFY(edit->grab().toImage() != elided);
    }
};

QTEST_MAIN(CopyFieldTest)
#include "CopyFieldTest.moc"
