// SPDX-License-Identifier: Apache-2.0
#include "app/applications/CertificateUses.h"
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/x509/BundleReader.h"
#include "app/x509/CertificateReport.h"
#include "app/x509/ChainVerifier.h"
#include "models/x509/CertificateFindings.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateInspect)
};

struct Conditions {
    QDateTime at;
    Secret password;
    std::optional<QList<CertificateDescription>> trusted; ///< nothing: chains are not verified
    std::optional<QList<CertificateUse>> uses;            ///< nothing: no workspace is asked
};

Result<Conditions> conditionsFrom(const CommandContext &context, const Arguments &arguments)
{
    Conditions conditions;
    const auto at = arguments.time(u"--at"_s);
    if (!at)
        return failure(at.error());
    conditions.at = at->value_or(QDateTime::currentDateTimeUtc());
    if (arguments.has(u"--trust"_s)) {
        const QString path = arguments.value(u"--trust"_s);
        const auto bytes = contentsOf(path);
        const auto bundle = bytes ? readBundle(*bytes) : Result<CertificateBundle>(failure(bytes.error()));
        if (!bundle || bundle->certificates.isEmpty())
            return failure(ErrorKind::Storage, Texts::tr("%1 cannot be used with --trust: %2")
                                                   .arg(path, bundle ? Texts::tr("There is no certificate in it.")
                                                                     : bundle.error().message));
        conditions.trusted = bundle->certificates;
    }
    if (arguments.has(u"--password-stdin"_s)) {
        const bool inputIsTaken = arguments.values(u"FILE"_s).contains(u"-"_s) || arguments.value(u"--trust"_s) == u"-";
        if (inputIsTaken)
            return failure(ErrorKind::Invalid,
                           Texts::tr("Standard input cannot be both the password and a file. Name the file."));
        const auto password = context.secretFromStandardInput();
        if (!password)
            return failure(password.error());
        conditions.password = *password;
    }
    return conditions;
}

InspectedFile inspected(const QString &name, const QByteArray &bytes, const Conditions &conditions)
{
    InspectedFile file;
    file.name = name;
    const auto bundle = readBundle(bytes, conditions.password);
    if (!bundle) {
        file.error = bundle.error().message;
        return file;
    }
    file.bundle = *bundle;
    file.uses = conditions.uses;
    file.findings = findingsAbout(*bundle, conditions.at);
    if (bundle->certificates.isEmpty())
        file.error = Texts::tr("There is a private key in it, and no certificate.");
    else if (conditions.trusted)
        file.chain = verifyChain(*bundle, *conditions.trusted, conditions.at);
    return file;
}

Future<Answer> inspectAll(const QStringList &names, const Conditions &conditions)
{
    QJsonArray files;
    QString text;
    bool bad = false;
    for (const QString &name : names) {
        const auto bytes = contentsOf(name);
        if (!bytes && bytes.error().kind == ErrorKind::Storage && names.size() == 1)
            return refused(bytes.error());
        InspectedFile file;
        if (bytes) {
            file = inspected(name, *bytes, conditions);
        } else {
            file.name = name;
            file.error = bytes.error().message;
        }
        bad = bad || file.isBad();
        files.append(gatehouse::toJson(file, conditions.at));
        text += (text.isEmpty() ? u""_s : u"\n"_s) + toText(file, conditions.at);
    }
    Answer answer(QJsonObject{{u"files"_s, files}}, bad);
    answer.text = text;
    return async::ready<Answer>(answer);
}

} // namespace

Future<Answer> certificateInspect(CommandContext &context, const Arguments &arguments)
{
    const auto conditions = conditionsFrom(context, arguments);
    if (!conditions)
        return refused(conditions.error());
    const QStringList names = arguments.values(u"FILE"_s);
    if (!arguments.has(u"--used-by"_s))
        return inspectAll(names, *conditions);
    // Only read: an inspection migrates no workspace, and ends no job that another program runs.
    Services &services = context.services;
    const auto opened = services.openForHelpDesk(context.location, context.databasePassword);
    const auto uses = async::andThen(opened, context.scope,
                                     [&services](const Organization &) { return certificateUses(services.database); });
    return async::andThen(uses, context.scope,
                          [names, conditions = *conditions](const QList<CertificateUse> &uses) mutable {
                              conditions.uses = uses;
                              return inspectAll(names, conditions);
                          });
}

} // namespace gatehouse::cli
