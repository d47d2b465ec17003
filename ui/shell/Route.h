// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// A place in the console: which page, which thing on it, which of its tabs. Places: "home", "applications",
/// "application" (id, tab "general-info" | "sso" | "identity-management" | "user-groups" | "events"),
/// "add-application", "manual-import" (id = application), "users", "user" (id), "user-groups", "user-group" (id),
/// "events", "imports", "certificate-inspector" (filter = file), "saml-inspector" (id = application to test, filter =
/// message file), "settings", "welcome". `filter` is for pages that open filtered
/// ("needs-attention", a user's name on events …).
struct Route {
    QString place;
    QString id;
    QString tab;
    QString filter;

    bool operator==(const Route &) const = default;
};

} // namespace gatehouse
