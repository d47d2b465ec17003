// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "tests/support/Waiting.h"
#include "ui/shell/Pages.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/Prompt.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace gatehouse
{

/// Remembers what was asked and gives the answer that the test has set.
class RecordedPrompt : public Prompt
{
public:
    QList<ConfirmQuestion> asked;
    Answer answer = Answer::Confirmed;

    void ask(QWidget *, const ConfirmQuestion &question, std::function<void(Answer)> answered) override
    {
        asked.append(question);
        answered(answer);
    }
};

/// Chooses the files that the test has set.
class RecordedFiles : public FileChooser
{
public:
    QStringList next;

    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)> chosen) override
    {
        if (!next.isEmpty())
            chosen(next.takeFirst());
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        if (!next.isEmpty())
            chosen(next.takeFirst());
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)>) override {}
};

/// A workspace on disk with all services, and what a page needs besides.
struct Console {
    QTemporaryDir folder;
    Services services;
    RecordedPrompt prompt;
    RecordedFiles files;
    PageContext context{services, prompt, files};
    Actor actor{QStringLiteral("admin"), QStringLiteral("Test")};

    bool create()
    {
        Organization organization;
        organization.name = QStringLiteral("Halden & Moor");
        organization.signInAddress = QStringLiteral("https://sso.example.org");
        const WorkspaceLocation location{folder.filePath(QStringLiteral("workspace.gatehouse"))};
        return waited(services.create(location, organization, actor)).has_value();
    }
    Application add(const QString &connector, const QString &label)
    {
        ApplicationDraft draft;
        draft.connectorId = connector;
        draft.displayLabel = label;
        if (connector == QStringLiteral("bookmark"))
            draft.bookmarkUrl = QStringLiteral("https://rooms.example.org/login");
        const auto added = waited(services.applicationService.add(draft, actor));
        if (!added)
            qWarning("%s", qPrintable(added.error().message + added.error().detail));
        return added.value_or(Application());
    }
    UserGroupId addGroup(const QString &name, const QStringList &usernames)
    {
        QList<UserId> people;
        for (const QString &username : usernames) {
            User user;
            user.username = username;
            user.email = username + QStringLiteral("@example.org");
            const auto known = waited(services.users.findByUsername(username));
            people << (known ? known->id : waited(services.users.insert(user, actor))->id);
        }
        UserGroup group;
        group.name = name;
        const UserGroupId id = waited(services.groups.insert(group, actor))->id;
        waited(services.groups.changeMembers(id, people, {}, actor));
        return id;
    }
};

template <typename T> T *child(QWidget *parent, const char *name)
{
    auto *found = parent->findChild<T *>(QLatin1String(name));
    if (!found)
        qWarning("no child named %s", name);
    return found;
}

inline bool press(QWidget *parent, const char *name)
{
    auto *button = child<QAbstractButton>(parent, name);
    if (!button || !button->isEnabled())
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

inline bool type(QWidget *parent, const char *name, const QString &text)
{
    auto *edit = child<QLineEdit>(parent, name);
    if (!edit)
        return false;
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
    return true;
}

} // namespace gatehouse
