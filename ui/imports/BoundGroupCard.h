// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

#include <QWidget>

namespace gatehouse
{
class Banner;
class Card;
class GroupChooser;
struct Services;

/// The articles' warning below an import: imported users must be members of a user group bound to the application. Its
/// button finds a group, adds the people, and binds the group first when it is not bound yet.
class BoundGroupCard : public QWidget
{
    Q_OBJECT

public:
    explicit BoundGroupCard(Services &services, QWidget *parent = nullptr);
    /// Nobody was imported from it yet.
    void setApplication(const Application &application);
    /// Who was imported on this page meanwhile and is to be added.
    void addPeople(const QList<UserId> &people);
    bool hasPeople() const { return !m_people.isEmpty(); }

Q_SIGNALS:
    /// What was done, in a sentence.
    void done(const QString &sentence);

private:
    void choose();
    void add(const UserGroup &group);
    void showWarning();

    Services &m_services;
    Application m_application;
    QList<UserId> m_people;
    QList<UserGroupId> m_bound;
    Banner *m_banner;
    Card *m_card;
    GroupChooser *m_chooser;
};

} // namespace gatehouse
