// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportRules)
};

QJsonObject rulesJson(const Application &application, const ImportSettings &settings)
{
    QJsonArray matching;
    for (const MatchRule rule : settings.matching)
        matching.append(toText(rule));
    return {
        {u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
        {u"matching"_s, matching},
        {u"stateOfNew"_s, toText(settings.stateOfNew)},
        {u"updated"_s, QJsonArray::fromStringList(settings.updated)}};
}

/// What was typed, on top of what is there.
Result<ImportSettings> changedBy(const Arguments &arguments, ImportSettings settings)
{
    if (arguments.has(u"--match"_s)) {
        settings.matching = {MatchRule::Link}; // always the first, whether named or not
        for (const QString &word : arguments.values(u"--match"_s)) {
            const auto rule = matchRuleFromText(word);
            if (!rule)
                return failure(ErrorKind::Invalid,
                               Texts::tr("--match takes link, externalId, userName and email, not \"%1\"").arg(word));
            if (*rule != MatchRule::Link || settings.matching.size() > 1)
                settings.matching.append(*rule);
        }
    }
    if (arguments.has(u"--new-state"_s)) {
        bool known = false;
        settings.stateOfNew = userStateFromText(arguments.value(u"--new-state"_s), &known);
        if (!known)
            return failure(
                ErrorKind::Invalid,
                Texts::tr("--new-state takes active or staged, not \"%1\"").arg(arguments.value(u"--new-state"_s)));
    }
    if (arguments.has(u"--update"_s) && arguments.has(u"--create-only"_s))
        return failure(ErrorKind::Invalid, Texts::tr("--update and --create-only exclude each other"));
    if (arguments.has(u"--update"_s))
        settings.updated = arguments.values(u"--update"_s);
    if (arguments.has(u"--create-only"_s))
        settings.updated.clear();
    return settings;
}

} // namespace

Future<Answer> importRules(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        ImportSettingsStore &store = context.services.importSettings;
        const auto saved =
            async::andThen(store.find(application.id), context.scope,
                           [&context, &store, arguments, id = application.id](const ImportSettings &settings) {
                               const auto changed = changedBy(arguments, settings);
                               if (!changed)
                                   return async::ready<ImportSettings>(failure(changed.error()));
                               return *changed == settings ? async::ready<ImportSettings>(settings)
                                                           : store.save(id, settings, *changed, context.actor);
                           });
        return answer(context, saved, [application](const ImportSettings &settings) {
            return Answer(rulesJson(application, settings));
        });
    });
}

} // namespace gatehouse::cli
