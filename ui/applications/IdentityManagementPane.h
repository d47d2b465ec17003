// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/ProvisioningOperation.h"
#include "ui/applications/ApplicationPane.h"
#include "ui/applications/IdmFields.h"

class QBoxLayout;
class QCheckBox;

namespace gatehouse
{
class AttributeMappingsCard;
class Banner;
class Button;
class ConnectionCard;
class FooterBar;
class Label;
class PendingChangesCard;
class ScimPreview;
class ScrollColumn;
class SyncHealthCard;
class UserStore;

/// The Identity Management tab (spec A8): Configure reveals Base URL and Token Key, Test connection reads, Activate
/// tests first. Active, it shows how provisioning stands, what is pending, the mappings and where manual import is.
/// Saving, testing, activating and sending are others'.
class IdentityManagementPane : public ApplicationPane
{
    Q_OBJECT

public:
    IdentityManagementPane(ApplicationState &state, UserStore &users, QWidget *parent = nullptr);
    void showState() override;
    void focusFirst() override;

    IdmFields *fields() const { return m_fields; }
    PendingChangesCard *changes() const { return m_changes; }
    SyncHealthCard *health() const { return m_health; }
    ConnectionCard *connection() const { return m_connection; }
    /// Says what the last sync left behind, until nothing is left.
    void showStatus(const ProvisioningStatus &status);
    /// Fields and the check box together.
    IdmDraft draft() const;
    /// Reveals the fields, as the button Configure does.
    void configure();
    bool isConfiguring() const { return m_configuring; }
    /// cancel and Activate, shown instead of the panel's footer while the fields are.
    FooterBar *footer() const { return m_footer; }
    /// Busy with a test, which may be cancelled, or an activation; its fields wait.
    void setBusy(bool busy, const QString &what = {}, bool mayCancel = false);
    /// The outcome of a test of the active integration.
    void showActiveReport(const Result<ConnectionReport> &report);
    /// What became of a file of mappings, which are shown as they are edited now.
    void showNote(const QString &fact, const QString &consequence);
    void showError(const QString &fact, const QString &consequence);
    /// Before another application is shown.
    void reset();

Q_SIGNALS:
    void configuringChanged();
    void testRequested();
    void cancelTestRequested();
    void activateRequested(bool anyway);
    void replaceTokenRequested(const gatehouse::Secret &token);
    void manualImportRequested();
    void syncRequested();
    void reviewRequested();
    /// Automatic sync, which waits after an undo, is to go on.
    void resumeRequested();
    void openSsoRequested();
    void exportMappingsRequested();
    void importMappingsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showFailures(const ProvisioningStatus &status);
    QWidget *startSection();
    QWidget *activeSection();
    void placeGroupBox();
    bool isRoomBesideButtons() const;
    void showFooter();
    void showActive();
    void showMappings();

    ScrollColumn *m_scroll;
    QWidget *m_head;
    Label *m_lead;
    Banner *m_ssoFirst;
    QWidget *m_groups; ///< the check box with its help; where it stands depends on the connector
    QCheckBox *m_groupBox;
    Label *m_groupHelp;
    Button *m_configure;
    QWidget *m_start;
    QWidget *m_managed = nullptr;
    QVBoxLayout *m_managedHost;
    Label *m_nothingSent;
    IdmFields *m_fields;
    QWidget *m_active;
    QBoxLayout *m_activeColumns;
    QBoxLayout *m_lowerColumns;
    QBoxLayout *m_actions;
    Button *m_import;
    Button *m_sync;
    SyncHealthCard *m_health;
    PendingChangesCard *m_changes;
    Button *m_testActive;
    Button *m_cancelActive;
    Banner *m_held;
    Banner *m_failures;
    Banner *m_activeNews;
    ConnectionReportCard *m_activeReport;
    AttributeMappingsCard *m_mappings;
    ScimPreview *m_preview;
    ConnectionCard *m_connection;
    FooterBar *m_footer;
    bool m_configuring = false;
    ApplicationId m_shown;
    IdmState m_shownState = IdmState::NotConfigured;
};

} // namespace gatehouse
