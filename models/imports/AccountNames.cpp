// SPDX-License-Identifier: Apache-2.0
#include "models/imports/AccountNames.h"

#include "models/base/Folding.h"

namespace gatehouse
{

void AccountNames::add(const QString &userName, qsizetype account)
{
    m_accounts[foldedKey(userName)].append({userName, account});
}

QList<qsizetype> AccountNames::meantBy(const QString &userName) const
{
    QList<qsizetype> exact;
    QList<qsizetype> alike;
    for (const Account &account : m_accounts.value(foldedKey(userName)))
        (account.userName == userName ? exact : alike).append(account.at);
    return exact.isEmpty() ? alike : exact;
}

} // namespace gatehouse
