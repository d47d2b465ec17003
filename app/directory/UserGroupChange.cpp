// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupChange.h"

#include "app/directory/UserGroupTable.h"
#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"
#include "app/provisioning/RunTable.h"

#include <QJsonArray>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<UserGroup> stored(Connection &connection, const UserGroupId &id)
{
    auto group = UserGroupTable::find(connection, id);
    if (!group)
        return failure(group.error());
    if (!*group)
        return failure(ErrorKind::NotFound, UserGroupStore::tr("This user group no longer exists. Refresh the list."));
    return **group;
}

Result<void> check(Connection &connection, const UserGroup &group)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (group.name.isEmpty() || group.name.size() > 256 || std::any_of(group.name.begin(), group.name.end(), isControl))
        return failure(ErrorKind::Invalid, UserGroupStore::tr("The name of a user group needs 1 to 256 characters, "
                                                              "without line breaks. Correct it and save again."));
    if (group.description.size() > 1024)
        return failure(ErrorKind::Invalid, UserGroupStore::tr("The description is longer than 1024 characters."));
    auto holder = UserGroupTable::findByName(connection, group.name);
    if (!holder)
        return failure(holder.error());
    if (*holder && (*holder)->id != group.id)
        return failure(
            ErrorKind::Conflict,
            UserGroupStore::tr("There is a user group “%1” already. Choose a different name.").arg((*holder)->name));
    return {};
}

Result<void> report(Connection &connection, const QString &type, const UserGroup &group, const QList<Change> &changes,
                    const QJsonObject &details, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.resourceType = u"user_group"_s;
    event.resourceId = group.id.toString();
    event.resourceName = group.name;
    event.changes = changes;
    event.details = details;
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

QList<Change> changesOf(const UserGroup &from, const UserGroup &to)
{
    QList<Change> changes;
    if (from.name != to.name)
        changes.append({u"name"_s, from.name, to.name});
    if (from.description != to.description)
        changes.append({u"description"_s, from.description, to.description});
    return changes;
}

/// The event is the person's: it shows in their own list of events, and names the group.
Result<void> reportMember(Connection &connection, const UserGroup &group, const UserId &id, bool joins,
                          const Actor &actor)
{
    auto user = UserTable::find(connection, id);
    if (!user)
        return failure(user.error());
    Event event;
    event.type = u"association_change"_s;
    event.initiatedBy = actor;
    event.resourceType = u"user"_s;
    event.resourceId = id.toString();
    event.resourceName = *user ? (*user)->username : QString();
    event.changes = {joins ? Change{u"user_group"_s, {}, group.name} : Change{u"user_group"_s, group.name, {}}};
    event.details = {{u"association"_s, QJsonObject{{u"op"_s, joins ? u"add"_s : u"remove"_s},
                                                    {u"type"_s, u"user_group"_s},
                                                    {u"id"_s, group.id.toString()},
                                                    {u"name"_s, group.name}}}};
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

} // namespace

Result<UserGroup> UserGroupChange::insert(Connection &connection, UserGroup group, const Actor &actor)
{
    group.id = UserGroupId::create();
    group.name = group.name.trimmed();
    group.version = 1;
    group.memberCount = 0;
    if (auto fits = check(connection, group); !fits)
        return failure(fits.error());
    if (auto written = UserGroupTable::insert(connection, group); !written)
        return failure(written.error());
    if (auto reported = report(connection, u"group_create"_s, group, changesOf({}, group), {}, actor); !reported)
        return failure(reported.error());
    return group;
}

Result<UserGroup> UserGroupChange::save(Connection &connection, UserGroup group, const Actor &actor)
{
    auto before = stored(connection, group.id);
    if (!before)
        return before;
    group.name = group.name.trimmed();
    group.memberCount = before->memberCount;
    const auto stale = [&group] {
        return failure(ErrorKind::Stale, UserGroupStore::tr("Somebody else changed the user group “%1” meanwhile. "
                                                            "Nothing was saved. Compare both versions and save again.")
                                             .arg(group.name));
    };
    if (before->version != group.version)
        return stale();
    if (auto fits = check(connection, group); !fits)
        return failure(fits.error());
    const QList<Change> changed = changesOf(*before, group);
    if (changed.isEmpty())
        return before;
    const qint64 expected = group.version++;
    auto written = UserGroupTable::update(connection, group, expected);
    if (!written)
        return failure(written.error());
    if (!*written)
        return stale();
    if (auto due = RunTable::markDueFor(connection, group.id); !due)
        return failure(due.error());
    if (auto reported = report(connection, u"group_update"_s, group, changed, {}, actor); !reported)
        return failure(reported.error());
    return group;
}

Result<void> UserGroupChange::remove(Connection &connection, const UserGroupId &id, const Actor &actor)
{
    auto group = stored(connection, id);
    if (!group)
        return failure(group.error());
    auto applications = UserGroupTable::applicationsOf(connection, id);
    if (!applications)
        return failure(applications.error());
    if (auto due = RunTable::markDueFor(connection, id); !due)
        return due;
    if (auto removed = UserGroupTable::remove(connection, id); !removed)
        return removed;
    return report(connection, u"group_delete"_s, *group, {},
                  {{u"members"_s, group->memberCount}, {u"applications"_s, QJsonArray::fromStringList(*applications)}},
                  actor);
}

Result<qint64> UserGroupChange::changeMembers(Connection &connection, const UserGroupId &id, const QList<UserId> &add,
                                              const QList<UserId> &remove, const Actor &actor)
{
    auto group = stored(connection, id);
    if (!group)
        return failure(group.error());
    qint64 changed = 0;
    for (const bool joins : {false, true}) {
        for (const UserId &user : joins ? add : remove) {
            auto done = joins ? UserGroupTable::addMember(connection, id, user)
                              : UserGroupTable::removeMember(connection, id, user);
            if (!done)
                return failure(done.error());
            if (!*done)
                continue;
            ++changed;
            if (auto reported = reportMember(connection, *group, user, joins, actor); !reported)
                return failure(reported.error());
        }
    }
    if (changed > 0) {
        if (auto due = RunTable::markDueFor(connection, id); !due)
            return failure(due.error());
    }
    return changed;
}

} // namespace gatehouse
