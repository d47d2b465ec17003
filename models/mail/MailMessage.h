// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QDateTime>

namespace gatehouse
{

/// A plain text message from one mailbox to others.
struct MailMessage {
    QString from;
    QString to;      ///< one mailbox, or several with commas between them
    QString subject; ///< may hold whatever people call their things
    QString body;
    QDateTime date;
};

/// The message as it goes over the line (RFC 5322, MIME). Subject and body are encoded, so that no line of theirs can
/// become a header; an address that is none is ErrorKind::Invalid.
Result<QByteArray> mailText(const MailMessage &message);

} // namespace gatehouse
