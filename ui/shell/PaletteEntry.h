// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/AppTile.h"

#include <functional>
#include <optional>

namespace gatehouse
{

/// One line of the command palette.
struct PaletteEntry {
    enum class Section { Commands, GoTo, Data };

    Section section = Section::Commands;
    QString text;
    QString description;
    QString keywords; ///< matched, not shown
    QString icon;
    std::optional<TileLook> tile;
    QString shortcut;
    std::function<void()> run; ///< none: it cannot be chosen, and the description says why
};

/// All words of the query occur in text, description or keywords.
bool matches(const PaletteEntry &entry, const QString &query);

} // namespace gatehouse
