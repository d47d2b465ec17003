// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/PeopleChooser.h"

#include "app/directory/UserStore.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>

namespace gatehouse
{

namespace
{
constexpr int mostPeople = 50;
}

PeopleChooser::PeopleChooser(UserStore &users, QWidget *parent)
    : QWidget(parent)
    , m_users(users)
    , m_search(new SearchField(tr("Search users")))
    , m_table(new HouseTable(tr("People")))
    , m_note(new Label({}, TypeRole::Help, Token::Text3))
    , m_button(new Button({}, Button::Role::Primary))
{
    setObjectName(QStringLiteral("peopleChooser"));
    m_search->setObjectName(QStringLiteral("peopleChooserSearch"));
    m_table->setObjectName(QStringLiteral("peopleChooserTable"));
    m_button->setObjectName(QStringLiteral("peopleChooserButton"));
    m_model = new ListTableModel<User>({{tr("User"),
                                         [this](const User &user, int role) -> QVariant {
                                             if (role == SubLineRole)
                                                 return user.username;
                                             if (role == MatchRole)
                                                 return m_search->text().trimmed();
                                             return role == Qt::DisplayRole ? QVariant(user.shownName()) : QVariant();
                                         }}},
                                       true, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -1});
    m_note->setWordWrap(true);
    auto *cancel = new Button(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    connect(m_search, &SearchField::searchChanged, this, &PeopleChooser::read);
    connect(cancel, &Button::clicked, this, &PeopleChooser::cancelled);
    connect(m_button, &Button::clicked, this,
            [this] { Q_EMIT chosen(QList<UserId>(m_marked.cbegin(), m_marked.cend())); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        for (int row = first.row(); row <= last.row(); ++row) {
            if (m_model->isChecked(row))
                m_marked.insert(m_model->at(row).id);
            else
                m_marked.remove(m_model->at(row).id);
        }
        showCount();
    });
    connect(m_table, &HouseTable::opened, this,
            [this](const QModelIndex &index) { m_model->setChecked(index.row(), !m_model->isChecked(index.row())); });
    showCount();
}

void PeopleChooser::start()
{
    m_marked.clear();
    m_search->clear();
    read();
    m_search->setFocus(Qt::OtherFocusReason);
}

void PeopleChooser::read()
{
    UserQuery query;
    query.search = m_search->text().trimmed();
    query.page.limit = mostPeople;
    async::whenDone(m_users.list(query), this, [this, search = query.search](Result<Page<User>> page) {
        if (search != m_search->text().trimmed())
            return;
        if (!page)
            return m_note->setText(page.error().message);
        m_note->setText(page->next.isEmpty() ? QString()
                                             : tr("The first %1 are shown: search for others").arg(mostPeople));
        const QSet<UserId> marked = m_marked;
        m_model->setRows(page->items);
        for (int row = 0; row < page->items.size(); ++row)
            if (marked.contains(page->items.at(row).id))
                m_model->setChecked(row, true);
        showCount();
    });
}

void PeopleChooser::showCount()
{
    const QString text = tr("Add %Ln people", nullptr, int(m_marked.size()));
    m_button->setText(text);
    m_button->setAccessibleName(text);
    m_button->setEnabled(!m_marked.isEmpty());
}

} // namespace gatehouse
