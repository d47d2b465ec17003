// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

namespace gatehouse
{

/// The articles know no "Activate SSO": saving the SSO tab with every value filled in is what turns sign-in on, and
/// only Deactivate SSO turns it off. Incomplete settings can be saved while sign-in is off; while it is on they are
/// ErrorKind::Invalid, because people would be locked out.
Result<bool> ssoActiveAfterSave(const Application &application, const Connector &connector);

} // namespace gatehouse
