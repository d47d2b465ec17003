// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/home/CertificateReminder.h"
#include "models/mail/MailMessage.h"

namespace gatehouse
{

/// What is told of a certificate that expires, or has. The addresses are left to whoever sends it.
MailMessage certificateMail(const CertificateReminder &reminder, const QDateTime &now);

} // namespace gatehouse
