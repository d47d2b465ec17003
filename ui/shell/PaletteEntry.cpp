// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/PaletteEntry.h"

namespace gatehouse
{

bool matches(const PaletteEntry &entry, const QString &query)
{
    const QString hay = entry.text + u' ' + entry.description + u' ' + entry.keywords;
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return hay.contains(word, Qt::CaseInsensitive); });
}

} // namespace gatehouse
