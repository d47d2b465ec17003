// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Workspace.h"
#include "ui/shell/Pages.h"

#include <memory>

namespace gatehouse
{
class Banner;
class CreateOrganizationCard;
class OpenPostgresCard;
class OpenWorkspaceCard;
class PracticeServer;

/// What is shown while no workspace is open: create an organization, open a workspace that exists, try everything with
/// a practice provider, or inspect a file.
class WelcomePage : public ConsolePage
{
    Q_OBJECT

public:
    WelcomePage(const PageContext &context, Settings &settings, QWidget *parent = nullptr);
    ~WelcomePage() override;

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override { return {}; }
    QList<Command> commands() const override;
    void cancel() override;
    QString helpTopic() const override { return QStringLiteral("workspaces"); }

    /// A file, or postgresql://…; a password is read from the keychain.
    /// Read-only when it was opened so the last time.
    void openLocation(const QString &location);
    void openForHelpDesk(const QString &location);

Q_SIGNALS:
    void opened(const QString &organization);

private:
    void build();
    void create(const QString &file, const Organization &organization);
    void openFile(const QString &file, Access access);
    void findPassword(const QString &location);
    void openPostgres(const QString &location, const QString &password, bool remember);
    void keepPassword(const QString &location, const QString &password);
    /// The organization will be created in the database that was found empty.
    void useEmptyDatabase();
    void chooseFile(Access access);
    void practise();
    void inspect();
    /// Shows an error, or goes on to the console.
    void ended(const QString &failed, const Result<Organization> &result);
    void setBusy(bool busy);

    PageContext m_context;
    Settings &m_settings;
    Banner *m_banner;
    QWidget *m_cards;
    CreateOrganizationCard *m_create;
    OpenWorkspaceCard *m_open;
    OpenPostgresCard *m_postgres;
    QString m_emptyDatabase; ///< that answered, and holds no workspace yet
    QString m_emptyPassword; ///< of it
    bool m_emptyRemember = false;
    QString m_helpDeskLocation; ///< of a database that was asked for as the help desk, until it is open
    std::unique_ptr<PracticeServer> m_practice;
};

} // namespace gatehouse
