// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ReturnMemory.h"

#include <malloc.h>

namespace gatehouse
{

void returnMemory() { malloc_trim(0); }

} // namespace gatehouse
