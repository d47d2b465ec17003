// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Commands.h"
#include "models/imports/CandidateFilter.h"

namespace gatehouse::cli
{

/// Everybody at the provider of APP, once the listing has ended.
struct Listed {
    Application application;
    QList<ImportCandidate> candidates;
    QString warning; ///< why the list is incomplete
};
Future<Listed> listCandidates(CommandContext &context, const QString &app);

/// --active, --domain and --has-email.
Result<CandidateFilter> filterFrom(const Arguments &arguments);
/// The job when it has ended; ask before it is started.
Future<ImportJob> endOf(CommandContext &context, const Future<ImportJob> &started);
QJsonObject jobJson(const ImportJob &job);
/// The job that has ended here with all its rows. Of one of 100 people or more an e-mail is sent first, if a mail
/// server is set up; whatever becomes of it changes nothing of the job, and is said in "mail".
Future<Answer> endAnswer(CommandContext &context, const ImportJob &job);
/// The job with its rows, all of them when the page has no limit; the answer is no when a row failed or the job did not
/// finish.
Future<Answer> jobAnswer(CommandContext &context, const ImportJob &job, const PageRequest &page = {0, {}});

} // namespace gatehouse::cli
