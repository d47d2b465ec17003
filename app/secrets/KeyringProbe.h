// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include <QObject>

namespace gatehouse
{

/// What the Secret Service says of its default collection. A locked keyring answers a read with "not found", so this is
/// the second question before anybody believes that.
enum class KeyringState {
    Unlocked,
    Locked,
    NoKeyring, ///< the service runs, but nobody has made a keyring yet
    NoService, ///< no session bus, or nobody on it offers the Secret Service
    Silent,    ///< no answer within five seconds
};

/// Asks over D-Bus (Secret Service specification 0.2: ReadAlias, then the collection's Locked). Never prompts.
Future<KeyringState> keyringState(QObject *context);

} // namespace gatehouse
