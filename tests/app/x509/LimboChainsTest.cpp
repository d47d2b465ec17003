// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleReader.h"
#include "app/x509/ChainVerifier.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// Chains that x509-limbo wants refused and that are trusted here, with the reason; a name may stand for all that begin
/// with it.
struct Exception {
    const char *name;
    const char *reason;
};

constexpr char noServer[] = "there is no server whose name could be compared";
constexpr char noPurpose[] = "no purpose such as serverAuth is asked for";
constexpr char noDepth[] = "the length of a path is limited by pathLenConstraint alone";
constexpr char issuersRule[] = "a rule for issuers (RFC 5280, section 4) that section 6 does not ask of who verifies";
constexpr char webRule[] = "a rule of the CA/Browser Forum for the web";
constexpr char anchor[] = "a chosen anchor is trusted for its key, whatever it says (RFC 5280, section 6.1.1)";

constexpr Exception exceptions[] = {
    {"pathlen::max-chain-depth-", noDepth},
    {"rfc5280::aki::leaf-missing-aki", issuersRule},
    {"rfc5280::aki::intermediate-missing-aki", issuersRule},
    {"rfc5280::aki::cross-signed-root-missing-aki", anchor},
    {"rfc5280::eku::ee-wrong-eku", noPurpose},
    {"rfc5280::nc::permitted-dns-match-noncritical", issuersRule},
    {"rfc5280::nc::not-allowed-in-ee-", issuersRule},
    {"rfc5280::nc::nc-permits-invalid-dns-san", issuersRule},
    {"rfc5280::san::noncritical-with-empty-subject", issuersRule},
    {"rfc5280::serial::", issuersRule}, // a finding says it
    {"rfc5280::ski::root-missing-ski", anchor},
    {"rfc5280::ski::intermediate-missing-ski", issuersRule},
    {"rfc5280::ee-empty-issuer", anchor},
    {"rfc5280::ca-empty-subject", anchor},
    {"rfc5280::root-", anchor},
    {"rfc5280::leaf-ku-keycertsign", issuersRule},
    {"webpki::aki::root-", anchor},
    {"webpki::eku::", noPurpose},
    {"webpki::nc::intermediate-permitted-excluded-subtrees-both-", issuersRule},
    {"webpki::san::", noServer},
    {"webpki::malformed-aia", webRule},
    {"webpki::forbidden-", webRule},
    {"webpki::v1-cert", webRule},
    {"webpki::ee-basicconstraints-ca", webRule},
};

const Exception *exceptionFor(const QString &name)
{
    const auto found = std::find_if(std::begin(exceptions), std::end(exceptions), [&name](const Exception &exception) {
        return name.startsWith(QLatin1String(exception.name));
    });
    return found == std::end(exceptions) ? nullptr : found;
}

QByteArray pems(const QJsonValue &list)
{
    QByteArray all;
    for (const QJsonValue &pem : list.toArray())
        all += pem.toString().toLatin1();
    return all;
}

} // namespace

/// The chains of x509-limbo: none that is good is refused, and none that is bad is trusted without a reason that is
/// written here. GATEHOUSE_CORPORA names the folder that has x509.tar.gz.
class LimboChainsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesButForTheExceptions()
    {
        QString folder = qEnvironmentVariable("GATEHOUSE_CORPORA");
        if (folder.isEmpty())
            folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/../shared/corpora");
        if (!QFile::exists(folder + u"/x509.tar.gz"_s))
            QSKIP("the corpora are not here; GATEHOUSE_CORPORA may name their folder");
        const QTemporaryDir unpacked;
        QCOMPARE(QProcess::execute(u"tar"_s,
                                   {u"xzf"_s, folder + u"/x509.tar.gz"_s, u"-C"_s, unpacked.path(), u"x509/limbo"_s}),
                 0);
        QFile file(unpacked.filePath(u"x509/limbo/limbo-2023-12-02.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll())[u"testcases"].toArray();
        QVERIFY(cases.size() >= 135);
        QStringList refused;
        QStringList trusted;
        QSet<QByteArray> needed;
        for (const QJsonValue &each : cases) {
            const QString name = each[u"id"].toString();
            const auto bundle =
                readBundle(each[u"peer_certificate"].toString().toLatin1() + pems(each[u"untrusted_intermediates"]));
            const auto anchors = readBundle(pems(each[u"trusted_certs"]));
            QVERIFY2(bundle && anchors, qPrintable(name));
            QDateTime at = QDateTime::fromString(each[u"validation_time"].toString(), Qt::ISODate);
            if (!at.isValid())
                at = QDateTime(QDate(2023, 12, 2), QTime(0, 0), Qt::UTC);
            const auto chain = verifyChain(*bundle, anchors->certificates, at);
            QCOMPARE(chain.error.isEmpty(), chain.trusted);
            const bool good = each[u"expected_result"].toString() == u"SUCCESS";
            if (good && !chain.trusted)
                refused += name + u": "_s + chain.error;
            if (good || !chain.trusted)
                continue;
            if (const Exception *exception = exceptionFor(name))
                needed.insert(exception->name);
            else
                trusted += name;
        }
        QCOMPARE(refused, QStringList());
        QCOMPARE(trusted, QStringList());
        for (const Exception &exception : exceptions)
            QVERIFY2(needed.contains(exception.name), exception.name);
    }
};

QTEST_GUILESS_MAIN(LimboChainsTest)
#include "LimboChainsTest.moc"
