// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/MailCard.h"

#include "app/Settings.h"
#include "app/mail/MailPassword.h"
#include "models/mail/ImportMail.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SecretField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>

namespace gatehouse
{

using namespace Qt::StringLiterals;

MailCard::MailCard(SecretStore &secrets, Settings &settings, const QString &trusted, QWidget *parent)
    : Card(tr("E-mail"), parent)
    , m_secrets(secrets)
    , m_settings(settings)
    , m_smtp(trusted)
    , m_banner(new Banner)
{
    // Imports end where they were started, and the help desk starts none.
    changing(this);
    setObjectName(u"mailCard"_s);
    auto *text = new Label(tr("When an import of %1 people or more ends, a message says how, and one comes before a "
                              "certificate expires. Leave the mail server empty to get none.")
                               .arg(importMailFrom),
                           TypeRole::Help, Token::Text2);
    text->setWordWrap(true);
    body()->addWidget(text);
    m_banner->setObjectName(u"mailBanner"_s);
    body()->addWidget(m_banner);

    m_host = new QLineEdit;
    m_host->setObjectName(u"mailHost"_s);
    m_port = new QLineEdit;
    m_port->setObjectName(u"mailPort"_s);
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_security = new QComboBox;
    m_security->setObjectName(u"mailSecurity"_s);
    m_security->addItem(u"STARTTLS"_s, int(MailServer::Security::StartTls));
    m_security->addItem(u"TLS"_s, int(MailServer::Security::Tls));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    auto *port = new FormField(tr("Port"), m_port);
    port->setFixedWidth(90);
    auto *security = new FormField(tr("Encryption"), m_security);
    security->setFixedWidth(150);
    line->addWidget(new FormField(tr("Mail server"), m_host), 1, Qt::AlignTop);
    line->addWidget(port, 0, Qt::AlignTop);
    line->addWidget(security, 0, Qt::AlignTop);
    body()->addLayout(line);
    m_user = addLine(tr("User"), u"mailUser"_s, tr("Empty when the mail server asks nobody to log in."));
    m_password = new SecretField(tr("Password"));
    m_password->setObjectName(u"mailPassword"_s);
    auto *password = new FormField(tr("Password"), m_password);
    password->setHelp(tr("Kept in the system keychain. Leave it empty to use the one that is there."));
    body()->addWidget(password);
    m_from = addLine(tr("From"), u"mailFrom"_s);
    m_to = addLine(tr("To"), u"mailTo"_s, tr("Several addresses have commas between them."));

    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    m_test = new Button(tr("Send a test message"), Button::Role::Secondary, u"play"_s);
    m_test->setObjectName(u"mailTest"_s);
    m_cancel = new Button(tr("Cancel sending"), Button::Role::Ghost, u"close"_s);
    m_cancel->setObjectName(u"mailCancel"_s);
    m_cancel->hide();
    actions->addWidget(m_test);
    actions->addWidget(m_cancel);
    actions->addStretch(1);
    body()->addLayout(actions);
    m_footer = new FooterBar(tr("cancel"), tr("save"));
    m_footer->saveButton()->setObjectName(u"mailSave"_s);
    m_footer->cancelButton()->setObjectName(u"mailUndo"_s);
    setFoot(m_footer);

    for (QLineEdit *edit : {m_host, m_port, m_user, m_from, m_to})
        connect(edit, &QLineEdit::textChanged, this, &MailCard::showChanges);
    connect(m_password, &SecretField::edited, this, &MailCard::showChanges);
    connect(m_security, &QComboBox::currentIndexChanged, this, &MailCard::showChanges);
    connect(m_security, &QComboBox::activated, this,
            [this] { m_port->setText(QString::number(typed().security == MailServer::Security::Tls ? 465 : 587)); });
    connect(m_test, &QAbstractButton::clicked, this, &MailCard::test);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        delete m_sending; // the keychain may not have answered yet
        m_smtp.cancel();
    });
    connect(m_footer, &FooterBar::savePressed, this, &MailCard::save);
    connect(m_footer, &FooterBar::cancelPressed, this, &MailCard::open);
    open();
}

QLineEdit *MailCard::addLine(const QString &label, const QString &name, const QString &help)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    auto *field = new FormField(label, edit);
    if (!help.isEmpty())
        field->setHelp(help);
    body()->addWidget(field);
    return edit;
}

void MailCard::open()
{
    m_saved = m_settings.mailServer();
    m_host->setText(m_saved.host);
    m_port->setText(QString::number(m_saved.port));
    m_security->setCurrentIndex(m_security->findData(int(m_saved.security)));
    m_user->setText(m_saved.user);
    m_password->clear();
    m_from->setText(m_saved.from);
    m_to->setText(m_saved.to);
    m_banner->clear();
    showChanges();
}

void MailCard::showServer() { m_host->setFocus(Qt::OtherFocusReason); }

MailServer MailCard::typed() const
{
    MailServer server;
    server.host = m_host->text().trimmed();
    server.port = m_port->text().toInt();
    server.security = MailServer::Security(m_security->currentData().toInt());
    server.user = m_user->text().trimmed();
    server.from = m_from->text().trimmed();
    server.to = m_to->text().trimmed();
    return server;
}

int MailCard::changes() const
{
    const MailServer now = typed();
    return int(now.host != m_saved.host) + int(now.port != m_saved.port) + int(now.security != m_saved.security) +
           int(now.user != m_saved.user) + int(now.from != m_saved.from) + int(now.to != m_saved.to) +
           int(!m_password->secret().isEmpty());
}

void MailCard::showChanges()
{
    const MailServer now = typed();
    const auto usable = now.host.isEmpty() ? Result<void>() : checkMailServer(now);
    m_footer->setChanges(changes());
    m_footer->setReason(changes() > 0 && !usable ? usable.error().message : QString());
    m_test->setEnabled(m_cancel->isHidden() && !now.host.isEmpty() && usable.has_value());
}

void MailCard::save()
{
    if (!m_footer->saveButton()->isEnabled())
        return;
    const MailServer server = typed();
    const Secret password = m_password->secret();
    if (password.isEmpty() || server.user.isEmpty())
        return keep(server);
    m_footer->setBusy(true);
    async::whenDone(
        m_secrets.write(mailPasswordName(server), password), this, [this, server](const Result<void> &written) {
            m_footer->setBusy(false);
            if (!written)
                return m_banner->show(Banner::Kind::Error, tr("E-mail was not saved"), written.error().message);
            keep(server);
        });
}

void MailCard::keep(const MailServer &server)
{
    const MailServer former = m_settings.mailServer();
    if (const auto saved = m_settings.setMailServer(server); !saved)
        return m_banner->show(Banner::Kind::Error, tr("E-mail was not saved"), saved.error().message);
    open();
    Q_EMIT toast({Toast::Kind::Success, tr("E-mail saved"), {}, {}, {}});
    async::whenDone(forgetMailPassword(m_secrets, former, server), this, [this](const Result<void> &forgotten) {
        if (!forgotten)
            m_banner->show(Banner::Kind::Warning, tr("A password is still in the keychain"), forgotten.error().message);
    });
}

void MailCard::test()
{
    const MailServer server = typed();
    m_banner->clear();
    m_cancel->show();
    showChanges();
    const Secret password = m_password->secret();
    const auto known = password.isEmpty() ? mailPassword(m_secrets, server) : async::ready<Secret>(password);
    MailMessage message;
    message.subject = tr("Test message from Gatehouse");
    message.body = tr("E-mail from this computer works. Nothing else has to be done.") + u'\n';
    message.date = QDateTime::currentDateTimeUtc();
    m_sending = new QObject(this);
    const auto sent = async::andThen(known, m_sending.data(), [this, server, message](const Secret &secret) {
        return m_smtp.send(server, secret, message);
    });
    async::whenDone(sent, this, [this, server](const Result<void> &result) { ended(server, result); });
}

void MailCard::ended(const MailServer &server, const Result<void> &result)
{
    if (m_sending)
        m_sending->deleteLater();
    m_cancel->hide();
    showChanges();
    if (result)
        m_banner->show(Banner::Kind::Success, tr("The test message was sent to %1.").arg(server.to),
                       tr("Look whether it arrived."));
    else if (result.error().kind == ErrorKind::Cancelled)
        m_banner->show(Banner::Kind::Info, tr("Sending was cancelled."));
    else
        m_banner->show(Banner::Kind::Error, tr("The test message was not sent"), result.error().message);
}

} // namespace gatehouse
