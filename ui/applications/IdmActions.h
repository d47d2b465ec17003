// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/shell/Pages.h"

#include <QPointer>

namespace gatehouse
{
class IdentityManagementPane;

/// What the Identity Management tab asks for: test, activate (which tests first), deactivate. An attempt that fails
/// leaves what was typed where it is, and says what to do next.
class IdmActions : public QObject
{
    Q_OBJECT

public:
    IdmActions(const PageContext &context, ApplicationState &state, IdentityManagementPane *pane, QWidget *window);

    void test();
    /// Stops the test under way; the provider is only read, so nothing has to be taken back.
    void cancelTest();
    void activate(bool anyway);
    void askToDeactivate();

Q_SIGNALS:
    /// The integration is in another state now; read the application again.
    void done();
    void toast(const gatehouse::Toast &toast);

private:
    void deactivate();
    void activationFailed(const Error &error, bool mayGoOn);

    PageContext m_context;
    ApplicationState &m_state;
    IdentityManagementPane *m_pane;
    QWidget *m_window;
    bool m_busy = false;
    QPointer<QObject> m_test; ///< owns the test under way
};

} // namespace gatehouse
