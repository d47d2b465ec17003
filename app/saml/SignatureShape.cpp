// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SignatureShape.h"

#include "app/saml/XmlTree.h"

#include <QCoreApplication>
#include <QSet>

#include <cstring>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignatureShape)
};

const QString exclusive = u"http://www.w3.org/2001/10/xml-exc-c14n#"_s;
const QString enveloped = u"http://www.w3.org/2000/09/xmldsig#enveloped-signature"_s;

SignatureShape judged(SignatureVerdict verdict, const QString &reason)
{
    SignatureShape shape;
    shape.check.verdict = verdict;
    shape.check.reason = reason;
    return shape;
}

/// The next node in document order; `node` is `root` or within it.
const xmlNode *after(const xmlNode *node, const xmlNode *root)
{
    if (node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? nullptr : node->next;
}

bool isBlank(const xmlNode *text)
{
    return std::strspn(reinterpret_cast<const char *>(text->content), " \t\r\n") ==
           std::strlen(reinterpret_cast<const char *>(text->content));
}

/// Elements of XML Signature whose content is text, or has no say.
bool mayHoldText(const xmlNode *element)
{
    return xml::isElement(element, "DigestValue", xml::ds) || xml::isElement(element, "SignatureValue", xml::ds);
}

/// Nothing but elements and text; a comment within a digest has fooled verifiers before (X4). KeyInfo is not read, so
/// its content may be what it likes.
bool isPlain(const xmlNode *signature)
{
    for (const xmlNode *node = signature->children; node; node = node->next) {
        if (xml::isElement(node, "KeyInfo", xml::ds)) {
            for (const xmlNode *inner = node; inner; inner = after(inner, node)) {
                if (inner->type != XML_ELEMENT_NODE && inner->type != XML_TEXT_NODE)
                    return false;
            }
            continue;
        }
        for (const xmlNode *inner = node; inner; inner = after(inner, node)) {
            const bool fits = inner->type == XML_ELEMENT_NODE ||
                              (inner->type == XML_TEXT_NODE && (isBlank(inner) || mayHoldText(inner->parent)));
            if (!fits)
                return false;
        }
    }
    return true;
}

/// The child elements are exactly these, in this order; a trailing "?" marks one that may be missing.
bool consistsOf(const xmlNode *parent, std::initializer_list<const char *> names, QList<xmlNode *> &found)
{
    found.clear();
    const xmlNode *child = xmlFirstElementChild(const_cast<xmlNode *>(parent));
    for (const char *name : names) {
        const bool optional = *name == '?';
        if (xml::isElement(child, name + optional, xml::ds)) {
            found += const_cast<xmlNode *>(child);
            child = xmlNextElementSibling(const_cast<xmlNode *>(child));
        } else if (optional) {
            found += nullptr;
        } else {
            return false;
        }
    }
    return child == nullptr;
}

QString algorithmOf(const xmlNode *method) { return xml::attribute(method, "Algorithm"); }

/// Exclusive C14N may name prefixes to keep and nothing else; every other method takes no parameters.
bool hasOnlyPrefixes(const xmlNode *transform)
{
    for (const xmlNode *child = xmlFirstElementChild(const_cast<xmlNode *>(transform)); child;
         child = xmlNextElementSibling(const_cast<xmlNode *>(child))) {
        if (!xml::isElement(child, "InclusiveNamespaces", "http://www.w3.org/2001/10/xml-exc-c14n#") ||
            xmlFirstElementChild(const_cast<xmlNode *>(child)))
            return false;
    }
    return true;
}

bool areTransformsAllowed(const xmlNode *transforms)
{
    QList<xmlNode *> found;
    return consistsOf(transforms, {"Transform", "Transform"}, found) && algorithmOf(found[0]) == enveloped &&
           !xmlFirstElementChild(found[0]) && algorithmOf(found[1]) == exclusive && hasOnlyPrefixes(found[1]);
}

} // namespace

bool idsAreUnique(const xmlDoc *document)
{
    QSet<QByteArray> seen;
    const xmlNode *root = xmlDocGetRootElement(document);
    for (const xmlNode *node = root; node; node = after(node, root)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
            if (qstricmp(reinterpret_cast<const char *>(attribute->name), "id") != 0 || !attribute->children)
                continue;
            const QByteArray value(reinterpret_cast<const char *>(attribute->children->content));
            if (seen.contains(value))
                return false;
            seen.insert(value);
        }
    }
    return true;
}

SignatureShape shapeOfSignature(xmlNode *element)
{
    const auto signatures = xml::children(element, "Signature", xml::ds);
    if (signatures.isEmpty())
        return judged(SignatureVerdict::Unsigned, Texts::tr("It carries no signature."));
    if (signatures.size() > 1)
        return judged(SignatureVerdict::Malformed, Texts::tr("It carries more than one signature."));
    if (!idsAreUnique(element->doc))
        return judged(SignatureVerdict::Malformed,
                      Texts::tr("Two elements have the same ID, so that it is not certain what was signed."));

    SignatureShape shape;
    shape.signature = signatures.first();
    const auto refused = [&shape](SignatureVerdict verdict, const QString &reason) {
        shape.check.verdict = verdict;
        shape.check.reason = reason;
        return shape;
    };
    QList<xmlNode *> parts, info, reference;
    if (!isPlain(shape.signature) ||
        !consistsOf(shape.signature, {"SignedInfo", "SignatureValue", "?KeyInfo"}, parts) ||
        !consistsOf(parts[0], {"CanonicalizationMethod", "SignatureMethod", "Reference"}, info) ||
        !consistsOf(info[2], {"Transforms", "DigestMethod", "DigestValue"}, reference) ||
        xmlFirstElementChild(info[1]) || xmlFirstElementChild(reference[1]) || xmlFirstElementChild(reference[2]) ||
        xmlFirstElementChild(parts[1]))
        return refused(
            SignatureVerdict::Malformed,
            Texts::tr("The signature is not built as SAML prescribes: one reference, one digest, no comments "
                      "and nothing else within."));

    const QString id = xml::attribute(element, "ID"), uri = xml::attribute(info[2], "URI");
    if (!xml::isPlainId(id))
        return refused(
            SignatureVerdict::Malformed,
            Texts::tr("The part that carries the signature has no ID that the signature could name, so it is "
                      "not certain what was signed. Have the sender give it one."));
    if (uri.isEmpty())
        return refused(SignatureVerdict::Malformed,
                       uri.isNull()
                           ? Texts::tr("The signature does not name what it covers: its Reference has no URI. "
                                       "SAML wants the ID of the part that carries it (#%1).")
                                 .arg(id.left(80))
                           : Texts::tr("The signature covers the whole document (its Reference has URI=\"\"), "
                                       "whatever is put into it. SAML wants the ID of the part that carries it "
                                       "(#%1).")
                                 .arg(id.left(80)));
    if (uri != u'#' + id)
        return refused(SignatureVerdict::Malformed,
                       Texts::tr("The signature speaks about another part of the document (%1) than the one that "
                                 "carries it (%2).")
                           .arg(uri.left(80), id.left(80)));
    shape.check.covers = id;

    const QString method = algorithmOf(info[1]);
    shape.algorithm = signatureAlgorithm(method);
    // By its URI only: "RSA-SHA256" is our own word.
    if (shape.algorithm && shape.algorithm->uri != method)
        shape.algorithm = nullptr;
    shape.check.algorithm = shape.algorithm ? shape.algorithm->name : method;
    if (!shape.algorithm)
        return refused(
            SignatureVerdict::Forbidden,
            Texts::tr("The signature algorithm %1 is not accepted. Use RSA or ECDSA with SHA-256, SHA-384 or "
                      "SHA-512.")
                .arg(method.left(120)));
    const DigestStrength digest = digestStrength(algorithmOf(reference[1]));
    if (digest == DigestStrength::Unknown)
        return refused(SignatureVerdict::Forbidden,
                       Texts::tr("The digest algorithm %1 is not accepted. Use SHA-256, SHA-384 or SHA-512.")
                           .arg(algorithmOf(reference[1]).left(120)));
    shape.weakDigest = digest == DigestStrength::Weak;
    if (algorithmOf(info[0]) != exclusive || !hasOnlyPrefixes(info[0]) || !areTransformsAllowed(reference[0]))
        return refused(
            SignatureVerdict::Forbidden,
            Texts::tr("The signature uses a transform that SAML does not allow. Only the enveloped signature "
                      "and exclusive canonicalisation are accepted."));
    shape.check.verdict = SignatureVerdict::Valid;
    return shape;
}

} // namespace gatehouse
