// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QString>

#include <libxml/tree.h>

#include <memory>

namespace gatehouse::xml
{

struct Freeing {
    void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, Freeing>;

inline constexpr char md[] = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr char ds[] = "http://www.w3.org/2000/09/xmldsig#";

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

/// Characters that XML 1.0 cannot carry, not even escaped.
bool isWritable(const QString &text);

} // namespace gatehouse::xml
