// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RemoteLookup.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// userName and addresses are the same in any case (RFC 7643 section 4.1), and some servers write them in their own.
QJsonObject inOurSpelling(const QJsonObject &known, QJsonObject said)
{
    const auto text = [](const QJsonObject &resource, const QString &scim) {
        return foldedKey(attributeAt(resource, scim).toString());
    };
    const auto keep = [&](const QString &name, const QString &scim) {
        if (known.contains(name) && said.contains(name) && text(known, scim) == text(said, scim))
            said.insert(name, known.value(name));
    };
    keep(u"userName"_s, u"userName"_s);
    if (said.value(u"emails"_s).toArray().size() == known.value(u"emails"_s).toArray().size())
        keep(u"emails"_s, u"emails: value"_s);
    return said;
}

} // namespace

void RemoteLookup::compare()
{
    auto &accounts = m_result.remote.accounts;
    for (auto account = accounts.cbegin(); account != accounts.cend(); ++account)
        m_holders.insert(account->remoteId, account.key());
    for (RemoteGroup &group : m_result.remote.groups)
        group.uncertain = true;
    m_unseen = {u"externalId"_s};
    for (const AttributeMapping &mapping : m_input.userMappings)
        m_unseen.append(mapping.scim);
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
        const auto holder = m_holders.constFind(user.id());
        if (holder == m_holders.cend()) {
            RemoteUser stranger = user;
            stranger.resource = {};
            m_result.remote.listed->strangers.append(stranger);
            continue;
        }
        m_listed.insert(*holder);
        m_unseen.removeIf([&user](const QString &scim) { return !attributeAt(user.resource, scim).isUndefined(); });
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
    if (!m_listed.isEmpty())
        m_hidden = m_unseen;
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
    const QJsonObject ours = account.managed ? asKnown(resource, account.known, account.shown) : resource;
    const bool whole = !account.managed || m_doubted.contains(id) || m_input.manners.patch == u"put";
    if (whole)
        return reduced(ours, m_input.userMappings);
    QJsonObject said = inOurSpelling(account.known, reducedTo(account.known, ours, m_input.userMappings));
    // What it shows of nobody it keeps to itself, or drops: nothing that is sent would ever make it look otherwise.
    for (const QString &scim : m_hidden) {
        if (const QJsonValue known = attributeAt(account.known, scim); !known.isUndefined())
            placeAttribute(said, scim, known);
    }
    said.remove(u"schemas"_s);
    return said;
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

} // namespace gatehouse
