// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/CborFields.h"
#include "app/inspection/InspectionKind.h"
#include "app/saml/DecodedMessage.h"

namespace gatehouse
{

/// A message somebody was sent, as the window shows it.
struct MessageQuestion {
    static constexpr auto kind = InspectionKind::Message;
    using Answer = DecodedMessage;
    QByteArray bytes;
    MessageContext context;
};

/// A message that a script has, with the files that it is judged by as they are.
struct SamlQuestion {
    static constexpr auto kind = InspectionKind::Saml;
    using Answer = SamlInspection;
    QByteArray bytes;
    std::optional<QByteArray> certificates;
    std::optional<QByteArray> idpMetadata;
    Secret decryptionKey;
    QString spEntityId;
    QString acsUrl;
    QString inResponseTo;
    QDateTime at;
};

/// Whom a file says to trust: PEM certificates.
struct TrustQuestion {
    static constexpr auto kind = InspectionKind::Trust;
    using Answer = QStringList;
    QByteArray bytes;
};

/// A private key, opened; Denied when it needs a password, or another one.
struct KeyQuestion {
    static constexpr auto kind = InspectionKind::Key;
    using Answer = Secret;
    QByteArray pem;
    Secret password;
};

/// What a service provider says of itself: its metadata, to be taken over into an application.
struct ServiceProviderQuestion {
    static constexpr auto kind = InspectionKind::ServiceProvider;
    using Answer = SpMetadata;
    QByteArray bytes;
};

Result<DecodedMessage> answerTo(const MessageQuestion &question);
Result<SamlInspection> answerTo(const SamlQuestion &question);
Result<QStringList> answerTo(const TrustQuestion &question);
Result<Secret> answerTo(const KeyQuestion &question);
Result<SpMetadata> answerTo(const ServiceProviderQuestion &question);

namespace cbor
{

template <Either<Assertion::Attribute> T> struct Fields<T> {
    static auto of(T &attribute) { return std::tie(attribute.name, attribute.values); }
};

template <Either<SamlInspection::Signature> T> struct Fields<T> {
    static auto of(T &s) { return std::tie(s.present, s.valid, s.covers, s.algorithm, s.reason); }
};

template <Either<SamlInspection::Check> T> struct Fields<T> {
    static auto of(T &check) { return std::tie(check.name, check.passed, check.message); }
};

template <Either<SamlInspection::Finding> T> struct Fields<T> {
    static auto of(T &finding) { return std::tie(finding.severity, finding.code, finding.message); }
};

template <Either<SamlInspection> T> struct Fields<T> {
    static auto of(T &s)
    {
        return std::tie(s.kind, s.signature, s.accepted, s.checks, s.findings, s.id, s.issuer, s.inResponseTo, s.status,
                        s.nameId, s.nameIdFormat, s.sessionIndex, s.attributes);
    }
};

template <Either<XmlLine> T> struct Fields<T> {
    static auto of(T &line) { return std::tie(line.text, line.element); }
};

template <Either<SpMetadata> T> struct Fields<T> {
    static auto of(T &m)
    {
        return std::tie(m.entityId, m.acsUrls, m.acsIndexes, m.nameIdFormats, m.validUntil, m.wantAssertionsSigned,
                        m.authnRequestsSigned, m.signingCertificates, m.encryptionCertificates, m.encryptionAlgorithms);
    }
};

/// Without `changes`, which whoever asked finds out.
template <Either<DecodedMessage> T> struct Fields<T> {
    static auto of(T &message) { return std::tie(message.xml, message.lines, message.inspection, message.metadata); }
};

/// Only what a message is compared with.
template <Either<Application> T> struct Fields<T> {
    static auto of(T &application)
    {
        auto &sso = application.sso;
        return std::tie(sso.idpEntityId, sso.spEntityId, sso.acsUrls, sso.spCertificate, sso.requireSignedRequests);
    }
};

template <Either<MessageContext> T> struct Fields<T> {
    static auto of(T &c) { return std::tie(c.application, c.idpCertificate, c.certificates, c.at, c.decryptionKey); }
};

template <Either<MessageQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.bytes, question.context); }
};

template <Either<SamlQuestion> T> struct Fields<T> {
    static auto of(T &q)
    {
        return std::tie(q.bytes, q.certificates, q.idpMetadata, q.decryptionKey, q.spEntityId, q.acsUrl, q.inResponseTo,
                        q.at);
    }
};

template <Either<TrustQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.bytes); }
};

template <Either<KeyQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.pem, question.password); }
};

template <Either<ServiceProviderQuestion> T> struct Fields<T> {
    static auto of(T &question) { return std::tie(question.bytes); }
};

} // namespace cbor
} // namespace gatehouse
