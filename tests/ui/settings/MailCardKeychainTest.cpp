// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/MailCard.h"

#include "app/Settings.h"
#include "tests/support/Waiting.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/SecretField.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class MailCardKeychainTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<MailCard> m_card;

    QAbstractButton *button(const QString &name) const { return m_card->findChild<QAbstractButton *>(name); }
    Banner *banner() const { return m_card->findChild<Banner *>(u"mailBanner"_s); }
    void type(const QString &name, const QString &text)
    {
        auto *edit = m_card->findChild<QLineEdit *>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void typePassword(const QString &text)
    {
        QTest::keyClicks(m_card->findChild<SecretField *>(u"mailPassword"_s)->findChild<QLineEdit *>(), text);
    }
    void press(const QString &name)
    {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    void showCard()
    {
        m_card = std::make_unique<MailCard>(*m_secrets, *m_settings);
        m_card->resize(720, 700);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowActive(m_card.get()));
    }
    void fillIn(int port)
    {
        type(u"mailHost"_s, u"localhost"_s);
        type(u"mailPort"_s, QString::number(port));
        type(u"mailFrom"_s, u"console@example.org"_s);
        type(u"mailTo"_s, u"desk@example.org"_s);
    }

    bool isForgotten(const MailServer &server)
    {
        const auto read = waited(m_secrets->read(mailPasswordName(server)));
        return !read && read.error().kind == ErrorKind::NotFound;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_secrets = std::make_unique<SecretStore>(u"Gatehouse test"_s);
        showCard();
    }
    void cleanup() { m_card.reset(); }

    void savesEverythingButThePasswordAsASetting()
    {
        QSignalSpy told(m_card.get(), &MailCard::toast);
        fillIn(2525);
        type(u"mailUser"_s, u"ada"_s);
        typePassword(u"canary-9c2e"_s);
        QVERIFY(m_card->changes() > 0);
        press(u"mailSave"_s);
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(m_card->changes(), 0);
        const MailServer saved = Settings(m_folder->filePath(u"settings.ini"_s)).mailServer();
        QCOMPARE(saved, (MailServer{u"localhost"_s, 2525, MailServer::Security::StartTls, u"ada"_s,
                                    u"console@example.org"_s, u"desk@example.org"_s}));
        const auto kept = waited(m_secrets->read(mailPasswordName(saved)));
        VERIFY_OK(kept);
        QCOMPARE(kept->bytes(), QByteArray("canary-9c2e"));
        QFile file(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("canary"));
    }

    void thePasswordOfAServerThatIsNotUsedAnyMoreIsRemoved()
    {
        fillIn(25);
        type(u"mailUser"_s, u"console"_s);
        typePassword(u"the password of the mail server"_s);
        press(u"mailSave"_s);
        MailServer first;
        first.host = u"localhost"_s;
        first.user = u"console"_s;
        QTRY_COMPARE(m_settings->mailServer().user, u"console"_s);
        VERIFY_OK(waited(m_secrets->read(mailPasswordName(first))));
        type(u"mailTo"_s, u"night@example.org"_s); // the same server keeps it
        press(u"mailSave"_s);
        QTRY_COMPARE(m_settings->mailServer().to, u"night@example.org"_s);
        VERIFY_OK(waited(m_secrets->read(mailPasswordName(first))));
        type(u"mailHost"_s, u"mail.example.org"_s);
        press(u"mailSave"_s);
        QTRY_COMPARE(m_settings->mailServer().host, u"mail.example.org"_s);
        QTRY_VERIFY(isForgotten(first));
        MailServer second = m_settings->mailServer();
        VERIFY_OK(waited(m_secrets->write(mailPasswordName(second), Secret("another"))));
        m_card->findChild<QLineEdit *>(u"mailHost"_s)->clear(); // no e-mail any more
        press(u"mailSave"_s);
        QTRY_VERIFY(m_settings->mailServer().host.isEmpty());
        QTRY_VERIFY(isForgotten(second));
    }

    void saysWhenItCannotBeKept()
    {
        QFile file(m_folder->filePath(u"no-folder"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_card.reset();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"no-folder/settings.ini"_s));
        showCard();
        QSignalSpy told(m_card.get(), &MailCard::toast);
        fillIn(2525);
        press(u"mailSave"_s);
        QVERIFY(banner()->isVisible());
        QCOMPARE(told.count(), 0);
        QVERIFY(m_card->changes() > 0);
        QVERIFY(m_settings->mailServer().host.isEmpty());
    }

    void saysWhatCannotBeUsed()
    {
        fillIn(2525);
        type(u"mailTo"_s, u"desk"_s);
        QVERIFY(!button(u"mailSave"_s)->isEnabled());
        QVERIFY(!button(u"mailTest"_s)->isEnabled());
        type(u"mailTo"_s, u"desk@example.org"_s);
        QVERIFY(button(u"mailSave"_s)->isEnabled());
        QVERIFY(button(u"mailTest"_s)->isEnabled());
        press(u"mailUndo"_s);
        QCOMPARE(m_card->changes(), 0);
        QVERIFY(m_card->findChild<QLineEdit *>(u"mailTo"_s)->text().isEmpty());
    }

    void saysWhyATestMessageWasNotSent()
    {
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        fillIn(unused.serverPort());
        unused.close();
        press(u"mailTest"_s);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY2(banner()->text().contains(u"cannot be reached"_s), qPrintable(banner()->text()));
        QVERIFY(button(u"mailTest"_s)->isEnabled());
    }

    void saysThatThePasswordIsMissing()
    {
        fillIn(2525);
        type(u"mailUser"_s, u"nobody-%1"_s.arg(QCoreApplication::applicationPid()));
        press(u"mailTest"_s);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY2(banner()->text().contains(u"not in the keychain"_s), qPrintable(banner()->text()));
    }

    void aTestThatTakesTooLongCanBeCancelled()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        fillIn(silent.serverPort());
        QVERIFY(!button(u"mailCancel"_s)->isVisible());
        press(u"mailTest"_s);
        QTRY_VERIFY(button(u"mailCancel"_s)->isVisible());
        QVERIFY(!button(u"mailTest"_s)->isEnabled());
        QTest::qWait(100);
        press(u"mailCancel"_s);
        QTRY_VERIFY(banner()->isVisible());
        QVERIFY2(banner()->text().contains(u"cancelled"_s), qPrintable(banner()->text()));
        QVERIFY(!button(u"mailCancel"_s)->isVisible());
    }
};

QTEST_MAIN(MailCardKeychainTest)
#include "MailCardKeychainTest.moc"
