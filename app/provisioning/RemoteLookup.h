// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/ListedMatches.h"
#include "app/scim/ScimPace.h"
#include "models/provisioning/PlanProvisioning.h"

namespace gatehouse
{

/// What was read and looked up at the provider.
struct LookedUp {
    RemoteState remote;
    QSet<UserId> read; ///< accounts that were read
    QSet<UserGroupId> readGroups;
    QHash<UserId, QString> problems; ///< look-ups that failed

    bool operator==(const LookedUp &) const = default;
};

/// Needed: what a plan cannot do without. Everything: each account there and each managed group, whatever is thought to
/// be known of them, to find what somebody changed at the provider.
enum class LookupDepth { Needed, Everything };

/// Reads and looks up whatever a plan needs to know (lookupNeeds), and changes nothing at the provider. Very many
/// people are compared with the list of everybody, and only those who are in it are looked up; from an incomplete list
/// nothing is concluded. A server that knows no filters is listed instead. What fails for one person holds up that
/// person only; a token that is refused, or a server that fails again and again, ends it. An account counts as gone
/// only from a server that answers other questions.
class RemoteLookup : public QObject
{
    Q_OBJECT

public:
    RemoteLookup(ScimWriter &writer, ScimPace &pace, const ScimEndpoint &endpoint, const ScimRetry &retry,
                 const ProvisioningInput &input, const RemoteState &remote, LookupDepth depth, QObject *parent);

    Future<LookedUp> start();
    /// Ends it as Cancelled.
    void cancel();

private:
    using Answered = std::function<void(const ScimAnswer &)>;
    static constexpr int manyPeople = 100; ///< from which on a list of everybody is less work

    void compare();
    void takeListed(const QList<RemoteUser> &users);
    void onListed(const Result<ListingEnd> &end);
    QJsonObject saidOf(const UserId &id, const QJsonObject &resource) const;
    void tookListed(const UserId &id, QJsonObject resource);
    bool isSomebodyElses(const UserId &id, const QJsonObject &resource) const;
    void tookAccount(const UserId &id, const QJsonObject &resource);
    void round();
    void ask(const ScimPace::Call &call, Answered answered, int tried = 1);
    void findEverybody(const LookupNeeds &needs);
    void onEverybody(const LookupNeeds &needs, bool whole, const Result<ListingEnd> &end);
    void didNotFind(const UserId &id, const QString &problem);
    void findGroupsInList(qint64 startIndex);
    void takeGroupPage(qint64 startIndex, const ScimAnswer &answer);
    void endGroupList(const QString &problem);
    void readAccount(const UserId &id);
    void findAccount(const UserId &id, const AccountKeys &keys);
    void findByName(const UserId &id, const AccountKeys &keys);
    void findByEmail(const UserId &id, const AccountKeys &keys);
    void match(const UserId &id, RemoteMatch::By by, const ScimAnswer &answer);
    void readGroup(const UserGroupId &id);
    void findGroup(const UserGroupId &id, const QString &name);
    void matchGroup(const UserGroupId &id, const QList<QJsonObject> &found, const QString &problem);
    void withMembers(const QString &remoteId, const QJsonObject &resource,
                     std::function<void(const QJsonObject &, const QString &problem)> then);
    void took(const UserGroupId &id, const QJsonObject &resource, const QString &problem,
              const QByteArray &version = {});
    void judgeWithoutMembers();
    void began() { ++m_open; }
    void ended();
    void checkMissing();
    void finish(const Result<LookedUp> &result);

    ScimWriter &m_writer;
    ScimPace &m_pace;
    const ScimEndpoint m_endpoint;
    const ScimRetry m_retry;
    const ProvisioningInput m_input;
    LookedUp m_result;
    QPromise<Result<LookedUp>> m_promise;
    const LookupDepth m_depth;
    QHash<QString, UserId> m_holders;       ///< by remote id, when everybody is compared
    QHash<UserId, QJsonObject> m_differing; ///< what the list says of accounts that we know otherwise
    QSet<UserId> m_doubted;                 ///< whose account nobody can say what was sent to
    QSet<UserId> m_listed;                  ///< whose accounts the list names
    QStringList m_unseen;                   ///< mapped attributes that the list has shown of nobody so far
    QStringList m_hidden;                   ///< those at its end
    std::optional<ListedMatches> m_matches; ///< when very many are looked up, or filters are not known there
    QHash<UserGroupId, QString> m_wantedGroups;
    QHash<QString, QList<QJsonObject>> m_groupsThere; ///< by folded name, where filters are not known
    QSet<QString> m_groupIds;                         ///< of those
    QSet<UserGroupId> m_withoutMembers;               ///< whose answer named none
    bool m_showsMembers = false;                      ///< of some group it did
    bool m_canFilter;
    bool m_canFilterGroups;
    bool m_canFilterEmails = true;
    QPointer<ScimListing> m_listing;
    int m_open = 0;        ///< people and groups under way
    int m_answers = 0;     ///< that the server gave as it should
    int m_failuresNow = 0; ///< in a row
    ScimAnswer m_lastFailure;
    bool m_finished = false;
};

} // namespace gatehouse
