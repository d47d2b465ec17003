// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "tests/support/Waiting.h"
#include "ui/shell/Pages.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Prompt.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

namespace gatehouse
{

/// Gives the answers that a test prepared and keeps the questions.
class AnswerInTurn : public Prompt
{
public:
    void ask(QWidget *, const ConfirmQuestion &question, std::function<void(Answer)> answered) override
    {
        asked.append(question);
        answered(answers.isEmpty() ? Answer::Cancelled : answers.takeFirst());
    }
    QList<ConfirmQuestion> asked;
    QList<Answer> answers;
};

/// Chooses the file that a test names.
class FixedFile : public FileChooser
{
public:
    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)> chosen) override
    {
        chosen(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(file);
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)> chosen) override
    {
        chosen(folder);
    }
    QString file;
    QString folder;
};

/// One page over a real workspace in a file of its own, shown in a window, with what it asks for recorded. Buttons are
/// found by object name and pressed by key or mouse.
class PageFixture
{
public:
    PageFixture()
    {
        Organization organization;
        organization.name = QStringLiteral("Halden & Moor");
        organization.signInAddress = QStringLiteral("https://sso.haldenmoor.example");
        const auto created =
            waited(services.create({folder.filePath(QStringLiteral("test.gatehouse"))}, organization, actor));
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
    }

    /// Replaces the page shown before.
    void open(const Route &route)
    {
        page.reset(makePage(route.place, {services, prompt, files}, nullptr));
        QObject::connect(page.get(), &ConsolePage::navigate, page.get(), [this](const Route &to) { went.append(to); });
        QObject::connect(page.get(), &ConsolePage::toast, page.get(),
                         [this](const Toast &toast) { toasts.append(toast.text); });
        page->resize(1232, 830);
        page->show();
        page->open(route);
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    template <typename T> T *find(const QString &name) const
    {
        T *widget = page->findChild<T *>(name);
        if (!widget)
            qFatal("the page has no %s", qPrintable(name));
        return widget;
    }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    void press(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void type(const QString &name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
    }
    HouseTable *table(const QString &name) const { return find<HouseTable>(name); }
    /// The texts of a column, top to bottom.
    QStringList column(const QString &name, int column) const
    {
        QStringList texts;
        const QAbstractItemModel *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    /// Moves to the row by keyboard and presses the key there.
    void keyInRow(const QString &name, int row, Qt::Key key) const
    {
        table(name)->setFocus();
        table(name)->setCurrentIndex(table(name)->model()->index(row, 1));
        QTest::keyClick(table(name), key);
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    User addUser(const QString &username, UserState state = UserState::Active)
    {
        User user;
        user.username = username;
        user.email = username + QStringLiteral("@haldenmoor.example");
        user.firstname = username.left(1).toUpper() + username.mid(1);
        user.lastname = QStringLiteral("Marsh");
        user.state = state;
        const auto stored = waited(services.users.insert(user, actor));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        return *stored;
    }

    UserGroup addGroup(const QString &name, const QList<UserId> &members = {})
    {
        UserGroup group;
        group.name = name;
        const auto stored = waited(services.groups.insert(group, actor));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        if (!members.isEmpty() && !waited(services.groups.changeMembers(stored->id, members, {}, actor)))
            qFatal("members");
        return *stored;
    }

    Application addBookmark(const QString &label)
    {
        ApplicationDraft draft;
        draft.connectorId = QStringLiteral("bookmark");
        draft.displayLabel = label;
        draft.bookmarkUrl = QStringLiteral("https://desk.example");
        const auto stored = waited(services.applicationService.add(draft, actor));
        if (!stored)
            qFatal("%s", qPrintable(stored.error().message));
        return *stored;
    }

    Theme theme;
    QTemporaryDir folder;
    Actor actor{QStringLiteral("admin"), QStringLiteral("Test")};
    Services services;
    AnswerInTurn prompt;
    FixedFile files;
    std::unique_ptr<ConsolePage> page;
    QList<Route> went;
    QStringList toasts;
};

} // namespace gatehouse
