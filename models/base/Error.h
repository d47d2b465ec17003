// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// What a program can branch on when something failed.
enum class ErrorKind {
    Invalid,     ///< the input breaks a rule; the message names field and rule
    NotFound,    ///< the thing named does not exist
    Conflict,    ///< another thing already holds this name or address
    Stale,       ///< somebody saved a newer version meanwhile
    Denied,      ///< known, but not allowed (keychain or server said no)
    Locked,      ///< the keychain is locked
    Unavailable, ///< keychain, database or server cannot be reached
    Timeout,     ///< no answer within its time
    Protocol,    ///< the other side answered, but not what the standard asks for
    Damaged,     ///< stored data does not pass its own check
    Cancelled,   ///< somebody, or the end of the program, stopped it
    Storage,     ///< disk or database refused
};

/// Why an operation did not happen. `message` says what happened and what to do next, in words for the person at the
/// screen; `detail` is for the log and never holds a secret.
struct Error {
    ErrorKind kind = ErrorKind::Invalid;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

} // namespace gatehouse
