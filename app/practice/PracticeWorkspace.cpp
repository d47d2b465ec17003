// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeWorkspace.h"

#include "app/practice/PracticeServer.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QList<User> samplePeople()
{
    struct Person {
        QString first, last, department;
    };
    const QList<Person> people = {
        {u"Mira"_s, u"Okonda"_s, u"Sales"_s},         {u"Jonas"_s, u"Brandt"_s, u"Engineering"_s},
        {u"Aiko"_s, u"Tanabe"_s, u"Engineering"_s},   {u"Lena"_s, u"Fischer"_s, u"Finance"_s},
        {u"Omar"_s, u"Haddad"_s, u"Sales"_s},         {u"Ruth"_s, u"Albrecht"_s, u"Finance"_s},
        {u"Piotr"_s, u"Zielony"_s, u"Engineering"_s}, {u"Nadia"_s, u"Costa"_s, u"Sales"_s},
        {u"Sven"_s, u"Lund"_s, u"Engineering"_s},     {u"Amara"_s, u"Nwosu"_s, u"Finance"_s},
        {u"Hugo"_s, u"Mercier"_s, u"Sales"_s},        {u"Yara"_s, u"Haddon"_s, u"Engineering"_s},
    };
    QList<User> users;
    for (const Person &person : people) {
        User user;
        user.username = person.first.toLower() + u'.' + person.last.toLower();
        user.email = user.username + u"@haldenmoor.example"_s;
        user.firstname = person.first;
        user.lastname = person.last;
        user.department = person.department;
        users.append(user);
    }
    return users;
}

Future<qint64> addGroups(Services &services, const QList<User> &people, const QStringList &names, const Actor &actor)
{
    if (names.isEmpty())
        return async::ready<qint64>(qint64(0));
    UserGroup group;
    group.name = names.constFirst();
    return async::andThen(services.groups.insert(group, actor), &services.context,
                          [&services, people, names, actor](const UserGroup &made) {
                              QList<UserId> members;
                              for (const User &user : people) {
                                  if (user.department == made.name)
                                      members.append(user.id);
                              }
                              return async::andThen(services.groups.changeMembers(made.id, members, {}, actor),
                                                    &services.context, [&services, people, names, actor](qint64) {
                                                        return addGroups(services, people, names.mid(1), actor);
                                                    });
                          });
}

Future<PracticeStart> addApplication(Services &services, const Organization &organization, const QString &baseUrl,
                                     const Secret &token, const Actor &actor)
{
    ApplicationDraft draft;
    draft.connectorId = u"netskope"_s;
    draft.displayLabel = u"Netskope"_s;
    auto promise = std::make_shared<QPromise<Result<PracticeStart>>>();
    promise->start();
    const auto finish = [promise, organization](const QString &problem) {
        promise->addResult(PracticeStart{organization, problem});
        promise->finish();
    };
    async::whenDone(services.applicationService.add(draft, actor), &services.context,
                    [&services, finish, baseUrl, token, actor](const Result<Application> &added) {
                        if (!added)
                            return finish(added.error().message);
                        async::whenDone(
                            services.identityManagement.configure(added->id, baseUrl, token, true, true, actor),
                            &services.context, [finish](const Result<Application> &configured) {
                                finish(configured ? QString() : configured.error().message);
                            });
                    });
    return promise->future();
}
} // namespace

Future<PracticeStart> createPracticeWorkspace(Services &services, const QString &file, const PracticeServer &server)
{
    const Actor actor = localActor(u"admin"_s);
    Organization organization;
    organization.name = QCoreApplication::translate("PracticeWorkspace", "Practice organization");
    organization.signInAddress = u"https://sso.haldenmoor.example"_s;
    const QString baseUrl = server.baseUrl().toString();
    const Secret token = server.token();
    return async::andThen(
        services.create({file}, organization, actor), &services.context,
        [&services, actor, baseUrl, token](const Organization &made) {
            return async::andThen(
                services.users.load(loadRowsOf(samplePeople()), actor, false), &services.context,
                [&services, actor, baseUrl, token, made](const QList<LoadRow> &rows) {
                    QList<User> people;
                    for (const LoadRow &row : rows)
                        people.append(row.user);
                    return async::andThen(
                        addGroups(services, people, {u"Engineering"_s, u"Finance"_s, u"Sales"_s}, actor),
                        &services.context, [&services, made, baseUrl, token, actor](qint64) {
                            return addApplication(services, made, baseUrl, token, actor);
                        });
                });
        });
}

} // namespace gatehouse
