// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/practice/PracticeServer.h"
#include "models/provisioning/ProvisioningPlan.h"

namespace gatehouse
{

/// A practice provider for a test, and what is there to be seen.
namespace PracticeSight
{

std::unique_ptr<PracticeServer> practice(const QString &profile, const QStringList &faults = {}, int people = 0);
/// userNames or display names, sorted.
QStringList names(const PracticeServer &server, PracticeDirectory::Kind kind);
/// The account; empty when there is none.
QJsonObject account(const PracticeServer &server, const QString &userName);
bool isActive(const PracticeServer &server, const QString &userName);
/// "Staff: ada bob", by userName, sorted; members without an account are left out.
QStringList memberships(const PracticeServer &server);
/// Everything that the provider holds, without what it changes by itself.
QStringList heldBy(const PracticeServer &server);
/// Requests of a plan as the provider is to receive them, sorted: in flight they may overtake each other.
QStringList promised(const ProvisioningPlan &plan, const PracticeServer &server);
/// What arrived, in the same form.
QStringList received(const PracticeServer &server, qsizetype from = 0);

} // namespace PracticeSight
} // namespace gatehouse
