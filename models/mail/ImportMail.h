// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportSettings.h"
#include "models/mail/MailMessage.h"

namespace gatehouse
{

/// From how many people on an import is a background job whose end is told by e-mail.
constexpr qint64 importMailFrom = 100;

/// What is told of an import that ended: how it ended and how many people came out how; no names of people. The
/// addresses are left to whoever sends it.
MailMessage importMail(const ImportJob &job);
/// A scheduled import that waits for an admin's yes.
MailMessage heldImportMail(const ScheduledImport &scheduled, const QString &label);
/// A scheduled import that did not get through.
MailMessage failedImportMail(const QString &label, const QString &problem);

} // namespace gatehouse
