// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/CborFields.h"
#include "models/base/Async.h"

#include <QObject>
#include <QtConcurrent>

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
        int seconds = 5;                     ///< of computing
        int patience = 60;                   ///< seconds by the clock, for a computer that has other things to do
    };

    explicit InspectionProcess(QObject *parent = nullptr);
    InspectionProcess(const Limits &limits, QObject *parent);
    /// Ends what is under way; the futures are cancelled.
    ~InspectionProcess() override;

    template <typename Question> Future<typename Question::Answer> ask(const Question &question)
    {
        using Answer = typename Question::Answer;
        const auto bytes = exchange(QCborArray{int(Question::kind), cbor::write(question)});
        return async::andThen(bytes, this, [](const QByteArray &answer) {
            return QtConcurrent::run([answer]() -> Result<Answer> {
                if (!cbor::isModest(answer))
                    return failure(tooMuch());
                const auto result = cbor::readResult<Answer>(QCborValue::fromCbor(answer));
                return result ? *result : Result<Answer>(failure(notUnderstood()));
            });
        });
    }

private:
    Future<QByteArray> exchange(const QCborArray &request);
    QString whyItEnded(const QProcess &process) const;
    static Error notUnderstood();
    static Error tooMuch();

    Limits m_limits;
};

} // namespace gatehouse
