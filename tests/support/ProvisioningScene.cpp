// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ProvisioningScene.h"

#include "tests/support/Directory.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/Waiting.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

ProvisioningScene::ProvisioningScene(const QString &profile, const QStringList &faults)
    : server(PracticeSight::practice(profile, faults))
    , console(std::make_unique<ProvisioningConsole>(fresh.database, profile, server->baseUrl(), server->token()))
{
    ada = Directory::addPerson(fresh.database, u"ada"_s);
    bob = Directory::addPerson(fresh.database, u"bob"_s);
    cleo = Directory::addPerson(fresh.database, u"cleo"_s, u"active"_s, u"E-3"_s);
    dan = Directory::addPerson(fresh.database, u"dan"_s);
    staff = Directory::addGroup(fresh.database, u"Staff"_s, {ada, bob, cleo});
    sales = Directory::addGroup(fresh.database, u"Sales"_s, {cleo, dan});
    console->bind({staff, sales});
}

void ProvisioningScene::set(const UserId &id, const std::function<void(User &)> &change)
{
    User user = *waited(users.find(id));
    change(user);
    const auto saved = waited(users.save(user, fresh.actor));
    if (!saved)
        qFatal("%s", qPrintable(saved.error().message));
}

void ProvisioningScene::suspend(const UserId &id)
{
    set(id, [](User &user) { user.state = UserState::Suspended; });
}

QList<UserId> ProvisioningScene::crowd(int count)
{
    QList<UserId> people;
    for (int i = 0; i < count; ++i)
        people.append(Directory::addPerson(fresh.database, u"p%1"_s.arg(i, 3, 10, QChar(u'0'))));
    return people;
}

qint64 ProvisioningScene::number(const QString &sql) { return Directory::number(fresh.database, sql); }

void ProvisioningScene::moveTo(std::unique_ptr<PracticeServer> other)
{
    server = std::move(other);
    console->context.endpoint.baseUrl = server->baseUrl();
    console->context.endpoint.token = server->token();
}

} // namespace gatehouse
