// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RemoteLookup.h"

#include "app/scim/ScimVerdict.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

using Verdict = ScimAnswer::Verdict;

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
    , m_canFilter(input.manners.filters)
    , m_canFilterGroups(input.manners.filters)
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

void RemoteLookup::tookAccount(const UserId &id, const QJsonObject &resource)
{
    RemoteAccount &account = m_result.remote.accounts[id];
    if (isSomebodyElses(id, resource)) {
        account.otherName = attributeText(attributeNamed(resource, u"userName"_s));
        return;
    }
    account.known = saidOf(id, resource);
    account.active = attributeAt(resource, u"active"_s).toBool(true);
    m_result.read.insert(id);
}

/// A link of an import is bound to the userName (S5), and what is known after a request without an answer may be what
/// was there before it.
bool RemoteLookup::isSomebodyElses(const UserId &id, const QJsonObject &resource) const
{
    const RemoteAccount &account = *m_result.remote.accounts.constFind(id);
    if (!account.managed)
        return attributeText(attributeAt(resource, u"externalId"_s)) != id.toString() &&
               isAnother({{u"userName"_s, account.name}}, resource);
    if (!isAnother(account.known, asKnown(resource, account.known, account.shown)))
        return false;
    const auto person =
        std::find_if(m_input.people.cbegin(), m_input.people.cend(), [&id](const User &user) { return user.id == id; });
    return !m_doubted.contains(id) || person == m_input.people.cend() ||
           isAnother(scimUser(*person, m_input.userMappings, m_input.manners), resource);
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
    if (needs.findInOrder.size() >= manyPeople || (!m_canFilter && !needs.findInOrder.isEmpty())) {
        findEverybody(needs);
    } else {
        for (const UserId &id : needs.findInOrder)
            findAccount(id, needs.find.value(id));
    }
    for (const UserGroupId &id : needs.readGroups)
        readGroup(id);
    if (!m_canFilterGroups && !needs.findGroups.isEmpty()) {
        began();
        m_wantedGroups = needs.findGroups;
        m_groupsThere.clear();
        m_groupIds.clear();
        findGroupsInList(1);
    } else {
        for (auto group = needs.findGroups.cbegin(); group != needs.findGroups.cend(); ++group)
            findGroup(group.key(), group.value());
    }
    if (needs == LookupNeeds()) {
        --m_open;
        return checkMissing();
    }
    ended();
}

void RemoteLookup::findEverybody(const LookupNeeds &needs)
{
    began();
    m_matches.emplace(needs);
    // Only a list with everything that is said of each person can stand for a look-up.
    const bool whole = !m_canFilter;
    m_listing =
        whole ? m_writer.listResources(m_endpoint, m_retry, this) : m_writer.listUsers(m_endpoint, m_retry, this);
    connect(m_listing, &ScimListing::received, this,
            [this](const QList<RemoteUser> &users) { m_matches->take(users); });
    connect(m_listing, &ScimListing::finished, this, [this, needs, whole](const Result<ListingEnd> &end) {
        m_listing->deleteLater();
        if (!m_finished)
            onEverybody(needs, whole, end);
    });
}

void RemoteLookup::onEverybody(const LookupNeeds &needs, bool whole, const Result<ListingEnd> &end)
{
    if (!end && end.error().kind == ErrorKind::Denied)
        return finish(failure(end.error()));
    const bool complete = end && end->complete;
    m_answers += complete;
    for (const UserId &id : needs.findInOrder) {
        const AccountKeys keys = needs.find.value(id);
        if (complete && (whole || !m_matches->contains(keys)))
            m_result.remote.matches.insert(id, m_matches->match(keys));
        else if (!whole)
            findAccount(id, keys);
        else
            didNotFind(id, end ? end->warning : end.error().message);
    }
    m_matches.reset();
    ended();
}

void RemoteLookup::didNotFind(const UserId &id, const QString &problem)
{
    RemoteMatch match;
    match.problem = problem;
    m_result.remote.matches.insert(id, match);
    m_result.problems.insert(id, problem);
}

void RemoteLookup::ended()
{
    if (--m_open == 0 && !m_finished)
        round();
}

/// Nobody is gone because a whole server answers 404, as one with another path does; and a server is not ill because
/// one account, the only one that was asked for, makes it fail.
void RemoteLookup::checkMissing()
{
    judgeWithoutMembers();
    const auto &accounts = m_result.remote.accounts;
    const auto missing =
        std::any_of(accounts.cbegin(), accounts.cend(), [](const RemoteAccount &account) { return account.missing; });
    const bool failed = m_failuresNow > 0;
    if ((!missing && !failed) || m_answers > 0)
        return finish(m_result);
    ask(
        [this] {
            return m_canFilter ? m_writer.find(m_endpoint, ProvisioningKind::User, u"userName"_s, u"gatehouse"_s)
                               : m_writer.readPage(m_endpoint, ProvisioningKind::User, 1);
        },
        [this, failed](const ScimAnswer &answer) {
            if (failed && answer.isPassing())
                return finish(failure(ErrorKind::Unavailable, m_lastFailure.message, m_lastFailure.detail));
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
        const auto asked = answer.retryAfter.value_or(0ms);
        if (answer.isPassing() && !throttled && tried < m_retry.tries && asked <= m_retry.cap) {
            QTimer::singleShot(std::max(backOff(m_retry, tried), asked), this,
                               [=, this] { ask(call, answered, tried + 1); });
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
                if (m_input.manners.patch == u"put")
                    account.whole = HeldResource::read(answer.resource, answer.version);
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
            // Where nobody can be searched by externalId, the userName decides.
            if (answer.verdict == Verdict::Refused || (answer.isDone() && answer.found.isEmpty()))
                return findByName(id, keys);
            match(id, RemoteMatch::By::ExternalId, answer);
        });
}

void RemoteLookup::findByName(const UserId &id, const AccountKeys &keys)
{
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::User, u"userName"_s, keys.userName); },
        [=, this](const ScimAnswer &answer) {
            // Without an answer to the simplest of filters, the round after lists everybody.
            if (!answer.isDone()) {
                m_canFilter = false;
                return ended();
            }
            if (answer.isDone() && answer.found.isEmpty() && m_canFilterEmails && !keys.email.isEmpty())
                return findByEmail(id, keys);
            match(id, RemoteMatch::By::UserName, answer);
        });
}

/// Many servers search no addresses, whatever they answer then: one such answer is enough, and nothing was found.
void RemoteLookup::findByEmail(const UserId &id, const AccountKeys &keys)
{
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::User, u"emails.value"_s, keys.email); },
        [=, this](ScimAnswer answer) {
            if (answer.verdict == Verdict::Refused) {
                m_canFilterEmails = false;
                answer = {};
                answer.verdict = Verdict::Done;
            }
            match(id, RemoteMatch::By::Email, answer);
        });
}

void RemoteLookup::match(const UserId &id, RemoteMatch::By by, const ScimAnswer &answer)
{
    if (!answer.isDone()) {
        didNotFind(id, answer.message);
        return ended();
    }
    RemoteMatch match;
    if (!answer.found.isEmpty()) {
        match.by = by;
        match.resource = answer.found.first();
        match.remoteId = scimId(match.resource);
        match.name = match.resource.value(u"userName"_s).toString();
        match.several = int(answer.found.size());
    }
    m_result.remote.matches.insert(id, match);
    ended();
}

} // namespace gatehouse

#include "moc_RemoteLookup.cpp"
