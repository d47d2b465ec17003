// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QString>

#include <span>

namespace gatehouse
{

/// The named colours of the console, in the order of the table in Tokens.cpp. `Line`, `*Line` and `*Soft` are
/// decoration only: never the sole carrier of meaning.
enum class Token {
    Canvas,
    Rail,
    Surface,
    Sunken,
    Raised,
    Hover,
    Line,
    Control,
    Text,
    Text2,
    Text3,
    Accent,
    AccentFill,
    AccentHover,
    OnAccent,
    AccentSoft,
    NavOn,
    AccentLine,
    Ok,
    OkSoft,
    OkLine,
    OkFill,
    Warn,
    WarnSoft,
    WarnLine,
    WarnFill,
    Danger,
    DangerSoft,
    DangerLine,
    DangerFill,
    Chip,
    Scrim,
};

struct TokenEntry {
    const char *name; ///< as in the style sheet template: @accent-fill@
    QColor light;
    QColor dark;
};

/// Every token in the order of the enum.
std::span<const TokenEntry> tokenTable();
QString tokenName(Token token);
/// The colour in one of the two themes.
QColor color(Token token, bool dark);
/// The colour in the theme the application's palette shows now. In high contrast the palette's own colours answer and
/// tints are dropped.
QColor color(Token token);

/// Background and foreground of an application's tile; eight pairs, chosen by hash of the Display Label.
struct TileColors {
    QColor background;
    QColor foreground;
};
TileColors tileColors(const QString &displayLabel);

} // namespace gatehouse
