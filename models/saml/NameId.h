// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Result.h"
#include "models/directory/User.h"
#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// What the Subject of an assertion is called by.
struct NameId {
    enum class Source { Property, Persistent, Transient };
    Source source = Source::Property;
    QString property; ///< of Source::Property
    QString format;   ///< as it is written

    bool operator==(const NameId &) const = default;
};

/// Which NameID the application's settings and the request's NameIDPolicy agree on (SAML 2.0 Core, section 3.4.1.1):
/// the request's format when it names one, else the configured one. ErrorKind::Invalid: InvalidNameIDPolicy.
Result<NameId> chosenNameId(const SsoSettings &sso, const std::optional<AuthnRequest::NameIdPolicy> &policy);

/// Whether the Subject of a request means this person; `issued` is the NameID that they would get.
bool meansPerson(const AuthnRequest::Subject &subject, const User &user, const QString &issued);

} // namespace gatehouse
