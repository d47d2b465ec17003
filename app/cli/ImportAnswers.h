// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Commands.h"

namespace gatehouse::cli
{

/// Everybody at the provider of APP, once the listing has ended.
struct Listed {
    Application application;
    QList<ImportCandidate> candidates;
    QString warning; ///< why the list is incomplete
};
Future<Listed> listCandidates(CommandContext &context, const QString &app);

/// The job when it has ended; ask before it is started.
Future<ImportJob> endOf(CommandContext &context, const Future<ImportJob> &started);
QJsonObject jobJson(const ImportJob &job);
/// The job with its rows, all of them when the page has no limit; the answer is no when a row failed or the job did not
/// finish.
Future<Answer> jobAnswer(CommandContext &context, const ImportJob &job, const PageRequest &page = {0, {}});

} // namespace gatehouse::cli
