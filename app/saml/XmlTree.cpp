// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlTree.h"

#include <QCoreApplication>
#include <QList>

#include <libxml/parser.h>

#include <algorithm>
#include <cstring>

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

struct ContextFreeing {
    void operator()(xmlParserCtxt *context) const { xmlFreeParserCtxt(context); }
};

} // namespace

Result<Document> parse(const QByteArray &bytes, qsizetype largest)
{
    if (bytes.size() > largest)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file is larger than %1 MB. Choose a smaller one.").arg(largest / 1024 / 1024));
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
        return failure(ErrorKind::Invalid, Texts::tr("This is no XML that can be read. Choose a metadata file."),
                       reason);
    }
    if (document->intSubset || document->extSubset)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file has a DOCTYPE, which metadata must not have. It was not read."));
    if (!withinLimits(xmlDocGetRootElement(document.get())))
        return failure(ErrorKind::Invalid, Texts::tr("The file is nested too deeply to be metadata. It was not read."));
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

bool isWritable(const QString &text)
{
    const auto codes = text.toUcs4();
    // A surrogate on its own would be written as U+FFFD: another text.
    return text.isValidUtf16() && std::all_of(codes.cbegin(), codes.cend(), [](uint code) {
               return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
                      (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
           });
}

} // namespace gatehouse::xml
