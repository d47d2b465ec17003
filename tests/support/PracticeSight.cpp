// SPDX-License-Identifier: Apache-2.0
#include "tests/support/PracticeSight.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse::PracticeSight
{

using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

namespace
{

QString text(const QString &method, const QString &path, const QJsonObject &body)
{
    return method + u' ' + path + u' ' + QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

/// The ids that the provider gave, by what stands for them in a plan.
QHash<QString, QString> givenIds(const PracticeServer &server)
{
    QHash<QString, QString> ids;
    for (const QJsonObject &user : server.resources(Kind::Users))
        ids.insert(newIdOf(ProvisioningKind::User, user[u"userName"_s].toString()), user[u"id"_s].toString());
    for (const QJsonObject &group : server.resources(Kind::Groups))
        ids.insert(newIdOf(ProvisioningKind::Group, group[u"displayName"_s].toString()), group[u"id"_s].toString());
    return ids;
}

} // namespace

std::unique_ptr<PracticeServer> practice(const QString &profile, const QStringList &faults, int people)
{
    PracticeOptions options;
    options.profile = *practiceProfile(profile);
    options.people = people;
    for (const QString &fault : faults)
        options.faults.append(*practiceFault(fault));
    auto started = PracticeServer::start(options);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    return std::move(*started);
}

QStringList names(const PracticeServer &server, PracticeDirectory::Kind kind)
{
    QStringList names;
    for (const QJsonObject &row : server.resources(kind))
        names.append(row[kind == PracticeDirectory::Kind::Users ? u"userName"_s : u"displayName"_s].toString());
    names.sort();
    return names;
}

QJsonObject account(const PracticeServer &server, const QString &userName)
{
    for (const QJsonObject &row : server.resources(PracticeDirectory::Kind::Users)) {
        if (row[u"userName"_s].toString() == userName)
            return row;
    }
    return {};
}

bool isActive(const PracticeServer &server, const QString &userName)
{
    const QJsonObject row = account(server, userName);
    return !row.isEmpty() && row.value(u"active"_s).toBool(true);
}

QStringList memberships(const PracticeServer &server)
{
    QHash<QString, QString> people;
    for (const QJsonObject &user : server.resources(PracticeDirectory::Kind::Users))
        people.insert(user[u"id"_s].toString(), user[u"userName"_s].toString());
    QStringList lines;
    for (const QJsonObject &group : server.resources(PracticeDirectory::Kind::Groups)) {
        QStringList members;
        const QJsonArray array = group[u"members"_s].toArray();
        for (const QJsonValue &member : array)
            members.append(people.value(member[u"value"].toString()));
        members.removeAll(QString()); // accounts that are gone
        members.sort();
        lines.append(group[u"displayName"_s].toString() + u": "_s + members.join(u' '));
    }
    lines.sort();
    return lines;
}

QStringList promised(const ProvisioningPlan &plan, const PracticeServer &server)
{
    QStringList requests;
    for (const ProvisioningChange &change : plan.changes) {
        const auto request = resolved(change.request, givenIds(server), nullptr);
        if (!request.isEmpty())
            requests.append(text(request.method, request.path, request.body));
    }
    requests.sort();
    return requests;
}

QStringList heldBy(const PracticeServer &server)
{
    QStringList all;
    for (const Kind kind : {Kind::Users, Kind::Groups}) {
        for (QJsonObject resource : server.resources(kind)) {
            resource.remove(u"meta"_s);
            if (resource[u"name"_s].toObject().isEmpty())
                resource.remove(u"name"_s); // taken away part by part
            if (kind == Kind::Users && !resource.contains(u"active"_s))
                resource.insert(u"active"_s, true); // which it is (RFC 7643 section 4.1.1)
            resource.remove(u"members"_s);          // by memberships(), as their order says nothing
            all.append(QString::fromUtf8(QJsonDocument(resource).toJson(QJsonDocument::Compact)));
        }
    }
    all.append(memberships(server));
    all.sort();
    return all;
}

QStringList received(const PracticeServer &server, qsizetype from)
{
    QStringList requests;
    for (const PracticeServer::Write &write : server.writes().mid(from))
        requests.append(text(write.method, write.path, write.body));
    requests.sort();
    return requests;
}

} // namespace gatehouse::PracticeSight
