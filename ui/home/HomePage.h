// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/home/Attention.h"
#include "models/imports/ImportSettings.h"
#include "models/tables/ListTableModel.h"
#include "ui/shell/Pages.h"

#include <optional>

class QBoxLayout;
class QTimer;

namespace gatehouse
{
class AttentionCard;
class Banner;
class Card;
class HouseTable;
class Label;
class PageHeader;
class RunningCard;
class ScrollColumn;

/// What needs somebody, with the way there; how provisioning stands; what runs now; certificates, sign-ins of today,
/// and what happened last.
class HomePage : public ConsolePage
{
    Q_OBJECT

public:
    explicit HomePage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void refresh() override;
    void primaryAction() override;
    QString helpTopic() const override { return QStringLiteral("home"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *side();
    void showHealth(const QList<ApplicationHealth> &health);
    void showCertificates(const QList<ApplicationHealth> &health);
    void readSignIns();
    void saveCalendar();
    void readActivity();
    void look();
    /// Reads everything again when `now` is something else than what was there when everything was read.
    template <typename T> void compare(std::optional<QList<T>> &before, const Result<QList<T>> &now);

    PageContext m_context;
    PageHeader *m_header;
    Banner *m_banner;
    QBoxLayout *m_columns;
    AttentionCard *m_attention;
    ListTableModel<ApplicationHealth> *m_model;
    Card *m_provisioning;
    HouseTable *m_table;
    Card *m_certificates;
    RunningCard *m_running;
    QWidget *m_certificateRows = nullptr;
    Label *m_signedIn;
    Label *m_refused;
    Card *m_activity;
    QWidget *m_activityRows = nullptr;
    quint64 m_reading = 0;
    QTimer *m_look;
    std::optional<QList<ScheduledImport>> m_scheduled; ///< as they were when everything was read
    std::optional<QList<UnsentReminder>> m_unsent;     ///< as they were when everything was read
};

} // namespace gatehouse
