// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/UserGroupsPane.h"

#include "ui/applications/EffectCard.h"
#include "ui/applications/GroupBindingModel.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace gatehouse
{

UserGroupsPane::UserGroupsPane(ApplicationState &state, ApplicationStore &store, QWidget *parent)
    : ApplicationPane(state, parent)
    , m_store(store)
    , m_model(new GroupBindingModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(14);
    auto *head = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(tr("User Groups"), TypeRole::Section));
    auto *rule = new Label(tr("People can sign in only when a group they belong to is selected here."), TypeRole::Body,
                           Token::Text2);
    rule->setWordWrap(true);
    words->addWidget(rule);
    head->addLayout(words, 1);
    auto *create = changing(new Button(tr("New user group"), Button::Role::Secondary, QStringLiteral("plus")));
    create->setObjectName(QStringLiteral("newUserGroup"));
    head->addWidget(create, 0, Qt::AlignTop);
    layout->addLayout(head);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(14);
    m_columns->addWidget(list(), 1);
    m_effect = new EffectCard;
    m_effect->setMinimumWidth(260);
    m_columns->addWidget(m_effect, 0, Qt::AlignTop);
    layout->addLayout(m_columns, 1);

    m_effectDelay.setSingleShot(true);
    m_effectDelay.setInterval(120); // checking ten boxes asks once
    connect(&m_effectDelay, &QTimer::timeout, this, &UserGroupsPane::readEffect);
    connect(create, &Button::clicked, this, &UserGroupsPane::newGroupRequested);
    connect(m_model, &GroupBindingModel::wantedChanged, this,
            [this](const UserGroupId &group, bool saved, bool wanted) {
                m_state.edit.setBound(group, saved, wanted);
                showState();
                Q_EMIT edited();
            });
}

QWidget *UserGroupsPane::list()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(8);
    m_search = new SearchField(tr("Search groups"));
    m_search->setObjectName(QStringLiteral("searchGroups"));
    m_search->setMinimumWidth(140);
    m_search->setMaximumWidth(220);
    m_chips = new FilterChips;
    m_chips->setObjectName(QStringLiteral("groupFilter"));
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    m_chips->addChip(QStringLiteral("selected"), tr("Selected"));
    m_chips->addChip(QStringLiteral("changed"), tr("Changed"));
    filters->addWidget(m_search, 1);
    filters->addWidget(m_chips);
    filters->addStretch(1);
    layout->addLayout(filters);
    auto *card = new Card;
    card->setFlush();
    m_table = changing(new HouseTable(tr("User Groups")));
    m_table->setObjectName(QStringLiteral("groupTable"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -3, 90, -2});
    m_states = new QStackedWidget;
    m_states->addWidget(m_table);
    auto *none =
        new EmptyState(QStringLiteral("user-groups"), tr("No user groups yet"),
                       tr("People get access through groups. Create one, add people to it, then select it here."));
    auto *create = changing(new Button(tr("New user group"), Button::Role::Primary));
    none->addButton(create);
    m_states->addWidget(none);
    m_states->addWidget(
        new EmptyState(QStringLiteral("search"), tr("No group here"), tr("No group passes search and filter.")));
    card->body()->addWidget(m_states);
    layout->addWidget(card, 1);

    connect(create, &Button::clicked, this, &UserGroupsPane::newGroupRequested);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        showCounts();
    });
    connect(m_chips, &FilterChips::chosenChanged, this, [this](const QString &id) {
        m_model->setFilter(id == QStringLiteral("selected")  ? GroupFilter::Selected
                           : id == QStringLiteral("changed") ? GroupFilter::Changed
                                                             : GroupFilter::All);
        showCounts();
    });
    // A click anywhere in the row presses its box: there is nothing to open here.
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        const QModelIndex box = index.siblingAtColumn(GroupBindingModel::Check);
        m_model->setData(box, box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                         Qt::CheckStateRole);
    });
    return side;
}

void UserGroupsPane::showState()
{
    m_model->setGroups(m_state.groups, m_state.edit.bind, m_state.edit.unbind);
    showCounts();
    m_effectDelay.start();
}

void UserGroupsPane::showCounts()
{
    m_chips->setCount(QStringLiteral("all"), m_model->count(GroupFilter::All));
    m_chips->setCount(QStringLiteral("selected"), m_model->count(GroupFilter::Selected));
    m_chips->setCount(QStringLiteral("changed"), m_model->count(GroupFilter::Changed));
    m_states->setCurrentIndex(m_state.groups.isEmpty() ? 1 : m_model->rowCount() == 0 ? 2 : 0);
}

void UserGroupsPane::readEffect()
{
    const ApplicationEdit &edit = m_state.edit;
    const int number = ++m_effectNumber;
    if (edit.bind.isEmpty() && edit.unbind.isEmpty())
        return m_effect->setEffect({}, 0, 0);
    async::whenDone(m_store.effectOf(edit.original.id, edit.bind.values(), edit.unbind.values()), this,
                    [this, number](const Result<AccessEffect> &effect) {
                        if (number != m_effectNumber)
                            return;
                        if (effect)
                            m_effect->setEffect(*effect, int(m_state.edit.bind.size()), int(m_state.edit.unbind.size()),
                                                fate());
                        else
                            m_effect->showError(effect.error().message);
                    });
}

QString UserGroupsPane::fate() const
{
    const IdmSettings &idm = m_state.edit.edited.idm;
    if (idm.state != IdmState::Active)
        return {};
    const QString name = m_state.connector.name;
    if (idm.whenAccessEnds == QStringLiteral("delete"))
        return tr("Their %1 accounts are deleted by the next sync.").arg(name);
    if (idm.whenAccessEnds == QStringLiteral("keep"))
        return tr("Their %1 accounts stay active.").arg(name);
    return tr("Their %1 accounts are deactivated by the next sync.").arg(name);
}

void UserGroupsPane::focusFirst() { m_table->setFocus(Qt::OtherFocusReason); }

void UserGroupsPane::focusSearch() { m_search->setFocus(Qt::ShortcutFocusReason); }

void UserGroupsPane::resizeEvent(QResizeEvent *event)
{
    ApplicationPane::resizeEvent(event);
    // In a narrow window the effect moves below the list.
    m_columns->setDirection(width() < 680 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace gatehouse
