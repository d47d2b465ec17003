// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/applications/ApplicationPane.h"
#include "ui/applications/IdmFields.h"
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
    /// Tests the new token; only one that works takes the place of the old.
    void replaceToken(const Secret &token);

Q_SIGNALS:
    /// The integration is in another state now; read the application again.
    void done();
    void toast(const gatehouse::Toast &toast);

private:
    void testNow(const IdmDraft &draft);
    void activateNow(const IdmDraft &draft, bool anyway);
    /// Goes on at once, or after the person has confirmed that the host of the Base URL is meant to be inside their
    /// network (spec N4). Asked once.
    void whenAddressIsMeant(const IdmDraft &draft, std::function<void()> go);
    /// Goes on at once, or after the person has agreed that links to accounts are forgotten with this Base URL (S1).
    void whenLinksMayGo(const IdmDraft &draft, std::function<void()> go);
    void deactivate();
    void activationFailed(const Error &error, bool mayGoOn);

    PageContext m_context;
    ApplicationState &m_state;
    IdentityManagementPane *m_pane;
    QWidget *m_window;
    bool m_busy = false;
    QString m_meant;          ///< the host inside that was confirmed
    QPointer<QObject> m_test; ///< owns the test under way
};

} // namespace gatehouse
