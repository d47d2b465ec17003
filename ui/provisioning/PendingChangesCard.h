// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PendingChangesModel.h"
#include "ui/widgets/Card.h"

class QListView;
class QStackedWidget;

namespace gatehouse
{
class Button;
class EmptyState;
class FilterChips;
class Label;
class ProgressBar;

/// Preview of pending changes: what a sync would send, each change with a tick; progress while it is sent; and what it
/// left behind, with advice. It shows and asks; reading and sending are its owner's.
class PendingChangesCard : public Card
{
    Q_OBJECT

public:
    explicit PendingChangesCard(QWidget *parent = nullptr);

    /// Nothing read yet; `due`: the directory changed since the last sync.
    void showNothingRead(bool due);
    /// `undo`: it takes back what the last sync did.
    void showPlan(const ProvisioningPlan &plan, bool undo = false);
    /// Who is there and belongs to nobody here; none: the provider was not read from end to end.
    void showStrangers(const std::optional<ProviderComparison> &comparison);
    void showFailures(const QList<ProvisioningOperation> &failures);
    /// Reading the provider, or sending; `total` 0: how much is not known. Both can be cancelled.
    void showWork(const QString &what, qint64 done = 0, qint64 failed = 0, qint64 total = 0);
    void showError(const QString &fact, const QString &consequence);
    const PendingChangesModel &model() const { return *m_model; }
    bool isWorking() const { return m_working; }
    /// Until something else is shown.
    bool showsError() const { return m_content == Content::Error; }

Q_SIGNALS:
    void previewRequested();
    void compareRequested();
    /// The accounts that belong to nobody here: look at them in manual import, or leave them alone.
    void strangersRequested();
    void ignoreRequested();
    void unignoreRequested();
    /// Reading or sending has begun, or ended.
    void workingChanged(bool working);
    void applyRequested();
    void retryRequested();
    void cancelRequested();

private:
    enum class Content { Nothing, Error, Plan, Failures };

    QWidget *strangers();
    QWidget *foot();
    void setWorking(bool working);
    void setUndo(bool undo);
    void showRows(Content content);
    void keepFocus(bool rows);
    void showFoot();

    PendingChangesModel *m_model;
    Label *m_selected;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    Button *m_preview;
    FilterChips *m_chips = nullptr;
    QWidget *m_chipHost;
    Button *m_compare;
    QWidget *m_strangers;
    Label *m_strangerText;
    Button *m_link;
    Button *m_ignore;
    Button *m_unignore;
    bool m_strangersKnown = false;
    bool m_undo = false;
    QListView *m_list;
    QWidget *m_foot;
    Label *m_note;
    ProgressBar *m_bar;
    Button *m_cancel;
    Button *m_apply;
    Content m_content = Content::Nothing;
    bool m_working = false;
};

} // namespace gatehouse
