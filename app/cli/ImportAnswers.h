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
/// The job with all its rows; the answer is no when a row failed or the job did not finish.
Future<Answer> jobAnswer(CommandContext &context, const ImportJob &job);

} // namespace gatehouse::cli
