// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"
#include "ui/widgets/Status.h"

#include <QCoreApplication>

namespace gatehouse
{

/// "Active", "Staged", "Suspended" as shown.
inline QString stateLabel(UserState state)
{
    switch (state) {
    case UserState::Staged:
        return QCoreApplication::translate("StatusOfUser", "Staged");
    case UserState::Active:
        return QCoreApplication::translate("StatusOfUser", "Active");
    case UserState::Suspended:
        return QCoreApplication::translate("StatusOfUser", "Suspended");
    }
    return {};
}

/// Active is plain; staged and suspended people are in a state that somebody will want to end.
inline Status statusOf(UserState state)
{
    switch (state) {
    case UserState::Staged:
        return {Status::Kind::Info, stateLabel(state)};
    case UserState::Active:
        return {Status::Kind::Active, stateLabel(state)};
    case UserState::Suspended:
        return {Status::Kind::Expiring, stateLabel(state)};
    }
    return {};
}

} // namespace gatehouse
