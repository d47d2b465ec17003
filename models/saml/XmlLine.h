// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// A line of a document as it is shown to people.
struct XmlLine {
    QString text;    ///< with its indentation
    QString element; ///< local name of the element it belongs to
    bool operator==(const XmlLine &) const = default;
};

} // namespace gatehouse
