// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimClient.h"

#include "tests/interop/ScimPeer.h"
#include "tests/support/Waiting.h"

#include <QSet>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Against a SCIM server that somebody else wrote: npm scimmy with scimmy-routers. Started by tests/interop/run.
class ScimmyInteropTest : public QObject
{
    Q_OBJECT

    static constexpr int people = 10000;
    ScimPeer m_server;
    ScimEndpoint m_endpoint;
    ScimClient m_client;

private Q_SLOTS:
    void initTestCase()
    {
        const auto url =
            scimBaseUrl(m_server.start({u"scimmy-server.mjs"_s, QString::number(people)}, "interop-token"), true);
        VERIFY_OK(url);
        m_endpoint.baseUrl = *url;
        m_endpoint.token = *scimToken("interop-token");
        m_endpoint.allowLoopbackHttp = true;
    }

    void testsTheConnection()
    {
        const auto report = waited(m_client.test(m_endpoint, true));
        VERIFY_OK(report);
        for (const auto &check : report->checks)
            QVERIFY2(check.verdict != ConnectionCheck::Verdict::Failed,
                     qPrintable(check.name + u" "_s + check.message));
        QVERIFY(report->passed());
        QCOMPARE(report->users, std::optional<qint64>(people));
        QCOMPARE(report->groups, std::optional<qint64>(0));
    }

    void namesAWrongTokenAndAWrongPath()
    {
        ScimEndpoint wrong = m_endpoint;
        wrong.token = Secret("another");
        auto report = waited(m_client.test(wrong, false));
        VERIFY_OK(report);
        QCOMPARE(report->checks[2].name, u"Token accepted"_s);
        QCOMPARE(report->checks[2].verdict, ConnectionCheck::Verdict::Failed);
        wrong = m_endpoint;
        wrong.baseUrl.setPath(u"/scim/v1"_s);
        report = waited(m_client.test(wrong, false));
        VERIFY_OK(report);
        QVERIFY(!report->passed());
    }

    void listsTenThousandPeople_data()
    {
        QTest::addColumn<int>("pageCap");
        QTest::newRow("100 a page") << 100;
        QTest::newRow("1000 a page") << 1000;
    }
    void listsTenThousandPeople()
    {
        QFETCH(int, pageCap);
        m_endpoint.manners.pageCap = pageCap;
        QObject context;
        QSet<QString> ids;
        std::optional<Result<ListingEnd>> end;
        RemoteUser sample;
        ScimListing *listing = m_client.listUsers(m_endpoint, &context);
        connect(listing, &ScimListing::received, &context, [&](const QList<RemoteUser> &users, qint64, qint64) {
            for (const auto &user : users) {
                ids.insert(user.id());
                if (user.id() == u"scimmy-009999")
                    sample = user;
            }
        });
        connect(listing, &ScimListing::finished, &context, [&](const Result<ListingEnd> &result) { end = result; });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 180000);
        VERIFY_OK(*end);
        QCOMPARE(ids.size(), people);
        QCOMPARE(**end, (ListingEnd{people, people, true, {}}));
        QCOMPARE(sample.userName(), u"person9999@orchard.example"_s);
        QCOMPARE(sample.text(RemoteUser::Department), u"Department 3"_s);
        QCOMPARE(sample.text(RemoteUser::EmployeeNumber), u"19999"_s);
        QVERIFY(!sample.active);
        QVERIFY(sample.email().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ScimmyInteropTest)
#include "ScimmyInteropTest.moc"
