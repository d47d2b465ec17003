// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"
#include "app/x509/ComparisonReport.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateCompare)
};

/// The first certificate of a file: its own, when a chain follows.
Future<CertificateDescription> firstIn(const QString &path, InspectionProcess &inspection)
{
    const auto bytes = contentsOf(path);
    if (!bytes)
        return async::ready<CertificateDescription>(failure(bytes.error()));
    auto promise = std::make_shared<QPromise<Result<CertificateDescription>>>();
    promise->start();
    async::whenDone(inspection.ask(BundleQuestion{*bytes, {}, {QDateTime::currentDateTimeUtc(), {}}}), &inspection,
                    [promise, path](const Result<InspectedBundle> &seen) {
                        if (seen && !seen->bundle.certificates.isEmpty())
                            promise->addResult(seen->bundle.certificates.first());
                        else
                            promise->addResult(failure(
                                ErrorKind::Storage,
                                Texts::tr("%1 cannot be compared: %2")
                                    .arg(path, seen ? Texts::tr("There is a private key in it, and no certificate.")
                                                    : seen.error().message)));
                        promise->finish();
                    });
    return promise->future();
}

Answer answerAbout(const CertificateDescription &a, const CertificateDescription &b)
{
    Answer answer(comparisonJson(a, b, QDateTime::currentDateTimeUtc()), a.summary.sha256 != b.summary.sha256);
    answer.text = comparisonText(a, b);
    return answer;
}

} // namespace

Future<Answer> certificateCompare(CommandContext &context, const Arguments &arguments)
{
    auto *inspection = new InspectionProcess(context.scope);
    return async::andThen(firstIn(arguments.value(u"A"_s), *inspection), context.scope,
                          [&context, inspection, path = arguments.value(u"B"_s)](const CertificateDescription &a) {
                              return answer(context, firstIn(path, *inspection),
                                            [a](const CertificateDescription &b) { return answerAbout(a, b); });
                          });
}

} // namespace gatehouse::cli
