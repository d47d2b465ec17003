// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlTree.h"

#include <QCoreApplication>
#include <QList>
#include <QStringDecoder>

#include <libxml/parser.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace gatehouse::xml
{

namespace
{

constexpr int deepest = 64;
constexpr int mostAttributes = 256;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(XmlTree)
};

QString fromXml(const xmlChar *text) { return QString::fromUtf8(reinterpret_cast<const char *>(text)); }

bool equal(const xmlChar *a, const char *b) { return a && std::strcmp(reinterpret_cast<const char *>(a), b) == 0; }

bool withinLimits(const xmlNode *root)
{
    int depth = 0;
    for (const xmlNode *node = root; node;) {
        int attributes = 0;
        if (node->type == XML_ELEMENT_NODE) {
            for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
                ++attributes;
        }
        if (depth > deepest || attributes > mostAttributes)
            return false;
        if (node->type == XML_ELEMENT_NODE && node->children) {
            node = node->children;
            ++depth;
            continue;
        }
        while (node && node != root && !node->next) {
            node = node->parent;
            --depth;
        }
        node = node == root ? nullptr : node ? node->next : nullptr;
    }
    return true;
}

enum class FirstLook { Fine, NoXml, Encoding, Doctype, Attributes };

/// The document as libxml2 is going to see it, as far as markup goes; nothing where that is not certain. UTF-16 is told
/// apart as XML 1.0 does in appendix F, and then decoded: half of one of its characters may look like a quotation mark.
std::optional<QByteArray> asSeen(const QByteArray &bytes)
{
    if (!bytes.contains('\0'))
        return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
    const bool little = bytes.startsWith("\xFF\xFE") || bytes.startsWith(QByteArray("<\0?\0", 4));
    const bool big = bytes.startsWith("\xFE\xFF") || bytes.startsWith(QByteArray("\0<\0?", 4));
    if (!little && !big)
        return std::nullopt;
    QStringDecoder decoder(little ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    const QString text = decoder(bytes);
    return text.contains(QChar(0)) ? std::nullopt : std::optional(text.toUtf8());
}

/// Encodings that keep the signs of markup where firstLook() expects them. In the middle of UTF-16, libxml2 would go on
/// in whatever the declaration names.
bool isReadableEncoding(const QByteArray &declaration, const QByteArray &bytes)
{
    const qsizetype named = declaration.indexOf("encoding");
    if (named < 0)
        return true;
    const QByteArray value = declaration.mid(named).replace('\'', '"').split('"').value(1).toUpper();
    if (bytes.contains('\0')) {
        const bool little = bytes.startsWith('<') || bytes.startsWith('\xFF');
        return value == "UTF-16" || value == (little ? "UTF-16LE" : "UTF-16BE");
    }
    static const QList<QByteArray> known{"UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252"};
    return known.contains(value);
}

/// What libxml2 must not even begin with: a DOCTYPE, whose entities it would expand in attributes, and an element with
/// so many attributes that comparing each with all before it takes seconds.
FirstLook firstLook(const QByteArray &raw)
{
    const auto seen = asSeen(raw);
    if (!seen)
        return FirstLook::Encoding;
    const QByteArray &bytes = *seen;
    qsizetype at = bytes.indexOf('<');
    if (at < 0 || !bytes.left(at).trimmed().isEmpty())
        return FirstLook::NoXml;
    if (bytes.startsWith("<?xml") && !isReadableEncoding(bytes.left(bytes.indexOf("?>")), raw))
        return FirstLook::Encoding;
    const char *text = bytes.constData();
    for (; at >= 0; at = bytes.indexOf('<', at)) {
        const QByteArrayView tag = QByteArrayView(bytes).sliced(at);
        if (tag.startsWith("<!DOCTYPE"))
            return FirstLook::Doctype;
        const char *end = tag.startsWith("<!--") ? "-->" : tag.startsWith("<![CDATA[") ? "]]>" : nullptr;
        if (tag.startsWith("<?"))
            end = "?>";
        if (end) {
            at = bytes.indexOf(end, at);
            continue;
        }
        int attributes = 0;
        char quote = 0;
        for (++at; at < bytes.size() && (quote || text[at] != '>'); ++at) {
            const char c = text[at];
            if (quote)
                quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'')
                quote = c;
            else if (c == '=' && ++attributes > mostAttributes)
                return FirstLook::Attributes;
        }
    }
    return FirstLook::Fine;
}

QByteArray dumped(xmlNode *element, const char *before, const char *behind)
{
    xmlBuffer *buffer = xmlBufferCreate();
    xmlBufferWriteChar(buffer, before);
    xmlNodeDump(buffer, element->doc, element, 0, 0);
    xmlBufferWriteChar(buffer, behind);
    const QByteArray bytes(reinterpret_cast<const char *>(xmlBufferContent(buffer)), xmlBufferLength(buffer));
    xmlBufferFree(buffer);
    return bytes;
}

struct ContextFreeing {
    void operator()(xmlParserCtxt *context) const { xmlFreeParserCtxt(context); }
};

} // namespace

Result<Document> parse(const QByteArray &bytes, qsizetype largest)
{
    if (bytes.size() > largest)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The document is larger than %1 MB. It was not read.").arg(largest / 1024 / 1024));
    switch (firstLook(bytes)) {
    case FirstLook::NoXml:
        return failure(ErrorKind::Invalid, Texts::tr("This is no XML. Check what was sent, or choose another file."));
    case FirstLook::Encoding:
        return failure(ErrorKind::Invalid,
                       Texts::tr("The document names an encoding that is not read. Ask for UTF-8."));
    case FirstLook::Doctype:
        return failure(ErrorKind::Invalid,
                       Texts::tr("The document has a DOCTYPE, which SAML forbids. It was not read."));
    case FirstLook::Attributes:
        return failure(ErrorKind::Invalid,
                       Texts::tr("An element has more than 256 attributes. The document was not read."));
    case FirstLook::Fine:
        break;
    }
    const std::unique_ptr<xmlParserCtxt, ContextFreeing> context(xmlNewParserCtxt());
    // Never NOENT, DTDLOAD, XINCLUDE or HUGE: nothing outside these bytes is opened, and libxml2's own limits stay on.
    Document document(
        context ? xmlCtxtReadMemory(context.get(), bytes.constData(), int(bytes.size()), nullptr, nullptr,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)
                : nullptr);
    if (!document) {
        const xmlError *error = context ? xmlCtxtGetLastError(context.get()) : nullptr;
        const QString reason =
            error ? Texts::tr("line %1: %2").arg(error->line).arg(QString::fromUtf8(error->message).trimmed())
                  : QString();
        return failure(ErrorKind::Invalid,
                       Texts::tr("This is no XML that can be read. Check that the document is complete."), reason);
    }
    if (document->intSubset || document->extSubset)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The document has a DOCTYPE, which SAML forbids. It was not read."));
    if (!withinLimits(xmlDocGetRootElement(document.get())))
        return failure(ErrorKind::Invalid, Texts::tr("The document is nested too deeply to be SAML. It was not read."));
    return document;
}

bool isElement(const xmlNode *node, const char *name, const char *space)
{
    return node && node->type == XML_ELEMENT_NODE && equal(node->name, name) && node->ns &&
           equal(node->ns->href, space);
}

QList<xmlNode *> children(const xmlNode *parent, const char *name, const char *space)
{
    QList<xmlNode *> found;
    for (xmlNode *child = parent ? parent->children : nullptr; child; child = child->next) {
        if (isElement(child, name, space))
            found += child;
    }
    return found;
}

QString attribute(const xmlNode *element, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(element, reinterpret_cast<const xmlChar *>(name));
    const QString result = fromXml(value);
    xmlFree(value);
    return result;
}

QString text(const xmlNode *element)
{
    xmlChar *content = xmlNodeGetContent(element);
    const QString result = fromXml(content).trimmed();
    xmlFree(content);
    return result;
}

std::optional<QString> plainText(const xmlNode *element)
{
    QByteArray joined;
    for (const xmlNode *child = element ? element->children : nullptr; child; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
            joined += reinterpret_cast<const char *>(child->content);
        else if (child->type != XML_COMMENT_NODE && child->type != XML_PI_NODE)
            return std::nullopt;
    }
    return QString::fromUtf8(joined);
}

xmlNode *onlyChild(const xmlNode *parent, const char *name, const char *space)
{
    const auto found = children(parent, name, space);
    return found.size() == 1 ? found.first() : nullptr;
}

xmlNode *add(xmlNode *parent, xmlNs *space, const char *name, const QString &text)
{
    xmlNode *element = xmlNewChild(parent, space, reinterpret_cast<const xmlChar *>(name), nullptr);
    if (!text.isEmpty()) {
        const QByteArray utf8 = text.toUtf8();
        xmlAddChild(element, xmlNewTextLen(reinterpret_cast<const xmlChar *>(utf8.constData()), int(utf8.size())));
    }
    return element;
}

void set(xmlNode *element, const char *name, const char *value)
{
    xmlNewProp(element, reinterpret_cast<const xmlChar *>(name), reinterpret_cast<const xmlChar *>(value));
}

void set(xmlNode *element, const char *name, const QString &value) { set(element, name, value.toUtf8().constData()); }

QByteArray written(xmlDoc *document)
{
    // libxml2 holds UTF-8 already; asked to write a document in it, it would convert every character once more.
    if (!document->encoding)
        document->encoding = xmlStrdup(reinterpret_cast<const xmlChar *>("UTF-8")); // freed with it
    return dumped(xmlDocGetRootElement(document), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "\n");
}

QByteArray written(xmlNode *element) { return dumped(element, "", ""); }

bool isPlainId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 256 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u':';
    });
}

bool isNcName(const QString &id)
{
    return xmlValidateNCName(reinterpret_cast<const xmlChar *>(id.toUtf8().constData()), 0) == 0;
}

bool isWritable(const QString &text)
{
    const QChar *const end = text.cend();
    for (const QChar *c = text.cbegin(); c != end; ++c) {
        if (c->isHighSurrogate() && c + 1 != end && c[1].isLowSurrogate()) {
            ++c;
            continue;
        }
        const char16_t code = c->unicode();
        // A surrogate on its own would be written as U+FFFD: another text.
        if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || c->isSurrogate() || code > 0xFFFD)
            return false;
    }
    return true;
}

} // namespace gatehouse::xml
