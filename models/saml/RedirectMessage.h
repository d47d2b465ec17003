// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace gatehouse
{

/// A message that came through the HTTP-Redirect binding (SAML 2.0 Bindings, section 3.4.4), decoded. `signedBytes` are
/// the received ones, still percent-encoded, because another encoding of the same values would not fit the signature
/// (I3).
struct RedirectMessage {
    QByteArray xml;
    QString relayState;
    QString signatureAlgorithm; ///< empty: not signed
    QByteArray signature;
    QByteArray signedBytes;

    bool operator==(const RedirectMessage &) const = default;
};

} // namespace gatehouse
