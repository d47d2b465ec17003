// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/PersonField.h"

#include "app/directory/UserStore.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <chrono>

namespace gatehouse
{

using namespace std::chrono_literals;

PersonField::PersonField(UserStore &users, QWidget *parent) : QComboBox(parent), m_users(users)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &PersonField::read);
    connect(lineEdit(), &QLineEdit::textEdited, &m_delay, qOverload<>(&QTimer::start));
    connect(this, &QComboBox::currentTextChanged, this, &PersonField::personChanged);
}

std::optional<User> PersonField::person() const
{
    const auto found = std::find_if(m_people.cbegin(), m_people.cend(),
                                    [this](const User &user) { return user.username == currentText().trimmed(); });
    return found == m_people.cend() ? std::nullopt : std::optional(*found);
}

void PersonField::read()
{
    UserQuery query;
    query.search = person() ? QString() : currentText().trimmed();
    query.page.limit = 50;
    async::whenDone(m_users.list(query), this, [this, number = ++m_number](const Result<Page<User>> &page) {
        if (number == m_number && page)
            show(page->items);
    });
}

void PersonField::show(const QList<User> &people)
{
    const auto chosen = person();
    const QString text = currentText();
    m_people = people;
    // Who was chosen stays so, even among the first fifty of another search.
    if (chosen && std::none_of(people.cbegin(), people.cend(), [&](const User &user) { return user.id == chosen->id; }))
        m_people.prepend(*chosen);
    {
        const QSignalBlocker quiet(this);
        clear();
        for (const User &user : std::as_const(m_people))
            addItem(user.username);
        if (!text.isEmpty() || m_people.isEmpty())
            setEditText(text);
    }
    if (!lineEdit()->hasFocus())
        lineEdit()->setCursorPosition(0); // a long name is read from its start
    Q_EMIT personChanged();
}

} // namespace gatehouse
