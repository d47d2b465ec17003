// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/saml/XmlLine.h"

#include <QList>

namespace gatehouse
{

/// Untrusted XML as a person reads it: an element a line, indented, attributes of a long element a line each, long
/// values cut in the middle. Only for the eye: what is shown here is never parsed or signed. Read under the same rules
/// as any message (spec X12); ErrorKind::Invalid says why there is nothing to show.
Result<QList<XmlLine>> xmlLines(const QByteArray &xml, qsizetype largest);

} // namespace gatehouse
