// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Has OpenSSL clean nothing up at exit(3), which the system does anyway. Its clean-up would run beside the last thread
/// of a pool, whose end QThread announces a moment before the thread's own: both free what OpenSSL kept for the thread,
/// and the program aborts after its work is done. To be called before anything else uses OpenSSL.
void keepOpensslToTheEnd();

} // namespace gatehouse
