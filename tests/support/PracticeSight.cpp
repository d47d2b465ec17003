// SPDX-License-Identifier: Apache-2.0
#include "tests/support/PracticeSight.h"

#include <QJsonArray>

namespace gatehouse::PracticeSight
{

using namespace Qt::StringLiterals;

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

} // namespace gatehouse::PracticeSight
