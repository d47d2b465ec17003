// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/Tokens.h"

#include <QIcon>
#include <QPainter>

namespace gatehouse
{

/// An icon of :/icons (20 px grid, one colour) that paints itself in the colour its token has at that moment, so a
/// change of theme needs no new icon. Disabled it takes Text3.
QIcon icon(const QString &name, Token token = Token::Text2);
/// The icon's picture, cached by name, colour, size and device pixel ratio.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio = 1);
/// Paints the icon centred in `rect`, as large as its shorter side.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace gatehouse
