// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "models/directory/User.h"
#include "ui/widgets/Card.h"

class QComboBox;

namespace gatehouse
{
class JsonView;
class Label;
class SearchField;
class UserStore;

/// What a create would send for one chosen person under these mappings. It shows; nothing is sent.
class ScimPreview : public Card
{
    Q_OBJECT

public:
    explicit ScimPreview(UserStore &users, QWidget *parent = nullptr);
    void setMappings(const QList<AttributeMapping> &mappings, const ScimManners &manners);
    /// Reads the people to choose from, the first time it is seen.
    void readPeople();

private:
    void showPerson();

    UserStore &m_users;
    QList<AttributeMapping> m_mappings;
    ScimManners m_manners;
    QList<User> m_people;
    SearchField *m_search;
    QComboBox *m_person;
    JsonView *m_json;
    Label *m_empty;
    int m_number = 0;
};

} // namespace gatehouse
