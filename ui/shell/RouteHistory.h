// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/Route.h"

#include <QList>

namespace gatehouse
{

/// Where the person was, for Alt+Left and Alt+Right.
class RouteHistory
{
public:
    /// Drops what was ahead; the same place twice in a row is one.
    void visit(const Route &route);
    bool canGo(int by) const { return m_at + by >= 0 && m_at + by < m_routes.size(); }
    /// The route `by` steps away, without going there.
    Route peek(int by) const { return m_routes[m_at + by]; }
    void go(int by) { m_at += by; }
    void clear();

private:
    QList<Route> m_routes;
    qsizetype m_at = -1;
};

} // namespace gatehouse
