// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserPage.h"

#include "app/Services.h"
#include "models/directory/UserProperty.h"
#include "ui/directory/AccessTab.h"
#include "ui/directory/CredentialCard.h"
#include "ui/directory/MembershipTab.h"
#include "ui/directory/RemovalQuestion.h"
#include "ui/directory/StatusOfUser.h"
#include "ui/directory/UserForm.h"
#include "ui/events/EventsTab.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/HouseTabBar.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Prompt.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace gatehouse
{

namespace
{

const QString detailsTab = QStringLiteral("details");
const QString groupsTab = QStringLiteral("user-groups");
const QString applicationsTab = QStringLiteral("applications");
const QString eventsTab = QStringLiteral("events");

Actor admin() { return localActor(QStringLiteral("admin")); }

} // namespace

UserPage::UserPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_tile(new AppTile(40))
    , m_header(new PageHeader({}))
    , m_stateButton(changing(new Button(tr("Suspend"))))
    , m_delete(changing(new Button(tr("Delete"), Button::Role::DangerText, QStringLiteral("trash"))))
    , m_banner(new Banner)
    , m_tabs(new HouseTabBar)
    , m_stack(new QStackedWidget)
    , m_form(changing(new UserForm))
    , m_credentials(changing(new CredentialCard(context)))
    , m_groups(new MembershipTab(context))
    , m_applications(new AccessTab(context))
    , m_events(new EventsTab(context))
    , m_footer(new FooterBar(tr("cancel"), tr("save")))
{
    m_stateButton->setObjectName(QStringLiteral("changeState"));
    m_delete->setObjectName(QStringLiteral("deleteUser"));
    m_banner->setObjectName(QStringLiteral("userBanner"));
    m_tabs->setObjectName(QStringLiteral("userTabs"));
    m_footer->saveButton()->setObjectName(QStringLiteral("saveUser"));
    m_footer->cancelButton()->setObjectName(QStringLiteral("cancelUser"));
    m_header->addAction(m_stateButton);
    m_header->addAction(m_delete);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_tile);
    head->addWidget(m_header, 1);

    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *formArea = new QWidget;
    auto *formLayout = new QVBoxLayout(formArea);
    formLayout->setContentsMargins(16, 16, 16, 16);
    // Here and not on what is inside: a layout asks how high its parts are at its own width.
    formArea->setMaximumWidth(932);
    formLayout->addWidget(m_form);
    formLayout->addSpacing(14);
    formLayout->addWidget(m_credentials);
    formLayout->addStretch(1);
    scroll->setWidget(formArea);
    formArea->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *eventsArea = new QWidget;
    auto *eventsLayout = new QVBoxLayout(eventsArea);
    eventsLayout->setContentsMargins(16, 16, 16, 16);
    eventsLayout->addWidget(m_events);
    for (QWidget *tab : {static_cast<QWidget *>(scroll), static_cast<QWidget *>(m_groups),
                         static_cast<QWidget *>(m_applications), eventsArea})
        m_stack->addWidget(tab);
    m_tabs->addTab(detailsTab, tr("Details"));
    m_tabs->addTab(groupsTab, tr("User Groups"));
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
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addWidget(card, 1);

    connect(m_tabs, &HouseTabBar::currentChanged, this, &UserPage::showTab);
    connect(m_credentials, &CredentialCard::toast, this, &ConsolePage::toast);
    connect(m_form, &UserForm::edited, this, &UserPage::showChanges);
    connect(m_footer, &FooterBar::savePressed, this, [this] { saveThen({}); });
    connect(m_footer, &FooterBar::cancelPressed, this, &UserPage::cancel);
    connect(m_stateButton, &Button::clicked, this, &UserPage::askSuspend);
    connect(m_delete, &Button::clicked, this, &UserPage::askDelete);
    connect(m_groups, &MembershipTab::counted, this, [this](qint64 count) { m_tabs->setCount(groupsTab, count); });
    connect(m_applications, &AccessTab::counted, this,
            [this](qint64 count) { m_tabs->setCount(applicationsTab, count); });
    connect(m_groups, &MembershipTab::navigate, this, &ConsolePage::navigate);
    connect(m_groups, &MembershipTab::toast, this, &ConsolePage::toast);
    connect(m_applications, &AccessTab::navigate, this, &ConsolePage::navigate);
    connect(m_events, &EventsTab::navigate, this, &ConsolePage::navigate);
    connect(m_events, &EventsTab::toast, this, &ConsolePage::toast);
}

void UserPage::open(const Route &route)
{
    m_banner->clear();
    m_tabs->setCurrent(route.tab.isEmpty() ? detailsTab : route.tab);
    m_openId = route.id;
    if (!route.id.isEmpty()) {
        m_tabs->setFocus(Qt::OtherFocusReason); // else Enter would press the first button, which suspends
        return read(route.id);
    }
    showUser({});
    m_form->focusFirst();
}

void UserPage::read(const QString &id)
{
    async::whenDone(m_context.services.users.find(UserId::fromString(id)), this, [this, id](Result<User> user) {
        if (id != m_openId)
            return;
        if (!user) {
            m_footer->setReason(tr("Nothing to save"));
            return m_banner->show(Banner::Kind::Error, tr("This person could not be read"), user.error().message);
        }
        showUser(*user);
    });
}

void UserPage::showUser(const User &user)
{
    m_user = user;
    m_form->setUser(user);
    m_credentials->showUser(user);
    const QString name = isNew() ? tr("New user") : user.shownName();
    m_tile->setLook({isNew() ? QStringLiteral("+") : name, {}, {}});
    m_header->setTitle(name);
    m_header->setSubtitle(isNew() ? tr("A person of the directory. They get access through user groups.")
                                  : tr("%1 · %2").arg(user.username, stateLabel(user.state)));
    for (const QString &tab : {groupsTab, applicationsTab, eventsTab})
        m_tabs->setTabVisible(tab, !isNew());
    m_delete->setVisible(!isNew());
    m_stateButton->setVisible(!isNew());
    const QString verb = user.state == UserState::Active ? tr("Suspend") : tr("Activate");
    m_stateButton->setText(verb);
    m_stateButton->setAccessibleName(verb);
    showChanges();
    Q_EMIT breadcrumbChanged();
    if (isNew())
        return m_tabs->setCurrent(detailsTab);
    m_groups->show(user);
    m_applications->show(user);
    if (m_tabs->current() == eventsTab)
        m_events->showResource(user.id.toString());
}

void UserPage::showTab(const QString &id)
{
    const QStringList order{detailsTab, groupsTab, applicationsTab, eventsTab};
    m_stack->setCurrentIndex(int(std::max<qsizetype>(0, order.indexOf(id))));
    m_footer->setVisible(id == detailsTab);
    if (isNew())
        return;
    if (id == eventsTab)
        m_events->showResource(m_user.id.toString());
    else if (id == applicationsTab)
        m_applications->show(m_user);
}

void UserPage::showChanges()
{
    const int changes = int(m_form->changedFields().size());
    m_footer->setReason({});
    m_footer->setChanges(changes);
    m_tabs->setDot(detailsTab, changes > 0);
}

QList<Crumb> UserPage::breadcrumb() const
{
    return {{tr("USER MANAGEMENT"), {}},
            {tr("Users"), {QStringLiteral("users"), {}, {}, {}}},
            {isNew() ? tr("New user") : m_user.shownName(),
             {QStringLiteral("user"), m_user.id.isNull() ? QString() : m_user.id.toString(), {}, {}}}};
}

QList<Command> UserPage::commands() const
{
    auto *self = const_cast<UserPage *>(this);
    QList<Command> list{changing({QStringLiteral("save"), tr("save"), {}, tr("Ctrl+S"), [self] { self->save(); }})};
    if (!isNew()) {
        list.append(changing({QStringLiteral("state"), m_stateButton->text(), {}, {}, [self] { self->askSuspend(); }}));
        list.append(changing(
            {QStringLiteral("delete"), tr("Delete"), QStringLiteral("trash"), {}, [self] { self->askDelete(); }}));
    }
    return list;
}

void UserPage::search()
{
    if (m_tabs->current() == eventsTab)
        m_events->search();
}

void UserPage::refresh()
{
    if (m_form->changedFields().isEmpty() && !isNew())
        read(m_user.id.toString());
}

void UserPage::cancel()
{
    if (isNew() && m_form->changedFields().isEmpty())
        return Q_EMIT navigate({QStringLiteral("users"), {}, {}, {}});
    m_form->setUser(m_user);
    m_banner->clear();
    showChanges();
}

void UserPage::moveTab(int by) { m_tabs->move(by); }

void UserPage::tryLeave(std::function<void()> leave)
{
    // The form is still empty while somebody is read: that is no change.
    const bool reading = !m_openId.isEmpty() && m_user.id != UserId::fromString(m_openId);
    const QStringList changed = m_form->changedFields();
    if (reading || changed.isEmpty())
        return leave();
    ConfirmQuestion question;
    question.title = tr("Save %Ln changes to %1?", nullptr, int(changed.size()))
                         .arg(isNew() ? tr("the new user") : m_user.shownName());
    question.consequence = tr("Changed: %1.").arg(changed.join(QStringLiteral(", ")));
    question.confirm = tr("save");
    question.cancel = tr("cancel");
    question.other = tr("Discard");
    question.destructive = false;
    m_context.prompt.ask(this, question, [this, leave](Answer answer) {
        if (answer == Answer::Confirmed)
            return saveThen(leave);
        if (answer == Answer::Other) {
            m_form->setUser(m_user);
            showChanges();
            leave();
        }
    });
}

void UserPage::saveThen(std::function<void()> then)
{
    m_tabs->setCurrent(detailsTab);
    if (m_form->changedFields().isEmpty() && !isNew())
        return;
    if (!m_form->validate())
        return;
    const User sent = m_form->user();
    m_footer->setBusy(true);
    const Future<User> stored =
        isNew() ? m_context.services.users.insert(sent, admin()) : m_context.services.users.save(sent, admin());
    async::whenDone(stored, this, [this, sent, then](Result<User> result) {
        m_footer->setBusy(false);
        saved(result, sent, then);
    });
}

void UserPage::saved(const Result<User> &result, const User &sent, std::function<void()> then)
{
    if (!result && result.error().kind == ErrorKind::Stale)
        return askStale(sent, then);
    if (!result) {
        if (!m_form->showError(result.error().message))
            m_banner->show(Banner::Kind::Error, tr("Not saved"), result.error().message);
        return;
    }
    const bool created = isNew();
    m_banner->clear();
    m_openId = result->id.toString();
    showUser(*result);
    Q_EMIT toast({Toast::Kind::Success,
                  created ? tr("%1 created").arg(result->shownName()) : tr("%1 saved").arg(result->shownName()),
                  {},
                  {},
                  {}});
    if (then)
        return then();
    if (created)
        Q_EMIT navigate({QStringLiteral("user"), m_openId, {}, {}});
}

void UserPage::askStale(const User &mine, std::function<void()> then)
{
    async::whenDone(m_context.services.users.find(mine.id), this, [this, mine, then](Result<User> fresh) {
        if (!fresh)
            return m_banner->show(Banner::Kind::Error, tr("Not saved"), fresh.error().message);
        // What only the other admin changed is taken over; where both did, the person decides.
        User merged = *fresh;
        QStringList both;
        for (const UserProperty &property : userProperties()) {
            if (!property.write || property.read(mine) == property.read(m_user))
                continue;
            property.write(merged, property.read(mine));
            if (property.read(*fresh) != property.read(m_user) && property.read(*fresh) != property.read(mine))
                both.append(tr("%1: yours “%2”, saved meanwhile “%3”")
                                .arg(shownLabel(property), property.read(mine), property.read(*fresh)));
        }
        if (mine.state != m_user.state)
            merged.state = mine.state;
        ConfirmQuestion question;
        question.title = tr("Somebody else saved %1 meanwhile").arg(fresh->shownName());
        question.consequence = both.isEmpty()
                                   ? tr("Their changes are in other fields than yours. Nothing was overwritten.")
                                   : tr("Both of you changed these fields. Nothing was overwritten.");
        question.items = both;
        question.confirm = tr("Keep mine");
        question.other = tr("Take theirs");
        question.cancel = tr("cancel");
        question.destructive = false;
        m_context.prompt.ask(this, question, [this, merged, fresh = *fresh, then](Answer answer) {
            if (answer == Answer::Other)
                return showUser(fresh);
            if (answer != Answer::Confirmed)
                return;
            async::whenDone(m_context.services.users.save(merged, admin()), this,
                            [this, merged, then](Result<User> result) { saved(result, merged, then); });
        });
    });
}

void UserPage::setState(UserState state)
{
    async::whenDone(m_context.services.users.setState(m_user.id, state, admin()), this, [this](Result<User> user) {
        if (!user)
            return m_banner->show(Banner::Kind::Error, tr("The state was not changed"), user.error().message);
        showUser(*user);
        Q_EMIT toast(
            {Toast::Kind::Success, tr("%1 is %2").arg(user->shownName(), stateLabel(user->state)), {}, {}, {}});
    });
}

void UserPage::askSuspend()
{
    tryLeave([this] {
        if (m_user.state != UserState::Active)
            return setState(UserState::Active);
        RemovalQuestion::ask(m_context, this, {m_user}, RemovalQuestion::Kind::Suspend,
                             [this] { setState(UserState::Suspended); });
    });
}

void UserPage::askDelete()
{
    RemovalQuestion::ask(m_context, this, {m_user}, RemovalQuestion::Kind::Delete, [this] {
        async::whenDone(m_context.services.users.remove(m_user.id, admin()), this, [this](Result<void> removed) {
            if (!removed)
                return m_banner->show(Banner::Kind::Error, tr("Not deleted"), removed.error().message);
            const QString name = m_user.shownName();
            showUser({});
            Q_EMIT toast({Toast::Kind::Success, tr("%1 deleted").arg(name), {}, {}, {}});
            Q_EMIT navigate({QStringLiteral("users"), {}, {}, {}});
        });
    });
}

} // namespace gatehouse
