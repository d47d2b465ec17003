// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ImportJobsPage.h"

#include "app/Services.h"
#include "ui/imports/JobDelegate.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QListView>

namespace gatehouse
{

ImportJobsPage::ImportJobsPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_empty(new EmptyState(QStringLiteral("import"), tr("No imports yet"),
                             tr("Open an application, go to Identity Management and choose manual import.")))
    , m_columns(new QWidget)
    , m_view(new ImportJobView(context))
{
    auto *applications = new Button(tr("SSO Applications"));
    applications->setObjectName(QStringLiteral("toApplications"));
    m_empty->addButton(applications);
    m_empty->hide();
    auto *columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    columns->addWidget(makeList());
    columns->addWidget(m_view, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(new PageHeader(tr("Import jobs"), tr("Every manual import, with the result for each person.")));
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_columns, 1);

    connect(applications, &Button::clicked, this, [this] {
        Q_EMIT navigate({QStringLiteral("applications"), {}, {}, {}});
    });
    connect(m_view, &ImportJobView::navigate, this, &ConsolePage::navigate);
    connect(m_view, &ImportJobView::toast, this, &ConsolePage::toast);
    connect(&context.services.imports, &ImportService::progressed, this, &ImportJobsPage::changed);
    connect(&context.services.imports, &ImportService::ended, this, [this](const ImportJob &job) { changed(job, {}); });
}

QWidget *ImportJobsPage::makeList()
{
    auto *card = new Card;
    card->setFlush();
    card->setFixedWidth(352);
    m_search = new SearchField(tr("Search jobs"));
    m_search->setObjectName(QStringLiteral("searchJobs"));
    m_chips = new FilterChips;
    m_chips->setObjectName(QStringLiteral("jobsFilter"));
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    m_chips->addChip(QStringLiteral("failures"), tr("With failures"));
    m_chips->addChip(QStringLiteral("mine"), tr("Mine"));
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(14, 10, 14, 10);
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addWidget(m_chips, 0, Qt::AlignLeft);
    card->body()->addLayout(tools);
    m_model = new ListTableModel<ImportJob>({{tr("Import jobs"),
                                              [](const ImportJob &job, int role) -> QVariant {
                                                  if (role == JobDelegate::JobRole)
                                                      return QVariant::fromValue(job);
                                                  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
                                                      return {};
                                                  return tr("%1, %2, %3")
                                                      .arg(job.applicationLabel,
                                                           jobTime(job, QDateTime::currentDateTime()), jobLine(job));
                                              }}},
                                            false, this);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("jobList"));
    m_list->setAccessibleName(tr("Import jobs"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setItemDelegate(new JobDelegate(m_list));
    m_list->setModel(m_model);
    card->body()->addWidget(m_list, 1);
    connect(m_search, &SearchField::searchChanged, this, &ImportJobsPage::showJobs);
    connect(m_chips, &FilterChips::chosenChanged, this, &ImportJobsPage::showJobs);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_showing && now.isValid())
            choose(m_model->at(now.row()).id);
    });
    return card;
}

void ImportJobsPage::open(const Route &route)
{
    if (!route.id.isEmpty())
        m_chosen = ImportJobId::fromString(route.id);
    m_filterOnOpen = route.filter;
    read();
}

QList<Crumb> ImportJobsPage::breadcrumb() const
{
    return {{tr("INSIGHTS"), {}}, {tr("Import jobs"), {QStringLiteral("imports"), {}, {}, {}}}};
}

QList<Command> ImportJobsPage::commands() const
{
    ImportJobView *view = m_view;
    const bool any = view->job().has_value();
    return {
        {QStringLiteral("copy-summary"),
         tr("Copy summary"),
         QStringLiteral("copy"),
         {},
         [view] { view->copySummary(); },
         any},
        {QStringLiteral("export-job"),
         tr("Export CSV"),
         QStringLiteral("download"),
         {},
         [view] { view->exportCsv(); },
         any},
        changing({QStringLiteral("resume"), tr("Resume"), QStringLiteral("play"), {}, [view] { view->resume(); }, any}),
        changing({QStringLiteral("retry-failed"),
                  tr("Retry failed"),
                  QStringLiteral("refresh"),
                  {},
                  [view] { view->retryFailed(); },
                  any && view->job()->counts.failed > 0})};
}

void ImportJobsPage::read()
{
    async::whenDone(m_context.services.imports.jobs(std::nullopt), this, [this](Result<QList<ImportJob>> jobs) {
        if (!jobs) {
            m_empty->setTexts(QStringLiteral("error"), tr("Import jobs could not be read"), jobs.error().message,
                              Token::Danger);
            m_empty->show();
            return m_columns->hide();
        }
        m_jobs = *jobs;
        m_empty->setVisible(m_jobs.isEmpty());
        m_columns->setVisible(!m_jobs.isEmpty());
        if (m_chosen.isNull() && !m_jobs.isEmpty()) {
            m_chosen = m_jobs.first().id;
            for (const ImportJob &job : std::as_const(m_jobs)) {
                if (job.counts.failed > 0 || job.state == JobState::Interrupted) {
                    m_chosen = job.id;
                    break;
                }
            }
        }
        showJobs();
        choose(m_chosen);
        if (!m_filterOnOpen.isEmpty())
            m_view->filter(std::exchange(m_filterOnOpen, {}));
    });
}

void ImportJobsPage::showJobs()
{
    const QString me = localActor(QStringLiteral("admin")).name;
    const QString search = m_search->text().trimmed();
    const QString chip = m_chips->chosen();
    QList<ImportJob> rows;
    qint64 withFailures = 0;
    qint64 mine = 0;
    for (const ImportJob &job : std::as_const(m_jobs)) {
        const bool failed = job.counts.failed > 0 || job.state == JobState::Interrupted;
        withFailures += failed;
        mine += job.startedBy == me;
        if ((chip == QLatin1String("failures") && !failed) || (chip == QLatin1String("mine") && job.startedBy != me))
            continue;
        if (search.isEmpty() || job.applicationLabel.contains(search, Qt::CaseInsensitive) ||
            job.startedBy.contains(search, Qt::CaseInsensitive) || jobLine(job).contains(search, Qt::CaseInsensitive))
            rows.append(job);
    }
    m_chips->setCount(QStringLiteral("all"), m_jobs.size());
    m_chips->setCount(QStringLiteral("failures"), withFailures);
    m_chips->setCount(QStringLiteral("mine"), mine);
    m_showing = true;
    m_model->setRows(rows);
    for (int row = 0; row < rows.size(); ++row)
        if (rows.at(row).id == m_chosen)
            m_list->setCurrentIndex(m_model->index(row, 0));
    m_showing = false;
}

void ImportJobsPage::choose(const ImportJobId &id)
{
    for (const ImportJob &job : std::as_const(m_jobs)) {
        if (job.id != id)
            continue;
        m_chosen = id;
        m_view->show(job);
        if (!m_showing)
            showJobs();
        return;
    }
}

void ImportJobsPage::changed(const ImportJob &job, const QList<ImportRow> &rows)
{
    bool known = false;
    for (ImportJob &one : m_jobs) {
        if (one.id != job.id)
            continue;
        one = job;
        known = true;
    }
    if (!known)
        m_jobs.prepend(job);
    if (!isVisible())
        return;
    showJobs();
    if (job.id == m_chosen)
        m_view->changed(job, rows);
}

} // namespace gatehouse
