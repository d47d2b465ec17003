// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Whether a sign-in worked, as a Response says it (SAML 2.0 Core, section 3.2.2.2): who is to blame, then what for.
struct SamlStatus {
    enum class Code { Success, Requester, Responder, VersionMismatch };
    enum class SubCode {
        None,
        AuthnFailed,
        InvalidNameIdPolicy,
        NoAuthnContext,
        NoPassive,
        RequestDenied,
        RequestUnsupported,
        UnknownPrincipal,
        UnsupportedBinding,
    };
    Code code = Code::Success;
    SubCode subCode = SubCode::None;

    bool isSuccess() const { return code == Code::Success; }
    bool operator==(const SamlStatus &) const = default;
};

/// "urn:oasis:names:tc:SAML:2.0:status:Requester"
QString toUri(SamlStatus::Code code);
/// Empty for None.
QString toUri(SamlStatus::SubCode code);

} // namespace gatehouse
