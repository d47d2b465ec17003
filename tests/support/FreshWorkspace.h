// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "app/store/Workspace.h"

#include <QTemporaryDir>

namespace gatehouse
{

/// A new, empty place for a workspace, SQLite or PostgreSQL, gone again with this value. A test class that calls
/// databaseRows() in its initTestCase_data() runs every test on both.
class FreshLocation
{
public:
    /// Adds the two rows of global test data.
    static void databaseRows();

    /// Of the kind that the test row under way asks for.
    FreshLocation();
    ~FreshLocation();

    WorkspaceLocation location() const { return m_location; }
    bool isPostgres() const { return m_location.isPostgres(); }
    /// Runs SQL past Gatehouse, as somebody with other tools would.
    Result<void> tamper(const QString &sql) const;

private:
    QTemporaryDir m_folder;
    QString m_databaseName;
    WorkspaceLocation m_location;
};

/// An open workspace of "Example" on a fresh location.
class FreshWorkspace
{
public:
    FreshWorkspace();

    FreshLocation place;
    Database database;
    Workspace workspace;
    Actor actor{QStringLiteral("admin"), QStringLiteral("Test")};
};

} // namespace gatehouse
