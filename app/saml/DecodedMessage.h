// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SamlInspector.h"
#include "models/applications/Application.h"
#include "models/base/Async.h"
#include "models/saml/XmlLine.h"

namespace gatehouse
{

/// A message somebody was sent, unwrapped and looked at.
struct DecodedMessage {
    QByteArray xml;
    QList<XmlLine> lines;
    SamlInspection inspection;
};

/// What a message is compared with: an application's settings, further certificates, or nothing.
struct MessageContext {
    std::optional<Application> application;
    QString idpCertificate;   ///< of the application, PEM
    QStringList certificates; ///< PEM, of whoever is trusted beside it
    QDateTime at;             ///< invalid: now
};

/// XML, base64, deflated, a redirect address or a form body, off the calling thread; no network, no workspace.
/// ErrorKind::Invalid says what it is instead.
Future<DecodedMessage> decodeMessage(const QByteArray &bytes, const MessageContext &context);
/// The same of a file of at most 10 MB.
Future<QByteArray> readMessageFile(const QString &path);

} // namespace gatehouse
