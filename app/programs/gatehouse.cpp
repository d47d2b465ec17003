// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"
#include "app/OpensslLifetime.h"
#include "app/Services.h"
#include "app/Settings.h"
#include "app/WorkspaceChoice.h"
#include "app/inspection/InspectionWorker.h"
#include "app/programs/ProgramOptions.h"
#include "ui/MainWindow.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/AccessibleButton.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/FileChooser.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// A workspace starts as every SQLite file does; anything else that is given is there to be inspected.
bool isWorkspaceFile(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

/// Started by an InspectionProcess, to read one file from outside. There is no window then.
int inspect(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Language::install(InspectionWorker::language(QCoreApplication::arguments()));
    return InspectionWorker::run(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    hardenProcess();
    keepOpensslToTheEnd();
    if (InspectionWorker::isMeant(argc, argv))
        return inspect(argc, argv);
    QApplication::setApplicationName(u"gatehouse"_s);
    QApplication::setApplicationDisplayName(u"Gatehouse"_s);
    QApplication::setDesktopFileName(u"gatehouse"_s);
    QApplication application(argc, argv);
    AccessibleButton::install();

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Admin console for single sign-on and identity management"_s);
    parser.addOption({u"workspace"_s, u"Open this file or postgresql:// location."_s, u"location"_s});
    parser.addOption({u"help-desk"_s, u"Open the workspace for reading only; nothing can change it."_s});
    parser.addOption({u"theme"_s, u"light, dark or system."_s, u"theme"_s});
    parser.addOption({u"language"_s, u"en or de."_s, u"language"_s});
    parser.addPositionalArgument(u"file"_s, u"A workspace to open, or a certificate file to inspect."_s, u"[file]"_s);
    readOptions(parser, 1);

    Settings settings;
    Language::install(parser.isSet(u"language"_s) ? parser.value(u"language"_s) : settings.language());
    Theme theme;
    theme.setMode(Theme::modeFromText(parser.isSet(u"theme"_s) ? parser.value(u"theme"_s) : settings.theme()));

    Services services(catalogFolder());
    DialogPrompt prompt;
    DialogFileChooser files;
    MainWindow window({services, prompt, files}, settings, theme);
    const QString file = parser.positionalArguments().value(0);
    const QString location = file.isEmpty() ? chosenWorkspace(parser.value(u"workspace"_s)).text : QString();
    const auto open = [&window, helpDesk = parser.isSet(u"help-desk"_s)](const QString &workspace) {
        helpDesk ? window.openForHelpDesk(workspace) : window.openWorkspace(workspace);
    };
    QObject::connect(&window, &MainWindow::painted, &window, [&window, open, file, location] {
        if (isWorkspaceFile(file))
            open(file);
        else if (!file.isEmpty())
            window.navigate({u"certificate-inspector"_s, {}, {}, QFileInfo(file).absoluteFilePath()});
        else if (location != defaultWorkspaceFile() || QFile::exists(location)) // else they are welcomed
            open(location);
    });
    window.show();
    return QApplication::exec();
}
