// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// The first character that a reader would not see or take for another one: controls, invisible and bidirectional
/// formatting, private use, and Cyrillic or Greek letters in a word with Latin ones (UTS #39, section 5). As "U+202E";
/// empty when there is none.
QString oddCharacterIn(const QString &name);
/// The name with such characters written as \u{202E}, for every place where it is shown.
QString visibleName(const QString &name);

} // namespace gatehouse
