// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ProvisioningConsole.h"

namespace gatehouse
{

/// ada, bob and cleo in Staff, cleo and dan in Sales, both bound to an application at a practice provider.
class ProvisioningScene
{
public:
    explicit ProvisioningScene(const QString &profile = QStringLiteral("netskope"), const QStringList &faults = {});

    void set(const UserId &id, const std::function<void(User &)> &change);
    void suspend(const UserId &id);
    /// p000, p001, … in the directory, and in no group.
    QList<UserId> crowd(int count);
    qint64 number(const QString &sql);
    void moveTo(std::unique_ptr<PracticeServer> other);

    FreshWorkspace fresh;
    std::unique_ptr<PracticeServer> server;
    std::unique_ptr<ProvisioningConsole> console;
    UserStore users{fresh.database};
    UserGroupStore groups{fresh.database};
    UserId ada, bob, cleo, dan;
    UserGroupId staff, sales;
};

} // namespace gatehouse
