// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ScimPreview.h"

#include "app/directory/UserStore.h"
#include "models/scim/ScimMapping.h"
#include "ui/widgets/JsonView.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QBoxLayout>
#include <QComboBox>

namespace gatehouse
{

ScimPreview::ScimPreview(UserStore &users, QWidget *parent) : Card(tr("SCIM preview"), parent), m_users(users)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_search = new SearchField(tr("Search people"));
    m_search->setObjectName(QStringLiteral("previewSearch"));
    m_person = new QComboBox;
    m_person->setObjectName(QStringLiteral("previewPerson"));
    m_person->setAccessibleName(tr("Person"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(10);
    row->addWidget(m_search, 1);
    row->addWidget(m_person, 1);
    body()->addLayout(row);
    m_json = new JsonView(tr("SCIM preview"));
    m_json->setObjectName(QStringLiteral("scimPreview"));
    m_json->setMinimumHeight(220);
    body()->addWidget(m_json, 1);
    m_empty = new Label(tr("Nobody matches"), TypeRole::Help, Token::Text3);
    m_empty->hide();
    body()->addWidget(m_empty);
    connect(m_search, &SearchField::searchChanged, this, &ScimPreview::readPeople);
    connect(m_person, &QComboBox::currentIndexChanged, this, &ScimPreview::showPerson);
}

void ScimPreview::setMappings(const QList<AttributeMapping> &mappings, const ScimManners &manners)
{
    m_mappings = mappings;
    m_manners = manners;
    showPerson();
}

void ScimPreview::readPeople()
{
    UserQuery query;
    query.search = m_search->text().trimmed();
    query.page.limit = 50;
    const int number = ++m_number;
    async::whenDone(m_users.list(query), this, [this, number](const Result<Page<User>> &page) {
        if (number != m_number)
            return;
        m_people = page ? page->items : QList<User>();
        m_empty->setText(!page ? page.error().message : tr("Nobody matches"));
        m_person->clear();
        for (const User &user : std::as_const(m_people))
            m_person->addItem(user.shownName());
        showPerson();
    });
}

void ScimPreview::showPerson()
{
    const int at = m_person->currentIndex();
    const bool someone = at >= 0 && at < m_people.size();
    m_json->setVisible(someone);
    m_empty->setVisible(!someone);
    if (someone)
        m_json->setJson(scimUser(m_people.at(at), m_mappings, m_manners));
}

} // namespace gatehouse
