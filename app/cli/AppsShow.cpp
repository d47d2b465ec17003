// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

namespace
{

Answer shown(const Application &application, const std::optional<StoredCertificate> &certificate,
             const QList<GroupBinding> &bindings)
{
    QJsonArray groups;
    for (const GroupBinding &binding : bindings)
        if (binding.bound)
            groups.append(binding.group.name);
    QJsonObject json = toJson(application);
    json[QStringLiteral("groups")] = groups;
    json[QStringLiteral("certificate")] = certificate ? QJsonValue(toJson(certificate->certificate)) : QJsonValue();
    return Answer(json);
}

} // namespace

Future<Answer> appsShow(CommandContext &context, const Arguments &arguments)
{
    ApplicationStore &store = context.services.applications;
    return async::andThen(store.findByLabel(arguments.value(QStringLiteral("APP"))), context.scope,
                          [&context, &store](const Application &application) {
                              return async::andThen(
                                  store.certificate(application.id), context.scope,
                                  [&context, &store, application](const std::optional<StoredCertificate> &certificate) {
                                      return answer(context, store.bindings(application.id),
                                                    [application, certificate](const QList<GroupBinding> &bindings) {
                                                        return shown(application, certificate, bindings);
                                                    });
                                  });
                          });
}

} // namespace gatehouse::cli
