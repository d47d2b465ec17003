// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Commands.h"

namespace gatehouse::cli
{

/// APP and, when one is named, USER; goes on with both.
struct ProvisionTarget {
    Application application;
    std::optional<UserId> only;
};
Future<ProvisionTarget> provisionTarget(CommandContext &context, const Arguments &arguments);

/// --compare: the provider is read from end to end.
/// Whether the last run is to be taken back. ErrorKind::Invalid together with what cannot be combined with it.
Result<bool> undoAsked(const Arguments &arguments);
LookupDepth lookupDepth(const Arguments &arguments);

/// {"name","status","detail","advice"} of an operation that did not go through.
QJsonObject failureJson(const ProvisioningOperation &operation);
/// What a run did at its end; the answer is no when something failed or waits, or the run stopped.
Answer outcomeAnswer(const ProvisioningOutcome &outcome);
/// The outcome of a run, with news of it on standard error meanwhile; ask before it is started.
void showProgress(CommandContext &context);

} // namespace gatehouse::cli
