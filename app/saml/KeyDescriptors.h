// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QStringList>

#include <libxml/tree.h>

namespace gatehouse
{

/// The KeyDescriptors of a role descriptor that are for `purpose`: "signing" or "encryption" (SAML 2.0 Metadata,
/// section 2.4.1.1). One without `use` is for both by the letter; it is taken for signing only: many providers list the
/// key that they sign with that way and cannot decrypt with it, and nobody could sign in there.
QList<const xmlNode *> keyDescriptors(const xmlNode *descriptor, const QString &purpose);
/// The certificates in them as PEM, each once. ErrorKind::Invalid when one cannot be read.
Result<QStringList> certificatesIn(const QList<const xmlNode *> &keyDescriptors);

} // namespace gatehouse
