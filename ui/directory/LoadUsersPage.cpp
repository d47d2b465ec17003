// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/LoadUsersPage.h"

#include "app/Services.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/Status.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QtConcurrent>

namespace gatehouse
{

namespace
{

constexpr qint64 mostBytes = 64 * 1024 * 1024;

QString idOf(LoadRow::Outcome outcome)
{
    switch (outcome) {
    case LoadRow::Outcome::Created:
        return QStringLiteral("created");
    case LoadRow::Outcome::Updated:
        return QStringLiteral("updated");
    case LoadRow::Outcome::Unchanged:
        return QStringLiteral("unchanged");
    case LoadRow::Outcome::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

Status statusOf(LoadRow::Outcome outcome)
{
    switch (outcome) {
    case LoadRow::Outcome::Created:
        return {Status::Kind::New, LoadUsersPage::tr("Created")};
    case LoadRow::Outcome::Updated:
        return {Status::Kind::Info, LoadUsersPage::tr("Updated")};
    case LoadRow::Outcome::Unchanged:
        return {Status::Kind::Inactive, LoadUsersPage::tr("Unchanged")};
    case LoadRow::Outcome::Failed:
        return {Status::Kind::Error, LoadUsersPage::tr("Failed")};
    }
    return {};
}

Result<UserCsv> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       LoadUsersPage::tr("%1 could not be opened. Choose the file again.").arg(name),
                       file.errorString());
    if (file.size() > mostBytes)
        return failure(ErrorKind::Invalid,
                       LoadUsersPage::tr("The file is larger than 64 MB. Split it and load the parts one by one."));
    return usersFromCsv(file.readAll());
}

} // namespace

LoadUsersPage::LoadUsersPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_header(new PageHeader(tr("Load from CSV"), tr("Nothing is saved before you choose to load.")))
    , m_banner(new Banner)
    , m_chips(new FilterChips)
    , m_table(new HouseTable(tr("Rows of the file"), HouseTable::Rows::OneLine))
    , m_note(new Label({}, TypeRole::Help, Token::Text2))
    , m_back(new Button(tr("Back to Users")))
    , m_load(changing(new Button(tr("Load people"), Button::Role::Primary)))
{
    m_banner->setObjectName(QStringLiteral("loadBanner"));
    m_chips->setObjectName(QStringLiteral("loadChips"));
    m_table->setObjectName(QStringLiteral("loadTable"));
    m_load->setObjectName(QStringLiteral("loadPeople"));
    m_back->setObjectName(QStringLiteral("backToUsers"));
    m_chips->addChip(QStringLiteral("all"), tr("All"));
    for (LoadRow::Outcome outcome :
         {LoadRow::Outcome::Created, LoadRow::Outcome::Updated, LoadRow::Outcome::Unchanged, LoadRow::Outcome::Failed})
        m_chips->addChip(idOf(outcome), statusOf(outcome).text);
    const auto text = [](auto value) {
        return [value](const LoadRow &row, int role) -> QVariant {
            return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(value(row)) : QVariant();
        };
    };
    m_model = new ListTableModel<LoadRow>({{tr("Row"), text([](const LoadRow &row) { return row.line; }), true},
                                           {tr("Outcome"),
                                            [](const LoadRow &row, int role) -> QVariant {
                                                if (role == StatusRole)
                                                    return QVariant::fromValue(statusOf(row.outcome));
                                                return role == Qt::DisplayRole ? QVariant(statusOf(row.outcome).text)
                                                                               : QVariant();
                                            }},
                                           {tr("Username"), text([](const LoadRow &row) { return row.user.username; })},
                                           {tr("Name"), text([](const LoadRow &row) { return row.user.shownName(); })},
                                           {tr("Email"), text([](const LoadRow &row) { return row.user.email; })},
                                           {tr("Reason"), text([](const LoadRow &row) { return row.reason; })}},
                                          false, this);
    m_table->setModel(m_model);
    m_table->setColumnPlan({60, 120, -2, -2, -3, -4});

    auto *card = new Card;
    card->setFlush();
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(16, 10, 16, 10);
    tools->addWidget(m_chips);
    tools->addStretch(1);
    card->body()->addLayout(tools);
    card->body()->addWidget(m_table, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(8);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_back);
    foot->addWidget(m_load);
    card->body()->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(card, 1);
    connect(m_chips, &FilterChips::chosenChanged, this, &LoadUsersPage::showRows);
    connect(m_load, &Button::clicked, this, &LoadUsersPage::load);
    connect(m_back, &Button::clicked, this, &LoadUsersPage::cancel);
}

void LoadUsersPage::open(const Route &route)
{
    m_file = route.id;
    m_read = {};
    m_rows.clear();
    m_loaded = false;
    m_banner->clear();
    m_header->setTitle(tr("Load from %1").arg(QFileInfo(m_file).fileName()));
    showRows();
    const Future<UserCsv> read = QtConcurrent::run([file = m_file] { return readFile(file); });
    async::whenDone(read, this, [this, file = m_file](Result<UserCsv> loaded) {
        if (file != m_file)
            return;
        if (!loaded)
            return m_banner->show(Banner::Kind::Error, tr("The file cannot be loaded"), loaded.error().message);
        m_read = *loaded;
        preview();
    });
}

void LoadUsersPage::preview()
{
    async::whenDone(
        m_context.services.users.load(m_read.rows, localActor(QStringLiteral("admin")), true, m_read.properties), this,
        [this, file = m_file](Result<QList<LoadRow>> rows) {
            if (file != m_file)
                return;
            if (!rows)
                return m_banner->show(Banner::Kind::Error, tr("The rows could not be compared"), rows.error().message);
            m_rows = *rows;
            showRows();
        });
}

void LoadUsersPage::showRows()
{
    QList<LoadRow> shown;
    const QString chip = m_chips->chosen();
    for (const LoadRow &row : std::as_const(m_rows))
        if (chip == QLatin1String("all") || idOf(row.outcome) == chip)
            shown.append(row);
    m_model->setRows(shown);
    showCounts();
}

void LoadUsersPage::showCounts()
{
    QHash<QString, qint64> counts;
    for (const LoadRow &row : std::as_const(m_rows))
        ++counts[idOf(row.outcome)];
    m_chips->setCount(QStringLiteral("all"), m_rows.size());
    for (LoadRow::Outcome outcome :
         {LoadRow::Outcome::Created, LoadRow::Outcome::Updated, LoadRow::Outcome::Unchanged, LoadRow::Outcome::Failed})
        m_chips->setCount(idOf(outcome), counts.value(idOf(outcome)));
    const qint64 changes = counts.value(QStringLiteral("created")) + counts.value(QStringLiteral("updated"));
    const QString text = tr("Load %Ln people", nullptr, int(changes));
    m_load->setText(text);
    m_load->setAccessibleName(text);
    m_load->setEnabled(changes > 0 && !m_loaded);
    const qint64 failed = counts.value(QStringLiteral("failed"));
    if (m_loaded)
        m_note->setText({});
    else
        m_note->setText(failed > 0 ? tr("%Ln rows cannot be loaded; the others can.", nullptr, int(failed))
                                   : QString());
}

QList<Crumb> LoadUsersPage::breadcrumb() const
{
    return {{tr("USER MANAGEMENT"), {}},
            {tr("Users"), {QStringLiteral("users"), {}, {}, {}}},
            {tr("Load from CSV"), {QStringLiteral("load-users"), m_file, {}, {}}}};
}

QList<Command> LoadUsersPage::commands() const
{
    auto *self = const_cast<LoadUsersPage *>(this);
    return {changing({QStringLiteral("load-people"), m_load->text(), QStringLiteral("upload"), tr("Ctrl+Enter"),
                      [self] { self->load(); }, m_load->isEnabled()})};
}

void LoadUsersPage::load()
{
    if (!m_load->isEnabled())
        return;
    m_load->setEnabled(false);
    async::whenDone(
        m_context.services.users.load(m_read.rows, localActor(QStringLiteral("admin")), false, m_read.properties), this,
        [this](Result<QList<LoadRow>> rows) {
            if (!rows) {
                m_load->setEnabled(true);
                return m_banner->show(Banner::Kind::Error, tr("Nobody was loaded"), rows.error().message);
            }
            m_loaded = true;
            m_rows = *rows;
            qint64 created = 0, updated = 0, failed = 0;
            for (const LoadRow &row : std::as_const(m_rows)) {
                created += row.outcome == LoadRow::Outcome::Created;
                updated += row.outcome == LoadRow::Outcome::Updated;
                failed += row.outcome == LoadRow::Outcome::Failed;
            }
            const QLocale locale;
            m_banner->show(failed > 0 ? Banner::Kind::Warning : Banner::Kind::Success,
                           tr("%1 created, %2 updated").arg(locale.toString(created), locale.toString(updated)),
                           failed > 0 ? tr("%1 rows failed; the reason is beside each.").arg(locale.toString(failed))
                                      : QString());
            showRows();
        });
}

} // namespace gatehouse
