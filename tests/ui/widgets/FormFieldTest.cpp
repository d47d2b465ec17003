// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/FormField.h"
#include "ui/theme/Theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

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
};

QTEST_MAIN(FormFieldTest)
#include "FormFieldTest.moc"
