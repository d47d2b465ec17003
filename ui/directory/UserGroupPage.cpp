// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserGroupPage.h"

#include "app/Services.h"
#include "ui/directory/GroupApplicationsTab.h"
#include "ui/directory/GroupMembersTab.h"
#include "ui/directory/GroupRemoval.h"
#include "ui/events/EventsTab.h"
#include "ui/theme/Typography.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/HouseTabBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Prompt.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse
{

namespace
{

const QString detailsTab = QStringLiteral("details");
const QString usersTab = QStringLiteral("users");
const QString applicationsTab = QStringLiteral("applications");
const QString eventsTab = QStringLiteral("events");

Actor admin() { return localActor(QStringLiteral("admin")); }

} // namespace

UserGroupPage::UserGroupPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_header(new PageHeader({}))
    , m_delete(changing(new Button(tr("Delete"), Button::Role::DangerText, QStringLiteral("trash"))))
    , m_banner(new Banner)
    , m_tabs(new HouseTabBar)
    , m_stack(new QStackedWidget)
    , m_members(new GroupMembersTab(context))
    , m_applications(new GroupApplicationsTab(context))
    , m_events(new EventsTab(context))
    , m_footer(new FooterBar(tr("cancel"), tr("save")))
{
    m_delete->setObjectName(QStringLiteral("deleteGroup"));
    m_banner->setObjectName(QStringLiteral("groupBanner"));
    m_tabs->setObjectName(QStringLiteral("groupTabs"));
    m_footer->saveButton()->setObjectName(QStringLiteral("saveGroup"));
    m_footer->cancelButton()->setObjectName(QStringLiteral("cancelGroup"));
    m_header->addAction(m_delete);
    auto *eventsArea = new QWidget;
    auto *eventsLayout = new QVBoxLayout(eventsArea);
    eventsLayout->setContentsMargins(16, 16, 16, 16);
    eventsLayout->addWidget(m_events);
    for (QWidget *tab :
         {makeDetails(), static_cast<QWidget *>(m_members), static_cast<QWidget *>(m_applications), eventsArea})
        m_stack->addWidget(tab);
    m_tabs->addTab(detailsTab, tr("Details"));
    m_tabs->addTab(usersTab, tr("Users"));
    m_tabs->addTab(applicationsTab, tr("Applications"));
    m_tabs->addTab(eventsTab, tr("Events"));
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_tabs);
    card->body()->addWidget(m_stack, 1);
    card->body()->addWidget(m_footer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(card, 1);

    connect(m_tabs, &HouseTabBar::currentChanged, this, &UserGroupPage::showTab);
    connect(m_footer, &FooterBar::savePressed, this, [this] { saveThen({}); });
    connect(m_footer, &FooterBar::cancelPressed, this, &UserGroupPage::cancel);
    connect(m_delete, &Button::clicked, this, &UserGroupPage::askDelete);
    connect(m_applications, &GroupApplicationsTab::edited, this, &UserGroupPage::showChanges);
    connect(m_applications, &GroupApplicationsTab::counted, this,
            [this](qint64 count) { m_tabs->setCount(applicationsTab, count); });
    connect(m_members, &GroupMembersTab::counted, this, [this](qint64 count) { m_tabs->setCount(usersTab, count); });
    connect(m_members, &GroupMembersTab::navigate, this, &ConsolePage::navigate);
    connect(m_members, &GroupMembersTab::toast, this, &ConsolePage::toast);
    connect(m_applications, &GroupApplicationsTab::navigate, this, &ConsolePage::navigate);
    connect(m_events, &EventsTab::navigate, this, &ConsolePage::navigate);
    connect(m_events, &EventsTab::toast, this, &ConsolePage::toast);
}

QWidget *UserGroupPage::makeDetails()
{
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("groupName"));
    m_description = new QLineEdit;
    m_description->setObjectName(QStringLiteral("groupDescription"));
    m_nameField = new FormField(tr("Name"), m_name);
    auto *description = new FormField(tr("Description"), m_description, FormField::Need::Optional);
    auto *area = changing(new QWidget);
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(14);
    for (FormField *field : {m_nameField, description}) {
        field->setMaximumWidth(520);
        layout->addWidget(field);
    }
    for (QLineEdit *edit : {m_name, m_description}) {
        edit->setMaxLength(256);
        edit->setMinimumHeight(controlHeight());
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_nameField->setError({});
            showChanges();
        });
    }
    layout->addStretch(1);
    return area;
}

void UserGroupPage::open(const Route &route)
{
    m_banner->clear();
    m_openId = route.id;
    m_tabs->setCurrent(route.tab.isEmpty() ? detailsTab : route.tab);
    if (!route.id.isEmpty()) {
        m_tabs->setFocus(Qt::OtherFocusReason); // else Enter would press the first button, which deletes
        return read(route.id);
    }
    showGroup({});
    m_name->setFocus(Qt::OtherFocusReason);
}

void UserGroupPage::read(const QString &id)
{
    async::whenDone(
        m_context.services.groups.find(UserGroupId::fromString(id)), this, [this, id](Result<UserGroup> group) {
            if (id != m_openId)
                return;
            if (!group) {
                m_footer->setReason(tr("Nothing to save"));
                return m_banner->show(Banner::Kind::Error, tr("This group could not be read"), group.error().message);
            }
            showGroup(*group);
        });
}

void UserGroupPage::showGroup(const UserGroup &group)
{
    m_group = group;
    m_name->setText(group.name);
    m_description->setText(group.description);
    m_header->setTitle(isNew() ? tr("New user group") : group.name);
    m_header->setSubtitle(isNew() ? tr("Give it a name; people and applications come next.") : group.description);
    m_delete->setVisible(!isNew());
    for (const QString &tab : {usersTab, applicationsTab, eventsTab})
        m_tabs->setTabVisible(tab, !isNew());
    if (!isNew()) {
        m_members->show(group);
        m_applications->show(group);
        if (m_tabs->current() == eventsTab)
            m_events->showResource(group.id.toString());
    } else {
        m_tabs->setCurrent(detailsTab);
    }
    showChanges();
    Q_EMIT breadcrumbChanged();
}

void UserGroupPage::showTab(const QString &id)
{
    const QStringList order{detailsTab, usersTab, applicationsTab, eventsTab};
    m_stack->setCurrentIndex(int(std::max<qsizetype>(0, order.indexOf(id))));
    m_footer->setVisible(id == detailsTab || id == applicationsTab);
    if (id == eventsTab && !isNew())
        m_events->showResource(m_group.id.toString());
}

UserGroup UserGroupPage::typed() const
{
    UserGroup group = m_group;
    group.name = m_name->text().trimmed();
    group.description = m_description->text().trimmed();
    return group;
}

int UserGroupPage::detailChanges() const
{
    const UserGroup now = typed();
    return int(now.name != m_group.name) + int(now.description != m_group.description);
}

void UserGroupPage::showChanges()
{
    m_footer->setReason({});
    m_footer->setChanges(detailChanges() + m_applications->changes());
    m_tabs->setDot(detailsTab, detailChanges() > 0);
    m_tabs->setDot(applicationsTab, m_applications->changes() > 0);
}

QList<Crumb> UserGroupPage::breadcrumb() const
{
    return {{tr("USER MANAGEMENT"), {}},
            {tr("User Groups"), {QStringLiteral("user-groups"), {}, {}, {}}},
            {isNew() ? tr("New user group") : m_group.name,
             {QStringLiteral("user-group"), isNew() ? QString() : m_group.id.toString(), {}, {}}}};
}

QList<Command> UserGroupPage::commands() const
{
    auto *self = const_cast<UserGroupPage *>(this);
    QList<Command> list{changing({QStringLiteral("save"), tr("save"), {}, tr("Ctrl+S"), [self] { self->save(); }})};
    if (!isNew())
        list.append(changing(
            {QStringLiteral("delete"), tr("Delete"), QStringLiteral("trash"), {}, [self] { self->askDelete(); }}));
    return list;
}

void UserGroupPage::search()
{
    if (m_tabs->current() == usersTab)
        m_members->search();
    else if (m_tabs->current() == applicationsTab)
        m_applications->search();
    else if (m_tabs->current() == eventsTab)
        m_events->search();
}

void UserGroupPage::refresh()
{
    if (detailChanges() + m_applications->changes() == 0 && !isNew())
        read(m_group.id.toString());
}

void UserGroupPage::cancel()
{
    if (isNew() && detailChanges() == 0)
        return Q_EMIT navigate({QStringLiteral("user-groups"), {}, {}, {}});
    m_name->setText(m_group.name);
    m_description->setText(m_group.description);
    m_applications->discard();
    m_banner->clear();
    showChanges();
}

void UserGroupPage::moveTab(int by) { m_tabs->move(by); }

void UserGroupPage::tryLeave(std::function<void()> leave)
{
    const int changes = detailChanges() + m_applications->changes();
    if (changes == 0)
        return leave();
    ConfirmQuestion question;
    question.title = tr("Save %Ln changes to %1?", nullptr, changes).arg(isNew() ? tr("the new group") : m_group.name);
    question.consequence = m_applications->changes() > 0 ? tr("Access to applications was changed and is not saved.")
                                                         : tr("The details were changed and are not saved.");
    question.confirm = tr("save");
    question.cancel = tr("cancel");
    question.other = tr("Discard");
    question.destructive = false;
    m_context.prompt.ask(this, question, [this, leave](Answer answer) {
        if (answer == Answer::Confirmed)
            return saveThen(leave);
        if (answer != Answer::Other)
            return;
        cancel();
        leave();
    });
}

void UserGroupPage::saveThen(std::function<void()> then)
{
    if (typed().name.isEmpty()) {
        m_tabs->setCurrent(detailsTab);
        m_nameField->setError(tr("A group needs a name."));
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    if (detailChanges() == 0)
        return saveBindings(then);
    m_footer->setBusy(true);
    UserGroupStore &groups = m_context.services.groups;
    async::whenDone(isNew() ? groups.insert(typed(), admin()) : groups.save(typed(), admin()), this,
                    [this, then](Result<UserGroup> result) { detailsSaved(result, then); });
}

void UserGroupPage::detailsSaved(const Result<UserGroup> &result, std::function<void()> then)
{
    m_footer->setBusy(false);
    if (!result && result.error().kind == ErrorKind::Stale)
        return askStale(then);
    if (!result) {
        m_tabs->setCurrent(detailsTab);
        if (result.error().kind == ErrorKind::Conflict || result.error().kind == ErrorKind::Invalid)
            return m_nameField->setError(result.error().message);
        return m_banner->show(Banner::Kind::Error, tr("Not saved"), result.error().message);
    }
    const bool created = isNew();
    m_group.id = result->id;
    m_group.name = result->name;
    m_group.description = result->description;
    m_group.version = result->version;
    m_openId = result->id.toString();
    if (m_applications->changes() > 0)
        return saveBindings(then);
    showGroup(*result);
    Q_EMIT toast({Toast::Kind::Success,
                  created ? tr("%1 created").arg(result->name) : tr("%1 saved").arg(result->name),
                  {},
                  {},
                  {}});
    if (then)
        return then();
    if (created)
        Q_EMIT navigate({QStringLiteral("user-group"), m_openId, {}, {}});
}

void UserGroupPage::saveBindings(std::function<void()> then)
{
    if (m_applications->changes() == 0) {
        if (then)
            then();
        return;
    }
    m_footer->setBusy(true);
    m_applications->save([this, then](const QString &error) {
        m_footer->setBusy(false);
        if (!error.isEmpty())
            return m_banner->show(Banner::Kind::Error, tr("Not everything was saved"), error);
        m_banner->clear();
        showChanges();
        Q_EMIT toast({Toast::Kind::Success, tr("%1 saved").arg(m_group.name), {}, {}, {}});
        if (then)
            then();
    });
}

void UserGroupPage::askStale(std::function<void()> then)
{
    async::whenDone(m_context.services.groups.find(m_group.id), this, [this, then](Result<UserGroup> fresh) {
        if (!fresh)
            return m_banner->show(Banner::Kind::Error, tr("Not saved"), fresh.error().message);
        UserGroup mine = typed();
        mine.version = fresh->version;
        ConfirmQuestion question;
        question.title = tr("Somebody else saved %1 meanwhile").arg(m_group.name);
        question.consequence = tr("Nothing was overwritten.");
        question.items = {
            tr("Name: yours “%1”, saved meanwhile “%2”").arg(mine.name, fresh->name),
            tr("Description: yours “%1”, saved meanwhile “%2”").arg(mine.description, fresh->description)};
        question.confirm = tr("Keep mine");
        question.other = tr("Take theirs");
        question.cancel = tr("cancel");
        question.destructive = false;
        m_context.prompt.ask(this, question, [this, mine, fresh = *fresh, then](Answer answer) {
            if (answer == Answer::Other)
                return showGroup(fresh);
            if (answer == Answer::Confirmed)
                async::whenDone(m_context.services.groups.save(mine, admin()), this,
                                [this, then](Result<UserGroup> result) { detailsSaved(result, then); });
        });
    });
}

void UserGroupPage::askDelete()
{
    askToDeleteGroups(m_context, this, {m_group}, [this] {
        async::whenDone(m_context.services.groups.remove(m_group.id, admin()), this, [this](Result<void> removed) {
            if (!removed)
                return m_banner->show(Banner::Kind::Error, tr("Not deleted"), removed.error().message);
            const QString name = m_group.name;
            m_applications->discard();
            showGroup({});
            Q_EMIT toast({Toast::Kind::Success, tr("%1 deleted").arg(name), {}, {}, {}});
            Q_EMIT navigate({QStringLiteral("user-groups"), {}, {}, {}});
        });
    });
}

} // namespace gatehouse
