// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AppsCertificate)
};

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage, Texts::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

QJsonValue shown(const std::optional<StoredCertificate> &stored)
{
    return stored ? QJsonValue(toJson(stored->certificate)) : QJsonValue();
}

Future<Answer> certificates(CommandContext &context, const Application &application, const QString &out)
{
    ApplicationStore &store = context.services.applications;
    using Stored = std::optional<StoredCertificate>;
    return async::andThen(
        store.certificate(application.id), context.scope, [&context, &store, application, out](const Stored &current) {
            if (!out.isEmpty()) {
                if (!current)
                    return refused(ErrorKind::NotFound,
                                   Texts::tr("“%1” has no certificate.").arg(application.displayLabel));
                if (auto written = writeFile(out, current->certificate.pem.toLatin1()); !written)
                    return refused(written.error());
            }
            return answer(context, store.nextCertificate(application.id),
                          [application, current, out](const Stored &next) {
                              return Answer({{u"application"_s, QJsonObject{{u"id"_s, application.id.toString()},
                                                                            {u"label"_s, application.displayLabel}}},
                                             {u"certificate"_s, shown(current)},
                                             {u"next"_s, shown(next)},
                                             {u"file"_s, out.isEmpty() ? QJsonValue() : QJsonValue(out)}});
                          });
        });
}

Future<Application> changed(CommandContext &context, const Application &application, const Arguments &arguments)
{
    ApplicationService &service = context.services.applicationService;
    if (arguments.has(u"--regenerate"_s))
        return async::andThen(service.generateCertificate(application), context.scope,
                              [&context, &service, application](const CertificateDraft &draft) {
                                  return service.keepNext(application.id, draft, context.actor);
                              });
    if (arguments.has(u"--activate-next"_s))
        return context.services.applications.activateNext(application.id, context.actor);
    return async::ready<Application>(application);
}

} // namespace

Future<Answer> appsCertificate(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        return async::andThen(changed(context, application, arguments), context.scope,
                              [&context, arguments](const Application &now) {
                                  return certificates(context, now, arguments.value(u"--out"_s));
                              });
    });
}

Future<Answer> appsMetadata(CommandContext &context, const Arguments &arguments)
{
    const QString out = arguments.value(u"--out"_s);
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    const auto metadata = async::andThen(found, context.scope, [&context](const Application &application) {
        return context.services.applicationService.idpMetadata(application.id);
    });
    return async::andThen(metadata, context.scope, [out](const QByteArray &xml) {
        if (out.isEmpty()) {
            Answer answer({{u"metadata"_s, QString::fromUtf8(xml)}});
            answer.text = QString::fromUtf8(xml);
            return async::ready<Answer>(answer);
        }
        if (auto written = writeFile(out, xml); !written)
            return refused(written.error());
        return async::ready<Answer>(Answer({{u"file"_s, out}}));
    });
}

} // namespace gatehouse::cli
