// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"

#include <QWidget>

namespace gatehouse
{
class SecretField;

/// Asks for the password of a file that is locked. Hidden until it is asked for.
class FilePassword : public QWidget
{
    Q_OBJECT

public:
    /// `label` is the accessible name of the field; object names begin with `name`.
    FilePassword(const QString &label, const QString &name, QWidget *parent = nullptr);
    void ask();
    /// What was typed goes, and the question with it.
    void forget();

Q_SIGNALS:
    void given(const gatehouse::Secret &password);

private:
    SecretField *m_password;
};

} // namespace gatehouse
