// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"
#include "app/WorkspaceChoice.h"
#include "app/programs/StopSignals.h"
#include "app/signin/SignInServer.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

int fail(const QString &message)
{
    std::fprintf(stderr, "gatehouse-server: %s\n", qPrintable(message));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    StopSignals::block(); // before the first thread
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"gatehouse-server"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Publishes the identity provider metadata of the applications of a workspace over HTTP:\n"
        "  GET /saml2/<applicationname>/metadata\n  GET /healthz\n"
        "Prints \"ready URL\" once it serves. SIGTERM and Ctrl+C stop it. Put a web server with TLS in front of it, "
        "and\n"
        "name that one's address with --public-url."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"workspace"_s, u"File or postgresql:// address of the workspace."_s, u"LOCATION"_s},
        {u"listen"_s, u"Address and port; port 0 takes any free one."_s, u"ADDRESS:PORT"_s, u"127.0.0.1:8780"_s},
        {u"public-url"_s, u"The address that people and service providers see; printed after \"ready\"."_s, u"URL"_s},
    });
    parser.process(app);
    const auto listen = listenAddress(parser.value(u"listen"_s));
    if (!listen)
        return fail(listen.error().message);
    const QUrl publicUrl(parser.value(u"public-url"_s), QUrl::StrictMode);
    if (parser.isSet(u"public-url"_s) &&
        (!publicUrl.isValid() || publicUrl.host().isEmpty() || !publicUrl.scheme().startsWith(u"http")))
        return fail(u"--public-url must be a web address"_s);

    Services services;
    SignInServer server(services);
    StopSignals::Notifier stop(&app);
    int code = 0;
    async::whenDone(services.open(chosenWorkspace(parser.value(u"workspace"_s))), &server,
                    [&](const Result<Organization> &organization) {
                        const auto url = organization ? server.start(listen->first, listen->second)
                                                      : Result<QUrl>(failure(organization.error()));
                        if (!url) {
                            code = fail(url.error().message);
                            return QCoreApplication::quit();
                        }
                        std::printf("ready %s\n", qPrintable((publicUrl.isEmpty() ? *url : publicUrl).toString()));
                        std::fflush(stdout);
                    });
    QCoreApplication::exec();
    return code;
}
