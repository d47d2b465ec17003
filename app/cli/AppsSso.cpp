// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/saml/SamlQuestions.h"
#include "app/x509/CertificateFile.h"
#include "models/saml/MetadataChanges.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AppsSso)
};

/// Replaces the row of this name; an empty value takes it away.
void put(QList<SamlAttribute> &attributes, const QString &name, const QString &value)
{
    for (qsizetype i = 0; i < attributes.size(); ++i) {
        if (attributes.at(i).name != name)
            continue;
        if (value.isEmpty())
            attributes.removeAt(i);
        else
            attributes[i].property = value;
        return;
    }
    if (!value.isEmpty())
        attributes.append({name, value, false});
}

QString *plainField(SsoSettings &sso, const QString &key)
{
    if (key == u"spEntityId")
        return &sso.spEntityId;
    if (key == u"idpEntityId")
        return &sso.idpEntityId;
    if (key == u"nameId")
        return &sso.nameId;
    if (key == u"nameIdFormat")
        return &sso.nameIdFormat;
    if (key == u"signatureAlgorithm")
        return &sso.signatureAlgorithm;
    if (key == u"defaultRelayState")
        return &sso.defaultRelayState;
    if (key == u"loginUrl")
        return &sso.loginUrl;
    return nullptr;
}

bool *flagField(SsoSettings &sso, const QString &key)
{
    if (key == u"declareRedirectEndpoint")
        return &sso.declareRedirectEndpoint;
    if (key == u"requireSignedRequests")
        return &sso.requireSignedRequests;
    return nullptr;
}

bool namesCertificate(const QString &key) { return key == u"spCertificate" || key == u"spEncryptionCertificate"; }

/// What the files say that the arguments name, as another process read them.
struct FromFiles {
    std::optional<SpMetadata> metadata;
    QMap<QString, QString> certificates; ///< PEM, by the name of the file
};

Result<void> set(SsoSettings &sso, const QString &key, const QString &value, const FromFiles &files)
{
    if (QString *field = plainField(sso, key)) {
        *field = value;
        return {};
    }
    if (key == u"acsUrl") {
        sso.acsUrls.append(value);
        return {};
    }
    if (key == u"groupsAttribute") {
        sso.groupsAttribute = value;
        sso.includeGroups = !value.isEmpty();
        return {};
    }
    if (key == u"sign") {
        if (value != u"assertion" && value != u"response" && value != u"both")
            return failure(ErrorKind::Invalid, Texts::tr("sign is assertion, response or both, not “%1”.").arg(value));
        sso.sign = value;
        return {};
    }
    if (bool *flag = flagField(sso, key)) {
        if (value != u"true" && value != u"false")
            return failure(ErrorKind::Invalid, Texts::tr("%1 is true or false, not “%2”.").arg(key, value));
        *flag = value == u"true";
        return {};
    }
    if (namesCertificate(key)) {
        (key == u"spCertificate" ? sso.spCertificate : sso.spEncryption.certificate) = files.certificates.value(value);
        return {};
    }
    if (key.startsWith(u"attribute.")) {
        put(sso.userAttributes, key.mid(10), value);
        return {};
    }
    if (key.startsWith(u"constant.")) {
        put(sso.constantAttributes, key.mid(9), value);
        return {};
    }
    return failure(
        ErrorKind::Invalid,
        Texts::tr(
            "There is no setting “%1”. They are: spEntityId acsUrl idpEntityId nameId nameIdFormat "
            "signatureAlgorithm sign defaultRelayState loginUrl declareRedirectEndpoint "
            "spCertificate requireSignedRequests spEncryptionCertificate attribute.NAME constant.NAME groupsAttribute.")
            .arg(key));
}

Result<Application> edited(Application application, const Arguments &arguments, const FromFiles &files)
{
    SsoSettings &sso = application.sso;
    if (files.metadata)
        gatehouse::takeOver(sso, *files.metadata);
    const auto pairs = arguments.pairs(u"--set"_s);
    if (!pairs)
        return failure(pairs.error());
    // The addresses that are named replace those that were there.
    for (const auto &[key, value] : *pairs) {
        if (key == u"acsUrl") {
            sso.acsUrls.clear();
            break;
        }
    }
    for (const auto &[key, value] : *pairs) {
        if (auto done = set(sso, key, value, files); !done)
            return failure(done.error());
    }
    if (arguments.has(u"--deactivate"_s)) {
        sso.active = false;
        sso.deactivated = true;
    } else if (arguments.has(u"--activate"_s)) {
        sso.deactivated = false;
    }
    return application;
}

Future<SpMetadata> metadataIn(const QString &path, InspectionProcess &inspection)
{
    const auto bytes = contentsOf(path);
    if (!bytes)
        return async::ready<SpMetadata>(failure(bytes.error()));
    return inspection.ask(ServiceProviderQuestion{*bytes});
}

/// One file after the other.
Future<FromFiles> withCertificates(const FromFiles &soFar, const QStringList &paths, InspectionProcess &inspection)
{
    if (paths.isEmpty())
        return async::ready<FromFiles>(soFar);
    const QString path = paths.first();
    const auto bytes = contentsOf(path);
    if (!bytes)
        return async::ready<FromFiles>(failure(bytes.error()));
    return async::andThen(readCertificateText(path, *bytes, {}, inspection), &inspection,
                          [soFar, path, rest = paths.mid(1), &inspection](const CertificateFile &file) {
                              FromFiles files = soFar;
                              files.certificates.insert(path, file.bundle.certificates.first().summary.pem);
                              return withCertificates(files, rest, inspection);
                          });
}

Future<FromFiles> readFiles(const Arguments &arguments, InspectionProcess &inspection)
{
    const auto pairs = arguments.pairs(u"--set"_s);
    if (!pairs)
        return async::ready<FromFiles>(failure(pairs.error()));
    QStringList certificates;
    for (const auto &[key, value] : *pairs) {
        if (namesCertificate(key) && !value.isEmpty() && !certificates.contains(value))
            certificates += value;
    }
    if (!arguments.has(u"--sp-metadata"_s))
        return withCertificates({}, certificates, inspection);
    return async::andThen(metadataIn(arguments.value(u"--sp-metadata"_s), inspection), &inspection,
                          [certificates, &inspection](const SpMetadata &metadata) {
                              return withCertificates({metadata, {}}, certificates, inspection);
                          });
}

/// What the metadata says that the application does not know; nothing is saved.
Future<Answer> compared(CommandContext &context, const Application &application, const Arguments &arguments)
{
    if (!arguments.has(u"--sp-metadata"_s))
        return refused(ErrorKind::Invalid, Texts::tr("--compare needs --sp-metadata FILE."));
    auto *inspection = new InspectionProcess(context.scope);
    return answer(
        context, metadataIn(arguments.value(u"--sp-metadata"_s), *inspection),
        [application](const SpMetadata &metadata) {
            QJsonArray changes;
            for (const MetadataChange &change : changesFrom(application.sso, metadata))
                changes.append(QJsonObject{{u"field"_s, change.key}, {u"from"_s, change.from}, {u"to"_s, change.to}});
            return Answer({{u"application"_s,
                            QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
                           {u"changes"_s, changes}},
                          !changes.isEmpty());
        });
}

Answer ssoAnswer(const Application &application)
{
    return Answer(
        {{u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
         {u"idpUrl"_s, application.idpUrl},
         {u"sso"_s, toJson(application.sso)}});
}

Future<Answer> save(CommandContext &context, const Application &application, const Arguments &arguments,
                    const FromFiles &files)
{
    const auto wanted = edited(application, arguments, files);
    if (!wanted)
        return refused(wanted.error());
    const Connector *connector = context.services.catalog.find(application.connectorId);
    if (arguments.has(u"--activate"_s) && connector) {
        if (const QStringList problems = ssoProblems(*wanted, *connector); !problems.isEmpty())
            return refused(ErrorKind::Invalid,
                           Texts::tr("Sign-in cannot be activated yet. %1").arg(problems.join(u' ')));
    }
    return answer(context, context.services.applicationService.save(*wanted, {}, {}, std::nullopt, context.actor),
                  ssoAnswer);
}

} // namespace

Future<Answer> appsSso(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    if (arguments.has(u"--compare"_s))
        return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
            return compared(context, application, arguments);
        });
    if (arguments.has(u"--activate"_s) && arguments.has(u"--deactivate"_s))
        return refused(ErrorKind::Invalid,
                       Texts::tr("--activate and --deactivate exclude each other. Nothing was changed. Name one."));
    const bool changes = arguments.has(u"--set"_s) || arguments.has(u"--sp-metadata"_s) ||
                         arguments.has(u"--activate"_s) || arguments.has(u"--deactivate"_s);
    if (!changes)
        return answer(context, found, ssoAnswer);
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        auto *inspection = new InspectionProcess(context.scope);
        return async::andThen(readFiles(arguments, *inspection), context.scope,
                              [&context, application, arguments](const FromFiles &files) {
                                  return save(context, application, arguments, files);
                              });
    });
}

} // namespace gatehouse::cli
