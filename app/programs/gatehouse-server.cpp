// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"
#include "app/OpensslLifetime.h"
#include "app/Settings.h"
#include "app/WorkspaceChoice.h"
#include "app/applications/RolloverWorker.h"
#include "app/imports/ImportWorker.h"
#include "app/mail/CertificateNotice.h"
#include "app/mail/ImportNotice.h"
#include "app/programs/ProgramOptions.h"
#include "app/programs/StopSignals.h"
#include "app/provisioning/SyncWorker.h"
#include "app/signin/RequestLog.h"
#include "app/signin/SignInServer.h"

#include <QFile>

#include <cstdio>
#include <malloc.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

int fail(const QString &message, int code)
{
    std::fprintf(stderr, "gatehouse-server: %s\n", qPrintable(message));
    return code;
}

Result<QByteArray> contentsOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1024 * 1024)
        return failure(ErrorKind::Invalid, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
    return file.readAll();
}

/// Fills the options from the command line; the error is for standard error.
Result<SignInOptions> optionsFrom(const QCommandLineParser &parser)
{
    SignInOptions options;
    const auto listen = listenAddress(parser.value(u"listen"_s));
    if (!listen)
        return failure(listen.error());
    std::tie(options.address, options.port) = *listen;
    options.signIn = !parser.isSet(u"no-sign-in"_s);
    options.log = &RequestLog::write;
    if (parser.isSet(u"public-url"_s)) {
        options.publicUrl = QUrl(parser.value(u"public-url"_s), QUrl::StrictMode);
        const QUrl &url = options.publicUrl;
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            return failure(ErrorKind::Invalid, u"--public-url must be a web address"_s);
        if ((!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || !url.userInfo().isEmpty())
            return failure(ErrorKind::Invalid,
                           u"--public-url must be a host without a path, as https://sso.example.org"_s);
        options.publicUrl.setPath({});
    }
    if (parser.isSet(u"tls-certificate"_s) != parser.isSet(u"tls-key"_s))
        return failure(ErrorKind::Invalid, u"--tls-certificate and --tls-key belong together"_s);
    if (parser.isSet(u"tls-certificate"_s)) {
        const auto certificate = contentsOf(parser.value(u"tls-certificate"_s));
        const auto key = contentsOf(parser.value(u"tls-key"_s));
        if (!certificate || !key)
            return failure(!certificate ? certificate.error() : key.error());
        options.tls = ListenerTls{*certificate, Secret(*key)};
    }
    return options;
}

/// Whether the mail settings that were named can be used: nobody would miss a mail that never comes.
Result<void> checkMailSettings(const QString &file)
{
    if (const auto readable = contentsOf(file); !readable)
        return failure(readable.error());
    if (const auto usable = checkMailServer(Settings(file).mailServer()); !usable)
        return failure(ErrorKind::Invalid,
                       u"%1 names no mail server that can be used: %2"_s.arg(file, usable.error().message));
    return {};
}

/// The workspace's wrapping key as `gatehouse-cli workspace key` wrote it.
Result<Secret> keyFrom(QFile &input)
{
    if (!input.isOpen() && !input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"standard input cannot be read"_s);
    return Secret(QByteArray::fromBase64(input.readLine(4096).trimmed()));
}

/// The mail server's password, on a line of its own.
Result<Secret> mailPasswordFrom(QFile &input)
{
    if (!input.isOpen() && !input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, u"standard input cannot be read"_s);
    const Secret password(input.readLine(4096).trimmed());
    return password.isEmpty() ? Result<Secret>(failure(ErrorKind::Invalid, u"standard input holds no mail password"_s))
                              : password;
}

/// One record per run that had something to do, or could not do it.
void logSync(SyncWorker &worker)
{
    QObject::connect(&worker, &SyncWorker::ran, [](const ApplicationId &id, const ProvisioningOutcome &outcome) {
        RequestLog::write({{u"sync"_s, id.toString()},
                           {u"done"_s, outcome.done},
                           {u"failed"_s, outcome.failed},
                           {u"waiting"_s, outcome.waiting},
                           {u"problem"_s, outcome.problem}});
    });
    QObject::connect(&worker, &SyncWorker::failed, [](const ApplicationId &id, const Error &error) {
        RequestLog::write({{u"sync"_s, id.toString()}, {u"problem"_s, error.message}});
    });
}

void logRollovers(RolloverWorker &worker)
{
    QObject::connect(&worker, &RolloverWorker::tookOver, [](const Application &application) {
        RequestLog::write({{u"rollover"_s, application.id.toString()}, {u"application"_s, application.displayLabel}});
    });
    QObject::connect(&worker, &RolloverWorker::failed, [](const Error &error) {
        RequestLog::write({{u"rollover"_s, QString()}, {u"problem"_s, error.message}});
    });
}

/// One record per scheduled import that had something to do, was held, or could not be done.
void logImports(ImportWorker &worker, ImportNotice &notice)
{
    QObject::connect(&worker, &ImportWorker::ran, [](const ScheduledImport &scheduled, const ImportJob &job) {
        RequestLog::write({{u"import"_s, scheduled.application.toString()},
                           {u"job"_s, job.id.isNull() ? QJsonValue() : QJsonValue(job.id.toString())},
                           {u"created"_s, job.counts.created},
                           {u"failed"_s, job.counts.failed},
                           {u"conflicts"_s, scheduled.conflicts}});
    });
    QObject::connect(&worker, &ImportWorker::held, [](const ScheduledImport &scheduled) {
        RequestLog::write({{u"import"_s, scheduled.application.toString()}, {u"held"_s, scheduled.held}});
    });
    QObject::connect(&worker, &ImportWorker::failed, [](const ApplicationId &id, const QString &, const Error &error) {
        RequestLog::write({{u"import"_s, id.toString()}, {u"problem"_s, error.message}});
    });
    QObject::connect(&notice, &ImportNotice::sent, [](const QString &label, const QString &) {
        RequestLog::write({{u"mail"_s, label}});
    });
    QObject::connect(&notice, &ImportNotice::failed, [](const QString &label, const Error &error) {
        RequestLog::write({{u"mail"_s, label}, {u"problem"_s, error.message}});
    });
}

/// One record per e-mail about a certificate that expires.
void logReminders(CertificateNotice &reminders)
{
    QObject::connect(&reminders, &CertificateNotice::sent, [](const QString &label, const QString &) {
        RequestLog::write({{u"mail"_s, label}, {u"about"_s, u"certificate"_s}});
    });
    QObject::connect(&reminders, &CertificateNotice::failed, [](const QString &label, const Error &error) {
        RequestLog::write({{u"mail"_s, label}, {u"about"_s, u"certificate"_s}, {u"problem"_s, error.message}});
    });
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    keepOpensslToTheEnd();
    // A large answer takes more than a megabyte for a moment. Given back to the system each time, its pages would cost
    // as much as the signature.
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
    StopSignals::block(); // before the first thread
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"gatehouse-server"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The sign-in service of a workspace: SAML 2.0 identity provider and User Console; and its sync worker,\n"
        "which provisions every application with active Identity Management as the directory changes, and imports by\n"
        "schedule.\n"
        "  GET, POST /saml2/<applicationname>     GET /saml2/<applicationname>/metadata\n"
        "  GET /userconsole   GET /userconsole/launch/<id>   GET, POST /login   POST /logout   GET /healthz\n"
        "Prints \"ready URL\" on standard output once it serves, and one JSON record per request on standard error. "
        "SIGTERM\n"
        "and Ctrl+C finish what is under way and stop it. Anything but loopback needs https: give a certificate, or "
        "put "
        "a\n"
        "web server with TLS in front that sets X-Forwarded-For, and name its address with --public-url.\n\n"
        "The private keys of the applications are sealed under the workspace's key, which is in the keychain. On a "
        "machine\n"
        "without one, \"gatehouse-cli workspace key FILE --yes\" writes that key on the computer that has it, and "
        "--key-stdin\n"
        "reads it here: from a systemd credential, say, never from an argument or the environment."_s);
    parser.addOptions({
        {u"workspace"_s, u"File or postgresql:// address of the workspace."_s, u"LOCATION"_s},
        {u"listen"_s, u"Address and port; port 0 takes any free one."_s, u"ADDRESS:PORT"_s, u"127.0.0.1:8780"_s},
        {u"tls-certificate"_s, u"Certificate in PEM, followed by its chain."_s, u"FILE"_s},
        {u"tls-key"_s, u"Its private key in PEM, without a password."_s, u"FILE"_s},
        {u"public-url"_s, u"The address that people and service providers see; printed after \"ready\"."_s, u"URL"_s},
        {u"key-stdin"_s, u"Read the workspace's key from the first line of standard input instead of the keychain."_s},
        {u"no-sign-in"_s, u"Serve only metadata and GET /healthz."_s},
        {u"no-sync"_s, u"Do not provision applications."_s},
        {u"no-imports"_s, u"Do not import by schedule."_s},
        {u"mail-settings"_s, u"Settings file with the mail server; else the one of this account."_s, u"FILE"_s},
        {u"mail-password-stdin"_s,
         u"Read the mail server's password from standard input, after the key, instead of the "
         "keychain."_s},
    });
    readOptions(parser);
    const auto options = optionsFrom(parser);
    if (!options)
        return fail(options.error().message, 2);
    if (parser.isSet(u"mail-settings"_s)) {
        if (const auto usable = checkMailSettings(parser.value(u"mail-settings"_s)); !usable)
            return fail(usable.error().message, 2);
    }
    Secret key;
    QFile input;
    if (parser.isSet(u"key-stdin"_s)) {
        const auto read = keyFrom(input);
        if (!read)
            return fail(read.error().message, 2);
        key = *read;
    }
    Secret mailPassword;
    if (parser.isSet(u"mail-password-stdin"_s)) {
        const auto read = mailPasswordFrom(input);
        if (!read)
            return fail(read.error().message, 2);
        mailPassword = *read;
    }

    Services services;
    SignInServer server(services);
    SyncWorker sync(services.provisioning);
    logSync(sync);
    RolloverWorker rollovers(services.applications);
    logRollovers(rollovers);
    ImportWorker imports(services.database, services.imports);
    // Read anew each time, so that a changed setting counts without starting again.
    MailService mail(services.secrets,
                     [file = parser.value(u"mail-settings"_s)] { return Settings(file).mailServer(); });
    mail.holdPassword(mailPassword);
    ImportNotice notice(services.imports, mail);
    notice.follow(imports);
    logImports(imports, notice);
    CertificateNotice reminders(services.database, services.applications, mail);
    logReminders(reminders);
    StopSignals::Notifier stop(&app, [&] {
        rollovers.stop();
        reminders.stop();
        imports.finish();
        const auto synced = sync.finish();
        async::whenDone(server.finish(), &server, [synced, &server](const Result<void> &) {
            async::whenDone(synced, &server, [](const Result<void> &) { QCoreApplication::quit(); });
        });
    });
    int code = 0;
    async::whenDone(services.open(chosenWorkspace(parser.value(u"workspace"_s))), &server,
                    [&](const Result<Organization> &organization) {
                        Result<QUrl> url = failure(ErrorKind::Unavailable, QString());
                        if (organization && services.database.access() == Access::HelpDesk) {
                            url = failure(ErrorKind::Denied, u"the database account may only read; the sign-in service "
                                                             "needs one that may change the workspace"_s);
                        } else if (organization) {
                            const auto held = key.isEmpty() ? Result<void>() : services.envelope.hold(key);
                            url = held ? server.start(*options) : Result<QUrl>(failure(held.error()));
                        } else {
                            url = failure(organization.error());
                        }
                        if (!url) {
                            code = fail(url.error().message, url.error().kind == ErrorKind::Invalid ? 2 : 3);
                            return QCoreApplication::quit();
                        }
                        std::printf("ready %s\n", qPrintable(url->toString()));
                        std::fflush(stdout);
                        rollovers.start();
                        reminders.start();
                        if (!parser.isSet(u"no-sync"_s))
                            sync.start();
                        if (!parser.isSet(u"no-imports"_s))
                            imports.start();
                    });
    QCoreApplication::exec();
    return code;
}
