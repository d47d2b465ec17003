// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UsersPage.h"

#include "app/Services.h"
#include "models/base/Folding.h"
#include "ui/directory/PeopleExport.h"
#include "ui/directory/RemovalQuestion.h"
#include "ui/directory/StatusOfUser.h"
#include "ui/widgets/AppTile.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PageHeader.h"
#include "ui/widgets/ProgressCard.h"
#include "ui/widgets/SearchField.h"

#include <QHBoxLayout>
#include <QLocale>

namespace gatehouse
{

namespace
{

const QString allChip = QStringLiteral("all");

QString number(qint64 value) { return QLocale().toString(value); }

Actor admin() { return localActor(QStringLiteral("admin")); }

PagedTableModel<User>::Column textColumn(const QString &title, QString User::*member)
{
    return {title, [member](const User &user, int role) -> QVariant {
                if (role == ToneRole)
                    return int(Token::Text2);
                return role == Qt::DisplayRole ? QVariant(user.*member) : QVariant();
            }};
}

} // namespace

UsersPage::UsersPage(const PageContext &context, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_loadButton(changing(new Button(tr("Load from CSV"), Button::Role::Secondary, QStringLiteral("upload"))))
    , m_exportButton(new Button(tr("Export CSV"), Button::Role::Secondary, QStringLiteral("download")))
    , m_new(changing(new Button(tr("New user"), Button::Role::Primary, QStringLiteral("plus"))))
    , m_search(new SearchField(tr("Search users")))
    , m_chips(new FilterChips)
    , m_selected(new Label({}, TypeRole::Help, Token::Text3))
    , m_activate(changing(new Button(tr("Activate"))))
    , m_suspend(changing(new Button(tr("Suspend"))))
    , m_delete(changing(new Button(tr("Delete"), Button::Role::DangerText, QStringLiteral("trash"))))
    , m_banner(new Banner)
    , m_progress(new ProgressCard)
{
    m_loadButton->setObjectName(QStringLiteral("loadFromCsv"));
    m_exportButton->setObjectName(QStringLiteral("exportUsers"));
    m_new->setObjectName(QStringLiteral("newUser"));
    m_search->setObjectName(QStringLiteral("searchUsers"));
    m_chips->setObjectName(QStringLiteral("userChips"));
    m_activate->setObjectName(QStringLiteral("activateUsers"));
    m_suspend->setObjectName(QStringLiteral("suspendUsers"));
    m_delete->setObjectName(QStringLiteral("deleteUsers"));
    m_banner->setObjectName(QStringLiteral("usersBanner"));
    m_progress->setObjectName(QStringLiteral("usersProgress"));
    m_progress->hide();
    m_new->setToolTip(tr("Ctrl+Enter"));
    m_search->setMinimumWidth(130);
    m_search->setMaximumWidth(260);
    m_chips->addChip(allChip, tr("All"));
    for (UserState state : {UserState::Active, UserState::Staged, UserState::Suspended})
        m_chips->addChip(toText(state), stateLabel(state));

    auto *header = new PageHeader(tr("Users"), tr("The people of this directory, their groups and their access."));
    header->addAction(m_loadButton);
    header->addAction(m_exportButton);
    header->addAction(m_new);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(m_search, 100); // it gives way before a chip is cut
    tools->addWidget(m_chips);
    tools->addStretch(1);
    tools->addWidget(m_selected);
    tools->addWidget(m_activate);
    tools->addWidget(m_suspend);
    tools->addWidget(m_delete);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(header);
    layout->addLayout(tools);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addWidget(makeTable(), 1);

    connect(m_new, &Button::clicked, this, &UsersPage::newUser);
    connect(m_loadButton, &Button::clicked, this, &UsersPage::load);
    connect(m_exportButton, &Button::clicked, this, &UsersPage::exportCsv);
    connect(m_search, &SearchField::searchChanged, this, &UsersPage::read);
    connect(m_chips, &FilterChips::chosenChanged, this, &UsersPage::read);
    connect(m_activate, &Button::clicked, this, [this] { changeState(UserState::Active); });
    connect(m_suspend, &Button::clicked, this, [this] { changeState(UserState::Suspended); });
    connect(m_delete, &Button::clicked, this, &UsersPage::remove);
    connect(m_progress, &ProgressCard::cancelPressed, this, [this] {
        if (m_export)
            m_export->cancel();
    });
    // A job of thousands changes the directory often; the list follows twice a second.
    m_stale.setSingleShot(true);
    m_stale.setInterval(500);
    connect(&m_stale, &QTimer::timeout, this, &UsersPage::read);
    connect(&context.services.users, &UserStore::changed, this, [this] {
        if (isVisible() && !m_stale.isActive())
            m_stale.start();
    });
    showSelection();
}

QWidget *UsersPage::makeTable()
{
    m_model = new CheckedPagesModel<User>(
        {{tr("User"),
          [this](const User &user, int role) -> QVariant {
              switch (role) {
              case Qt::DisplayRole:
                  return user.shownName();
              case SubLineRole:
                  return user.username;
              case TileRole:
                  return QVariant::fromValue(TileLook{user.shownName(), {}, {}});
              case MatchRole:
                  return m_search->text().trimmed();
              default:
                  return {};
              }
          }},
         {tr("Email"),
          [this](const User &user, int role) -> QVariant {
              if (role == MatchRole)
                  return m_search->text().trimmed();
              if (role == ToneRole)
                  return int(Token::Text2);
              return role == Qt::DisplayRole ? QVariant(user.email) : QVariant();
          }},
         {tr("State"),
          [](const User &user, int role) -> QVariant {
              if (role == StatusRole)
                  return QVariant::fromValue(statusOf(user.state));
              return role == Qt::DisplayRole ? QVariant(stateLabel(user.state)) : QVariant();
          }},
         textColumn(tr("Department"), &User::department),
         textColumn(tr("Job Title"), &User::jobTitle)},
        [](const User &user) { return user.id.toString(); }, this);
    m_table = new HouseTable(tr("Users"));
    m_table->setObjectName(QStringLiteral("userTable"));
    m_table->setModel(m_model);
    m_table->setColumnPlan({44, -4, -4, 120, -2, -2});
    m_empty = new EmptyState(QStringLiteral("user"), tr("No users yet"),
                             tr("Add the first one, load a CSV file, or import people from an application."));
    m_empty->hide();
    m_card = new Card;
    m_card->setFlush();
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(m_empty, 1);
    connect(m_table, &HouseTable::checksChanged, this, &UsersPage::showSelection);
    connect(m_model, &PagedTable::refreshed, this, [this] {
        const bool nobody = m_model->rowCount() == 0;
        const QString search = m_search->text().trimmed();
        if (nobody && (!search.isEmpty() || m_chips->chosen() != allChip))
            m_empty->setTexts(QStringLiteral("search"),
                              search.isEmpty() ? tr("Nobody is in this state") : tr("No match for “%1”").arg(search),
                              tr("Clear the search or choose All."));
        m_empty->setVisible(nobody);
        m_table->setVisible(!nobody);
    });
    connect(m_model, &PagedTable::failed, this, [this](const Error &error) {
        m_banner->show(Banner::Kind::Error, tr("Users could not be read"), error.message);
    });
    connect(m_table, &HouseTable::opened, this, [this](const QModelIndex &index) {
        if (const User *user = m_model->rowAt(index.row()))
            Q_EMIT navigate({QStringLiteral("user"), user->id.toString(), {}, {}});
    });
    connect(m_table, &HouseTable::deletePressed, m_delete, &QAbstractButton::click);
    return m_card;
}

UserQuery UsersPage::query() const
{
    UserQuery query;
    query.search = m_search->text().trimmed();
    bool known = false;
    const UserState state = userStateFromText(m_chips->chosen(), &known);
    if (known)
        query.state = state;
    return query;
}

void UsersPage::open(const Route &route)
{
    if (!route.filter.isEmpty())
        m_search->setText(route.filter);
    read();
}

void UsersPage::refresh() { read(); }

void UsersPage::read()
{
    UserStore *users = &m_context.services.users;
    PageSource<User> source;
    source.count = [users, query = query()] { return users->count(query); };
    source.page = [users, query = query()](const PageRequest &request) {
        UserQuery one = query;
        one.page = request;
        return users->list(one);
    };
    source.key = [](const User &user) { return foldedKey(user.username); };
    m_model->setSource(std::move(source));
    readCounts();
}

void UsersPage::readCounts()
{
    UserQuery counted = query();
    counted.state.reset();
    for (const auto &[id, state] : {std::pair(allChip, std::optional<UserState>()),
                                    std::pair(toText(UserState::Active), std::optional(UserState::Active)),
                                    std::pair(toText(UserState::Staged), std::optional(UserState::Staged)),
                                    std::pair(toText(UserState::Suspended), std::optional(UserState::Suspended))}) {
        counted.state = state;
        async::whenDone(m_context.services.users.count(counted), this,
                        [this, id = id](Result<qint64> count) { m_chips->setCount(id, count ? *count : -1); });
    }
}

void UsersPage::showSelection()
{
    const QList<User> checked = m_model->checked();
    m_selected->setText(checked.isEmpty() ? tr("Nobody selected") : tr("%1 selected").arg(number(checked.size())));
    const auto any = [&](auto matches) { return std::any_of(checked.begin(), checked.end(), matches); };
    m_delete->setEnabled(!checked.isEmpty());
    m_suspend->setEnabled(any([](const User &user) { return user.state != UserState::Suspended; }));
    m_activate->setEnabled(any([](const User &user) { return user.state != UserState::Active; }));
}

QList<Crumb> UsersPage::breadcrumb() const
{
    return {{tr("USER MANAGEMENT"), {}}, {tr("Users"), {QStringLiteral("users"), {}, {}, {}}}};
}

QList<Command> UsersPage::commands() const
{
    auto *self = const_cast<UsersPage *>(this);
    return {
        changing({QStringLiteral("new-user"), tr("New user"), QStringLiteral("plus"), tr("Ctrl+Enter"),
                  [self] { self->newUser(); }}),
        changing({QStringLiteral("load"), tr("Load from CSV"), QStringLiteral("upload"), {}, [self] { self->load(); }}),
        {QStringLiteral("export"),
         tr("Export CSV"),
         QStringLiteral("download"),
         {},
         [self] { self->exportCsv(); },
         m_exportButton->isEnabled()},
        changing({QStringLiteral("suspend"),
                  tr("Suspend"),
                  {},
                  {},
                  [self] { self->changeState(UserState::Suspended); },
                  m_suspend->isEnabled()}),
        changing({QStringLiteral("activate"),
                  tr("Activate"),
                  {},
                  {},
                  [self] { self->changeState(UserState::Active); },
                  m_activate->isEnabled()}),
        changing({QStringLiteral("delete"), tr("Delete"), QStringLiteral("trash"), tr("Delete"),
                  [self] { self->remove(); }, m_delete->isEnabled()})};
}

void UsersPage::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void UsersPage::newUser() { Q_EMIT navigate({QStringLiteral("user"), {}, {}, {}}); }

void UsersPage::load()
{
    m_context.files.openFile(this, tr("Load from CSV"), tr("CSV (*.csv);;All files (*)"), [this](const QString &file) {
        Q_EMIT navigate({QStringLiteral("load-users"), file, {}, {}});
    });
}

void UsersPage::exportCsv()
{
    if (m_export)
        return;
    m_context.files.saveFile(
        this, tr("Export CSV"), QStringLiteral("users.csv"), tr("CSV (*.csv)"), [this](const QString &file) {
            const qint64 total = m_model->rowCount();
            m_export = new PeopleExport(m_context.services.users, file, query(), this);
            m_exportButton->setEnabled(false);
            m_progress->start(tr("Exporting users"), tr("Cancel export"));
            m_progress->setProgress(0, 0, total, {});
            m_progress->show();
            connect(m_export, &PeopleExport::progressed, this, [this, total](qint64 written) {
                m_progress->setProgress(written, 0, std::max(total, written), {});
            });
            connect(m_export, &PeopleExport::finished, this, [this, file](const Result<qint64> &written) {
                m_export = nullptr;
                m_exportButton->setEnabled(true);
                m_progress->hide();
                if (written)
                    Q_EMIT toast({Toast::Kind::Success, tr("%1 users exported").arg(number(*written)), file, {}, {}});
                else
                    m_banner->show(written.error().kind == ErrorKind::Cancelled ? Banner::Kind::Info
                                                                                : Banner::Kind::Error,
                                   tr("Users were not exported"), written.error().message);
            });
            m_export->start();
        });
}

void UsersPage::remove()
{
    const QList<User> people = m_model->checked();
    RemovalQuestion::ask(m_context, this, people, RemovalQuestion::Kind::Delete, [this, people] {
        changeNext(
            people, 0, [this](const User &user) { return m_context.services.users.remove(user.id, admin()); },
            tr("%Ln users deleted", nullptr, int(people.size())));
    });
}

void UsersPage::changeState(UserState state)
{
    QList<User> people;
    for (const User &user : m_model->checked())
        if (user.state != state)
            people.append(user);
    const auto go = [this, people, state] {
        const QString sentence = state == UserState::Active ? tr("%Ln users activated", nullptr, int(people.size()))
                                                            : tr("%Ln users suspended", nullptr, int(people.size()));
        changeNext(
            people, 0,
            [this, state](const User &user) {
                return async::andThen(m_context.services.users.setState(user.id, state, admin()), this,
                                      [](const User &) { return async::ready(Result<void>()); });
            },
            sentence);
    };
    if (people.isEmpty())
        return;
    if (state == UserState::Active)
        return go();
    RemovalQuestion::ask(m_context, this, people, RemovalQuestion::Kind::Suspend, go);
}

void UsersPage::changeNext(QList<User> left, int done, std::function<Future<void>(const User &)> change,
                           const QString &sentence)
{
    if (left.isEmpty()) {
        m_model->clearChecks();
        Q_EMIT toast({Toast::Kind::Success, sentence, {}, {}, {}});
        return read();
    }
    const User user = left.takeFirst();
    async::whenDone(change(user), this, [this, left, done, change, sentence, user](Result<void> result) {
        if (!result) {
            m_banner->show(Banner::Kind::Error, tr("Stopped at %1 after %2 people").arg(user.shownName(), number(done)),
                           result.error().message);
            return read();
        }
        changeNext(left, done + 1, change, sentence);
    });
}

} // namespace gatehouse
