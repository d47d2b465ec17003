// SPDX-License-Identifier: Apache-2.0
#include "models/home/Attention.h"
#include "models/applications/ApplicationStatus.h"
#include "models/home/CertificateReminder.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// What needs somebody.
class AttentionTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 27), QTime(12, 0), Qt::UTC};

    ApplicationHealth healthy(const QString &label) const
    {
        ApplicationHealth health;
        Application &application = health.summary.application;
        application.id = ApplicationId::create();
        application.displayLabel = label;
        application.idpUrl = u"https://sso.example/saml2/x"_s;
        application.sso.active = true;
        application.sso.spEntityId = u"https://sp.example"_s;
        application.sso.acsUrls = QStringList{u"https://sp.example/acs"_s};
        health.summary.certificateExpires = m_now.addYears(2);
        health.connector = Connector();
        health.connector->saml = true;
        return health;
    }

private Q_SLOTS:
    void nothingIsSaidOfWhatIsHealthy() { QVERIFY(attentionOf({healthy(u"Slack"_s)}, m_now).isEmpty()); }

    void certificatesComeUpSixtyDaysBeforeTheirEnd()
    {
        ApplicationHealth health = healthy(u"Slack"_s);
        health.summary.certificateExpires = m_now.addDays(61);
        QVERIFY(attentionOf({health}, m_now).isEmpty());
        health.summary.certificateExpires = m_now.addDays(19);
        auto found = attentionOf({health}, m_now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, Attention::Severity::Warning);
        QVERIFY2(found.first().fact.contains(u"19"), qPrintable(found.first().fact));
        QCOMPARE(found.first().tab, u"sso"_s);
        health.summary.certificateExpires = m_now.addDays(-2);
        found = attentionOf({health}, m_now);
        QCOMPARE(found.first().severity, Attention::Severity::Error);
        QVERIFY2(found.first().fact.contains(u"expired"), qPrintable(found.first().fact));
        health.summary.application.sso.active = false; // nobody signs in with it
        for (const Attention &attention : attentionOf({health}, m_now))
            QVERIFY(!attention.fact.contains(u"certificate"));
    }

    void daysAreCountedAsWhereverElseTheyAreShown()
    {
        static const QRegularExpression number(u"\\d+"_s);
        ApplicationHealth health = healthy(u"Slack"_s);
        for (const int hours : {-60, -30, 1, 23, 25, 30 * 24 - 1, 30 * 24}) {
            const QDateTime expires = m_now.addSecs(3600LL * hours);
            health.summary.certificateExpires = expires;
            const QString home = attentionOf({health}, m_now).first().fact;
            const QString chip = certificateStatus(expires, m_now).text;
            QVERIFY2(number.match(home).captured() == number.match(chip).captured(), qPrintable(home + chip));
            if (hours > 0)
                QCOMPARE(number.match(sentenceOf(CertificateReminder{{}, u"Slack"_s, expires, 1}, m_now)).captured(),
                         number.match(chip).captured());
        }
        health.summary.certificateExpires = m_now.addSecs(-3600);
        QVERIFY(attentionOf({health}, m_now).first().fact.contains(u"expired today"));
    }

    void remindersComeAtTheirDays_R26()
    {
        const QList<std::pair<int, int>> expected{{61, -1}, {60, 60}, {31, 60}, {30, 30}, {15, 30}, {14, 14},
                                                  {7, 7},   {2, 7},   {1, 1},   {0, 0},   {-9, 0}};
        for (const auto &[days, reminder] : expected)
            QCOMPARE(expiryReminder(m_now.addDays(days), m_now), reminder);
        QCOMPARE(expiryReminder({}, m_now), -1);
        ApplicationHealth soon = healthy(u"Slack"_s);
        soon.summary.certificateExpires = m_now.addDays(6);
        ApplicationHealth later = healthy(u"Box"_s);
        later.summary.certificateExpires = m_now.addDays(50);
        ApplicationHealth off = healthy(u"Off"_s);
        off.summary.certificateExpires = m_now.addDays(1);
        off.summary.application.sso.active = false;
        const auto due = certificateReminders({later.summary, off.summary, soon.summary}, m_now);
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].label, u"Slack"_s);
        QCOMPARE(due[0].days, 7);
        QVERIFY2(sentenceOf(due[0], m_now).contains(u'6'), qPrintable(sentenceOf(due[0], m_now)));
        QCOMPARE(due[1].days, 60);
        QCOMPARE(attentionOf({soon}, m_now).first().severity, Attention::Severity::Error);
    }

    void aPlannedRenewalOnlyAsksWhetherTheProviderKnows_R26()
    {
        ApplicationHealth health = healthy(u"Slack"_s);
        health.summary.certificateExpires = m_now.addDays(20);
        NextCertificate &next = health.summary.nextCertificate;
        next.expires = m_now.addYears(3);
        auto found = attentionOf({health}, m_now);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().consequence.contains(u"ready"), qPrintable(found.first().consequence));
        next.rollover.takesOver = m_now.addDays(16);
        found = attentionOf({health}, m_now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, Attention::Severity::Unfinished);
        QVERIFY(certificateReminders({health.summary}, m_now).isEmpty());
        next.rollover.takesOver = m_now.addDays(5);
        QCOMPARE(attentionOf({health}, m_now).first().severity, Attention::Severity::Warning);
        next.rollover.told = m_now;
        QVERIFY(attentionOf({health}, m_now).isEmpty());
        next.rollover.takesOver = m_now.addDays(30); // after the end of the current one
        QCOMPARE(attentionOf({health}, m_now).size(), 1);
    }

    void aReminderThatNoMailServerTookLeadsToTheMailSettings_R26()
    {
        ApplicationHealth zoom = healthy(u"Zoom"_s);
        zoom.summary.certificateExpires = m_now.addDays(13);
        zoom.unsent = {zoom.summary.application.id, zoom.summary.certificateExpires, 14,
                       u"mail.example refused the password."_s, m_now.addSecs(-600)};
        auto found = attentionOf({zoom}, m_now);
        QCOMPARE(found.size(), 2); // the certificate itself, and that nobody got the e-mail
        QVERIFY2(found[1].fact.contains(u"Zoom"_s), qPrintable(found[1].fact));
        QVERIFY(found[1].consequence.startsWith(u"mail.example refused the password."_s));
        QCOMPARE(found[1].place, u"settings"_s);
        QCOMPARE(found[1].tab, u"mail"_s);
        // One mail server, one row.
        ApplicationHealth box = zoom;
        box.summary.application.id = ApplicationId::create();
        box.summary.application.displayLabel = u"Box"_s;
        box.unsent->application = box.summary.application.id;
        box.unsent->problem = u"mail.example is not there."_s;
        box.unsent->tried = m_now.addSecs(-60);
        found = attentionOf({zoom, box}, m_now);
        QCOMPARE(found.size(), 3);
        QVERIFY2(found[2].consequence.startsWith(u"Zoom, Box: mail.example is not there."_s),
                 qPrintable(found[2].consequence));
        // Old news: of an earlier step, of a certificate that was replaced, or nobody tries any more.
        const auto rowsOf = [this](const ApplicationHealth &health) { return attentionOf({health}, m_now).size(); };
        ApplicationHealth past = zoom;
        past.unsent->days = 30;
        QCOMPARE(rowsOf(past), 1);
        past = zoom;
        past.unsent->expires = m_now.addDays(5);
        QCOMPARE(rowsOf(past), 1);
        past = zoom;
        past.unsent->tried = m_now.addDays(-3);
        QCOMPARE(rowsOf(past), 1);
    }

    void aSyncThatFailedSaysWhatTheProviderSaid()
    {
        ApplicationHealth health = healthy(u"Netskope"_s);
        ProvisioningStatus status;
        status.failed = 2;
        ProvisioningOperation operation;
        operation.change.name = u"ada"_s;
        operation.detail = u"userName already exists"_s;
        status.failures = {operation, operation};
        health.provisioning = status;
        const auto found = attentionOf({health}, m_now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().consequence, u"ada: userName already exists"_s);
        QCOMPARE(found.first().tab, u"identity-management"_s);
        health.provisioning->problem = u"The token was refused."_s;
        QCOMPARE(attentionOf({health}, m_now).first().consequence, u"The token was refused."_s);
    }

    void aScheduledImportThatIsHeldWaitsForAYesUntilItIsSaid()
    {
        ApplicationHealth health = healthy(u"Netskope"_s);
        health.scheduled = ScheduledImport();
        QVERIFY(attentionOf({health}, m_now).isEmpty());
        health.scheduled->held = 1204;
        const auto found = attentionOf({health}, m_now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, Attention::Severity::Warning);
        QCOMPARE(found.first().place, u"manual-import"_s);
        QVERIFY2(found.first().fact.contains(QLocale().toString(1204)), qPrintable(found.first().fact));
        health.scheduled->approved = 1204;
        QVERIFY(attentionOf({health}, m_now).isEmpty());
        health.scheduled->problem = u"The token was refused."_s;
        QCOMPARE(attentionOf({health}, m_now).first().consequence, u"The token was refused."_s);
        *health.scheduled = {};
        health.scheduled->conflicts = 3;
        QCOMPARE(attentionOf({health}, m_now).first().severity, Attention::Severity::Unfinished);
    }

    void theMostUrgentComesFirst()
    {
        ApplicationHealth unfinished = healthy(u"Miro"_s);
        unfinished.summary.application.idm.state = IdmState::Configured;
        ApplicationHealth importing = healthy(u"Box"_s);
        ImportJob job;
        job.id = ImportJobId::create();
        job.state = JobState::Interrupted;
        importing.newestImport = job;
        ApplicationHealth expired = healthy(u"Zoom"_s);
        expired.summary.certificateExpires = m_now.addDays(-1);
        const auto found = attentionOf({unfinished, importing, expired}, m_now);
        QCOMPARE(found.size(), 3);
        QCOMPARE(found[0].application, expired.summary.application.id);
        QCOMPARE(found[1].place, u"imports"_s);
        QCOMPARE(found[1].job, job.id.toString());
        QCOMPARE(found[2].application, unfinished.summary.application.id);
    }
};

QTEST_APPLESS_MAIN(AttentionTest)
#include "AttentionTest.moc"
