// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"
#include "app/x509/CertificateReport.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>
#include <QJsonArray>

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

QString toText(const QList<CertificateDifference> &differences, bool sameKey)
{
    QStringList lines{differences.isEmpty() ? Texts::tr("The same certificate")
                      : sameKey             ? Texts::tr("Two certificates of the same key")
                                            : Texts::tr("Two certificates of different keys")};
    for (const CertificateDifference &difference : differences)
        lines << u"%1\n  A  %2\n  B  %3"_s.arg(difference.field, visibleName(difference.a), visibleName(difference.b));
    return lines.join(u'\n') + u'\n';
}

Answer answerAbout(const CertificateDescription &a, const CertificateDescription &b)
{
    const bool sameCertificate = a.summary.sha256 == b.summary.sha256;
    const bool sameKey = !a.spkiSha256.isEmpty() && a.spkiSha256 == b.spkiSha256;
    const auto differences = differencesBetween(a, b);
    QJsonArray fields;
    for (const CertificateDifference &difference : differences)
        fields.append(QJsonObject{{u"field"_s, difference.field}, {u"a"_s, difference.a}, {u"b"_s, difference.b}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Answer answer(QJsonObject{{u"sameCertificate"_s, sameCertificate},
                              {u"sameKey"_s, sameKey},
                              {u"differences"_s, fields},
                              {u"a"_s, gatehouse::toJson(a, now)},
                              {u"b"_s, gatehouse::toJson(b, now)}},
                  !sameCertificate);
    answer.text = toText(differences, sameKey);
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
