// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/SignInTest.h"
#include "ui/shell/Pages.h"

class QComboBox;
class QLineEdit;

namespace gatehouse
{
class Banner;
class Button;
class EmptyState;
class PersonField;
class SamlChecksCard;
class SamlXmlCard;
class SegmentedControl;
class SignInStepsCard;

/// Tries a sign-in: application, workflow, person; then every step, the messages, and what the service provider has to
/// check. Run holds the answer back; Run in browser starts the service on this computer and watches.
class SignInTestPane : public QWidget
{
    Q_OBJECT

public:
    explicit SignInTestPane(const PageContext &context, QWidget *parent = nullptr);
    ~SignInTestPane() override;

    /// Reads applications and people; `application` is chosen when given.
    void open(const ApplicationId &application);
    void run();
    void runInBrowser();
    /// Stops the service that Run in browser started.
    void stop();
    bool canRun() const;
    /// There the person says who they are.
    bool canRunInBrowser() const { return chosen().has_value(); }

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void changed();

private:
    QWidget *form();
    std::optional<Application> chosen() const;
    SignInTest::Question question() const;
    void showForm();
    void showProgress();
    void goTo(const SignInFix &fix);

    PageContext m_context;
    SignInTest m_test;
    QList<Application> m_applications;
    ApplicationId m_wanted;
    QComboBox *m_application;
    SegmentedControl *m_workflow;
    PersonField *m_person;
    QLineEdit *m_relayState;
    Button *m_run;
    Button *m_browser;
    Banner *m_banner;
    EmptyState *m_empty;
    QWidget *m_results;
    SignInStepsCard *m_steps;
    SamlXmlCard *m_xml;
    SamlChecksCard *m_checks;
    QString m_address;
    quint64 m_reading = 0;
};

} // namespace gatehouse
