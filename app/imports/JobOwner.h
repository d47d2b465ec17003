// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Which program runs a job, as the database keeps it: where its process ids count (this boot of this machine, this
/// process id namespace), its process id, when it started, and a word of its own, because a program may hold two.
namespace JobOwner
{

/// A new owner in this program.
QString create();
/// Whether the owner's program has ended for certain. One on another computer, or of another container, is never known
/// to be dead from here; its heartbeat tells.
bool isKnownDead(const QString &owner);

} // namespace JobOwner
} // namespace gatehouse
