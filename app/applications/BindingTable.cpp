// SPDX-License-Identifier: Apache-2.0
#include "app/applications/BindingTable.h"

#include "app/provisioning/ProvisioningTable.h"

#include <QCoreApplication>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BindingTable)
};

constexpr int mostNames = 100;

using Ids = QSet<UserGroupId>;

Result<Ids> boundGroups(Connection &connection, const ApplicationId &id)
{
    auto query = connection.exec(u"SELECT group_id FROM bindings WHERE application_id = ?"_s, {id.toString()});
    if (!query)
        return failure(query.error());
    Ids groups;
    while (query->next())
        groups.insert(UserGroupId::fromString(query->value(0).toString()));
    return groups;
}

Result<UserGroup> groupOf(Connection &connection, const UserGroupId &id)
{
    auto query = connection.exec(u"SELECT name FROM user_groups WHERE id = ?"_s, {id.toString()});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::NotFound,
                       Texts::tr("A user group was deleted meanwhile. Nothing was changed. Open the User Groups tab "
                                 "again and choose once more."));
    UserGroup group;
    group.id = id;
    group.name = query->value(0).toString();
    return group;
}

void appendIds(QString &sql, QVariantList &values, const Ids &ids)
{
    QStringList marks;
    for (const UserGroupId &id : ids) {
        marks.append(u"?"_s);
        values.append(id.toString());
    }
    sql += u'(' + marks.join(u", "_s) + u')';
}

/// Counts and names the people of `groups` who are in none of `others`.
Result<void> countPeople(Connection &connection, const Ids &groups, const Ids &others, qint64 &count,
                         QStringList &names)
{
    if (groups.isEmpty())
        return {};
    QString condition = u" FROM users u WHERE u.state <> 'suspended' AND u.id IN "
                        "(SELECT m.user_id FROM memberships m WHERE m.group_id IN "_s;
    QVariantList values;
    appendIds(condition, values, groups);
    condition += u')';
    if (!others.isEmpty()) {
        condition += u" AND NOT EXISTS (SELECT 1 FROM memberships o WHERE o.user_id = u.id AND o.group_id IN "_s;
        appendIds(condition, values, others);
        condition += u')';
    }
    auto counted = connection.exec(u"SELECT count(*)"_s + condition, values);
    if (!counted)
        return failure(counted.error());
    if (counted->next())
        count = counted->value(0).toLongLong();
    if (count == 0)
        return {};
    auto named = connection.exec(u"SELECT u.username, u.firstname, u.lastname, u.display_name"_s + condition +
                                     u" ORDER BY u.username_key LIMIT %1"_s.arg(mostNames),
                                 values);
    if (!named)
        return failure(named.error());
    while (named->next()) {
        User user;
        user.username = named->value(0).toString();
        user.firstname = named->value(1).toString();
        user.lastname = named->value(2).toString();
        user.displayName = named->value(3).toString();
        names.append(user.shownName());
    }
    return {};
}

} // namespace

namespace BindingTable
{

Result<QList<GroupBinding>> all(Connection &connection, const ApplicationId &id)
{
    auto query =
        connection.exec(u"SELECT g.id, g.name, g.description, g.version, "
                        "(SELECT count(*) FROM memberships m WHERE m.group_id = g.id), b.group_id IS NOT NULL AS bound "
                        "FROM user_groups g LEFT JOIN bindings b ON b.group_id = g.id AND b.application_id = ? "
                        "ORDER BY CASE WHEN b.group_id IS NULL THEN 1 ELSE 0 END, g.name_key"_s,
                        {id.toString()});
    if (!query)
        return failure(query.error());
    QList<GroupBinding> bindings;
    while (query->next()) {
        GroupBinding binding;
        binding.group.id = UserGroupId::fromString(query->value(0).toString());
        binding.group.name = query->value(1).toString();
        binding.group.description = query->value(2).toString();
        binding.group.version = query->value(3).toLongLong();
        binding.group.memberCount = query->value(4).toLongLong();
        binding.bound = query->value(5).toBool();
        bindings.append(binding);
    }
    return bindings;
}

Result<Changed> change(Connection &connection, const ApplicationId &id, const QList<UserGroupId> &bind,
                       const QList<UserGroupId> &unbind)
{
    auto before = boundGroups(connection, id);
    if (!before)
        return failure(before.error());
    Changed changed;
    for (const UserGroupId &groupId : bind) {
        if (before->contains(groupId))
            continue;
        auto group = groupOf(connection, groupId);
        if (!group)
            return failure(group.error());
        auto bound = connection.exec(u"INSERT INTO bindings (application_id, group_id) VALUES (?, ?)"_s,
                                     {id.toString(), groupId.toString()});
        if (!bound)
            return failure(bound.error());
        before->insert(groupId);
        changed.bound.append(*group);
    }
    for (const UserGroupId &groupId : unbind) {
        if (!before->remove(groupId))
            continue;
        auto group = groupOf(connection, groupId);
        if (!group)
            return failure(group.error());
        auto unbound = connection.exec(u"DELETE FROM bindings WHERE application_id = ? AND group_id = ?"_s,
                                       {id.toString(), groupId.toString()});
        if (!unbound)
            return failure(unbound.error());
        // From now on it is not ours at the provider, so that deleting it here later leaves it there (spec A9).
        if (auto released = ProvisioningTable::releaseGroup(connection, id, groupId); !released)
            return failure(released.error());
        changed.unbound.append(*group);
    }
    return changed;
}

Result<AccessEffect> effect(Connection &connection, const ApplicationId &id, const QList<UserGroupId> &bind,
                            const QList<UserGroupId> &unbind)
{
    auto before = boundGroups(connection, id);
    if (!before)
        return failure(before.error());
    Ids after = *before;
    for (const UserGroupId &group : bind)
        after.insert(group);
    for (const UserGroupId &group : unbind)
        after.remove(group);
    AccessEffect effect;
    if (auto gain = countPeople(connection, after - *before, *before, effect.gain, effect.gaining); !gain)
        return failure(gain.error());
    if (auto lose = countPeople(connection, *before - after, after, effect.lose, effect.losing); !lose)
        return failure(lose.error());
    return effect;
}

Result<qint64> peopleWithAccess(Connection &connection, const ApplicationId &id)
{
    auto query = connection.exec(u"SELECT count(DISTINCT m.user_id) FROM bindings b "
                                 "JOIN memberships m ON m.group_id = b.group_id JOIN users u ON u.id = m.user_id "
                                 "WHERE b.application_id = ? AND u.state = 'active'"_s,
                                 {id.toString()});
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toLongLong() : 0;
}

} // namespace BindingTable
} // namespace gatehouse
