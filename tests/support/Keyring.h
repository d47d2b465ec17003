// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Locks the default keyring of the session's Secret Service, as a screen lock does. False when it refused.
bool lockKeyring();

} // namespace gatehouse
