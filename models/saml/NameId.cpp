// SPDX-License-Identifier: Apache-2.0
#include "models/saml/NameId.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NameId)
};

/// The last part, without the version of SAML that it was defined in.
QString kind(const QString &format) { return format.section(u"nameid-format:"_s, 1); }

bool isUnspecified(const QString &format) { return format.isEmpty() || kind(format) == u"unspecified"; }

NameId named(const SsoSettings &sso, const QString &format)
{
    if (kind(format) == u"persistent")
        return {NameId::Source::Persistent, {}, format};
    if (kind(format) == u"transient")
        return {NameId::Source::Transient, {}, format};
    return {NameId::Source::Property, sso.nameId, format};
}

} // namespace

Result<NameId> chosenNameId(const SsoSettings &sso, const std::optional<AuthnRequest::NameIdPolicy> &policy)
{
    if (policy && !policy->spNameQualifier.isEmpty() && policy->spNameQualifier != sso.spEntityId)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The service provider asks for a NameID of “%1”, which it is not itself. Have its "
                                 "admin take SPNameQualifier out of NameIDPolicy.")
                           .arg(policy->spNameQualifier.left(200)));
    const QString wanted = policy ? policy->format : QString();
    if (isUnspecified(wanted) || wanted == sso.nameIdFormat)
        return named(sso, sso.nameIdFormat);
    if (kind(wanted) == u"persistent" || kind(wanted) == u"transient")
        return named(sso, wanted);
    if (kind(wanted) == u"emailAddress")
        return NameId{NameId::Source::Property, kind(sso.nameIdFormat) == u"emailAddress" ? sso.nameId : u"email"_s,
                      wanted};
    return failure(ErrorKind::Invalid,
                   Texts::tr("The service provider asks for a NameID of the format “%1”, which is not issued here. Set "
                             "it to unspecified, emailAddress, persistent or transient there.")
                       .arg(wanted.left(200)));
}

bool meansPerson(const AuthnRequest::Subject &subject, const User &user, const QString &issued)
{
    return subject.nameId == issued || subject.nameId.compare(user.username, Qt::CaseInsensitive) == 0 ||
           subject.nameId.compare(user.email, Qt::CaseInsensitive) == 0;
}

} // namespace gatehouse
