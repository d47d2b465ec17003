// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/GroupChooser.h"

#include "app/directory/UserGroupStore.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>

namespace gatehouse
{

namespace
{
constexpr int mostGroups = 50;
}

GroupChooser::GroupChooser(UserGroupStore &groups, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_groups(groups)
    , m_search(new SearchField(tr("Search groups")))
    , m_table(new HouseTable(tr("User Groups"), HouseTable::Rows::OneLine))
    , m_note(new Label({}, TypeRole::Help, Token::Text3))
    , m_button(new Button(button, Button::Role::Primary))
{
    setObjectName(QStringLiteral("groupChooser"));
    m_search->setObjectName(QStringLiteral("groupChooserSearch"));
    m_table->setObjectName(QStringLiteral("groupChooserTable"));
    m_button->setObjectName(QStringLiteral("groupChooserButton"));
    m_model =
        new ListTableModel<UserGroup>({{tr("Group"),
                                        [this](const UserGroup &group, int role) -> QVariant {
                                            if (role == MatchRole)
                                                return m_search->text();
                                            if (role == MetaRole && m_preferred.contains(group))
                                                return m_word;
                                            return role == Qt::DisplayRole ? group.name : QVariant();
                                        }},
                                       {tr("Members"),
                                        [](const UserGroup &group, int role) -> QVariant {
                                            return role == Qt::DisplayRole ? QVariant(group.memberCount) : QVariant();
                                        },
                                        true}},
                                      false, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({-1, 80});
    m_table->setMinimumHeight(140);
    m_note->setWordWrap(true);

    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("groupChooserCancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_note, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);

    connect(m_search, &SearchField::searchChanged, this, &GroupChooser::read);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        m_table->setCurrentIndex(index);
        m_button->setEnabled(true);
    });
    connect(m_button, &Button::clicked, this, &GroupChooser::choose);
    connect(cancel, &Button::clicked, this, &GroupChooser::cancelled);
}

void GroupChooser::setPreferred(const QList<UserGroup> &groups, const QString &word)
{
    m_preferred = groups;
    m_word = word;
}

void GroupChooser::setExcluded(const QList<UserGroupId> &groups)
{
    m_excluded = QSet<UserGroupId>(groups.begin(), groups.end());
}

void GroupChooser::setButtonText(const QString &text)
{
    m_button->setText(text);
    m_button->setAccessibleName(text);
}

void GroupChooser::start()
{
    m_search->clear();
    read();
    m_search->setFocus(Qt::OtherFocusReason);
}

void GroupChooser::read()
{
    const QString search = m_search->text().trimmed();
    async::whenDone(m_groups.list(search, {mostGroups, {}}), this, [this, search](Result<Page<UserGroup>> page) {
        if (search != m_search->text().trimmed())
            return; // a newer answer is on its way
        if (!page) {
            m_note->setText(page.error().message);
            return;
        }
        m_note->setText(page->next.isEmpty() ? QString()
                                             : tr("The first %1 are shown: search for others").arg(mostGroups));
        showRows(page->items);
    });
}

void GroupChooser::showRows(const QList<UserGroup> &found)
{
    QList<UserGroup> rows;
    for (const UserGroup &group : std::as_const(m_preferred))
        if (group.name.contains(m_search->text().trimmed(), Qt::CaseInsensitive))
            rows.append(group);
    for (const UserGroup &group : found)
        if (!m_excluded.contains(group.id) && !m_preferred.contains(group))
            rows.append(group);
    m_model->setRows(rows);
    if (!rows.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_button->setEnabled(!rows.isEmpty());
    if (rows.isEmpty())
        m_note->setText(tr("No group matches"));
}

void GroupChooser::choose()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT chosen(m_model->at(current.row()));
}

void GroupChooser::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return && m_search->hasFocus())
        return choose();
    QWidget::keyPressEvent(event);
}

} // namespace gatehouse
