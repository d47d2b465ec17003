// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/directory/UserQuery.h"

namespace gatehouse
{

/// FROM and WHERE of a UserQuery, by the way that is quick for it: few people (a rare word, a small group) are looked
/// up and then sorted; many are read in the order of the list until the page is full. SQLite keeps no statistics that
/// would let it choose by itself.
class UserSelection
{
public:
    static Result<UserSelection> of(Connection &connection, const UserQuery &query);

    void add(const QString &condition, const QVariantList &values = {});
    QString fromWhere() const;
    /// What to sort by and to compare the page's key with.
    QString orderColumn() const { return m_few ? QStringLiteral("+username_key") : QStringLiteral("username_key"); }
    const QVariantList &values() const { return m_values; }

private:
    Result<void> addSearch(Connection &connection, const QString &text);
    Result<void> addGroup(Connection &connection, const UserGroupId &group);

    QString m_table = QStringLiteral("users");
    QStringList m_conditions;
    QVariantList m_values;
    bool m_few = false; ///< SQLite: keep it from walking the whole list in order
};

} // namespace gatehouse
