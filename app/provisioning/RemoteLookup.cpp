// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RemoteLookup.h"

#include "app/scim/ScimVerdict.h"
#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

using Verdict = ScimAnswer::Verdict;

constexpr int manyPeople = 100;
constexpr int failuresInARow = 10;
constexpr int throttlesOfOneCall = 20;

} // namespace

RemoteLookup::RemoteLookup(ScimWriter &writer, ScimPace &pace, const ScimEndpoint &endpoint, const ScimRetry &retry,
                           const ProvisioningInput &input, const RemoteState &remote, LookupDepth depth,
                           QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_pace(pace)
    , m_endpoint(endpoint)
    , m_retry(retry)
    , m_input(input)
    , m_depth(depth)
{
    m_result.remote = remote;
    for (auto account = remote.accounts.cbegin(); account != remote.accounts.cend(); ++account) {
        if (account->uncertain)
            m_doubted.insert(account.key());
    }
}

Future<LookedUp> RemoteLookup::start()
{
    m_promise.start();
    if (m_depth == LookupDepth::Everything)
        compare();
    else
        round();
    return m_promise.future();
}

void RemoteLookup::compare()
{
    auto &accounts = m_result.remote.accounts;
    for (auto account = accounts.cbegin(); account != accounts.cend(); ++account)
        m_holders.insert(account->remoteId, account.key());
    for (RemoteGroup &group : m_result.remote.groups)
        group.uncertain = true;
    m_result.remote.listed.emplace();
    m_listing = m_writer.listResources(m_endpoint, m_retry, this);
    connect(m_listing, &ScimListing::received, this, &RemoteLookup::takeListed);
    connect(m_listing, &ScimListing::finished, this, [this](const Result<ListingEnd> &end) {
        m_listing->deleteLater();
        if (!m_finished)
            onListed(end);
    });
}

/// Keeps only what differs, and who is nobody's: a page of the list is forgotten with the next one.
void RemoteLookup::takeListed(const QList<RemoteUser> &users)
{
    for (const RemoteUser &user : users) {
        const auto holder = m_holders.constFind(user.id);
        if (holder == m_holders.cend()) {
            RemoteUser stranger = user;
            stranger.resource = {};
            m_result.remote.listed->strangers.append(stranger);
            continue;
        }
        m_listed.insert(*holder);
        const RemoteAccount &account = m_result.remote.accounts[*holder];
        if (!account.managed)
            continue; // read when somebody is to have it
        if (!attributeDiff(account.known, saidOf(*holder, user.resource), m_input.userMappings).isEmpty() ||
            attributeAt(user.resource, u"active"_s).toBool(true) != account.active)
            m_differing.insert(*holder, user.resource);
    }
}

/// A list may say less than the account itself, and is never a reason to take somebody for gone (P11): accounts that it
/// lacks are read one by one, and so are those that differ unless they are very many.
void RemoteLookup::onListed(const Result<ListingEnd> &end)
{
    if (!end)
        return finish(failure(end.error()));
    ++m_answers;
    m_result.remote.listed->accounts = end->received;
    m_result.remote.listed->warning = end->complete ? QString() : end->warning;
    auto &accounts = m_result.remote.accounts;
    for (auto account = accounts.begin(); account != accounts.end(); ++account)
        account->uncertain = account->uncertain || !m_listed.contains(account.key());
    for (auto differing = m_differing.cbegin(); differing != m_differing.cend(); ++differing) {
        RemoteAccount &account = accounts[differing.key()];
        account.uncertain = m_differing.size() < manyPeople;
        if (!account.uncertain)
            tookListed(differing.key(), *differing);
    }
    round();
}

/// Of an account that we sent, only what we sent: what the provider adds is its own. A PUT says everything.
QJsonObject RemoteLookup::saidOf(const UserId &id, const QJsonObject &resource) const
{
    const RemoteAccount &account = *m_result.remote.accounts.constFind(id);
    const bool whole = !account.managed || m_doubted.contains(id) || m_input.manners.patch == u"put";
    return whole ? reduced(resource, m_input.userMappings) : reducedTo(account.known, resource, m_input.userMappings);
}

/// What a list leaves out is as it was.
void RemoteLookup::tookListed(const UserId &id, QJsonObject resource)
{
    const RemoteAccount &account = m_result.remote.accounts[id];
    for (const AttributeMapping &mapping : m_input.userMappings) {
        const QJsonValue known = attributeAt(account.known, mapping.scim);
        if (!known.isUndefined() && attributeAt(resource, mapping.scim).isUndefined())
            placeAttribute(resource, mapping.scim, known);
    }
    if (attributeAt(resource, u"active"_s).isUndefined())
        resource.insert(u"active"_s, account.active);
    tookAccount(id, resource);
}

void RemoteLookup::tookAccount(const UserId &id, const QJsonObject &resource)
{
    RemoteAccount &account = m_result.remote.accounts[id];
    account.known = saidOf(id, resource);
    account.active = attributeAt(resource, u"active"_s).toBool(true);
    m_result.read.insert(id);
}

void RemoteLookup::cancel()
{
    finish(failure(ErrorKind::Cancelled, tr("Cancelled before anything was sent.")));
    if (m_listing)
        m_listing->cancel();
    m_pace.clear();
}

/// An account that turned out to be gone is looked up in the round after.
void RemoteLookup::round()
{
    const LookupNeeds needs = lookupNeeds(m_input, m_result.remote);
    began();
    for (const UserId &id : needs.read)
        readAccount(id);
    if (needs.findInOrder.size() >= manyPeople) {
        findEverybody(needs);
    } else {
        for (const UserId &id : needs.findInOrder)
            findAccount(id, needs.find.value(id));
    }
    for (const UserGroupId &id : needs.readGroups)
        readGroup(id);
    for (auto group = needs.findGroups.cbegin(); group != needs.findGroups.cend(); ++group)
        findGroup(group.key(), group.value());
    if (needs == LookupNeeds()) {
        --m_open;
        return checkMissing();
    }
    ended();
}

void RemoteLookup::findEverybody(const LookupNeeds &needs)
{
    began();
    m_listing = m_writer.listUsers(m_endpoint, m_retry, this);
    connect(m_listing, &ScimListing::received, this, [this](const QList<RemoteUser> &users) {
        for (const RemoteUser &user : users) {
            m_externalIds.insert(user.externalId);
            m_userNames.insert(foldedKey(user.userName));
        }
    });
    connect(m_listing, &ScimListing::finished, this, [this, needs](const Result<ListingEnd> &end) {
        m_listing->deleteLater();
        if (!m_finished)
            onEverybody(needs, end);
    });
}

void RemoteLookup::onEverybody(const LookupNeeds &needs, const Result<ListingEnd> &end)
{
    if (!end && end.error().kind == ErrorKind::Denied)
        return finish(failure(end.error()));
    const bool complete = end && end->complete;
    m_answers += complete;
    for (const UserId &id : needs.findInOrder) {
        const AccountKeys keys = needs.find.value(id);
        const bool listed = m_externalIds.contains(keys.externalId) || m_userNames.contains(foldedKey(keys.userName));
        if (complete && !listed)
            m_result.remote.matches.insert(id, {});
        else
            findAccount(id, keys);
    }
    ended();
}

void RemoteLookup::ended()
{
    if (--m_open == 0 && !m_finished)
        round();
}

/// Nobody is gone because a whole server answers 404, as one with another path does.
void RemoteLookup::checkMissing()
{
    if (m_answers == 0 && m_failuresNow > 0)
        return finish(failure(ErrorKind::Unavailable, m_lastFailure.message, m_lastFailure.detail));
    const auto &accounts = m_result.remote.accounts;
    const auto missing =
        std::any_of(accounts.cbegin(), accounts.cend(), [](const RemoteAccount &account) { return account.missing; });
    if (!missing || m_answers > 0)
        return finish(m_result);
    ask([this] { return m_writer.find(m_endpoint, ProvisioningKind::User, u"userName"_s, u"gatehouse"_s); },
        [this](const ScimAnswer &answer) {
            if (!answer.isDone()) {
                for (RemoteAccount &account : m_result.remote.accounts) {
                    if (std::exchange(account.missing, false))
                        account.problem = answer.message;
                }
            }
            finish(m_result);
        });
}

void RemoteLookup::finish(const Result<LookedUp> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

void RemoteLookup::ask(const ScimPace::Call &call, Answered answered, int tried)
{
    m_pace.add(call, [this, guard = QPointer(this), call, answered, tried](const ScimAnswer &answer) {
        if (!guard || m_finished)
            return;
        if (answer.verdict == Verdict::TokenRefused || answer.verdict == Verdict::Forbidden) {
            m_pace.clear();
            return finish(failure(ErrorKind::Denied, answer.message, answer.detail));
        }
        const bool throttled = answer.verdict == Verdict::Throttled;
        if (throttled && tried <= throttlesOfOneCall) {
            m_pace.holdFor(std::min(answer.retryAfter.value_or(backOff(m_retry, tried)), m_retry.retryAfterCap));
            return ask(call, answered, tried + 1);
        }
        if (answer.isPassing() && !throttled && tried < m_retry.tries) {
            QTimer::singleShot(backOff(m_retry, tried), this, [=, this] { ask(call, answered, tried + 1); });
            return;
        }
        m_answers += answer.isDone();
        m_failuresNow = answer.isPassing() ? m_failuresNow + 1 : 0;
        if (answer.isPassing())
            m_lastFailure = answer;
        if (m_failuresNow >= failuresInARow) {
            m_pace.clear();
            return finish(failure(ErrorKind::Unavailable, answer.message, answer.detail));
        }
        answered(answer);
    });
}

void RemoteLookup::readAccount(const UserId &id)
{
    began();
    const QString remoteId = m_result.remote.accounts.value(id).remoteId;
    ask([=, this] { return m_writer.read(m_endpoint, ProvisioningKind::User, remoteId); },
        [=, this](const ScimAnswer &answer) {
            RemoteAccount &account = m_result.remote.accounts[id];
            account.uncertain = false;
            if (answer.isDone()) {
                tookAccount(id, answer.resource);
            } else if (answer.verdict == Verdict::Missing) {
                account.missing = true;
            } else {
                account.problem = answer.message;
                m_result.problems.insert(id, answer.message);
            }
            ended();
        });
}

void RemoteLookup::findAccount(const UserId &id, const AccountKeys &keys)
{
    began();
    if (keys.shared)
        return findByName(id, keys);
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::User, u"externalId"_s, keys.externalId); },
        [=, this](const ScimAnswer &answer) {
            // A server that cannot search by externalId says so with 400; the userName decides then.
            if (answer.status == 400 || (answer.isDone() && answer.found.isEmpty()))
                return findByName(id, keys);
            match(id, RemoteMatch::By::ExternalId, answer);
        });
}

void RemoteLookup::findByName(const UserId &id, const AccountKeys &keys)
{
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::User, u"userName"_s, keys.userName); },
        [=, this](const ScimAnswer &answer) { match(id, RemoteMatch::By::UserName, answer); });
}

void RemoteLookup::match(const UserId &id, RemoteMatch::By by, const ScimAnswer &answer)
{
    RemoteMatch match;
    if (!answer.isDone()) {
        match.problem = answer.message;
        m_result.problems.insert(id, answer.message);
    } else if (!answer.found.isEmpty()) {
        match.by = by;
        match.resource = answer.found.first();
        match.remoteId = scimId(match.resource);
        match.name = match.resource.value(u"userName"_s).toString();
        match.several = int(answer.found.size());
    }
    m_result.remote.matches.insert(id, match);
    ended();
}

/// The resource with its members, where the provider names them on request only.
void RemoteLookup::withMembers(const QString &remoteId, const QJsonObject &resource,
                               std::function<void(const QJsonObject &, const QString &)> then)
{
    if (m_endpoint.manners.membersParameter.isEmpty())
        return then(resource, {});
    ask([=, this] { return m_writer.read(m_endpoint, ProvisioningKind::Group, remoteId, true); },
        [resource, then](const ScimAnswer &answer) {
            QJsonObject whole = resource;
            whole.insert(u"members"_s, answer.resource.value(u"members"_s).toArray());
            then(whole, answer.isDone() ? QString() : answer.message);
        });
}

void RemoteLookup::readGroup(const UserGroupId &id)
{
    began();
    const QString remoteId = m_result.remote.groups.value(id).remoteId;
    ask([=, this] { return m_writer.read(m_endpoint, ProvisioningKind::Group, remoteId); },
        [=, this](const ScimAnswer &answer) {
            if (answer.verdict == Verdict::Missing) {
                m_result.remote.groups[id].missing = true;
                return ended();
            }
            if (!answer.isDone()) {
                took(id, {}, answer.message);
                return ended();
            }
            withMembers(remoteId, answer.resource, [=, this](const QJsonObject &whole, const QString &problem) {
                took(id, whole, problem);
                ended();
            });
        });
}

void RemoteLookup::took(const UserGroupId &id, const QJsonObject &resource, const QString &problem)
{
    RemoteGroup &group = m_result.remote.groups[id];
    group.uncertain = false;
    group.problem = problem;
    if (!problem.isEmpty())
        return;
    group.known = reduced(resource, m_input.groupMappings);
    QHash<QString, UserId> ours;
    for (auto account = m_result.remote.accounts.cbegin(); account != m_result.remote.accounts.cend(); ++account)
        ours.insert(account->remoteId, account.key());
    group.members.clear();
    const QJsonArray members = resource.value(u"members"_s).toArray();
    for (const QJsonValue &member : members) {
        const QJsonValue value = member[u"value"];
        const QString remoteId = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
        if (const auto person = ours.constFind(remoteId); person != ours.cend())
            group.members.insert(*person);
    }
    m_result.readGroups.insert(id);
}

void RemoteLookup::findGroup(const UserGroupId &id, const QString &name)
{
    began();
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::Group, u"displayName"_s, name); },
        [=, this](const ScimAnswer &answer) {
            RemoteMatch match;
            if (!answer.isDone())
                match.problem = answer.message;
            if (answer.found.isEmpty()) {
                m_result.remote.groupMatches.insert(id, match);
                return ended();
            }
            match.by = RemoteMatch::By::Name;
            match.remoteId = scimId(answer.found.first());
            match.name = answer.found.first().value(u"displayName"_s).toString();
            match.several = int(answer.found.size());
            withMembers(match.remoteId, answer.found.first(),
                        [=, this](const QJsonObject &whole, const QString &problem) mutable {
                            match.resource = whole;
                            match.problem = problem;
                            m_result.remote.groupMatches.insert(id, match);
                            ended();
                        });
        });
}

} // namespace gatehouse

#include "moc_RemoteLookup.cpp"
