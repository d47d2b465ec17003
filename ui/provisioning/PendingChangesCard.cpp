// SPDX-License-Identifier: Apache-2.0
#include "ui/provisioning/PendingChangesCard.h"

#include "ui/provisioning/PendingChangeDelegate.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ProgressBar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int namesShown = 5;
}

PendingChangesCard::PendingChangesCard(QWidget *parent)
    : Card(tr("Preview of pending changes"), parent)
    , m_model(new PendingChangesModel(this))
{
    setObjectName(u"pendingChanges"_s);
    setFlush();
    m_selected = new Label({}, TypeRole::Help, Token::Text3);
    m_selected->setObjectName(u"selectedChanges"_s);
    addToHead(m_selected);
    m_compare = new Button(tr("Compare"), Button::Role::Secondary);
    m_compare->setObjectName(u"compareProvider"_s);
    m_compare->setSmall(true);
    m_compare->setAccessibleName(tr("Compare with provider"));
    m_compare->setToolTip(
        tr("Compare with provider: reads every account there, and finds what was changed there by others."));
    addToHead(m_compare);
    m_chipHost = new QWidget;
    auto *chips = new QHBoxLayout(m_chipHost);
    chips->setContentsMargins(14, 8, 14, 8);
    body()->addWidget(m_chipHost);
    m_strangers = strangers();
    body()->addWidget(m_strangers);
    m_pages = new QStackedWidget;
    m_empty = new EmptyState(u"refresh"_s, {}, {});
    m_preview = new Button(tr("Preview"), Button::Role::Secondary, u"refresh"_s);
    m_preview->setObjectName(u"previewChanges"_s);
    m_empty->addButton(m_preview);
    m_list = new QListView;
    m_list->setObjectName(u"pendingList"_s);
    m_list->setAccessibleName(tr("Pending changes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PendingChangeDelegate(m_list));
    m_list->setLayoutMode(QListView::Batched);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setMouseTracking(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_list);
    m_pages->setMinimumHeight(260);
    body()->addWidget(m_pages, 1);
    m_foot = foot();
    setFoot(m_foot);
    connect(m_preview, &Button::clicked, this, &PendingChangesCard::previewRequested);
    connect(m_compare, &Button::clicked, this, &PendingChangesCard::compareRequested);
    connect(m_model, &PendingChangesModel::ticksChanged, this, &PendingChangesCard::showFoot);
    showNothingRead(false);
}

QWidget *PendingChangesCard::strangers()
{
    auto *row = new QWidget;
    row->setObjectName(u"strangers"_s);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    m_strangerText = new Label({}, TypeRole::Help, Token::Text2);
    m_strangerText->setObjectName(u"strangerText"_s);
    m_strangerText->setWordWrap(true);
    layout->addWidget(m_strangerText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    layout->addLayout(buttons);
    const auto button = [&](const QString &text, const QString &name, void (PendingChangesCard::*asked)()) {
        auto *made = new Button(text, Button::Role::Secondary);
        made->setObjectName(name);
        made->setSmall(true);
        connect(made, &Button::clicked, this, asked);
        buttons->addWidget(made);
        return made;
    };
    m_link = button(tr("Link or import..."), u"linkStrangers"_s, &PendingChangesCard::strangersRequested);
    m_ignore = button(tr("Ignore"), u"ignoreStrangers"_s, &PendingChangesCard::ignoreRequested);
    m_unignore = button(tr("Name them again"), u"unignoreStrangers"_s, &PendingChangesCard::unignoreRequested);
    buttons->addStretch();
    return row;
}

/// Who is there and belongs to nobody here; nothing is ever done to them by a sync.
void PendingChangesCard::showStrangers(const std::optional<ProviderComparison> &comparison)
{
    m_strangersKnown = comparison.has_value();
    if (!comparison)
        return;
    QStringList sentences{tr("%Ln account(s) there were read.", nullptr, int(comparison->accounts))};
    const qsizetype count = comparison->strangers.size();
    if (count > 0) {
        QStringList names;
        for (const RemoteUser &account : comparison->strangers.mid(0, namesShown))
            names.append(account.userName());
        if (count > namesShown)
            names.append(u"…"_s);
        sentences.append(tr("%Ln of them belong(s) to nobody here: %1", nullptr, int(count)).arg(names.join(u", "_s)) +
                         (count > namesShown ? QString() : u"."_s));
    }
    for (auto group = comparison->strangersInGroups.cbegin(); group != comparison->strangersInGroups.cend(); ++group) {
        QStringList names = group->mid(0, namesShown);
        if (group->size() > namesShown)
            names.append(u"…"_s);
        sentences.append(
            tr("%Ln of the members of “%1” there belong(s) to nobody here and stay(s): %2", nullptr, int(group->size()))
                .arg(group.key(), names.join(u", "_s)) +
            (group->size() > namesShown ? QString() : u"."_s));
    }
    if (!comparison->groupsWithoutMembers.isEmpty()) {
        QStringList names = comparison->groupsWithoutMembers.mid(0, namesShown);
        if (comparison->groupsWithoutMembers.size() > namesShown)
            names.append(u"…"_s);
        sentences.append(tr("The provider does not show who is in %Ln group(s), so their members were not compared: %1",
                            nullptr, int(comparison->groupsWithoutMembers.size()))
                             .arg(names.join(u", "_s)) +
                         (comparison->groupsWithoutMembers.size() > namesShown ? QString() : u"."_s));
    }
    if (!comparison->ignored.isEmpty())
        sentences.append(tr("%Ln more are ignored.", nullptr, int(comparison->ignored.size())));
    if (!comparison->warning.isEmpty())
        sentences.append(tr("The list may lack somebody, and nobody is taken for gone because of that: %1")
                             .arg(comparison->warning));
    m_strangerText->setText(sentences.join(u'\n'));
    m_link->setVisible(count > 0);
    m_ignore->setVisible(count > 0);
    m_unignore->setVisible(!comparison->ignored.isEmpty());
}

QWidget *PendingChangesCard::foot()
{
    auto *foot = new QFrame;
    foot->setProperty("role", u"foot"_s);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    m_note = new Label({}, TypeRole::Help, Token::Text3);
    m_note->setObjectName(u"syncNote"_s);
    m_note->setWordWrap(true);
    m_bar = new ProgressBar(tr("Sync progress"));
    words->addWidget(m_note);
    words->addWidget(m_bar);
    layout->addLayout(words, 1);
    m_cancel = new Button(tr("cancel"), Button::Role::Secondary);
    m_cancel->setObjectName(u"cancelSync"_s);
    m_apply = new Button({}, Button::Role::Primary);
    m_apply->setObjectName(u"applyChanges"_s);
    layout->addWidget(m_cancel);
    layout->addWidget(m_apply);
    connect(m_cancel, &Button::clicked, this, &PendingChangesCard::cancelRequested);
    connect(m_apply, &Button::clicked, this, [this] {
        if (m_content == Content::Failures)
            Q_EMIT retryRequested();
        else
            Q_EMIT applyRequested();
    });
    return foot;
}

void PendingChangesCard::setWorking(bool working)
{
    if (std::exchange(m_working, working) != working)
        Q_EMIT workingChanged(working);
}

void PendingChangesCard::setUndo(bool undo)
{
    m_undo = undo;
    setTitle(undo ? tr("Undo of the last sync") : tr("Preview of pending changes"));
}

void PendingChangesCard::showNothingRead(bool due)
{
    setUndo(false);
    m_model->setPlan({});
    showStrangers({});
    setWorking(false);
    m_content = Content::Nothing;
    m_empty->setTexts(u"refresh"_s, due ? tr("The directory changed since the last sync") : tr("Look before you send"),
                      tr("Preview reads the accounts there and lists every change with its reason. Nothing is sent."));
    m_preview->setText(tr("Preview"));
    m_preview->show();
    m_pages->setCurrentWidget(m_empty);
    showFoot();
}

void PendingChangesCard::showPlan(const ProvisioningPlan &plan, bool undo)
{
    setUndo(undo);
    m_model->setPlan(plan);
    showStrangers(plan.comparison);
    setWorking(false);
    if (m_model->count({}) > 0)
        return showRows(Content::Plan);
    m_content = Content::Nothing;
    const bool membersHidden = plan.comparison && !plan.comparison->groupsWithoutMembers.isEmpty();
    m_empty->setTexts(u"success"_s, undo ? tr("Nothing to take back") : tr("Nothing to send"),
                      undo            ? tr("Every account and group there is as it was before the last sync.")
                      : membersHidden ? tr("What the provider shows of accounts and groups is as this directory says.")
                                      : tr("Every account and group there is as this directory says."),
                      Token::Ok);
    m_preview->setText(tr("Preview again"));
    m_pages->setCurrentWidget(m_empty);
    showFoot();
}

void PendingChangesCard::showFailures(const QList<ProvisioningOperation> &failures)
{
    setUndo(false);
    m_model->setFailures(failures);
    showStrangers({});
    setWorking(false);
    showRows(Content::Failures);
}

void PendingChangesCard::showRows(Content content)
{
    m_content = content;
    delete m_chips;
    m_chips = new FilterChips;
    m_chips->setObjectName(u"changeChips"_s);
    const QList<std::pair<QString, QString>> all{{QString(), tr("All")},
                                                 {u"create"_s, tr("Create")},
                                                 {u"update"_s, tr("Update")},
                                                 {u"link"_s, tr("Link")},
                                                 {u"reactivate"_s, tr("Reactivate")},
                                                 {u"deactivate"_s, tr("Deactivate")},
                                                 {u"delete"_s, tr("Delete")},
                                                 {u"keep"_s, tr("Keep")},
                                                 {u"failed"_s, tr("Failed")},
                                                 {u"waiting"_s, tr("Waits")}};
    for (const auto &[filter, text] : all) {
        const qint64 count = m_model->count(filter);
        if (count == 0 && !filter.isEmpty())
            continue;
        m_chips->addChip(filter, text);
        m_chips->setCount(filter, count);
    }
    m_model->setFilter({});
    connect(m_chips, &FilterChips::chosenChanged, m_model, &PendingChangesModel::setFilter);
    m_chipHost->layout()->addWidget(m_chips);
    static_cast<QHBoxLayout *>(m_chipHost->layout())->setAlignment(m_chips, Qt::AlignLeft);
    m_pages->setCurrentWidget(m_list);
    showFoot();
}

void PendingChangesCard::showWork(const QString &what, qint64 done, qint64 failed, qint64 total)
{
    setWorking(true);
    m_note->setText(total > 0 ? tr("%1 of %2").arg(QLocale().toString(done + failed), QLocale().toString(total)) +
                                    u" · "_s + what
                              : what);
    m_bar->setProgress(done, failed, total);
    showFoot();
}

void PendingChangesCard::showError(const QString &fact, const QString &consequence)
{
    setUndo(false);
    setWorking(false);
    m_content = Content::Error;
    m_model->setPlan({});
    showStrangers({});
    m_empty->setTexts(u"error"_s, fact, consequence, Token::Danger);
    m_preview->setText(tr("Try again"));
    m_pages->setCurrentWidget(m_empty);
    showFoot();
}

/// What is about to go hands its focus on inside the card: Qt would give it to whatever comes next on the page, and
/// scroll there.
void PendingChangesCard::keepFocus(bool rows)
{
    const QWidget *focused = QApplication::focusWidget();
    const bool goes = m_working             ? focused != m_cancel && focused && isAncestorOf(focused)
                      : focused == m_cancel ? !(m_undo && rows)
                                            : focused == m_apply && !rows;
    if (!goes)
        return;
    QWidget *next = m_working ? m_cancel : rows ? static_cast<QWidget *>(m_list) : m_preview;
    if (m_working) {
        m_foot->show();
        m_cancel->show();
    }
    next->setEnabled(true);
    next->setFocus(Qt::OtherFocusReason);
}

void PendingChangesCard::showFoot()
{
    const qint64 ticked = m_model->tickedCount();
    const qint64 all = m_model->count({});
    const bool rows = m_content == Content::Plan || m_content == Content::Failures;
    keepFocus(rows);
    m_foot->setVisible(rows || m_working);
    m_chipHost->setVisible(rows && !m_working);
    m_strangers->setVisible(m_strangersKnown && !m_working);
    m_list->setEnabled(!m_working);
    m_preview->setEnabled(!m_working);
    m_compare->setEnabled(!m_working);
    m_bar->setVisible(m_working);
    m_cancel->setVisible(m_working || (m_undo && rows));
    m_apply->setVisible(rows && !m_working);
    m_selected->setVisible(m_content == Content::Plan);
    m_selected->setText(tr("%1 of %2 selected").arg(QLocale().toString(ticked), QLocale().toString(all)));
    if (!m_working) {
        m_apply->setText(m_content == Content::Failures ? tr("Retry")
                                                        : tr("Apply %Ln change(s)", nullptr, int(ticked)));
        m_apply->setEnabled(m_content == Content::Failures || ticked > 0);
        m_note->setText(
            m_content == Content::Plan && m_undo
                ? tr("Only what is ticked is sent. Automatic sync waits afterwards, as it would do all of it "
                     "again.")
            : m_content == Content::Plan     ? tr("Only what is ticked is sent.")
            : m_content == Content::Failures ? tr("From the last sync. Nothing else was stopped by it.")
                                             : QString());
    }
}

} // namespace gatehouse
