// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/CredentialStore.h"
#include "ui/shell/Pages.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class FormField;
class Label;

/// What a person logs in with, on their page: gives a password (with a proposal, to be changed at the next log-in
/// unless said otherwise), removes a lost second factor, ends a lock-out. Takes effect at once, apart from save.
class CredentialCard : public Card
{
    Q_OBJECT

public:
    explicit CredentialCard(const PageContext &context, QWidget *parent = nullptr);

    /// Hidden for somebody who is not in the directory yet.
    void showUser(const User &user);

Q_SIGNALS:
    void toast(const Toast &toast);

private:
    void read();
    void showSummary(const CredentialSummary &summary);
    void openForm(bool open);
    void setPassword();
    void askReset();
    void finished(const Result<void> &result, const QString &done);

    PageContext m_context;
    User m_user;
    quint64 m_reading = 0;
    Label *m_state;
    Button *m_set;
    Button *m_reset;
    Button *m_unlock;
    Banner *m_problem;
    QWidget *m_form;
    QLineEdit *m_password;
    FormField *m_field;
    QCheckBox *m_temporary;
    Button *m_confirm;
};

} // namespace gatehouse
