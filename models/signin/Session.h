// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

namespace gatehouse
{

/// How far a person has come in logging in; only `Full` opens anything but the page of the next step.
enum class SessionStage {
    SecondFactor, ///< the password was right, the code is missing
    Password,     ///< the password is a temporary one and has to be changed
    Full,
};

/// A person who has logged in. The token that the browser holds is kept nowhere, only its hash.
struct Session {
    QByteArray tokenHash;
    User user;
    SessionStage stage = SessionStage::Full;
    bool secondFactor = false; ///< was asked for and given
    QDateTime started;         ///< when the person logged in
    QDateTime lastSeen;

    bool operator==(const Session &) const = default;
};

/// After how long a session ends by itself.
struct SessionLimits {
    qint64 idleSeconds = 60 * 60;
    qint64 absoluteSeconds = 12 * 60 * 60;
    qint64 unfinishedSeconds = 15 * 60; ///< while anything but `Full`
};

} // namespace gatehouse
