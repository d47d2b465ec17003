// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/SecretEnvelope.h"
#include "tests/support/Keyring.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Runs against a real gnome-keyring in a session of its own (tests/support/with-keyring).
class SecretEnvelopeKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"round-trip"_s);
        for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray(100'000, '\xff')}) {
            const auto sealed = waited(envelope.seal(Secret(plain), "certificates/1/key", true));
            VERIFY_OK(sealed);
            QVERIFY(plain.size() < 10 || !sealed->contains(plain.left(10)));
            const auto opened = waited(envelope.open(*sealed, "certificates/1/key"));
            VERIFY_OK(opened);
            QCOMPARE(opened->bytes(), plain);
        }
    }
    void sealsTheSameSecretDifferentlyEachTime()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"nonces"_s);
        const auto first = waited(envelope.seal(Secret("same"), "c", true));
        const auto second = waited(envelope.seal(Secret("same"), "c", true));
        QVERIFY(*first != *second);
    }
    void callsEveryChangedByteDamage()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"tamper"_s);
        const QByteArray sealed = *waited(envelope.seal(Secret("a private key"), "certificates/1/key", true));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = char(changed[i] ^ 1);
            const auto opened = waited(envelope.open(changed, "certificates/1/key"));
            QVERIFY2(!opened, qPrintable(QString::number(i)));
            QCOMPARE(opened.error().kind, ErrorKind::Damaged);
        }
        for (qsizetype length = 0; length < sealed.size(); ++length)
            QCOMPARE(waited(envelope.open(sealed.left(length), "certificates/1/key")).error().kind, ErrorKind::Damaged);
        QCOMPARE(waited(envelope.open(sealed + '\0', "certificates/1/key")).error().kind, ErrorKind::Damaged);
    }
    void opensOnlyInItsOwnPlace()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"place"_s);
        const QByteArray sealed = *waited(envelope.seal(Secret("key"), "certificates/1/key", true));
        QCOMPARE(waited(envelope.open(sealed, "certificates/2/key")).error().kind, ErrorKind::Damaged);
        envelope.use(u"another workspace"_s);
        VERIFY_OK(waited(envelope.seal(Secret("x"), "y", true)));
        QCOMPARE(waited(envelope.open(sealed, "certificates/1/key")).error().kind, ErrorKind::Damaged);
    }
    void makesOneKeyForTwoFirstSeals()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"two at once"_s);
        const auto first = envelope.seal(Secret("1"), "a", true);
        const auto second = envelope.seal(Secret("2"), "b", true);
        VERIFY_OK(waited(first));
        VERIFY_OK(waited(second));
        SecretEnvelope later(store);
        later.use(u"two at once"_s);
        QCOMPARE(waited(later.open(*waited(first), "a"))->bytes(), QByteArray("1"));
        QCOMPARE(waited(later.open(*waited(second), "b"))->bytes(), QByteArray("2"));
    }
    void neverMakesAKeyWhereOneHasToExist()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        envelope.use(u"lost key"_s);
        const auto sealed = waited(envelope.seal(Secret("x"), "c", false));
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(store.read(u"workspace/lost key/wrapping-key"_s)).error().kind, ErrorKind::NotFound);
    }
    void takesTheKeyOfAnotherComputer()
    {
        SecretStore store;
        SecretEnvelope there(store);
        there.use(u"shared"_s);
        const QByteArray sealed = *waited(there.seal(Secret("x"), "c", true));
        const Secret key = *waited(there.wrappingKey());
        VERIFY_OK(waited(store.remove(u"workspace/shared/wrapping-key"_s))); // this one has none
        SecretEnvelope here(store);
        here.use(u"shared"_s);
        QCOMPARE(waited(here.open(sealed, "c")).error().kind, ErrorKind::NotFound);
        const Secret wrong(QByteArray(32, 'k'));
        for (const Secret &bad : {wrong, Secret("short")})
            QCOMPARE(waited(here.adopt(bad, sealed, "c")).error().kind, ErrorKind::Invalid);
        QCOMPARE(waited(store.read(u"workspace/shared/wrapping-key"_s)).error().kind, ErrorKind::NotFound);
        VERIFY_OK(waited(here.adopt(key, sealed, "c")));
        VERIFY_OK(waited(here.open(sealed, "c")));
        SecretEnvelope later(store);
        later.use(u"shared"_s);
        VERIFY_OK(waited(later.open(sealed, "c")));
        QCOMPARE(waited(later.adopt(wrong, {}, {})).error().kind, ErrorKind::Conflict);
        VERIFY_OK(waited(later.open(sealed, "c")));
    }
    void neverReplacesADamagedKey()
    {
        SecretStore store;
        VERIFY_OK(waited(store.write(u"workspace/short/wrapping-key"_s, Secret("too short"))));
        SecretEnvelope envelope(store);
        envelope.use(u"short"_s);
        QCOMPARE(waited(envelope.seal(Secret("x"), "c", true)).error().kind, ErrorKind::Damaged);
        QCOMPARE(waited(store.read(u"workspace/short/wrapping-key"_s))->bytes(), QByteArray("too short"));
    }
    void sealsNothingWithoutAWorkspace()
    {
        SecretStore store;
        SecretEnvelope envelope(store);
        QCOMPARE(waited(envelope.seal(Secret("x"), "c", true)).error().kind, ErrorKind::NotFound);
    }

    // From here on the keyring is locked.
    void makesNoKeyWhileTheKeychainIsLocked()
    {
        SecretStore store;
        QVERIFY(lockKeyring());
        SecretEnvelope envelope(store);
        envelope.use(u"locked"_s);
        QCOMPARE(waited(envelope.seal(Secret("x"), "c", true)).error().kind, ErrorKind::Locked);
    }
};

QTEST_GUILESS_MAIN(SecretEnvelopeKeychainTest)
#include "SecretEnvelopeKeychainTest.moc"
