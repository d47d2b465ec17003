// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/OpenPostgresCard.h"

#include "ui/widgets/Button.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

OpenPostgresCard::OpenPostgresCard(QWidget *parent)
    : Card(tr("Open PostgreSQL"), parent)
    , m_host(new QLineEdit)
    , m_port(new QLineEdit(u"5432"_s))
    , m_database(new QLineEdit)
    , m_user(new QLineEdit)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Keep the password in the keychain")))
{
    m_host->setObjectName(u"postgresHost"_s);
    m_port->setObjectName(u"postgresPort"_s);
    m_database->setObjectName(u"postgresDatabase"_s);
    m_user->setObjectName(u"postgresUser"_s);
    m_password->setObjectName(u"postgresPassword"_s);
    m_remember->setObjectName(u"postgresRemember"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_hostField = new FormField(tr("Host"), m_host);
    m_databaseField = new FormField(tr("Database"), m_database);
    m_userField = new FormField(tr("User"), m_user);
    auto *port = new FormField(tr("Port"), m_port);
    port->setFixedWidth(90);
    auto *server = new QHBoxLayout;
    server->setSpacing(8);
    server->addWidget(m_hostField, 1, Qt::AlignTop);
    server->addWidget(port, 0, Qt::AlignTop);
    body()->addLayout(server);
    auto *inside = new QHBoxLayout;
    inside->setSpacing(8);
    inside->addWidget(m_databaseField, 1, Qt::AlignTop);
    inside->addWidget(m_userField, 1, Qt::AlignTop);
    body()->addLayout(inside);
    body()->addWidget(new FormField(tr("Password"), m_password, FormField::Need::Optional));
    body()->addWidget(m_remember);
    auto *open = new Button(tr("Open PostgreSQL"));
    open->setObjectName(u"openPostgres"_s);
    body()->addWidget(open, 0, Qt::AlignRight);
    connect(open, &QAbstractButton::clicked, this, &OpenPostgresCard::submit);
    for (QLineEdit *edit : {m_host, m_port, m_database, m_user, m_password})
        connect(edit, &QLineEdit::returnPressed, this, &OpenPostgresCard::submit);
}

void OpenPostgresCard::setLocation(const QString &location)
{
    const QUrl url(location);
    m_host->setText(url.host(QUrl::FullyDecoded));
    m_port->setText(QString::number(url.port(5432)));
    m_database->setText(url.path().mid(1));
    m_user->setText(url.userName());
    m_password->setFocus(Qt::OtherFocusReason);
}

void OpenPostgresCard::submit()
{
    const QString host = m_host->text().trimmed(), database = m_database->text().trimmed();
    const QString user = m_user->text().trimmed();
    m_hostField->setError(host.isEmpty() ? tr("Enter the server's name or address.") : QString());
    m_databaseField->setError(database.isEmpty() ? tr("Enter the name of the database.") : QString());
    m_userField->setError(user.isEmpty() ? tr("Enter the database user.") : QString());
    for (FormField *field : {m_hostField, m_databaseField, m_userField}) {
        if (field->hasError())
            return field->editor()->setFocus();
    }
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    // A socket folder is written percent-encoded in place of the host.
    const QString place = host.startsWith(u'/') ? encoded(host) : host;
    const QString port = m_port->text().isEmpty() ? u"5432"_s : m_port->text();
    Q_EMIT wanted(u"postgresql://%1@%2:%3/%4"_s.arg(encoded(user), place, port, encoded(database)), m_password->text(),
                  m_remember->isChecked());
}

} // namespace gatehouse
