// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/Pages.h"

class QStackedWidget;

namespace gatehouse
{
class DecodeMessagePane;
class SegmentedControl;
class SignInTestPane;

/// Sign-in test and Decode message. A route may bring the application to test (`id`) or a message's file (`filter`).
/// Without a workspace only messages can be decoded.
class SamlInspectorPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit SamlInspectorPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void refresh() override;
    void primaryAction() override;
    bool primaryActionChanges() const override;
    void cancel() override;
    void moveTab(int by) override;
    void tryLeave(std::function<void()> leave) override;
    QString helpTopic() const override { return QStringLiteral("saml-inspector"); }

private:
    void showPane();

    PageContext m_context;
    SegmentedControl *m_chooser;
    QStackedWidget *m_panes;
    SignInTestPane *m_test;
    DecodeMessagePane *m_decode;
};

} // namespace gatehouse
