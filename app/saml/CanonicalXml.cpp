// SPDX-License-Identifier: Apache-2.0
#include "app/saml/CanonicalXml.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace gatehouse::xml
{

namespace
{

const char *chars(const xmlChar *text) { return reinterpret_cast<const char *>(text); }

/// Collects the bytes; what is not for it leaves it broken.
class CanonicalWriter
{
public:
    bool write(const xmlNode *element);
    QByteArray bytes() const { return m_bytes; }

private:
    bool writeNamespace(const xmlNs *space);
    bool writeAttributes(const xmlNode *element);
    void writeName(const xmlNode *element);
    template <typename Escape> void escaped(const xmlChar *text, const char *special, Escape escape);

    QByteArray m_bytes;
    std::vector<std::pair<const char *, const char *>> m_rendered; ///< prefixes and namespaces said already
    std::vector<const xmlAttr *> m_attributes;
};

template <typename Escape> void CanonicalWriter::escaped(const xmlChar *text, const char *special, Escape escape)
{
    for (const char *at = chars(text); *at;) {
        const size_t plain = std::strcspn(at, special);
        m_bytes.append(at, qsizetype(plain));
        at += plain;
        if (*at)
            m_bytes += escape(*at++);
    }
}

const char *inText(char c) { return c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&#xD;"; }

const char *inAttribute(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#x9;";
    case '\n':
        return "&#xA;";
    default:
        return "&#xD;";
    }
}

void CanonicalWriter::writeName(const xmlNode *element)
{
    m_bytes += chars(element->ns->prefix);
    m_bytes += ':';
    m_bytes += chars(element->name);
}

/// Said where it is first used, and not again below.
bool CanonicalWriter::writeNamespace(const xmlNs *space)
{
    // Verifiers disagree about how such signs are written in a namespace.
    if (!space || !space->prefix || !space->href || std::strpbrk(chars(space->href), "&<>\"\t\n\r"))
        return false;
    const auto known = std::find_if(m_rendered.crbegin(), m_rendered.crend(), [space](const auto &rendered) {
        return std::strcmp(rendered.first, chars(space->prefix)) == 0;
    });
    if (known != m_rendered.crend() && std::strcmp(known->second, chars(space->href)) == 0)
        return true;
    m_rendered.emplace_back(chars(space->prefix), chars(space->href));
    m_bytes += " xmlns:";
    m_bytes += chars(space->prefix);
    m_bytes += "=\"";
    m_bytes += chars(space->href);
    m_bytes += '"';
    return true;
}

bool CanonicalWriter::writeAttributes(const xmlNode *element)
{
    m_attributes.clear();
    for (const xmlAttr *attribute = element->properties; attribute; attribute = attribute->next) {
        const xmlNode *value = attribute->children;
        if (attribute->ns || (value && (value->type != XML_TEXT_NODE || value->next)))
            return false;
        m_attributes.push_back(attribute);
    }
    std::sort(m_attributes.begin(), m_attributes.end(),
              [](const xmlAttr *a, const xmlAttr *b) { return std::strcmp(chars(a->name), chars(b->name)) < 0; });
    for (const xmlAttr *attribute : m_attributes) {
        m_bytes += ' ';
        m_bytes += chars(attribute->name);
        m_bytes += "=\"";
        if (attribute->children)
            escaped(attribute->children->content, "&<\"\t\n\r", inAttribute);
        m_bytes += '"';
    }
    return true;
}

bool CanonicalWriter::write(const xmlNode *element)
{
    const size_t renderedBefore = m_rendered.size();
    m_bytes += '<';
    if (!element->ns || !element->ns->prefix)
        return false;
    writeName(element);
    if (!writeNamespace(element->ns) || !writeAttributes(element))
        return false;
    m_bytes += '>';
    for (const xmlNode *child = element->children; child; child = child->next) {
        if (child->type == XML_TEXT_NODE)
            escaped(child->content, "&<>\r", inText);
        else if (child->type != XML_ELEMENT_NODE || !write(child))
            return false;
    }
    m_bytes += "</";
    writeName(element);
    m_bytes += '>';
    m_rendered.resize(renderedBefore);
    return true;
}

} // namespace

QByteArray canonical(const xmlNode *element)
{
    CanonicalWriter writer;
    return element && element->type == XML_ELEMENT_NODE && writer.write(element) ? writer.bytes() : QByteArray();
}

} // namespace gatehouse::xml
