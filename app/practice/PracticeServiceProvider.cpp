// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServiceProvider.h"

#include "app/saml/IdpMetadataReader.h"
#include "app/saml/MessageDecoder.h"
#include "app/saml/SamlInspector.h"
#include "app/signin/BrowserRequest.h"
#include "app/signin/Html.h"
#include "app/signin/SessionStore.h"
#include "app/x509/CertificateGenerator.h"
#include "app/x509/OpenSslHandles.h"

#include <QFile>

#include <openssl/pem.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 requestSeconds = 60 * 60;
constexpr qsizetype mostRemembered = 10000;

ServerReply page(int status, const QString &title, const Html &body)
{
    ServerReply reply;
    reply.status = status;
    reply.type = "text/html; charset=utf-8";
    reply.headers = {{"Content-Security-Policy",
                      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors "
                      "'none'; form-action 'self'"},
                     {"Cache-Control", "no-store"},
                     {"X-Content-Type-Options", "nosniff"}};
    reply.body = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%1</title><link rel="stylesheet" href="/signin.css"></head>
<body><header class="bar"><a class="brand" href="/saml">Practice provider</a></header>
<main class="narrow">
%2
</main></body></html>
)"_html(title, body)
                     .bytes();
    return reply;
}

Html fact(const QString &name, const QString &value) { return "<dt>%1</dt><dd>%2</dd>"_html(name, value); }

QByteArray deflated(const QByteArray &xml)
{
    return qCompress(xml).mid(4 + 2).chopped(4); // without the size, zlib's head and its check sum: RFC 1951
}

QByteArray signature(const QByteArray &bytes, const Secret &pem)
{
    const openssl::Bio text(BIO_new_mem_buf(pem.bytes().constData(), int(pem.bytes().size())));
    const openssl::Key key(PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    size_t size = 0;
    if (!key || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, data, size_t(bytes.size())) != 1)
        return {};
    QByteArray made(qsizetype(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(made.data()), &size, data,
                       size_t(bytes.size())) != 1)
        return {};
    return made.left(qsizetype(size));
}

/// Forgets what is too old, and everything when there is still too much of it.
void prune(QHash<QString, QDateTime> &remembered, const QDateTime &now)
{
    remembered.removeIf([&](const auto &one) { return one.value().secsTo(now) > requestSeconds; });
    if (remembered.size() >= mostRemembered)
        remembered.clear();
}

} // namespace

Result<void> PracticeServiceProvider::trust(const QByteArray &metadata)
{
    auto idp = readIdpMetadata(metadata);
    if (!idp)
        return failure(idp.error());
    // The providers of the articles are told one IDP URL and redirect to it, whichever binding is declared.
    if (idp->redirectUrl.isEmpty())
        idp->redirectUrl = idp->postUrl;
    if (idp->redirectUrl.isEmpty())
        return failure(ErrorKind::Invalid,
                       u"The metadata names no SingleSignOnService. Nothing was changed: export it again."_s);
    const std::lock_guard lock(m_mutex);
    m_idp = *idp;
    return {};
}

std::optional<ServerReply> PracticeServiceProvider::answer(const ServerRequest &request)
{
    const bool get = request.method == "GET";
    if (request.path == "/signin.css" && get) {
        QFile style(u":/signin/signin.css"_s);
        ServerReply reply;
        reply.type = "text/css; charset=utf-8";
        reply.body = style.open(QIODevice::ReadOnly) ? style.readAll() : QByteArray();
        return reply;
    }
    if (request.path == "/saml" && get)
        return startPage();
    if (request.path == "/saml/metadata" && get)
        return metadata();
    if (request.path == "/saml/login" && get)
        return logIn();
    if (request.path == "/saml/acs" && request.method == "POST")
        return consume(request);
    if (request.path == "/saml/idp" && request.method == "POST")
        return takeIdp(request);
    return std::nullopt;
}

ServerReply PracticeServiceProvider::startPage(const QString &problem)
{
    const std::lock_guard lock(m_mutex);
    Html facts = fact(u"SP Entity ID"_s, entityId());
    facts += fact(u"ACS URL"_s, acsUrl());
    if (m_idp) {
        facts += fact(u"IdP Entity ID"_s, m_idp->entityId);
        facts += fact(u"IDP URL"_s, m_idp->redirectUrl);
    }
    const Html logIn = m_idp ? R"(<p><a class="button" href="/saml/login">Log in with Gatehouse</a></p>)"_html
                             : R"(<p>No identity provider yet. Paste what Export Metadata writes.</p>)"_html;
    return page(problem.isEmpty() ? 200 : 400, u"Practice provider"_s,
                R"(<section class="card"><h1>%1</h1>%2%3<dl class="facts">%4</dl>
<p class="meta"><a href="/saml/metadata">SP metadata</a></p>
<form method="post" action="/saml/idp"><div class="field"><label for="metadata">IdP metadata</label><textarea id="metadata" name="metadata" rows="6" cols="40" required></textarea></div>
<button type="submit">Trust this identity provider</button></form></section>)"_html(
                    u"Practice provider: %1"_s.arg(m_profile.id),
                    problem.isEmpty() ? Html() : R"(<p class="message error" role="alert">%1</p>)"_html(problem), logIn,
                    facts));
}

ServerReply PracticeServiceProvider::takeIdp(const ServerRequest &request)
{
    const BrowserRequest form(request, {});
    if (const auto trusted = trust(form.field(u"metadata"_s).toUtf8()); !trusted)
        return startPage(trusted.error().message);
    ServerReply reply = page(303, u"Trusted"_s, {});
    reply.headers.emplace_back("Location", "/saml");
    return reply;
}

/// On first use: whoever rehearses only SCIM does not wait for it.
const PracticeServiceProvider::Key &PracticeServiceProvider::key()
{
    if (!m_key) {
        m_key = Key();
        if (const auto made = generateCertificate(u"practice"_s, QDateTime::currentDateTimeUtc())) {
            QByteArray base64;
            for (const QByteArray &line : made->certificate.pem.toLatin1().split('\n')) {
                if (!line.startsWith("-----"))
                    base64 += line.trimmed();
            }
            m_key = Key{base64, made->privateKeyPem};
        }
    }
    return *m_key;
}

ServerReply PracticeServiceProvider::metadata()
{
    const std::lock_guard lock(m_mutex);
    const Html keyDescriptor =
        m_profile.signsRequests
            ? R"(<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>%1</X509Certificate></X509Data></KeyInfo></KeyDescriptor>)"_html(
                  QString::fromLatin1(key().certificateBase64))
            : Html();
    ServerReply reply;
    reply.type = "application/samlmetadata+xml";
    reply.body = R"(<?xml version="1.0" encoding="UTF-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%1">
<SPSSODescriptor AuthnRequestsSigned="%2" WantAssertionsSigned="true" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">%3
<AssertionConsumerService index="0" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%4"/>
</SPSSODescriptor></EntityDescriptor>
)"_html(entityId(), m_profile.signsRequests ? u"true"_s : u"false"_s, keyDescriptor, acsUrl())
                     .bytes();
    return reply;
}

ServerReply PracticeServiceProvider::logIn()
{
    const std::lock_guard lock(m_mutex);
    if (!m_idp)
        return page(
            409, u"No identity provider"_s,
            R"(<section class="card"><h1>No identity provider yet</h1><p>Nothing was sent. Paste its metadata first.</p><p><a class="button" href="/saml">Back</a></p></section>)"_html);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    prune(m_asked, now);
    const QString id = u"_"_s + QString::fromLatin1(freshToken().bytes());
    m_asked.insert(id, now);
    const QByteArray xml =
        R"(<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="%1" Version="2.0" IssueInstant="%2" Destination="%3" AssertionConsumerServiceURL="%4" ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%5</saml:Issuer></samlp:AuthnRequest>)"_html(
            id, now.toString(Qt::ISODate), m_idp->redirectUrl, acsUrl(), entityId())
            .bytes();
    const auto parameter = [](const QByteArray &name, const QByteArray &value) {
        return name + '=' + QUrl::toPercentEncoding(QString::fromLatin1(value));
    };
    QByteArray query = parameter("SAMLRequest", deflated(xml).toBase64()) + '&' + parameter("RelayState", "practice");
    if (m_profile.signsRequests) {
        query += '&' + parameter("SigAlg", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        query += '&' + parameter("Signature", signature(query, key().pem).toBase64());
    }
    ServerReply reply = page(303, u"To the identity provider"_s, {});
    reply.headers.emplace_back("Location",
                               m_idp->redirectUrl.toUtf8() + (m_idp->redirectUrl.contains(u'?') ? '&' : '?') + query);
    return reply;
}

/// Every check of a service provider; `accepted` is the only thing that lets anybody in.
SamlInspection PracticeServiceProvider::inspected(const QByteArray &message)
{
    SamlInspection nothing;
    nothing.accepted = false;
    const auto refuse = [&](const QString &why) {
        nothing.findings = {{u"error"_s, u"refused"_s, why}};
        return nothing;
    };
    const std::lock_guard lock(m_mutex);
    if (!m_idp)
        return refuse(u"No identity provider is known here. Paste its metadata first."_s);
    const auto verifier = SignatureVerifier::withCertificates(m_idp->signingCertificates);
    const auto xml = MessageDecoder::post(message);
    if (!verifier || !xml)
        return refuse(verifier ? xml.error().message : verifier.error().message);
    SamlExpectations expectations;
    expectations.verifier = *verifier;
    expectations.issuer = m_idp->entityId;
    expectations.spEntityId = entityId();
    expectations.acsUrl = acsUrl();
    SamlInspection inspection = inspectSaml(*xml, expectations);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    prune(m_accepted, now);
    const auto check = [&](const QString &name, bool right, const QString &message) {
        inspection.checks.append({name, right, message});
        if (!right)
            inspection.accepted = false;
    };
    check(u"Not used before"_s, !m_accepted.contains(inspection.id), u"This response let somebody in already."_s);
    if (!inspection.inResponseTo.isEmpty())
        check(u"Asked for"_s, m_asked.contains(inspection.inResponseTo),
              u"Nobody here sent the request that it answers."_s);
    if (inspection.accepted == true) {
        m_accepted.insert(inspection.id, now);
        m_asked.remove(inspection.inResponseTo);
    }
    return inspection;
}

ServerReply PracticeServiceProvider::consume(const ServerRequest &request)
{
    const BrowserRequest form(request, {});
    const SamlInspection inspection = inspected(form.field(u"SAMLResponse"_s).toUtf8());
    Html checks;
    for (const auto &check : inspection.checks)
        checks += fact(check.name, check.passed == true    ? u"passed"_s
                                   : check.passed == false ? u"failed: %1"_s.arg(check.message)
                                                           : check.message);
    for (const auto &finding : inspection.findings)
        checks += fact(finding.severity, finding.message);
    if (!inspection.signature.reason.isEmpty())
        checks += fact(u"Signature"_s, inspection.signature.reason);
    if (inspection.accepted != true)
        return page(
            403, u"Refused"_s,
            R"(<section class="card"><h1>Refused</h1><p id="status">%1</p><dl class="facts">%2</dl></section>)"_html(
                inspection.status.isEmpty() ? u"Nobody was let in."_s : inspection.status, checks));
    Html facts = fact(u"NameID"_s, inspection.nameId);
    facts += fact(u"Format"_s, inspection.nameIdFormat);
    for (const auto &attribute : inspection.attributes)
        facts += fact(attribute.name, attribute.values.join(u", "_s));
    if (const QString relayState = form.field(u"RelayState"_s); !relayState.isEmpty())
        facts += fact(u"RelayState"_s, relayState);
    return page(
        200, u"Signed in"_s,
        R"(<section class="card"><h1>Signed in</h1><p class="lead">as <strong id="nameid">%1</strong>, %2</p><dl class="facts">%3</dl><h2>Checks</h2><dl class="facts">%4</dl></section>)"_html(
            inspection.nameId, inspection.inResponseTo.isEmpty() ? u"IdP-initiated"_s : u"SP-initiated"_s, facts,
            checks));
}

} // namespace gatehouse
