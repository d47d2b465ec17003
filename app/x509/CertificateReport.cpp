// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateReport.h"

#include "models/x509/CertificateValidity.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateReport)
};

QString stateWord(CertificateValidity validity)
{
    switch (validity) {
    case CertificateValidity::NotYetValid:
        return u"not yet valid"_s;
    case CertificateValidity::Expired:
        return u"expired"_s;
    case CertificateValidity::Expiring:
        return u"expiring"_s;
    case CertificateValidity::Valid:
        break;
    }
    return u"valid"_s;
}

QString severityWord(CertificateFinding::Severity severity)
{
    switch (severity) {
    case CertificateFinding::Severity::Error:
        return u"error"_s;
    case CertificateFinding::Severity::Warning:
        return u"warning"_s;
    case CertificateFinding::Severity::Info:
        break;
    }
    return u"info"_s;
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonArray usesJson(const QList<CertificateUse> &uses, const QString &sha256)
{
    QJsonArray array;
    for (const CertificateUse &use : uses) {
        if (use.sha256 == sha256)
            array.append(QJsonObject{
                {u"application"_s, QJsonObject{{u"id"_s, use.application.toString()}, {u"label"_s, use.label}}},
                {u"role"_s, roleWord(use.role)}});
    }
    return array;
}

QJsonArray findingsJson(const QList<CertificateFinding> &findings)
{
    QJsonArray array;
    for (const CertificateFinding &finding : findings)
        array.append(QJsonObject{{u"severity"_s, severityWord(finding.severity)},
                                 {u"code"_s, finding.code},
                                 {u"message"_s, finding.message},
                                 {u"certificate"_s, textOrNull(finding.certificate)}});
    return array;
}

void describe(const CertificateDescription &certificate, const QDateTime &at, QStringList &lines)
{
    const CertificateSummary &summary = certificate.summary;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << u"    %1 %2"_s.arg(name + u':', -20).arg(value);
    };
    QStringList names;
    for (const auto &name : certificate.subjectAltNames)
        names << name.type + u'=' + name.value;
    lines << u"  "_s + summary.subject;
    add(Texts::tr("Issuer"), certificate.selfSigned ? Texts::tr("itself") : summary.issuer);
    add(Texts::tr("Serial"), summary.serial);
    add(Texts::tr("Valid"), Texts::tr("%1 to %2 (%3)")
                                .arg(summary.notBefore.toString(Qt::ISODate), summary.notAfter.toString(Qt::ISODate),
                                     stateWord(validityAt(summary, at))));
    add(Texts::tr("Public key"), summary.keyAlgorithm);
    add(Texts::tr("Signature"), summary.signatureAlgorithm);
    add(Texts::tr("Authority"), certificate.isCa ? Texts::tr("yes") : Texts::tr("no"));
    add(Texts::tr("Key usage"), certificate.keyUsage.value_or(QStringList()).join(u", "_s));
    add(Texts::tr("Extended key usage"), certificate.extendedKeyUsage.join(u", "_s));
    add(Texts::tr("Other names"), names.join(u", "_s));
    for (const auto &extension : certificate.extensions)
        if (extension.isHex)
            add(extension.name.isEmpty() ? extension.oid : extension.name,
                extension.critical ? Texts::tr("critical, %1").arg(extension.value) : extension.value);
    add(u"SHA-256"_s, summary.sha256);
    add(u"SHA-1"_s, certificate.sha1);
    add(u"SPKI SHA-256"_s, certificate.spkiSha256);
}

QString nameOf(const QString &sha256, const InspectedFile &file)
{
    for (const auto *certificates : {&file.bundle.certificates, &file.roots}) {
        for (const CertificateDescription &certificate : *certificates) {
            if (certificate.summary.sha256 == sha256)
                return certificate.summary.subject;
        }
    }
    return sha256;
}

QString nodeWord(CertificateTree::State state)
{
    switch (state) {
    case CertificateTree::State::Anchor:
        return u"root"_s;
    case CertificateTree::State::Trusted:
        return u"trusted"_s;
    case CertificateTree::State::Fits:
        return u"fits"_s;
    case CertificateTree::State::Below:
        return u"below a problem"_s;
    case CertificateTree::State::Unchecked:
    case CertificateTree::State::Unjudged:
        return u"unchecked"_s;
    case CertificateTree::State::Problem:
        break;
    }
    return u"problem"_s;
}

QJsonArray treeJson(const InspectedFile &file)
{
    QJsonArray nodes;
    for (const CertificateTree::Node &node : file.tree.nodes)
        nodes.append(QJsonObject{{u"sha256"_s, node.sha256},
                                 {u"subject"_s, nameOf(node.sha256, file)},
                                 {u"depth"_s, node.depth},
                                 {u"state"_s, nodeWord(node.state)},
                                 {u"problem"_s, textOrNull(node.problem)}});
    return nodes;
}

constexpr int deepestDrawn = 32; // no chain is longer

/// A line for each certificate below its issuer; nothing for one that stands alone and was compared with no root.
void draw(const InspectedFile &file, QStringList &lines)
{
    const auto &nodes = file.tree.nodes;
    const bool isDrawn = nodes.size() > 1 || (file.tree.againstRoots && !nodes.isEmpty());
    if (!isDrawn || nodes.first().state == CertificateTree::State::Unchecked)
        return;
    lines << u"  "_s + Texts::tr("Chain:");
    for (const CertificateTree::Node &node : file.tree.nodes)
        lines << u"    "_s + QString(std::clamp(node.depth, 0, deepestDrawn) * 2, u' ') +
                     Texts::tr("%1: %2").arg(nameOf(node.sha256, file),
                                             node.problem.isEmpty() ? sentenceOf(node) : node.problem);
}

} // namespace

QString sentenceOf(const CertificateTree::Node &node)
{
    switch (node.state) {
    case CertificateTree::State::Anchor:
        return Texts::tr("One of the chosen roots.");
    case CertificateTree::State::Trusted:
        return Texts::tr("Everything from it up to a chosen root is in order.");
    case CertificateTree::State::Fits:
        return node.depth == 0 ? Texts::tr("In order; the file holds nobody above it.")
                               : Texts::tr("In order, and issued by the one above.");
    case CertificateTree::State::Below:
        return Texts::tr("In order itself, but one above it is not.");
    case CertificateTree::State::Unchecked:
        return Texts::tr("The file holds so many certificates that no chains were looked for.");
    case CertificateTree::State::Unjudged:
        return Texts::tr("It has not been judged by the roots and the time that are chosen now.");
    case CertificateTree::State::Problem:
        break;
    }
    return node.problem;
}

bool InspectedFile::isBad() const
{
    return !error.isEmpty() || (chain && !chain->trusted) ||
           std::any_of(findings.cbegin(), findings.cend(), [](const CertificateFinding &finding) {
               return finding.severity == CertificateFinding::Severity::Error;
           });
}

QJsonObject toJson(const CertificateDescription &certificate, const QDateTime &at)
{
    const CertificateSummary &summary = certificate.summary;
    QJsonArray names;
    for (const auto &name : certificate.subjectAltNames)
        names.append(QJsonObject{{u"type"_s, name.type}, {u"value"_s, name.value}});
    QJsonArray extensions;
    for (const auto &extension : certificate.extensions)
        extensions.append(QJsonObject{{u"oid"_s, extension.oid},
                                      {u"name"_s, textOrNull(extension.name)},
                                      {u"critical"_s, extension.critical},
                                      {extension.isHex ? u"hex"_s : u"value"_s, extension.value}});
    return {{u"subject"_s, summary.subject},
            {u"issuer"_s, summary.issuer},
            {u"serial"_s, summary.serial},
            {u"notBefore"_s, timeOrNull(summary.notBefore)},
            {u"notAfter"_s, timeOrNull(summary.notAfter)},
            {u"state"_s, stateWord(validityAt(summary, at))},
            {u"publicKey"_s, QJsonObject{{u"algorithm"_s, certificate.publicKey.algorithm},
                                         {u"bits"_s, certificate.publicKey.bits},
                                         {u"curve"_s, textOrNull(certificate.publicKey.curve)}}},
            {u"signatureAlgorithm"_s, summary.signatureAlgorithm},
            {u"sha256"_s, summary.sha256},
            {u"sha1"_s, certificate.sha1},
            {u"spkiSha256"_s, textOrNull(certificate.spkiSha256)},
            {u"isCa"_s, certificate.isCa},
            {u"keyUsage"_s, QJsonArray::fromStringList(certificate.keyUsage.value_or(QStringList()))},
            {u"extendedKeyUsage"_s, QJsonArray::fromStringList(certificate.extendedKeyUsage)},
            {u"subjectAltNames"_s, names},
            {u"extensions"_s, extensions},
            {u"selfSigned"_s, certificate.selfSigned}};
}

QJsonObject toJson(const InspectedFile &file, const QDateTime &at)
{
    QJsonArray certificates;
    for (const CertificateDescription &certificate : file.bundle.certificates) {
        QJsonObject object = toJson(certificate, at);
        if (file.uses)
            object.insert(u"usedBy"_s, usesJson(*file.uses, certificate.summary.sha256));
        certificates.append(object);
    }
    QJsonValue chain;
    if (file.chain)
        chain = QJsonObject{{u"trusted"_s, file.chain->trusted},
                            {u"error"_s, textOrNull(file.chain->error)},
                            {u"path"_s, QJsonArray::fromStringList(file.chain->path)}};
    return {{u"file"_s, file.name},
            {u"format"_s, textOrNull(file.bundle.format)},
            {u"error"_s, textOrNull(file.error)},
            {u"certificates"_s, certificates},
            {u"chain"_s, chain},
            {u"tree"_s, treeJson(file)},
            {u"findings"_s, findingsJson(file.findings)}};
}

QString toText(const InspectedFile &file, const QDateTime &at)
{
    QStringList lines{file.bundle.format.isEmpty() ? file.name : u"%1 (%2)"_s.arg(file.name, file.bundle.format)};
    if (!file.error.isEmpty())
        lines << Texts::tr("  cannot be inspected: %1").arg(file.error);
    for (const CertificateDescription &certificate : file.bundle.certificates) {
        describe(certificate, at, lines);
        for (const CertificateUse &use : file.uses.value_or(QList<CertificateUse>()))
            if (use.sha256 == certificate.summary.sha256)
                lines << u"    %1 %2 (%3)"_s.arg(Texts::tr("Used by") + u':', -20).arg(use.label, roleText(use.role));
    }
    if (file.chain)
        lines << (file.chain->trusted ? u"  "_s + Texts::tr("trusted")
                                      : u"  "_s + Texts::tr("not trusted: %1").arg(file.chain->error));
    draw(file, lines);
    for (const CertificateFinding &finding : file.findings) {
        lines << u"  %1: %2"_s.arg(severityWord(finding.severity), finding.message);
        if (!finding.certificate.isEmpty() && file.bundle.certificates.size() > 1)
            lines.last() += u" ["_s + nameOf(finding.certificate, file) + u']';
    }
    for (QString &line : lines)
        line = visibleName(line);
    return lines.join(u'\n') + u'\n';
}

} // namespace gatehouse
