// SPDX-License-Identifier: Apache-2.0
#include "models/store/Access.h"

#include <QCoreApplication>

namespace gatehouse
{

QString helpDeskChangesNothing()
{
    return QCoreApplication::translate("Access", "Help desk sessions change nothing. Ask an administrator to do this.");
}

Result<void> mayChange(Access access)
{
    if (access == Access::HelpDesk)
        return failure(ErrorKind::Denied, helpDeskChangesNothing());
    return {};
}

} // namespace gatehouse
