// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserGroupsPage.h"

#include "app/Services.h"
#include "models/base/Folding.h"
#include "ui/directory/GroupRemoval.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QLocale>

namespace gatehouse
{

UserGroupsPage::UserGroupsPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_search(new SearchField(tr("Search groups")))
    , m_new(changing(new Button(tr("New user group"), Button::Role::Primary, QStringLiteral("plus"))))
    , m_delete(changing(new Button(tr("Delete"), Button::Role::DangerText, QStringLiteral("trash"))))
    , m_selected(new Label({}, TypeRole::Help, Token::Text3))
    , m_banner(new Banner)
    , m_table(new HouseTable(tr("User Groups")))
    , m_empty(new EmptyState(QStringLiteral("user-groups"), tr("No user groups yet"),
                             tr("People get access to applications through user groups.")))
{
    m_search->setObjectName(QStringLiteral("searchGroups"));
    m_search->setFixedWidth(260);
    m_new->setObjectName(QStringLiteral("newGroup"));
    m_delete->setObjectName(QStringLiteral("deleteGroups"));
    m_table->setObjectName(QStringLiteral("groupTable"));
    m_banner->setObjectName(QStringLiteral("groupsBanner"));
    m_model = new CheckedPagesModel<UserGroup>(
        {{tr("Group"),
          [this](const UserGroup &group, int role) -> QVariant {
              if (role == SubLineRole)
                  return group.description;
              if (role == StrongRole)
                  return true;
              if (role == MatchRole)
                  return m_search->text().trimmed();
              return role == Qt::DisplayRole ? QVariant(group.name) : QVariant();
          }},
         {tr("Members"),
          [](const UserGroup &group, int role) -> QVariant {
              return role == Qt::DisplayRole ? QVariant(QLocale().toString(group.memberCount)) : QVariant();
          },
          true}},
        [](const UserGroup &group) { return group.id.toString(); }, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -1, 140});

    auto *header =
        new PageHeader(tr("User Groups"), tr("Applications are bound to groups; people get access by being in one."));
    header->addAction(m_new);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addStretch(1);
    tools->addWidget(m_selected);
    tools->addWidget(m_delete);
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_empty, 1);
    m_empty->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(header);
    layout->addLayout(tools);
    layout->addWidget(m_banner);
    layout->addWidget(card, 1);

    connect(m_new, &Button::clicked, this, &UserGroupsPage::newGroup);
    connect(m_delete, &Button::clicked, this, &UserGroupsPage::remove);
    connect(m_table, &HouseTable::deletePressed, m_delete, &QAbstractButton::click);
    connect(m_search, &SearchField::searchChanged, this, &UserGroupsPage::read);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        if (const UserGroup *group = m_model->rowAt(index.row()))
            Q_EMIT navigate({QStringLiteral("user-group"), group->id.toString(), {}, {}});
    });
    const auto showSelection = [this] {
        const qsizetype count = m_model->checked().size();
        m_selected->setText(count == 0 ? tr("Nothing selected") : tr("%1 selected").arg(count));
        m_delete->setEnabled(count > 0);
    };
    connect(m_table, &HouseTable::checksChanged, this, showSelection);
    showSelection();
    connect(m_model, &PagedTable::failed, this, [this](const Error &error) {
        m_banner->show(Banner::Kind::Error, tr("User groups could not be read"), error.message);
    });
    connect(m_model, &PagedTable::refreshed, this, [this] {
        const bool none = m_model->rowCount() == 0;
        const QString search = m_search->text().trimmed();
        if (none && !search.isEmpty())
            m_empty->setTexts(QStringLiteral("search"), tr("No match for “%1”").arg(search),
                              tr("Clear the search to see all."));
        else if (none)
            m_empty->setTexts(QStringLiteral("user-groups"), tr("No user groups yet"),
                              tr("People get access to applications through user groups."));
        m_empty->setVisible(none);
        m_table->setVisible(!none);
    });
    m_stale.setSingleShot(true);
    m_stale.setInterval(500);
    connect(&m_stale, &QTimer::timeout, this, &UserGroupsPage::read);
    connect(&context.services.groups, &UserGroupStore::changed, this, [this] {
        if (isVisible() && !m_stale.isActive())
            m_stale.start();
    });
}

void UserGroupsPage::open(const Route &route)
{
    if (!route.filter.isEmpty())
        m_search->setText(route.filter);
    read();
}

void UserGroupsPage::read()
{
    const QString search = m_search->text().trimmed();
    UserGroupStore *groups = &m_context.services.groups;
    PageSource<UserGroup> source;
    source.count = [groups, search] { return groups->count(search); };
    source.page = [groups, search](const PageRequest &request) { return groups->list(search, request); };
    source.key = [](const UserGroup &group) { return foldedKey(group.name); };
    m_model->setSource(std::move(source));
}

QList<Crumb> UserGroupsPage::breadcrumb() const
{
    return {{tr("USER MANAGEMENT"), {}}, {tr("User Groups"), {QStringLiteral("user-groups"), {}, {}, {}}}};
}

QList<Command> UserGroupsPage::commands() const
{
    auto *self = const_cast<UserGroupsPage *>(this);
    return {changing({QStringLiteral("new-group"), tr("New user group"), QStringLiteral("plus"), tr("Ctrl+Enter"),
                      [self] { self->newGroup(); }}),
            changing({QStringLiteral("delete"), tr("Delete"), QStringLiteral("trash"), tr("Delete"),
                      [self] { self->remove(); }, m_delete->isEnabled()})};
}

void UserGroupsPage::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void UserGroupsPage::newGroup() { Q_EMIT navigate({QStringLiteral("user-group"), {}, {}, {}}); }

void UserGroupsPage::remove()
{
    const QList<UserGroup> groups = m_model->checked();
    askToDeleteGroups(m_context, this, groups, [this, groups] { removeNext(groups, int(groups.size())); });
}

void UserGroupsPage::removeNext(QList<UserGroup> left, int total)
{
    if (left.isEmpty()) {
        m_model->clearChecks();
        Q_EMIT toast({Toast::Kind::Success, tr("%Ln user groups deleted", nullptr, total), {}, {}, {}});
        return read();
    }
    const UserGroup group = left.takeFirst();
    async::whenDone(m_context.services.groups.remove(group.id, localActor(QStringLiteral("admin"))), this,
                    [this, left, total, group](Result<void> removed) {
                        if (!removed) {
                            m_banner->show(Banner::Kind::Error, tr("%1 was not deleted").arg(group.name),
                                           removed.error().message);
                            return read();
                        }
                        removeNext(left, total);
                    });
}

} // namespace gatehouse
