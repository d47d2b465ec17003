// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"

namespace gatehouse
{

/// Argon2id (RFC 9106) by libsodium, 64 MiB and two passes, salted. Takes a tenth of a second: never on a thread that
/// somebody waits for.
namespace PasswordHash
{

/// ErrorKind::Unavailable when there is not the memory for it.
Result<QString> make(const Secret &password);
bool matches(const QString &stored, const Secret &password);
/// A hash that no password has and that costs as much to compare as a real one, for people who do not exist.
QString decoy();
/// It was made with other costs than make() has now.
bool isOutdated(const QString &stored);

} // namespace PasswordHash
} // namespace gatehouse
