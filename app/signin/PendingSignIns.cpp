// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PendingSignIns.h"

#include "app/http/ClientNetwork.h"
#include "app/signin/SessionStore.h"

#include <algorithm>

namespace gatehouse
{

namespace
{

constexpr int ipv6Bytes = 6; ///< what one customer of a provider has at the most

} // namespace

QByteArray PendingSignIns::add(PendingSignIn pending)
{
    while (m_order.size() >= most)
        loseOne();
    const QByteArray id = freshToken().bytes();
    pending.address = clientNetwork(pending.address, ipv6Bytes);
    ++m_shares[pending.address];
    m_pending.insert(id, std::move(pending));
    m_order.append(id);
    return id;
}

void PendingSignIns::loseOne()
{
    const qsizetype largest = *std::max_element(m_shares.cbegin(), m_shares.cend());
    const QByteArray id = *std::find_if(m_order.cbegin(), m_order.cend(), [this, largest](const QByteArray &one) {
        return m_shares.value(m_pending.constFind(one)->address) == largest;
    });
    remove(id);
}

PendingSignIn PendingSignIns::remove(const QByteArray &id)
{
    m_order.removeOne(id);
    const PendingSignIn gone = m_pending.take(id);
    const auto share = m_shares.find(gone.address);
    if (--*share == 0)
        m_shares.erase(share);
    return gone;
}

const PendingSignIn *PendingSignIns::find(const QByteArray &id, const QByteArray &visit, const QDateTime &now)
{
    const auto at = m_pending.find(id);
    if (at == m_pending.end())
        return nullptr;
    if (at->received.secsTo(now) >= seconds) {
        remove(id);
        return nullptr;
    }
    if (at->visit.isEmpty())
        at->visit = visit;
    return at->visit == visit ? &*at : nullptr;
}

std::optional<PendingSignIn> PendingSignIns::take(const QByteArray &id, const QByteArray &visit, const QDateTime &now)
{
    if (!find(id, visit, now))
        return std::nullopt;
    return remove(id);
}

} // namespace gatehouse
