// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"

namespace gatehouse
{

/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: version, key id, nonce, ciphertext, tag. The version, the
/// key id and `context` are authenticated with it.
Result<QByteArray> sealAesGcm(const Secret &key, const Secret &plain, const QByteArray &context);
/// ErrorKind::Damaged when a byte differs, the context is another or the key is another.
Result<Secret> openAesGcm(const Secret &key, const QByteArray &sealed, const QByteArray &context);

constexpr qsizetype aesKeyBytes = 32;

} // namespace gatehouse
