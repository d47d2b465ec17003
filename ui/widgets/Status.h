// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"

#include <QMetaType>
#include <QPainter>
#include <QString>

namespace gatehouse
{

/// A state in a word: healthy ones are plain with a small icon, those that need somebody are tinted chips.
struct Status {
    enum class Kind {
        Active,   ///< plain, green tick: Active, Synced, Valid
        Bookmark, ///< plain, green bookmark
        Inactive, ///< plain, grey
        Off,      ///< plain, grey dash: Not set up, Not available
        Info,     ///< tinted accent, pencil: Setup incomplete
        New,      ///< tinted accent, plus
        Expiring, ///< tinted warning, clock
        Warning,  ///< tinted warning, triangle
        Error,    ///< tinted danger
        Good,     ///< tinted ok
        Neutral,  ///< tinted grey, tick: Imported
    };
    Kind kind = Kind::Off;
    QString text;

    bool operator==(const Status &) const = default;
};

/// Width that paintStatus needs.
int statusWidth(const Status &status);
/// Paints vertically centred from the left edge of `rect`, elided to its width.
void paintStatus(QPainter *painter, const QRect &rect, const Status &status);

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::Status)
