// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/scim/ConnectionReport.h"
#include "ui/applications/ApplicationPane.h"
#include "ui/widgets/Card.h"

class QCheckBox;
class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class ConnectionReportCard;
class FormField;
class Label;
class SecretField;
class StepMark;

/// What was typed to connect a SCIM server. An empty token means the one in the keychain.
struct IdmDraft {
    QString baseUrl;
    Secret token;
    bool groupManagement = false;
    bool allowLoopbackHttp = false;
};

/// The two fields that Configure reveals, with the steps Configure, Test connection, Activate.
class IdmFields : public Card
{
    Q_OBJECT

public:
    explicit IdmFields(QWidget *parent = nullptr);

    void setConnector(const Connector &connector);
    /// `stored`: a token of this application is in the keychain already.
    void setValues(const QString &baseUrl, bool stored, bool allowLoopbackHttp);
    IdmDraft draft() const; ///< groupManagement is not this card's
    bool isFilled() const;
    void focusFirst();
    /// The check box of group management goes here for connectors that show it after the fields.
    QVBoxLayout *afterFields() const { return m_afterFields; }

    /// `mayCancel`: a test only, which reads; an activation goes on to write.
    void setTesting(bool testing, bool mayCancel = false);
    void showReport(const ConnectionReport &report);
    /// What went wrong; `mayGoOn` offers Try again and Activate anyway.
    void showFailure(const QString &fact, const QString &text, bool mayGoOn);
    void clearResult();
    bool isTested() const { return m_tested; }

Q_SIGNALS:
    void edited();
    void testRequested();
    void cancelTestRequested();
    void activateRequested(bool anyway);

private:
    QWidget *steps();
    void showSteps();

    FormField *m_urlField;
    QLineEdit *m_url;
    FormField *m_tokenField;
    SecretField *m_token;
    QCheckBox *m_loopback;
    QVBoxLayout *m_afterFields;
    Button *m_test;
    Button *m_cancelTest;
    Label *m_testText;
    ConnectionReportCard *m_report;
    Banner *m_failure;
    QWidget *m_again;
    QList<StepMark *> m_marks;
    QList<Label *> m_stepNames;
    Connector m_connector;
    bool m_stored = false;
    bool m_tested = false;
};

} // namespace gatehouse
