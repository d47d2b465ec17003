// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "app/signin/SignInServer.h"
#include "tests/tour/ArticleTour.h"
#include "ui/MainWindow.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/FileChooser.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// Creates the workspace of the tour and fills it.
bool prepare(Services &services, const QString &file, const QString &signInAddress, QTextStream &out)
{
    auto ready =
        async::andThen(services.create({file}, ArticleTour::organization(signInAddress), localActor(u"admin"_s)),
                       &services.context, [&](const Organization &) { return ArticleTour::seed(services); });
    while (!ready.isFinished())
        WindowDriver::pause(10);
    const auto seeded = async::outcome(ready);
    if (!seeded)
        out << "FAILED  workspace: " << seeded.error().message << " " << seeded.error().detail << Qt::endl;
    return seeded.has_value();
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

/// Walks both articles through the real window, against a practice provider on this machine, and leaves a screenshot of
/// each step.
int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Gatehouse Tour"_s);
    // A machine without a desktop names no font of its own; this is the face of the design.
    QApplication::setFont(QFont(u"Inter"_s, 10));
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Walks the Netskope and the Egnyte article through the real window"_s);
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder for the screenshots"_s, u"folder"_s, u"."_s},
                       {u"theme"_s, u"light or dark"_s, u"theme"_s, u"light"_s},
                       {u"size"_s, u"Window size"_s, u"WxH"_s, u"1440x900"_s}});
    parser.process(app);

    QTextStream out(stdout);
    const QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    Language::install(u"en"_s);
    Theme theme;
    theme.setMode(Theme::modeFromText(parser.value(u"theme"_s)));
    Services services;
    const QString workspace = folder.filePath(u"tour.gatehouse"_s);
    WebDriver browser;
    const auto browsing = browser.start();
    if (!browsing)
        out << "The two validations of the sign-in are left out: " << browsing.error().message << Qt::endl;
    SignInOptions options;
    options.port = freePort();
    const QString signInAddress =
        browsing ? u"http://127.0.0.1:%1"_s.arg(options.port) : u"https://sso.haldenmoor.example"_s;
    if (!prepare(services, workspace, signInAddress, out))
        return 1;
    SignInServer server(services);
    if (browsing) {
        if (const auto serving = server.start(options); !serving) {
            out << "FAILED  sign-in service: " << serving.error().message << Qt::endl;
            return 1;
        }
    }

    DialogPrompt prompt;
    DialogFileChooser files;
    MainWindow window({services, prompt, files}, settings, theme);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.openWorkspace(workspace);

    const QString shots = QDir(parser.value(u"out"_s)).absolutePath();
    QDir().mkpath(shots);
    int number = 1;
    int failed = 0;
    for (const ArticleReader &reader : {netskopeReader(), egnyteReader()}) {
        QString section;
        out << "\n" << reader.connector << Qt::endl;
        ArticleTour tour(&window, services, browsing ? &browser : nullptr, shots, number);
        tour.walk(reader, [&](const StepOutcome &outcome) {
            if (outcome.step.section != section)
                out << "  " << (section = outcome.step.section) << Qt::endl;
            out << (outcome.passed ? "    ok      " : "    FAILED  ") << outcome.step.text;
            if (!outcome.passed)
                out << ": " << outcome.reason;
            out << "  [" << outcome.screenshot << "]" << Qt::endl;
            failed += outcome.passed ? 0 : 1;
        });
        number = tour.number();
    }
    out << "\n" << (number - 1) << " steps, " << failed << " failed; screenshots are in " << shots << Qt::endl;
    return failed == 0 ? 0 : 1;
}
