// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/directory/UserGroup.h"
#include "ui/shell/Pages.h"

class QLineEdit;
class QStackedWidget;

namespace gatehouse
{
class Banner;
class Button;
class EventsTab;
class FooterBar;
class FormField;
class GroupApplicationsTab;
class GroupMembersTab;
class HouseTabBar;
class PageHeader;

/// One user group: Details, Users, Applications (check boxes and save), Events. A route without an id is a new group.
/// One footer saves Details and Applications together.
class UserGroupPage : public ConsolePage
{
    Q_OBJECT

public:
    UserGroupPage(const PageContext &context, QWidget *parent = nullptr);

    void open(const Route &route) override;
    QList<Crumb> breadcrumb() const override;
    QList<Command> commands() const override;
    void search() override;
    void refresh() override;
    void primaryAction() override { saveThen({}); }
    void save() override { saveThen({}); }
    void cancel() override;
    void moveTab(int by) override;
    void tryLeave(std::function<void()> leave) override;
    QString helpTopic() const override { return QStringLiteral("user-groups"); }

private:
    bool isNew() const { return m_group.id.isNull(); }
    QWidget *makeDetails();
    UserGroup typed() const;
    int detailChanges() const;
    void read(const QString &id);
    void showGroup(const UserGroup &group);
    void showTab(const QString &id);
    void showChanges();
    void saveThen(std::function<void()> then);
    void detailsSaved(const Result<UserGroup> &result, std::function<void()> then);
    void askStale(std::function<void()> then);
    void saveBindings(std::function<void()> then);
    void askDelete();

    PageContext m_context;
    UserGroup m_group;
    QString m_openId;

    PageHeader *m_header;
    Button *m_delete;
    Banner *m_banner;
    HouseTabBar *m_tabs;
    QStackedWidget *m_stack;
    QLineEdit *m_name;
    QLineEdit *m_description;
    FormField *m_nameField;
    GroupMembersTab *m_members;
    GroupApplicationsTab *m_applications;
    EventsTab *m_events;
    FooterBar *m_footer;
};

} // namespace gatehouse
