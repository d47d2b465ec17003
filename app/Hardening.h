// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Makes this process write no core dump and refuse other processes of the same account that want to read its memory
/// (K6). Called first thing by every program; false when the system refused one of the two.
bool hardenProcess();

} // namespace gatehouse
