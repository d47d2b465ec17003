// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/saml/RedirectMessage.h"

namespace gatehouse
{

/// The wrappings of SAML's bindings, from untrusted bytes to XML bytes; the XML itself is not looked at. All errors are
/// ErrorKind::Invalid.
namespace MessageDecoder
{

/// RelayState is kept short: it comes back from a browser (I6).
inline constexpr qsizetype longestRelayState = 1024;

/// Everything behind the "?" of a redirect. Each parameter at most once, SAMLRequest and not SAMLResponse, nothing
/// inflates beyond 1 MB (I3, I4). `parameter` is the one to decode.
Result<RedirectMessage> redirect(const QByteArray &rawQuery, const QByteArray &parameter = "SAMLRequest");
/// The form field of the HTTP-POST binding.
Result<QByteArray> post(const QByteArray &base64);
/// Whatever a person pastes: XML, base64, base64 of deflated XML, a whole redirect address or a form body; of a
/// browser's recording (HAR) the last answer in it, else the last request.
Result<QByteArray> anything(const QByteArray &bytes, qsizetype largest);

} // namespace MessageDecoder
} // namespace gatehouse
