// SPDX-License-Identifier: Apache-2.0
#include "ui/x509/FilePassword.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SecretField.h"

#include <QHBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

FilePassword::FilePassword(const QString &label, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_password(new SecretField(label))
{
    setObjectName(name + u"PasswordRow"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(new Label(label, TypeRole::BodyStrong));
    m_password->setObjectName(name + u"Password"_s);
    layout->addWidget(m_password, 1);
    auto *unlock = new Button(tr("Unlock file"), Button::Role::Secondary);
    unlock->setObjectName(name + u"Unlock"_s);
    layout->addWidget(unlock);
    hide();
    connect(unlock, &Button::clicked, this, [this] { Q_EMIT given(m_password->secret()); });
}

void FilePassword::ask()
{
    show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void FilePassword::forget()
{
    m_password->clear();
    hide();
}

} // namespace gatehouse
