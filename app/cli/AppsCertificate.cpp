// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"

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

QJsonValue shownNext(const std::optional<StoredCertificate> &stored)
{
    if (!stored)
        return {};
    QJsonObject object = toJson(stored->certificate);
    object.insert(u"takesOver"_s, toJson(stored->rollover.takesOver));
    object.insert(u"told"_s, toJson(stored->rollover.told));
    object.insert(u"toldBy"_s, stored->rollover.toldBy);
    return object;
}

/// Days until the certificate expires when that is near enough to be said; 0: it signs nothing any more.
QJsonValue reminder(const std::optional<StoredCertificate> &current)
{
    const int days = current ? expiryReminder(current->certificate.notAfter, QDateTime::currentDateTimeUtc()) : -1;
    return days < 0 ? QJsonValue() : QJsonValue(days);
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
                                             {u"next"_s, shownNext(next)},
                                             {u"expiresWithinDays"_s, reminder(current)},
                                             {u"file"_s, out.isEmpty() ? QJsonValue() : QJsonValue(out)}});
                          });
        });
}

/// The kind that --key names; nothing: the one that the Signature Algorithm needs.
Result<std::optional<KeyKind>> kindFrom(const Arguments &arguments)
{
    if (!arguments.has(u"--key"_s))
        return std::nullopt;
    QStringList words;
    for (const KeyChoice &choice : keyChoices()) {
        if (choice.word == arguments.value(u"--key"_s))
            return choice.kind;
        words += choice.word;
    }
    return failure(ErrorKind::Invalid, Texts::tr("--key must be one of %1.").arg(words.join(u", "_s)));
}

Future<Application> regenerated(CommandContext &context, const Application &application, const Arguments &arguments)
{
    const auto kind = kindFrom(arguments);
    if (!kind)
        return async::ready<Application>(failure(kind.error()));
    ApplicationService &service = context.services.applicationService;
    const auto made =
        *kind ? service.generateCertificate(application, **kind) : service.generateCertificate(application);
    return async::andThen(made, context.scope, [&context, &service, application](const CertificateDraft &draft) {
        return service.keepNext(application.id, draft, context.actor);
    });
}

Future<Application> uploaded(CommandContext &context, const Application &application, const Arguments &arguments)
{
    if (!arguments.has(u"--key-file"_s))
        return async::ready<Application>(
            failure(ErrorKind::Invalid, Texts::tr("--upload needs the private key too: --key-file FILE.")));
    PairQuestion question;
    if (arguments.has(u"--password-stdin"_s)) {
        const auto read = context.secretFromStandardInput();
        if (!read)
            return async::ready<Application>(failure(read.error()));
        question.password = *read;
    }
    const auto certificate = contentsOf(arguments.value(u"--upload"_s));
    auto key = contentsOf(arguments.value(u"--key-file"_s));
    if (!certificate || !key)
        return async::ready<Application>(failure(certificate ? key.error() : certificate.error()));
    question.certificate = *certificate;
    question.key = Secret(*key);
    key->fill('\0');
    auto *inspection = new InspectionProcess(context.scope);
    return async::andThen(inspection->ask(question), context.scope,
                          [&context, application](const CertificateDraft &pair) {
                              return context.services.applicationService.keepNext(application.id, pair, context.actor);
                          });
}

Future<Application> planned(CommandContext &context, const Application &application, const Arguments &arguments)
{
    QDateTime at;
    if (arguments.value(u"--activate-at"_s) != u"never") {
        const auto time = arguments.time(u"--activate-at"_s);
        if (!time)
            return async::ready<Application>(failure(time.error()));
        at = time->value_or(QDateTime());
    }
    return context.services.applications.planNext(application.id, at, context.actor);
}

/// The steps that were asked for, in the order in which they make sense: a next certificate can be made, said to be
/// known and planned at once.
Future<Application> changed(CommandContext &context, const Application &application, const Arguments &arguments)
{
    using Step = Future<Application> (*)(CommandContext &, const Application &, const Arguments &);
    static const QList<std::pair<QString, Step>> steps{
        {u"--discard-next"_s,
         [](CommandContext &context, const Application &application, const Arguments &) {
             return context.services.applications.discardNext(application.id, context.actor);
         }},
        {u"--regenerate"_s, &regenerated},
        {u"--upload"_s, &uploaded},
        {u"--told"_s,
         [](CommandContext &context, const Application &application, const Arguments &arguments) {
             const auto told = arguments.choice(u"--told"_s);
             if (!told)
                 return async::ready<Application>(failure(told.error()));
             return context.services.applications.setNextTold(application.id, told->value_or(true), context.actor);
         }},
        {u"--activate-at"_s, &planned},
        {u"--activate-next"_s, [](CommandContext &context, const Application &application, const Arguments &) {
             return context.services.applications.activateNext(application.id, context.actor);
         }}};
    Future<Application> done = async::ready<Application>(application);
    for (const auto &[option, step] : steps) {
        if (arguments.has(option))
            done = async::andThen(done, context.scope, [&context, arguments, step = step](const Application &now) {
                return step(context, now, arguments);
            });
    }
    return done;
}

/// Options that say nothing without another one are not passed over.
Result<void> belongTogether(const Arguments &arguments)
{
    const std::pair<QString, QString> pairs[] = {
        {u"--key"_s, u"--regenerate"_s}, {u"--key-file"_s, u"--upload"_s}, {u"--password-stdin"_s, u"--upload"_s}};
    for (const auto &[option, with] : pairs)
        if (arguments.has(option) && !arguments.has(with))
            return failure(ErrorKind::Invalid,
                           Texts::tr("%1 needs %2. Nothing was changed. Add it, or leave %1 out.").arg(option, with));
    if (arguments.has(u"--regenerate"_s) && arguments.has(u"--upload"_s))
        return failure(ErrorKind::Invalid,
                       Texts::tr("--regenerate and --upload exclude each other. Nothing was changed. Name one."));
    const auto kind = kindFrom(arguments);
    return kind ? Result<void>() : failure(kind.error());
}

} // namespace

Future<Answer> appsCertificate(CommandContext &context, const Arguments &arguments)
{
    if (const auto right = belongTogether(arguments); !right)
        return refused(right.error());
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
