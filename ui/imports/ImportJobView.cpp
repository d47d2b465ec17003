// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ImportJobView.h"

#include "app/Services.h"
#include "models/tables/Csv.h"
#include "ui/imports/ImportStatusCell.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SearchField.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QSaveFile>
#include <QtConcurrent>

namespace gatehouse
{

namespace
{

constexpr int pageSize = 500;

QString number(qint64 value) { return QLocale().toString(value); }

/// Failed first: those are why somebody looks.
int rank(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Failed:
        return 0;
    case ImportOutcome::Skipped:
        return 1;
    case ImportOutcome::Waiting:
        return 2;
    case ImportOutcome::Linked:
        return 3;
    case ImportOutcome::Created:
        return 4;
    }
    return 5;
}

/// The reason up to its first full stop, and what follows: the next step.
std::pair<QString, QString> reasonAndStep(const QString &text)
{
    const qsizetype stop = text.indexOf(QStringLiteral(". "));
    return stop < 0 ? std::pair(text, QString()) : std::pair(text.left(stop), text.mid(stop + 2));
}

Result<qint64> writeRows(const QString &file, const QList<ImportRow> &rows)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Storage,
                       ImportJobView::tr("%1 could not be written. Choose another folder.").arg(file),
                       out.errorString());
    out.write(csv::line({QStringLiteral("userName"), QStringLiteral("displayName"), QStringLiteral("email"),
                         QStringLiteral("outcome"), QStringLiteral("reason"), QStringLiteral("remoteId")}));
    for (const ImportRow &row : rows)
        out.write(csv::line({row.remote.userName(), row.remote.shownName(), row.remote.email(), toText(row.outcome),
                             row.reason, row.remote.id()}));
    if (!out.commit())
        return failure(ErrorKind::Storage,
                       ImportJobView::tr("%1 could not be written. Choose another folder.").arg(file),
                       out.errorString());
    return rows.size();
}

} // namespace

ImportJobView::ImportJobView(const PageContext &context, QWidget *parent)
    : Card(parent)
    , m_context(context)
    , m_banner(new Banner)
    , m_search(new SearchField(tr("Search people in this job")))
    , m_chips(new FilterChips)
    , m_table(new HouseTable(tr("People of this job")))
{
    setObjectName(QStringLiteral("importJobView"));
    setFlush();
    m_search->setObjectName(QStringLiteral("searchJobPeople"));
    m_chips->setObjectName(QStringLiteral("jobChips"));
    m_table->setObjectName(QStringLiteral("jobRows"));
    m_banner->setObjectName(QStringLiteral("jobBanner"));
    body()->addLayout(makeHead());
    const auto line = [this] {
        auto *line = new QFrame;
        line->setProperty("role", QStringLiteral("line"));
        body()->addWidget(line);
    };
    line();
    body()->addWidget(m_banner);
    body()->addWidget(makeNumbers());
    line();
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(16, 9, 16, 9);
    tools->setSpacing(8);
    m_search->setMinimumWidth(130);
    m_search->setMaximumWidth(240);
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    m_chips->addChip(QStringLiteral("failed"), tr("Failed and skipped"));
    m_chips->addChip(QStringLiteral("created"), tr("Created"));
    tools->addWidget(m_search, 100); // it gives way before a chip is cut
    tools->addWidget(m_chips);
    tools->addStretch(1);
    body()->addLayout(tools);

    m_model = new ListTableModel<ImportRow>({{tr("Result"),
                                              [](const ImportRow &row, int role) -> QVariant {
                                                  const Status status = statusOf(row.outcome);
                                                  if (role == StatusRole)
                                                      return QVariant::fromValue(status);
                                                  return role == Qt::DisplayRole ? QVariant(status.text) : QVariant();
                                              }},
                                             {tr("Person"),
                                              [this](const ImportRow &row, int role) -> QVariant {
                                                  if (role == SubLineRole)
                                                      return row.remote.userName();
                                                  if (role == MatchRole)
                                                      return m_search->text();
                                                  return role == Qt::DisplayRole ? QVariant(row.remote.shownName())
                                                                                 : QVariant();
                                              }},
                                             {tr("Reason and next step"),
                                              [](const ImportRow &row, int role) -> QVariant {
                                                  const auto [reason, step] = reasonAndStep(row.reason);
                                                  if (role == Qt::DisplayRole)
                                                      return reason;
                                                  if (role == SubLineRole && !step.isEmpty())
                                                      return step;
                                                  if (role == StrongRole)
                                                      return false;
                                                  return role == Qt::ToolTipRole ? QVariant(row.reason) : QVariant();
                                              }}},
                                            false, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({120, 200, -1});
    body()->addWidget(m_table, 1);

    connect(m_search, &SearchField::searchChanged, this, &ImportJobView::showRows);
    connect(m_chips, &FilterChips::chosenChanged, this, &ImportJobView::showRows);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        const ImportRow &row = m_model->at(index.row());
        if (!row.directoryUser.isNull())
            Q_EMIT navigate({QStringLiteral("user"), row.directoryUser.toString(), {}, {}});
        else if (m_job)
            Q_EMIT navigate({QStringLiteral("manual-import"), m_job->application.toString(), {}, {}});
    });
}

QLayout *ImportJobView::makeHead()
{
    m_tile = new AppTile(40);
    m_title = new ElidedLabel({}, TypeRole::Section);
    m_meta = new ElidedLabel({}, TypeRole::Help, Token::Text3);
    m_copy = new Button(tr("Copy summary"), Button::Role::Secondary, QStringLiteral("copy"));
    m_export = new Button(tr("Export CSV"), Button::Role::Secondary, QStringLiteral("download"));
    m_cancel = changing(new Button(tr("Cancel import"), Button::Role::Secondary, QStringLiteral("close")));
    m_resume = changing(new Button(tr("Resume"), Button::Role::Primary, QStringLiteral("play")));
    m_retry = changing(new Button(tr("Retry failed"), Button::Role::Primary, QStringLiteral("refresh")));
    m_retry->setObjectName(QStringLiteral("retryFailed"));
    m_retry->setToolTip(tr("Reads these people at the provider again and imports them as they are there now"));
    m_copy->setObjectName(QStringLiteral("copySummary"));
    m_export->setObjectName(QStringLiteral("exportJob"));
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_resume->setObjectName(QStringLiteral("resumeJob"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 14, 16, 14);
    head->setSpacing(8);
    head->addWidget(m_tile);
    head->addSpacing(6);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_meta);
    head->addLayout(texts, 1);
    for (Button *button : {m_copy, m_export, m_cancel, m_resume, m_retry})
        head->addWidget(button);
    connect(m_copy, &Button::clicked, this, &ImportJobView::copySummary);
    connect(m_export, &Button::clicked, this, &ImportJobView::exportCsv);
    connect(m_resume, &Button::clicked, this, &ImportJobView::resume);
    connect(m_retry, &Button::clicked, this, &ImportJobView::retryFailed);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (m_job)
            async::whenDone(m_context.services.imports.cancel(m_job->id), this, [](Result<ImportJob>) {});
    });
    return head;
}

QWidget *ImportJobView::makeNumbers()
{
    auto *frame = new QWidget;
    auto *layout = new QHBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto tile = [&](const QString &id, const QString &name, Token tone) {
        if (layout->count() > 0) {
            auto *between = new QFrame;
            between->setProperty("role", QStringLiteral("upright"));
            layout->addWidget(between);
        }
        auto *column = new QVBoxLayout;
        column->setContentsMargins(16, 8, 16, 8);
        column->setSpacing(0);
        column->addWidget(new Label(name, TypeRole::Help, Token::Text3));
        auto *value = new Label({}, TypeRole::Number, tone);
        value->setObjectName(QStringLiteral("number-") + id);
        column->addWidget(value);
        m_numbers.insert(id, value);
        layout->addLayout(column, 1);
    };
    tile(QStringLiteral("selected"), tr("Selected"), Token::Text);
    tile(QStringLiteral("created"), tr("Created"), Token::Text);
    tile(QStringLiteral("linked"), tr("Linked"), Token::Text);
    tile(QStringLiteral("skipped"), tr("Skipped"), Token::Text);
    tile(QStringLiteral("failed"), tr("Failed"), Token::Text);
    return frame;
}

void ImportJobView::show(const ImportJob &job)
{
    const bool other = !m_job || m_job->id != job.id;
    m_job = job;
    showJob();
    if (other) {
        m_rows.clear();
        m_banner->clear();
        m_search->clear();
        showRows();
    }
    readRows({}, ++m_reading);
}

void ImportJobView::filter(const QString &id)
{
    m_chips->choose(id);
    showRows();
}

void ImportJobView::showJob()
{
    const ImportJob &job = *m_job;
    m_tile->setLook({job.applicationLabel, {}, {}});
    const QDateTime started = job.started.toLocalTime();
    m_title->setText(
        tr("%1 import, %2").arg(job.applicationLabel, QLocale().toString(started, QStringLiteral("d MMM HH:mm"))));
    m_title->setToolTip(m_title->text());
    QStringList meta{tr("Started by %1").arg(job.startedBy)};
    if (job.ended.isValid())
        meta.append(durationText(job.started.secsTo(job.ended)));
    if (job.state != JobState::Finished)
        meta.append(toText(job.state));
    m_meta->setText(meta.join(QStringLiteral(" · ")));
    m_meta->setToolTip(m_meta->text());
    const ImportCounts &counts = job.counts;
    for (const auto &[id, value] :
         {std::pair(QStringLiteral("selected"), counts.selected), std::pair(QStringLiteral("created"), counts.created),
          std::pair(QStringLiteral("linked"), counts.linked), std::pair(QStringLiteral("skipped"), counts.skipped),
          std::pair(QStringLiteral("failed"), counts.failed)})
        m_numbers.value(id)->setText(number(value));
    m_numbers.value(QStringLiteral("failed"))->setTone(counts.failed > 0 ? Token::Danger : Token::Text);
    m_chips->setCount(QStringLiteral("all"), counts.selected);
    m_chips->setCount(QStringLiteral("failed"), counts.failed + counts.skipped);
    m_chips->setCount(QStringLiteral("created"), counts.created);
    const bool canResume =
        job.state == JobState::Interrupted || job.state == JobState::Cancelled || job.state == JobState::Failed;
    m_resume->setVisible(canResume && counts.done() < counts.selected);
    m_cancel->setVisible(job.state == JobState::Running);
    m_retry->setVisible(job.state != JobState::Running && m_resume->isHidden() && counts.failed > 0);
    m_retry->setText(tr("Retry %Ln failed", nullptr, int(counts.failed)));
}

void ImportJobView::readRows(const QString &after, quint64 reading)
{
    async::whenDone(m_context.services.imports.rows(m_job->id, {pageSize, after}), this,
                    [this, reading, first = after.isEmpty()](Result<Page<ImportRow>> page) {
                        if (reading != m_reading)
                            return;
                        if (!page)
                            return m_banner->show(Banner::Kind::Error, tr("The people of this job could not be read"),
                                                  page.error().message);
                        if (first)
                            m_rows.clear();
                        m_rows.append(page->items);
                        if (page->next.isEmpty())
                            return showRows();
                        if (first)
                            showRows();
                        readRows(page->next, reading);
                    });
}

void ImportJobView::changed(const ImportJob &job, const QList<ImportRow> &rows)
{
    m_job = job;
    showJob();
    if (rows.isEmpty())
        return;
    QHash<qint64, ImportRow> fresh;
    for (const ImportRow &row : rows)
        fresh.insert(row.position, row);
    for (ImportRow &row : m_rows)
        if (const auto found = fresh.constFind(row.position); found != fresh.constEnd())
            row = *found;
    showRows();
}

void ImportJobView::showRows()
{
    const QString chip = m_chips->chosen();
    const QString search = m_search->text().trimmed();
    QList<ImportRow> rows;
    for (const ImportRow &row : std::as_const(m_rows)) {
        if (chip == QLatin1String("failed") && row.outcome != ImportOutcome::Failed &&
            row.outcome != ImportOutcome::Skipped)
            continue;
        if (chip == QLatin1String("created") && row.outcome != ImportOutcome::Created)
            continue;
        if (!search.isEmpty() && !row.remote.shownName().contains(search, Qt::CaseInsensitive) &&
            !row.remote.userName().contains(search, Qt::CaseInsensitive) &&
            !row.remote.email().contains(search, Qt::CaseInsensitive))
            continue;
        rows.append(row);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ImportRow &a, const ImportRow &b) { return rank(a.outcome) < rank(b.outcome); });
    m_model->setRows(rows);
    // Whoever comes with a question comes about the first that failed.
    if (!rows.isEmpty() && rows.first().outcome == ImportOutcome::Failed && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ImportJobView::resume()
{
    if (m_job && m_resume->isVisibleTo(this))
        goneOn(m_resume, m_context.services.imports.resume(m_job->id, localActor(QStringLiteral("admin"))),
               tr("The job was not resumed"));
}

void ImportJobView::retryFailed()
{
    if (m_job && m_retry->isVisibleTo(this))
        goneOn(m_retry, m_context.services.imports.retryFailed(m_job->id, localActor(QStringLiteral("admin"))),
               tr("Nobody was imported again"));
}

void ImportJobView::goneOn(Button *pressed, const Future<ImportJob> &job, const QString &failed)
{
    pressed->setEnabled(false);
    m_banner->clear();
    async::whenDone(job, this, [this, pressed, failed, id = m_job->id](const Result<ImportJob> &job) {
        pressed->setEnabled(true);
        if (!m_job || m_job->id != id)
            return; // another job is shown by now
        if (!job)
            return m_banner->show(Banner::Kind::Error, failed, job.error().message);
        if (m_job->state != JobState::Running)
            show(*job);
    });
}

void ImportJobView::copySummary()
{
    if (!m_job)
        return;
    QGuiApplication::clipboard()->setText(
        tr("%1: %2 selected, %3").arg(m_title->text(), number(m_job->counts.selected), summaryOf(*m_job)));
    Q_EMIT toast({Toast::Kind::Success, tr("Summary copied"), {}, {}, {}});
}

void ImportJobView::exportCsv()
{
    if (!m_job)
        return;
    m_context.files.saveFile(
        this, tr("Export CSV"), QStringLiteral("import.csv"), tr("CSV (*.csv)"), [this](const QString &file) {
            const Future<qint64> written = QtConcurrent::run([file, rows = m_rows] { return writeRows(file, rows); });
            async::whenDone(written, this, [this, file](Result<qint64> count) {
                if (count)
                    Q_EMIT toast({Toast::Kind::Success, tr("%1 rows exported").arg(number(*count)), file, {}, {}});
                else
                    m_banner->show(Banner::Kind::Error, tr("The rows were not exported"), count.error().message);
            });
        });
}

void ImportJobView::search() { m_search->setFocus(Qt::ShortcutFocusReason); }

} // namespace gatehouse
