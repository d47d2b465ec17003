// SPDX-License-Identifier: Apache-2.0
#include "app/WorkspaceChoice.h"

#include "app/Settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class WorkspaceChoiceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
    }

    void init()
    {
        qunsetenv("GATEHOUSE_WORKSPACE");
        Settings().setLanguage(u"en"_s); // the file is there
        for (const QString &location : Settings().workspaces())
            Settings().removeWorkspace(location);
    }

    void takesTheNameThenTheVariableThenTheLastThenTheDefault()
    {
        const QString own = m_home.filePath(u"gatehouse/workspace.gatehouse"_s);
        QCOMPARE(defaultWorkspaceFile(), own);
        QCOMPARE(chosenWorkspace({}).text, own);
        Settings().addWorkspace(u"/srv/older.gatehouse"_s);
        Settings().addWorkspace(u"/srv/last.gatehouse"_s); // as the console does when it has opened one
        QCOMPARE(chosenWorkspace({}).text, u"/srv/last.gatehouse"_s);
        qputenv("GATEHOUSE_WORKSPACE", "postgresql://me@db/acme");
        QCOMPARE(chosenWorkspace({}).text, u"postgresql://me@db/acme"_s);
        QCOMPARE(chosenWorkspace(u"/tmp/named.gatehouse"_s).text, u"/tmp/named.gatehouse"_s);
        QCOMPARE(chosenWorkspace(own).text, own);
        // As libpq takes it, too.
        QCOMPARE(chosenWorkspace(u"postgres://me@db/acme"_s).text, u"postgresql://me@db/acme"_s);
    }

    void makesANewOneBesideTheLast()
    {
        Settings().addWorkspace(u"/srv/last.gatehouse"_s);
        QCOMPARE(newWorkspace({}).text, defaultWorkspaceFile());
        QCOMPARE(newWorkspace(u"/tmp/named.gatehouse"_s).text, u"/tmp/named.gatehouse"_s);
    }

    void remembersOnlyThePersonsOwn()
    {
        rememberWorkspace({u"/tmp/named.gatehouse"_s});
        QCOMPARE(Settings().workspaces(), QStringList());
        rememberWorkspace({defaultWorkspaceFile()});
        QCOMPARE(Settings().workspaces(), QStringList{defaultWorkspaceFile()});
    }
};

QTEST_GUILESS_MAIN(WorkspaceChoiceTest)
#include "WorkspaceChoiceTest.moc"
