// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/WorkspaceChoice.h"
#include "app/cli/CommandJson.h"
#include "models/store/SignInAddress.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> workspaceCreate(CommandContext &context, const Arguments &arguments)
{
    Organization organization;
    organization.name = arguments.value(QStringLiteral("--organization"));
    // Without an address of its own the organization signs in where gatehouse-server listens by default.
    organization.signInAddress = arguments.has(QStringLiteral("--sign-in-url"))
                                     ? arguments.value(QStringLiteral("--sign-in-url")).trimmed()
                                     : QStringLiteral("http://127.0.0.1:8780");
    if (const QString problem = signInAddressProblem(organization.signInAddress); !problem.isEmpty())
        return refused(ErrorKind::Invalid,
                       QCoreApplication::translate("WorkspaceCreate", "--sign-in-url cannot be \"%1\". %2")
                           .arg(organization.signInAddress, problem));
    if (organization.signInAddress.endsWith(u'/'))
        organization.signInAddress.chop(1);
    return answer(context,
                  context.services.create(context.newLocation, organization, context.actor, context.databasePassword),
                  [location = context.newLocation](const Organization &created) {
                      rememberWorkspace(location);
                      return Answer{{{QStringLiteral("location"), location.text},
                                     {QStringLiteral("organization"), toJson(created)}}};
                  });
}

} // namespace gatehouse::cli
