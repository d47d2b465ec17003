// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"
#include "app/cli/ListPage.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AppsGroups)
};

struct Wanted {
    Application application;
    QList<UserGroupId> bind;
    QList<UserGroupId> unbind;
    Arguments arguments;
};

Future<QList<UserGroupId>> idsOf(CommandContext &context, QStringList names, QList<UserGroupId> sofar)
{
    if (names.isEmpty())
        return async::ready<QList<UserGroupId>>(sofar);
    const QString first = names.takeFirst();
    return async::andThen(
        context.services.groups.findByName(first), context.scope,
        [&context, names, sofar](const UserGroup &group) { return idsOf(context, names, sofar + QList{group.id}); });
}

Future<Answer> listed(CommandContext &context, const Application &application, const AccessEffect &effect,
                      const Arguments &arguments)
{
    return async::andThen(context.services.applications.bindings(application.id), context.scope,
                          [application, effect, arguments](const QList<GroupBinding> &bindings) {
                              QJsonArray groups;
                              for (const GroupBinding &binding : bindings) {
                                  QJsonObject group = toJson(binding.group);
                                  group.insert(u"bound"_s, binding.bound);
                                  groups.append(group);
                              }
                              auto page = pageOf(u"groups"_s, groups, u"id"_s, arguments);
                              if (page) {
                                  page->insert(u"application"_s, QJsonObject{{u"id"_s, application.id.toString()},
                                                                             {u"label"_s, application.displayLabel}});
                                  page->insert(u"gained"_s, effect.gain);
                                  page->insert(u"lost"_s, effect.lose);
                              }
                              return pageAnswer(page);
                          });
}

Future<Answer> change(CommandContext &context, const Wanted &wanted)
{
    ApplicationStore &store = context.services.applications;
    const auto effect = store.effectOf(wanted.application.id, wanted.bind, wanted.unbind);
    return async::andThen(effect, context.scope, [&context, &store, wanted](const AccessEffect &effect) {
        if (effect.lose > 0 && !wanted.arguments.has(u"--yes"_s))
            return refused(
                ErrorKind::Conflict,
                Texts::tr("%n people would lose access to “%1”: %2. Nothing was changed. Add --yes to do it.", nullptr,
                          int(effect.lose))
                    .arg(wanted.application.displayLabel, effect.losing.join(u", "_s)));
        const auto saved = store.save(wanted.application, wanted.bind, wanted.unbind, std::nullopt, context.actor);
        return async::andThen(saved, context.scope, [&context, effect, wanted](const Application &application) {
            return listed(context, application, effect, wanted.arguments);
        });
    });
}

} // namespace

Future<Answer> appsGroups(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        if (!arguments.has(u"--bind"_s) && !arguments.has(u"--unbind"_s))
            return listed(context, application, {}, arguments);
        const auto bind = idsOf(context, arguments.values(u"--bind"_s), {});
        return async::andThen(bind, context.scope, [&context, arguments, application](const QList<UserGroupId> &bind) {
            const auto unbind = idsOf(context, arguments.values(u"--unbind"_s), {});
            return async::andThen(unbind, context.scope,
                                  [&context, arguments, application, bind](const QList<UserGroupId> &unbind) {
                                      return change(context, {application, bind, unbind, arguments});
                                  });
        });
    });
}

} // namespace gatehouse::cli
