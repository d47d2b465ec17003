// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QList>

namespace gatehouse
{

/// Whether the bytes look like a recording of a browser (HTTP Archive 1.2).
bool isHar(const QByteArray &bytes);

/// The SAML messages that a browser sent while it was recorded, in order, each as MessageDecoder::anything() takes it:
/// the address of a redirect, or "SAMLResponse=…" of a form. ErrorKind::Invalid when the recording cannot be read or
/// holds none.
Result<QList<QByteArray>> samlMessagesInHar(const QByteArray &bytes);

} // namespace gatehouse
