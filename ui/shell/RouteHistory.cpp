// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/RouteHistory.h"

namespace gatehouse
{

void RouteHistory::visit(const Route &route)
{
    if (m_at >= 0 && m_routes[m_at] == route)
        return;
    m_routes = m_routes.mid(0, m_at + 1);
    m_routes.append(route);
    m_at = m_routes.size() - 1;
}

void RouteHistory::clear()
{
    m_routes.clear();
    m_at = -1;
}

} // namespace gatehouse
