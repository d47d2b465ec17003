// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RunStore.h"

#include "app/events/EventTable.h"
#include "app/provisioning/ProvisioningEvents.h"
#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/RunTable.h"
#include "app/provisioning/UndoTable.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct StoreTexts {
    Q_DECLARE_TR_FUNCTIONS(ProvisioningService)
};

Result<void> storeRead(Connection &connection, const PreparedPlan &prepared)
{
    const ApplicationId &application = prepared.scope.application.id;
    const RemoteState &now = prepared.lookedUp.remote;
    for (auto account = now.accounts.cbegin(); account != now.accounts.cend(); ++account) {
        const auto match = now.matches.constFind(account.key());
        Result<void> written;
        // An account that is gone is forgotten once it is known what comes in its place.
        if (account->missing && (match == now.matches.cend() || match->problem.isEmpty()))
            written = ProvisioningTable::forgetAccount(connection, application, account.key());
        else if (account->managed && prepared.lookedUp.read.contains(account.key()))
            written = ProvisioningTable::putAccount(connection, application, account.key(), *account);
        if (!written)
            return written;
    }
    for (auto group = now.groups.cbegin(); group != now.groups.cend(); ++group) {
        Result<void> written;
        if (group->missing) {
            written = ProvisioningTable::releaseGroup(connection, application, group.key());
        } else if (prepared.lookedUp.readGroups.contains(group.key())) {
            const QSet<UserId> before = prepared.scope.remote.groups.value(group.key()).members;
            written = RunStore::writeGroup(connection, application, group.key().toString(), *group,
                                           group->members.values(), (before - group->members).values());
        }
        if (!written)
            return written;
    }
    return {};
}

/// Of a Link or a Keep, for which nothing is sent.
Result<void> storeLink(Connection &connection, const ApplicationId &application, const ProvisioningChange &change)
{
    if (change.kind == ProvisioningKind::User) {
        RemoteAccount account;
        account.remoteId = change.remoteId;
        account.name = change.name;
        account.known = change.effect.known;
        account.active = change.effect.active;
        account.kept = change.action == ProvisioningAction::Keep;
        return RunStore::writeAccount(connection, application, change.resourceId, account);
    }
    RemoteGroup group;
    group.remoteId = change.remoteId;
    group.name = change.name;
    group.known = change.effect.known;
    return RunStore::writeGroup(connection, application, change.resourceId, group, change.effect.joined, {});
}

QList<Event> lookupEvents(const PreparedPlan &prepared, const Actor &actor)
{
    QList<Event> events;
    for (const User &user : prepared.scope.input.people) {
        const auto problem = prepared.lookedUp.problems.constFind(user.id);
        if (problem != prepared.lookedUp.problems.cend())
            events.append(provisioningLookupEvent(prepared.scope.application, user.id.toString(), user.username,
                                                  *problem, actor));
    }
    return events;
}

} // namespace

namespace RunStore
{

Result<ProvisioningScope> begin(Connection &connection, const ApplicationId &application,
                                const QHash<QString, Connector> &connectors, const ProvisioningOptions &options,
                                const QString &owner)
{
    auto run = RunTable::find(connection, application);
    if (!run)
        return failure(run.error());
    if (options.byClock && run->held)
        return failure(ErrorKind::Conflict, StoreTexts::tr("Automatic sync waits until an admin resumes it."));
    auto taken = RunTable::take(connection, application, owner);
    if (!taken)
        return failure(taken.error());
    if (!*taken)
        return failure(ErrorKind::Conflict, StoreTexts::tr("Another program provisions this application at the moment. "
                                                           "Wait until it is done."));
    auto doubted = OperationTable::doubtSent(connection, application);
    if (!doubted)
        return failure(doubted.error());
    auto scope = provisioningScope(connection, application, connectors, options.only);
    if (!scope || !options.undo)
        return scope;
    if (auto read = readUndo(connection, *scope); !read)
        return failure(read.error());
    if (*options.undo != 0 && *options.undo != scope->lastRun)
        return failure(ErrorKind::Stale,
                       StoreTexts::tr("Somebody ran this application since you looked, so that another "
                                      "run would be taken back. Nothing was sent. Look again."));
    return scope;
}

Result<void> goOn(Connection &connection, const ApplicationId &application, const QString &owner)
{
    auto alive = RunTable::beat(connection, application, owner);
    if (!alive)
        return failure(alive.error());
    if (!*alive)
        return failure(
            ErrorKind::Stale,
            StoreTexts::tr("Another program took over, because nothing was heard of this one for a minute."));
    return {};
}

Result<bool> isActive(Connection &connection, const ApplicationId &application)
{
    auto row = connection.first(u"SELECT idm FROM applications WHERE id = ?"_s, {application.toString()});
    if (!row)
        return failure(row.error());
    const auto idm = QJsonDocument::fromJson(row->value(0).toString().toUtf8()).object();
    return !row->isEmpty() && idmSettingsFromJson(idm).state == IdmState::Active;
}

Result<QList<ProvisioningOperation>> storePlan(Connection &connection, const PreparedPlan &prepared,
                                               const QList<ProvisioningChange> &changes,
                                               const ProvisioningOptions &options, const Actor &actor)
{
    const Application &application = prepared.scope.application;
    if (auto read = storeRead(connection, prepared); !read)
        return failure(read.error());
    QList<Event> events = lookupEvents(prepared, actor);
    for (const ProvisioningChange &change : changes) {
        if (change.action != ProvisioningAction::Link && change.action != ProvisioningAction::Keep)
            continue;
        if (auto linked = storeLink(connection, application.id, change); !linked)
            return failure(linked.error());
        events.append(provisioningLinkEvent(application, change, actor));
    }
    if (!events.isEmpty()) {
        if (auto appended = EventTable::append(connection, events); !appended)
            return failure(appended.error());
    }
    // A create whose outcome is still not known stays known as that.
    QStringList keep;
    for (const UserId &user : prepared.lookedUp.remote.createSent) {
        const auto match = prepared.lookedUp.remote.matches.constFind(user);
        const bool unseen = prepared.lookedUp.remote.isMadeUnseen(user) && !options.only;
        if (options.undo || unseen || match == prepared.lookedUp.remote.matches.cend() || !match->problem.isEmpty())
            keep.append(user.toString());
    }
    auto kept = UndoTable::keep(connection, application.id, options.undo.has_value());
    if (kept && (options.undo || options.isWhole()))
        kept = RunTable::setHeld(connection, application.id, options.undo.has_value());
    if (!kept)
        return failure(kept.error());
    const QSet<QString> unticked(options.leftOut.cbegin(), options.leftOut.cend());
    QList<ProvisioningChange> leftOut;
    for (const ProvisioningChange &change : prepared.plan.changes) {
        if (unticked.contains(change.id) && !change.request.isEmpty())
            leftOut.append(change);
    }
    return OperationTable::store(connection, application.id, {changes, leftOut}, options.only || options.resources,
                                 keep);
}

Result<void> writeAccount(Connection &connection, const ApplicationId &application, const QString &userId,
                          const RemoteAccount &account)
{
    return ProvisioningTable::putAccount(connection, application, UserId::fromString(userId), account);
}

Result<void> writeGroup(Connection &connection, const ApplicationId &application, const QString &groupId,
                        const RemoteGroup &group, const QList<UserId> &joined, const QList<UserId> &left)
{
    const UserGroupId id = UserGroupId::fromString(groupId);
    if (auto put = ProvisioningTable::putGroup(connection, application, id, group); !put)
        return put;
    return ProvisioningTable::changeMembers(connection, application, id, joined, left);
}

} // namespace RunStore
} // namespace gatehouse
