// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/scim/RemoteUser.h"

#include <QList>

namespace gatehouse
{

/// What was seen when the provider was read from end to end, beside the changes that make it what the directory says.
struct ProviderComparison {
    qint64 accounts = 0;         ///< that the provider listed
    QList<RemoteUser> strangers; ///< accounts that belong to nobody here and were not ignored
    QList<RemoteUser> ignored;   ///< others that an admin decided to leave alone
    QString warning;             ///< why the list may lack somebody; nobody is taken for gone because of that (P11)

    bool operator==(const ProviderComparison &) const = default;
};

} // namespace gatehouse
