// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/MembershipTab.h"

#include "app/Services.h"
#include "ui/directory/GroupChooser.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Prompt.h"

#include <QHBoxLayout>

namespace gatehouse
{

MembershipTab::MembershipTab(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(new HouseTable(tr("User Groups")))
    , m_empty(new EmptyState(QStringLiteral("user-groups"), tr("In no group yet"),
                             tr("People get access to applications through their groups only.")))
    , m_banner(new Banner)
    , m_add(changing(new Button(tr("Add to group"), Button::Role::Secondary, QStringLiteral("plus"))))
    , m_leave(changing(new Button(tr("Remove from group"))))
    , m_card(new Card(tr("Add to group")))
    , m_chooser(new GroupChooser(context.services.groups, tr("Add to group")))
{
    m_table->setObjectName(QStringLiteral("membershipTable"));
    m_add->setObjectName(QStringLiteral("joinGroup"));
    m_leave->setObjectName(QStringLiteral("leaveGroup"));
    m_model =
        new ListTableModel<UserGroup>({{tr("Group"),
                                        [](const UserGroup &group, int role) -> QVariant {
                                            if (role == SubLineRole)
                                                return group.description;
                                            return role == Qt::DisplayRole ? QVariant(group.name) : QVariant();
                                        }},
                                       {tr("Members"),
                                        [](const UserGroup &group, int role) -> QVariant {
                                            return role == Qt::DisplayRole ? QVariant(group.memberCount) : QVariant();
                                        },
                                        true}},
                                      true, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -1, 100});
    m_card->body()->addWidget(m_chooser);
    m_card->setFixedWidth(340);
    m_card->hide();

    auto *tools = new QHBoxLayout;
    tools->addWidget(
        new Label(tr("People get access to applications through their groups."), TypeRole::Body, Token::Text2), 1);
    tools->addWidget(m_leave);
    tools->addWidget(m_add);
    auto *tableCard = new Card;
    tableCard->setFlush();
    tableCard->body()->addWidget(m_table, 1);
    tableCard->body()->addWidget(m_empty, 1);
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

    connect(m_add, &Button::clicked, this, [this] {
        QList<UserGroupId> mine;
        for (const UserGroup &group : m_model->rows())
            mine.append(group.id);
        m_chooser->setExcluded(mine);
        m_card->show();
        m_chooser->start();
    });
    connect(m_chooser, &GroupChooser::cancelled, m_card, &QWidget::hide);
    connect(m_chooser, &GroupChooser::chosen, this, &MembershipTab::join);
    connect(m_leave, &Button::clicked, this, &MembershipTab::leave);
    connect(m_table, &HouseTable::deletePressed, m_leave, &QAbstractButton::click);
    connect(m_table, &HouseTable::checksChanged, this, &MembershipTab::showSelection);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT navigate({QStringLiteral("user-group"), m_model->at(index.row()).id.toString(), {}, {}});
    });
}

void MembershipTab::show(const User &user)
{
    m_user = user;
    m_card->hide();
    m_banner->clear();
    read();
}

void MembershipTab::read()
{
    async::whenDone(
        m_context.services.groups.groupsOf(m_user.id), this, [this, id = m_user.id](Result<QList<UserGroup>> groups) {
            if (id != m_user.id)
                return;
            if (!groups)
                return m_banner->show(Banner::Kind::Error, tr("The groups could not be read"), groups.error().message);
            m_model->setRows(*groups);
            m_empty->setVisible(groups->isEmpty());
            m_table->setVisible(!groups->isEmpty());
            showSelection();
            Q_EMIT counted(groups->size());
        });
}

void MembershipTab::showSelection() { m_leave->setEnabled(!m_model->checkedRows().isEmpty()); }

void MembershipTab::join(const UserGroup &group)
{
    async::whenDone(
        m_context.services.groups.changeMembers(group.id, {m_user.id}, {}, localActor(QStringLiteral("admin"))), this,
        [this, group](Result<qint64> changed) {
            if (!changed)
                return m_banner->show(Banner::Kind::Error, tr("Not added to %1").arg(group.name),
                                      changed.error().message);
            m_card->hide();
            m_add->setFocus(Qt::OtherFocusReason);
            Q_EMIT toast({Toast::Kind::Success, tr("Added to %1").arg(group.name), {}, {}, {}});
            read();
        });
}

void MembershipTab::leave()
{
    const QList<UserGroup> groups = m_model->checkedRows();
    if (groups.isEmpty())
        return;
    QStringList names;
    for (const UserGroup &group : groups)
        names.append(group.name);
    ConfirmQuestion question;
    question.title = tr("Remove %1 from %Ln groups?", nullptr, int(groups.size())).arg(m_user.shownName());
    question.consequence = tr("Access that only these groups give is lost.");
    question.items = names;
    question.confirm = tr("Remove from group");
    question.cancel = tr("Cancel");
    m_context.prompt.ask(this, question, [this, groups](Answer answer) {
        if (answer != Answer::Confirmed)
            return;
        for (const UserGroup &group : groups)
            async::whenDone(
                m_context.services.groups.changeMembers(group.id, {}, {m_user.id}, localActor(QStringLiteral("admin"))),
                this, [this, group, last = groups.last().id](Result<qint64> changed) {
                    if (!changed)
                        m_banner->show(Banner::Kind::Error, tr("Still in %1").arg(group.name), changed.error().message);
                    if (group.id == last)
                        read();
                });
    });
}

} // namespace gatehouse
