// SPDX-License-Identifier: Apache-2.0
#include "app/saml/ResponseWriter.h"

#include "app/saml/AssertionEncryption.h"
#include "app/saml/SamlTime.h"
#include "app/saml/XmlSigner.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ResponseWriter)
};

const QString bearer = u"urn:oasis:names:tc:SAML:2.0:cm:bearer"_s;

xmlNs *declare(xmlNode *element, const char *space, const char *prefix)
{
    return xmlNewNs(element, reinterpret_cast<const xmlChar *>(space), reinterpret_cast<const xmlChar *>(prefix));
}

/// Returns the name of the first value that XML cannot carry.
QString unwritable(const ResponseDraft &draft)
{
    if (!xml::isWritable(draft.statusMessage) || !xml::isWritable(draft.issuer) || !xml::isWritable(draft.destination))
        return Texts::tr("the settings of the application");
    if (!draft.assertion)
        return {};
    const Assertion &assertion = *draft.assertion;
    if (!xml::isWritable(assertion.nameId))
        return u"NameID"_s;
    if (!xml::isWritable(assertion.audience))
        return u"SP Entity ID"_s;
    for (const auto &attribute : assertion.attributes) {
        if (!xml::isWritable(attribute.name) ||
            !std::all_of(attribute.values.cbegin(), attribute.values.cend(), xml::isWritable))
            return attribute.name;
    }
    return {};
}

xmlNode *addSubject(xmlNode *parent, xmlNs *saml, const Assertion &assertion, const QString &inResponseTo)
{
    xmlNode *subject = xml::add(parent, saml, "Subject");
    xmlNode *nameId = xml::add(subject, saml, "NameID", assertion.nameId);
    if (assertion.nameIdFormat.endsWith(u":persistent")) {
        xml::set(nameId, "NameQualifier", assertion.issuer);
        xml::set(nameId, "SPNameQualifier", assertion.audience);
    }
    if (!assertion.nameIdFormat.isEmpty())
        xml::set(nameId, "Format", assertion.nameIdFormat);
    xmlNode *confirmation = xml::add(subject, saml, "SubjectConfirmation");
    xml::set(confirmation, "Method", bearer);
    xmlNode *data = xml::add(confirmation, saml, "SubjectConfirmationData");
    if (!inResponseTo.isEmpty())
        xml::set(data, "InResponseTo", inResponseTo);
    xml::set(data, "NotOnOrAfter", toSamlTime(assertion.notOnOrAfter));
    xml::set(data, "Recipient", assertion.recipient);
    return subject;
}

void addAttributes(xmlNode *parent, xmlNs *saml, const Assertion &assertion)
{
    if (assertion.attributes.isEmpty())
        return;
    xmlNode *statement = xml::add(parent, saml, "AttributeStatement");
    for (const auto &attribute : assertion.attributes) {
        const bool isUri = attribute.name.startsWith(u"urn:") || attribute.name.startsWith(u"http");
        xmlNode *element = xml::add(statement, saml, "Attribute");
        xml::set(element, "Name", attribute.name);
        xml::set(element, "NameFormat",
                 isUri ? "urn:oasis:names:tc:SAML:2.0:attrname-format:uri"
                       : "urn:oasis:names:tc:SAML:2.0:attrname-format:basic");
        for (const QString &value : attribute.values)
            xml::add(element, saml, "AttributeValue", value);
    }
}

/// Its namespace is declared on itself: whoever decrypts it or takes it out has a document of its own.
xmlNode *addAssertion(xmlNode *response, const ResponseDraft &draft, xmlNode *&issuer)
{
    const Assertion &assertion = *draft.assertion;
    xmlNode *element = xml::add(response, nullptr, "Assertion");
    xmlNs *saml = declare(element, xml::saml, "saml");
    xmlSetNs(element, saml);
    xml::set(element, "ID", assertion.id);
    xml::set(element, "IssueInstant", toSamlTime(draft.issued));
    xml::set(element, "Version", u"2.0"_s);
    issuer = xml::add(element, saml, "Issuer", assertion.issuer);
    addSubject(element, saml, assertion, draft.inResponseTo);
    xmlNode *conditions = xml::add(element, saml, "Conditions");
    xml::set(conditions, "NotBefore", toSamlTime(assertion.notBefore));
    xml::set(conditions, "NotOnOrAfter", toSamlTime(assertion.notOnOrAfter));
    xml::add(xml::add(conditions, saml, "AudienceRestriction"), saml, "Audience", assertion.audience);
    xmlNode *authn = xml::add(element, saml, "AuthnStatement");
    xml::set(authn, "AuthnInstant", toSamlTime(assertion.authnInstant));
    if (!assertion.sessionIndex.isEmpty())
        xml::set(authn, "SessionIndex", assertion.sessionIndex);
    xml::add(xml::add(authn, saml, "AuthnContext"), saml, "AuthnContextClassRef", assertion.contextClass);
    addAttributes(element, saml, assertion);
    return element;
}

void addStatus(xmlNode *response, xmlNs *samlp, const ResponseDraft &draft)
{
    xmlNode *status = xml::add(response, samlp, "Status");
    xmlNode *code = xml::add(status, samlp, "StatusCode");
    xml::set(code, "Value", toUri(draft.status.code));
    if (draft.status.subCode != SamlStatus::SubCode::None)
        xml::set(xml::add(code, samlp, "StatusCode"), "Value", toUri(draft.status.subCode));
    if (!draft.status.isSuccess() && !draft.statusMessage.isEmpty())
        xml::add(status, samlp, "StatusMessage", draft.statusMessage);
}

} // namespace

Result<WrittenResponse> writeResponse(const ResponseDraft &draft, const SigningKey &key,
                                      const SignatureAlgorithm &algorithm)
{
    if (const QString name = unwritable(draft); !name.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Texts::tr("A value holds a character that XML cannot carry: %1. Remove the character.").arg(name));
    const xml::Document document(xmlNewDoc(reinterpret_cast<const xmlChar *>("1.0")));
    xmlNode *response = xmlNewDocNode(document.get(), nullptr, reinterpret_cast<const xmlChar *>("Response"), nullptr);
    xmlDocSetRootElement(document.get(), response);
    xmlNs *samlp = declare(response, xml::samlp, "samlp");
    xmlNs *saml = declare(response, xml::saml, "saml");
    xmlSetNs(response, samlp);
    xml::set(response, "ID", draft.id);
    xml::set(response, "Version", u"2.0"_s);
    xml::set(response, "IssueInstant", toSamlTime(draft.issued));
    xml::set(response, "Destination", draft.destination);
    if (!draft.inResponseTo.isEmpty())
        xml::set(response, "InResponseTo", draft.inResponseTo);
    xmlNode *responseIssuer = xml::add(response, saml, "Issuer", draft.issuer);
    addStatus(response, samlp, draft);

    WrittenResponse written;
    if (draft.assertion) {
        xmlNode *issuer = nullptr;
        xmlNode *assertion = addAssertion(response, draft, issuer);
        if (draft.sign != u"response") {
            if (auto signedIt = signElement(assertion, issuer, key, algorithm); !signedIt)
                return failure(signedIt.error());
        }
        if (!draft.encryptionCertificate.isEmpty()) {
            written.assertion = xml::written(assertion);
            auto encrypted = encryptAssertion(assertion, written.assertion, saml, draft.encryptionCertificate,
                                              draft.encryptionAlgorithm);
            if (!encrypted)
                return failure(encrypted.error());
        }
    }
    if (!draft.assertion || draft.sign != u"assertion") {
        if (auto signedIt = signElement(response, responseIssuer, key, algorithm); !signedIt)
            return failure(signedIt.error());
    }
    written.xml = xml::written(document.get());
    return written;
}

QString newSamlId()
{
    quint32 words[5];
    QRandomGenerator::system()->fillRange(words);
    // An ID must not begin with a digit (xs:NCName).
    return u'_' + QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex());
}

} // namespace gatehouse
