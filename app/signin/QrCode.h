// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/Html.h"

namespace gatehouse
{

/// The text as a QR code (ISO/IEC 18004, error correction M) in an inline SVG; empty when it is too long for one.
Html qrCode(const QByteArray &text, const QString &title);

} // namespace gatehouse
