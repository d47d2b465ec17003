// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/InspectionProcess.h"
#include "app/saml/SamlInspector.h"
#include "app/secrets/Secret.h"
#include "models/applications/Application.h"
#include "models/saml/MetadataChanges.h"
#include "models/saml/XmlLine.h"

namespace gatehouse
{

/// A message somebody was sent, unwrapped and looked at.
struct DecodedMessage {
    QByteArray xml;
    QList<XmlLine> lines;
    SamlInspection inspection;
    std::optional<SpMetadata> metadata = {}; ///< of the one service provider that is described, if it may be taken over
    /// Of a service provider's metadata: what the application that it is compared with does not know. Nothing where it
    /// is compared with none, or is something else.
    std::optional<QList<MetadataChange>> changes = {};
};

/// What a message is compared with: an application's settings, further certificates, or nothing.
struct MessageContext {
    std::optional<Application> application;
    QString idpCertificate;   ///< of the application, PEM
    QStringList certificates; ///< PEM, of whoever is trusted beside it
    QDateTime at;             ///< invalid: now
    Secret decryptionKey;     ///< PEM, of the service provider; empty: encrypted assertions stay shut
};

/// XML, base64, deflated, a redirect address or a form body, read by `inspection`; no network, no workspace.
/// ErrorKind::Invalid says what it is instead; other errors are those of InspectionProcess.
Future<DecodedMessage> decodeMessage(const QByteArray &bytes, const MessageContext &context,
                                     InspectionProcess &inspection);
/// The signing certificates of an identity provider's metadata, or the certificates in a file of another kind: whom to
/// trust. ErrorKind::Invalid when the bytes hold neither.
Future<QStringList> trustedCertificates(const QByteArray &bytes, InspectionProcess &inspection);
/// A private key to decrypt with, as PEM without a password. Errors as readPrivateKey().
Future<Secret> unlockedKey(const QByteArray &pem, const Secret &password, InspectionProcess &inspection);

/// The largest file that a message or metadata is read from.
inline constexpr qint64 largestMessageFile = 10 * 1024 * 1024;

} // namespace gatehouse
