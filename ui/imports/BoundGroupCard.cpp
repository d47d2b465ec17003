// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/BoundGroupCard.h"

#include "app/Services.h"
#include "ui/directory/GroupChooser.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"

#include <QVBoxLayout>

namespace gatehouse
{

BoundGroupCard::BoundGroupCard(Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_banner(new Banner)
    , m_card(new Card(tr("Choose a group for these users")))
    , m_chooser(new GroupChooser(services.groups, tr("Add to group")))
{
    changing(this);
    m_banner->setObjectName(QStringLiteral("boundGroupBanner"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    layout->addWidget(m_card);
    m_card->body()->addWidget(m_chooser);
    m_card->hide();
    connect(m_banner, &Banner::buttonPressed, this, &BoundGroupCard::choose);
    connect(m_chooser, &GroupChooser::chosen, this, &BoundGroupCard::add);
    connect(m_chooser, &GroupChooser::cancelled, this, [this] { m_card->hide(); });
}

void BoundGroupCard::setApplication(const Application &application)
{
    m_application = application;
    m_people.clear();
    m_card->hide();
    showWarning();
}

void BoundGroupCard::addPeople(const QList<UserId> &people)
{
    const bool first = m_people.isEmpty() && !people.isEmpty();
    m_people += people;
    if (first)
        showWarning();
}

void BoundGroupCard::showWarning()
{
    m_banner->show(Banner::Kind::Warning, tr("Next: add them to a bound group"),
                   tr("Imported users must be members of a user group bound to %1 before their access is managed from "
                      "here.")
                       .arg(m_application.displayLabel),
                   m_people.isEmpty() ? QString() : tr("Choose a group for these users"));
}

void BoundGroupCard::choose()
{
    async::whenDone(m_services.applications.bindings(m_application.id), this, [this](Result<QList<GroupBinding>> all) {
        if (!all)
            return m_banner->show(Banner::Kind::Error, tr("The groups could not be read"), all.error().message);
        QList<UserGroup> bound;
        m_bound.clear();
        for (const GroupBinding &binding : *all) {
            if (!binding.bound)
                continue;
            bound.append(binding.group);
            m_bound.append(binding.group.id);
        }
        m_chooser->setPreferred(bound, tr("bound"));
        m_chooser->setButtonText(tr("Add %Ln people", nullptr, int(m_people.size())));
        m_card->show();
        m_chooser->start();
    });
}

void BoundGroupCard::add(const UserGroup &group)
{
    const Actor actor = localActor(QStringLiteral("admin"));
    Services &services = m_services;
    const QList<UserId> people = m_people;
    const bool bind = !m_bound.contains(group.id);
    // Members first: a group that is bound while still empty would change nobody's access, and tell nobody why.
    auto added = services.groups.changeMembers(group.id, people, {}, actor);
    auto finish = [this, group, people, bind, application = m_application.id](const QString &error) {
        if (application != m_application.id)
            return; // the page shows another application meanwhile
        if (!error.isEmpty())
            return m_banner->show(Banner::Kind::Error, tr("They are not in a bound group yet"), error,
                                  tr("Choose a group for these users"));
        m_card->hide();
        m_people.remove(0, people.size()); // others may have been imported meanwhile
        const QString sentence = tr("%Ln people added to %1", nullptr, int(people.size())).arg(group.name);
        m_banner->show(Banner::Kind::Success, sentence,
                       bind ? tr("%1 is now bound to %2.").arg(group.name, m_application.displayLabel) : QString());
        Q_EMIT done(sentence);
    };
    if (!bind) {
        async::whenDone(added, this,
                        [finish](Result<qint64> count) { finish(count ? QString() : count.error().message); });
        return;
    }
    auto bound = async::andThen(added, this, [this](qint64) { return m_services.applications.find(m_application.id); });
    auto saved = async::andThen(bound, this, [this, group, actor](Application fresh) {
        return m_services.applicationService.save(fresh, {group.id}, {}, std::nullopt, actor);
    });
    async::whenDone(saved, this,
                    [finish](Result<Application> result) { finish(result ? QString() : result.error().message); });
}

} // namespace gatehouse
