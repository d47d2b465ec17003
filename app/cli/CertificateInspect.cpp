// SPDX-License-Identifier: Apache-2.0
#include "app/applications/CertificateUses.h"
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/x509/CertificateFile.h"
#include "app/x509/CertificateReport.h"
#include "models/x509/CertificateFindings.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateInspect)
};

struct Conditions {
    CertificateReading reading;
    std::optional<QList<CertificateUse>> uses; ///< nothing: no workspace is asked
};

Result<Conditions> conditionsFrom(const CommandContext &context, const Arguments &arguments)
{
    Conditions conditions;
    const auto at = arguments.time(u"--at"_s);
    if (!at)
        return failure(at.error());
    conditions.reading.conditions.at = at->value_or(QDateTime::currentDateTimeUtc());
    if (arguments.has(u"--password-stdin"_s)) {
        const bool inputIsTaken = arguments.values(u"FILE"_s).contains(u"-"_s) || arguments.value(u"--trust"_s) == u"-";
        if (inputIsTaken)
            return failure(ErrorKind::Invalid,
                           Texts::tr("Standard input cannot be both the password and a file. Name the file."));
        const auto password = context.secretFromStandardInput();
        if (!password)
            return failure(password.error());
        conditions.reading.password = *password;
    }
    return conditions;
}

/// The certificates of --trust; nothing where chains are not verified.
Future<std::optional<QList<CertificateDescription>>> rootsFrom(const Arguments &arguments,
                                                               InspectionProcess &inspection)
{
    using Roots = std::optional<QList<CertificateDescription>>;
    if (!arguments.has(u"--trust"_s))
        return async::ready<Roots>(Roots());
    const QString path = arguments.value(u"--trust"_s);
    const auto unusable = [path](const QString &why) {
        return failure(ErrorKind::Storage, Texts::tr("%1 cannot be used with --trust: %2").arg(path, why));
    };
    const auto bytes = contentsOf(path);
    if (!bytes)
        return async::ready<Roots>(unusable(bytes.error().message));
    auto promise = std::make_shared<QPromise<Result<Roots>>>();
    promise->start();
    async::whenDone(inspection.ask(BundleQuestion{*bytes, {}, {QDateTime::currentDateTimeUtc(), {}}}), &inspection,
                    [promise, unusable](const Result<InspectedBundle> &seen) {
                        if (!seen)
                            promise->addResult(unusable(seen.error().message));
                        else if (seen->bundle.certificates.isEmpty())
                            promise->addResult(unusable(Texts::tr("There is no certificate in it.")));
                        else
                            promise->addResult(Roots(seen->bundle.certificates));
                        promise->finish();
                    });
    return promise->future();
}

/// One file after the other, each by a process of its own.
class Round : public std::enable_shared_from_this<Round>
{
public:
    Round(const QStringList &names, const Conditions &conditions, InspectionProcess &inspection)
        : m_names(names)
        , m_conditions(conditions)
        , m_inspection(inspection)
    {
    }

    Future<Answer> go()
    {
        m_promise.start();
        next();
        return m_promise.future();
    }

private:
    void next()
    {
        if (m_next == m_names.size())
            return finish();
        const QString name = m_names[m_next++];
        const auto bytes = contentsOf(name);
        if (!bytes && bytes.error().kind == ErrorKind::Storage && m_names.size() == 1) {
            m_promise.addResult(failure(bytes.error()));
            return m_promise.finish();
        }
        if (!bytes)
            return take(name, failure(bytes.error()));
        const CertificateReading &reading = m_conditions.reading;
        async::whenDone(
            m_inspection.ask(BundleQuestion{*bytes, reading.password, reading.conditions}), &m_inspection,
            [self = shared_from_this(), name](const Result<InspectedBundle> &seen) { self->take(name, seen); });
    }

    void take(const QString &name, const Result<InspectedBundle> &seen)
    {
        const ChainConditions &conditions = m_conditions.reading.conditions;
        InspectedFile file;
        file.name = name;
        if (seen) {
            file.bundle = seen->bundle;
            file.tree = seen->tree;
            file.chain = seen->chain;
            file.roots = conditions.roots.value_or(QList<CertificateDescription>());
            file.uses = m_conditions.uses;
            file.findings = findingsAbout(seen->bundle, conditions.at);
            if (seen->bundle.certificates.isEmpty())
                file.error = Texts::tr("There is a private key in it, and no certificate.");
        } else {
            file.error = seen.error().message;
        }
        m_bad = m_bad || file.isBad();
        m_files.append(gatehouse::toJson(file, conditions.at));
        m_text += (m_text.isEmpty() ? u""_s : u"\n"_s) + toText(file, conditions.at);
        next();
    }

    void finish()
    {
        Answer answer(QJsonObject{{u"files"_s, m_files}}, m_bad);
        answer.text = m_text;
        m_promise.addResult(answer);
        m_promise.finish();
    }

    QStringList m_names;
    Conditions m_conditions;
    InspectionProcess &m_inspection;
    QPromise<Result<Answer>> m_promise;
    qsizetype m_next = 0;
    QJsonArray m_files;
    QString m_text;
    bool m_bad = false;
};

} // namespace

Future<Answer> certificateInspect(CommandContext &context, const Arguments &arguments)
{
    const auto conditions = conditionsFrom(context, arguments);
    if (!conditions)
        return refused(conditions.error());
    auto *inspection = new InspectionProcess(context.scope);
    const auto round = [names = arguments.values(u"FILE"_s), inspection](const Conditions &conditions) {
        return std::make_shared<Round>(names, conditions, *inspection)->go();
    };
    const auto ready = async::andThen(rootsFrom(arguments, *inspection), context.scope,
                                      [conditions = *conditions](const auto &roots) mutable {
                                          conditions.reading.conditions.roots = roots;
                                          return async::ready<Conditions>(conditions);
                                      });
    if (!arguments.has(u"--used-by"_s))
        return async::andThen(ready, context.scope, round);
    // Only read: an inspection migrates no workspace, and ends no job that another program runs.
    return async::andThen(ready, context.scope, [&context, round](const Conditions &conditions) {
        Services &services = context.services;
        const auto opened = services.openForHelpDesk(context.location, context.databasePassword);
        const auto uses = async::andThen(
            opened, context.scope, [&services](const Organization &) { return certificateUses(services.database); });
        return async::andThen(uses, context.scope,
                              [conditions = Conditions(conditions), round](const QList<CertificateUse> &uses) mutable {
                                  conditions.uses = uses;
                                  return round(conditions);
                              });
    });
}

} // namespace gatehouse::cli
