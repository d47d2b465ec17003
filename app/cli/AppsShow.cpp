// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "app/x509/CertificateReader.h"

namespace gatehouse::cli
{

namespace
{

QJsonValue certificateJson(const std::optional<StoredCertificate> &stored)
{
    if (!stored)
        return QJsonValue();
    // The store keeps the certificate and its dates; the rest is read out of it.
    const auto read = readCertificate(stored->certificate.pem.toUtf8());
    return QJsonValue(toJson(read ? *read : stored->certificate));
}

Answer shown(const Application &application, const std::optional<StoredCertificate> &certificate,
             const QList<GroupBinding> &bindings)
{
    QJsonArray groups;
    for (const GroupBinding &binding : bindings)
        if (binding.bound)
            groups.append(binding.group.name);
    QJsonObject json = toJson(application);
    json[QStringLiteral("groups")] = groups;
    json[QStringLiteral("certificate")] = certificateJson(certificate);
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
