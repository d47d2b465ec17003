// SPDX-License-Identifier: Apache-2.0
#include "app/saml/PastedMessage.h"

#include "app/saml/XmlTree.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cctype>

namespace gatehouse::PastedMessage
{

namespace
{

constexpr char soap11[] = "http://schemas.xmlsoap.org/soap/envelope/";
constexpr char soap12[] = "http://www.w3.org/2003/05/soap-envelope";
constexpr char trust2005[] = "http://schemas.xmlsoap.org/ws/2005/02/trust";
constexpr char trust13[] = "http://docs.oasis-open.org/ws-sx/ws-trust/200512";

bool isOfName(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

/// Of base64 in either alphabet, also with each sign that an address cannot carry as %XX.
bool isOfValue(char c) { return isOfName(c) || c == '+' || c == '/' || c == '=' || c == '%'; }

QByteArray valueAt(const QByteArray &text, qsizetype from)
{
    qsizetype end = from;
    // A form that was decoded and wrapped goes on in the next line.
    while (end < text.size() && (isOfValue(text[end]) || text[end] == '\r' || text[end] == '\n'))
        ++end;
    return text.mid(from, end - from).trimmed();
}

/// Of the tag that names the field, in HTML.
QByteArray valueInTag(const QByteArray &text, qsizetype name)
{
    const qsizetype begin = text.lastIndexOf('<', name), end = text.indexOf('>', name);
    const QByteArray tag = begin < 0 || end < 0 ? QByteArray() : text.mid(begin, end - begin);
    qsizetype at = tag.toLower().indexOf("value=");
    at = at < 0 ? -1 : at + 6;
    if (at < 0 || at + 1 >= tag.size() || (tag[at] != '"' && tag[at] != '\''))
        return {};
    const qsizetype close = tag.indexOf(tag[at], at + 1);
    QByteArray value = close < 0 ? QByteArray() : tag.mid(at + 1, close - at - 1);
    for (const auto &[sign, meant] : {std::pair{"&#43;", "+"},
                                      {"&#x2b;", "+"},
                                      {"&#x2B;", "+"},
                                      {"&#47;", "/"},
                                      {"&#x2f;", "/"},
                                      {"&#x2F;", "/"},
                                      {"&#61;", "="},
                                      {"&#x3d;", "="},
                                      {"&#x3D;", "="},
                                      {"&#13;", ""},
                                      {"&#xd;", ""},
                                      {"&#10;", ""},
                                      {"&#xa;", ""}})
        value.replace(sign, meant);
    return value;
}

bool isSaml(const xmlNode *node)
{
    return node && node->ns && node->type == XML_ELEMENT_NODE &&
           (xml::isElement(node, reinterpret_cast<const char *>(node->name), xml::samlp) ||
            xml::isElement(node, "Assertion", xml::saml) || xml::isElement(node, "EncryptedAssertion", xml::saml));
}

/// The first below an element that may only wrap.
xmlNode *messageBelow(xmlNode *element, int depth)
{
    for (xmlNode *child = xmlFirstElementChild(element); child && depth > 0; child = xmlNextElementSibling(child)) {
        if (isSaml(child))
            return child;
        if (xmlNode *message = messageBelow(child, depth - 1))
            return message;
    }
    return nullptr;
}

} // namespace

std::optional<QByteArray> field(const QByteArray &text)
{
    // The answer is what somebody looks for where both are.
    for (const QByteArray name : {"SAMLResponse", "SAMLRequest"}) {
        for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            const bool isPart = at > 0 && isOfName(text[at - 1]);
            qsizetype from = at + name.size();
            if (isPart || from >= text.size())
                continue;
            QByteArray value;
            if (text[from] == '=')
                value = valueAt(text, from + 1);
            else if (text[from] == ':')
                value = valueAt(text, text.indexOf(' ', from) == from + 1 ? from + 2 : from + 1);
            else if (text[from] == '"' || text[from] == '\'')
                value = valueInTag(text, at);
            if (!value.isEmpty())
                return value;
        }
    }
    return std::nullopt;
}

std::optional<QByteArray> xml(const QByteArray &text)
{
    QByteArray inside = text;
    if (text.startsWith("\"<")) {
        const QByteArray json = '[' + text + ']';
        inside = QJsonDocument::fromJson(json).array().at(0).toString().toUtf8();
    } else if (text.startsWith("&lt;")) {
        inside.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#34;", "\"");
        inside.replace("&#39;", "'").replace("&apos;", "'").replace("&amp;", "&");
    }
    const qsizetype from = inside.indexOf('<'), to = inside.lastIndexOf('>');
    if (from < 0 || to < from || !inside.contains("urn:oasis:names:tc:SAML:"))
        return std::nullopt;
    return inside.mid(from, to - from + 1);
}

QByteArray withoutEnvelope(const QByteArray &bytes, qsizetype largest)
{
    const bool mayBe = bytes.contains("Envelope") || bytes.contains("RequestSecurityTokenResponse");
    const auto document = mayBe ? xml::parse(bytes, largest) : Result<xml::Document>();
    xmlNode *root = mayBe && document ? xmlDocGetRootElement(document->get()) : nullptr;
    bool isEnvelope = false;
    for (const char *space : {soap11, soap12})
        isEnvelope = isEnvelope || xml::isElement(root, "Envelope", space);
    for (const char *space : {trust2005, trust13})
        isEnvelope = isEnvelope || xml::isElement(root, "RequestSecurityTokenResponse", space) ||
                     xml::isElement(root, "RequestSecurityTokenResponseCollection", space);
    constexpr int deepest = 6; // Envelope, Body, collection, answer, token
    xmlNode *message = isEnvelope ? messageBelow(root, deepest) : nullptr;
    if (!message)
        return bytes;
    // With the namespaces that it has from outside.
    const xml::Document own(xmlNewDoc(reinterpret_cast<const xmlChar *>("1.0")));
    xmlNode *copy = xmlDocCopyNode(message, own.get(), 1);
    xmlDocSetRootElement(own.get(), copy);
    xmlReconciliateNs(own.get(), copy);
    return xml::written(copy);
}

} // namespace gatehouse::PastedMessage
