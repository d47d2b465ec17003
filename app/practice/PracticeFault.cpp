// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeFault.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

using FaultKind = PracticeFault::Kind;

struct KindName {
    const char *name;
    FaultKind kind;
    const char *meaning;
};

constexpr KindName kindNames[] = {
    {"slow", FaultKind::Slow, "answers late (slow:ms=3000)"},
    {"reset", FaultKind::Reset, "resets the connection instead of answering"},
    {"hang", FaultKind::Hang, "never answers"},
    {"cut", FaultKind::Cut, "sends half of the body, then closes"},
    {"html", FaultKind::Html, "answers 200 with a sign-in page"},
    {"bad-json", FaultKind::BadJson, "answers JSON that breaks off"},
    {"redirect", FaultKind::Redirect, "answers 302 to another host"},
    {"wrong-total", FaultKind::WrongTotal, "names twice as many people as there are"},
    {"no-total", FaultKind::NoTotal, "does not name how many people there are"},
    {"ignore-startindex", FaultKind::IgnoreStartIndex, "always answers the first page"},
    {"ignore-count", FaultKind::IgnoreCount, "answers full pages whatever count says"},
    {"duplicate", FaultKind::Duplicate, "repeats the first row of every page"},
    {"no-patch", FaultKind::NoPatch, "knows no PATCH, and ServiceProviderConfig says so"},
    {"no-filter", FaultKind::NoFilter, "knows no filters, and ServiceProviderConfig says so"},
    {"no-patch-path", FaultKind::NoPatchPath, "refuses operations of a PATCH that have a path"},
    {"no-member-filter", FaultKind::NoMemberFilter, "refuses to take members out of a group by a filter"},
    {"remove-takes-all", FaultKind::RemoveTakesAll, "takes everybody out of a group when one is taken out by value"},
    {"members-later", FaultKind::MembersLater, "makes groups without the members that come with them"},
    {"no-members-on-create", FaultKind::NoMembersOnCreate, "refuses to make groups with members"},
    {"one-operation", FaultKind::OneOperation, "refuses a PATCH of several operations"},
    {"patch-ignored", FaultKind::PatchIgnored, "answers a PATCH as done and changes nothing"},
    {"versions", FaultKind::Versions, "answers 412 to changes without the version that is there"},
    {"no-members", FaultKind::NoMembers, "never says who is in a group"},
    {"normalises", FaultKind::Normalises, "writes one blank where it was sent several"},
    {"no-id", FaultKind::NoId, "leaves ids out"},
};

bool apply(PracticeFault &fault, const QString &key, const QString &value)
{
    bool ok = true;
    if (key == u"retry-after")
        fault.retryAfter = value.toLatin1();
    else if (key == u"ms")
        fault.milliseconds = value.toInt(&ok);
    else if (key == u"every")
        ok = (fault.every = value.toLongLong(&ok)) > 0;
    else if (key == u"after")
        fault.after = value.toLongLong(&ok);
    else if (key == u"times")
        fault.times = value.toLongLong(&ok);
    else if (key == u"path")
        fault.path = value;
    else if (key == u"method")
        fault.method = value.toLatin1().toUpper();
    else
        ok = false;
    return ok;
}

} // namespace

Result<PracticeFault> practiceFault(const QString &spec)
{
    const auto wrong = [&] {
        return failure(
            ErrorKind::Invalid,
            QCoreApplication::translate("PracticeFault", "%1 is not a fault. See --help for the list.").arg(spec));
    };
    QStringList parts = spec.split(u':');
    const QString name = parts.takeFirst();
    PracticeFault fault;
    bool isStatus = false;
    fault.status = name.toInt(&isStatus);
    if (isStatus) {
        if (fault.status < 400 || fault.status > 599)
            return wrong();
    } else {
        const auto at = std::find_if(std::begin(kindNames), std::end(kindNames),
                                     [&](const KindName &one) { return name == QLatin1StringView(one.name); });
        if (at == std::end(kindNames))
            return wrong();
        fault.kind = at->kind;
    }
    for (const auto &part : parts) {
        const auto equals = part.indexOf(u'=');
        if (equals < 1 || !apply(fault, part.left(equals), part.mid(equals + 1)))
            return wrong();
    }
    return fault;
}

QString practiceFaultHelp()
{
    QString help = u"  400…599            answers that status (429:retry-after=2)\n"_s;
    for (const auto &one : kindNames)
        help += u"  %1 %2\n"_s.arg(QLatin1StringView(one.name), -18).arg(QLatin1StringView(one.meaning));
    return help;
}

PracticeFaults::PracticeFaults(const QList<PracticeFault> &faults)
{
    for (const auto &fault : faults)
        m_faults.emplace_back().fault = fault;
}

QList<PracticeFault> PracticeFaults::happening(const ServerRequest &request, const QByteArray &pathBelowBase)
{
    QList<PracticeFault> now;
    for (auto &[fault, seen, happened] : m_faults) {
        if (!fault.path.isEmpty() && !pathBelowBase.startsWith(fault.path.toLatin1()))
            continue;
        if (!fault.method.isEmpty() && fault.method != request.method)
            continue;
        const qint64 number = ++seen - fault.after;
        if (number < 1 || number % fault.every != 0 || (fault.times >= 0 && happened >= fault.times))
            continue;
        ++happened;
        now.append(fault);
    }
    return now;
}

} // namespace gatehouse
