// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace gatehouse
{

/// Which account a typed userName means: the one spelled exactly so, else those that differ from it in case only.
class AccountNames
{
public:
    void add(const QString &userName, qsizetype account);
    /// More than one when the name alone does not tell; in the order in which they were added.
    QList<qsizetype> meantBy(const QString &userName) const;

private:
    struct Account {
        QString userName;
        qsizetype at = 0;
    };
    QHash<QString, QList<Account>> m_accounts; ///< by folded name
};

} // namespace gatehouse
