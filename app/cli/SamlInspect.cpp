// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/InputFile.h"
#include "app/inspection/InspectionProcess.h"
#include "app/saml/SamlQuestions.h"
#include "models/saml/CheckWords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SamlInspect)
};

/// Yes, no, or nothing to tell it by.
QJsonValue threeWay(const std::optional<bool> &value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonObject toJson(const SamlInspection &seen)
{
    QJsonArray checks;
    for (const auto &check : seen.checks)
        checks.append(
            QJsonObject{{u"name"_s, check.name}, {u"passed"_s, threeWay(check.passed)}, {u"message"_s, check.message}});
    QJsonArray findings;
    for (const auto &finding : seen.findings)
        findings.append(
            QJsonObject{{u"severity"_s, finding.severity}, {u"code"_s, finding.code}, {u"message"_s, finding.message}});
    QJsonObject attributes;
    for (const auto &attribute : seen.attributes) {
        QJsonArray values = attributes[attribute.name].toArray();
        for (const QString &value : attribute.values)
            values.append(value);
        attributes[attribute.name] = values;
    }
    const auto &signature = seen.signature;
    return {{u"kind"_s, seen.kind.isEmpty() ? QJsonValue() : QJsonValue(seen.kind)},
            {u"id"_s, seen.id},
            {u"issuer"_s, seen.issuer},
            {u"inResponseTo"_s, seen.inResponseTo},
            {u"status"_s, seen.status},
            {u"signature"_s, QJsonObject{{u"present"_s, signature.present},
                                         {u"valid"_s, threeWay(signature.valid)},
                                         {u"covers"_s, QJsonArray::fromStringList(signature.covers)},
                                         {u"algorithm"_s, signature.algorithm},
                                         {u"reason"_s, signature.reason}}},
            {u"accepted"_s, threeWay(seen.accepted)},
            {u"checks"_s, checks},
            {u"nameId"_s, QJsonObject{{u"value"_s, seen.nameId}, {u"format"_s, seen.nameIdFormat}}},
            {u"attributes"_s, attributes},
            {u"findings"_s, findings}};
}

/// For people: the verdict first, then why.
QString toText(const SamlInspection &seen)
{
    QStringList lines;
    const QString verdict = !seen.accepted   ? Texts::tr("not decided, a key is missing")
                            : *seen.accepted ? Texts::tr("accepted")
                                             : Texts::tr("not accepted");
    lines << Texts::tr("%1: %2").arg(seen.kind.isEmpty() ? Texts::tr("No SAML message") : seen.kind,
                                     seen.isMetadata() ? verdictOf(seen) : verdict);
    if (seen.signature.present)
        lines << Texts::tr("Signature: %1 %2").arg(seen.signature.algorithm, seen.signature.reason).trimmed();
    if (!seen.nameId.isEmpty())
        lines << Texts::tr("NameID: %1").arg(seen.nameId);
    for (const auto &attribute : seen.attributes)
        lines << u"%1: %2"_s.arg(attribute.name, attribute.values.join(u", "_s));
    for (const auto &check : seen.checks)
        lines << u"%1 %2  %3"_s
                     .arg(!check.passed   ? u"-"_s
                          : *check.passed ? u"ok"_s
                                          : u"NO"_s,
                          check.name, check.message)
                     .trimmed();
    for (const auto &finding : seen.findings)
        lines << u"%1: %2"_s.arg(finding.severity, finding.message);
    // What comes from outside must not drive the terminal.
    for (QString &line : lines) {
        for (QChar &c : line) {
            if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
                c = QChar::ReplacementCharacter;
        }
    }
    return lines.join(u'\n') + u'\n';
}

/// The file of an option; nothing where the option is not there.
Result<std::optional<QByteArray>> fileOf(const Arguments &arguments, const QString &option)
{
    const QString path = arguments.value(option);
    if (path.isEmpty())
        return std::optional<QByteArray>();
    return contentsOf(path).map([](const QByteArray &bytes) { return std::optional(bytes); });
}

Result<SamlQuestion> questionFrom(const Arguments &arguments)
{
    SamlQuestion question;
    question.spEntityId = arguments.value(u"--sp-entity-id"_s);
    question.acsUrl = arguments.value(u"--acs-url"_s);
    question.inResponseTo = arguments.value(u"--in-response-to"_s);
    const auto at = arguments.time(u"--at"_s);
    if (!at)
        return failure(at.error());
    question.at = at->value_or(QDateTime());
    const auto certificates = fileOf(arguments, u"--certificate"_s);
    const auto metadata = fileOf(arguments, u"--idp-metadata"_s);
    const auto key = fileOf(arguments, u"--decryption-key"_s);
    for (const auto *file : {&certificates, &metadata, &key})
        if (!*file)
            return failure(file->error());
    const auto bytes = contentsOf(arguments.value(u"FILE"_s));
    if (!bytes)
        return failure(bytes.error());
    question.certificates = *certificates;
    question.idpMetadata = *metadata;
    question.decryptionKey = Secret(key->value_or(QByteArray()));
    question.bytes = *bytes;
    return question;
}

} // namespace

Future<Answer> samlInspect(CommandContext &context, const Arguments &arguments)
{
    const auto question = questionFrom(arguments);
    if (!question)
        return refused(question.error());
    auto *inspection = new InspectionProcess(context.scope);
    return answer(context, inspection->ask(*question), [](const SamlInspection &seen) {
        const bool isWrong = std::any_of(seen.findings.cbegin(), seen.findings.cend(),
                                         [](const auto &finding) { return finding.severity == u"error"; });
        Answer answer(toJson(seen), seen.accepted == false || isWrong);
        answer.text = toText(seen);
        return answer;
    });
}

} // namespace gatehouse::cli
