// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserSelection.h"

#include "models/base/Folding.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Up to this many are few: sorting them costs less than walking the list for them.
constexpr int few = 1000;

/// How many rows the sub-select gives, counted no further than needed.
Result<bool> givesFew(Connection &connection, const QString &select, const QVariant &value)
{
    auto row = connection.first(u"SELECT count(*) FROM (%1 LIMIT %2) AS counted"_s.arg(select).arg(few + 1), {value});
    if (!row)
        return failure(row.error());
    return row->value(0).toInt() <= few;
}

QString likePattern(QString text)
{
    text.replace(u'!', "!!"_L1).replace(u'%', "!%"_L1).replace(u'_', "!_"_L1);
    return u'%' + text + u'%';
}

} // namespace

Result<UserSelection> UserSelection::of(Connection &connection, const UserQuery &query)
{
    UserSelection selection;
    const QString text = foldedKey(query.search.trimmed());
    if (!text.isEmpty()) {
        if (auto added = selection.addSearch(connection, text); !added)
            return failure(added.error());
    }
    if (query.group) {
        if (auto added = selection.addGroup(connection, *query.group); !added)
            return failure(added.error());
    }
    if (query.state)
        selection.add(u"state = ?"_s, {toText(*query.state)});
    return selection;
}

Result<void> UserSelection::addSearch(Connection &connection, const QString &text)
{
    if (!connection.dialect().isSqlite()) {
        add(u"search_key LIKE ? ESCAPE '!'"_s, {likePattern(text)});
        return {};
    }
    if (text.toUcs4().size() >= 3) {
        QString phrase = text;
        phrase.replace(u'"', "\"\""_L1);
        phrase = u'"' + phrase + u'"';
        const QString matches = u"SELECT rowid FROM users_search WHERE users_search MATCH ?"_s;
        auto isFew = givesFew(connection, matches, phrase);
        if (!isFew)
            return failure(isFew.error());
        if (*isFew) {
            m_few = true;
            add(u"number IN (%1)"_s.arg(matches), {phrase});
            return {};
        }
    }
    m_table = u"users INDEXED BY users_scan"_s;
    add(u"instr(search_key, ?) > 0"_s, {text});
    return {};
}

Result<void> UserSelection::addGroup(Connection &connection, const UserGroupId &group)
{
    const QString members = u"SELECT user_id FROM memberships WHERE group_id = ?"_s;
    auto isFew = givesFew(connection, members, group.toString());
    if (!isFew)
        return failure(isFew.error());
    if (*isFew && connection.dialect().isSqlite()) {
        m_few = true;
        m_table = u"users"_s;
    }
    if (*isFew)
        add(u"id IN (%1)"_s.arg(members), {group.toString()});
    else
        add(u"EXISTS (SELECT 1 FROM memberships WHERE group_id = ? AND user_id = users.id)"_s, {group.toString()});
    return {};
}

void UserSelection::add(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values.append(values);
}

QString UserSelection::fromWhere() const
{
    return m_conditions.isEmpty() ? m_table : m_table + u" WHERE "_s + m_conditions.join(u" AND "_s);
}

} // namespace gatehouse
