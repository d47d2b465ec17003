// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/IdentityManagementPane.h"

#include "ui/applications/AttributeMappingsCard.h"
#include "ui/applications/ConnectionCard.h"
#include "ui/applications/ConnectionReportCard.h"
#include "ui/applications/IconLines.h"
#include "ui/applications/ScimPreview.h"
#include "ui/provisioning/PendingChangesCard.h"
#include "ui/provisioning/SyncHealthCard.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FooterBar.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ScrollColumn.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QScrollBar>

namespace gatehouse
{

namespace
{

/// A check box does not break its text by itself.
QString inLines(const QString &text, const QFontMetrics &metrics, int width)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ')) {
        const QString longer = lines.last().isEmpty() ? word : lines.last() + u' ' + word;
        if (lines.last().isEmpty() || metrics.horizontalAdvance(longer) <= width)
            lines.last() = longer;
        else
            lines.append(word);
    }
    return lines.join(u'\n');
}

} // namespace

IdentityManagementPane::IdentityManagementPane(ApplicationState &state, UserStore &users, QWidget *parent)
    : ApplicationPane(state, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ScrollColumn;
    layout->addWidget(m_scroll);
    QVBoxLayout *column = m_scroll->column();

    m_head = new QWidget;
    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(new Label(tr("Identity Management"), TypeRole::Section));
    m_lead = new Label({}, TypeRole::Body, Token::Text2);
    m_lead->setWordWrap(true);
    head->addWidget(m_lead);
    column->addWidget(m_head);
    changing(this);
    m_ssoFirst = reading(new Banner);
    m_ssoFirst->setObjectName(QStringLiteral("ssoFirst"));
    column->addWidget(m_ssoFirst);

    m_groups = new QWidget;
    auto *groups = new QVBoxLayout(m_groups);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(0);
    m_groupBox = new QCheckBox(tr("Enable management of User Groups and Group Membership in this application"));
    m_groupBox->setObjectName(QStringLiteral("groupManagement"));
    m_groupBox->setAccessibleName(m_groupBox->text());
    m_groupHelp = new Label({}, TypeRole::Help, Token::Text3);
    m_groupHelp->setWordWrap(true);
    m_groupHelp->setContentsMargins(25, 0, 0, 0);
    groups->addWidget(m_groupBox);
    groups->addWidget(m_groupHelp);

    m_start = startSection();
    m_fields = new IdmFields;
    m_active = activeSection();
    column->addWidget(m_start);
    column->addWidget(m_fields);
    column->addWidget(m_active);
    m_preview = reading(new ScimPreview(users));
    m_lowerColumns->addWidget(m_preview, 1);
    column->addStretch(1);
    m_footer = new FooterBar(tr("cancel"), tr("Activate"));
    m_footer->cancelButton()->setObjectName(QStringLiteral("idmCancel"));
    m_footer->saveButton()->setObjectName(QStringLiteral("activate"));

    connect(m_ssoFirst, &Banner::buttonPressed, this, &IdentityManagementPane::openSsoRequested);
    connect(m_configure, &Button::clicked, this, &IdentityManagementPane::configure);
    connect(m_fields, &IdmFields::edited, this, &IdentityManagementPane::showFooter);
    connect(m_fields, &IdmFields::testRequested, this, &IdentityManagementPane::testRequested);
    connect(m_fields, &IdmFields::cancelTestRequested, this, &IdentityManagementPane::cancelTestRequested);
    connect(m_fields, &IdmFields::activateRequested, this, &IdentityManagementPane::activateRequested);
    connect(m_footer, &FooterBar::savePressed, this, [this] { Q_EMIT activateRequested(false); });
    connect(m_footer, &FooterBar::cancelPressed, this, [this] {
        m_configuring = false;
        m_shown = {};
        showState();
        Q_EMIT configuringChanged();
    });
    connect(m_groupBox, &QCheckBox::clicked, this, [this](bool on) {
        m_fields->clearResult();
        if (m_state.saved().idm.state != IdmState::Active)
            return; // goes along with Configure
        m_state.edit.edited.idm.groupManagement = on;
        Q_EMIT edited();
    });
    showFooter();
}

QWidget *IdentityManagementPane::startSection()
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_configure = new Button(tr("Configure"), Button::Role::Primary);
    m_configure->setObjectName(QStringLiteral("configure"));
    layout->addWidget(m_configure, 0, Qt::AlignLeft);
    auto *line = new QFrame;
    line->setProperty("role", QStringLiteral("line"));
    layout->addWidget(line);
    m_managedHost = new QVBoxLayout;
    layout->addLayout(m_managedHost);
    layout->addWidget(new Label(tr("Not connected yet"), TypeRole::BodyStrong));
    auto *card = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new IconLabel(QStringLiteral("connect"), Token::Text3, 20));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_nothingSent = new Label({}, TypeRole::BodyStrong);
    words->addWidget(m_nothingSent);
    auto *later = new Label(tr("Attribute mappings and manual import appear here after you activate."), TypeRole::Help,
                            Token::Text2);
    later->setWordWrap(true);
    words->addWidget(later);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    layout->addWidget(card);
    return section;
}

QWidget *IdentityManagementPane::activeSection()
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    m_import = new Button(tr("manual import"), Button::Role::Secondary, QStringLiteral("import"));
    m_import->setObjectName(QStringLiteral("manualImport"));
    m_import->setToolTip(tr("manual import (Ctrl+I)"));
    m_sync = new Button(tr("Sync now"), Button::Role::Secondary, QStringLiteral("refresh"));
    m_sync->setObjectName(QStringLiteral("syncNow"));
    m_testActive = new Button(tr("Test connection"), Button::Role::Secondary, QStringLiteral("connect"));
    m_testActive->setObjectName(QStringLiteral("testActive"));
    m_actions->addWidget(m_import);
    m_actions->addWidget(m_sync);
    m_cancelActive = new Button(tr("Cancel test"), Button::Role::Ghost, QStringLiteral("close"));
    m_cancelActive->setObjectName(QStringLiteral("cancelActiveTest"));
    m_cancelActive->hide();
    m_actions->addWidget(m_testActive);
    m_actions->addWidget(m_cancelActive);
    layout->addLayout(m_actions);
    m_health = new SyncHealthCard;
    layout->addWidget(m_health);
    m_held = new Banner;
    m_held->setObjectName(QStringLiteral("heldSync"));
    layout->addWidget(m_held);
    m_failures = reading(new Banner);
    m_failures->setObjectName(QStringLiteral("failedChanges"));
    layout->addWidget(m_failures);
    m_activeNews = new Banner;
    layout->addWidget(m_activeNews);
    m_activeReport = new ConnectionReportCard;
    m_activeReport->setObjectName(QStringLiteral("activeReport"));
    layout->addWidget(m_activeReport);

    m_activeColumns = new QHBoxLayout;
    m_activeColumns->setSpacing(14);
    m_mappings = new AttributeMappingsCard;
    m_activeColumns->addWidget(m_mappings, 8);
    m_changes = new PendingChangesCard;
    m_activeColumns->addWidget(m_changes, 5);
    layout->addLayout(m_activeColumns);
    m_lowerColumns = new QHBoxLayout;
    m_lowerColumns->setSpacing(14);
    m_connection = new ConnectionCard;
    m_lowerColumns->addWidget(m_connection, 1);
    layout->addLayout(m_lowerColumns);
    connect(m_connection, &ConnectionCard::replaceRequested, this, &IdentityManagementPane::replaceTokenRequested);
    connect(m_connection, &ConnectionCard::accessEndChosen, this, [this](const QString &end) {
        m_state.edit.edited.idm.whenAccessEnds = end;
        Q_EMIT edited();
    });
    connect(m_import, &Button::clicked, this, &IdentityManagementPane::manualImportRequested);
    connect(m_sync, &Button::clicked, this, &IdentityManagementPane::syncRequested);
    connect(m_held, &Banner::buttonPressed, this, &IdentityManagementPane::resumeRequested);
    connect(m_changes, &PendingChangesCard::workingChanged, m_sync, &QWidget::setDisabled);
    connect(m_failures, &Banner::buttonPressed, this, &IdentityManagementPane::reviewRequested);
    connect(m_testActive, &Button::clicked, this, &IdentityManagementPane::testRequested);
    connect(m_cancelActive, &Button::clicked, this, &IdentityManagementPane::cancelTestRequested);
    connect(m_mappings, &AttributeMappingsCard::exportRequested, this,
            &IdentityManagementPane::exportMappingsRequested);
    connect(m_mappings, &AttributeMappingsCard::importRequested, this,
            &IdentityManagementPane::importMappingsRequested);
    connect(m_mappings, &AttributeMappingsCard::edited, this, [this](const QList<AttributeMapping> &user) {
        m_state.edit.edited.idm.userMappings = user;
        showMappings();
        Q_EMIT edited();
    });
    return section;
}

void IdentityManagementPane::placeGroupBox()
{
    // Netskope: before Configure. Egnyte: after the two fields. Active: beside the buttons, or above them.
    const bool active = m_state.saved().idm.state == IdmState::Active;
    const bool inFields = !active && m_state.connector.groupManagementAfterFields;
    if (inFields) {
        m_fields->afterFields()->addWidget(m_groups);
        m_groups->setVisible(m_state.connector.groups);
        return;
    }
    QVBoxLayout *column = m_scroll->column();
    if (active && isRoomBesideButtons()) {
        m_actions->insertWidget(0, m_groups, 100);
    } else if (column->indexOf(m_groups) < 0) {
        column->insertWidget(column->indexOf(m_ssoFirst) + 1, m_groups);
    }
    const bool blocked = m_state.connector.ssoBeforeIdm && !m_state.saved().sso.active;
    m_groups->setVisible(m_state.connector.groups && (active || !blocked));
}

bool IdentityManagementPane::isRoomBesideButtons() const
{
    int needed = m_groupBox->fontMetrics().horizontalAdvance(m_groupBox->accessibleName()) + 90;
    for (const QWidget *button : {m_import, m_sync, m_testActive})
        needed += button->sizeHint().width() + m_actions->spacing();
    return needed <= width();
}

void IdentityManagementPane::showState()
{
    const Application &saved = m_state.saved();
    const Connector &connector = m_state.connector;
    const IdmState idm = saved.idm.state;
    const bool active = idm == IdmState::Active;
    const bool blocked = !active && connector.ssoBeforeIdm && !saved.sso.active;
    // What is typed must survive a save on another tab; only another application or state starts the fields anew.
    // Configure itself saves as well, and what it was given stays for the activation that follows.
    const bool configured = m_configuring && idm == IdmState::Configured;
    const bool fresh = m_shown != saved.id || (m_shownState != idm && !configured);
    m_shown = saved.id;
    m_shownState = idm;
    if (active || blocked)
        m_configuring = false;
    if (idm == IdmState::Configured && fresh && !blocked)
        m_configuring = true;
    m_lead->setText(
        tr("Create, update and deactivate %1 accounts from this directory (SCIM 2.0).").arg(connector.name));
    m_head->setVisible(!active);
    if (blocked)
        m_ssoFirst->show(Banner::Kind::Info, tr("SSO first."),
                         tr("SSO must be configured for %1 prior to creating an Identity Management integration.")
                             .arg(connector.name),
                         tr("Open SSO"));
    else
        m_ssoFirst->clear();
    m_groupHelp->setText(
        tr("Groups bound to this application are managed in %1 and kept in sync. Empty groups are not created.")
            .arg(connector.name));
    if (fresh) {
        m_fields->setConnector(connector);
        m_fields->setValues(saved.idm.baseUrl, idm == IdmState::Configured, saved.idm.allowLoopbackHttp);
    }
    if (fresh || active)
        m_groupBox->setChecked(active ? m_state.edit.edited.idm.groupManagement : saved.idm.groupManagement);
    placeGroupBox();
    m_start->setVisible(!active && !m_configuring && !blocked);
    m_fields->setVisible(m_configuring);
    m_active->setVisible(active);

    delete m_managed;
    m_managed =
        new IconLines(tr("What is managed"), QStringLiteral("check"), Token::Text3,
                      {tr("%1 user attributes, matched by userName").arg(connector.userMappings.size()),
                       tr("People in bound groups"), tr("Groups that are bound, when group management is enabled")});
    m_managedHost->addWidget(m_managed);
    m_nothingSent->setText(tr("Nothing is sent to %1").arg(connector.name));
    if (active)
        showActive();
    if (active && fresh)
        m_preview->readPeople();
    showFooter();
}

void IdentityManagementPane::showActive()
{
    showMappings();
    m_connection->show(m_state.edit.edited.idm);
}

void IdentityManagementPane::showStatus(const ProvisioningStatus &status)
{
    if (status.held)
        m_held->show(Banner::Kind::Info, tr("Automatic sync waits, because the last one was taken back."),
                     tr("Change what was wrong in the directory first. Then resume, or sync now."), tr("Resume"));
    else
        m_held->clear();
    showFailures(status);
}

void IdentityManagementPane::showFailures(const ProvisioningStatus &status)
{
    const QString name = m_state.connector.name;
    const bool paused = status.pausedUntil.isValid() && status.pausedUntil > QDateTime::currentDateTimeUtc();
    if (paused)
        return m_failures->show(Banner::Kind::Warning, tr("Paused: %1 failed too often.").arg(name),
                                tr("The next try is at %1. Sync now tries at once.")
                                    .arg(QLocale().toString(status.pausedUntil.toLocalTime(), QStringLiteral("HH:mm"))),
                                status.failures.isEmpty() ? QString() : tr("Review"));
    if (!status.problem.isEmpty())
        return m_failures->show(Banner::Kind::Error, tr("The last sync stopped."), status.problem,
                                status.failures.isEmpty() ? QString() : tr("Review"));
    if (status.failures.isEmpty())
        return m_failures->clear();
    const ProvisioningOperation &first = status.failures.first();
    m_failures->show(
        Banner::Kind::Error, tr("%Ln change(s) failed or wait.", nullptr, int(status.failed + status.waiting)),
        tr("%1: %2").arg(first.change.name, first.detail.isEmpty() ? first.change.reason : first.detail), tr("Review"));
}

void IdentityManagementPane::showMappings()
{
    const IdmSettings &idm = m_state.edit.edited.idm;
    m_mappings->setMappings(m_state.connector, idm.userMappings, idm.groupMappings);
    m_preview->setMappings(idm.userMappings, m_state.connector.manners);
}

void IdentityManagementPane::showFooter()
{
    if (!m_fields->isFilled())
        m_footer->setReason(tr("Enter Base URL and Token Key to activate"));
    else
        m_footer->setReason({});
    m_footer->setBusy(false);
}

IdmDraft IdentityManagementPane::draft() const
{
    IdmDraft draft = m_fields->draft();
    draft.groupManagement = m_groupBox->isChecked() && m_state.connector.groups;
    return draft;
}

void IdentityManagementPane::configure()
{
    m_configuring = true;
    m_start->hide();
    m_fields->show();
    m_fields->focusFirst();
    Q_EMIT configuringChanged();
}

void IdentityManagementPane::setBusy(bool busy, const QString &what, bool mayCancel)
{
    m_fields->setTesting(busy, mayCancel);
    m_testActive->setEnabled(!busy);
    m_cancelActive->setVisible(busy && mayCancel);
    if (busy)
        m_footer->setReason(what);
    else
        showFooter();
}

void IdentityManagementPane::showActiveReport(const Result<ConnectionReport> &report)
{
    if (!report) {
        m_activeReport->hide();
        return m_activeNews->show(Banner::Kind::Error, tr("The connection was not tested."), report.error().message);
    }
    m_activeNews->clear();
    m_activeReport->showReport(*report);
}

void IdentityManagementPane::showNote(const QString &fact, const QString &consequence)
{
    m_activeNews->show(Banner::Kind::Info, fact, consequence);
    showMappings();
}

void IdentityManagementPane::showError(const QString &fact, const QString &consequence)
{
    m_activeNews->show(Banner::Kind::Error, fact, consequence);
}

void IdentityManagementPane::reset()
{
    m_configuring = false;
    m_shown = {};
    m_activeReport->hide();
    m_activeNews->clear();
    m_held->clear();
    m_failures->clear();
    m_mappings->endEditing();
    m_connection->setReplacing(false);
    m_connection->endReplacing();
}

void IdentityManagementPane::focusFirst()
{
    if (m_fields->isVisible())
        m_fields->focusFirst();
    else if (m_configure->isVisible())
        m_configure->setFocus(Qt::OtherFocusReason);
}

void IdentityManagementPane::resizeEvent(QResizeEvent *event)
{
    ApplicationPane::resizeEvent(event);
    if (!m_shown.isNull())
        placeGroupBox();
    // In one column, what changes comes before how it is mapped.
    const auto fit = [this](const QWidget *one, const QWidget *other) {
        const int margins = 14 + 2 * 16 + m_scroll->verticalScrollBar()->sizeHint().width();
        return one->minimumSizeHint().width() + other->minimumSizeHint().width() + margins <= width();
    };
    const bool narrow = width() < 760 || !fit(m_mappings, m_changes) || !fit(m_connection, m_preview);
    m_activeColumns->setDirection(narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_lowerColumns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_health->setNarrow(narrow);
    m_groupBox->setText(inLines(m_groupBox->accessibleName(), m_groupBox->fontMetrics(), width() - 90));
}

} // namespace gatehouse
