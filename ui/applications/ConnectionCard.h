// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/applications/Application.h"
#include "ui/widgets/Card.h"

class QComboBox;

namespace gatehouse
{
class Banner;
class Button;
class CopyField;
class SecretField;

/// An active integration's connection: Base URL, the Token Key and a way to replace it in place, and what becomes of
/// the accounts of people who lose access.
class ConnectionCard : public Card
{
    Q_OBJECT

public:
    explicit ConnectionCard(QWidget *parent = nullptr);
    void show(const IdmSettings &idm);
    /// While the new token is tested.
    void setReplacing(bool replacing);
    /// The old token is the one in the keychain still.
    void showFailure(const QString &why);
    /// The field is locked again.
    void endReplacing();

Q_SIGNALS:
    void replaceRequested(const gatehouse::Secret &token);
    void accessEndChosen(const QString &whenAccessEnds);

private:
    void beginReplacing();

    CopyField *m_baseUrl;
    SecretField *m_token;
    Button *m_replace;
    Button *m_confirm;
    Button *m_cancel;
    Banner *m_failure;
    QComboBox *m_accessEnd;
};

} // namespace gatehouse
