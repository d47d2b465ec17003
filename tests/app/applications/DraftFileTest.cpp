// SPDX-License-Identifier: Apache-2.0
#include "app/applications/DraftFile.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class DraftFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingThatWasTyped()
    {
        const QTemporaryDir folder;
        ApplicationDraft draft;
        draft.connectorId = u"netskope"_s;
        draft.displayLabel = u"Netskope „Süd“"_s;
        draft.description = u"two\nlines"_s;
        draft.portalImage = {QByteArray("\x89PNG\0\1", 6), u"#3E8696"_s};
        draft.showInPortal = false;
        draft.idpUrlName = u"south"_s;
        draft.bookmarkUrl = u"https://example.org"_s;
        const DraftFile file(folder.filePath(u"drafts"_s), u"/one.gatehouse"_s);
        VERIFY_OK(waited(file.keep(draft)));
        const auto read = waited(DraftFile(folder.filePath(u"drafts"_s), u"/one.gatehouse"_s).read());
        VERIFY_OK(read);
        QCOMPARE(*read, draft);
    }

    void tellsWorkspacesApartAndForgets()
    {
        const QTemporaryDir folder;
        ApplicationDraft draft;
        draft.connectorId = u"egnyte"_s;
        const DraftFile one(folder.path(), u"one"_s), two(folder.path(), u"two"_s);
        VERIFY_OK(waited(one.keep(draft)));
        QCOMPARE(waited(two.read()).error().kind, ErrorKind::NotFound);
        one.remove();
        QCOMPARE(waited(one.read()).error().kind, ErrorKind::NotFound);
    }

    void aFileOfSomebodyElseIsNoDraft()
    {
        const QTemporaryDir folder;
        const DraftFile file(folder.path(), u"one"_s);
        ApplicationDraft draft;
        draft.connectorId = u"egnyte"_s;
        VERIFY_OK(waited(file.keep(draft)));
        QFile other(QDir(folder.path()).entryInfoList(QDir::Files).first().filePath());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("[1,2]");
        other.close();
        QCOMPARE(waited(file.read()).error().kind, ErrorKind::Damaged);
    }
};

QTEST_GUILESS_MAIN(DraftFileTest)
#include "DraftFileTest.moc"
