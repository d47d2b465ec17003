// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ProgramStart.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace gatehouse::bench
{

namespace
{

qint64 monotonicNow()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double pss(qint64 pid)
{
    for (const QByteArray &line : readAll(QStringLiteral("/proc/%1/smaps_rollup").arg(pid)).split('\n'))
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

QStringList mappedFiles(qint64 pid)
{
    QStringList files;
    for (const QByteArray &line : readAll(QStringLiteral("/proc/%1/maps").arg(pid)).split('\n')) {
        const qsizetype slash = line.indexOf('/');
        if (slash > 0)
            files.append(QString::fromLocal8Bit(line.mid(slash)));
    }
    files.removeDuplicates();
    return files;
}

} // namespace

std::optional<Start> start(const Program &program, bool withMemory)
{
    QTemporaryDir folder;
    const QString stamp = folder.filePath(QStringLiteral("first-paint"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(GATEHOUSE_FIRST_PAINT_LIBRARY));
    environment.insert(QStringLiteral("GATEHOUSE_FIRST_PAINT"), stamp);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    const qint64 began = monotonicNow();
    process.start(program.path, program.arguments);
    if (!process.waitForStarted())
        return std::nullopt;
    Start measured;
    QElapsedTimer patience;
    patience.start();
    QByteArray painted;
    while ((painted = readAll(stamp)).isEmpty() && patience.elapsed() < 30000 && process.state() == QProcess::Running)
        QThread::msleep(5);
    if (!painted.isEmpty()) {
        QThread::msleep(withMemory ? 1500 : 20);
        measured.milliseconds = double(painted.toLongLong() - began) / 1e6;
        measured.pssMegabytes = pss(process.processId());
        measured.mappedFiles = mappedFiles(process.processId());
    }
    process.kill();
    process.waitForFinished();
    return painted.isEmpty() ? std::nullopt : std::optional(measured);
}

void evict(const QStringList &files)
{
    for (const QString &file : files) {
        const int fd = ::open(QFile::encodeName(file).constData(), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            continue;
        posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        ::close(fd);
    }
}

} // namespace gatehouse::bench
