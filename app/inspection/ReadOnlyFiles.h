// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace gatehouse
{

/// Takes from the calling process, for good, every way to write, make, remove, rename or execute a file (Landlock,
/// Linux 5.13 and later, no rights needed). What is open already stays as it is. Answers whether the kernel agreed;
/// some have it switched off.
bool takeChangesAway();

} // namespace gatehouse
