// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PendingSignIns.h"

#include "app/signin/SessionStore.h"

namespace gatehouse
{

QByteArray PendingSignIns::add(PendingSignIn pending)
{
    while (m_order.size() >= most)
        m_pending.remove(m_order.takeFirst());
    const QByteArray id = freshToken().bytes();
    m_pending.insert(id, std::move(pending));
    m_order.append(id);
    return id;
}

const PendingSignIn *PendingSignIns::find(const QByteArray &id, const QByteArray &visit, const QDateTime &now)
{
    const auto at = m_pending.find(id);
    if (at == m_pending.end())
        return nullptr;
    if (at->received.secsTo(now) >= seconds) {
        m_pending.erase(at);
        m_order.removeOne(id);
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
    m_order.removeOne(id);
    return m_pending.take(id);
}

} // namespace gatehouse
