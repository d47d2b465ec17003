// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"
#include "ui/widgets/Status.h"

namespace gatehouse
{

/// How the outcome of a row looks in tables and lists.
Status statusOf(ImportOutcome outcome);
Status statusOf(const ImportCandidate &candidate);
/// "3 created", "1 linked", "1 failed": what is not zero.
QList<Status> countsOf(const ImportCounts &counts);
/// "131 created, 5 skipped, 6 failed in 11 s"
QString summaryOf(const ImportJob &job);
/// "1 min 48 s"
QString durationText(qint64 seconds);

} // namespace gatehouse
