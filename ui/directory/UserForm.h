// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace gatehouse
{
class FormField;

/// The properties of a person as a form: one field for each row of userProperties(), and the state. It yields a value;
/// its page saves.
class UserForm : public QWidget
{
    Q_OBJECT

public:
    explicit UserForm(QWidget *parent = nullptr);

    void setUser(const User &user);
    /// What was set, with what was typed.
    User user() const;
    /// Labels of the fields that differ from what was set.
    QStringList changedFields() const;
    /// Marks the fields that break a rule and moves to the first; true when none does.
    bool validate();
    /// Puts an error of the store ("username is taken …") at its field; false when it belongs to none.
    bool showError(const QString &message);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void clearErrors();

    User m_user;
    QHash<QString, QLineEdit *> m_editors;
    QHash<QString, FormField *> m_fields;
    QComboBox *m_state;
};

} // namespace gatehouse
