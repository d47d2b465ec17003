// SPDX-License-Identifier: Apache-2.0
#include "tests/support/InspectionMain.h"

#include "app/inspection/InspectionWorker.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

#include <sys/socket.h>

namespace gatehouse
{

namespace
{

/// Answers as a worker that did what it was told and got away with it.
int misbehave(const QByteArray &how)
{
    if (how == "crash")
        raise(SIGSEGV);
    while (how == "hang")
        (void)std::clock();
    std::vector<std::vector<char>> hoard;
    while (how == "memory")
        hoard.emplace_back(16 * 1024 * 1024, 'x');
    if (how == "nonsense")
        std::puts("nonsense");
    if (how == "socket")
        (void)socket(AF_INET, SOCK_STREAM, 0);
    const QString path = QFile::decodeName(how.mid(how.indexOf(' ') + 1));
    if (how.startsWith("write ")) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write("owned") > 0 && file.flush() ? 0 : 77;
    }
    if (how.startsWith("remove "))
        return QFile::remove(path) ? 0 : 77;
    return 0;
}

} // namespace

std::optional<int> inspectionMain(int &argc, char **argv)
{
    if (!InspectionWorker::isMeant(argc, argv))
        return std::nullopt;
    QCoreApplication application(argc, argv);
    const QByteArray how = qgetenv("GATEHOUSE_TEST_WORKER");
    if (how.startsWith("wait ")) {
        while (!QFile::exists(QFile::decodeName(how.mid(5))))
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (how.isEmpty() || how.startsWith("wait "))
        return InspectionWorker::run(QCoreApplication::arguments());
    InspectionWorker::giveUp(QCoreApplication::arguments());
    return misbehave(how);
}

} // namespace gatehouse
