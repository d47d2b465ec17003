// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace gatehouse
{

bool hardenProcess()
{
    const rlimit none{0, 0};
    const bool noDump = setrlimit(RLIMIT_CORE, &none) == 0;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && noDump;
}

} // namespace gatehouse
