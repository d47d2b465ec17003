// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/SecretStore.h"
#include "models/mail/MailServer.h"

namespace gatehouse
{

/// The password of the mail server's user, from the keychain; empty for a server without logging in. A missing one says
/// where it is entered.
Future<Secret> mailPassword(SecretStore &secrets, const MailServer &server);
/// Removes the password of `former` from the keychain unless `now` uses the same one: whoever set up another mail
/// server, or none, is done with it. An error says that it is still there.
Future<void> forgetMailPassword(SecretStore &secrets, const MailServer &former, const MailServer &now);

} // namespace gatehouse
