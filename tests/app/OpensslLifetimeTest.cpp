// SPDX-License-Identifier: Apache-2.0
#include "app/OpensslLifetime.h"

#include <QTest>

#include <cstdlib>
#include <openssl/crypto.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace gatehouse;

class OpensslLifetimeTest : public QObject
{
    Q_OBJECT

    /// The exit status of a process that ends by exit(3): 7 when OpenSSL cleaned up.
    static int exitStatus(bool kept)
    {
        const pid_t child = fork();
        if (child == 0) {
            if (kept)
                keepOpensslToTheEnd();
            OPENSSL_init_crypto(OPENSSL_INIT_LOAD_CRYPTO_STRINGS, nullptr); // as its first use does
            OPENSSL_atexit([] { _exit(7); });
            std::exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private Q_SLOTS:
    void opensslCleansUpAtTheEndUnlessItIsKept()
    {
        QCOMPARE(exitStatus(false), 7);
        QCOMPARE(exitStatus(true), 0);
    }
};

QTEST_APPLESS_MAIN(OpensslLifetimeTest)
#include "OpensslLifetimeTest.moc"
