// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/InspectionProcess.h"

#include "app/inspection/InspectionWorker.h"

#include <QLocale>
#include <QProcess>
#include <QTimer>

#include <csignal>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// No answer about a file that is worth reading is longer.
constexpr qsizetype longestAnswer = 64 * 1024 * 1024;

struct Exchange {
    QPromise<Result<QByteArray>> promise;
    QByteArray answer;
    bool outOfPatience = false;

    void finish(Result<QByteArray> result)
    {
        if (promise.future().isFinished())
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

InspectionProcess::InspectionProcess(QObject *parent) : QObject(parent) {}

InspectionProcess::InspectionProcess(const Limits &limits, QObject *parent) : QObject(parent), m_limits(limits) {}

InspectionProcess::~InspectionProcess()
{
    const auto running = findChildren<QProcess *>(QString(), Qt::FindDirectChildrenOnly);
    for (QProcess *process : running) {
        process->disconnect();
        process->kill();
        process->waitForFinished(-1); // it is gone already; this only tells QProcess
    }
}

Error InspectionProcess::notUnderstood()
{
    return {
        ErrorKind::Protocol,
        tr("The process that reads files gave an answer that makes no sense. Nothing was changed. Do not trust this "
           "file."),
        {}};
}

Error InspectionProcess::tooMuch()
{
    return {
        ErrorKind::Protocol,
        tr("There is more in this file than can be shown, so reading it was stopped. Nothing was changed. Ask for it "
           "in parts, and do not trust it if you did not expect that much."),
        {}};
}

QString InspectionProcess::whyItEnded(const QProcess &process) const
{
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    if (crashed && (process.exitCode() == SIGXCPU || process.exitCode() == SIGKILL))
        return tr("Reading it took longer than the %n second(s) of computing that a file gets, so it was stopped. "
                  "Nothing was changed. Ask for the file in another form.",
                  nullptr, m_limits.seconds);
    if (!crashed && process.exitCode() == InspectionWorker::memoryRanOut)
        return tr("Reading it takes more memory than the %1 that a file gets, so it was stopped. Nothing was changed. "
                  "Ask "
                  "for the file in another form.")
            .arg(QLocale().formattedDataSize(m_limits.memory, 0, QLocale::DataSizeTraditionalFormat));
    return tr("The process that reads files crashed at this one. Nothing was changed, and nothing else is affected. Do "
              "not trust the file: it may have been made for that.");
}

Future<QByteArray> InspectionProcess::exchange(const QCborArray &request)
{
    const auto exchange = std::make_shared<Exchange>();
    exchange->promise.start();
    const auto future = exchange->promise.future();
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Not by its name: an update may have replaced the file meanwhile, and this finds the program that runs.
    process->setProgram(u"/proc/self/exe"_s);
    process->setArguments({QString::fromLatin1(InspectionWorker::option), QString::number(m_limits.memory),
                           QString::number(m_limits.seconds), QLocale().name()});
    connect(process, &QProcess::readyReadStandardOutput, this, [process, exchange] {
        exchange->answer += process->readAllStandardOutput();
        if (exchange->answer.size() <= longestAnswer)
            return;
        exchange->finish(failure(tooMuch()));
        process->kill();
    });
    connect(process, &QProcess::errorOccurred, this, [process, exchange](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // the others end with finished()
        exchange->finish(failure(ErrorKind::Unavailable,
                                 tr("The process that reads files could not be started: %1. Nothing was changed.")
                                     .arg(process->errorString())));
        process->deleteLater();
    });
    connect(process, &QProcess::finished, this, [this, process, exchange](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        exchange->answer += process->readAllStandardOutput();
        if (status == QProcess::NormalExit && code == 0)
            return exchange->finish(std::move(exchange->answer));
        if (exchange->outOfPatience)
            return exchange->finish(failure(
                ErrorKind::Timeout,
                tr("Reading it did not end within %n second(s), so it was stopped. Nothing was changed. If this "
                   "computer has much else to do, try again later.",
                   nullptr, m_limits.patience)));
        const bool slow = status == QProcess::CrashExit && (code == SIGXCPU || code == SIGKILL);
        exchange->finish(failure(slow ? ErrorKind::Timeout : ErrorKind::Damaged, whyItEnded(*process)));
    });
    QTimer::singleShot(std::chrono::seconds(m_limits.patience), process, [process, exchange] {
        exchange->outOfPatience = true;
        process->kill();
    });
    process->start();
    process->write(QCborValue(request).toCbor());
    process->closeWriteChannel();
    return future;
}

} // namespace gatehouse
