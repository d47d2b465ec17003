// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ApplicationsPage.h"

#include "app/Services.h"
#include "ui/applications/DeleteApplications.h"
#include "ui/applications/MetadataImport.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/ColumnChooser.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Skeleton.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedWidget>

namespace gatehouse
{

namespace
{

struct FilterChip {
    const char *id;
    ApplicationFilter filter;
};
constexpr FilterChip filterChips[] = {{"all", ApplicationFilter::All},
                                      {"needs-attention", ApplicationFilter::NeedsAttention},
                                      {"idm-active", ApplicationFilter::IdmActive},
                                      {"certificate-expiring", ApplicationFilter::CertificateExpiring}};

} // namespace

ApplicationsPage::ApplicationsPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_model(new ApplicationCells(this))
{
    setObjectName(QStringLiteral("applicationsPage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    auto *header = new PageHeader(
        tr("SSO Applications"), tr("Give people one sign-in for every application, and manage their accounts there."));
    auto *add = changing(new Button(tr("+ Add New Application"), Button::Role::Primary));
    add->setObjectName(QStringLiteral("addNewApplication"));
    add->setToolTip(tr("+ Add New Application (Ctrl+N)"));
    auto *import = changing(new Button(tr("Import metadata"), Button::Role::Secondary, QStringLiteral("upload")));
    import->setObjectName(QStringLiteral("importMetadata"));
    header->addAction(import);
    header->addAction(add);
    layout->addWidget(header);
    layout->addWidget(filterRow());
    m_banner = new Banner;
    layout->addWidget(m_banner);
    layout->addWidget(card(), 1);

    connect(add, &Button::clicked, this, &ApplicationsPage::addApplication);
    m_metadata = new MetadataImport(m_context, this);
    connect(import, &Button::clicked, m_metadata, &MetadataImport::choose);
    connect(m_metadata, &MetadataImport::navigate, this, &ApplicationsPage::navigate);
    connect(m_metadata, &MetadataImport::toast, this, &ApplicationsPage::toast);
    connect(m_metadata, &MetadataImport::failed, this, [this](const QString &fact, const QString &consequence) {
        m_banner->show(Banner::Kind::Error, fact, consequence, tr("Close"));
    });
    connect(m_banner, &Banner::buttonPressed, m_banner, &Banner::clear);
    connect(m_model, &ApplicationTableModel::checkedChanged, this, &ApplicationsPage::showSelection);
    connect(&m_context.services.applications, &ApplicationStore::changed, this, &ApplicationsPage::read);
    showSelection();
}

QWidget *ApplicationsPage::filterRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search = new SearchField(tr("Search applications"));
    m_search->setObjectName(QStringLiteral("searchApplications"));
    m_search->setMinimumWidth(170);
    m_search->setMaximumWidth(260);
    m_chips = new FilterChips;
    m_chips->setObjectName(QStringLiteral("applicationFilter"));
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    m_chips->addChip(QStringLiteral("needs-attention"), tr("Needs attention"), QStringLiteral("warning"));
    m_chips->addChip(QStringLiteral("idm-active"), tr("IdM active"));
    m_chips->addChip(QStringLiteral("certificate-expiring"), tr("Certificate expiring"));
    m_selected = new Label({}, TypeRole::Help, Token::Text3);
    m_selected->setObjectName(QStringLiteral("selectedApplications"));
    m_delete = changing(new Button(tr("Delete"), Button::Role::DangerText, QStringLiteral("trash")));
    m_delete->setObjectName(QStringLiteral("deleteApplications"));
    m_delete->setToolTip(tr("Delete what is selected (Delete)"));
    layout->addWidget(m_search, 1);
    layout->addWidget(m_chips);
    layout->addStretch(1);
    layout->addWidget(m_selected);
    layout->addWidget(m_delete);
    m_tools = layout;

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_model->setSearch(text);
        showList();
    });
    connect(m_chips, &FilterChips::chosenChanged, this, [this](const QString &id) {
        for (const FilterChip &chip : filterChips)
            if (id == QLatin1String(chip.id))
                m_model->setFilter(chip.filter);
        showList();
    });
    connect(m_delete, &Button::clicked, this, [this] { askToDelete(m_model->checkedRows()); });
    return row;
}

QWidget *ApplicationsPage::card()
{
    m_card = new Card(tr("Configured Applications"));
    m_card->setFlush();
    m_card->addToHead(new Label(tr("Enter opens · Space selects"), TypeRole::Help, Token::Text3));
    m_table = new HouseTable(tr("Configured Applications"));
    m_table->setObjectName(QStringLiteral("configuredApplications"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -26, -21, -20, -26, 100, -17, 44});
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ApplicationTableModel::Label, Qt::AscendingOrder);

    m_tools->addWidget(new ColumnChooser(m_table));

    auto *none = new EmptyState(QStringLiteral("sso-applications"), tr("No applications yet"),
                                tr("Add the first application that people sign in to."));
    auto *first = changing(new Button(tr("Add New Application"), Button::Role::Primary));
    first->setObjectName(QStringLiteral("addFirstApplication"));
    none->addButton(first);
    m_noMatch = new EmptyState(QStringLiteral("search"), {},
                               tr("Search finds Display Labels, application names and descriptions."));
    auto *clear = new Button(tr("Clear"));
    clear->setObjectName(QStringLiteral("clearSearch"));
    m_noMatch->addButton(clear);
    m_failed = new EmptyState(QStringLiteral("error"), tr("Applications could not be read"), {});
    auto *again = new Button(tr("Try again"));
    again->setObjectName(QStringLiteral("readApplicationsAgain"));
    auto *copy = new Button(tr("Copy details"));
    m_failed->addButton(again);
    m_failed->addButton(copy);

    m_states = new QStackedWidget;
    m_states->addWidget(new Skeleton(8));
    m_states->addWidget(m_table);
    m_states->addWidget(none);
    m_states->addWidget(m_noMatch);
    m_states->addWidget(m_failed);
    m_card->body()->addWidget(m_states);

    connect(m_table, &HouseTable::opened, this, &ApplicationsPage::openRow);
    connect(m_table, &HouseTable::iconPressed, this, &ApplicationsPage::rowMenu);
    connect(m_table, &HouseTable::deletePressed, m_delete, &QAbstractButton::click);
    connect(first, &Button::clicked, this, &ApplicationsPage::addApplication);
    connect(again, &Button::clicked, this, &ApplicationsPage::read);
    connect(copy, &Button::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_failure); });
    connect(clear, &Button::clicked, this, [this] {
        m_search->clear();
        m_model->setSearch({});
        m_chips->choose(QStringLiteral("all"));
        m_model->setFilter(ApplicationFilter::All);
        showList();
    });
    return m_card;
}

void ApplicationsPage::open(const Route &route)
{
    if (!route.filter.isEmpty()) {
        m_chips->choose(route.filter);
        for (const FilterChip &chip : filterChips)
            if (route.filter == QLatin1String(chip.id))
                m_model->setFilter(chip.filter);
    }
    m_wanted = ApplicationId::fromString(route.id);
    read();
}

QList<Crumb> ApplicationsPage::breadcrumb() const
{
    return {{tr("USER AUTHENTICATION"), {}}, {tr("SSO Applications"), {QStringLiteral("applications"), {}, {}, {}}}};
}

QList<Command> ApplicationsPage::commands() const
{
    auto *self = const_cast<ApplicationsPage *>(this);
    return {
        changing({QStringLiteral("add-application"), tr("+ Add New Application"), QStringLiteral("plus"),
                  QStringLiteral("Ctrl+N"), [self] { self->addApplication(); }}),
        changing({QStringLiteral("import-metadata"),
                  tr("Import metadata"),
                  QStringLiteral("upload"),
                  {},
                  [self] { self->m_metadata->choose(); }}),
        changing({QStringLiteral("delete-applications"), tr("Delete"), QStringLiteral("trash"), QStringLiteral("Del"),
                  [self] { self->askToDelete(self->m_model->checkedRows()); }, !m_model->checkedRows().isEmpty()})};
}

void ApplicationsPage::search() { m_search->setFocus(Qt::ShortcutFocusReason); }

void ApplicationsPage::refresh() { read(); }

void ApplicationsPage::addApplication() { Q_EMIT navigate({QStringLiteral("add-application"), {}, {}, {}}); }

void ApplicationsPage::openRow(const QModelIndex &index)
{
    const ApplicationRow &row = m_model->at(index.row());
    // A row opens where the work is: the set-up that is incomplete, the sync that fails, else the tab used last.
    QString tab;
    if (row.sso.tone == StatusTone::Info || row.certificate.needsAttention())
        tab = QStringLiteral("sso");
    else if (row.idm.needsAttention())
        tab = QStringLiteral("identity-management");
    Q_EMIT navigate({QStringLiteral("application"), row.summary.application.id.toString(), tab, {}});
}

void ApplicationsPage::rowMenu(const QModelIndex &index, const QPoint &position)
{
    const ApplicationRow row = m_model->at(index.row());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id = row.summary.application.id] {
        Q_EMIT navigate({QStringLiteral("application"), id.toString(), {}, {}});
    });
    if (!row.summary.application.idpUrl.isEmpty())
        menu->addAction(tr("Copy SSO IdP URL"), this,
                        [url = row.summary.application.idpUrl] { QGuiApplication::clipboard()->setText(url); });
    menu->addSeparator();
    changing(menu->addAction(tr("Delete"), this, [this, row] { askToDelete({row}); }));
    menu->popup(position);
}

void ApplicationsPage::read()
{
    async::whenDone(m_context.services.applications.list(), this, [this](Result<QList<ApplicationSummary>> result) {
        if (result)
            return showRows(*result);
        m_failure = result.error().message + u'\n' + result.error().detail;
        if (m_loaded) // the rows already shown are worth more than an empty page
            m_banner->show(Banner::Kind::Error, tr("Applications could not be read."), result.error().message,
                           tr("Close"));
        else {
            m_failed->setTexts(QStringLiteral("error"), tr("Applications could not be read"), result.error().message,
                               Token::Danger);
            m_states->setCurrentWidget(m_failed);
        }
    });
}

void ApplicationsPage::showRows(const QList<ApplicationSummary> &applications)
{
    m_loaded = true;
    m_banner->clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<ApplicationRow> rows;
    for (const ApplicationSummary &summary : applications)
        rows.append(applicationRow(summary, m_context.services.catalog.find(summary.application.connectorId), now));
    const QModelIndex current = m_table->currentIndex();
    const ApplicationId before =
        current.isValid() ? m_model->at(current.row()).summary.application.id : ApplicationId();
    m_model->setRows(rows);
    showList();
    const int row = m_model->rowOf(m_wanted.isNull() ? before : m_wanted);
    m_wanted = {};
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, ApplicationTableModel::Label));
}

void ApplicationsPage::showList()
{
    if (!m_loaded)
        return;
    for (const FilterChip &chip : filterChips)
        m_chips->setCount(QLatin1String(chip.id), m_model->count(chip.filter));
    m_card->setCount(m_model->rowCount());
    if (m_model->total() == 0)
        return m_states->setCurrentIndex(2);
    if (m_model->rowCount() > 0)
        return m_states->setCurrentWidget(m_table);
    const QString text = m_search->text().trimmed();
    m_noMatch->setTexts(QStringLiteral("search"),
                        text.isEmpty() ? tr("No application here") : tr("No match for '%1'").arg(text),
                        text.isEmpty() ? tr("No application passes this filter.")
                                       : tr("Search finds Display Labels, application names and descriptions."));
    m_states->setCurrentWidget(m_noMatch);
}

void ApplicationsPage::showSelection()
{
    const int count = int(m_model->checkedRows().size());
    m_selected->setText(count == 0 ? tr("Nothing selected") : tr("%1 selected").arg(count));
    m_delete->setEnabled(count > 0);
}

void ApplicationsPage::askToDelete(QList<ApplicationRow> rows)
{
    if (rows.isEmpty())
        return;
    auto *question = new DeleteApplications(m_context, rows, this);
    connect(question, &DeleteApplications::confirmed, this, &ApplicationsPage::remove);
    question->ask(this);
}

void ApplicationsPage::remove(const QList<ApplicationId> &ids)
{
    m_delete->setEnabled(false);
    async::whenDone(m_context.services.applicationService.remove(ids, localActor(QStringLiteral("admin"))), this,
                    [this, count = ids.size()](Result<void> result) {
                        showSelection();
                        if (!result)
                            return m_banner->show(Banner::Kind::Error, tr("Nothing was deleted."),
                                                  result.error().message, tr("Close"));
                        const QString text =
                            count == 1 ? tr("1 application deleted") : tr("%1 applications deleted").arg(count);
                        Q_EMIT toast({Toast::Kind::Success, text, {}, {}, {}});
                        read();
                    });
}

} // namespace gatehouse
