// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"
#include "app/OpensslLifetime.h"
#include "app/practice/PracticeServer.h"
#include "app/programs/ProgramOptions.h"
#include "app/programs/StopSignals.h"

#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// 2 for what is to be typed otherwise, 3 for what could not be done: a port in use, a file that cannot be read.
int fail(const Error &error)
{
    std::fprintf(stderr, "gatehouse-practice: %s\n", qPrintable(error.message));
    return error.kind == ErrorKind::Invalid ? 2 : 3;
}

/// Fills the options from the command line; the error is for standard error.
Result<PracticeOptions> optionsFrom(const QCommandLineParser &parser)
{
    PracticeOptions options;
    const auto profile = practiceProfile(parser.value(u"profile"_s));
    if (!profile)
        return failure(ErrorKind::Invalid, u"--profile must be one of: "_s + practiceProfileIds().join(u", "_s));
    options.profile = *profile;
    const auto listen = listenAddress(parser.value(u"listen"_s));
    if (!listen)
        return failure(listen.error());
    std::tie(options.address, options.port) = *listen;
    bool ok = false;
    options.people = parser.value(u"users"_s).toInt(&ok);
    if (!ok || options.people < 0 || options.people > 1'000'000)
        return failure(ErrorKind::Invalid, u"--users must be a number from 0 to 1000000"_s);
    for (const auto &spec : parser.values(u"fault"_s)) {
        const auto fault = practiceFault(spec);
        if (!fault)
            return failure(fault.error());
        options.faults.append(*fault);
    }
    if (parser.isSet(u"token-stdin"_s)) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorKind::Storage, u"standard input cannot be read"_s);
        options.token = Secret(input.readLine(4096).trimmed());
        if (options.token.isEmpty())
            return failure(ErrorKind::Invalid, u"--token-stdin: there is no token on standard input"_s);
    }
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    keepOpensslToTheEnd();
    StopSignals::block(); // before the first thread
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"gatehouse-practice"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A practice SCIM 2.0 and SAML 2.0 service provider on loopback, to rehearse a set-up on. It keeps everything "
        u"in "
        "memory.\n"
        "Prints \"token TOKEN\" (unless the token came from standard input) and then \"ready URL\", the Base URL, "
        "once\n"
        "it serves, and \"sign-in URL\", the page where signing in starts: give it our metadata there, or with\n"
        "--idp-metadata. SIGTERM and Ctrl+C stop it.\n\nFaults, each with :every=N, :after=N, :times=N, :path=/Users, "
        ":method=POST as wanted:\n"_s +
        practiceFaultHelp());
    parser.addOptions({
        {u"profile"_s, u"Whose manners to have: netskope or egnyte."_s, u"PROFILE"_s, u"netskope"_s},
        {u"listen"_s, u"Loopback address and port; port 0 takes any free one."_s, u"ADDRESS:PORT"_s,
         u"127.0.0.1:8790"_s},
        {u"token-stdin"_s, u"Read the bearer token from the first line of standard input. Without it a random practice "
                           "token is made and printed."_s},
        {u"users"_s, u"How many people exist at the start, always the same ones."_s, u"N"_s, u"0"_s},
        {u"idp-metadata"_s, u"The identity provider to trust, as Export Metadata writes it."_s, u"FILE"_s},
        {u"fault"_s, u"A fault on demand; may be given several times."_s, u"SPEC"_s},
    });
    readOptions(parser);
    const auto options = optionsFrom(parser);
    if (!options)
        return fail(options.error());
    const auto server = PracticeServer::start(*options);
    if (!server)
        return fail(server.error());
    if (parser.isSet(u"idp-metadata"_s)) {
        QFile file(parser.value(u"idp-metadata"_s));
        if (!file.open(QIODevice::ReadOnly))
            return fail({ErrorKind::Storage, u"--idp-metadata: "_s + file.errorString(), {}});
        if (const auto trusted = (*server)->serviceProvider().trust(file.readAll()); !trusted)
            return fail(trusted.error());
    }
    if (!parser.isSet(u"token-stdin"_s))
        std::printf("token %s\n", (*server)->token().bytes().constData());
    std::printf("ready %s\n", qPrintable((*server)->baseUrl().toString()));
    std::printf("sign-in %s\n", qPrintable((*server)->serviceProvider().startUrl()));
    std::fflush(stdout);
    StopSignals::wait();
    return 0;
}
