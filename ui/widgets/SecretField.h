// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"

#include <QLineEdit>
#include <QTimer>

namespace gatehouse
{
class Button;

/// A token as it is typed or pasted: masked, but for its last four characters. Show reveals a typed value for 30
/// seconds; a stored value is only known by its tail, since it stays in the keychain.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the accessible name ("Token Key"); the buttons are "Show Token Key" and "Paste".
    explicit SecretField(const QString &name, QWidget *parent = nullptr);

    /// What was typed; empty when nothing was.
    Secret secret() const;
    /// Shows "••••••7f2c" for a value that is stored already; typing replaces it.
    void setStored(const QString &tail);
    void clear();
    /// Locked while IdM is active.
    void setLocked(bool locked);

Q_SIGNALS:
    void edited();

private:
    void setShown(bool shown);

    QLineEdit *m_edit;
    Button *m_show;
    Button *m_paste;
    QTimer m_hide;
};

} // namespace gatehouse
