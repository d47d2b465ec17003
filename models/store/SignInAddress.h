// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Why a text cannot be the prefix of SSO IdP URLs; empty when it can: https, a host, no path, query, user or fragment;
/// http only for this computer.
QString signInAddressProblem(const QString &text);

} // namespace gatehouse
