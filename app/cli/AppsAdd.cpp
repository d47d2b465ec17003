// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> appsAdd(CommandContext &context, const Arguments &arguments)
{
    ApplicationDraft draft;
    draft.connectorId = arguments.value(QStringLiteral("--connector"));
    draft.displayLabel = arguments.value(QStringLiteral("--label"));
    draft.description = arguments.value(QStringLiteral("--description"));
    draft.bookmarkUrl = arguments.value(QStringLiteral("--bookmark-url"));
    draft.showInPortal = !arguments.has(QStringLiteral("--hidden"));
    return async::andThen(context.services.workspace.organization(), context.scope,
                          [&context, draft, idpUrl = arguments.value(QStringLiteral("--sso-idp-url"))](
                              const Organization &organization) mutable {
                              // Everything in front of the last part is the organization's and the same for all
                              // applications.
                              const QString prefix = organization.signInAddress + QStringLiteral("/saml2/");
                              if (!idpUrl.isEmpty() && !idpUrl.startsWith(prefix))
                                  return refused(ErrorKind::Invalid,
                                                 QCoreApplication::translate(
                                                     "AppsAdd", "The SSO IdP URL starts with %1 in this organization, "
                                                                "not as in \"%2\"")
                                                     .arg(prefix, idpUrl));
                              draft.idpUrlName = idpUrl.mid(prefix.size());
                              return answer(context, context.services.applicationService.add(draft, context.actor),
                                            [](const Application &added) { return Answer{toJson(added)}; });
                          });
}

} // namespace gatehouse::cli
