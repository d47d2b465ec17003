// SPDX-License-Identifier: Apache-2.0
#include "models/tables/PagedTable.h"
