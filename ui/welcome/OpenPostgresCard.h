// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Card.h"

class QCheckBox;
class QLineEdit;

namespace gatehouse
{
class FormField;

/// Host, port, database, user and password of a workspace that a team shares.
class OpenPostgresCard : public Card
{
    Q_OBJECT

public:
    explicit OpenPostgresCard(QWidget *parent = nullptr);
    /// Fills everything but the password, which gets the focus.
    void setLocation(const QString &location);

Q_SIGNALS:
    /// `location` holds no password.
    void wanted(const QString &location, const QString &password, bool remember);

private:
    void submit();

    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    FormField *m_hostField;
    FormField *m_databaseField;
    FormField *m_userField;
};

} // namespace gatehouse
