// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SpMetadata.h"
#include "ui/applications/ApplicationPane.h"
#include "ui/shell/Pages.h"

class QHBoxLayout;
class QStackedWidget;

namespace gatehouse
{
class ApplicationSummaryCard;
class Banner;
class BookmarkPane;
class Button;
class CertificateActions;
class EmptyState;
class EventsTab;
class FooterBar;
class GeneralInfoPane;
class GuidePanel;
class HouseTabBar;
class IdentityManagementPane;
class IdmActions;
class InspectionProcess;
class NextCertificateActions;
class SsoPane;
class SyncActions;
class UserGroupsPane;

/// The panel of one application: summary at the left, tabs, one save for all of them, the side guide at the right. It
/// holds the edits of every tab; a save that came too late asks field by field.
class ApplicationPage : public ConsolePage
{
    Q_OBJECT

public:
    explicit ApplicationPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    void primaryAction() override;
    void save() override;
    void cancel() override;
    void moveTab(int by) override;
    void tryLeave(std::function<void()> leave) override;
    QString helpTopic() const override { return QStringLiteral("applications"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *panel();
    void connectPanes();
    void read(bool keepEdits);
    void loaded(const ApplicationState &fresh, bool keepEdits);
    void showAll();
    /// Footer, tabs and guide after an edit.
    void showEdits();
    QString reasonNotToSave() const;
    void testSignIn();
    void openTab(const QString &tab);
    void focusField();
    void showTab();
    void showGuide();
    void setGuideWanted(bool wanted);
    /// Below this width the guide is a drawer over the tabs, which would be cut off beside it.
    static constexpr int guideColumnWidth = 1200;
    void placeGuide();
    void takeBack();
    void saveThen(std::function<void()> then);
    void saved(const Application &before, const Application &after);
    void askWhatToKeep(std::function<void()> then);
    void uploadMetadata();
    void takeMetadata(const QString &fileName, const SpMetadata &metadata);
    void uploadSpCertificate();
    void takeSpCertificate(const QString &fileName, const CertificateSummary &certificate);
    void exportMappings();
    void importMappings();
    void takeMappings(const QString &fileName, const Result<QList<AttributeMapping>> &mappings);

    PageContext m_context;
    ApplicationState m_state;
    bool m_loaded = false;
    bool m_saving = false;
    bool m_guideWanted = false;
    int m_readNumber = 0;
    QString m_wantedTab;
    QString m_wantedField; ///< objectName
    QHBoxLayout *m_columns;
    QStackedWidget *m_states;
    EmptyState *m_failed;
    ApplicationSummaryCard *m_summary;
    HouseTabBar *m_tabs;
    Button *m_guideButton;
    Banner *m_banner;
    QStackedWidget *m_stack;
    GeneralInfoPane *m_general;
    SsoPane *m_sso;
    BookmarkPane *m_bookmark;
    IdentityManagementPane *m_idm;
    UserGroupsPane *m_groups;
    EventsTab *m_events;
    QStackedWidget *m_footers;
    FooterBar *m_footer;
    GuidePanel *m_guide;
    CertificateActions *m_certificateActions;
    NextCertificateActions *m_nextActions;
    IdmActions *m_idmActions;
    SyncActions *m_syncActions;
    InspectionProcess *m_inspection; ///< of files that fill fields
};

} // namespace gatehouse
