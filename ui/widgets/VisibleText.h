// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/OddCharacters.h"

#include <algorithm>

namespace gatehouse
{

/// A name as it is shown where anybody may have typed it: characters that nobody sees, and those that turn what follows
/// around, are written out as \u{202E}. Every other text comes back as it is.
inline QString visibleText(const QString &text)
{
    const bool plain = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    return plain ? text : visibleName(text);
}

} // namespace gatehouse
