// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// The form under which names are the same name: NFC, then Unicode simple case folding, in every locale alike (spec
/// S8). "Straße" and "STRASSE" stay different, "Zoë" in both its encodings does not.
QString foldedKey(const QString &text);

} // namespace gatehouse
