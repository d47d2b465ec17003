// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/x509/BundleReader.h"
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
Result<CertificateDescription> firstIn(const QString &path)
{
    const auto bytes = contentsOf(path);
    if (!bytes)
        return failure(bytes.error());
    const auto bundle = readBundle(*bytes);
    if (bundle && !bundle->certificates.isEmpty())
        return bundle->certificates.first();
    return failure(ErrorKind::Storage,
                   Texts::tr("%1 cannot be compared: %2")
                       .arg(path, bundle ? Texts::tr("There is a private key in it, and no certificate.")
                                         : bundle.error().message));
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

} // namespace

Future<Answer> certificateCompare(CommandContext &, const Arguments &arguments)
{
    const auto a = firstIn(arguments.value(u"A"_s));
    if (!a)
        return refused(a.error());
    const auto b = firstIn(arguments.value(u"B"_s));
    if (!b)
        return refused(b.error());
    const bool sameCertificate = a->summary.sha256 == b->summary.sha256;
    const bool sameKey = !a->spkiSha256.isEmpty() && a->spkiSha256 == b->spkiSha256;
    const auto differences = differencesBetween(*a, *b);
    QJsonArray fields;
    for (const CertificateDifference &difference : differences)
        fields.append(QJsonObject{{u"field"_s, difference.field}, {u"a"_s, difference.a}, {u"b"_s, difference.b}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Answer answer(QJsonObject{{u"sameCertificate"_s, sameCertificate},
                              {u"sameKey"_s, sameKey},
                              {u"differences"_s, fields},
                              {u"a"_s, gatehouse::toJson(*a, now)},
                              {u"b"_s, gatehouse::toJson(*b, now)}},
                  !sameCertificate);
    answer.text = toText(differences, sameKey);
    return async::ready<Answer>(answer);
}

} // namespace gatehouse::cli
