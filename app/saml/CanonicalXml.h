// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <libxml/tree.h>

namespace gatehouse::xml
{

/// Exclusive canonicalisation without comments (https://www.w3.org/TR/xml-exc-c14n/) of an element that was built here
/// with add() and set(): elements with a prefix, attributes without one, text. Of anything else (a comment, a default
/// namespace, what somebody sent) nothing is answered; that is for libxml2, which takes several times as long because
/// it has to ask of every node whether it belongs.
///
/// Only for signing: whether it is what others canonicalise to is found out by verifying, before anything leaves (I9).
QByteArray canonical(const xmlNode *element);

} // namespace gatehouse::xml
