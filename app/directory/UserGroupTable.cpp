// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupTable.h"

#include "models/base/Folding.h"

#include <QDateTime>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString columns =
    u"g.id, g.name, g.description, g.version, (SELECT count(*) FROM memberships c WHERE c.group_id = "
    "g.id), g.name_key"_s;

/// `at(i)` is column i.
template <typename At> UserGroup group(const At &at)
{
    UserGroup group;
    group.id = UserGroupId::fromString(at(0).toString());
    group.name = at(1).toString();
    group.description = at(2).toString();
    group.version = at(3).toLongLong();
    group.memberCount = at(4).toLongLong();
    return group;
}

Result<std::optional<UserGroup>> findBy(Connection &connection, const QString &column, const QString &value)
{
    auto row = connection.first(u"SELECT %1 FROM user_groups g WHERE g.%2 = ?"_s.arg(columns, column), {value});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return std::optional<UserGroup>();
    return std::optional<UserGroup>(group([&](int i) { return row->at(i); }));
}

/// The name holds the text.
QString contains(const Connection &connection)
{
    return connection.dialect().isSqlite() ? u"instr(g.name_key, ?) > 0"_s : u"strpos(g.name_key, ?) > 0"_s;
}

Result<bool> changedAny(const Result<qint64> &rows)
{
    if (!rows)
        return failure(rows.error());
    return *rows > 0;
}

} // namespace

Result<Page<UserGroup>> UserGroupTable::list(Connection &connection, const QString &search, const PageRequest &request)
{
    QString where = u"g.name_key > ?"_s;
    QVariantList values{request.after};
    if (const QString text = foldedKey(search.trimmed()); !text.isEmpty()) {
        where += u" AND "_s + contains(connection);
        values.append(text);
    }
    const int limit = qBound(1, request.limit, 100000);
    auto rows =
        connection.exec(u"SELECT %1 FROM user_groups g WHERE %2 ORDER BY g.name_key LIMIT ?"_s.arg(columns, where),
                        values + QVariantList{limit + 1});
    if (!rows)
        return failure(rows.error());
    Page<UserGroup> page;
    QString key;
    while (rows->next()) {
        if (page.items.size() == limit) {
            page.next = key;
            break;
        }
        page.items.append(group([&](int i) { return rows->value(i); }));
        key = rows->value(5).toString();
    }
    return page;
}

Result<qint64> UserGroupTable::count(Connection &connection, const QString &search)
{
    const QString text = foldedKey(search.trimmed());
    auto row = text.isEmpty()
                   ? connection.first(u"SELECT count(*) FROM user_groups g"_s)
                   : connection.first(u"SELECT count(*) FROM user_groups g WHERE "_s + contains(connection), {text});
    if (!row)
        return failure(row.error());
    return row->at(0).toLongLong();
}

Result<std::optional<UserGroup>> UserGroupTable::find(Connection &connection, const UserGroupId &id)
{
    return findBy(connection, u"id"_s, id.toString());
}

Result<std::optional<UserGroup>> UserGroupTable::findByName(Connection &connection, const QString &name)
{
    return findBy(connection, u"name_key"_s, foldedKey(name.trimmed()));
}

Result<QList<UserGroup>> UserGroupTable::groupsOf(Connection &connection, const UserId &user)
{
    auto rows =
        connection.exec(u"SELECT %1 FROM memberships m JOIN user_groups g ON g.id = m.group_id WHERE m.user_id = "
                        "? ORDER BY g.name_key"_s.arg(columns),
                        {user.toString()});
    if (!rows)
        return failure(rows.error());
    QList<UserGroup> groups;
    while (rows->next())
        groups.append(group([&](int i) { return rows->value(i); }));
    return groups;
}

Result<QStringList> UserGroupTable::applicationsOf(Connection &connection, const UserGroupId &id)
{
    auto rows = connection.exec(u"SELECT a.label FROM bindings b JOIN applications a ON a.id = b.application_id WHERE "
                                "b.group_id = ? ORDER BY a.label_key"_s,
                                {id.toString()});
    if (!rows)
        return failure(rows.error());
    QStringList labels;
    while (rows->next())
        labels.append(rows->value(0).toString());
    return labels;
}

Result<void> UserGroupTable::insert(Connection &connection, const UserGroup &group)
{
    auto written = connection.change(u"INSERT INTO user_groups (id, name, name_key, description, version, created) "
                                     "VALUES (?, ?, ?, ?, ?, ?)"_s,
                                     {group.id.toString(), group.name, foldedKey(group.name), group.description,
                                      group.version, QDateTime::currentDateTimeUtc()});
    if (!written)
        return failure(written.error());
    return {};
}

Result<bool> UserGroupTable::update(Connection &connection, const UserGroup &group, qint64 expectedVersion)
{
    return changedAny(connection.change(
        u"UPDATE user_groups SET name = ?, name_key = ?, description = ?, version = ? WHERE id = ? AND version = ?"_s,
        {group.name, foldedKey(group.name), group.description, group.version, group.id.toString(), expectedVersion}));
}

Result<void> UserGroupTable::remove(Connection &connection, const UserGroupId &id)
{
    auto removed = connection.change(u"DELETE FROM user_groups WHERE id = ?"_s, {id.toString()});
    if (!removed)
        return failure(removed.error());
    return {};
}

Result<bool> UserGroupTable::addMember(Connection &connection, const UserGroupId &group, const UserId &user)
{
    return changedAny(
        connection.change(u"INSERT INTO memberships (group_id, user_id) SELECT g.id, u.id FROM user_groups "
                          "g, users u WHERE g.id = ? AND u.id = ? ON CONFLICT DO NOTHING"_s,
                          {group.toString(), user.toString()}));
}

Result<bool> UserGroupTable::removeMember(Connection &connection, const UserGroupId &group, const UserId &user)
{
    return changedAny(connection.change(u"DELETE FROM memberships WHERE group_id = ? AND user_id = ?"_s,
                                        {group.toString(), user.toString()}));
}

} // namespace gatehouse
