// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationTableModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class ApplicationTableModelTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::UTC);
    Connector m_saml;
    Connector m_bookmark;

    ApplicationRow row(const QString &label, const Connector &connector,
                       std::function<void(ApplicationSummary &)> change = {})
    {
        ApplicationSummary summary;
        summary.application.id = ApplicationId::create();
        summary.application.displayLabel = label;
        summary.application.connectorId = connector.id;
        if (connector.saml) {
            summary.application.sso.active = true;
            summary.certificateExpires = m_now.addYears(3);
        }
        if (change)
            change(summary);
        return applicationRow(summary, &connector, m_now);
    }
    QStringList labels(const ApplicationTableModel &model)
    {
        QStringList labels;
        for (int i = 0; i < model.rowCount(); ++i)
            labels << model.index(i, ApplicationTableModel::Label).data().toString();
        return labels;
    }
    QList<ApplicationRow> four()
    {
        return {row(QStringLiteral("Zoom"), m_saml, [this](auto &s) { s.certificateExpires = m_now.addDays(-2); }),
                row(QStringLiteral("egnyte"), m_saml,
                    [](auto &s) {
                        s.application.idm.state = IdmState::Active;
                        s.failedCount = 2;
                        s.groupCount = 4;
                    }),
                row(QStringLiteral("Facilities Booking"), m_bookmark),
                row(QStringLiteral("Atlassian Cloud"), m_saml, [this](auto &s) {
                    s.application.idm.state = IdmState::Active;
                    s.certificateExpires = m_now.addDays(19);
                    s.groupCount = 9;
                })};
    }

private Q_SLOTS:
    void initTestCase();
    void sortsByLabelWithoutCase();
    void filtersAndCounts();
    void findsByLabelAndApplicationName();
    void keepsCheckedRowsOverAFilter();
    void headCheckBoxIsMixedWhenSomeAreChecked();
    void saysEveryStateInWords();
    void namesTheCertificateButton();
};

void ApplicationTableModelTest::initTestCase()
{
    m_saml.id = QStringLiteral("netskope");
    m_saml.saml = true;
    m_saml.scim = true;
    m_bookmark.id = QStringLiteral("bookmark");
    m_bookmark.bookmark = true;
}

void ApplicationTableModelTest::sortsByLabelWithoutCase()
{
    ApplicationTableModel model;
    model.setRows(four());
    QCOMPARE(labels(model), (QStringList{QStringLiteral("Atlassian Cloud"), QStringLiteral("egnyte"),
                                         QStringLiteral("Facilities Booking"), QStringLiteral("Zoom")}));
    model.sort(ApplicationTableModel::Groups, Qt::DescendingOrder);
    QCOMPARE(labels(model).first(), QStringLiteral("Atlassian Cloud"));
    model.sort(ApplicationTableModel::Sso, Qt::AscendingOrder);
    QCOMPARE(labels(model).size(), 4);
}

void ApplicationTableModelTest::filtersAndCounts()
{
    ApplicationTableModel model;
    model.setRows(four());
    QCOMPARE(model.count(ApplicationFilter::All), 4);
    QCOMPARE(model.count(ApplicationFilter::NeedsAttention), 3);
    QCOMPARE(model.count(ApplicationFilter::IdmActive), 2);
    QCOMPARE(model.count(ApplicationFilter::CertificateExpiring), 2);
    model.setFilter(ApplicationFilter::CertificateExpiring);
    QCOMPARE(labels(model), (QStringList{QStringLiteral("Atlassian Cloud"), QStringLiteral("Zoom")}));
}

void ApplicationTableModelTest::findsByLabelAndApplicationName()
{
    ApplicationTableModel model;
    model.setRows(four());
    model.setSearch(QStringLiteral("EGN"));
    QCOMPARE(labels(model), QStringList{QStringLiteral("egnyte")});
    model.setSearch(QStringLiteral("facilities-book"));
    QCOMPARE(labels(model), QStringList{QStringLiteral("Facilities Booking")});
    model.setSearch(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
}

void ApplicationTableModelTest::keepsCheckedRowsOverAFilter()
{
    ApplicationTableModel model;
    QSignalSpy changed(&model, &ApplicationTableModel::checkedChanged);
    QList<ApplicationRow> rows = four();
    model.setRows(rows);
    changed.clear();
    QVERIFY(model.setData(model.index(0, ApplicationTableModel::Check), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(changed.count(), 1);
    model.setSearch(QStringLiteral("Zoom"));
    model.setChecked(0, true);
    QCOMPARE(model.checkedRows().size(), 2);
    rows.removeFirst(); // Zoom is deleted
    model.setRows(rows);
    QCOMPARE(model.checkedRows().size(), 1);
}

void ApplicationTableModelTest::headCheckBoxIsMixedWhenSomeAreChecked()
{
    ApplicationTableModel model;
    model.setRows(four());
    QCOMPARE(model.headState(), Qt::Unchecked);
    model.setChecked(1, true);
    QCOMPARE(model.headState(), Qt::PartiallyChecked);
    model.setAllChecked(true);
    QCOMPARE(model.headState(), Qt::Checked);
    model.setAllChecked(false);
    QCOMPARE(model.checkedRows().size(), 0);
}

void ApplicationTableModelTest::saysEveryStateInWords()
{
    ApplicationTableModel model;
    model.setRows(four());
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, ApplicationTableModel::Certificate), QStringLiteral("Expires in 19 days"));
    QCOMPARE(text(1, ApplicationTableModel::Idm), QStringLiteral("2 failed"));
    QCOMPARE(text(1, ApplicationTableModel::Certificate), QStringLiteral("22 Nov 2029 · 3 years"));
    QCOMPARE(text(2, ApplicationTableModel::Idm), QStringLiteral("Not available"));
    QCOMPARE(text(3, ApplicationTableModel::Certificate), QStringLiteral("Expired 2 days ago"));
    QCOMPARE(model.index(3, ApplicationTableModel::Sso).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("SSO: Active"));
    QCOMPARE(model.index(3, ApplicationTableModel::Check).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Zoom"));
    Application incomplete;
    QCOMPARE(ssoStatus(incomplete, &m_saml).text, QStringLiteral("Setup incomplete"));
    incomplete.sso.deactivated = true;
    QCOMPARE(ssoStatus(incomplete, &m_saml).text, QStringLiteral("Inactive"));
}

void ApplicationTableModelTest::namesTheCertificateButton()
{
    QCOMPARE(certificateMenuStatus({}, m_now).text, QStringLiteral("No IDP Certificate"));
    QCOMPARE(certificateMenuStatus(m_now.addYears(1), m_now).text, QStringLiteral("IDP Certificate Valid"));
    QCOMPARE(certificateMenuStatus(m_now.addDays(19), m_now).text,
             QStringLiteral("IDP Certificate Expires in 19 days"));
    QCOMPARE(certificateMenuStatus(m_now.addSecs(60), m_now).text, QStringLiteral("IDP Certificate Expires in 1 day"));
    QCOMPARE(certificateMenuStatus(m_now.addSecs(-1), m_now).text, QStringLiteral("IDP Certificate Expired"));
}

QTEST_GUILESS_MAIN(ApplicationTableModelTest)
#include "ApplicationTableModelTest.moc"
