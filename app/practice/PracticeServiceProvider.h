// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpListener.h"
#include "app/practice/PracticeProfile.h"
#include "app/secrets/Secret.h"
#include "models/saml/IdpMetadata.h"
#include "models/saml/SamlInspection.h"

#include <QDateTime>
#include <QHash>

#include <mutex>

namespace gatehouse
{

/// The SAML service provider of the practice provider (SAML 2.0 Profiles, section 4.1), to rehearse signing in on: its
/// metadata, a link that starts a sign-in, an ACS that lets nobody in without every check, and a page that says who is
/// signed in and with what, or which check failed. Used from several threads.
///
/// GET /saml (page), /saml/metadata, /saml/login; POST /saml/acs, /saml/idp (metadata of the identity provider)
class PracticeServiceProvider
{
public:
    explicit PracticeServiceProvider(const PracticeProfile &profile) : m_profile(profile) {}

    /// Where it is reached; before the first request.
    void setOrigin(const QUrl &origin) { m_origin = origin.toString(); }
    /// The identity provider to trust. ErrorKind::Invalid when this is no metadata of one.
    Result<void> trust(const QByteArray &metadata);
    /// Nothing when the path is not below /saml.
    std::optional<ServerReply> answer(const ServerRequest &request);

    QString entityId() const { return m_origin + QStringLiteral("/saml/metadata"); }
    QString acsUrl() const { return m_origin + QStringLiteral("/saml/acs"); }
    QString startUrl() const { return m_origin + QStringLiteral("/saml"); }

private:
    struct Key {
        QByteArray certificateBase64;
        Secret pem;
    };

    ServerReply startPage(const QString &problem = {});
    ServerReply metadata();
    ServerReply logIn();
    ServerReply consume(const ServerRequest &request);
    ServerReply takeIdp(const ServerRequest &request);
    SamlInspection inspected(const QByteArray &message);
    const Key &key();

    const PracticeProfile m_profile;
    QString m_origin;
    std::mutex m_mutex;
    std::optional<IdpMetadata> m_idp;
    std::optional<Key> m_key;             ///< made when it is first needed
    QHash<QString, QDateTime> m_asked;    ///< requests without an answer so far
    QHash<QString, QDateTime> m_accepted; ///< responses, so that none works twice
};

} // namespace gatehouse
