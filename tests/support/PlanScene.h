// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"

namespace gatehouse
{

/// A directory and a provider that agree as far as the test does not say otherwise.
class PlanScene
{
public:
    PlanScene();

    static AttributeMapping mapping(const QString &property, const QString &scim);
    static User person(const QString &username);
    User &add(const QString &username);
    BoundGroup &bind(const QString &name, const QList<UserId> &members);
    RemoteAccount &account(const User &user, const QString &remoteId);
    RemoteGroup &group(const UserGroup &group, const QString &remoteId, const QSet<UserId> &members);
    RemoteMatch &match(const User &user, RemoteMatch::By by, const QJsonObject &resource);

    ProvisioningPlan plan() const { return planProvisioning(input, remote); }
    /// "create user ada, …"
    QString steps() const;
    /// The requests of a plan, each as method, path and body.
    static QString onlyRequest(const ProvisioningPlan &plan);

    ProvisioningInput input;
    RemoteState remote;
};

} // namespace gatehouse
