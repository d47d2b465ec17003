// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ApplicationPage.h"

#include "app/Services.h"
#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateReader.h"
#include "ui/applications/ApplicationSummaryCard.h"
#include "ui/applications/ApplicationTabs.h"
#include "ui/applications/BookmarkPane.h"
#include "ui/applications/CertificateActions.h"
#include "ui/applications/GeneralInfoPane.h"
#include "ui/applications/IdentityManagementPane.h"
#include "ui/applications/IdmActions.h"
#include "ui/applications/NextCertificateActions.h"
#include "ui/applications/SsoPane.h"
#include "ui/applications/UserGroupsPane.h"
#include "ui/events/EventsTab.h"
#include "ui/guide/GuidePanel.h"
#include "ui/provisioning/SyncActions.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/HouseTabBar.h"
#include "ui/widgets/Skeleton.h"

#include <QBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>

namespace gatehouse
{

namespace
{

QString lastTabKey() { return QStringLiteral("application/lastTab"); }

} // namespace

ApplicationPage::ApplicationPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_inspection(new InspectionProcess(this))
{
    setObjectName(QStringLiteral("applicationPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_states = new QStackedWidget;
    layout->addWidget(m_states);
    auto *content = new QWidget;
    m_columns = new QHBoxLayout(content);
    m_columns->setContentsMargins(20, 14, 20, 16);
    m_columns->setSpacing(14);
    m_summary = new ApplicationSummaryCard;
    m_summary->setFixedWidth(232);
    m_columns->addWidget(m_summary);
    m_columns->addWidget(panel(), 1);
    m_guide = new GuidePanel(this);
    m_guide->hide();
    // A window of its own that outlives this page's turn shows the application it was opened for.
    connect(m_guide, &GuidePanel::floatingChanged, this, &ApplicationPage::placeGuide);
    auto *waiting = new QWidget;
    auto *waitingLayout = new QVBoxLayout(waiting);
    waitingLayout->setContentsMargins(20, 14, 20, 16);
    waitingLayout->addWidget(new Skeleton(8));
    waitingLayout->addStretch(1);
    m_failed = new EmptyState(QStringLiteral("error"), tr("The application could not be read"), {});
    auto *again = new Button(tr("Try again"));
    again->setObjectName(QStringLiteral("readApplicationAgain"));
    m_failed->addButton(again);
    m_states->addWidget(waiting);
    m_states->addWidget(content);
    m_states->addWidget(m_failed);
    connect(again, &Button::clicked, this, [this] { read(true); });
    connectPanes();
}

QWidget *ApplicationPage::panel()
{
    auto *card = new Card;
    card->setFlush();
    auto *tabRow = new QFrame;
    tabRow->setProperty("role", QStringLiteral("tabs"));
    auto *top = new QHBoxLayout(tabRow);
    top->setContentsMargins(0, 0, 15, 0);
    m_tabs = new HouseTabBar;
    m_tabs->leaveOutLine();
    m_tabs->setObjectName(QStringLiteral("applicationTabs"));
    m_tabs->addTab(generalInfo, tr("General Info"));
    m_tabs->addTab(ssoTab, tr("SSO"));
    m_tabs->addTab(bookmarkTab, tr("Bookmark"));
    m_tabs->addTab(idmTab, tr("Identity Management"));
    m_tabs->addTab(groupsTab, tr("User Groups"));
    m_tabs->addTab(eventsTab, tr("Events"));
    m_guideButton = new Button(tr("Guide"), Button::Role::Ghost, QStringLiteral("guide"));
    m_guideButton->setObjectName(QStringLiteral("guideButton"));
    m_guideButton->setToolTip(tr("Guide (Ctrl+G)"));
    m_guideButton->setSmall(true);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_guideButton);
    card->body()->addWidget(tabRow);
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("panelBanner"));
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(16, 0, 16, 0);
    bannerRow->addWidget(m_banner);
    card->body()->addLayout(bannerRow);

    m_stack = new QStackedWidget;
    m_general = new GeneralInfoPane(m_state, m_context.files);
    m_sso = new SsoPane(m_state);
    m_bookmark = new BookmarkPane(m_state);
    m_idm = new IdentityManagementPane(m_state, m_context.services.users);
    m_groups = new UserGroupsPane(m_state, m_context.services.applications);
    m_events = new EventsTab(m_context);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_general, m_sso, m_bookmark, m_idm, m_groups, m_events})
        m_stack->addWidget(pane);
    card->body()->addWidget(m_stack, 1);
    m_footer = new FooterBar(tr("cancel"), tr("save"));
    m_footer->cancelButton()->setObjectName(QStringLiteral("panelCancel"));
    m_footer->saveButton()->setObjectName(QStringLiteral("panelSave"));
    m_footer->saveButton()->setToolTip(tr("save (Ctrl+S)"));
    // A reason why save is off may be a whole sentence; it must not widen the window.
    for (FooterBar *footer : {m_footer, m_idm->footer()})
        if (auto *note = footer->findChild<QLabel *>(QStringLiteral("footerNote")))
            note->setWordWrap(true);
    m_footers = new QStackedWidget;
    m_footers->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_footers->addWidget(m_footer);
    m_footers->addWidget(m_idm->footer());
    card->body()->addWidget(m_footers);
    return card;
}

void ApplicationPage::connectPanes()
{
    Services &services = m_context.services;
    m_certificateActions = new CertificateActions(m_context, m_state, this);
    m_certificateActions->connectTo(m_sso->certificateCard());
    m_nextActions = new NextCertificateActions(m_context, m_state, this);
    m_nextActions->connectTo(m_sso->certificateCard(), m_sso->nextCertificateCard());
    m_idmActions = new IdmActions(m_context, m_state, m_idm, this);
    m_syncActions = new SyncActions(m_context, m_idm->changes(), m_idm->health(), this);
    for (ApplicationPane *pane :
         std::initializer_list<ApplicationPane *>{m_general, m_sso, m_bookmark, m_idm, m_groups})
        connect(pane, &ApplicationPane::edited, this, &ApplicationPage::showEdits);
    connect(m_certificateActions, &CertificateActions::changed, this, [this] {
        m_sso->showState();
        showEdits();
    });
    connect(m_certificateActions, &CertificateActions::toast, this, &ApplicationPage::toast);
    connect(m_nextActions, &NextCertificateActions::toast, this, &ApplicationPage::toast);
    connect(m_nextActions, &NextCertificateActions::done, this, [this] { read(true); });
    connect(m_nextActions, &NextCertificateActions::downloadWanted, m_certificateActions,
            &CertificateActions::saveToDownloads);
    connect(m_idmActions, &IdmActions::toast, this, &ApplicationPage::toast);
    connect(m_syncActions, &SyncActions::toast, this, &ApplicationPage::toast);
    connect(m_syncActions, &SyncActions::statusRead, m_idm, &IdentityManagementPane::showStatus);
    connect(m_idm, &IdentityManagementPane::resumeRequested, m_syncActions, &SyncActions::resume);
    connect(m_idm, &IdentityManagementPane::syncRequested, m_syncActions, &SyncActions::syncNow);
    connect(m_syncActions, &SyncActions::importWanted, m_idm, &IdentityManagementPane::manualImportRequested);
    connect(m_idm, &IdentityManagementPane::reviewRequested, m_syncActions, &SyncActions::reviewFailures);
    connect(m_events, &EventsTab::toast, this, &ApplicationPage::toast);
    connect(m_events, &EventsTab::navigate, this, &ApplicationPage::navigate);
    connect(m_idmActions, &IdmActions::done, this, [this] { read(true); });
    connect(m_summary, &ApplicationSummaryCard::deactivateIdmRequested, m_idmActions, &IdmActions::askToDeactivate);
    connect(m_summary, &ApplicationSummaryCard::exportMetadataRequested, m_certificateActions,
            &CertificateActions::exportMetadata);
    connect(m_summary, &ApplicationSummaryCard::testSignInRequested, this, &ApplicationPage::testSignIn);
    connect(m_certificateActions, &CertificateActions::navigate, this, &ApplicationPage::navigate);
    connect(m_sso, &SsoPane::copyMetadataUrlRequested, m_certificateActions, &CertificateActions::copyMetadataUrl);
    connect(m_sso, &SsoPane::exportMetadataRequested, m_certificateActions, &CertificateActions::exportMetadata);
    connect(m_sso, &SsoPane::uploadMetadataRequested, this, &ApplicationPage::uploadMetadata);
    connect(m_sso, &SsoPane::uploadSpCertificateRequested, this, &ApplicationPage::uploadSpCertificate);
    connect(m_idm, &IdentityManagementPane::exportMappingsRequested, this, &ApplicationPage::exportMappings);
    connect(m_idm, &IdentityManagementPane::importMappingsRequested, this, &ApplicationPage::importMappings);
    connect(m_idm, &IdentityManagementPane::configuringChanged, this, &ApplicationPage::showTab);
    connect(m_idm, &IdentityManagementPane::openSsoRequested, this, [this] { openTab(ssoTab); });
    connect(m_idm, &IdentityManagementPane::manualImportRequested, this, [this] {
        Q_EMIT navigate({QStringLiteral("manual-import"), m_state.saved().id.toString(), {}, {}});
    });
    connect(m_groups, &UserGroupsPane::newGroupRequested, this, [this] {
        Q_EMIT navigate({QStringLiteral("user-group"), {}, {}, {}});
    });
    connect(m_tabs, &HouseTabBar::currentChanged, this, [this](const QString &id) {
        QSettings().setValue(lastTabKey(), id);
        showTab();
    });
    connect(m_guideButton, &Button::clicked, this, [this] { setGuideWanted(!m_guideWanted); });
    connect(m_guide, &GuidePanel::closeRequested, this, [this] { setGuideWanted(false); });
    connect(m_footer, &FooterBar::savePressed, this, &ApplicationPage::save);
    connect(m_footer, &FooterBar::cancelPressed, this, &ApplicationPage::takeBack);
    connect(m_banner, &Banner::buttonPressed, m_banner, &Banner::clear);
    const auto changedElsewhere = [this] {
        if (m_loaded && !m_saving && isVisible())
            read(true);
    };
    connect(&services.applications, &ApplicationStore::changed, this, changedElsewhere);
    connect(&services.groups, &UserGroupStore::changed, this, changedElsewhere);
}

void ApplicationPage::open(const Route &route)
{
    const ApplicationId id = ApplicationId::fromString(route.id);
    const bool another = !m_loaded || id != m_state.saved().id;
    // From one application straight to another (palette, history) nobody else asks.
    if (another && m_loaded && m_state.edit.isChanged())
        return tryLeave([this, route] {
            m_state.edit.edited = m_state.edit.original;
            m_loaded = false;
            open(route);
        });
    m_wantedTab = route.tab;
    if (route.filter == QStringLiteral("guide"))
        m_guideWanted = true;
    else
        m_wantedField = route.filter;
    if (another) {
        m_loaded = false;
        m_state = {};
        m_state.edit.original.id = id;
        m_idm->reset();
        m_banner->clear();
        m_states->setCurrentIndex(0);
        m_guide->hide();
        if (m_wantedTab.isEmpty())
            m_wantedTab = QSettings().value(lastTabKey(), generalInfo).toString();
    }
    read(true);
}

QList<Crumb> ApplicationPage::breadcrumb() const
{
    return {{tr("USER AUTHENTICATION"), {}},
            {tr("SSO Applications"), {QStringLiteral("applications"), {}, {}, {}}},
            {m_loaded ? m_state.saved().displayLabel : QStringLiteral("…"),
             {QStringLiteral("application"), m_state.saved().id.toString(), {}, {}}}};
}

QList<Command> ApplicationPage::commands() const
{
    auto *self = const_cast<ApplicationPage *>(this);
    QList<Command> commands;
    const bool saml = m_state.connector.saml;
    const bool active = m_state.saved().idm.state == IdmState::Active;
    const auto add = [&](const QString &id, const QString &text, const QString &icon, const QString &shortcut,
                         std::function<void()> run, bool enabled = true) {
        commands.append({id, text, icon, shortcut, std::move(run), enabled && m_loaded});
    };
    const auto addChange = [&](const QString &id, const QString &text, const QString &icon, const QString &shortcut,
                               std::function<void()> run, bool enabled = true) {
        commands.append(changing({id, text, icon, shortcut, std::move(run), enabled && m_loaded}));
    };
    addChange(
        QStringLiteral("save"), tr("save"), QStringLiteral("check"), QStringLiteral("Ctrl+S"), [self] { self->save(); },
        m_state.edit.isChanged());
    if (saml) {
        add(QStringLiteral("test-sign-in"), tr("Test sign-in"), QStringLiteral("play"), {},
            [self] { self->testSignIn(); });
        add(
            QStringLiteral("download-certificate"), tr("Download certificate"), QStringLiteral("download"),
            QStringLiteral("Ctrl+D"), [self] { self->m_certificateActions->download(); },
            m_state.shownCertificate().has_value());
        add(QStringLiteral("export-metadata"), tr("Export Metadata"), QStringLiteral("download"), {},
            [self] { self->m_certificateActions->exportMetadata(); });
        add(QStringLiteral("copy-metadata-url"), tr("Copy Metadata URL"), QStringLiteral("link"), {},
            [self] { self->m_certificateActions->copyMetadataUrl(); });
        addChange(QStringLiteral("upload-metadata"), tr("Upload Metadata"), QStringLiteral("upload"), {}, [self] {
            self->openTab(ssoTab);
            self->uploadMetadata();
        });
    }
    if (m_state.connector.scim) {
        addChange(
            QStringLiteral("test-connection"), tr("Test connection"), QStringLiteral("connect"),
            QStringLiteral("Ctrl+T"),
            [self] {
                self->openTab(idmTab);
                self->m_idmActions->test();
            },
            active || m_idm->fields()->isFilled());
        addChange(
            QStringLiteral("manual-import"), tr("manual import"), QStringLiteral("import"), QStringLiteral("Ctrl+I"),
            [self] { Q_EMIT self->m_idm->manualImportRequested(); }, active);
        addChange(
            QStringLiteral("sync-now"), tr("Sync now"), QStringLiteral("refresh"), {},
            [self] {
                self->openTab(idmTab);
                self->m_syncActions->apply();
            },
            active);
        if (active)
            addChange(QStringLiteral("deactivate-idm"), tr("Deactivate IdM connection"), QStringLiteral("disconnect"),
                      {}, [self] { self->m_idmActions->askToDeactivate(); });
    }
    add(QStringLiteral("guide"), tr("Guide"), QStringLiteral("guide"), QStringLiteral("Ctrl+G"),
        [self] { self->setGuideWanted(!self->m_guideWanted); });
    return commands;
}

void ApplicationPage::testSignIn()
{
    Q_EMIT navigate(
        {QStringLiteral("saml-inspector"), m_state.saved().id.toString(), QStringLiteral("sign-in-test"), {}});
}

void ApplicationPage::search()
{
    if (m_tabs->current() == groupsTab)
        m_groups->focusSearch();
    else if (m_tabs->current() == eventsTab)
        m_events->search();
}

void ApplicationPage::refresh()
{
    read(true);
    m_events->refresh();
}

void ApplicationPage::primaryAction()
{
    if (m_footers->currentWidget() == m_idm->footer())
        m_idm->footer()->saveButton()->click();
    else if (m_tabs->current() == idmTab && m_state.saved().idm.state == IdmState::NotConfigured &&
             m_state.connector.scim)
        m_idm->configure();
    else
        save();
}

void ApplicationPage::moveTab(int by) { m_tabs->move(by); }

void ApplicationPage::read(bool keepEdits)
{
    const int number = ++m_readNumber;
    const ApplicationId id = m_state.saved().id;
    ApplicationStore &store = m_context.services.applications;
    const auto fresh = std::make_shared<ApplicationState>();
    // One question after the other: they run on the database's one thread anyway, and any failure ends the chain.
    auto all = async::andThen(store.find(id), this, [=, &store, this](const Application &application) {
        fresh->edit.original = fresh->edit.edited = application;
        return async::andThen(
            store.certificate(id), this, [=, &store, this](const std::optional<StoredCertificate> &certificate) {
                fresh->certificate = certificate;
                // The store knows what it needs to find and warn; the card shows all that the certificate says.
                if (certificate)
                    fresh->certificate->certificate =
                        readCertificate(certificate->certificate.pem.toUtf8()).value_or(certificate->certificate);
                const auto next = store.nextCertificate(id);
                return async::andThen(next, this, [=, &store, this](const std::optional<StoredCertificate> &next) {
                    fresh->nextCertificate = next;
                    return async::andThen(store.bindings(id), this, [=, &store](const QList<GroupBinding> &groups) {
                        fresh->groups = groups;
                        return store.peopleWithAccess(id);
                    });
                });
            });
    });
    async::whenDone(all, this, [this, number, fresh, keepEdits](const Result<qint64> &people) {
        if (number != m_readNumber)
            return;
        if (people) {
            fresh->people = *people;
            return loaded(*fresh, keepEdits);
        }
        if (m_loaded && people.error().kind != ErrorKind::NotFound)
            return m_banner->show(Banner::Kind::Error, tr("The application could not be read."), people.error().message,
                                  tr("Close"));
        m_loaded = false;
        m_failed->setTexts(QStringLiteral("error"), tr("The application could not be read"), people.error().message,
                           Token::Danger);
        m_states->setCurrentWidget(m_failed);
        m_guide->hide();
    });
}

void ApplicationPage::loaded(const ApplicationState &fresh, bool keepEdits)
{
    ApplicationEdit edit = fresh.edit;
    if (keepEdits && m_loaded && m_state.edit.isChanged()) {
        // Where both changed a field the old version stays, so that the save is refused and asks what to keep.
        edit = conflictingFields(m_state.edit, fresh.saved()).isEmpty() ? rebased(m_state.edit, fresh.saved())
                                                                        : m_state.edit;
        for (const GroupBinding &binding : fresh.groups) {
            if (binding.bound)
                edit.bind.remove(binding.group.id);
            else
                edit.unbind.remove(binding.group.id);
        }
        m_state.certificate = fresh.certificate;
        m_state.nextCertificate = fresh.nextCertificate;
        m_state.groups = fresh.groups;
        m_state.people = fresh.people;
        m_state.edit = edit;
    } else {
        m_state = fresh;
    }
    const Connector *connector = m_context.services.catalog.find(m_state.saved().connectorId);
    m_state.connector = connector ? *connector : Connector();
    if (!connector)
        m_state.connector.name = m_state.saved().connectorId;
    m_loaded = true;
    showAll();
}

void ApplicationPage::showAll()
{
    const Connector &connector = m_state.connector;
    m_states->setCurrentIndex(1);
    m_tabs->setTabVisible(ssoTab, connector.saml);
    m_tabs->setTabVisible(bookmarkTab, connector.bookmark);
    m_tabs->setTabVisible(idmTab, connector.scim);
    m_guideButton->setVisible(connector.saml || connector.scim);
    for (ApplicationPane *pane :
         std::initializer_list<ApplicationPane *>{m_general, m_sso, m_bookmark, m_idm, m_groups})
        pane->showState();
    m_summary->showState(m_state);
    m_events->showApplication(m_state.saved().id.toString());
    m_syncActions->showApplication(m_state.saved(), m_state.people);
    if (!m_wantedTab.isEmpty())
        openTab(m_wantedTab);
    m_wantedTab.clear();
    focusField();
    showEdits();
    showTab();
    Q_EMIT breadcrumbChanged();
}

void ApplicationPage::showEdits()
{
    const ApplicationEdit &edit = m_state.edit;
    const int count = int(edit.changes().size());
    m_footer->setChanges(count);
    m_footer->setReason(count > 0 ? reasonNotToSave() : QString());
    m_footer->setBusy(m_saving);
    m_footer->cancelButton()->setEnabled(count > 0 && !m_saving);
    m_tabs->setDot(generalInfo, edit.changesOn(ApplicationTab::GeneralInfo) > 0);
    m_tabs->setDot(ssoTab, edit.changesOn(ApplicationTab::Sso) > 0);
    m_tabs->setDot(bookmarkTab, edit.changesOn(ApplicationTab::Sso) > 0);
    m_tabs->setDot(idmTab, edit.changesOn(ApplicationTab::IdentityManagement) > 0);
    m_tabs->setDot(groupsTab, edit.changesOn(ApplicationTab::UserGroups) > 0);
    const bool incomplete = m_state.connector.saml && !edit.edited.sso.deactivated &&
                            !ssoProblems(edit.edited, m_state.connector).isEmpty();
    m_tabs->setWarning(ssoTab, incomplete, tr("Setup incomplete"));
    qsizetype bound = edit.bind.size() - edit.unbind.size();
    for (const GroupBinding &binding : std::as_const(m_state.groups))
        bound += binding.bound ? 1 : 0;
    m_tabs->setCount(groupsTab, bound);
    showGuide();
}

} // namespace gatehouse
