// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ConnectionCard.h"

#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CopyField.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/SecretField.h"

#include <QBoxLayout>
#include <QComboBox>

namespace gatehouse
{

using namespace Qt::StringLiterals;

ConnectionCard::ConnectionCard(QWidget *parent)
    : Card(tr("Connection"), parent)
    , m_baseUrl(new CopyField(tr("Base URL")))
    , m_token(new SecretField(tr("Token Key")))
    , m_replace(new Button(tr("Replace Token Key"), Button::Role::Secondary))
    , m_confirm(new Button(tr("Test and replace"), Button::Role::Primary))
    , m_cancel(new Button(tr("cancel"), Button::Role::Ghost))
    , m_failure(new Banner)
    , m_accessEnd(new QComboBox)
{
    body()->addWidget(new FormField(tr("Base URL"), m_baseUrl));
    m_token->setObjectName(u"lockedTokenKey"_s);
    auto *token = new FormField(tr("Token Key"), m_token);
    token->setHelp(
        tr("Kept in the system keychain. To update the token, deactivate the IdM connection, configure it with the new "
           "token, then activate it again; or replace it here without a break."));
    body()->addWidget(token);
    m_replace->setObjectName(u"replaceToken"_s);
    m_confirm->setObjectName(u"confirmToken"_s);
    m_cancel->setObjectName(u"cancelToken"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (Button *button : {m_replace, m_confirm, m_cancel}) {
        button->setSmall(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    body()->addLayout(buttons);
    m_failure->setObjectName(u"tokenFailure"_s);
    body()->addWidget(m_failure);

    m_accessEnd->setObjectName(u"whenAccessEnds"_s);
    m_accessEnd->addItem(tr("Deactivate the account"), u"deactivate"_s);
    m_accessEnd->addItem(tr("Delete the account"), u"delete"_s);
    m_accessEnd->addItem(tr("Keep the account"), u"keep"_s);
    auto *end = new FormField(tr("When access ends"), m_accessEnd);
    end->setHelp(tr("For people who left all bound user groups or were deleted here. Suspended people are deactivated "
                    "always."));
    body()->addWidget(end);
    body()->addStretch(1);
    endReplacing();

    connect(m_replace, &Button::clicked, this, &ConnectionCard::beginReplacing);
    connect(m_cancel, &Button::clicked, this, &ConnectionCard::endReplacing);
    connect(m_token, &SecretField::edited, this, [this] { m_confirm->setEnabled(!m_token->secret().isEmpty()); });
    connect(m_confirm, &Button::clicked, this, [this] { Q_EMIT replaceRequested(m_token->secret()); });
    connect(m_accessEnd, &QComboBox::activated, this,
            [this] { Q_EMIT accessEndChosen(m_accessEnd->currentData().toString()); });
}

void ConnectionCard::show(const IdmSettings &idm)
{
    m_baseUrl->setValue(idm.baseUrl);
    m_accessEnd->setCurrentIndex(m_accessEnd->findData(idm.whenAccessEnds));
}

void ConnectionCard::beginReplacing()
{
    m_token->setLocked(false);
    m_token->setStored({});
    m_replace->hide();
    m_confirm->show();
    m_confirm->setEnabled(false);
    m_cancel->show();
    m_token->setFocus(Qt::OtherFocusReason);
}

void ConnectionCard::setReplacing(bool replacing)
{
    m_failure->clear();
    if (replacing) // a button that is switched off would hand the focus on, to the next setting
        m_token->setFocus(Qt::OtherFocusReason);
    m_confirm->setEnabled(!replacing);
    m_cancel->setEnabled(!replacing);
    m_token->setLocked(replacing);
}

void ConnectionCard::showFailure(const QString &why)
{
    m_failure->show(Banner::Kind::Error, tr("The Token Key was not replaced."), why);
}

void ConnectionCard::endReplacing()
{
    m_failure->clear();
    m_token->setStored(u" "_s);
    m_token->setLocked(true);
    m_confirm->hide();
    m_cancel->hide();
    m_replace->show();
}

} // namespace gatehouse
