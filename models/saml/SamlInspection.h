// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/IssuedResponse.h"

#include <optional>

namespace gatehouse
{

/// What a SAML message turned out to be, for `saml inspect` and for whoever has to decide whether to let somebody in.
struct SamlInspection {
    struct Signature {
        bool present = false;
        std::optional<bool> valid; ///< nothing: there was no key to tell
        QStringList covers;        ///< IDs of the elements that signatures speak about
        QString algorithm;
        QString reason; ///< why it is not valid, or not known to be
        bool operator==(const Signature &) const = default;
    };
    struct Check {
        QString name;
        std::optional<bool> passed; ///< nothing: there was nothing to compare with
        QString message;
        bool operator==(const Check &) const = default;
    };
    struct Finding {
        QString severity; ///< error | warning | info
        QString code;
        QString message;
        bool operator==(const Finding &) const = default;
    };

    QString kind; ///< "Response"; empty: no SAML message could be read
    /// Of providers: it may be unsigned, and nobody signs in with it.
    bool isMetadata() const { return kind == u"EntityDescriptor" || kind == u"EntitiesDescriptor"; }
    /// Somebody would be let in by it.
    bool isSignIn() const { return kind == u"Response" || kind == u"ArtifactResponse" || kind.endsWith(u"Assertion"); }
    Signature signature;
    /// True only when a given key verified a signature that covers exactly the assertion whose values are here, and no
    /// check failed. Nothing: without a key, or a decryption key, there is no answer.
    std::optional<bool> accepted;
    QList<Check> checks;
    QList<Finding> findings;

    QString id;
    QString issuer;
    QString inResponseTo;
    QString status; ///< URIs of the status codes, outer first, separated by a blank
    QString nameId;
    QString nameIdFormat;
    QString sessionIndex;
    QList<Assertion::Attribute> attributes;

    bool operator==(const SamlInspection &) const = default;
};

} // namespace gatehouse
