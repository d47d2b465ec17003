// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlLines.h"

#include "app/saml/XmlTree.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestLine = 72;
constexpr qsizetype longestValue = 160;
constexpr qsizetype mostLines = 20000;

QString fromXml(const xmlChar *text) { return QString::fromUtf8(reinterpret_cast<const char *>(text)); }

QString qualified(const xmlNs *space, const xmlChar *name)
{
    return space && space->prefix ? fromXml(space->prefix) + u':' + fromXml(name) : fromXml(name);
}

/// Signatures and certificates are pages of base64 that nobody reads, and characters that hide are shown.
QString shown(QString text)
{
    if (text.size() > longestValue)
        text = text.left(48) + u"…"_s + text.right(16);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            c = c.isSpace() ? QChar(u' ') : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString escaped(const QString &text) { return shown(text).toHtmlEscaped(); }

class Lines
{
public:
    QList<XmlLine> lines;

    void element(const xmlNode *node, int depth);

private:
    void add(int depth, const QString &text, const QString &element)
    {
        if (lines.size() < mostLines)
            lines.append({QString(2 * depth, u' ') + text, element});
    }
    static QStringList attributesOf(const xmlNode *node);
};

QStringList Lines::attributesOf(const xmlNode *node)
{
    QStringList all;
    for (const xmlNs *space = node->nsDef; space; space = space->next)
        all.append(u"%1=\"%2\""_s.arg(space->prefix ? u"xmlns:"_s + fromXml(space->prefix) : u"xmlns"_s,
                                      escaped(fromXml(space->href))));
    for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
        xmlChar *value = xmlNodeListGetString(node->doc, attribute->children, 1);
        all.append(u"%1=\"%2\""_s.arg(qualified(attribute->ns, attribute->name), escaped(fromXml(value))));
        xmlFree(value);
    }
    return all;
}

void Lines::element(const xmlNode *node, int depth)
{
    const QString name = qualified(node->ns, node->name), local = fromXml(node->name);
    const auto text = xml::plainText(node);
    const QString content = text ? text->trimmed() : QString();
    const bool empty = !node->children;
    // What stands behind the start tag on its line.
    const QString close = u"</%1>"_s.arg(name);
    const QString inlineEnd = empty ? u"/>"_s : !content.isEmpty() ? u'>' + escaped(content) + close : u">"_s;
    const QStringList attributes = attributesOf(node);
    QString start = u'<' + name;
    if (attributes.size() > 0 && start.size() + attributes.join(u' ').size() + 2 * depth + 1 > longestLine) {
        add(depth, start + u' ' + attributes.first(), local);
        for (qsizetype i = 1; i < attributes.size(); ++i)
            add(depth + 2, attributes[i], local);
        if (!lines.isEmpty())
            lines.last().text += content.isEmpty() ? inlineEnd : u">"_s;
        if (!content.isEmpty()) {
            add(depth + 1, escaped(content), local);
            add(depth, close, local);
        }
    } else {
        if (!attributes.isEmpty())
            start += u' ' + attributes.join(u' ');
        const QString whole = start + inlineEnd;
        if (!content.isEmpty() && whole.size() + 2 * depth > longestLine) {
            add(depth, start + u'>', local);
            add(depth + 1, escaped(content), local);
            add(depth, close, local);
        } else {
            add(depth, whole, local);
        }
    }
    if (empty || !content.isEmpty())
        return;
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            element(child, depth + 1);
        } else if (child->type == XML_COMMENT_NODE) {
            add(depth + 1, u"<!-- "_s + shown(fromXml(child->content).trimmed()) + u" -->"_s, local);
        } else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            if (const QString words = fromXml(child->content).trimmed(); !words.isEmpty())
                add(depth + 1, escaped(words), local);
        }
    }
    add(depth, close, local);
}

} // namespace

Result<QList<XmlLine>> xmlLines(const QByteArray &bytes, qsizetype largest)
{
    const auto document = xml::parse(bytes, largest);
    if (!document)
        return failure(document.error());
    Lines lines;
    if (const xmlNode *root = xmlDocGetRootElement(document->get()))
        lines.element(root, 0);
    return lines.lines;
}

} // namespace gatehouse
