// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/GroupMembersTab.h"

#include "app/Services.h"
#include "models/base/Folding.h"
#include "ui/directory/PeopleChooser.h"
#include "ui/directory/StatusOfUser.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Prompt.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>

namespace gatehouse
{

GroupMembersTab::GroupMembersTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new SearchField(tr("Search members")))
    , m_add(changing(new Button(tr("Add users"), Button::Role::Secondary, QStringLiteral("plus"))))
    , m_remove(changing(new Button(tr("Remove from group"))))
    , m_banner(new Banner)
    , m_table(new HouseTable(tr("Members")))
    , m_card(new Card(tr("Add users")))
    , m_chooser(new PeopleChooser(context.services.users))
{
    m_search->setObjectName(QStringLiteral("searchMembers"));
    m_search->setFixedWidth(240);
    m_add->setObjectName(QStringLiteral("addMembers"));
    m_remove->setObjectName(QStringLiteral("removeMembers"));
    m_table->setObjectName(QStringLiteral("memberTable"));
    m_model = new CheckedPagesModel<User>(
        {{tr("User"),
          [this](const User &user, int role) -> QVariant {
              if (role == SubLineRole)
                  return user.username;
              if (role == TileRole)
                  return QVariant::fromValue(TileLook{user.shownName(), {}, {}});
              if (role == MatchRole)
                  return m_search->text().trimmed();
              return role == Qt::DisplayRole ? QVariant(user.shownName()) : QVariant();
          }},
         {tr("Email"),
          [](const User &user, int role) -> QVariant {
              return role == Qt::DisplayRole ? QVariant(user.email) : QVariant();
          }},
         {tr("State"),
          [](const User &user, int role) -> QVariant {
              if (role == StatusRole)
                  return QVariant::fromValue(statusOf(user.state));
              return role == Qt::DisplayRole ? QVariant(stateLabel(user.state)) : QVariant();
          }}},
        [](const User &user) { return user.id.toString(); }, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -1, -1, 120});
    m_card->body()->addWidget(m_chooser);
    m_card->setFixedWidth(320);
    m_card->hide();
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addStretch(1);
    tools->addWidget(m_remove);
    tools->addWidget(m_add);
    auto *tableCard = new Card;
    tableCard->setFlush();
    tableCard->body()->addWidget(m_table, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(tableCard, 1);
    columns->addWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(tools);
    layout->addWidget(m_banner);
    layout->addLayout(columns, 1);

    m_remove->setEnabled(false);
    connect(m_table, &HouseTable::checksChanged, this, [this] { m_remove->setEnabled(!m_model->checked().isEmpty()); });
    connect(m_model, &PagedTable::refreshed, this, [this] {
        if (m_search->text().trimmed().isEmpty())
            Q_EMIT counted(m_model->rowCount());
    });
    connect(m_model, &PagedTable::failed, this, [this](const Error &error) {
        m_banner->show(Banner::Kind::Error, tr("The members could not be read"), error.message);
    });
    connect(m_search, &SearchField::searchChanged, this, &GroupMembersTab::read);
    connect(m_add, &Button::clicked, this, [this] {
        m_card->show();
        m_chooser->start();
    });
    connect(m_chooser, &PeopleChooser::cancelled, m_card, &QWidget::hide);
    connect(m_chooser, &PeopleChooser::chosen, this, [this](const QList<UserId> &people) {
        change(people, {}, tr("%Ln people added to %1", nullptr, int(people.size())).arg(m_group.name));
    });
    connect(m_remove, &Button::clicked, this, &GroupMembersTab::askToRemove);
    connect(m_table, &HouseTable::deletePressed, m_remove, &QAbstractButton::click);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        if (const User *user = m_model->rowAt(index.row()))
            Q_EMIT navigate({QStringLiteral("user"), user->id.toString(), {}, {}});
    });
}

void GroupMembersTab::show(const UserGroup &group)
{
    m_group = group;
    m_card->hide();
    m_banner->clear();
    read();
}

void GroupMembersTab::read()
{
    UserQuery query;
    query.search = m_search->text().trimmed();
    query.group = m_group.id;
    UserStore *users = &m_context.services.users;
    PageSource<User> source;
    source.count = [users, query] { return users->count(query); };
    source.page = [users, query](const PageRequest &request) {
        UserQuery one = query;
        one.page = request;
        return users->list(one);
    };
    source.key = [](const User &user) { return foldedKey(user.username); };
    m_model->setSource(std::move(source));
}

void GroupMembersTab::search() { m_search->setFocus(Qt::ShortcutFocusReason); }

void GroupMembersTab::change(const QList<UserId> &add, const QList<UserId> &remove, const QString &sentence)
{
    async::whenDone(
        m_context.services.groups.changeMembers(m_group.id, add, remove, localActor(QStringLiteral("admin"))), this,
        [this, sentence](Result<qint64> changed) {
            if (!changed)
                return m_banner->show(Banner::Kind::Error, tr("The members were not changed"), changed.error().message);
            m_card->hide();
            m_model->clearChecks();
            Q_EMIT toast({Toast::Kind::Success, sentence, {}, {}, {}});
            read();
        });
}

void GroupMembersTab::askToRemove()
{
    const QList<User> people = m_model->checked();
    if (people.isEmpty())
        return;
    QList<UserId> ids;
    ConfirmQuestion question;
    for (const User &user : people) {
        ids.append(user.id);
        if (question.items.size() < 20)
            question.items.append(user.shownName());
    }
    question.title = tr("Remove %Ln people from %1?", nullptr, int(people.size())).arg(m_group.name);
    question.consequence = tr("They lose access that only this group gives. The people stay in the directory.");
    question.confirm = tr("Remove from group");
    question.cancel = tr("Cancel");
    m_context.prompt.ask(this, question, [this, ids](Answer answer) {
        if (answer == Answer::Confirmed)
            change({}, ids, tr("%Ln people removed from %1", nullptr, int(ids.size())).arg(m_group.name));
    });
}

} // namespace gatehouse
