// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/ProvisionAnswers.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

QJsonObject changeJson(const ProvisioningChange &change)
{
    QJsonArray fields;
    for (const ProvisioningField &field : fieldsOf(change))
        fields.append(QJsonObject{{u"path"_s, field.path}, {u"from"_s, field.from}, {u"to"_s, field.to}});
    const QJsonObject request{
        {u"method"_s, change.request.method}, {u"path"_s, change.request.path}, {u"body"_s, change.request.body}};
    return {{u"id"_s, change.id},
            {u"action"_s, toText(change.action)},
            {u"kind"_s, toText(change.kind)},
            {u"name"_s, change.name},
            {u"remoteId"_s, textOrNull(change.remoteId)},
            {u"reason"_s, change.reason},
            {u"waiting"_s, change.waiting},
            {u"fields"_s, fields},
            {u"request"_s, change.request.isEmpty() ? QJsonValue() : QJsonValue(request)}};
}

QJsonObject comparisonJson(const ProviderComparison &comparison)
{
    QJsonArray strangers;
    for (const RemoteUser &account : comparison.strangers)
        strangers.append(QJsonObject{{u"id"_s, account.id()},
                                     {u"userName"_s, account.userName()},
                                     {u"name"_s, account.shownName()},
                                     {u"active"_s, account.active}});
    QJsonObject inGroups;
    for (auto group = comparison.strangersInGroups.cbegin(); group != comparison.strangersInGroups.cend(); ++group)
        inGroups.insert(group.key(), QJsonArray::fromStringList(*group));
    return {{u"accounts"_s, comparison.accounts},
            {u"strangers"_s, strangers},
            {u"strangersInGroups"_s, inGroups},
            {u"groupsWithoutMembers"_s, QJsonArray::fromStringList(comparison.groupsWithoutMembers)},
            {u"ignored"_s, comparison.ignored.size()},
            {u"warning"_s, textOrNull(comparison.warning)}};
}

Answer planAnswer(const ProvisioningPlan &plan)
{
    QJsonObject counts;
    const auto all = plan.counts();
    for (auto count = all.cbegin(); count != all.cend(); ++count)
        counts.insert(count.key(), count.value());
    Answer answer({{u"counts"_s, counts},
                   {u"managed"_s, plan.managed},
                   {u"removals"_s, plan.removals},
                   {u"guard"_s, textOrNull(plan.guard)},
                   {u"comparison"_s, plan.comparison ? QJsonValue(comparisonJson(*plan.comparison)) : QJsonValue()}});
    const auto changes = plan.changes;
    answer.rows = {u"changes"_s, changes.size(), [changes](qsizetype i) { return changeJson(changes.at(i)); }};
    return answer;
}

} // namespace

Future<Answer> provisionPreview(CommandContext &context, const Arguments &arguments)
{
    const auto undo = undoAsked(arguments);
    if (!undo)
        return refused(undo.error());
    const auto plan =
        async::andThen(provisionTarget(context, arguments), context.scope,
                       [&context, depth = lookupDepth(arguments), undo = *undo](const ProvisionTarget &target) {
                           ProvisioningService &provisioning = context.services.provisioning;
                           return undo ? provisioning.previewUndo(target.application.id)
                                       : provisioning.preview(target.application.id, target.only, nullptr, depth);
                       });
    return answer(context, plan, planAnswer);
}

} // namespace gatehouse::cli
