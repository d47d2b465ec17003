// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "app/practice/PracticeServer.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/Waiting.h"

#include <QDirIterator>
#include <QRandomGenerator>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QFile *theLog = nullptr;

void logToFile(QtMsgType, const QMessageLogContext &, const QString &message)
{
    theLog->write(message.toUtf8() + '\n');
    theLog->flush();
}

/// The ways in which a secret could stand in a file.
QList<QByteArray> spellings(const QByteArray &secret)
{
    QList<QByteArray> all{secret, secret.toHex(), secret.toHex().toUpper(), secret.toPercentEncoding()};
    // Where the secret does not begin at a multiple of three bytes, base64 looks different.
    for (int before = 0; before < 3; ++before) {
        const QByteArray encoded = (QByteArray(before, 'x') + secret).toBase64(QByteArray::OmitTrailingEquals);
        all.append(encoded.mid(4, encoded.size() - 8));
    }
    const QString text = QString::fromLatin1(secret);
    QByteArray little;
    QByteArray big;
    for (const QChar character : text) {
        little.append(char(character.cell())).append(char(character.row()));
        big.append(char(character.row())).append(char(character.cell()));
    }
    return all << little << big;
}

/// Files below `folder` that hold the secret in any spelling.
QStringList filesWith(const QByteArray &secret, const QString &folder, int *searched = nullptr)
{
    const auto needles = spellings(secret);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        if (searched)
            ++*searched;
        for (const QByteArray &needle : needles) {
            if (bytes.contains(needle)) {
                found.append(file.fileName());
                break;
            }
        }
    }
    return found;
}

} // namespace

/// A whole set-up in a home of its own, and afterwards a search through every file in it for the token.
class CanaryKeychainTest : public QObject
{
    Q_OBJECT

    const QByteArray m_canary =
        "canary-" + QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0') +
        "-end-of-canary";
    const QString m_home = QDir::homePath();

    ImportJob importAll(Services &services, const Application &application, const Actor &actor)
    {
        QList<ImportCandidate> everybody;
        std::optional<Result<ListingEnd>> end;
        std::optional<ImportJob> ended;
        CandidateListing *listing = services.imports.candidates(application.id, &services.context);
        connect(listing, &CandidateListing::received, this,
                [&](const QList<ImportCandidate> &page, qint64, qint64) { everybody += page; });
        connect(listing, &CandidateListing::finished, this, [&](const Result<ListingEnd> &last) { end = last; });
        connect(&services.imports, &ImportService::ended, this, [&](const ImportJob &job) { ended = job; });
        if (!QTest::qWaitFor([&] { return end.has_value(); }, 60000) || !*end)
            return {};
        if (!waited(services.imports.start(application.id, everybody, {}, actor)))
            return {};
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 60000))
            return {};
        return *ended;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_home.isEmpty() && m_home != u"/root"_s, "run this test through tests/support/with-keyring");
        QVERIFY(QDir(m_home).mkpath(u"tmp"_s));
        QVERIFY(QDir(m_home).mkpath(u"out"_s));
        qputenv("TMPDIR", (m_home + u"/tmp"_s).toLocal8Bit());
        qputenv("SQLITE_TMPDIR", (m_home + u"/tmp"_s).toLocal8Bit());
    }

    void theSearchFindsEverySpelling()
    {
        int number = 0;
        for (const QByteArray &spelling : spellings(m_canary)) {
            QFile file(m_home + u"/out/control-%1"_s.arg(++number));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("before " + spelling + " after");
            file.close();
            QCOMPARE(filesWith(m_canary, m_home).size(), 1);
            QVERIFY(file.remove());
        }
        QVERIFY(filesWith(m_canary, m_home).isEmpty());
    }

    void theTokenIsInNoFileThatTheProgramWrote()
    {
        QFile log(m_home + u"/out/gatehouse.log"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        theLog = &log;
        const auto before = qInstallMessageHandler(logToFile);
        wholeSetUp();
        qInstallMessageHandler(before);
        log.close();
        if (QTest::currentTestFailed())
            return;
        int searched = 0;
        const auto found = filesWith(m_canary, m_home, &searched);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
        qInfo("%d files searched", searched);
        QVERIFY(searched >= 7);
        QVERIFY(QFile::exists(m_home + u"/workspace.gatehouse"_s));
        QVERIFY(!QDir(m_home + u"/.local/share/keyrings"_s).entryList({u"*.keyring"_s}).isEmpty());
    }

private:
    void wholeSetUp()
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = 120;
        options.token = Secret(m_canary);
        const auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        // A server that throws everything it was sent back at its caller.
        LoopbackServer echo([](const ReceivedRequest &request, int) {
            return QList{ServerStep::send(httpAnswer(
                401, "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"401\",\"detail\":\"" +
                         QByteArray(request.head).replace("\r\n", " ").replace('"', '\'') + "\"}"))};
        });

        const Actor actor{u"admin"_s, u"Test"_s};
        Services services;
        VERIFY_OK(waited(services.create({m_home + u"/workspace.gatehouse"_s},
                                         {{}, u"Example"_s, u"https://sso.example.org"_s, 0}, actor)));
        ApplicationDraft draft;
        draft.connectorId = u"netskope"_s;
        draft.displayLabel = u"Netskope"_s;
        const auto application = waited(services.applicationService.add(draft, actor), 60000);
        VERIFY_OK(application);
        IdentityManagement &idm = services.identityManagement;
        const Secret token(m_canary);
        const QString echoUrl = echo.url(u"/scim"_s).toString();
        const QString goodUrl = (*practice)->baseUrl().toString();

        QVERIFY(!waited(idm.configure(application->id, u"not an address"_s, token, true, true, actor)));
        QVERIFY(!waited(idm.configure(application->id, u"https://user:"_s + QString::fromLatin1(m_canary) + u"@host/"_s,
                                      token, true, true, actor)));
        QVERIFY(!waited(idm.configure(application->id, goodUrl, Secret(m_canary + " x"), true, true, actor)));
        const auto report = waited(idm.test(application->id, echoUrl, token, true, true));
        QVERIFY(!report || !report->passed());
        VERIFY_OK(waited(idm.configure(application->id, echoUrl, token, true, true, actor)));
        QVERIFY(!waited(idm.activate(application->id, false, actor)));
        VERIFY_OK(waited(idm.activate(application->id, true, actor)));
        QVERIFY(!waited(idm.replaceToken(application->id, Secret(m_canary + m_canary), actor)));
        CandidateListing *listing = services.imports.candidates(application->id, &services.context);
        std::optional<Result<ListingEnd>> end;
        connect(listing, &CandidateListing::finished, this, [&](const Result<ListingEnd> &last) { end = last; });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 60000);
        QVERIFY(!*end);
        VERIFY_OK(waited(idm.deactivate(application->id, actor)));
        QVERIFY(!echo.requests().isEmpty());

        VERIFY_OK(waited(idm.configure(application->id, goodUrl, token, true, true, actor)));
        VERIFY_OK(waited(idm.activate(application->id, false, actor)));
        const ImportJob job = importAll(services, *application, actor);
        QCOMPARE(job.state, JobState::Finished);
        QVERIFY(job.counts.created > 100);
        QVERIFY(!waited(idm.configure(application->id, goodUrl, token, true, true, actor)));
        for (const auto &ending : {u"csv"_s, u"json"_s, u"jsonl"_s})
            VERIFY_OK(waited(services.events.exportTo(m_home + u"/out/events."_s + ending, {})));
        VERIFY_OK(waited(services.database.backup(m_home + u"/out/backup.gatehouse"_s)));
        // While the workspace is open, its write-ahead log is a file as well.
        QVERIFY(QFile::exists(m_home + u"/workspace.gatehouse-wal"_s));
        const auto found = filesWith(m_canary, m_home);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(CanaryKeychainTest)
#include "CanaryKeychainTest.moc"
