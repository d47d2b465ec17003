// SPDX-License-Identifier: Apache-2.0
#include "app/OpensslLifetime.h"

#include <openssl/crypto.h>

namespace gatehouse
{

void keepOpensslToTheEnd() { OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr); }

} // namespace gatehouse
