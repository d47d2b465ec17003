// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/ProvisioningPlan.h"

#include <QHash>

#include <optional>

namespace gatehouse
{

/// What a PATCH is about, as far as servers differ in how they take it.
enum class PatchTopic { UserActive, UserAttributes, UserListPart, GroupAttributes, Join, Leave };
/// How the same change is said: as the plan has it; with paths where it has none and the other way round, and members
/// that leave as a value instead of in a filter; or as a PUT of the whole resource (RFC 7644 sections 3.5.1, 3.5.2).
enum class PatchForm { Planned, Other, Whole };

PatchTopic topicOf(const ProvisioningRequest &patch);
/// Whether a path of it picks a value out of a list.
bool picksFromList(const ProvisioningRequest &patch);
/// The same with these lists whole, in the place of one value of theirs or of other wholes; empty ones are removed.
ProvisioningRequest withLists(const ProvisioningRequest &patch, const QJsonObject &lists);
/// Nothing when there is no other way to say it, or one that says a list whole needs withLists(). `known` is what the
/// resource is to be like after the change.
std::optional<ProvisioningRequest> otherForm(const ProvisioningRequest &patch, const QJsonObject &known);
/// The PUT, of what the provider holds; nothing when that does not tell a group's members, who would all be lost.
std::optional<ProvisioningRequest> wholeForm(const ProvisioningRequest &patch, const QJsonObject &held);
enum class PatchEffect { Taken, NotTaken, NotShown };
/// What the resource says of a change, as it was read after it. A server may write values in its own way (case, texts
/// for Booleans), and need not show all of them.
PatchEffect effectOf(const ProvisioningRequest &patch, const QJsonObject &held);

/// Which forms a provider takes, as one run learns it from the answers, so that it tries each once and then knows.
class ProvenForms
{
public:
    PatchForm form(PatchTopic topic) const { return m_proven.value(topic, PatchForm::Planned); }
    bool isProven(PatchTopic topic) const { return m_proven.contains(topic); }
    void prove(PatchTopic topic, PatchForm form) { m_proven.insert(topic, form); }
    /// It was taken without an error, and nothing shows what became of it: after some of those nobody looks any more.
    void notShown(PatchTopic topic, PatchForm form)
    {
        if (++m_notShown[topic] >= 3)
            prove(topic, form);
    }
    /// No form was taken: after some changes of which that is true, it is the changes and not the forms.
    void noneTaken(PatchTopic topic) { ++m_refused[topic]; }
    bool areWorthTrying(PatchTopic topic) const { return m_refused.value(topic) < 3; }
    /// The provider changes a resource only for whoever names its version (RFC 7644 section 3.14).
    bool needVersion() const { return m_needVersion; }
    void setNeedVersion() { m_needVersion = true; }

private:
    QHash<PatchTopic, PatchForm> m_proven;
    QHash<PatchTopic, int> m_refused;
    QHash<PatchTopic, int> m_notShown;
    bool m_needVersion = false;
};

} // namespace gatehouse
