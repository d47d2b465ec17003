// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/InspectionWorker.h"

#include "app/inspection/FewSystemCalls.h"
#include "app/inspection/InspectionKind.h"
#include "app/inspection/NoNetwork.h"
#include "app/inspection/ReadOnlyFiles.h"
#include "app/saml/SamlQuestions.h"
#include "app/x509/CertificateQuestions.h"

#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace gatehouse::InspectionWorker
{

namespace
{

constexpr int badRequest = 10;

/// Address space cannot be limited under the address sanitizer, which reserves terabytes of it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool limitsMemory = false;
#else
constexpr bool limitsMemory = true;
#endif

void limit(int resource, rlim_t soft, rlim_t hard)
{
    rlimit now{};
    getrlimit(__rlimit_resource_t(resource), &now);
    now.rlim_max = std::min(now.rlim_max, hard);
    now.rlim_cur = std::min(soft, now.rlim_max);
    setrlimit(__rlimit_resource_t(resource), &now);
}

/// Qt throws where memory is gone, through functions that let nothing pass: that is no crash.
[[noreturn]] void onTerminate()
{
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::bad_alloc &) {
            _exit(memoryRanOut);
        } catch (...) {
        }
    }
    std::abort();
}

template <typename Question> QCborValue answered(const QCborValue &asked)
{
    Question question;
    if (!cbor::read(asked, question))
        return {};
    return cbor::write(answerTo(question));
}

/// What is known already goes out before the answer: each piece as CBOR in a byte string (RFC 8742, a CBOR sequence).
template <typename Question> QCborValue answeredInPieces(const QCborValue &asked, QFile &out)
{
    Question question;
    if (!cbor::read(asked, question))
        return {};
    return cbor::write(answerTo(question, [&out](const typename Question::Piece &piece) {
        if (out.write(QCborValue(cbor::write(piece).toCbor()).toCbor()) < 0 || !out.flush())
            _exit(badRequest); // nobody listens
    }));
}

QCborValue answered(const QCborArray &request, QFile &out)
{
    const QCborValue asked = request.at(1);
    switch (InspectionKind(request.at(0).toInteger(-1))) {
    case InspectionKind::Bundle:
        return answered<BundleQuestion>(asked);
    case InspectionKind::LongBundle:
        return answeredInPieces<LongBundleQuestion>(asked, out);
    case InspectionKind::Tree:
        return answered<TreeQuestion>(asked);
    case InspectionKind::Rows:
        return answered<RowsQuestion>(asked);
    case InspectionKind::Message:
        return answered<MessageQuestion>(asked);
    case InspectionKind::Saml:
        return answered<SamlQuestion>(asked);
    case InspectionKind::Trust:
        return answered<TrustQuestion>(asked);
    case InspectionKind::Key:
        return answered<KeyQuestion>(asked);
    case InspectionKind::ServiceProvider:
        return answered<ServiceProviderQuestion>(asked);
    case InspectionKind::Pair:
        return answered<PairQuestion>(asked);
    }
    return {};
}

} // namespace

bool isMeant(int argc, const char *const *argv) { return argc > 1 && std::strcmp(argv[1], option) == 0; }

QString language(const QStringList &arguments) { return arguments.value(4); }

void giveUp(const QStringList &arguments)
{
    const auto memory = rlim_t(arguments.value(2).toULongLong());
    const auto seconds = rlim_t(arguments.value(3).toUInt());
    if (limitsMemory && memory > 0)
        limit(RLIMIT_AS, memory, memory);
    if (seconds > 0)
        limit(RLIMIT_CPU, seconds, seconds + 1);
    limit(RLIMIT_FSIZE, 0, 0);
    std::signal(SIGXFSZ, SIG_IGN);    // a warning that would go to a log file is lost, and ends nothing
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nobody is left who would end it
    // Whatever of this the kernel refuses: what it grants holds, and the limits above do. The manual says so.
    takeChangesAway();
    takeSocketsAway(true);
    takeSystemCallsAway();
    std::set_new_handler([] { _exit(memoryRanOut); });
    std::set_terminate(onTerminate);
}

int run(const QStringList &arguments)
{
    giveUp(arguments);
    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return badRequest;
    QByteArray bytes = in.readAll();
    const QCborValue answer = answered(QCborValue::fromCbor(bytes).toArray(), out);
    bytes.fill('\0'); // there may be a password in it
    if (answer.isUndefined() || answer.isNull())
        return badRequest;
    const QByteArray written = answer.toCbor();
    return out.write(written) == written.size() && out.flush() ? 0 : badRequest;
}

} // namespace gatehouse::InspectionWorker
