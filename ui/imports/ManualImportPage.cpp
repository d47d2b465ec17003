// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ManualImportPage.h"

#include "app/Services.h"
#include "ui/imports/BoundGroupCard.h"
#include "ui/imports/CandidateCells.h"
#include "ui/imports/ConflictCard.h"
#include "ui/imports/ImportStatusCell.h"
#include "ui/imports/LiveResults.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/CheckBoxHeaderView.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressCard.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>

namespace gatehouse
{

namespace
{

constexpr qint64 background = 100; ///< from here on the import is a job in the background (articles; exactly 100 too)

QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

ManualImportPage::ManualImportPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_model(new CandidateCells(this))
    , m_tile(new AppTile(40))
    , m_header(new PageHeader({}))
    , m_refresh(new Button(tr("Refresh list"), Button::Role::Secondary, QStringLiteral("refresh")))
    , m_settings(changing(new Button(tr("Import settings..."), Button::Role::Secondary, QStringLiteral("settings"))))
    , m_schedule(new Label({}, TypeRole::Help, Token::Text3))
    , m_held(changing(new Banner))
    , m_banner(new Banner)
{
    m_refresh->setObjectName(QStringLiteral("refreshList"));
    m_settings->setObjectName(QStringLiteral("importSettings"));
    m_schedule->setObjectName(QStringLiteral("importSchedule"));
    m_schedule->setWordWrap(true);
    m_schedule->hide();
    m_held->setObjectName(QStringLiteral("heldImport"));
    m_banner->setObjectName(QStringLiteral("importBanner"));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_tile);
    head->addWidget(m_header, 1);
    m_header->addAction(m_settings);
    m_header->addAction(m_refresh);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(14);
    m_columns->addWidget(makeList(), 1);
    m_side = makeSide();
    m_columns->addWidget(m_side);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(m_schedule);
    layout->addWidget(m_held);
    layout->addWidget(m_banner);
    layout->addLayout(m_columns, 1);

    connect(m_refresh, &Button::clicked, this, &ManualImportPage::read);
    connect(m_banner, &Banner::buttonPressed, this, &ManualImportPage::read);
    connect(m_settings, &Button::clicked, this, &ManualImportPage::editSettings);
    connect(m_held, &Banner::buttonPressed, this, &ManualImportPage::approve);
    connect(&context.services.importSettings, &ImportSettingsStore::changed, this, &ManualImportPage::readSchedule);
    connect(m_model, &CandidateTableModel::countsChanged, this, [this] {
        // Checking 10,000 rows or a job of 10,000 reports often; the words follow once per turn of the loop.
        if (!std::exchange(m_countsPending, true))
            QTimer::singleShot(0, this, &ManualImportPage::showCounts);
    });
    ImportService &imports = context.services.imports;
    connect(&imports, &ImportService::progressed, this, &ManualImportPage::progressed);
    connect(&imports, &ImportService::ended, this, &ManualImportPage::ended);
}

QWidget *ManualImportPage::makeList()
{
    auto *card = new Card;
    card->setFlush();
    m_search = new SearchField(tr("Search users"));
    m_search->setObjectName(QStringLiteral("searchUsers"));
    m_search->setFixedWidth(220);
    m_newOnly = new Switch(tr("New Users-only"));
    m_newOnly->setObjectName(QStringLiteral("newUsersOnly"));
    auto *newOnlyLabel = new Label(tr("New Users-only"));
    newOnlyLabel->setBuddy(m_newOnly);
    m_counts = new Label({}, TypeRole::Help, Token::Text3);
    m_counts->setObjectName(QStringLiteral("importCounts"));
    m_counts->setWordWrap(true); // two lines rather than a window that cannot be made narrower
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancelReading = new Button(tr("Cancel reading"));
    m_cancelReading->setObjectName(QStringLiteral("cancelReading"));
    m_cancelReading->setSmall(true);
    m_cancelReading->hide();
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(16, 10, 16, 10);
    tools->setSpacing(8);
    tools->addWidget(m_search);
    tools->addSpacing(8);
    tools->addWidget(m_newOnly);
    tools->addWidget(newOnlyLabel);
    tools->addWidget(m_counts, 1);
    tools->addWidget(m_cancelReading);
    card->body()->addLayout(tools);
    card->body()->addLayout(makeFilters());

    m_table = new HouseTable(tr("Users"));
    m_table->setObjectName(QStringLiteral("candidateTable"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -3, -4, 130, -3});
    m_table->setSortingEnabled(false);
    m_table->head()->setSectionsClickable(true);
    card->body()->addWidget(m_table, 1);

    m_selected = new Label({}, TypeRole::HelpStrong, Token::Text2);
    m_ofNew = new Label({}, TypeRole::Help, Token::Text2);
    m_back = new Button(tr("Back"));
    m_back->setObjectName(QStringLiteral("backToApplication"));
    m_import = changing(new Button(tr("import"), Button::Role::Primary));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setToolTip(tr("Ctrl+Enter"));
    auto *foot = new QFrame;
    foot->setObjectName(QStringLiteral("importFoot"));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(16, 10, 16, 10);
    footLayout->setSpacing(8);
    footLayout->addWidget(m_selected);
    footLayout->addWidget(m_ofNew);
    footLayout->addStretch(1);
    footLayout->addWidget(m_back);
    footLayout->addWidget(m_import);
    card->body()->addWidget(foot);

    connect(m_search, &SearchField::searchChanged, m_model, &CandidateTableModel::setSearch);
    connect(m_newOnly, &Switch::toggled, m_model, &CandidateTableModel::setNewFirst);
    connect(m_cancelReading, &Button::clicked, this, &ManualImportPage::stopReading);
    connect(m_table->head(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (column == CandidateTableModel::Check)
            return;
        const bool again = m_table->head()->sortIndicatorSection() == column &&
                           m_table->head()->isSortIndicatorShown() &&
                           m_table->head()->sortIndicatorOrder() == Qt::AscendingOrder;
        const Qt::SortOrder order = again ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_table->head()->setSortIndicatorShown(true);
        m_table->head()->setSortIndicator(column, order);
        m_model->sort(column, order);
    });
    connect(m_back, &Button::clicked, this, [this] {
        Q_EMIT navigate(
            {QStringLiteral("application"), m_application.id.toString(), QStringLiteral("identity-management"), {}});
    });
    connect(m_import, &Button::clicked, this, &ManualImportPage::import);
    return card;
}

QWidget *ManualImportPage::makeSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(372);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_progress = new ProgressCard;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->hide();
    m_live = new LiveResults;
    auto *liveCard = new Card;
    liveCard->setFlush();
    liveCard->body()->addWidget(m_live);
    liveCard->hide();
    m_conflicts = new ConflictCard(m_context.services.users);
    m_groups = new BoundGroupCard(m_context.services);
    auto *note = new Label(tr("Under 100 users, results appear here as they happen. From 100, the job runs in the "
                              "background and you get a notification when it ends."),
                           TypeRole::Help, Token::Text3);
    note->setWordWrap(true);
    layout->addWidget(m_progress);
    layout->addWidget(liveCard, 10);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_groups);
    layout->addWidget(note);
    layout->addStretch(1);
    connect(m_progress, &ProgressCard::cancelPressed, this, [this] {
        if (m_job)
            async::whenDone(m_context.services.imports.cancel(m_job->id), this, [](Result<ImportJob>) {});
    });
    connect(m_progress, &ProgressCard::buttonPressed, this, [this] {
        if (m_job && m_job->state == JobState::Cancelled)
            return import();
        if (m_job)
            Q_EMIT navigate({QStringLiteral("imports"), m_job->id.toString(), {}, QStringLiteral("failed")});
    });
    connect(m_groups, &BoundGroupCard::done, this, [this](const QString &sentence) {
        Q_EMIT toast({Toast::Kind::Success, sentence, {}, {}, {}});
    });
    return side;
}

void ManualImportPage::open(const Route &route)
{
    if (m_openId == route.id)
        return;
    m_openId = route.id;
    m_model->clear();
    m_job.reset();
    m_imported.clear();
    m_progress->hide();
    m_live->clear();
    m_live->parentWidget()->hide();
    m_conflicts->setCandidates({});
    m_banner->clear();
    m_held->clear();
    m_schedule->hide();
    m_search->clear();
    async::whenDone(
        m_context.services.applications.find(ApplicationId::fromString(route.id)), this,
        [this, id = route.id](Result<Application> application) {
            if (id != m_openId)
                return;
            if (!application) {
                m_openId.clear();
                return m_banner->show(Banner::Kind::Error, tr("The application could not be read"),
                                      application.error().message);
            }
            m_application = *application;
            const QString &label = m_application.displayLabel;
            m_tile->setLook({label, m_application.portalImage.color, tileImage(m_application.portalImage.image)});
            m_header->setTitle(tr("Import users from %1").arg(label));
            m_header->setSubtitle(
                tr("Creates accounts in this directory for people who already exist in %1.").arg(label));
            m_back->setText(tr("Back to %1").arg(label));
            m_back->setAccessibleName(m_back->text());
            m_groups->setApplication(m_application);
            m_groups->setPeople({});
            Q_EMIT breadcrumbChanged();
            readSchedule();
            read();
        });
}

QList<Crumb> ManualImportPage::breadcrumb() const
{
    const QString id = m_application.id.toString();
    return {{tr("USER AUTHENTICATION"), {}},
            {tr("SSO Applications"), {QStringLiteral("applications"), {}, {}, {}}},
            {m_application.displayLabel, {QStringLiteral("application"), id, {}, {}}},
            {tr("Identity Management"), {QStringLiteral("application"), id, QStringLiteral("identity-management"), {}}},
            {tr("manual import"), {QStringLiteral("manual-import"), id, {}, {}}}};
}

QList<Command> ManualImportPage::commands() const
{
    auto *self = const_cast<ManualImportPage *>(this);
    return {
        changing({QStringLiteral("import"), tr("import"), QStringLiteral("import"), tr("Ctrl+Enter"),
                  [self] { self->import(); }, m_import->isEnabled()}),
        {QStringLiteral("refresh-list"), tr("Refresh list"), QStringLiteral("refresh"), tr("F5"),
         [self] { self->read(); }, m_refresh->isEnabled()},
        changing({QStringLiteral("import-settings"),
                  tr("Import settings..."),
                  QStringLiteral("settings"),
                  {},
                  [self] { self->editSettings(); },
                  m_settings->isEnabled()}),
        {QStringLiteral("new-users-only"), tr("New Users-only"), {}, {}, [self] { self->m_newOnly->toggle(); }, true}};
}

void ManualImportPage::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ManualImportPage::read()
{
    if (m_application.id.isNull() || m_listing || (m_job && m_job->state == JobState::Running))
        return;
    m_banner->clear();
    m_model->clear();
    m_readAt.clear();
    m_refresh->setEnabled(false);
    m_cancelReading->show();
    m_listing = m_context.services.imports.candidates(m_application.id, this);
    connect(m_listing, &CandidateListing::received, this,
            [this](const QList<ImportCandidate> &candidates) { m_model->append(candidates); });
    connect(m_listing, &CandidateListing::finished, this, &ManualImportPage::readingEnded);
    showCounts();
}

void ManualImportPage::stopReading()
{
    if (m_listing)
        m_listing->cancel();
}

void ManualImportPage::readingEnded(const Result<ListingEnd> &end)
{
    if (m_listing)
        m_listing->deleteLater();
    m_listing.clear();
    m_refresh->setEnabled(true);
    m_cancelReading->hide();
    showDomains();
    m_readAt = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
    const QString &label = m_application.displayLabel;
    if (!end && end.error().kind == ErrorKind::Cancelled)
        m_banner->show(Banner::Kind::Warning, tr("Reading stopped at %1").arg(number(m_model->total())),
                       tr("You can import those who are shown, or read the list again."), tr("Read again"));
    else if (!end)
        m_banner->show(Banner::Kind::Error, tr("The users of %1 could not be read").arg(label), end.error().message,
                       tr("Try again"));
    else if (!end->complete)
        m_banner->show(Banner::Kind::Warning,
                       end->announced > end->received
                           ? tr("Reading stopped at %1 of %2").arg(number(end->received), number(end->announced))
                           : tr("The list may be incomplete"),
                       end->warning, tr("Read again"));
    else if (m_model->total() == 0)
        m_banner->show(Banner::Kind::Info, tr("Nobody is in %1 yet").arg(label));
    else if (m_model->count(ImportStatus::New) + m_model->count(ImportStatus::Conflict) == 0)
        m_banner->show(Banner::Kind::Info, tr("Everyone in %1 is already Imported").arg(label));
    showCounts();
}

void ManualImportPage::showCounts()
{
    m_countsPending = false;
    const qint64 fresh = m_model->count(ImportStatus::New);
    const qint64 conflicts = m_model->count(ImportStatus::Conflict);
    if (m_listing) {
        m_counts->setText(tr("%1 read so far").arg(number(m_model->total())));
    } else if (!m_readAt.isEmpty()) {
        QStringList parts{tr("%1 New").arg(number(fresh)),
                          tr("%1 Imported").arg(number(m_model->count(ImportStatus::Imported)))};
        if (conflicts > 0)
            parts.append(conflicts == 1 ? tr("1 Conflict") : tr("%1 Conflicts").arg(number(conflicts)));
        parts.append(tr("read %1").arg(m_readAt));
        m_counts->setText(parts.join(QStringLiteral(" · ")));
    }
    m_counts->setAccessibleName(m_counts->text());
    const bool running = m_starting || (m_job && m_job->state == JobState::Running);
    m_selected->setText(tr("%1 selected").arg(number(m_model->checkedCount())));
    m_ofNew->setText(tr("of %1 New").arg(number(fresh)));
    m_import->setEnabled(m_model->checkedCount() > 0 && !running);
    m_refresh->setEnabled(!m_listing && !running);
    m_conflicts->setCandidates(running ? QList<ImportCandidate>() : m_model->checked());
}

void ManualImportPage::import()
{
    if (!m_import->isEnabled())
        return;
    const QList<ImportCandidate> selected = m_model->checked();
    const ImportDecisions decisions = m_conflicts->decisions();
    QStringList ids;
    for (const ImportCandidate &candidate : selected)
        ids.append(candidate.remote.id);
    m_starting = true;
    m_banner->clear();
    m_live->clear();
    m_model->setWaiting(ids);
    m_progress->start(tr("Importing %n users", nullptr, int(selected.size())), tr("Cancel import"));
    m_progress->setProgress(0, 0, selected.size(), {});
    m_progress->show();
    m_live->parentWidget()->show();
    m_sinceStart.start();
    showCounts();
    async::whenDone(
        m_context.services.imports.start(m_application.id, selected, decisions, localActor(QStringLiteral("admin"))),
        this, [this, count = selected.size()](Result<ImportJob> job) {
            m_starting = false;
            if (!job) {
                m_progress->hide();
                m_banner->show(Banner::Kind::Error, tr("The import did not start"), job.error().message);
                return showCounts();
            }
            // The job may have ended before this answer arrived.
            if (!m_job || m_job->id != job->id)
                m_job = *job;
            if (count >= background && m_job->state == JobState::Running)
                Q_EMIT toast({Toast::Kind::Info,
                              tr("The import runs in the background"),
                              tr("You can leave this page. A notification tells you when it ends."),
                              {},
                              {}});
            showCounts();
        });
}

QString ManualImportPage::timeLeft(const ImportJob &job) const
{
    const qint64 done = job.counts.done();
    if (done == 0 || done >= job.counts.selected || m_sinceStart.elapsed() < 2000)
        return {};
    const qint64 left = m_sinceStart.elapsed() * (job.counts.selected - done) / done / 1000;
    return tr("about %1 left").arg(durationText(left));
}

void ManualImportPage::progressed(const ImportJob &job, const QList<ImportRow> &rows)
{
    if (job.application != m_application.id)
        return;
    m_job = job;
    m_model->apply(rows);
    m_live->add(rows);
    m_progress->setProgress(job.counts.done() - job.counts.failed, job.counts.failed, job.counts.selected,
                            countsOf(job.counts), timeLeft(job));
    for (const ImportRow &row : rows)
        if (!row.directoryUser.isNull() &&
            (row.outcome == ImportOutcome::Created || row.outcome == ImportOutcome::Linked))
            m_imported.append(row.directoryUser);
    m_groups->setPeople(m_imported);
}

void ManualImportPage::ended(const ImportJob &job)
{
    if (job.application != m_application.id)
        return;
    m_job = job;
    readSchedule();
    const ImportCounts &counts = job.counts;
    const QString review = counts.failed > 0 ? tr("Review %1 failed").arg(number(counts.failed)) : tr("Review");
    if (job.state == JobState::Cancelled)
        m_progress->finish(ProgressCard::End::Cancelled, tr("Import cancelled"),
                           tr("%1 created before you cancelled. They stay.").arg(number(counts.created)),
                           tr("Import the rest"));
    else if (job.state == JobState::Finished)
        m_progress->finish(ProgressCard::End::Finished, tr("Import finished"), summaryOf(job), review);
    else
        m_progress->finish(ProgressCard::End::Failed, tr("Import stopped"),
                           tr("%1. Resume it on Import jobs.").arg(summaryOf(job)), tr("Review"));
    showCounts();
}

void ManualImportPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    // Narrow windows show the results below the list.
    const bool narrow = width() < 1040;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (narrow) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        m_side->setMaximumHeight(height() * 2 / 5);
    } else {
        m_side->setFixedWidth(372);
        m_side->setMaximumHeight(QWIDGETSIZE_MAX);
    }
}

} // namespace gatehouse
