// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/events/Actor.h"
#include "models/store/Organization.h"

namespace gatehouse
{

/// The organization's row of the open workspace. Creating it is what turns an empty database into a workspace.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(Database &database, QObject *parent = nullptr);

    /// Writes the organization and the event `organization_create`; ErrorKind::Conflict when there is one already.
    Future<Organization> create(const Organization &organization, const Actor &actor);
    /// ErrorKind::NotFound when the database holds no workspace yet.
    Future<Organization> organization();
    Future<Organization> save(const Organization &organization, const Actor &actor);

Q_SIGNALS:
    void changed();

private:
    Database &m_database;
};

} // namespace gatehouse
