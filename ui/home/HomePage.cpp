// SPDX-License-Identifier: Apache-2.0
#include "ui/home/HomePage.h"

#include "app/Services.h"
#include "app/applications/ApplicationFiles.h"
#include "app/home/HealthReader.h"
#include "models/applications/ApplicationStatus.h"
#include "models/applications/CertificateUse.h"
#include "ui/applications/ApplicationCells.h"
#include "ui/applications/MetadataImport.h"
#include "ui/events/EventWords.h"
#include "ui/home/AttentionCard.h"
#include "ui/home/RunningCard.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/DayBars.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/StatusChip.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLocale>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int mostCertificates = 5;
constexpr int mostEvents = 8;
constexpr auto lookEvery = std::chrono::seconds(10);

ApplicationStatus stateOf(const ProvisioningStatus &status)
{
    const qint64 open = status.failed + status.waiting;
    if (!status.problem.isEmpty())
        return {StatusTone::Error, HomePage::tr("Stopped"), {}};
    if (open > 0)
        return {StatusTone::Error, HomePage::tr("%Ln failed", nullptr, int(open)), {}};
    if (status.running)
        return {StatusTone::Info, HomePage::tr("Running"), {}};
    if (!status.ended.isValid())
        return {StatusTone::Off, HomePage::tr("Never synced"), {}};
    return {StatusTone::Active, status.due ? HomePage::tr("Changes wait") : HomePage::tr("Healthy"), {}};
}

QVariant applicationCell(const ApplicationHealth &health, int role)
{
    const Application &application = health.summary.application;
    if (role == Qt::DisplayRole)
        return application.displayLabel;
    if (role == TileRole)
        return QVariant::fromValue(tileLook(application.displayLabel, application.portalImage));
    return role == StrongRole ? QVariant(true) : QVariant();
}

QVariant numberCell(qint64 number, int role, bool alarming = false)
{
    if (role == Qt::DisplayRole)
        return QLocale().toString(number);
    return role == ToneRole && alarming && number > 0 ? QVariant(int(Token::Danger)) : QVariant();
}

QVariant daysCell(const ApplicationHealth &health, int role)
{
    if (role == DayBarsRole)
        return QVariant::fromValue(health.provisioning->days);
    return role == Qt::DisplayRole ? QVariant(dayBarsText(health.provisioning->days)) : QVariant();
}

QVariant lastSyncCell(const ApplicationHealth &health, int role)
{
    if (role != Qt::DisplayRole)
        return {};
    const QDateTime ended = health.provisioning->ended.toLocalTime();
    return ended.isValid() ? QLocale().toString(ended, u"d MMM HH:mm"_s) : u"—"_s;
}

QVariant stateCell(const ApplicationHealth &health, int role)
{
    const ApplicationStatus status = stateOf(*health.provisioning);
    if (role == StatusRole)
        return QVariant::fromValue(painted(status));
    return role == Qt::DisplayRole ? QVariant(status.text) : QVariant();
}

} // namespace

HomePage::HomePage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_header(new PageHeader(tr("Home")))
    , m_banner(new Banner)
    , m_attention(new AttentionCard)
{
    setObjectName(u"homePage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    auto *add = changing(new Button(tr("+ Add New Application"), Button::Role::Primary));
    add->setObjectName(u"homeAddApplication"_s);
    auto *import = changing(new Button(tr("Import metadata"), Button::Role::Secondary, u"upload"_s));
    import->setObjectName(u"homeImportMetadata"_s);
    m_header->addAction(import);
    m_header->addAction(add);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(14);
    auto *main = new QVBoxLayout;
    main->setSpacing(14);
    main->addWidget(m_attention, 3);
    m_provisioning = new Card(tr("Provisioning"));
    m_provisioning->addToHead(new Label(tr("last 14 days"), TypeRole::Help, Token::Text2));
    m_provisioning->setFlush();
    m_model = new ListTableModel<ApplicationHealth>(
        {{tr("Application"), applicationCell},
         {tr("Changes per day"), daysCell},
         {tr("Managed"), [](const ApplicationHealth &h, int role) { return numberCell(h.provisioning->managed, role); },
          true},
         {tr("Failed"),
          [](const ApplicationHealth &h, int role) {
              return numberCell(h.provisioning->failed + h.provisioning->waiting, role, true);
          },
          true},
         {tr("Last sync"), lastSyncCell},
         {tr("State"), stateCell}},
        false, this);
    m_table = new HouseTable(tr("Provisioning"), HouseTable::Rows::OneLine);
    m_table->setObjectName(u"homeProvisioning"_s);
    m_table->setModel(m_model);
    m_table->setColumnPlan({-2, 112, 80, 60, 112, 124});
    m_provisioning->body()->addWidget(m_table);
    main->addWidget(m_provisioning, 2);
    m_columns->addLayout(main, 2);
    m_columns->addWidget(side(), 1);
    layout->addLayout(m_columns, 1);

    connect(add, &Button::clicked, this, &HomePage::primaryAction);
    auto *metadata = new MetadataImport(m_context, this);
    connect(import, &Button::clicked, metadata, &MetadataImport::choose);
    connect(metadata, &MetadataImport::navigate, this, &HomePage::navigate);
    connect(metadata, &MetadataImport::toast, this, &HomePage::toast);
    connect(metadata, &MetadataImport::failed, this, [this](const QString &fact, const QString &consequence) {
        m_banner->show(Banner::Kind::Error, fact, consequence, tr("Close"));
    });
    connect(m_banner, &Banner::buttonPressed, m_banner, &Banner::clear);
    connect(m_attention, &AttentionCard::navigate, this, &HomePage::navigate);
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        const QString id = m_model->at(index.row()).summary.application.id.toString();
        Q_EMIT navigate({u"application"_s, id, u"identity-management"_s, {}});
    });
    const auto changed = [this] {
        if (isVisible())
            refresh();
    };
    connect(&context.services.applications, &ApplicationStore::changed, this, changed);
    connect(&context.services.provisioning, &ProvisioningService::ended, this, changed);
    connect(&context.services.imports, &ImportService::ended, this, changed);
    connect(&context.services.importSettings, &ImportSettingsStore::changed, this, changed);
    // What gatehouse-server holds or could not do, it only writes into the workspace.
    m_look = new QTimer(this);
    m_look->setObjectName(u"lookAgain"_s);
    connect(m_look, &QTimer::timeout, this, &HomePage::look);
    m_look->start(lookEvery);
}

QWidget *HomePage::side()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    m_running = new RunningCard(m_context.services);
    layout->addWidget(m_running);
    m_certificates = new Card(tr("Certificates"));
    m_certificates->setFlush();
    auto *calendar = new Button(tr("Expiry calendar…"), Button::Role::Link);
    calendar->setObjectName(u"expiryCalendar"_s);
    calendar->setSmall(true);
    m_certificates->addToHead(calendar);
    connect(calendar, &Button::clicked, this, &HomePage::saveCalendar);
    layout->addWidget(m_certificates);

    auto *signIns = new Card(tr("Sign-ins today"));
    auto *row = new QHBoxLayout;
    row->setSpacing(36);
    const auto figure = [&](const QString &name, const char *objectName) {
        auto *cell = new QVBoxLayout;
        cell->setSpacing(0);
        auto *number = new Label(u"0"_s, TypeRole::Number);
        number->setObjectName(QLatin1StringView(objectName));
        cell->addWidget(number);
        cell->addWidget(new Label(name, TypeRole::Help, Token::Text2));
        row->addLayout(cell);
        return number;
    };
    m_signedIn = figure(tr("successful"), "signedInToday");
    m_refused = figure(tr("refused"), "refusedToday");
    row->addStretch(1);
    signIns->body()->addLayout(row);
    layout->addWidget(signIns);

    m_activity = new Card(tr("Recent activity"));
    m_activity->setFlush();
    auto *all = new Button(tr("Directory Insights"), Button::Role::Link);
    all->setObjectName(u"homeAllEvents"_s);
    all->setSmall(true);
    m_activity->addToHead(all);
    connect(all, &Button::clicked, this, [this] { Q_EMIT navigate({u"events"_s, {}, {}, {}}); });
    layout->addWidget(m_activity);
    layout->addStretch(1);
    return side;
}

void HomePage::open(const Route &) { refresh(); }

QList<Crumb> HomePage::breadcrumb() const { return {{tr("Home"), {u"home"_s, {}, {}, {}}}}; }

QList<Command> HomePage::commands() const
{
    auto *self = const_cast<HomePage *>(this);
    return {changing({u"add-application"_s, tr("+ Add New Application"), u"plus"_s, u"Ctrl+N"_s,
                      [self] { self->primaryAction(); }})};
}

void HomePage::primaryAction() { Q_EMIT navigate({u"add-application"_s, {}, {}, {}}); }

void HomePage::refresh()
{
    async::whenDone(readHealth(m_context.services, this), this,
                    [this, number = ++m_reading](const Result<QList<ApplicationHealth>> &health) {
                        if (number != m_reading)
                            return;
                        if (health)
                            return showHealth(*health);
                        m_banner->show(Banner::Kind::Error, tr("The workspace could not be read."),
                                       health.error().message);
                    });
    readSignIns();
    readActivity();
    m_scheduled.reset();
    m_unsent.reset();
    look();
}

template <typename T> void HomePage::compare(std::optional<QList<T>> &before, const Result<QList<T>> &now)
{
    if (!now)
        return; // whoever opens the page is told
    const bool changed = before && *before != *now;
    before = *now;
    if (changed && isVisible())
        refresh();
}

void HomePage::look()
{
    if (!isVisible())
        return;
    Services &services = m_context.services;
    async::whenDone(services.importSettings.allScheduled(), this,
                    [this](const Result<QList<ScheduledImport>> &now) { compare(m_scheduled, now); });
    async::whenDone(readUnsentReminders(services), this,
                    [this](const Result<QList<UnsentReminder>> &now) { compare(m_unsent, now); });
}

void HomePage::showHealth(const QList<ApplicationHealth> &health)
{
    m_banner->clear();
    const QList<Attention> attention = attentionOf(health, QDateTime::currentDateTimeUtc());
    QHash<ApplicationId, Application> applications;
    QSet<ApplicationId> ill;
    QList<ApplicationHealth> provisioned;
    for (const ApplicationHealth &one : health) {
        applications.insert(one.summary.application.id, one.summary.application);
        if (one.provisioning)
            provisioned.append(one);
    }
    for (const Attention &one : attention)
        ill.insert(one.application);
    m_header->setSubtitle(
        tr("%1. %2, %3.")
            .arg(QLocale().toString(QDate::currentDate(), QLocale::LongFormat),
                 tr("%Ln thing(s) need attention", nullptr, int(attention.size())),
                 tr("%Ln application(s) are healthy", nullptr, int(applications.size() - ill.size()))));
    m_attention->showAttention(attention, applications);
    m_running->setApplications(health);
    m_model->setRows(provisioned);
    m_provisioning->setVisible(!provisioned.isEmpty());
    showCertificates(health);
}

void HomePage::showCertificates(const QList<ApplicationHealth> &health)
{
    QList<ApplicationSummary> soonest;
    for (const ApplicationHealth &one : health)
        if (one.summary.certificateExpires.isValid())
            soonest.append(one.summary);
    std::stable_sort(soonest.begin(), soonest.end(), [](const ApplicationSummary &a, const ApplicationSummary &b) {
        return a.certificateExpires < b.certificateExpires;
    });
    delete m_certificateRows;
    m_certificateRows = new QWidget;
    auto *rows = new QVBoxLayout(m_certificateRows);
    rows->setContentsMargins(16, 8, 12, 8);
    rows->setSpacing(8);
    for (const ApplicationSummary &one : soonest.mid(0, mostCertificates)) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *tile = new AppTile(20);
        tile->setLook(tileLook(one.application.displayLabel, one.application.portalImage));
        row->addWidget(tile);
        auto *label = new Label(one.application.displayLabel);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        row->addWidget(label, 1);
        row->addWidget(
            new StatusChip(painted(certificateStatus(one.certificateExpires, QDateTime::currentDateTimeUtc()))));
        rows->addLayout(row);
    }
    if (soonest.isEmpty())
        rows->addWidget(new Label(tr("No certificates yet"), TypeRole::Help, Token::Text3));
    m_certificates->body()->addWidget(m_certificateRows);
}

void HomePage::saveCalendar()
{
    async::whenDone(m_context.services.applications.list(), this, [this](const Result<QList<ApplicationSummary>> &all) {
        if (!all)
            return m_banner->show(Banner::Kind::Error, tr("The workspace could not be read."), all.error().message);
        const QByteArray bytes = expiryCalendar(calendarOf(*all), QDateTime::currentDateTimeUtc());
        m_context.files.saveFile(
            this, tr("Expiry calendar"), u"certificates.ics"_s, tr("Calendars (*.ics)"),
            [this, bytes](const QString &path) {
                async::whenDone(ApplicationFiles::replace(path, bytes), this, [this](const Result<QString> &saved) {
                    if (saved)
                        return Q_EMIT toast(
                            {Toast::Kind::Success, tr("%1 saved").arg(QFileInfo(*saved).fileName()), {}, {}, {}});
                    m_banner->show(Banner::Kind::Error, tr("The calendar was not saved."), saved.error().message);
                });
            });
    });
}

void HomePage::readSignIns()
{
    EventQuery today;
    today.types = QStringList{u"sso_auth"_s};
    today.since = QDateTime(QDate::currentDate(), QTime(0, 0)).toUTC();
    const auto count = [&](bool success, Label *label) {
        EventQuery query = today;
        query.success = success;
        async::whenDone(m_context.services.events.count(query), this, [label, success](const Result<qint64> &number) {
            if (!number)
                return;
            label->setText(QLocale().toString(*number));
            label->setTone(!success && *number > 0 ? Token::Danger : Token::Text);
        });
    };
    count(true, m_signedIn);
    count(false, m_refused);
}

void HomePage::readActivity()
{
    EventQuery query;
    query.page.limit = mostEvents;
    async::whenDone(m_context.services.events.list(query), this, [this](const Result<Page<Event>> &events) {
        if (!events)
            return;
        delete m_activityRows;
        m_activityRows = new QWidget;
        auto *rows = new QVBoxLayout(m_activityRows);
        rows->setContentsMargins(16, 6, 16, 8);
        rows->setSpacing(6);
        for (const Event &event : events->items) {
            auto *row = new QHBoxLayout;
            row->setSpacing(12);
            const QDateTime when = event.timestamp.toLocalTime();
            const bool today = when.date() == QDate::currentDate();
            row->addWidget(
                new Label(QLocale().toString(when, today ? u"HH:mm"_s : u"d MMM"_s), TypeRole::Help, Token::Text3));
            row->addWidget(new ElidedLabel(sentenceOf(event), TypeRole::Help), 1);
            row->addWidget(new Label(event.initiatedBy.name, TypeRole::Help, Token::Text3));
            rows->addLayout(row);
        }
        m_activity->body()->addWidget(m_activityRows);
    });
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    ConsolePage::resizeEvent(event);
    m_columns->setStretch(0, width() < 860 ? 3 : 2);
    m_columns->setStretch(1, width() < 860 ? 2 : 1);
}

} // namespace gatehouse
