// SPDX-License-Identifier: Apache-2.0
#include "tests/support/HelpDeskAccount.h"

#include "app/store/OpenPostgres.h"

#include <QUuid>

namespace gatehouse
{

HelpDeskAccount::HelpDeskAccount(const FreshLocation &place) : m_place(place)
{
    if (!place.isPostgres())
        return;
    m_role = QStringLiteral("desk_") + QUuid::createUuid().toString(QUuid::Id128);
    const auto script = OpenPostgres::helpDeskScript(m_role);
    const auto made = script ? place.tamper(*script) : Result<void>(failure(script.error()));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
}

HelpDeskAccount::~HelpDeskAccount()
{
    if (m_role.isEmpty())
        return;
    const auto gone = m_place.tamper(QStringLiteral("DROP OWNED BY %1; DROP ROLE %1").arg(m_role));
    if (!gone)
        qWarning("%s", qPrintable(gone.error().message));
}

WorkspaceLocation HelpDeskAccount::location() const
{
    QString text = m_place.location().text;
    return {m_role.isEmpty() ? text : text.replace(QStringLiteral("//postgres@"), u"//"_qs + m_role + u'@')};
}

} // namespace gatehouse
