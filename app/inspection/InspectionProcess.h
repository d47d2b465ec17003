// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/CborFields.h"
#include "models/base/Async.h"

#include <QObject>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>

class QProcess;

namespace gatehouse
{

/// Has files from outside read by another process with limits (spec R29), so that one that crashes its reader, or keeps
/// it busy, ends nothing but that process: this program started again as an InspectionWorker, a fresh one for each
/// question. It reads no file itself and sees no argument: everything, passwords too, goes through its pipes. Nothing
/// here waits. Errors beside those of the answer: Damaged (it crashed), Timeout, Unavailable (it could not be started).
class InspectionProcess : public QObject
{
    Q_OBJECT

public:
    struct Limits {
        qint64 memory = 512LL * 1024 * 1024; ///< address space, in bytes
        int seconds = 5;                     ///< of computing, and one more for every 2 MB that are to be read
        int patience = 60; ///< seconds by the clock, for a computer that has other things to do; anew with each piece
    };

    explicit InspectionProcess(QObject *parent = nullptr);
    InspectionProcess(const Limits &limits, QObject *parent);
    /// Ends what is under way; the futures are cancelled.
    ~InspectionProcess() override;

    template <typename Question> Future<typename Question::Answer> ask(const Question &question)
    {
        const auto bytes = exchange(QCborArray{int(Question::kind), cbor::write(question)}, {});
        return async::andThen(bytes, this, [](const QByteArray &answer) {
            return QtConcurrent::run([answer] { return answerIn<typename Question::Answer>(answer); });
        });
    }

    /// Of a question whose answer comes in pieces: `take` gets each of them in its order, here, as soon as there is
    /// one, and all of them before the future is finished; also those that came before something went wrong.
    template <typename Question, typename Take>
    Future<typename Question::Answer> ask(const Question &question, const Take &take)
    {
        using Answer = typename Question::Answer;
        using Piece = typename Question::Piece;
        // One thread takes everything apart, so that nothing overtakes.
        auto promise = std::make_shared<QPromise<Result<Answer>>>();
        promise->start();
        const auto piece = [this, take, promise](const QByteArray &bytes) {
            const auto read = QtConcurrent::run(&m_inOrder, [bytes]() -> Result<Piece> {
                Piece piece;
                if (!cbor::isModest(bytes) || !cbor::read(QCborValue::fromCbor(bytes), piece))
                    return failure(notUnderstood());
                return piece;
            });
            async::whenDone(read, this, [take, promise](const Result<Piece> &piece) {
                if (promise->future().isFinished())
                    return;
                if (piece)
                    return take(*piece);
                promise->addResult(failure(piece.error()));
                promise->finish();
            });
        };
        const auto answer = exchange(QCborArray{int(Question::kind), cbor::write(question)}, piece);
        async::whenDone(answer, this, [this, promise](const Result<QByteArray> &bytes) {
            const auto read = QtConcurrent::run(&m_inOrder, [bytes]() -> Result<Answer> {
                return bytes ? answerIn<Answer>(*bytes) : Result<Answer>(failure(bytes.error()));
            });
            async::whenDone(read, this, [promise](const Result<Answer> &answer) {
                if (promise->future().isFinished())
                    return;
                promise->addResult(answer);
                promise->finish();
            });
        });
        return promise->future();
    }

private:
    using TakePiece = std::function<void(const QByteArray &)>;

    template <typename Answer> static Result<Answer> answerIn(const QByteArray &bytes)
    {
        if (!cbor::isModest(bytes))
            return failure(tooMuch());
        const auto result = cbor::readResult<Answer>(QCborValue::fromCbor(bytes));
        return result ? *result : Result<Answer>(failure(notUnderstood()));
    }

    /// `take` gets the pieces that come before the answer.
    Future<QByteArray> exchange(const QCborArray &request, const TakePiece &take);
    QString whyItEnded(const QProcess &process, int seconds) const;
    static Error notUnderstood();
    static Error tooMuch();

    Limits m_limits;
    QThreadPool m_inOrder; ///< of one thread
};

} // namespace gatehouse
