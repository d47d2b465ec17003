// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// The form in which names are compared (S8, RFC 7643 caseExact=false): NFC, then Unicode simple case folding of each
/// character, the same in every locale. "Straße" and "STRASSE" stay two names.
QString folded(const QString &text);

} // namespace gatehouse
