// SPDX-License-Identifier: Apache-2.0
#include "models/applications/SsoActivation.h"

#include <QCoreApplication>

namespace gatehouse
{

Result<bool> ssoActiveAfterSave(const Application &application, const Connector &connector)
{
    if (!connector.saml || application.sso.deactivated)
        return false;
    const QStringList problems = ssoProblems(application, connector);
    if (!problems.isEmpty() && application.sso.active)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("SsoActivation",
                                                   "People sign in with these settings and would be locked out. "
                                                   "Nothing was saved. %1 Or use Deactivate SSO first.")
                           .arg(problems.join(u' ')));
    return problems.isEmpty();
}

} // namespace gatehouse
