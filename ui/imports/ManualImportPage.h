// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportService.h"
#include "models/imports/ImportSettings.h"
#include "ui/shell/Pages.h"

#include <QElapsedTimer>
#include <QPointer>

class QBoxLayout;

namespace gatehouse
{
class AppTile;
class Banner;
class BoundGroupCard;
class Button;
class CandidateListCard;
class ConflictCard;
class ImportSettingsDialog;
class Label;
class LiveResults;
class PageHeader;
class ProgressCard;

/// manual import of one application (mockup h): reads who exists there, shows New, Imported and Conflict, imports those
/// selected, and shows each result as it comes. The job goes on when the page is left.
class ManualImportPage : public ConsolePage
{
    Q_OBJECT

public:
    ManualImportPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override { read(); }
    void primaryAction() override { import(); }
    QString helpTopic() const override { return QStringLiteral("importing-users"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSide();
    void read();
    void stopReading();
    void readingEnded(const Result<ListingEnd> &end);
    void import();
    void gather(QList<ImportCandidate> selected, qsizetype from, const ImportDecisions &decisions);
    void begin(const QList<ImportCandidate> &selected, const ImportDecisions &decisions);
    void progressed(const ImportJob &job, const QList<ImportRow> &rows);
    void ended(const ImportJob &job);
    /// What follows from who is there, who is selected and whether an import runs.
    void showState();
    bool isImporting() const;
    void makeRoom();
    void readSchedule();
    void showSchedule(const ScheduledImport &scheduled);
    void approve();
    void editSettings();
    void showSettings(const Application &application, const ImportSettings &settings);
    void saveSettings(ImportSettingsDialog *shown, const Application &application, const ImportSettings &before,
                      const ImportSettings &settings);
    QString timeLeft(const ImportJob &job) const;

    PageContext m_context;
    Application m_application;
    QString m_openId;
    QPointer<CandidateListing> m_listing;
    std::optional<ImportJob> m_job;
    QElapsedTimer m_sinceStart;
    ScheduledImport m_scheduled;
    bool m_cancelWanted = false; ///< before there is a job
    bool m_starting = false;

    AppTile *m_tile;
    PageHeader *m_header;
    Button *m_refresh;
    Button *m_settings;
    Label *m_schedule;
    Banner *m_held;
    Banner *m_banner;
    QBoxLayout *m_columns;
    QWidget *m_side;
    CandidateListCard *m_list;
    ProgressCard *m_progress;
    LiveResults *m_live;
    ConflictCard *m_conflicts;
    BoundGroupCard *m_groups;
    Label *m_note;
};

} // namespace gatehouse
