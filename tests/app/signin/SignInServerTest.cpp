// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInServer.h"

#include "app/http/HttpClient.h"
#include "tests/support/Waiting.h"

#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SignInServerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    HttpClient m_client;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SignInServer> m_server;
    QUrl m_url;

    Result<HttpResponse> get(const QString &path)
    {
        HttpRequest request;
        request.url = QUrl(m_url.toString() + path);
        request.allowLoopbackHttp = true;
        return waited(m_client.send(request));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_services = std::make_unique<Services>();
        Organization organization;
        organization.name = u"Orchard"_s;
        organization.signInAddress = u"https://sso.orchard.example"_s;
        VERIFY_OK(
            waited(m_services->create({m_folder.filePath(u"w.gatehouse"_s)}, organization, localActor(u"user"_s))));
        m_server = std::make_unique<SignInServer>(*m_services);
        const auto url = m_server->start(QHostAddress(QHostAddress::LocalHost), 0);
        VERIFY_OK(url);
        m_url = *url;
    }

    void cleanupTestCase() { m_server.reset(); }

    void saysThatItIsHealthy()
    {
        const auto response = get(u"/healthz"_s);
        VERIFY_OK(response);
        QCOMPARE(response->status, 200);
    }

    void publishesTheMetadataOfAnApplication()
    {
        Application application;
        application.id = ApplicationId::create();
        application.connectorId = u"custom"_s;
        application.displayLabel = u"Netskope EU"_s;
        application.idpUrl = u"https://sso.orchard.example/saml2/netskope-eu"_s;
        application.sso.idpEntityId = u"https://sso.orchard.example/saml2/netskope-eu"_s;
        VERIFY_OK(waited(m_services->applications.insert(application, std::nullopt, localActor(u"user"_s))));
        const auto expected = waited(m_services->applicationService.idpMetadata(application.id));
        const auto response = get(u"/saml2/netskope-eu/metadata"_s);
        VERIFY_OK(response);
        VERIFY_OK(expected);
        QCOMPARE(response->status, 200);
        QCOMPARE(response->header("content-type"), QByteArray("application/samlmetadata+xml"));
        QCOMPARE(response->body, *expected);
    }

    void knowsNoOtherAddress()
    {
        for (const auto &path : {u"/"_s, u"/saml2/nobody/metadata"_s, u"/saml2/netskope-eu"_s, u"/userconsole"_s}) {
            const auto response = get(path);
            VERIFY_OK(response);
            QCOMPARE(response->status, 404);
        }
    }
};

QTEST_GUILESS_MAIN(SignInServerTest)
#include "SignInServerTest.moc"
