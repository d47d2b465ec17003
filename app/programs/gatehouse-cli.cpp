// SPDX-License-Identifier: Apache-2.0
#include "app/Hardening.h"
#include "app/OpensslLifetime.h"
#include "app/cli/CommandRunner.h"
#include "app/inspection/InspectionWorker.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

namespace
{

/// Standard error holds one line, "error: …", and the command writes it. What a driver says besides, of a connection
/// that was lost, say, is for whoever asks for it with QT_LOGGING_RULES.
void keepQuiet(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

} // namespace

int main(int argc, char *argv[])
{
    gatehouse::hardenProcess();
    gatehouse::keepOpensslToTheEnd();
    qInstallMessageHandler(keepQuiet);
    QCoreApplication application(argc, argv);
    if (gatehouse::InspectionWorker::isMeant(argc, argv))
        return gatehouse::InspectionWorker::run(QCoreApplication::arguments());
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));

    gatehouse::CommandRunner runner(gatehouse::commands());
    int status = 0;
    QObject::connect(
        &runner, &gatehouse::CommandRunner::finished, &application,
        [&status](int exitStatus) {
            status = exitStatus;
            QCoreApplication::exit(exitStatus);
        },
        Qt::QueuedConnection);
    QTimer::singleShot(0, &runner, [&runner] { runner.start(QCoreApplication::arguments().mid(1)); });
    QCoreApplication::exec();
    return status;
}
