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

/// No answer about a file that is worth reading is longer, and no piece of one that comes in pieces.
constexpr qsizetype longestAnswer = 64 * 1024 * 1024;
/// Nor are all pieces together.
constexpr qsizetype longestInPieces = 4 * longestAnswer;
/// Computing that more to read takes.
constexpr qsizetype octetsInASecond = 2 * 1024 * 1024;

/// The byte string in CBOR that `bytes` begin with (RFC 8949, section 3): where its contents are, and how long they
/// are. Nothing: not all of its head is there yet, or it is no byte string.
struct ByteString {
    qsizetype head = 0;
    quint64 size = 0;
};
bool beginsWithByteString(const QByteArray &bytes) { return !bytes.isEmpty() && (uchar(bytes[0]) >> 5) == 2; }
std::optional<ByteString> byteStringIn(const QByteArray &bytes)
{
    const int kind = uchar(bytes[0]) & 0x1f;
    const int more = kind < 24 ? 0 : 1 << (kind - 24);
    if (kind > 27)
        return ByteString{1, ~quint64(0)}; // of a length that only its end tells: nobody here writes that
    if (bytes.size() < 1 + more)
        return std::nullopt;
    quint64 size = more == 0 ? quint64(kind) : 0;
    for (int i = 1; i <= more; ++i)
        size = size << 8 | uchar(bytes[i]);
    return ByteString{1 + more, size};
}

struct Exchange {
    QPromise<Result<QByteArray>> promise;
    QByteArray answer;
    qsizetype inPieces = 0;
    bool outOfPatience = false;

    /// Hands out the pieces that are whole. False when it is more than is taken.
    bool handOut(const std::function<void(const QByteArray &)> &take)
    {
        while (take && beginsWithByteString(answer)) {
            const auto piece = byteStringIn(answer);
            if (!piece)
                return true;
            if (piece->size > quint64(longestAnswer) || inPieces + qsizetype(piece->size) > longestInPieces)
                return false;
            const auto size = qsizetype(piece->size);
            if (answer.size() < piece->head + size)
                return true;
            take(answer.mid(piece->head, size));
            inPieces += size;
            answer.remove(0, piece->head + size);
        }
        return answer.size() <= longestAnswer;
    }

    void finish(Result<QByteArray> result)
    {
        if (promise.future().isFinished())
            return;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

InspectionProcess::InspectionProcess(QObject *parent) : InspectionProcess(Limits(), parent) {}

InspectionProcess::InspectionProcess(const Limits &limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_inOrder.setMaxThreadCount(1);
}

InspectionProcess::~InspectionProcess()
{
    const auto running = findChildren<QProcess *>(QString(), Qt::FindDirectChildrenOnly);
    for (QProcess *process : running) {
        process->disconnect();
        process->kill();
        process->waitForFinished(-1); // it is gone already; this only tells QProcess
    }
    m_inOrder.clear();
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

QString InspectionProcess::whyItEnded(const QProcess &process, int seconds) const
{
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    if (crashed && (process.exitCode() == SIGXCPU || process.exitCode() == SIGKILL))
        return tr("Reading it took longer than the %Ln second(s) of computing that a file gets, so it was stopped. "
                  "Nothing was changed. Ask for the file in another form.",
                  nullptr, seconds);
    if (!crashed && process.exitCode() == InspectionWorker::memoryRanOut)
        return tr("Reading it takes more memory than the %1 that a file gets, so it was stopped. Nothing was changed. "
                  "Ask "
                  "for the file in another form.")
            .arg(QLocale().formattedDataSize(m_limits.memory, 0, QLocale::DataSizeTraditionalFormat));
    return tr("The process that reads files crashed at this one. Nothing was changed, and nothing else is affected. Do "
              "not trust the file: it may have been made for that.");
}

Future<QByteArray> InspectionProcess::exchange(const QCborArray &request, const TakePiece &take)
{
    const QByteArray asked = QCborValue(request).toCbor();
    const int seconds = m_limits.seconds + int(asked.size() / octetsInASecond);
    const auto exchange = std::make_shared<Exchange>();
    exchange->promise.start();
    const auto future = exchange->promise.future();
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // Not by its name: an update may have replaced the file meanwhile, and this finds the program that runs.
    process->setProgram(u"/proc/self/exe"_s);
    process->setArguments({QString::fromLatin1(InspectionWorker::option), QString::number(m_limits.memory),
                           QString::number(seconds), QLocale().name()});
    auto *patience = new QTimer(process);
    patience->setSingleShot(true);
    connect(process, &QProcess::readyReadStandardOutput, this, [process, exchange, take, patience] {
        const qsizetype before = exchange->inPieces;
        exchange->answer += process->readAllStandardOutput();
        const bool isTaken = exchange->handOut(take);
        if (exchange->inPieces > before)
            patience->start(); // it goes on
        if (isTaken)
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
    connect(
        process, &QProcess::finished, this,
        [this, process, exchange, take, seconds](int code, QProcess::ExitStatus status) {
            process->deleteLater();
            exchange->answer += process->readAllStandardOutput();
            if (!exchange->handOut(take))
                return exchange->finish(failure(tooMuch()));
            if (status == QProcess::NormalExit && code == 0)
                return exchange->finish(std::move(exchange->answer));
            if (exchange->outOfPatience)
                return exchange->finish(failure(
                    ErrorKind::Timeout,
                    tr("Reading it did not end within %Ln second(s), so it was stopped. Nothing was changed. If this "
                       "computer has much else to do, try again later.",
                       nullptr, m_limits.patience)));
            const bool slow = status == QProcess::CrashExit && (code == SIGXCPU || code == SIGKILL);
            exchange->finish(failure(slow ? ErrorKind::Timeout : ErrorKind::Damaged, whyItEnded(*process, seconds)));
        });
    connect(patience, &QTimer::timeout, process, [process, exchange] {
        exchange->outOfPatience = true;
        process->kill();
    });
    patience->start(std::chrono::seconds(m_limits.patience));
    process->start();
    process->write(asked);
    process->closeWriteChannel();
    return future;
}

} // namespace gatehouse
