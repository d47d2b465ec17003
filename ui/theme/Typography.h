// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace gatehouse
{

/// What a text is for; its size is a factor of the application's font, its weight is fixed.
enum class TypeRole {
    PageTitle,
    DialogTitle,
    Section,
    Body,
    BodyStrong,
    Control,
    Label,
    Number,
    TableCell,
    TableName,
    TableHead,
    Help,
    HelpStrong,
    Chip,
    RailHeading,
    Code,
};

/// The font of a role. Never smaller than 8 pt (rail headings 7.5 pt).
QFont roleFont(TypeRole role);
/// Height of a control in pixels: 32, more when the font needs it.
int controlHeight();

} // namespace gatehouse
