// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace gatehouse
{

/// One part of a distinguished name: type as written ("CN", "O", "2.5.4.97") and value with its escapes taken away.
struct NamePart {
    QString type;
    QString value;

    bool operator==(const NamePart &) const = default;
};

/// The parts of an RFC 4514 string in its order. What does not follow the grammar ends up in a value; nothing is lost.
QList<NamePart> nameParts(const QString &distinguishedName);
/// The first value of this type; empty when there is none.
QString namePart(const QString &distinguishedName, const QString &type);
/// What to call it in a list: its common name, else its organization, else the whole.
QString shownName(const QString &distinguishedName);

} // namespace gatehouse
