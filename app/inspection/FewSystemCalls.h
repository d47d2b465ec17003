// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Takes from the calling process, for good, the system calls that nobody needs who only reads and computes: those that
/// open a file for writing, make, change or remove one, start a program or a process, reach into another process or
/// signal it, or type into the terminal. They answer EPERM (seccomp, no rights needed). Answers whether the kernel
/// agreed; in some containers it does not. Threads can still be started.
bool takeSystemCallsAway();

} // namespace gatehouse
