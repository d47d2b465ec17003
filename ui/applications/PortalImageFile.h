// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QByteArray>

namespace gatehouse
{

constexpr qint64 LargestPortalImage = 512 * 1024;

/// The bytes when they are a PNG, JPEG or SVG image of at most 512 kB and 1024 x 1024 px, told by their content and not
/// by the file's name; only the decoder of that format ever sees them (spec Q5).
Result<QByteArray> portalImageFromFile(const QByteArray &bytes);

} // namespace gatehouse
