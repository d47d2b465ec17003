// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// A file as text, to be looked at: UTF-16 with a mark or with "<" at its beginning, what an XML declaration names (of
/// the encodings that are read: ISO-8859-1, ISO-8859-15, windows-1252), else UTF-8. A mark at the beginning is left
/// out. What is verified are the octets, never this.
QString xmlText(const QByteArray &bytes);

} // namespace gatehouse
