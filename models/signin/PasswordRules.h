// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

namespace gatehouse
{

/// What keeps a text from becoming somebody's password.
enum class PasswordProblem { None, TooShort, TooLong, NotText, Guessable, Unchanged };

constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 256;

/// NIST SP 800-63B section 5.1.1.2: a length, no rules about kinds of characters, and nothing that is guessed first.
PasswordProblem passwordProblem(const QString &password, const User &user);

/// The form in which a password is hashed, so that every keyboard's "ü" is the same one (RFC 8265, OpaqueString).
QString preparedPassword(const QString &password);

} // namespace gatehouse
