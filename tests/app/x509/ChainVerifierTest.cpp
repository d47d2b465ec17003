// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ChainVerifier.h"

#include "app/x509/BundleReader.h"
#include "app/x509/ChainTree.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

#include <QFile>
#include <QMap>

#include <algorithm>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Chains of certificates made for each case: what RFC 5280, section 6 accepts and what it does not.
class ChainVerifierTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 25), QTime(12, 0), Qt::UTC};

    CertificateWish authority(const QString &name) const
    {
        CertificateWish wish = end();
        wish.commonName = name;
        wish.basicConstraints = "critical,CA:TRUE";
        wish.keyUsage = "critical,keyCertSign,cRLSign";
        return wish;
    }
    CertificateWish end() const
    {
        CertificateWish wish;
        wish.commonName = u"End"_s;
        wish.notBefore = m_now.addDays(-10);
        wish.notAfter = m_now.addDays(10);
        return wish;
    }
    static QString sha256(const TestPair &pair) { return readBundle(pair.certificate)->certificates[0].summary.sha256; }
    CertificateChain chain(const QByteArray &file, const QByteArray &trusted, const QDateTime &at) const
    {
        const auto anchors = trusted.isEmpty() ? QList<CertificateDescription>() : readBundle(trusted)->certificates;
        return verifyChain(*readBundle(file), anchors, at);
    }
    CertificateChain chain(const QByteArray &file, const QByteArray &trusted) const
    {
        return chain(file, trusted, m_now);
    }

private Q_SLOTS:
    void findsTheWayToTheRootLeafFirst()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair between = makeTestPair(authority(u"Between"_s), &root);
        const TestPair leaf = makeTestPair(end(), &between);
        for (const QByteArray &file :
             {leaf.certificate + between.certificate, between.certificate + root.certificate + leaf.certificate}) {
            const auto seen = chain(file, root.certificate);
            QVERIFY2(seen.trusted, qPrintable(seen.error));
            QCOMPARE(seen.error, QString());
            QCOMPARE(seen.path, (QStringList{sha256(leaf), sha256(between), sha256(root)}));
        }
        // Without the one between there is no way, and what was gone of it is shown.
        const auto gap = chain(leaf.certificate, root.certificate);
        QVERIFY(!gap.trusted);
        QVERIFY2(gap.error.contains(u"issuer is neither in the file"_s), qPrintable(gap.error));
        QCOMPARE(gap.path, QStringList{sha256(leaf)});
    }
    /// "0 Root fits": depth, name and state, one for each certificate of the tree.
    QStringList tree(const QByteArray &file, const QByteArray &roots, qint64 days = 0) const
    {
        ChainConditions conditions{m_now.addDays(days), {}};
        const auto certificates = readBundle(file)->certificates;
        if (!roots.isEmpty())
            conditions.roots = readBundle(roots)->certificates;
        static const QStringList words{u"anchor"_s, u"trusted"_s, u"fits"_s, u"below"_s, u"problem"_s, u"unchecked"_s};
        QStringList lines;
        for (const CertificateTree::Node &node : chainTree(certificates, conditions).nodes) {
            QString name;
            for (const auto &each : certificates + conditions.roots.value_or(QList<CertificateDescription>()))
                if (each.summary.sha256 == node.sha256)
                    name = each.summary.subject.mid(3);
            lines += u"%1 %2 %3"_s.arg(node.depth).arg(name, words.value(int(node.state)));
            if (node.problem.isEmpty() == (node.state == CertificateTree::State::Problem))
                lines += u"says nothing"_s;
        }
        return lines;
    }
    void drawsEachCertificateBelowItsIssuer()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair between = makeTestPair(authority(u"Between"_s), &root);
        CertificateWish wish = end();
        const TestPair one = makeTestPair(wish, &between);
        wish.commonName = u"Two"_s;
        wish.notAfter = m_now.addDays(20);
        const TestPair two = makeTestPair(wish, &between);
        const QByteArray file = one.certificate + two.certificate + between.certificate;
        QCOMPARE(tree(file, {}), (QStringList{u"0 Between fits"_s, u"1 End fits"_s, u"1 Two fits"_s}));
        QCOMPARE(tree(file, root.certificate),
                 (QStringList{u"0 Root anchor"_s, u"1 Between trusted"_s, u"2 End trusted"_s, u"2 Two trusted"_s}));
        QCOMPARE(tree(file + root.certificate, makeTestPair(authority(u"Other"_s)).certificate),
                 (QStringList{u"0 Root problem"_s, u"1 Between below"_s, u"2 End below"_s, u"2 Two below"_s}));
        // Only what has expired by then is a problem; the issuers have, too.
        QCOMPARE(tree(two.certificate + root.certificate + between.certificate, root.certificate, 15),
                 (QStringList{u"0 Root problem"_s, u"1 Between problem"_s, u"2 Two below"_s}));
    }
    void drawsNoTrustWhereThereIsNone()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair forged = makeTestPair(authority(u"Root"_s));
        const TestPair leaf = makeTestPair(end(), &forged);
        QCOMPARE(tree(leaf.certificate + root.certificate, {}), (QStringList{u"0 Root fits"_s, u"1 End problem"_s}));
        QCOMPARE(tree(leaf.certificate, root.certificate), (QStringList{u"0 Root anchor"_s, u"1 End problem"_s}));
        // Two authorities that signed each other are nobody's end, and are shown all the same.
        const TestPair a = makeTestPair(authority(u"A"_s)), b = makeTestPair(authority(u"B"_s));
        const TestPair aByB = makeTestPair(authority(u"A"_s), &b), bByA = makeTestPair(authority(u"B"_s), &a);
        QCOMPARE(tree(aByB.certificate + bByA.certificate, root.certificate).filter(u"trusted"_s), QStringList());
        QVERIFY(tree(aByB.certificate + bByA.certificate, {}).size() >= 2);
    }
    void judgesEachWayByItselfInWhateverOrderTheFileHas()
    {
        CertificateWish wish = authority(u"Root"_s);
        wish.basicConstraints = "critical,CA:TRUE,pathlen:0";
        const TestPair root = makeTestPair(wish);
        const TestPair between = makeTestPair(authority(u"Between"_s), &root);
        const QByteArray tooLong = makeTestPair(end(), &between).certificate + between.certificate;
        wish = end();
        wish.commonName = u"Direct"_s;
        const QByteArray direct = makeTestPair(wish, &root).certificate;
        for (const QByteArray &file : {direct + tooLong, tooLong + direct}) {
            QStringList lines = tree(file, root.certificate);
            QCOMPARE(lines.value(0), u"0 Root problem"_s);
            lines.sort();
            QCOMPARE(lines,
                     (QStringList{u"0 Root problem"_s, u"1 Between below"_s, u"1 Direct trusted"_s, u"2 End below"_s}));
        }
    }
    void showsAProblemWhereNoWayCouldBeLookedFor()
    {
        CertificateDescription broken;
        broken.summary.sha256 = u"00"_s;
        broken.summary.pem = u"nothing that can be read again"_s;
        const CertificateTree tree = chainTree({broken}, {m_now, {}});
        QCOMPARE(tree.nodes.size(), 1);
        QCOMPARE(tree.nodes[0].sha256, u"00"_s);
        QCOMPARE(tree.nodes[0].state, CertificateTree::State::Problem);
        QVERIFY(!tree.nodes[0].problem.isEmpty());
    }
    void looksForNoChainsInACollectionOfRoots()
    {
        QByteArray many;
        for (int i = 0; i <= mostInChains; ++i)
            many += makeTestPair(authority(u"Root %1"_s.arg(i))).certificate;
        const QStringList lines = tree(many, {});
        QCOMPARE(lines.size(), mostInChains + 1);
        QCOMPARE(lines.first(), u"0 Root 0 unchecked"_s);
    }
    void trustsNothingButTheGiven()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair leaf = makeTestPair(end(), &root);
        const auto own = chain(leaf.certificate + root.certificate, makeTestPair(authority(u"Other"_s)).certificate);
        QVERIFY(!own.trusted);
        QVERIFY2(own.error.startsWith(u"Root: It signed itself"_s), qPrintable(own.error));
        QVERIFY(!chain(leaf.certificate + root.certificate, {}).trusted);
    }
    void doesNotTrustTheNameWithoutTheKey()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair forged = makeTestPair(authority(u"Root"_s));
        const auto seen = chain(makeTestPair(end(), &forged).certificate, root.certificate);
        QVERIFY(!seen.trusted);
        QVERIFY2(!seen.error.isEmpty(), "it says why");
    }
    void takesAnAnchorThatIsNoRoot()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair between = makeTestPair(authority(u"Between"_s), &root);
        const TestPair leaf = makeTestPair(end(), &between);
        QCOMPARE(chain(leaf.certificate, between.certificate).path.size(), 2);
        QVERIFY(chain(leaf.certificate, between.certificate).trusted);
        QVERIFY(chain(leaf.certificate, leaf.certificate).trusted);
    }
    void judgesAtTheGivenTime()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        const TestPair leaf = makeTestPair(end(), &root);
        const auto late = chain(leaf.certificate, root.certificate, m_now.addDays(11));
        QVERIFY(!late.trusted);
        QVERIFY2(late.error.contains(u"expired"_s), qPrintable(late.error));
        const auto early = chain(leaf.certificate, root.certificate, m_now.addDays(-11));
        QVERIFY2(early.error.contains(u"not valid yet"_s), qPrintable(early.error));
    }
    void refusesAnIssuerThatIsNoAuthority_data()
    {
        QTest::addColumn<QByteArray>("constraints");
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QString>("says");
        QTest::newRow("no CA") << QByteArray("critical,CA:FALSE") << QByteArray() << u"no certification authority"_s;
        QTest::newRow("no keyCertSign") << QByteArray("critical,CA:TRUE") << QByteArray("critical,digitalSignature")
                                        << QString();
    }
    void refusesAnIssuerThatIsNoAuthority()
    {
        QFETCH(QByteArray, constraints);
        QFETCH(QByteArray, usage);
        QFETCH(QString, says);
        const TestPair root = makeTestPair(authority(u"Root"_s));
        CertificateWish wish = authority(u"Between"_s);
        wish.basicConstraints = constraints;
        wish.keyUsage = usage;
        const TestPair between = makeTestPair(wish, &root);
        CertificateWish leafWish = end();
        leafWish.basicConstraints = "CA:FALSE";
        const auto seen = chain(makeTestPair(leafWish, &between).certificate + between.certificate, root.certificate);
        QVERIFY(!seen.trusted);
        QVERIFY2(!seen.error.isEmpty() && seen.error.contains(says), qPrintable(seen.error));
    }
    void refusesPathsThatAreTooLong()
    {
        CertificateWish wish = authority(u"Root"_s);
        wish.basicConstraints = "critical,CA:TRUE,pathlen:0";
        const TestPair root = makeTestPair(wish);
        const TestPair between = makeTestPair(authority(u"Between"_s), &root);
        const auto seen = chain(makeTestPair(end(), &between).certificate + between.certificate, root.certificate);
        QVERIFY(!seen.trusted);
        QVERIFY2(seen.error.contains(u"pathLenConstraint"_s), qPrintable(seen.error));
    }
    void refusesWhatCanBeForgedOrBroken()
    {
        const TestPair root = makeTestPair(authority(u"Root"_s));
        CertificateWish wish = end();
        wish.digest = "SHA1";
        QVERIFY(!chain(makeTestPair(wish, &root).certificate, root.certificate).trusted);
        wish = end();
        wish.key = "RSA:1024";
        const auto weak = chain(makeTestPair(wish, &root).certificate, root.certificate);
        QVERIFY2(!weak.trusted && weak.error.contains(u"so short"_s), qPrintable(weak.error));
    }

    /// What NIST's Public Key Interoperability Test Suite says of paths, times, names, basic constraints and key usage.
    void agreesWithTheVerdictsOfNistPkits()
    {
        struct Exception {
            const char *name;
            const char *reason;
        };
        static constexpr char shortKey[] = "DSA of 1024 bits is below 112 bits of security";
        static const Exception exceptions[] = {{"ValidDSASignaturesTest4EE", shortKey},
                                               {"ValidDSAParameterInheritanceTest5EE", shortKey}};
        QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/x509/pkits.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMap<QString, QByteArray> pems;
        for (const QByteArray &part : ('\n' + file.readAll()).split('#').mid(1)) {
            const qsizetype end = part.indexOf('\n');
            pems.insert(QString::fromLatin1(part.left(end).trimmed()), part.mid(end + 1));
        }
        const auto anchor = readBundle(pems.take(u"TrustAnchorRootCertificate"_s));
        VERIFY_OK(anchor);
        QList<CertificateDescription> authorities;
        for (auto it = pems.cbegin(); it != pems.cend(); ++it)
            if (!it.key().endsWith(u"EE"))
                authorities += readBundle(it.value())->certificates;
        // Those that issued it, by their keys; the ways between them are the verifier's to find.
        const auto withAuthorities = [&](CertificateBundle bundle) {
            for (qsizetype i = 0; i < bundle.certificates.size(); ++i) {
                for (const CertificateDescription &authority : std::as_const(authorities)) {
                    if (authority.subjectKeyId == bundle.certificates[i].authorityKeyId &&
                        !bundle.certificates.contains(authority))
                        bundle.certificates.append(authority);
                }
            }
            return bundle;
        };
        const QDateTime at(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        int tests = 0;
        qsizetype needed = 0;
        QStringList others;
        for (auto it = pems.cbegin(); it != pems.cend(); ++it) {
            if (!it.key().endsWith(u"EE"))
                continue;
            ++tests;
            const auto bundle = readBundle(it.value());
            VERIFY_OK(bundle);
            const CertificateChain chain = verifyChain(withAuthorities(*bundle), anchor->certificates, at);
            const bool isException =
                std::any_of(std::begin(exceptions), std::end(exceptions),
                            [&](const Exception &exception) { return it.key() == QLatin1String(exception.name); });
            if (chain.trusted == it.key().startsWith(u"Valid"))
                continue;
            if (isException)
                ++needed;
            else
                others += it.key() + u": "_s + chain.error;
        }
        QCOMPARE(tests, 85);
        QCOMPARE(needed, qsizetype(std::size(exceptions)));
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(ChainVerifierTest)
#include "ChainVerifierTest.moc"
