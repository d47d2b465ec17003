// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace gatehouse
{

/// A service provider's wish for a sign-in as its AuthnRequest says it (SAML 2.0 Core, section 3.4.1). All of it is
/// the sender's word: what may be believed is decided by IdentityProvider.
struct AuthnRequest {
    struct NameIdPolicy {
        QString format;
        QString spNameQualifier;
        bool allowCreate = false;
        bool operator==(const NameIdPolicy &) const = default;
    };
    struct Subject {
        QString nameId;
        QString format;
        bool operator==(const Subject &) const = default;
    };
    struct RequestedAuthnContext {
        QStringList classRefs;
        QString comparison = QStringLiteral("exact"); ///< exact | minimum | maximum | better
        bool operator==(const RequestedAuthnContext &) const = default;
    };

    QString id;
    QDateTime issueInstant;
    QString issuer;
    QString destination; ///< empty: not said
    QString acsUrl;      ///< empty: not said
    std::optional<int> acsIndex;
    QString protocolBinding; ///< of the answer; empty: not said
    std::optional<NameIdPolicy> nameIdPolicy;
    std::optional<Subject> subject; ///< who has to be the one that signs in
    std::optional<RequestedAuthnContext> requestedAuthnContext;
    bool forceAuthn = false;
    bool isPassive = false;
    bool isSigned = false; ///< carries a signature, whether or not it could be checked

    bool operator==(const AuthnRequest &) const = default;
};

} // namespace gatehouse
