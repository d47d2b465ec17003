// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/x509/CertificateQuestions.h"
#include "app/x509/ExpiryScan.h"
#include "app/x509/InspectionExport.h"
#include "models/x509/CertificateFindings.h"
#include "models/x509/CertificateOrder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>
#include <QSaveFile>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateExport)
};

Result<void> saved(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage, Texts::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

/// Into the file that --out names, else as the answer itself.
Result<Answer> given(const QByteArray &bytes, const Arguments &arguments, QJsonObject facts, bool bad = false)
{
    const QString out = arguments.value(u"--out"_s);
    if (!out.isEmpty()) {
        if (auto done = saved(out, bytes); !done)
            return failure(done.error());
        facts.insert(u"file"_s, out);
        return Answer(facts, bad);
    }
    facts.insert(u"content"_s, QString::fromUtf8(bytes));
    Answer answer(facts, bad);
    answer.text = QString::fromUtf8(bytes);
    return answer;
}

Result<Answer> exportOf(const QString &name, const Result<InspectedBundle> &seen, InspectionExport what,
                        const QString &format, const QDateTime &now, const Arguments &arguments)
{
    if (!seen)
        return failure(ErrorKind::Storage, Texts::tr("%1 cannot be exported: %2").arg(name, seen.error().message));
    const CertificateBundle &bundle = seen->bundle;
    if (bundle.certificates.isEmpty())
        return failure(ErrorKind::Storage, Texts::tr("There is a private key in %1, and no certificate.").arg(name));
    InspectedFile file;
    file.name = name;
    file.findings = findingsAbout(bundle, now);
    file.tree = seen->tree;
    file.bundle = bundle;
    return given(exported(what, file, now).bytes, arguments,
                 {{u"format"_s, format}, {u"certificates"_s, int(leafFirst(bundle.certificates).size())}});
}

} // namespace

Future<Answer> certificateExport(CommandContext &context, const Arguments &arguments)
{
    const QString format = arguments.has(u"--format"_s) ? arguments.value(u"--format"_s) : u"pem"_s;
    static const QMap<QString, InspectionExport> formats{{u"pem"_s, InspectionExport::Pem},
                                                         {u"text"_s, InspectionExport::TextReport},
                                                         {u"json"_s, InspectionExport::JsonReport}};
    const InspectionExport what = formats.value(format);
    if (!formats.contains(format))
        return refused(ErrorKind::Invalid, Texts::tr("--format must be pem, text or json."));
    const QString name = arguments.value(u"FILE"_s);
    Secret password;
    if (arguments.has(u"--password-stdin"_s)) {
        if (name == u"-")
            return refused(ErrorKind::Invalid,
                           Texts::tr("Standard input cannot be both the password and a file. Name the file."));
        const auto read = context.secretFromStandardInput();
        if (!read)
            return refused(read.error());
        password = *read;
    }
    const auto bytes = contentsOf(name);
    if (!bytes)
        return refused(bytes.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto *inspection = new InspectionProcess(context.scope);
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    async::whenDone(inspection->ask(BundleQuestion{*bytes, password, {now, {}}}), context.scope,
                    [promise, name, what, format, now, arguments](const Result<InspectedBundle> &seen) {
                        promise->addResult(exportOf(name, seen, what, format, now, arguments));
                        promise->finish();
                    });
    return promise->future();
}

Future<Answer> certificateCalendar(CommandContext &context, const Arguments &arguments)
{
    auto *inspection = new InspectionProcess(context.scope);
    return async::andThen(
        scanForExpiry(arguments.values(u"PATH"_s), *inspection), context.scope, [arguments](const ExpiryScan &scan) {
            if (scan.entries.isEmpty() && !scan.refused.isEmpty())
                return refused(ErrorKind::Storage, scan.refused.first());
            return async::ready<Answer>(given(expiryCalendar(scan.entries, QDateTime::currentDateTimeUtc()), arguments,
                                              {{u"certificates"_s, int(scan.entries.size())},
                                               {u"files"_s, scan.files},
                                               {u"refused"_s, QJsonArray::fromStringList(scan.refused)}},
                                              !scan.refused.isEmpty()));
        });
}

Future<Answer> appsCalendar(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(
        context.services.applications.list(), context.scope, [arguments](const QList<ApplicationSummary> &all) {
            const QList<CalendarEntry> entries = calendarOf(all);
            return async::ready<Answer>(given(expiryCalendar(entries, QDateTime::currentDateTimeUtc()), arguments,
                                              {{u"entries"_s, int(entries.size())}}));
        });
}

} // namespace gatehouse::cli
