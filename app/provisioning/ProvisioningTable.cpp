// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningTable.h"

#include "app/store/InsertRows.h"

#include <QDateTime>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString objectText(const PackedObject &object) { return QString::fromUtf8(object.text()); }

/// Among the attributes that were sent, under a name that no attribute has.
const QString shownKey = u"(shown)"_s;

PackedObject withShown(const RemoteAccount &account)
{
    PackedObject sent = account.known;
    if (!account.shown.isEmpty())
        sent.insert(shownKey, account.shown);
    return sent;
}

PackedObject objectOf(const QVariant &text) { return PackedObject::fromText(text.toString().toUtf8()); }

Result<void> changed(const Result<qint64> &rows)
{
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<void> readAccounts(Connection &connection, const QString &application, RemoteState &state)
{
    auto links = connection.exec(u"SELECT user_id, remote_id, remote_user_name FROM links WHERE application_id = ?"_s,
                                 {application});
    if (!links)
        return failure(links.error());
    while (links->next()) {
        RemoteAccount account;
        account.remoteId = links->value(1).toString();
        account.name = links->value(2).toString();
        account.uncertain = true;
        state.accounts.insert(UserId::fromString(links->value(0).toString()), account);
    }
    auto rows =
        connection.exec(u"SELECT user_id, remote_id, name, sent, active, uncertain, kept FROM provisioned_users "
                        "WHERE application_id = ?"_s,
                        {application});
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        RemoteAccount account;
        account.remoteId = rows->value(1).toString();
        account.name = rows->value(2).toString();
        account.known = objectOf(rows->value(3));
        if (account.known.text().contains(shownKey.toUtf8())) {
            QJsonObject sent = account.known;
            account.shown = sent.take(shownKey).toObject();
            account.known = sent;
        }
        account.active = rows->value(4).toInt() == 1;
        account.uncertain = rows->value(5).toInt() == 1;
        account.kept = rows->value(6).toInt() == 1;
        account.managed = true;
        state.accounts.insert(UserId::fromString(rows->value(0).toString()), account);
    }
    return {};
}

Result<void> readGroups(Connection &connection, const QString &application, RemoteState &state)
{
    auto rows = connection.exec(u"SELECT p.group_id, p.remote_id, p.name, p.sent, p.uncertain, g.id IS NOT NULL "
                                "FROM provisioned_groups p LEFT JOIN user_groups g ON g.id = p.group_id "
                                "WHERE p.application_id = ?"_s,
                                {application});
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        RemoteGroup group;
        group.remoteId = rows->value(1).toString();
        group.name = rows->value(2).toString();
        group.known = objectOf(rows->value(3));
        group.uncertain = rows->value(4).toInt() == 1;
        group.inDirectory = rows->value(5).toBool();
        state.groups.insert(UserGroupId::fromString(rows->value(0).toString()), group);
    }
    auto members =
        connection.exec(u"SELECT group_id, user_id FROM provisioned_members WHERE application_id = ?"_s, {application});
    if (!members)
        return failure(members.error());
    while (members->next())
        state.groups[UserGroupId::fromString(members->value(0).toString())].members.insert(
            UserId::fromString(members->value(1).toString()));
    return {};
}

} // namespace

namespace ProvisioningTable
{

Result<RemoteState> remoteState(Connection &connection, const ApplicationId &application)
{
    RemoteState state;
    if (auto read = readAccounts(connection, application.toString(), state); !read)
        return failure(read.error());
    if (auto read = readGroups(connection, application.toString(), state); !read)
        return failure(read.error());
    auto sent = connection.exec(u"SELECT resource_id, status FROM provisioning_operations WHERE application_id = ? "
                                "AND kind = 'user' AND action = 'create' AND state IN ('sent', 'unknown')"_s,
                                {application.toString()});
    if (!sent)
        return failure(sent.error());
    while (sent->next()) {
        const UserId person = UserId::fromString(sent->value(0).toString());
        state.createSent.insert(person);
        if (sent->value(1).toInt() == 201)
            state.createAnswered.insert(person);
    }
    auto ignored =
        connection.exec(u"SELECT remote_id FROM ignored_accounts WHERE application_id = ?"_s, {application.toString()});
    if (!ignored)
        return failure(ignored.error());
    while (ignored->next())
        state.ignored.insert(ignored->value(0).toString());
    return state;
}

Result<void> putAccount(Connection &connection, const ApplicationId &application, const UserId &user,
                        const RemoteAccount &account)
{
    const QString app = application.toString();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QString &table : {u"provisioned_users"_s, u"links"_s}) {
        auto others = connection.change(
            u"DELETE FROM %1 WHERE application_id = ? AND remote_id = ? AND user_id <> ?"_s.arg(table),
            {app, account.remoteId, user.toString()});
        if (!others)
            return failure(others.error());
    }
    auto before = connection.change(u"DELETE FROM links WHERE application_id = ? AND user_id = ? AND remote_id <> ?"_s,
                                    {app, user.toString(), account.remoteId});
    if (!before)
        return failure(before.error());
    auto written = connection.change(
        u"INSERT INTO provisioned_users (application_id, user_id, remote_id, name, sent, active, uncertain, kept, "
        u"changed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (application_id, user_id) DO UPDATE SET "
        "remote_id = excluded.remote_id, name = excluded.name, sent = excluded.sent, active = excluded.active, "
        "uncertain = excluded.uncertain, kept = excluded.kept, changed = excluded.changed"_s,
        {app, user.toString(), account.remoteId, account.name, objectText(withShown(account)), account.active,
         account.uncertain, account.kept, now});
    if (!written)
        return failure(written.error());
    // The list of the manual import shows the account as theirs; a person who was deleted has no link.
    return changed(connection.change(
        u"INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
        "SELECT ?, ?, ?, u.id, ? FROM users u WHERE u.id = ? ON CONFLICT (application_id, remote_id) DO UPDATE SET "
        "remote_user_name = excluded.remote_user_name"_s,
        {app, account.remoteId, account.known.value(u"userName"_s).toString(account.name), now, user.toString()}));
}

Result<void> forgetAccount(Connection &connection, const ApplicationId &application, const UserId &user)
{
    for (const QString &table : {u"provisioned_users"_s, u"links"_s}) {
        auto gone = connection.change(u"DELETE FROM %1 WHERE application_id = ? AND user_id = ?"_s.arg(table),
                                      {application.toString(), user.toString()});
        if (!gone)
            return failure(gone.error());
    }
    return {};
}

Result<void> putGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group,
                      const RemoteGroup &value)
{
    return changed(connection.change(
        u"INSERT INTO provisioned_groups (application_id, group_id, remote_id, name, sent, uncertain, changed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (application_id, group_id) DO UPDATE SET "
        "remote_id = excluded.remote_id, name = excluded.name, sent = excluded.sent, "
        "uncertain = excluded.uncertain, changed = excluded.changed"_s,
        {application.toString(), group.toString(), value.remoteId, value.name, objectText(value.known), value.uncertain,
         QDateTime::currentDateTimeUtc()}));
}

Result<void> changeMembers(Connection &connection, const ApplicationId &application, const UserGroupId &group,
                           const QList<UserId> &joined, const QList<UserId> &left)
{
    for (const UserId &user : joined + left) {
        auto gone = connection.change(
            u"DELETE FROM provisioned_members WHERE application_id = ? AND group_id = ? AND user_id = ?"_s,
            {application.toString(), group.toString(), user.toString()});
        if (!gone)
            return failure(gone.error());
    }
    QList<QVariantList> rows;
    rows.reserve(joined.size());
    for (const UserId &user : joined)
        rows.append({application.toString(), group.toString(), user.toString()});
    return insertRows(connection, u"provisioned_members (application_id, group_id, user_id)"_s, rows);
}

Result<void> releaseDeletedGroups(Connection &connection, const ApplicationId &application)
{
    return changed(connection.change(
        u"DELETE FROM provisioned_groups WHERE application_id = ? AND group_id NOT IN (SELECT id FROM user_groups)"_s,
        {application.toString()}));
}

Result<qint64> linkCount(Connection &connection, const ApplicationId &application)
{
    const QString app = application.toString();
    auto linked = connection.first(u"SELECT count(*) FROM (SELECT user_id FROM links WHERE application_id = ? UNION "
                                   "SELECT user_id FROM provisioned_users WHERE application_id = ?) l"_s,
                                   {app, app});
    if (!linked)
        return failure(linked.error());
    return linked->value(0).toLongLong();
}

Result<qint64> forgetProvider(Connection &connection, const ApplicationId &application)
{
    const QVariantList app{application.toString()};
    auto linked = linkCount(connection, application);
    if (!linked)
        return linked;
    for (const QString &table : {u"provisioned_users"_s, u"provisioned_groups"_s, u"links"_s, u"ignored_accounts"_s,
                                 u"provisioning_operations"_s, u"provisioning_undo"_s}) {
        if (auto gone = connection.change(u"DELETE FROM %1 WHERE application_id = ?"_s.arg(table), app); !gone)
            return failure(gone.error());
    }
    return linked;
}

Result<void> releaseGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group)
{
    return changed(connection.change(u"DELETE FROM provisioned_groups WHERE application_id = ? AND group_id = ?"_s,
                                     {application.toString(), group.toString()}));
}

Result<void> doubtAccount(Connection &connection, const ApplicationId &application, const UserId &user)
{
    return changed(
        connection.change(u"UPDATE provisioned_users SET uncertain = 1 WHERE application_id = ? AND user_id = ?"_s,
                          {application.toString(), user.toString()}));
}

Result<void> doubtGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group)
{
    return changed(
        connection.change(u"UPDATE provisioned_groups SET uncertain = 1 WHERE application_id = ? AND group_id = ?"_s,
                          {application.toString(), group.toString()}));
}

Result<void> ignore(Connection &connection, const ApplicationId &application, const QStringList &remoteIds,
                    const Actor &actor)
{
    for (const QString &id : remoteIds) {
        auto written =
            connection.change(u"INSERT INTO ignored_accounts (application_id, remote_id, ignored_by, created) "
                              "VALUES (?, ?, ?, ?) ON CONFLICT (application_id, remote_id) DO NOTHING"_s,
                              {application.toString(), id, actor.name, QDateTime::currentDateTimeUtc()});
        if (!written)
            return failure(written.error());
    }
    return {};
}

Result<void> unignoreAll(Connection &connection, const ApplicationId &application)
{
    return changed(
        connection.change(u"DELETE FROM ignored_accounts WHERE application_id = ?"_s, {application.toString()}));
}

} // namespace ProvisioningTable
} // namespace gatehouse
