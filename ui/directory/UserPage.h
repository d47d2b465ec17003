// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/directory/User.h"
#include "ui/shell/Pages.h"

class QStackedWidget;

namespace gatehouse
{
class AppTile;
class Banner;
class Button;
class CredentialCard;
class EventsTab;
class FooterBar;
class HouseTabBar;
class PageHeader;
class AccessTab;
class UserForm;
class MembershipTab;

/// One person: Details, User Groups, Applications, Events. A route without an id is a new user. A save that would
/// overwrite somebody else's newer one shows both versions and asks.
class UserPage : public ConsolePage
{
    Q_OBJECT

public:
    UserPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    void primaryAction() override { save(); }
    void save() override { saveThen({}); }
    void cancel() override;
    void moveTab(int by) override;
    void tryLeave(std::function<void()> leave) override;
    QString helpTopic() const override { return QStringLiteral("users"); }

private:
    bool isNew() const { return m_user.id.isNull(); }
    void read(const QString &id);
    void showUser(const User &user);
    void showTab(const QString &id);
    void showChanges();
    void saveThen(std::function<void()> then);
    void saved(const Result<User> &result, const User &sent, std::function<void()> then);
    void askStale(const User &mine, std::function<void()> then);
    void setState(UserState state);
    void askSuspend();
    void askDelete();

    PageContext m_context;
    User m_user;
    QString m_openId;

    AppTile *m_tile;
    PageHeader *m_header;
    Button *m_stateButton;
    Button *m_delete;
    Banner *m_banner;
    HouseTabBar *m_tabs;
    QStackedWidget *m_stack;
    UserForm *m_form;
    CredentialCard *m_credentials;
    MembershipTab *m_groups;
    AccessTab *m_applications;
    EventsTab *m_events;
    FooterBar *m_footer;
};

} // namespace gatehouse
