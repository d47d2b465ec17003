// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

// The tabs of the application panel, as routes name them.
inline const QString generalInfo = QStringLiteral("general-info");
inline const QString ssoTab = QStringLiteral("sso");
inline const QString bookmarkTab = QStringLiteral("bookmark");
inline const QString idmTab = QStringLiteral("identity-management");
inline const QString groupsTab = QStringLiteral("user-groups");
inline const QString eventsTab = QStringLiteral("events");

} // namespace gatehouse
