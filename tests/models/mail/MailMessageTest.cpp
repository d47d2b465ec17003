// SPDX-License-Identifier: Apache-2.0
#include "models/mail/ImportMail.h"
#include "models/mail/MailServer.h"

#include <QLocale>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

MailMessage message(const QString &subject, const QString &body = u"Hello"_s)
{
    return {u"console@example.org"_s, u"desk@example.org"_s, subject, body,
            QDateTime(QDate(2026, 11, 27), QTime(9, 5, 7), Qt::UTC)};
}

QList<QByteArray> headersOf(const QByteArray &text)
{
    return text.left(text.indexOf("\r\n\r\n")).replace("\r\n ", " ").replace("\r\n", "\n").split('\n');
}

/// Encoded words read as a mail program does.
QString subjectOf(const QByteArray &text)
{
    QByteArray bytes;
    for (const QByteArray &header : headersOf(text)) {
        if (!header.startsWith("Subject: "))
            continue;
        for (const QByteArray &word : header.mid(9).split(' '))
            bytes += QByteArray::fromBase64(word.mid(10, word.size() - 12));
    }
    return QString::fromUtf8(bytes);
}

} // namespace

class MailMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheHeadersOfAMessage()
    {
        const auto text = mailText(message(u"Import finished"_s));
        QVERIFY(text);
        const auto headers = headersOf(*text);
        QVERIFY(headers.contains("From: <console@example.org>"));
        QVERIFY(headers.contains("To: <desk@example.org>"));
        QVERIFY(headers.contains("Date: Fri, 27 Nov 2026 09:05:07 +0000"));
        QVERIFY(headers.contains("Content-Transfer-Encoding: base64"));
        QCOMPARE(subjectOf(*text), u"Import finished"_s);
        QCOMPARE(QByteArray::fromBase64(text->mid(text->indexOf("\r\n\r\n"))), QByteArray("Hello"));
    }

    void noSubjectBecomesAHeader_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CR LF") << u"Box\r\nBcc: all@example.org"_s;
        QTest::newRow("LF") << u"Box\nBcc: all@example.org"_s;
        QTest::newRow("CR") << u"Box\rBcc: all@example.org"_s;
        QTest::newRow("an end of the headers") << u"Box\r\n\r\nBcc: all@example.org"_s;
        QTest::newRow("line separator") << u"Box\u2028Bcc: all@example.org"_s;
        QTest::newRow("next line") << u"Box\u0085Bcc: all@example.org"_s;
        QTest::newRow("encoded word") << u"=?utf-8?Q?Box=0D=0ABcc:_all@example.org?="_s;
        QTest::newRow("nothing") << QString();
    }

    void noSubjectBecomesAHeader()
    {
        QFETCH(QString, name);
        const auto text = mailText(message(u"Import from %1 finished"_s.arg(name), name + u"\r\n.\r\nQUIT"_s));
        QVERIFY(text);
        const auto headers = headersOf(*text);
        QCOMPARE(headers.size(), 9);
        for (const QByteArray &header : headers)
            QVERIFY2(!header.startsWith("Bcc"), header.constData());
        QCOMPARE(text->count("\r\n\r\n"), 1);
        QVERIFY(!text->contains("\r\n.\r\n"));
        for (const QByteArray &line : text->split('\n'))
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
    }

    void aLongSubjectIsCutBetweenCharacters()
    {
        const QString subject = u"Prüfung der Größe ж中𝄞 "_s.repeated(20).trimmed();
        const auto text = mailText(message(subject));
        QVERIFY(text);
        QCOMPARE(subjectOf(*text), subject);
        for (const QByteArray &line : text->split('\n'))
            QVERIFY(line.size() <= 78 + 9);
        for (const QByteArray &line : text->split('\n')) {
            if (!line.startsWith(" =?"))
                continue;
            const QString part = QString::fromUtf8(QByteArray::fromBase64(line.trimmed().mid(10)));
            QVERIFY(!part.contains(QChar::ReplacementCharacter));
        }
    }

    void takesOnlyOneMailboxAsAnAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << u"ada@example.org"_s << true;
        QTest::newRow("tag") << u"ada.l+gatehouse@mail.example.org"_s << true;
        QTest::newRow("host") << u"root@localhost"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no domain") << u"ada@"_s << false;
        QTest::newRow("name") << u"Ada <ada@example.org>"_s << false;
        QTest::newRow("line end") << u"ada@example.org\n"_s << false;
        QTest::newRow("command") << u"ada@example.org>\r\nDATA"_s << false;
        QTest::newRow("space") << u"a da@example.org"_s << false;
        QTest::newRow("not ASCII") << u"adä@example.org"_s << false;
    }

    void takesOnlyOneMailboxAsAnAddress()
    {
        QFETCH(QString, address);
        QFETCH(bool, good);
        QCOMPARE(isMailAddress(address), good);
        MailMessage to = message(u"x"_s);
        to.to = address;
        QCOMPARE(mailText(to).has_value(), good);
        MailServer server;
        server.host = u"mail.example.org"_s;
        server.from = u"console@example.org"_s;
        server.to = address;
        QCOMPARE(checkMailServer(server).has_value(), good);
    }

    void goesToSeveralMailboxesEachOnce()
    {
        const QString to = u"ada@example.org, eve@example.org;ada@example.org"_s;
        QCOMPARE(mailAddresses(to), (QStringList{u"ada@example.org"_s, u"eve@example.org"_s}));
        MailMessage both = message(u"x"_s);
        both.to = to;
        const auto text = mailText(both);
        QVERIFY(text);
        QVERIFY(headersOf(*text).contains("To: <ada@example.org>, <eve@example.org>"));
        MailServer server{u"mail.example.org"_s, 587, {}, {}, u"a@example.org"_s, to};
        QVERIFY(checkMailServer(server));
        for (const QString &wrong : {u"ada@example.org, eve"_s, u","_s, u"ada@example.org,\neve@example.org"_s,
                                     u"ada@example.org eve@example.org"_s}) {
            server.to = both.to = wrong;
            QVERIFY2(!checkMailServer(server), qPrintable(wrong));
            QVERIFY2(!mailText(both), qPrintable(wrong));
        }
    }

    void takesOnlyHostsAsMailServers()
    {
        MailServer server{u"mail.example.org"_s, 587, {}, {}, u"a@example.org"_s, u"b@example.org"_s};
        QVERIFY(checkMailServer(server));
        server.host = u"::1"_s;
        QVERIFY(checkMailServer(server));
        for (const QString &host : {u""_s, u"mail.example.org/x"_s, u"user@mail"_s, u"a b"_s, u"mail\n"_s, u"-x"_s}) {
            server.host = host;
            QVERIFY2(!checkMailServer(server), qPrintable(host));
        }
        server.host = u"mail.example.org"_s;
        server.user = u"ada\r\nAUTH"_s;
        QVERIFY(!checkMailServer(server));
        server.user.clear();
        server.port = 0;
        QVERIFY(!checkMailServer(server));
    }

    void tellsWhatOfAScheduledImportNeedsSomebody()
    {
        ScheduledImport scheduled;
        scheduled.held = 1204;
        scheduled.heldOf = 200;
        const MailMessage held = heldImportMail(scheduled, u"Netskope"_s);
        QVERIFY(held.subject.contains(u"Netskope"_s));
        QVERIFY2(held.body.contains(QLocale().toString(1204)), qPrintable(held.body));
        QVERIFY(held.body.contains(u"manual import"_s)); // the page where it is approved
        const MailMessage failed = failedImportMail(u"Netskope"_s, u"The token was refused."_s);
        QVERIFY(failed.body.startsWith(u"The token was refused."_s));
    }

    void tellsHowAnImportEnded()
    {
        ImportJob job;
        job.applicationLabel = u"Netskope"_s;
        job.state = JobState::Finished;
        job.counts = {120, 100, 10, 7, 3};
        MailMessage told = importMail(job);
        QVERIFY2(told.subject.contains(u"Netskope"_s) && told.subject.contains(u"3 failed"_s),
                 qPrintable(told.subject));
        for (const char16_t *line : {u"Selected: 120", u"Created: 100", u"Linked: 10", u"Skipped: 7", u"Failed: 3"})
            QVERIFY2(told.body.contains(QString::fromUtf16(line)), qPrintable(told.body));
        job.state = JobState::Failed;
        job.problem = u"The token was refused."_s;
        told = importMail(job);
        QVERIFY(told.subject.contains(u"stopped"_s));
        QVERIFY(told.body.contains(job.problem));
        job.state = JobState::Cancelled;
        QVERIFY(importMail(job).subject.contains(u"cancelled"_s));
    }
};

QTEST_GUILESS_MAIN(MailMessageTest)
#include "MailMessageTest.moc"
