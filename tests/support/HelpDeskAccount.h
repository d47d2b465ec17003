// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/FreshWorkspace.h"

namespace gatehouse
{

/// How the help desk reaches a workspace: in PostgreSQL by a role of its own, which the script that is shipped makes
/// and which is gone again with this value; for a file there is no account.
class HelpDeskAccount
{
public:
    explicit HelpDeskAccount(const FreshLocation &place);
    ~HelpDeskAccount();

    WorkspaceLocation location() const;
    QString role() const { return m_role; }

private:
    const FreshLocation &m_place;
    QString m_role;
};

} // namespace gatehouse
