// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/RemoteLookup.h"
#include "models/applications/Application.h"
#include "models/base/Async.h"
#include "models/provisioning/ProvisioningOperation.h"
#include "ui/shell/Pages.h"

#include <QPointer>

namespace gatehouse
{
class PendingChangesCard;
class SyncHealthCard;

/// What the Identity Management tab does about provisioning: shows how it stands, previews, sends, tries again. When
/// many people would lose access it asks, with their names (R23).
class SyncActions : public QObject
{
    Q_OBJECT

public:
    SyncActions(const PageContext &context, PendingChangesCard *changes, SyncHealthCard *health, QWidget *window);

    /// Another application, or the same in another state; not active: nothing is read.
    void showApplication(const Application &application, qint64 people);
    void preview();
    /// A preview after every account there was read, so that it also shows what others changed there.
    void compare();
    /// A preview of what takes the last sync back.
    void previewUndo();
    /// Automatic sync goes on after an undo.
    void resume();
    /// Sync now: what the directory says, or what is ticked of a preview of that.
    void syncNow();
    /// What is ticked on screen; without a preview, one is made first.
    void apply();
    void retry();
    void cancel();
    /// What the last run left behind.
    void reviewFailures();

Q_SIGNALS:
    void toast(const gatehouse::Toast &toast);
    /// Status was read; failures of the last run may want a banner.
    void statusRead(const gatehouse::ProvisioningStatus &status);
    /// Accounts that belong to nobody here are to be looked at.
    void importWanted();

private:
    using Ask = std::function<Future<ProvisioningPlan>(QObject *owner)>;
    void read(const QString &what, bool undo, const Ask &ask);
    void leaveUndo();
    void setIgnored(bool ignored);
    void readStatus();
    void showStatus();
    void send(std::optional<qint64> confirmed);
    void askAboutRemovals();
    void follow(const Future<ProvisioningOutcome> &run);
    void tell(const QString &label, const ProvisioningOutcome &outcome, bool undo);
    void ended(const Result<ProvisioningOutcome> &outcome);

    PageContext m_context;
    PendingChangesCard *m_changes;
    SyncHealthCard *m_health;
    QWidget *m_window;
    Application m_application;
    qint64 m_people = 0;
    ProvisioningStatus m_status;
    std::optional<ProvisioningPlan> m_plan;
    QPointer<QObject> m_reading; ///< owns the preview under way
    bool m_sendAfterPreview = false;
    bool m_undo = false; ///< the plan takes the last sync back
    quint64 m_number = 0;
};

} // namespace gatehouse
