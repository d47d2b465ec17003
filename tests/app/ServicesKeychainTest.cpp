// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "tests/support/Waiting.h"

#include <QTemporaryDir>

#include <pwd.h>
#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Runs against a real gnome-keyring in a session of its own
/// (tests/support/with-keyring).
class ServicesKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAWorkspaceThatAnotherProgramOpens()
    {
        QTemporaryDir folder;
        const WorkspaceLocation location{folder.filePath(u"workspace.gatehouse"_s)};
        const Actor actor = localActor(u"admin"_s);
        ApplicationId id;
        {
            Services services;
            const auto created =
                waited(services.create(location, {{}, u"Example"_s, u"https://sso.example.org"_s, 0}, actor));
            VERIFY_OK(created);
            QVERIFY(!created->id.isEmpty());
            ApplicationDraft draft;
            draft.connectorId = u"egnyte"_s;
            draft.displayLabel = u"Egnyte"_s;
            const auto added = waited(services.applicationService.add(draft, actor));
            VERIFY_OK(added);
            id = added->id;
        }
        Services services;
        const auto opened = waited(services.open(location));
        VERIFY_OK(opened);
        QCOMPARE(opened->name, u"Example"_s);
        const auto stored = waited(services.applications.certificate(id));
        VERIFY_OK(stored);
        VERIFY_OK(waited(services.envelope.open((*stored)->sealedKey, ApplicationService::keyContext(id))));
    }
    void opensNothingThatIsNotThere()
    {
        QTemporaryDir folder;
        Services services;
        QVERIFY(!waited(services.open({folder.filePath(u"absent.gatehouse"_s)})));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
    void namesTheAccountThatActs()
    {
        QCOMPARE(localActor(u"cli"_s), (Actor{u"cli"_s, QString::fromLocal8Bit(getpwuid(getuid())->pw_name)}));
    }
};

QTEST_GUILESS_MAIN(ServicesKeychainTest)
#include "ServicesKeychainTest.moc"
