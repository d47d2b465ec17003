// SPDX-License-Identifier: Apache-2.0
#include "app/saml/AuthnRequestReader.h"

#include "app/saml/SamlTime.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestText = 1024; // SAML 2.0 Core, section 8.3.6
constexpr qsizetype mostContexts = 32;
constexpr qsizetype longestWishes = 8 * 1024; ///< all that is kept of a request beside its issuer

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AuthnRequestReader)
};

tl::unexpected<Error> broken(const QString &message)
{
    return failure(ErrorKind::Invalid,
                   message + u' ' +
                       Texts::tr("Start again at the service provider, and report this to its admin when "
                                 "it happens again."));
}

/// xs:boolean; an empty text is the default.
std::optional<bool> boolean(const QString &text)
{
    const QString word = text.trimmed();
    if (word == u"true" || word == u"1")
        return true;
    if (word.isEmpty() || word == u"false" || word == u"0")
        return false;
    return std::nullopt;
}

/// Element text without white space at its ends; empty when there is no such element, nothing when it is there twice
/// or holds more than text.
std::optional<QString> textOf(const xmlNode *parent, const char *name, const char *space)
{
    const auto found = xml::children(parent, name, space);
    if (found.isEmpty())
        return QString();
    if (found.size() > 1)
        return std::nullopt;
    const auto text = xml::plainText(found.first());
    return text ? std::optional(text->trimmed()) : std::nullopt;
}

bool readPolicy(const xmlNode *root, AuthnRequest &request)
{
    const auto found = xml::children(root, "NameIDPolicy", xml::samlp);
    if (found.isEmpty())
        return true;
    AuthnRequest::NameIdPolicy policy;
    policy.format = xml::attribute(found.first(), "Format").trimmed();
    policy.spNameQualifier = xml::attribute(found.first(), "SPNameQualifier");
    const auto allowCreate = boolean(xml::attribute(found.first(), "AllowCreate"));
    if (found.size() > 1 || !allowCreate)
        return false;
    policy.allowCreate = *allowCreate;
    request.nameIdPolicy = policy;
    return true;
}

bool readSubject(const xmlNode *root, AuthnRequest &request)
{
    const auto found = xml::children(root, "Subject", xml::saml);
    if (found.isEmpty())
        return true;
    const xmlNode *nameId = xml::onlyChild(found.first(), "NameID", xml::saml);
    const auto text = xml::plainText(nameId);
    // A Subject that cannot be read must not count as none: somebody else would be let in.
    if (found.size() > 1 || !text || text->trimmed().isEmpty())
        return false;
    request.subject = AuthnRequest::Subject{text->trimmed(), xml::attribute(nameId, "Format").trimmed()};
    return true;
}

bool readContext(const xmlNode *root, AuthnRequest &request)
{
    const auto found = xml::children(root, "RequestedAuthnContext", xml::samlp);
    if (found.isEmpty())
        return true;
    AuthnRequest::RequestedAuthnContext context;
    const QString comparison = xml::attribute(found.first(), "Comparison").trimmed();
    if (!comparison.isEmpty())
        context.comparison = comparison;
    // Declarations are nothing that is fulfilled here, but a wish for one must not count as none.
    const auto refs = xml::children(found.first(), "AuthnContextClassRef", xml::saml) +
                      xml::children(found.first(), "AuthnContextDeclRef", xml::saml);
    for (const xmlNode *ref : refs.mid(0, mostContexts + 1)) {
        const auto text = xml::plainText(ref);
        if (!text)
            return false;
        context.classRefs += text->trimmed();
    }
    request.requestedAuthnContext = context;
    return found.size() == 1 && refs.size() <= mostContexts;
}

bool readAcs(const xmlNode *root, AuthnRequest &request)
{
    request.acsUrl = xml::attribute(root, "AssertionConsumerServiceURL").trimmed();
    request.protocolBinding = xml::attribute(root, "ProtocolBinding").trimmed();
    const QString index = xml::attribute(root, "AssertionConsumerServiceIndex").trimmed();
    if (index.isEmpty())
        return true;
    bool isNumber = false;
    const ushort number = index.toUShort(&isNumber);
    request.acsIndex = number;
    // Section 3.4.1: the index excludes the other two.
    return isNumber && request.acsUrl.isEmpty() && request.protocolBinding.isEmpty();
}

/// A request is kept until the person has logged in, and anybody may send one: it must not be a way to fill the memory.
bool isShort(const AuthnRequest &request)
{
    qsizetype size = request.acsUrl.size() + request.protocolBinding.size() + request.destination.size();
    if (request.nameIdPolicy)
        size += request.nameIdPolicy->format.size() + request.nameIdPolicy->spNameQualifier.size();
    if (request.subject)
        size += request.subject->nameId.size() + request.subject->format.size();
    if (request.requestedAuthnContext)
        size += request.requestedAuthnContext->classRefs.join(u' ').size() +
                request.requestedAuthnContext->comparison.size();
    return size <= longestWishes;
}

} // namespace

Result<ParsedAuthnRequest> readAuthnRequest(const QByteArray &bytes)
{
    auto document = xml::parse(bytes, xml::largestMessage);
    if (!document)
        return failure(document.error());
    auto request = authnRequestOf(xmlDocGetRootElement(document->get()));
    if (!request)
        return failure(request.error());
    return ParsedAuthnRequest{*request, std::move(*document)};
}

Result<AuthnRequest> authnRequestOf(const xmlNode *root)
{
    if (!xml::isElement(root, "AuthnRequest", xml::samlp))
        return broken(Texts::tr("This is no AuthnRequest of SAML 2.0, and nothing else is answered here."));
    AuthnRequest request;
    if (xml::attribute(root, "Version") != u"2.0")
        return broken(Texts::tr("The request is of SAML version “%1”; only 2.0 is spoken here.")
                          .arg(xml::attribute(root, "Version").left(20)));
    request.id = xml::attribute(root, "ID");
    if (!xml::isPlainId(request.id))
        return broken(Texts::tr("The request has no proper ID."));
    request.issueInstant = samlTime(xml::attribute(root, "IssueInstant"));
    if (!request.issueInstant.isValid())
        return broken(Texts::tr("The request does not say when it was made, or not in UTC."));
    request.destination = xml::attribute(root, "Destination").trimmed();
    const auto issuer = textOf(root, "Issuer", xml::saml);
    if (!issuer || issuer->isEmpty() || issuer->size() > longestText)
        return broken(Texts::tr("The request does not say who made it."));
    request.issuer = *issuer;
    const auto forceAuthn = boolean(xml::attribute(root, "ForceAuthn"));
    const auto isPassive = boolean(xml::attribute(root, "IsPassive"));
    if (!forceAuthn || !isPassive || !readAcs(root, request) || !readPolicy(root, request) ||
        !readSubject(root, request) || !readContext(root, request))
        return broken(Texts::tr("The request contradicts itself, or holds a value that SAML does not know."));
    if (!isShort(request))
        return broken(Texts::tr("The request holds texts that are longer than any that SAML has a use for."));
    request.forceAuthn = *forceAuthn;
    request.isPassive = *isPassive;
    request.isSigned = !xml::children(root, "Signature", xml::ds).isEmpty();
    return request;
}

} // namespace gatehouse
