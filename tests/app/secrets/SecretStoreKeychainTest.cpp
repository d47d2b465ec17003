// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/SecretStore.h"
#include "tests/support/Keyring.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Runs against a real gnome-keyring in a session of its own (tests/support/with-keyring).
class SecretStoreKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven()
    {
        SecretStore store;
        QByteArray everyByte;
        for (int byte = 0; byte < 256; ++byte)
            everyByte += char(byte);
        VERIFY_OK(waited(store.write(u"application/1/token"_s, Secret(everyByte))));
        const auto read = waited(store.read(u"application/1/token"_s));
        VERIFY_OK(read);
        QCOMPARE(read->bytes(), everyByte);
        VERIFY_OK(waited(store.write(u"application/1/token"_s, Secret("newer"))));
        QCOMPARE(waited(store.read(u"application/1/token"_s))->bytes(), QByteArray("newer"));
    }
    void saysNotFoundOnlyOfAnUnlockedKeychain()
    {
        SecretStore store;
        VERIFY_OK(waited(store.write(u"other"_s, Secret("x"))));
        const auto read = waited(store.read(u"absent"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::NotFound);
    }
    void forgetsWhatIsRemoved()
    {
        SecretStore store;
        VERIFY_OK(waited(store.write(u"gone"_s, Secret("x"))));
        VERIFY_OK(waited(store.remove(u"gone"_s)));
        QCOMPARE(waited(store.read(u"gone"_s)).error().kind, ErrorKind::NotFound);
        VERIFY_OK(waited(store.remove(u"gone"_s)));
    }
    void keepsServicesApart()
    {
        SecretStore one(u"One"_s), two(u"Two"_s);
        VERIFY_OK(waited(one.write(u"name"_s, Secret("1"))));
        QCOMPARE(waited(two.read(u"name"_s)).error().kind, ErrorKind::NotFound);
    }
    void answersManyCallsAtOnce()
    {
        SecretStore store;
        QList<Future<void>> writes;
        for (int i = 0; i < 20; ++i)
            writes += store.write(QString::number(i), Secret(QByteArray::number(i)));
        for (const auto &write : writes)
            VERIFY_OK(waited(write));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(waited(store.read(QString::number(i)))->bytes(), QByteArray::number(i));
    }
    void endsWithinItsOwnTime()
    {
        SecretStore store;
        store.setTimeLimit(std::chrono::milliseconds(0));
        const auto read = waited(store.read(u"slow"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Timeout);
        QTest::qWait(200); // the keychain's own answer comes late and must find nobody
    }
    void survivesItsEndWhileTheKeychainStillAnswers()
    {
        Future<Secret> read;
        {
            SecretStore store;
            read = store.read(u"late"_s);
        }
        QTest::qWait(200);
        QCOMPARE(waited(read).error().kind, ErrorKind::Cancelled);
    }

    // From here on the keyring is locked.
    void saysLockedForEveryCallOnALockedKeychain()
    {
        SecretStore store;
        VERIFY_OK(waited(store.write(u"kept"_s, Secret("x"))));
        QVERIFY(lockKeyring());
        QCOMPARE(waited(store.read(u"kept"_s)).error().kind, ErrorKind::Locked);
        QCOMPARE(waited(store.read(u"absent"_s)).error().kind, ErrorKind::Locked);
        QCOMPARE(waited(store.write(u"kept"_s, Secret("y"))).error().kind, ErrorKind::Locked);
        QCOMPARE(waited(store.remove(u"kept"_s)).error().kind, ErrorKind::Locked);
        QVERIFY(waited(store.read(u"kept"_s)).error().message.contains(u"unlock it"_s));
    }
};

QTEST_GUILESS_MAIN(SecretStoreKeychainTest)
#include "SecretStoreKeychainTest.moc"
