// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

#include <QComboBox>
#include <QTimer>

#include <optional>

namespace gatehouse
{
class UserStore;

/// One person of the directory, by username: type a part of a name and choose. Only the first fifty that match are ever
/// read.
class PersonField : public QComboBox
{
    Q_OBJECT

public:
    explicit PersonField(UserStore &users, QWidget *parent = nullptr);
    /// Nobody when the text is no username that was found.
    std::optional<User> person() const;
    /// Reads the people to choose from; the first is chosen when the field is empty.
    void read();

Q_SIGNALS:
    void personChanged();

private:
    void show(const QList<User> &people);

    UserStore &m_users;
    QList<User> m_people;
    QTimer m_delay;
    quint64 m_number = 0;
};

} // namespace gatehouse
