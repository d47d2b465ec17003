// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/WelcomePage.h"

#include "app/Services.h"
#include "app/Settings.h"
#include "app/practice/PracticeServer.h"
#include "app/practice/PracticeWorkspace.h"
#include "ui/welcome/CreateOrganizationCard.h"
#include "ui/welcome/OpenPostgresCard.h"
#include "ui/welcome/OpenWorkspaceCard.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QString passwordName(const QString &location) { return u"postgresql/"_s + location; }

void addColumn(QHBoxLayout *columns, std::initializer_list<QWidget *> widgets)
{
    auto *column = new QVBoxLayout;
    columns->addLayout(column, 1);
    column->setSpacing(14);
    for (QWidget *widget : widgets)
        column->addWidget(widget);
    column->addStretch();
}
} // namespace

WelcomePage::WelcomePage(const PageContext &context, Settings &settings, QWidget *parent)
    : ConsolePage(parent)
    , m_context(context)
    , m_settings(settings)
    , m_banner(new Banner)
    , m_cards(new QWidget)
    , m_create(new CreateOrganizationCard(context.files))
    , m_open(new OpenWorkspaceCard)
    , m_postgres(new OpenPostgresCard)
{
    build();
    connect(m_create, &CreateOrganizationCard::wanted, this, &WelcomePage::create);
    connect(m_open, &OpenWorkspaceCard::locationChosen, this, &WelcomePage::openLocation);
    connect(m_open, &OpenWorkspaceCard::fileWanted, this, [this] { chooseFile(Access::Full); });
    connect(m_open, &OpenWorkspaceCard::helpDeskFileWanted, this, [this] { chooseFile(Access::HelpDesk); });
    connect(m_postgres, &OpenPostgresCard::wanted, this, &WelcomePage::openPostgres);
    connect(m_banner, &Banner::buttonPressed, this, &WelcomePage::useEmptyDatabase);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::build()
{
    auto *practice = new Card(tr("Try it"));
    auto *text = new Label(tr("A provider inside this program answers as Netskope does, on this computer only. Sample "
                              "people and groups are added; nothing leaves the computer."),
                           TypeRole::Help, Token::Text2);
    text->setWordWrap(true);
    practice->body()->addWidget(text);
    auto *practise = new Button(tr("Try it with a practice provider"), Button::Role::Secondary, u"play"_s);
    practise->setObjectName(u"practise"_s);
    connect(practise, &QAbstractButton::clicked, this, &WelcomePage::practise);
    practice->body()->addWidget(practise, 0, Qt::AlignLeft);

    auto *inspector = new Card(tr("Inspect a file"));
    auto *inspectText =
        new Label(tr("What a certificate or a SAML message says, and whether it can be trusted. Needs no "
                     "workspace and no network."),
                  TypeRole::Help, Token::Text2);
    inspectText->setWordWrap(true);
    inspector->body()->addWidget(inspectText);
    auto *inspect = new Button(tr("Inspect a file"), Button::Role::Secondary, u"certificate"_s);
    inspect->setObjectName(u"inspectFile"_s);
    connect(inspect, &QAbstractButton::clicked, this, &WelcomePage::inspect);
    auto *decode = new Button(tr("Decode a SAML message"), Button::Role::Secondary, u"shield"_s);
    decode->setObjectName(u"decodeSaml"_s);
    connect(decode, &QAbstractButton::clicked, this, [this] {
        Q_EMIT navigate({u"saml-inspector"_s, {}, u"decode-message"_s, {}});
    });
    auto *doors = new QHBoxLayout;
    doors->setSpacing(8);
    doors->addWidget(inspect);
    doors->addWidget(decode);
    doors->addStretch(1);
    inspector->body()->addLayout(doors);

    // From the page down: a subtree that changes its parent is polished once more.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(area);
    auto *centred = new QWidget(area);
    auto *centre = new QHBoxLayout(centred);
    centre->setContentsMargins(0, 0, 0, 0);
    auto *column = new QWidget(centred);
    column->setProperty("role", u"scrolled"_s);
    column->setMaximumWidth(980);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(20, 40, 20, 20);
    inner->setSpacing(18);

    auto *title = new QHBoxLayout;
    title->setSpacing(14);
    inner->addLayout(title);
    title->addWidget(new IconLabel(u"gatehouse"_s, Token::AccentFill, 44));
    auto *titleTexts = new QVBoxLayout;
    titleTexts->setSpacing(1);
    title->addLayout(titleTexts, 1);
    titleTexts->addWidget(new Label(tr("Welcome to Gatehouse"), TypeRole::PageTitle));
    titleTexts->addWidget(
        new Label(tr("Give people one sign-in for every application, and manage their accounts there."), TypeRole::Body,
                  Token::Text3));
    inner->addWidget(m_banner);
    inner->addWidget(m_cards);
    inner->addStretch();

    auto *columns = new QHBoxLayout(m_cards);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    addColumn(columns, {m_create, practice});
    addColumn(columns, {m_open, m_postgres, inspector});
    area->setWidget(centred);
}

void WelcomePage::open(const Route &)
{
    QStringList recent = m_settings.workspaces(), helpDesk;
    std::copy_if(recent.cbegin(), recent.cend(), std::back_inserter(helpDesk),
                 [this](const QString &location) { return m_settings.opensForHelpDesk(location); });
    m_open->setRecent(recent, helpDesk);
}

QList<Command> WelcomePage::commands() const
{
    auto *self = const_cast<WelcomePage *>(this);
    return {{u"open"_s, tr("Open a file..."), u"file"_s, {}, [self] { self->chooseFile(Access::Full); }, true},
            {u"open-for-help-desk"_s,
             tr("Open for help desk (read-only)..."),
             u"lock"_s,
             {},
             [self] { self->chooseFile(Access::HelpDesk); },
             true},
            {u"inspect"_s, tr("Inspect a file"), u"certificate"_s, {}, [self] { self->inspect(); }, true},
            {u"practise"_s, tr("Try it with a practice provider"), u"play"_s, {}, [self] { self->practise(); }, true}};
}

// Back to the console, when one is open behind.
void WelcomePage::cancel()
{
    if (m_context.services.database.isOpen() && m_cards->isEnabled())
        Q_EMIT navigate({u"applications"_s, {}, {}, {}});
}

void WelcomePage::setBusy(bool busy) { m_cards->setEnabled(!busy); }

void WelcomePage::ended(const QString &failed, const Result<Organization> &result)
{
    setBusy(false);
    if (!result)
        return m_banner->show(Banner::Kind::Error, failed, result.error().message);
    m_banner->clear();
    Q_EMIT opened(result->name);
}

void WelcomePage::create(const QString &file, const Organization &organization)
{
    setBusy(true);
    m_banner->clear();
    const bool inDatabase = WorkspaceLocation{file}.isPostgres();
    if (!inDatabase)
        QDir().mkpath(QFileInfo(file).absolutePath());
    const bool known = inDatabase && file == m_emptyDatabase;
    const auto created =
        m_context.services.create({file}, organization, localActor(u"admin"_s), known ? m_emptyPassword : QString());
    async::whenDone(created, this, [this, file, known](const Result<Organization> &result) {
        ended(tr("The organization was not created"), result);
        if (result && known && m_emptyRemember)
            keepPassword(file, m_emptyPassword);
    });
}

void WelcomePage::chooseFile(Access access)
{
    m_context.files.openFile(this, tr("Open a workspace"), tr("Gatehouse workspaces (*.gatehouse);;All files (*)"),
                             [this, access](const QString &file) { openFile(file, access); });
}

void WelcomePage::openFile(const QString &file, Access access)
{
    if (file.isEmpty())
        return;
    setBusy(true);
    Services &services = m_context.services;
    const auto opened = access == Access::HelpDesk ? services.openForHelpDesk({file}) : services.open({file});
    async::whenDone(opened, this, [this](const Result<Organization> &result) {
        ended(tr("The workspace could not be opened"), result);
    });
}

void WelcomePage::openForHelpDesk(const QString &location)
{
    if (!WorkspaceLocation{location}.isPostgres())
        return openFile(location, Access::HelpDesk);
    m_helpDeskLocation = location;
    findPassword(location);
}

void WelcomePage::openLocation(const QString &location)
{
    if (!WorkspaceLocation{location}.isPostgres())
        return openFile(location, m_settings.opensForHelpDesk(location) ? Access::HelpDesk : Access::Full);
    m_helpDeskLocation.clear();
    findPassword(location);
}

void WelcomePage::findPassword(const QString &location)
{
    setBusy(true);
    async::whenDone(m_context.services.secrets.read(passwordName(location)), this,
                    [this, location](const Result<Secret> &password) {
                        if (password)
                            return openPostgres(location, QString::fromUtf8(password->bytes()), false);
                        setBusy(false);
                        m_postgres->setLocation(location);
                        m_banner->show(Banner::Kind::Info, tr("Enter the password"),
                                       tr("It is not in the keychain of this computer."));
                    });
}

void WelcomePage::openPostgres(const QString &location, const QString &password, bool remember)
{
    setBusy(true);
    Services &services = m_context.services;
    const auto done = location == m_helpDeskLocation ? services.openForHelpDesk({location}, password)
                                                     : services.open({location}, password);
    async::whenDone(done, this, [this, location, password, remember](const Result<Organization> &result) {
        if (result)
            m_helpDeskLocation.clear();
        ended(tr("The database could not be opened"), result);
        if (!result && result.error().kind == ErrorKind::NotFound) {
            m_emptyDatabase = location;
            m_emptyPassword = password;
            m_emptyRemember = remember;
            m_banner->show(Banner::Kind::Info, tr("This database holds no workspace yet."),
                           tr("Check the location, or create an organization there."), tr("Create it there"));
        } else if (result && remember) {
            keepPassword(location, password);
        }
    });
}

void WelcomePage::keepPassword(const QString &location, const QString &password)
{
    async::whenDone(
        m_context.services.secrets.write(passwordName(location), Secret(password.toUtf8())), this,
        [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT toast({Toast::Kind::Error, tr("The password was not kept"), kept.error().message, {}, {}});
        });
}

void WelcomePage::useEmptyDatabase()
{
    m_banner->clear();
    m_create->setLocation(m_emptyDatabase);
}

void WelcomePage::inspect() { Q_EMIT navigate({u"certificate-inspector"_s, {}, {}, {}}); }

void WelcomePage::practise()
{
    PracticeOptions options;
    options.profile = practiceProfile(u"netskope"_s).value_or(PracticeProfile{});
    options.people = 24;
    auto started = PracticeServer::start(options);
    if (!started)
        return m_banner->show(Banner::Kind::Error, tr("The practice provider did not start"), started.error().message);
    m_practice = std::move(*started);
    setBusy(true);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    folder.mkpath(u"."_s);
    const QString now = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmsszzz"_s);
    async::whenDone(
        createPracticeWorkspace(m_context.services, folder.filePath(u"practice-%1.gatehouse"_s.arg(now)), *m_practice),
        this, [this](const Result<PracticeStart> &start) {
            if (!start)
                return ended(tr("The practice workspace was not created"), failure(start.error()));
            ended({}, start->organization);
            if (!start->problem.isEmpty())
                Q_EMIT toast({Toast::Kind::Error,
                              tr("Netskope is not connected to the practice provider"),
                              start->problem,
                              {},
                              {}});
        });
}

} // namespace gatehouse
