// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Whose directory this is. `signInAddress` is the prefix of every SSO IdP URL ("https://sso.example.org").
struct Organization {
    QString id; ///< UUID of the workspace, given when it is created; names its keychain entries
    QString name;
    QString signInAddress;
    qint64 version = 0;

    bool operator==(const Organization &) const = default;
};

} // namespace gatehouse
