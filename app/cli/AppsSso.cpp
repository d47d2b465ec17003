// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/saml/SpMetadataReader.h"
#include "app/x509/CertificateReader.h"
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

Result<void> set(SsoSettings &sso, const QString &key, const QString &value)
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
    if (key == u"spCertificate" || key == u"spEncryptionCertificate") {
        const auto file = value.isEmpty() ? Result<QByteArray>() : contentsOf(value);
        if (!file)
            return failure(file.error());
        const auto certificate = value.isEmpty() ? Result<CertificateSummary>() : readCertificate(*file);
        if (!certificate)
            return failure(certificate.error());
        (key == u"spCertificate" ? sso.spCertificate : sso.spEncryption.certificate) = certificate->pem;
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

Result<void> takeOver(SsoSettings &sso, const QString &file)
{
    const auto bytes = contentsOf(file);
    if (!bytes)
        return failure(bytes.error());
    const auto metadata = readSpMetadata(*bytes);
    if (!metadata)
        return failure(metadata.error());
    gatehouse::takeOver(sso, *metadata);
    return {};
}

Result<Application> edited(Application application, const Arguments &arguments)
{
    SsoSettings &sso = application.sso;
    if (arguments.has(u"--sp-metadata"_s)) {
        if (auto taken = takeOver(sso, arguments.value(u"--sp-metadata"_s)); !taken)
            return failure(taken.error());
    }
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
        if (auto done = set(sso, key, value); !done)
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

/// What the metadata says that the application does not know; nothing is saved.
Future<Answer> compared(const Application &application, const Arguments &arguments)
{
    if (!arguments.has(u"--sp-metadata"_s))
        return refused(ErrorKind::Invalid, Texts::tr("--compare needs --sp-metadata FILE."));
    const auto bytes = contentsOf(arguments.value(u"--sp-metadata"_s));
    if (!bytes)
        return refused(bytes.error());
    const auto metadata = readSpMetadata(*bytes);
    if (!metadata)
        return refused(metadata.error());
    QJsonArray changes;
    for (const MetadataChange &change : changesFrom(application.sso, *metadata))
        changes.append(QJsonObject{{u"field"_s, change.key}, {u"from"_s, change.from}, {u"to"_s, change.to}});
    return async::ready<Answer>(Answer(
        {{u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
         {u"changes"_s, changes}},
        !changes.isEmpty()));
}

Answer ssoAnswer(const Application &application)
{
    return Answer(
        {{u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
         {u"idpUrl"_s, application.idpUrl},
         {u"sso"_s, toJson(application.sso)}});
}

} // namespace

Future<Answer> appsSso(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    if (arguments.has(u"--compare"_s))
        return async::andThen(found, context.scope,
                              [arguments](const Application &application) { return compared(application, arguments); });
    const bool changes = arguments.has(u"--set"_s) || arguments.has(u"--sp-metadata"_s) ||
                         arguments.has(u"--activate"_s) || arguments.has(u"--deactivate"_s);
    if (!changes)
        return answer(context, found, ssoAnswer);
    return async::andThen(found, context.scope, [&context, arguments](const Application &application) {
        const auto wanted = edited(application, arguments);
        if (!wanted)
            return refused(wanted.error());
        const Connector *connector = context.services.catalog.find(application.connectorId);
        if (arguments.has(u"--activate"_s) && connector) {
            if (const QStringList problems = ssoProblems(*wanted, *connector); !problems.isEmpty())
                return refused(ErrorKind::Invalid,
                               Texts::tr("Sign-in cannot be activated yet: %1").arg(problems.join(u"; "_s)));
        }
        return answer(context, context.services.applicationService.save(*wanted, {}, {}, std::nullopt, context.actor),
                      ssoAnswer);
    });
}

} // namespace gatehouse::cli
