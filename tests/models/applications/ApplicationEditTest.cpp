// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationEdit.h"

#include <QTest>

using namespace gatehouse;

class ApplicationEditTest : public QObject
{
    Q_OBJECT

    static ApplicationEdit netskope()
    {
        Application application;
        application.id = ApplicationId::create();
        application.displayLabel = QStringLiteral("Netskope");
        application.sso.acsUrls = {QStringLiteral("NETSKOPE_PROXY_ACS_URL")};
        application.version = 4;
        return {application, application, {}, {}, {}, {}};
    }

private Q_SLOTS:
    void countsChangesByTab();
    void takesAChangeBackWhenTheOldValueIsTypedAgain();
    void takesAGroupBackWhenTheBoxIsPressedTwice();
    void keepsMyChangeAndTheirOtherChange();
    void asksOnlyAboutFieldsThatBothChangedDifferently();
    void countsACertificateAsOneChange();
};

void ApplicationEditTest::countsChangesByTab()
{
    ApplicationEdit edit = netskope();
    QVERIFY(!edit.isChanged());
    edit.edited.displayLabel = QStringLiteral("Netskope EU");
    edit.edited.sso.acsUrls = {QStringLiteral("https://eu.goskope.com/acs")};
    edit.edited.sso.spEntityId = QStringLiteral("https://eu.goskope.com");
    edit.setBound(UserGroupId::create(), false, true);
    QCOMPARE(edit.changes().size(), 4);
    QCOMPARE(edit.changesOn(ApplicationTab::GeneralInfo), 1);
    QCOMPARE(edit.changesOn(ApplicationTab::Sso), 2);
    QCOMPARE(edit.changesOn(ApplicationTab::UserGroups), 1);
    QCOMPARE(edit.changesOn(ApplicationTab::IdentityManagement), 0);
    const ApplicationChange first = edit.changes().first();
    QCOMPARE(first.label, QStringLiteral("Display Label"));
    QCOMPARE(first.from, QStringLiteral("Netskope"));
    QCOMPARE(first.to, QStringLiteral("Netskope EU"));
}

void ApplicationEditTest::takesAChangeBackWhenTheOldValueIsTypedAgain()
{
    ApplicationEdit edit = netskope();
    edit.edited.displayLabel = QStringLiteral("x");
    QVERIFY(edit.isChanged());
    edit.edited.displayLabel = QStringLiteral("Netskope");
    QVERIFY(!edit.isChanged());
}

void ApplicationEditTest::takesAGroupBackWhenTheBoxIsPressedTwice()
{
    ApplicationEdit edit = netskope();
    const UserGroupId added = UserGroupId::create();
    const UserGroupId removed = UserGroupId::create();
    edit.setBound(added, false, true);
    edit.setBound(removed, true, false);
    QCOMPARE(edit.bind, QSet<UserGroupId>{added});
    QCOMPARE(edit.unbind, QSet<UserGroupId>{removed});
    edit.setBound(added, false, false);
    edit.setBound(removed, true, true);
    QVERIFY(!edit.isChanged());
}

void ApplicationEditTest::keepsMyChangeAndTheirOtherChange()
{
    ApplicationEdit edit = netskope();
    edit.edited.description = QStringLiteral("mine");
    Application theirs = edit.original;
    theirs.displayLabel = QStringLiteral("Netskope EU");
    theirs.idm.baseUrl = QStringLiteral("https://eu.goskope.com/SCIM/V2/1");
    theirs.version = 5;
    QVERIFY(conflictingFields(edit, theirs).isEmpty());
    QCOMPARE(changedByOthers(edit, theirs), QStringList{QStringLiteral("Display Label")});
    const ApplicationEdit merged = rebased(edit, theirs);
    QCOMPARE(merged.edited.description, QStringLiteral("mine"));
    QCOMPARE(merged.edited.displayLabel, QStringLiteral("Netskope EU"));
    QCOMPARE(merged.edited.idm.baseUrl, theirs.idm.baseUrl);
    QCOMPARE(merged.edited.version, qint64(5));
    QCOMPARE(merged.changes().size(), 1);
}

void ApplicationEditTest::asksOnlyAboutFieldsThatBothChangedDifferently()
{
    ApplicationEdit edit = netskope();
    edit.edited.description = QStringLiteral("mine");
    edit.edited.showInPortal = false;
    Application theirs = edit.original;
    theirs.description = QStringLiteral("theirs");
    theirs.showInPortal = false;
    const QList<ApplicationField> conflicts = conflictingFields(edit, theirs);
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.first().label, QStringLiteral("Description"));
    ApplicationEdit merged = rebased(edit, theirs);
    conflicts.first().copy(theirs, merged.edited);
    QVERIFY(!merged.isChanged());
}

void ApplicationEditTest::countsACertificateAsOneChange()
{
    ApplicationEdit edit = netskope();
    edit.newCertificate = QStringLiteral("9C:41");
    QCOMPARE(edit.changes().size(), 1);
    QCOMPARE(edit.changesOn(ApplicationTab::Sso), 1);
}

QTEST_GUILESS_MAIN(ApplicationEditTest)
#include "ApplicationEditTest.moc"
