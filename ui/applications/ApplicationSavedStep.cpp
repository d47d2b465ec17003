// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ApplicationSavedStep.h"

#include "ui/applications/ApplicationCells.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QBoxLayout>

namespace gatehouse
{

namespace
{

void addTask(QVBoxLayout *layout, const QString &icon, const QString &name, const QString &text, const QString &state)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 11, 16, 11);
    row->setSpacing(12);
    row->addWidget(new IconLabel(icon, Token::Text3, 20));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(name, TypeRole::BodyStrong));
    words->addWidget(new Label(text, TypeRole::Help, Token::Text3));
    row->addLayout(words, 1);
    row->addWidget(new Label(state, TypeRole::Help, Token::Text3));
    layout->addLayout(row);
}

} // namespace

ApplicationSavedStep::ApplicationSavedStep(QWidget *parent) : QWidget(parent) { new QVBoxLayout(this); }

void ApplicationSavedStep::setApplication(const Application &application, const Connector &connector)
{
    delete m_content;
    m_content = new QWidget;
    m_content->setFixedWidth(520);
    auto *layout = new QVBoxLayout(m_content);
    layout->setSpacing(16);

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    auto *tile = new AppTile(56);
    tile->setLook(tileLook(application.displayLabel, application.portalImage));
    head->addWidget(tile);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    auto *title = new Label(tr("%1 is saved").arg(application.displayLabel), TypeRole::PageTitle);
    title->setObjectName(QStringLiteral("savedTitle"));
    title->setWordWrap(true);
    names->addWidget(title);
    auto *done = new QHBoxLayout;
    done->setSpacing(8);
    done->addWidget(new IconLabel(QStringLiteral("success"), Token::Ok));
    done->addWidget(new Label(connector.bookmark ? tr("Bookmark created, active")
                                                 : tr("Application created, certificate generated"),
                              TypeRole::Help, Token::Ok),
                    1);
    names->addLayout(done);
    head->addLayout(names, 1);
    layout->addLayout(head);

    auto *card = new Card;
    card->setFlush();
    if (connector.saml) {
        const qsizetype left = placeholdersLeft(application.sso, connector).size();
        const QString text = left == 0 ? tr("Enter the service provider's values, then give it the certificate")
                             : left == 1
                                 ? tr("Replace 1 value, then give %1 the certificate").arg(connector.name)
                                 : tr("Replace %1 values, then give %2 the certificate").arg(left).arg(connector.name);
        addTask(card->body(), QStringLiteral("key"), tr("SSO"), text, tr("Not started"));
    }
    if (connector.scim)
        addTask(card->body(), QStringLiteral("connect"), tr("Identity Management"),
                tr("Connect SCIM to read the accounts there"), tr("Not started"));
    addTask(card->body(), QStringLiteral("user-groups"), tr("User Groups"),
            connector.bookmark ? tr("Choose who sees it") : tr("Choose who may sign in"), tr("Not started"));
    layout->addWidget(card);
    if (!application.idpUrl.isEmpty()) {
        auto *url = new QHBoxLayout;
        url->addWidget(new Label(tr("SSO IdP URL"), TypeRole::Help, Token::Text3));
        auto *value = new Label(application.idpUrl, TypeRole::Code, Token::Text2);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setObjectName(QStringLiteral("savedIdpUrl"));
        url->addWidget(value, 1);
        layout->addLayout(url);
    }
    qobject_cast<QVBoxLayout *>(this->layout())->addWidget(m_content, 0, Qt::AlignCenter);
}

} // namespace gatehouse
