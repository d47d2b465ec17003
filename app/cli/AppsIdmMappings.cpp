// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationFiles.h"
#include "app/cli/Commands.h"
#include "models/catalog/MappingFile.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AppsIdmMappings)
};

Answer mappingsOf(const Application &application)
{
    QJsonArray rows;
    for (const AttributeMapping &mapping : application.idm.userMappings)
        rows.append(toJson(mapping));
    return Answer({{u"mappings"_s, rows}});
}

/// The application with the file's mappings in place of its own.
Future<Application> withMappings(CommandContext &context, const QString &in, const Application &application)
{
    const Connector *connector = context.services.catalog.find(application.connectorId);
    if (!connector || !connector->scim)
        return async::ready<Application>(failure(
            ErrorKind::Invalid,
            Texts::tr("“%1” has no Identity Management, so it has no mappings.").arg(application.displayLabel)));
    return async::andThen(ApplicationFiles::read(in, largestMappingFile), context.scope,
                          [=, &context](const QByteArray &bytes) {
                              const auto mappings = mappingsFromFile(bytes, *connector);
                              if (!mappings)
                                  return async::ready<Application>(failure(mappings.error()));
                              IdmSettings idm = application.idm;
                              idm.userMappings = *mappings;
                              return context.services.identityManagement.update(application.id, idm, context.actor);
                          });
}

} // namespace

Future<Answer> appsIdmMappings(CommandContext &context, const Arguments &arguments)
{
    const QString in = arguments.value(u"--in"_s);
    const QString out = arguments.value(u"--out"_s);
    if (!in.isEmpty() && !out.isEmpty())
        return refused(ErrorKind::Invalid, Texts::tr("Give --in or --out, not both. Nothing was changed."));
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    if (!in.isEmpty()) {
        return answer(context,
                      async::andThen(found, context.scope,
                                     [in, &context](const Application &application) {
                                         return withMappings(context, in, application);
                                     }),
                      mappingsOf);
    }
    if (out.isEmpty())
        return answer(context, found, mappingsOf);
    const auto written = async::andThen(found, context.scope, [out](const Application &application) {
        return ApplicationFiles::replace(out, mappingFile(application.connectorId, application.idm.userMappings));
    });
    return answer(context, written, [](const QString &file) { return Answer({{u"file"_s, file}}); });
}

} // namespace gatehouse::cli
