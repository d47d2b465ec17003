// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Takes the network from the calling process and whatever it starts, for good: who still asks the kernel for a socket
/// is killed with SIGSYS (seccomp, no rights needed). With `localToo` that holds for Unix sockets as well. Answers
/// whether the kernel agreed. Safe between fork and exec.
bool takeSocketsAway(bool localToo);

} // namespace gatehouse
