// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SamlStatus.h"

#include <QStringList>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
const QString prefix = u"urn:oasis:names:tc:SAML:2.0:status:"_s;
} // namespace

QString toUri(SamlStatus::Code code)
{
    static const QStringList words{u"Success"_s, u"Requester"_s, u"Responder"_s, u"VersionMismatch"_s};
    return prefix + words.at(int(code));
}

QString toUri(SamlStatus::SubCode code)
{
    // In the order of the enumeration.
    static const QStringList words{
        QString(),          u"AuthnFailed"_s,        u"InvalidNameIDPolicy"_s, u"NoAuthnContext"_s,    u"NoPassive"_s,
        u"RequestDenied"_s, u"RequestUnsupported"_s, u"UnknownPrincipal"_s,    u"UnsupportedBinding"_s};
    return code == SamlStatus::SubCode::None ? QString() : prefix + words.at(int(code));
}

} // namespace gatehouse
