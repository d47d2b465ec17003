// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ManualImportPage.h"

#include "app/Services.h"
#include "ui/imports/BoundGroupCard.h"
#include "ui/imports/CandidateCells.h"
#include "ui/imports/CandidateListCard.h"
#include "ui/imports/ConflictCard.h"
#include "ui/imports/ImportStatusCell.h"
#include "ui/imports/LiveResults.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressCard.h"

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
    m_list = new CandidateListCard(context.files);
    m_columns->addWidget(m_list, 1);
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
    connect(m_list, &CandidateListCard::counted, this, &ManualImportPage::showState);
    connect(m_list, &CandidateListCard::cancelReadingPressed, this, &ManualImportPage::stopReading);
    connect(m_list, &CandidateListCard::importPressed, this, &ManualImportPage::import);
    connect(m_list, &CandidateListCard::notice, m_banner,
            [this](Banner::Kind kind, const QString &fact, const QString &consequence) {
                m_banner->show(kind, fact, consequence);
            });
    connect(m_list, &CandidateListCard::toast, this, &ManualImportPage::toast);
    connect(m_list, &CandidateListCard::backPressed, this, [this] {
        Q_EMIT navigate(
            {QStringLiteral("application"), m_application.id.toString(), QStringLiteral("identity-management"), {}});
    });
    ImportService &imports = context.services.imports;
    connect(&imports, &ImportService::progressed, this, &ManualImportPage::progressed);
    connect(&imports, &ImportService::ended, this, &ManualImportPage::ended);
    // What gatehouse-server does, it only writes into the workspace.
    auto *look = new QTimer(this);
    look->setObjectName(QStringLiteral("lookAgain"));
    connect(look, &QTimer::timeout, this, [this] {
        if (isVisible())
            readSchedule();
    });
    look->start(std::chrono::seconds(10));
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
    m_note = new Label(tr("Under 100 users, results appear here as they happen. From 100, the job runs in the "
                          "background and you get a notification when it ends."),
                       TypeRole::Help, Token::Text3);
    m_note->setWordWrap(true);
    layout->addWidget(m_progress);
    layout->addWidget(liveCard, 10);
    layout->addWidget(m_conflicts);
    layout->addWidget(m_groups);
    layout->addWidget(m_note);
    layout->addStretch(1);
    connect(m_progress, &ProgressCard::cancelPressed, this, [this] {
        m_cancelWanted = m_starting;
        if (m_job && !m_starting)
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
    // What is under way for another application goes on without this page, or ends.
    if (m_listing) {
        m_listing->disconnect(this);
        m_listing->cancel();
        m_listing->deleteLater();
        m_listing.clear();
    }
    m_application = {};
    m_starting = m_cancelWanted = false;
    m_job.reset();
    m_list->setApplication({});
    m_list->setImporting(false);
    m_progress->hide();
    m_live->clear();
    m_live->parentWidget()->hide();
    m_conflicts->setCandidates({}, 0);
    m_banner->clear();
    m_held->clear();
    m_schedule->hide();
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
            m_list->setApplication(label);
            m_groups->setApplication(m_application);
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
    return {changing({QStringLiteral("import"), tr("import"), QStringLiteral("import"), tr("Ctrl+Enter"),
                      [self] { self->import(); }, m_list->mayImport()}),
            {QStringLiteral("refresh-list"), tr("Refresh list"), QStringLiteral("refresh"), tr("F5"),
             [self] { self->read(); }, m_refresh->isEnabled()},
            changing({QStringLiteral("import-settings"),
                      tr("Import settings..."),
                      QStringLiteral("settings"),
                      {},
                      [self] { self->editSettings(); },
                      m_settings->isEnabled()}),
            {QStringLiteral("new-users-only"),
             tr("New Users-only"),
             {},
             {},
             [self] { self->m_list->toggleNewOnly(); },
             true}};
}

void ManualImportPage::search() { m_list->focusSearch(); }

void ManualImportPage::read()
{
    if (m_application.id.isNull() || m_listing || isImporting())
        return;
    m_banner->clear();
    m_listing = m_context.services.imports.candidates(m_application.id, this);
    connect(m_listing, &CandidateListing::received, this,
            [this](const QList<ImportCandidate> &candidates) { m_list->model().append(candidates); });
    connect(m_listing, &CandidateListing::finished, this, &ManualImportPage::readingEnded);
    m_list->startReading();
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
    m_list->endReading();
    const CandidateTableModel &people = m_list->model();
    const QString &label = m_application.displayLabel;
    if (!end && end.error().kind == ErrorKind::Cancelled)
        m_banner->show(Banner::Kind::Warning, tr("Reading stopped at %1").arg(number(people.total())),
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
    else if (people.total() == 0)
        m_banner->show(Banner::Kind::Info, tr("Nobody is in %1 yet").arg(label));
    else if (people.count(ImportStatus::New) + people.count(ImportStatus::Conflict) == 0)
        m_banner->show(Banner::Kind::Info, tr("Everyone in %1 is already Imported").arg(label));
}

bool ManualImportPage::isImporting() const { return m_starting || (m_job && m_job->state == JobState::Running); }

void ManualImportPage::showState()
{
    const bool importing = isImporting();
    m_refresh->setEnabled(!m_listing && !importing);
    const CandidateTableModel &people = m_list->model();
    if (importing)
        m_conflicts->setCandidates({}, 0);
    else
        m_conflicts->setCandidates(people.checkedToLookAt(ConflictCard::mostShown, m_conflicts->decided()),
                                   people.toLookAt());
    makeRoom();
}

void ManualImportPage::import()
{
    if (!m_list->mayImport())
        return;
    m_starting = true;
    m_cancelWanted = false;
    m_job.reset();
    m_banner->clear();
    m_live->clear();
    const qint64 count = m_list->model().checkedCount();
    m_progress->start(tr("Importing %Ln users", nullptr, int(count)), tr("Cancel import"));
    m_progress->setProgress(0, 0, count, {});
    m_progress->show();
    m_live->parentWidget()->show();
    m_sinceStart.start();
    const ImportDecisions decisions = m_conflicts->decisions();
    m_list->setImporting(true);
    gather({}, 0, decisions);
}

/// Copies who is selected, a part of a hundred thousand in one turn of the event loop.
void ManualImportPage::gather(QList<ImportCandidate> selected, qsizetype from, const ImportDecisions &decisions)
{
    constexpr qsizetype atOnce = 20'000;
    const ApplicationId application = m_application.id;
    if (m_cancelWanted) {
        m_starting = false;
        m_progress->finish(ProgressCard::End::Cancelled, tr("Import cancelled"), tr("Nobody was imported."), {});
        return m_list->setImporting(false);
    }
    if (m_list->model().addChecked(selected, from, atOnce)) {
        QTimer::singleShot(0, this, [this, application, selected = std::move(selected), from, decisions]() mutable {
            if (m_application.id == application && m_starting)
                gather(std::move(selected), from, decisions);
        });
        return;
    }
    m_list->model().setCheckedWaiting();
    begin(selected, decisions);
}

void ManualImportPage::begin(const QList<ImportCandidate> &selected, const ImportDecisions &decisions)
{
    async::whenDone(
        m_context.services.imports.start(m_application.id, selected, decisions, localActor(QStringLiteral("admin"))),
        this, [this, application = m_application.id, count = selected.size()](Result<ImportJob> job) {
            if (m_application.id != application)
                return; // the page shows another application meanwhile
            m_starting = false;
            if (!job) {
                m_progress->hide();
                m_banner->show(Banner::Kind::Error, tr("The import did not start"), job.error().message);
                return m_list->setImporting(false);
            }
            // The job may have ended before this answer arrived.
            if (!m_job || m_job->id != job->id)
                m_job = *job;
            if (m_cancelWanted)
                async::whenDone(m_context.services.imports.cancel(job->id), this, [](const Result<ImportJob> &) {});
            if (count >= background && m_job->state == JobState::Running)
                Q_EMIT toast({Toast::Kind::Info,
                              tr("The import runs in the background"),
                              tr("You can leave this page. A notification tells you when it ends."),
                              {},
                              {}});
            m_list->setImporting(isImporting());
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
    m_list->setImporting(isImporting());
    m_list->model().apply(rows);
    m_live->add(rows);
    m_progress->setProgress(job.counts.done() - job.counts.failed, job.counts.failed, job.counts.selected,
                            countsOf(job.counts), timeLeft(job));
    QList<UserId> people;
    for (const ImportRow &row : rows)
        if (!row.directoryUser.isNull() &&
            (row.outcome == ImportOutcome::Created || row.outcome == ImportOutcome::Linked))
            people.append(row.directoryUser);
    m_groups->addPeople(people);
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
    m_list->setImporting(isImporting());
}

void ManualImportPage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    // Beside each other as long as both can be used; very narrow windows show the results below the list.
    const bool below = width() < 860;
    m_columns->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (below) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
        m_side->setMaximumHeight(height() * 2 / 5);
    } else {
        m_side->setFixedWidth(width() < 1040 ? 340 : 372);
        m_side->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    makeRoom();
}

/// Where there is little, what is to be decided now comes before what comes next.
void ManualImportPage::makeRoom()
{
    const bool little = height() < 720 && m_conflicts->isVisibleTo(m_side);
    m_groups->setVisible(!little || m_groups->hasPeople());
    m_note->setVisible(!little);
}

} // namespace gatehouse
