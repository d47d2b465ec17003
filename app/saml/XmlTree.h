// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QString>

#include <libxml/tree.h>

#include <memory>
#include <optional>

namespace gatehouse::xml
{

struct Freeing {
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, Freeing>;

inline constexpr char md[] = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr char saml[] = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr char samlp[] = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr char ds[] = "http://www.w3.org/2000/09/xmldsig#";
inline constexpr char xenc[] = "http://www.w3.org/2001/04/xmlenc#";

/// The largest protocol message (spec X12).
inline constexpr qsizetype largestMessage = 1024 * 1024;

/// Parses untrusted bytes: no network, no entity of the document's own (a DOCTYPE is refused), no more than
/// `largest` bytes, 64 levels, 256 attributes an element (spec X12). ErrorKind::Invalid otherwise.
Result<Document> parse(const QByteArray &bytes, qsizetype largest);

/// Whether the node is an element of this name and namespace; asked before anything else is read from it.
bool isElement(const xmlNode *node, const char *name, const char *space);
/// Child elements of that name, in document order.
QList<xmlNode *> children(const xmlNode *parent, const char *name, const char *space);
/// Value of an attribute without namespace; null when there is none.
QString attribute(const xmlNode *element, const char *name);
/// Its text, white space at both ends taken off.
QString text(const xmlNode *element);

/// Exactly its text, all text nodes joined and comments left out (X5); nothing when there is an element within, and an
/// empty text when there is no element.
std::optional<QString> plainText(const xmlNode *element);
/// The only child element of that name; nullptr when there is none, or more than one.
xmlNode *onlyChild(const xmlNode *parent, const char *name, const char *space);

/// A new element at the end of `parent`, with the text as one text node: no value can add markup (I5).
xmlNode *add(xmlNode *parent, xmlNs *space, const char *name, const QString &text = {});
void set(xmlNode *element, const char *name, const QString &value);
void set(xmlNode *element, const char *name, const char *value);
/// The document as UTF-8, without anything added for the eye.
QByteArray written(xmlDoc *document);
/// The same of one element, as a document of its own; what it needs of outer namespaces has to be declared on it.
QByteArray written(xmlNode *element);

/// An ID as senders make them, without a sign that could mean something in "#ID".
bool isPlainId(const QString &id);
/// Whether it is also one that the schema allows: xs:ID and the InResponseTo that repeats it are NCNames.
bool isNcName(const QString &id);
/// Characters that XML 1.0 cannot carry, not even escaped, make a text unwritable.
bool isWritable(const QString &text);

} // namespace gatehouse::xml
