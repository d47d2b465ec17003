// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"
#include "app/inspection/NoNetwork.h"
#include "app/x509/BundleReader.h"
#include "app/x509/CertificateCbor.h"
#include "app/x509/CertificateReader.h"
#include "tests/support/InspectionMain.h"
#include "tests/support/TestCertificate.h"
#include "tests/ui/PageFixture.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/StatusChip.h"
#include "ui/x509/ChainCard.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// No workspace is open in any of these.
class CertificateInspectorPageTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTemporaryDir m_folder;
    Services m_services;
    AnswerInTurn m_prompt;
    FixedFile m_files;
    std::unique_ptr<ConsolePage> m_page;
    QList<Route> m_went;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no file");
        return out.fileName();
    }
    void open(const Route &route = {u"certificate-inspector"_s, {}, {}, {}})
    {
        m_page.reset(makePage(u"certificate-inspector"_s, {m_services, m_prompt, m_files}, nullptr));
        connect(m_page.get(), &ConsolePage::navigate, this, [this](const Route &to) { m_went.append(to); });
        m_page->resize(1232, 830);
        m_page->show();
        m_page->open(route);
    }
    static constexpr int longFile = 600;
    /// Opens a file of so many, two of them in turn, one of which expired, with a block that is damaged and a private
    /// key at its end. Its reader is left alone until it is beyond what is judged as chains.
    Banner *openLongFile(const QByteArray &then)
    {
        CertificateWish wish;
        wish.commonName = u"Fine"_s;
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-10);
        wish.notAfter = wish.notBefore.addYears(1);
        const TestPair fine = makeTestPair(wish);
        wish.commonName = u"Old"_s;
        wish.notBefore = QDateTime::currentDateTimeUtc().addYears(-2);
        wish.notAfter = wish.notBefore.addYears(1);
        const TestPair old = makeTestPair(wish);
        m_files.file =
            file(u"long.pem"_s, (fine.certificate + old.certificate).repeated(longFile / 2) +
                                    "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n" + fine.key);
        const auto octets = cbor::write(*readBundle(fine.certificate + old.certificate)).toCbor().size() / 2;
        const QString go = m_folder.filePath(u"go"_s);
        QFile::remove(go);
        qputenv("GATEHOUSE_TEST_WORKER", then + ' ' + QByteArray::number(octets * 400) + ' ' + QFile::encodeName(go));
        open();
        press(u"openCertificateFile"_s);
        return find<Banner>(u"inspectorBanner"_s);
    }
    template <typename T> T *find(const QString &name) const { return m_page->findChild<T *>(name); }
    void press(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString shownName() const { return find<QLabel>(u"certificateName"_s)->text(); }

private Q_SLOTS:
    void init() { m_went.clear(); }
    void cleanup()
    {
        m_page.reset();
        qunsetenv("GATEHOUSE_TEST_WORKER");
    }

    /// From here on, whoever asks for a socket of the network is killed: the inspector, and all that it starts.
    void takesTheNetworkAwayFromAllThatFollows()
    {
        if (!takeSocketsAway(false))
            QSKIP("the kernel does not let a process take sockets away from itself");
    }

    void showsEveryCertificateOfAFileAndTheDetailsOfTheChosenOne()
    {
        const auto one = makeTestCertificate(u"sso.haldenmoor.example"_s, 300);
        const auto two = makeTestCertificate(u"old.haldenmoor.example"_s, -10);
        m_files.file = file(u"chain.pem"_s, "some text\n" + one.certificate.toPem() + two.certificate.toPem());
        open();
        press(u"openCertificateFile"_s);
        auto *table = find<HouseTable>(u"certificates"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(find<QLabel>(u"inspectedFile"_s)->text(), u"chain.pem"_s);
        QCOMPARE(shownName(), u"sso.haldenmoor.example"_s);
        QCOMPARE(find<StatusChip>(u"certificateValidity"_s)->status().text, u"Valid"_s);
        QVERIFY(find<QPlainTextEdit>(u"certificatePem"_s)->toPlainText().startsWith(u"-----BEGIN CERTIFICATE-----"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(shownName(), u"old.haldenmoor.example"_s);
        QCOMPARE(find<StatusChip>(u"certificateValidity"_s)->status().kind, Status::Kind::Error);
    }

    void opensWhatTheRouteBringsAsFileOrAsText()
    {
        const auto der = makeTestCertificate(u"der.example"_s);
        open({u"certificate-inspector"_s, {}, {}, file(u"one.cer"_s, der.certificate.toDer())});
        QTRY_COMPARE(shownName(), u"der.example"_s);
        open({u"certificate-inspector"_s, {}, u"pem"_s, QString::fromLatin1(der.certificate.toPem())});
        QTRY_COMPARE(shownName(), u"der.example"_s);
    }

    void pastesFromTheClipboard()
    {
        open();
        QGuiApplication::clipboard()->setText(
            QString::fromLatin1(makeTestCertificate(u"pasted.example"_s).certificate.toPem()));
        press(u"pastePem"_s);
        QTRY_COMPARE(shownName(), u"pasted.example"_s);
    }

    void takesADroppedFile()
    {
        open();
        QMimeData data;
        data.setUrls(
            {QUrl::fromLocalFile(file(u"d.pem"_s, makeTestCertificate(u"drop.example"_s).certificate.toPem()))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QTRY_COMPARE(shownName(), u"drop.example"_s);
    }

    void saysWhatAFileStartsWithWhenItHoldsNoCertificate_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("text") << QByteArray("Dear colleague, attached") << u"Dear colleague"_s;
        QTest::newRow("binary") << QByteArray("\x00\x01\x02PK", 5) << u"starts with"_s;
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    }
    void saysWhatAFileStartsWithWhenItHoldsNoCertificate()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        m_files.file = file(u"letter.txt"_s, bytes);
        open();
        press(u"openFirstFile"_s);
        auto *banner = find<Banner>(u"inspectorBanner"_s);
        QTRY_VERIFY2(banner->isVisible() && banner->text().contains(said), qPrintable(banner->text()));
    }

    void asksForThePasswordOfALockedFileUntilItFits()
    {
        const auto pair = makeTestCertificate(u"locked.example"_s, 300);
        const QString pem = file(u"pair.pem"_s, pair.certificate.toPem() + pair.key.toPem());
        m_files.file = m_folder.filePath(u"pair.p12"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-in"_s, pem, u"-out"_s, m_files.file,
                                                  u"-passout"_s, u"pass:correct horse"_s}),
                 0);
        open();
        auto *row = find<QWidget>(u"filePasswordRow"_s);
        auto *table = find<HouseTable>(u"certificates"_s);
        press(u"openCertificateFile"_s);
        QTRY_VERIFY(row->isVisible());
        auto *edit = find<QWidget>(u"filePassword"_s)->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"wrong"_s);
        press(u"fileUnlock"_s);
        QTRY_VERIFY(find<Banner>(u"inspectorBanner"_s)->text().contains(u"does not open"_s));
        QCOMPARE(table->model()->rowCount(), 0);
        edit->selectAll();
        QTest::keyClicks(edit, u"correct horse"_s);
        press(u"fileUnlock"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY(!row->isVisible());
        QCOMPARE(shownName(), u"locked.example"_s);
        // What is wrong with the file is shown beside the certificate.
        QVERIFY(find<QLabel>(u"finding-private-key"_s)->isVisible());
    }

    void showsTheFindingsOfTheChosenCertificateOnly()
    {
        const auto fine = makeTestCertificate(u"fine.example"_s, 300);
        const auto old = makeTestCertificate(u"old.example"_s, -10);
        m_files.file = file(u"two.pem"_s, fine.certificate.toPem() + old.certificate.toPem());
        open();
        press(u"openCertificateFile"_s);
        auto *table = find<HouseTable>(u"certificates"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(!find<QLabel>(u"finding-expired"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(find<QLabel>(u"finding-expired"_s)->text().contains(u"Replace it"_s));
    }

    void comparesWithAnotherFileInWordsAndFieldByField()
    {
        CertificateWish wish;
        wish.commonName = u"Old"_s;
        const TestPair old = makeTestPair(wish);
        wish.commonName = u"New"_s;
        const TestPair renewed = makeTestPair(wish);
        m_files.file = file(u"old.pem"_s, old.certificate);
        open();
        QVERIFY(!find<QAbstractButton>(u"compareCertificate"_s)->isVisible());
        press(u"openCertificateFile"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"compareCertificate"_s)->isVisible());
        m_files.file = file(u"new.pem"_s, renewed.certificate);
        find<QAction>(u"compareFile"_s)->trigger();
        auto *table = find<HouseTable>(u"comparedFields"_s);
        QTRY_VERIFY(table->model()->rowCount() > 10);
        QVERIFY(table->isVisible() && table->hasFocus());
        QCOMPARE(find<QLabel>(u"comparedKey"_s)->text(), u"They have different keys."_s);
        QCOMPARE(find<QLabel>(u"comparedIssuer"_s)->text(), u"Each was issued by itself."_s);
        const QString names = find<QLabel>(u"comparedNames"_s)->text();
        QVERIFY2(names.contains(u"Old, from old.pem"_s) && names.contains(u"New, from new.pem"_s), qPrintable(names));
        // Said with a word, not by colour alone; the whole value of the current row stands below.
        QStringList marks;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            marks += table->model()->index(row, 1).data().toString();
        QVERIFY(marks.contains(u"Same"_s) && marks.contains(u"Differs"_s));
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Subject"_s);
        QCOMPARE(find<QPlainTextEdit>(u"firstValue"_s)->toPlainText(), u"CN=Old"_s);
        QCOMPARE(find<QPlainTextEdit>(u"secondValue"_s)->toPlainText(), u"CN=New"_s);
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(find<QPlainTextEdit>(u"firstValue"_s)->toPlainText() != u"CN=Old"_s);
        press(u"copyComparison"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"different keys"_s) && copied.contains(u"  A  CN=Old\n  B  CN=New"_s),
                 qPrintable(copied));
        // What is dropped or pasted now is the second of the two.
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_folder.filePath(u"old.pem"_s))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        auto *same = find<QLabel>(u"comparedCertificate"_s);
        QTRY_COMPARE(same->text(), u"It is the same certificate twice."_s);
        QVERIFY(same->isVisible());
        press(u"closeComparison"_s);
        QCOMPARE(shownName(), u"Old"_s);
        QVERIFY(find<HouseTable>(u"certificates"_s)->hasFocus());
    }

    void comparesTwoOfOneFileAndSaysWhoIssuedWhom()
    {
        CertificateWish wish;
        wish.commonName = u"Root"_s;
        wish.basicConstraints = "critical,CA:TRUE";
        const TestPair root = makeTestPair(wish);
        wish.commonName = u"End"_s;
        wish.basicConstraints = {};
        m_files.file = file(u"chain.pem"_s, makeTestPair(wish, &root).certificate + root.certificate);
        open();
        press(u"openCertificateFile"_s);
        QTRY_COMPARE(shownName(), u"End"_s);
        QVERIFY(!find<QAction>(u"compareRow2"_s));
        QCOMPARE(find<QAction>(u"compareRow1"_s)->text(), u"With Root"_s);
        find<QAction>(u"compareRow1"_s)->trigger();
        const QString said = find<QLabel>(u"comparedIssuer"_s)->text();
        QVERIFY2(said.contains(u"same issuer, Root"_s) && said.contains(u"second is named as the issuer"_s),
                 qPrintable(said));
    }

    void aSecondFileThatIsNoneOrCrashesItsReaderLeavesTheFirst()
    {
        m_files.file = file(u"one.pem"_s, makeTestCertificate(u"one.example"_s).certificate.toPem());
        open();
        press(u"openCertificateFile"_s);
        QTRY_COMPARE(shownName(), u"one.example"_s);
        m_files.file = file(u"letter.txt"_s, "Dear colleague");
        find<QAction>(u"compareFile"_s)->trigger();
        auto *banner = find<Banner>(u"comparisonBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"Dear colleague"_s), qPrintable(banner->text()));
        QVERIFY(!find<HouseTable>(u"comparedFields"_s)->isVisible());
        qputenv("GATEHOUSE_TEST_WORKER", "crash");
        find<QAction>(u"compareFile"_s)->trigger();
        QTRY_VERIFY2(banner->isVisible() && banner->text().contains(u"crashed"_s), qPrintable(banner->text()));
        m_page->cancel();
        QCOMPARE(shownName(), u"one.example"_s);
        QVERIFY(find<QLabel>(u"certificateName"_s)->isVisible());
    }

    void exportsTheChainLeafFirstAReportAndACalendar()
    {
        CertificateWish wish;
        wish.commonName = u"Root"_s;
        wish.basicConstraints = "critical,CA:TRUE";
        const TestPair root = makeTestPair(wish);
        wish.commonName = u"End"_s;
        wish.basicConstraints = {};
        const TestPair end = makeTestPair(wish, &root);
        m_files.file = file(u"chain.pem"_s, root.certificate + end.certificate);
        open();
        QVERIFY(!find<QAbstractButton>(u"exportCertificates"_s)->isVisible());
        press(u"openCertificateFile"_s);
        QTRY_VERIFY(find<QAbstractButton>(u"exportCertificates"_s)->isVisible());
        const auto exported = [this](const QString &action) {
            m_files.file = m_folder.filePath(action + u".out"_s);
            find<QAction>(action)->trigger();
            QFile out(m_files.file);
            const bool written = QTest::qWaitFor([&out] { return out.exists(); });
            return written && out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
        };
        QCOMPARE(exported(u"exportPem"_s), end.certificate + root.certificate);
        QVERIFY(exported(u"exportText"_s).contains("CN=End"));
        QVERIFY(exported(u"exportJson"_s).contains("\"subject\": \"CN=Root\""));
        QCOMPARE(exported(u"exportCalendar"_s).count("BEGIN:VEVENT"), 2);
    }

    void showsTheChainRootFirstAndJudgesItByRootsAndATimeThatAreChosen()
    {
        CertificateWish wish;
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-10);
        wish.notAfter = wish.notBefore.addYears(5);
        wish.basicConstraints = "critical,CA:TRUE";
        wish.commonName = u"Root"_s;
        const TestPair root = makeTestPair(wish);
        wish.commonName = u"Between"_s;
        const TestPair between = makeTestPair(wish, &root);
        wish.commonName = u"End"_s;
        wish.basicConstraints = {};
        wish.notAfter = wish.notBefore.addYears(1);
        const TestPair end = makeTestPair(wish, &between);
        m_files.file = file(u"chain.pem"_s, end.certificate + root.certificate + between.certificate);
        open();
        press(u"openCertificateFile"_s);
        auto *table = find<HouseTable>(u"certificates"_s);
        const auto names = [table] {
            QStringList all;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                all += table->model()->index(row, 0).data().toString();
            return all;
        };
        QTRY_COMPARE(names(), (QStringList{u"Root"_s, u"Between"_s, u"End"_s}));
        // What somebody opens a file for is the certificate that the others are there for.
        QCOMPARE(shownName(), u"End"_s);
        const auto sentence = [this] { return find<QLabel>(u"chainSentence"_s)->text(); };
        QVERIFY2(sentence().contains(u"issued by the one above"), qPrintable(sentence()));
        m_files.file = file(u"root.pem"_s, root.certificate);
        press(u"chooseRoots"_s);
        QTRY_VERIFY2(sentence().contains(u"chosen root is in order"), qPrintable(sentence()));
        QCOMPARE(find<QLabel>(u"chainAgainst"_s)->text(), u"against your roots"_s);
        find<QDateTimeEdit>(u"chainTime"_s)->setDateTime(QDateTime::currentDateTime().addYears(2));
        QTRY_VERIFY2(sentence().contains(u"expired by then"), qPrintable(sentence()));
        QVERIFY(find<QLabel>(u"finding-expired"_s));
        press(u"chainNow"_s);
        QTRY_VERIFY(sentence().contains(u"chosen root is in order"));
        m_files.file = file(u"other.pem"_s, makeTestPair(CertificateWish()).certificate);
        press(u"chooseRoots"_s);
        QTRY_VERIFY2(sentence().contains(u"one above it is not"), qPrintable(sentence()));
        QTest::keyClick(table, Qt::Key_Up);
        QTest::keyClick(table, Qt::Key_Up);
        QTRY_VERIFY2(sentence().contains(u"not among the trusted"), qPrintable(sentence()));
        press(u"forgetRoots"_s);
        QTRY_VERIFY2(sentence().contains(u"nobody above it"), qPrintable(sentence()));
    }

    void isGreenOnlyForWhatWasLookedAt()
    {
        CertificateDescription one;
        one.summary.notBefore = QDateTime::currentDateTimeUtc().addDays(-10);
        one.summary.notAfter = one.summary.notBefore.addYears(1);
        QList<CertificateDescription> known;
        CertificateTree tree;
        using State = CertificateTree::State;
        for (const State state : {State::Anchor, State::Trusted, State::Fits, State::Below, State::Problem,
                                  State::Unchecked, State::Unjudged, State(99)}) {
            one.summary.sha256 = QString::number(known.size());
            known.append(one);
            tree.nodes.append({one.summary.sha256, 0, state, {}});
        }
        ChainCard card;
        card.setTree(tree, known, QDateTime::currentDateTimeUtc());
        const auto *model = card.findChild<HouseTable *>(u"certificates"_s)->model();
        QStringList icons;
        for (int row = 0; row < model->rowCount(); ++row)
            icons.append(model->index(row, 1).data(IconRole).toString());
        QCOMPARE(icons, (QStringList{u"success"_s, u"success"_s, u"success"_s, u"warning"_s, u"error"_s, u"dash"_s,
                                     u"dash"_s, u"dash"_s}));
    }

    /// What is shown was judged by what is said above it, also when that was chosen while the file was read.
    void showsNoVerdictByOtherRootsThanThoseThatItNames()
    {
        CertificateWish wish;
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-10);
        wish.notAfter = wish.notBefore.addYears(5);
        wish.basicConstraints = "critical,CA:TRUE";
        wish.commonName = u"Other"_s;
        const QString other = file(u"other.pem"_s, makeTestPair(wish).certificate);
        wish.commonName = u"Root"_s;
        const TestPair root = makeTestPair(wish);
        wish.commonName = u"End"_s;
        wish.basicConstraints = {};
        const QString chain = file(u"chain.pem"_s, makeTestPair(wish, &root).certificate + root.certificate);
        m_files.file = other;
        open();
        press(u"openCertificateFile"_s);
        QTRY_COMPARE(find<HouseTable>(u"certificates"_s)->model()->rowCount(), 1);
        const QString go = m_folder.filePath(u"go"_s);
        qputenv("GATEHOUSE_TEST_WORKER", "wait " + QFile::encodeName(go));
        m_files.file = chain;
        press(u"openCertificateFile"_s);
        QTRY_VERIFY2(find<Banner>(u"inspectorBanner"_s)->text().contains(u"is being read"), "the reader waits");
        qunsetenv("GATEHOUSE_TEST_WORKER");
        m_files.file = other;
        press(u"chooseRoots"_s);
        auto *against = find<QLabel>(u"chainAgainst"_s);
        QTRY_COMPARE(against->text(), u"against your roots"_s);
        file(u"go"_s, "go");
        QTRY_COMPARE(shownName(), u"End"_s);
        const auto sentence = [this] { return find<QLabel>(u"chainSentence"_s)->text(); };
        QTRY_VERIFY2(sentence().contains(u"one above it is not"), qPrintable(sentence()));
        QCOMPARE(against->text(), u"against your roots"_s);
        // Where judging fails, no verdict of before stays.
        qputenv("GATEHOUSE_TEST_WORKER", "crash");
        press(u"forgetRoots"_s);
        QTRY_VERIFY(find<Banner>(u"inspectorBanner"_s)->text().contains(u"could not be judged"));
        QVERIFY2(sentence().contains(u"has not been judged"), qPrintable(sentence()));
        QCOMPARE(against->text(), u"not judged"_s);
    }

    void r29_liveOnWhenAFileCrashesItsReaderOrKeepsItBusy()
    {
        m_files.file = file(u"one.pem"_s, makeTestPair(CertificateWish()).certificate);
        open();
        auto *banner = find<Banner>(u"inspectorBanner"_s);
        auto *table = find<HouseTable>(u"certificates"_s);
        qputenv("GATEHOUSE_TEST_WORKER", "crash");
        press(u"openCertificateFile"_s);
        QTRY_VERIFY2(banner->text().contains(u"crashed at this one"), qPrintable(banner->text()));
        QVERIFY(banner->text().contains(u"Nothing was changed"));
        QCOMPARE(table->model()->rowCount(), 0);
        qputenv("GATEHOUSE_TEST_WORKER", "hang");
        press(u"openCertificateFile"_s);
        QTRY_VERIFY2(banner->text().contains(u"is being read"), qPrintable(banner->text()));
        QTest::mouseClick(banner->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        // The next file is read as if nothing had been.
        qunsetenv("GATEHOUSE_TEST_WORKER");
        press(u"openCertificateFile"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
    }

    /// Spec C1: the first rows at once, the list while it is read; what needs all of it at the end.
    void showsALongFileWhileItIsRead()
    {
        openLongFile("wait after");
        auto *table = find<HouseTable>(u"certificates"_s);
        auto *banner = find<Banner>(u"inspectorBanner"_s);
        const auto facts = [this] { return find<QLabel>(u"inspectedFacts"_s)->text(); };
        QTRY_VERIFY(table->model()->rowCount() > 250);
        QVERIFY(table->model()->rowCount() < longFile);
        QVERIFY2(facts().contains(u"so far"), qPrintable(facts()));
        QVERIFY2(banner->isVisible() && banner->text().contains(u"is being read"), qPrintable(banner->text()));
        QVERIFY(!find<QAbstractButton>(u"exportCertificates"_s)->isVisible());
        // The one that is looked at is judged for itself, and compared, meanwhile.
        QCOMPARE(shownName(), u"Fine"_s);
        QVERIFY(!find<QLabel>(u"finding-expired"_s));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(shownName(), u"Old"_s);
        QVERIFY(find<QLabel>(u"finding-expired"_s));
        QVERIFY(!find<QLabel>(u"finding-private-key"_s));
        find<QAction>(u"compareRow1"_s)->trigger();
        auto *compared = find<QLabel>(u"comparedKey"_s);
        QVERIFY(compared->isVisible());
        file(u"go"_s, "go");
        QTRY_VERIFY2(facts().contains(u"PEM"), qPrintable(facts()));
        QVERIFY2(facts().contains(u"1 skipped"), qPrintable(facts()));
        QVERIFY(compared->isVisible());
        press(u"closeComparison"_s);
        QCOMPARE(table->model()->rowCount(), longFile);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(shownName(), u"Old"_s);
        QVERIFY(find<QLabel>(u"finding-unreadable"_s) && find<QLabel>(u"finding-expired"_s));
        QTest::keyClick(table, Qt::Key_Up);
        QVERIFY(find<QLabel>(u"finding-private-key"_s));
        QVERIFY(find<QLabel>(u"chainSentence"_s)->text().contains(u"so many certificates"));
        QVERIFY(!banner->isVisible() && find<QAbstractButton>(u"exportCertificates"_s)->isVisible());
    }

    void keepsWhatCameOfALongFileAndSaysWhyTheRestIsMissing()
    {
        auto *crashed = openLongFile("crash after");
        QTRY_VERIFY2(crashed->text().contains(u"crashed"), qPrintable(crashed->text()));
        QVERIFY2(crashed->text().contains(u"Only the first"), qPrintable(crashed->text()));
        auto *table = find<HouseTable>(u"certificates"_s);
        QVERIFY(table->model()->rowCount() > 250 && table->model()->rowCount() < longFile);
        QTRY_VERIFY(find<QLabel>(u"finding-incomplete"_s));
        QVERIFY(find<QLabel>(u"inspectedFacts"_s)->text().contains(u"the first"));
        QVERIFY(find<QAbstractButton>(u"exportCertificates"_s)->isVisible());
        // The same by hand.
        auto *cancelled = openLongFile("wait after");
        QTRY_VERIFY(find<HouseTable>(u"certificates"_s)->model()->rowCount() > 250);
        QTest::mouseClick(cancelled->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY2(cancelled->text().contains(u"cancelled"), qPrintable(cancelled->text()));
        QVERIFY(find<HouseTable>(u"certificates"_s)->model()->rowCount() > 250);
        press(u"bannerButton"_s);
        QVERIFY(!cancelled->isVisible());
        // Of a short one, too.
        qputenv("GATEHOUSE_TEST_WORKER", "crash after 100000");
        open();
        press(u"openCertificateFile"_s);
        table = find<HouseTable>(u"certificates"_s);
        QTRY_VERIFY(table->model()->rowCount() >= 20);
        QVERIFY(table->model()->rowCount() < 250);
    }

    void makesACalendarOfAFolder()
    {
        QTemporaryDir folder;
        m_files.folder = folder.path();
        m_files.file = m_folder.filePath(u"folder.ics"_s);
        open();
        press(u"folderCalendar"_s);
        auto *banner = find<Banner>(u"inspectorBanner"_s);
        QTRY_VERIFY2(banner->text().contains(u"no certificate in this folder"), qPrintable(banner->text()));
        for (const QString &name : {u"a"_s, u"b"_s}) {
            QFile out(folder.filePath(name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(makeTestPair(CertificateWish()).certificate);
        }
        press(u"folderCalendar"_s);
        QTRY_VERIFY(QFile::exists(m_files.file));
        QFile made(m_files.file);
        QVERIFY(made.open(QIODevice::ReadOnly));
        QCOMPARE(made.readAll().count("BEGIN:VEVENT"), 2);
    }

    void saysWhichApplicationHasTheCertificate()
    {
        PageFixture fixture;
        const TestPair own = makeTestPair(CertificateWish());
        const auto read = readCertificate(own.certificate);
        VERIFY_OK(read);
        Application application;
        application.connectorId = u"custom"_s;
        application.displayLabel = u"Orchard"_s;
        application.idpUrl = u"https://sso.example/saml2/orchard"_s;
        const auto inserted = waited(
            fixture.services.applications.insert(application, StoredCertificate{*read, "sealed"}, fixture.actor));
        VERIFY_OK(inserted);
        fixture.open({u"certificate-inspector"_s, {}, u"pem"_s, QString::fromLatin1(own.certificate)});
        QTRY_VERIFY(fixture.says(u"current IdP certificate"_s));
        fixture.press(u"usedBy"_s);
        QCOMPARE(fixture.went.last().place, u"application"_s);
        QCOMPARE(fixture.went.last().id, inserted->id.toString());
    }

    void leadsBackToWelcomeWhereNoWorkspaceIsOpen()
    {
        open();
        QCOMPARE(m_page->breadcrumb().first().route.place, u"welcome"_s);
        m_page->cancel();
        QCOMPARE(m_went.value(0).place, u"welcome"_s);
    }
};

INSPECTING_TEST_MAIN(QApplication, CertificateInspectorPageTest)
#include "CertificateInspectorPageTest.moc"
