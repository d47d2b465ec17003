// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Id.h"

#include <QDateTime>

namespace gatehouse
{

using UserId = Id<struct UserTag>;

/// Staged people exist in the directory only; active ones may sign in and are provisioned; suspended ones keep their
/// record and lose both (spec A11).
enum class UserState { Staged, Active, Suspended };

QString toText(UserState state);
/// Staged for "staged" and so on; Active for anything else is never guessed: `ok` says whether the word was known.
UserState userStateFromText(const QString &text, bool *ok);

/// A person of the organization. Property names are those of the articles' tables (`username`, `firstname`, …).
/// `version` counts saves and guards against overwriting somebody else's newer one.
struct User {
    UserId id;
    QString username;
    QString email;
    QString firstname;
    QString lastname;
    QString displayName; ///< empty: first and last name are shown
    QString employeeIdentifier;
    QString company;
    QString department;
    QString jobTitle;
    QString location;
    QString costCenter;
    QString employeeType;
    UserState state = UserState::Active;
    qint64 version = 0;
    QDateTime created;
    QDateTime updated;

    /// displayName, else first and last name, else username.
    QString shownName() const;
    bool operator==(const User &) const = default;
};

/// What breaks the rules for a person, one sentence each with the property's key in front; empty when it may be saved.
/// username and email are required, username has no blanks or control characters, lengths end at 256.
QStringList problemsOf(const User &user);

} // namespace gatehouse
