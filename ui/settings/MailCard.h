// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mail/SmtpClient.h"
#include "app/secrets/SecretStore.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Toast.h"

#include <QPointer>

class QComboBox;
class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class FooterBar;
class SecretField;
class Settings;

/// The mail server of this computer: entered, tried with a test message, saved. What is typed can be tried before it is
/// saved; the password goes to the keychain and nowhere else.
class MailCard : public Card
{
    Q_OBJECT

public:
    /// `trusted` is SmtpClient's.
    MailCard(SecretStore &secrets, Settings &settings, const QString &trusted = {}, QWidget *parent = nullptr);

    /// Shows what is saved.
    void open();
    /// For whoever comes because a message was not sent.
    void showServer();
    void save();
    int changes() const;

Q_SIGNALS:
    void toast(const gatehouse::Toast &toast);

private:
    QLineEdit *addLine(const QString &label, const QString &name, const QString &help = {});
    MailServer typed() const;
    void showChanges();
    void keep(const MailServer &server);
    void test();
    void ended(const MailServer &server, const Result<void> &result);

    SecretStore &m_secrets;
    Settings &m_settings;
    SmtpClient m_smtp;
    MailServer m_saved;
    Banner *m_banner;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QComboBox *m_security;
    QLineEdit *m_user;
    SecretField *m_password;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QPointer<QObject> m_sending; ///< a test goes on as long as this lives
    Button *m_test;
    Button *m_cancel;
    FooterBar *m_footer;
};

} // namespace gatehouse
