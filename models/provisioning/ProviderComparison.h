// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/scim/RemoteUser.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace gatehouse
{

/// What was seen when the provider was read from end to end, beside the changes that make it what the directory says.
struct ProviderComparison {
    qint64 accounts = 0;         ///< that the provider listed
    QList<RemoteUser> strangers; ///< accounts that belong to nobody here and were not ignored
    QList<RemoteUser> ignored;   ///< others that an admin decided to leave alone
    QMap<QString, QStringList>
        strangersInGroups;            ///< names of those who are in a group that Gatehouse manages, by group
    QStringList groupsWithoutMembers; ///< names of groups that were read and do not show who is in them
    QString warning; ///< why the list may lack somebody; nobody is taken for gone because of that (P11)

    bool operator==(const ProviderComparison &) const = default;
};

} // namespace gatehouse
