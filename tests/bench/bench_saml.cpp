// SPDX-License-Identifier: Apache-2.0
// Rows S1, S2 and S3 of the performance table: a Response against the bare RSA operation in it, interleaved in one run
// on one thread. S1 and S2 once more with the check that every Response goes through before it leaves.
#include "app/saml/IssuedCheck.h"
#include "app/saml/SamlInspector.h"
#include "app/x509/CertificateGenerator.h"
#include "tests/bench/Ratios.h"

#include <cstdlib>
#include <ctime>
#include <functional>
#include <malloc.h>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int rounds = 15;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_saml: %s\n", qPrintable(why));
    std::exit(1);
}

/// Microseconds of this thread alone: what else the computer does meanwhile is no part of it.
double spent()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e6 + double(time.tv_nsec) / 1e3;
}

/// Microseconds for one of `count` calls.
double timed(int count, const std::function<void()> &call)
{
    const double start = spent();
    for (int i = 0; i < count; ++i)
        call();
    return (spent() - start) / count;
}

struct DigestFreeing {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Digest = std::unique_ptr<EVP_MD_CTX, DigestFreeing>;

/// What is signed in a Response is a SignedInfo of about this size.
const QByteArray bytes(800, 'x');

QByteArray signedBytes(EVP_PKEY *key)
{
    const Digest context(EVP_MD_CTX_new());
    QByteArray signature(512, '\0');
    size_t size = size_t(signature.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size())) != 1)
        fail(u"OpenSSL does not sign"_s);
    return signature.left(qsizetype(size));
}

void verifyBytes(EVP_PKEY *key, const QByteArray &signature)
{
    const Digest context(EVP_MD_CTX_new());
    if (EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                         size_t(signature.size()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                         size_t(bytes.size())) != 1)
        fail(u"OpenSSL does not verify"_s);
}

ResponseDraft draftWith(int attributes)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Assertion assertion;
    assertion.id = newSamlId();
    assertion.issuer = u"https://sso.example.org/saml2/acme"_s;
    assertion.audience = u"https://sp.example.org/metadata"_s;
    assertion.recipient = u"https://sp.example.org/acs"_s;
    assertion.nameId = u"ada@example.org"_s;
    assertion.nameIdFormat = u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s;
    assertion.notBefore = now.addSecs(-180);
    assertion.notOnOrAfter = now.addSecs(300);
    assertion.authnInstant = now;
    assertion.sessionIndex = u"session"_s;
    assertion.contextClass = u"urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"_s;
    for (int i = 0; i < attributes; ++i)
        assertion.attributes += Assertion::Attribute{u"attribute%1"_s.arg(i), {u"value number %1"_s.arg(i)}};
    ResponseDraft draft;
    draft.id = newSamlId();
    draft.issuer = assertion.issuer;
    draft.destination = assertion.recipient;
    draft.inResponseTo = u"_request"_s;
    draft.issued = now;
    draft.assertion = assertion;
    return draft;
}

} // namespace

int main()
{
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024); // as gatehouse-server has it
    mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
    const auto made = generateCertificate(u"bench"_s, QDateTime::currentDateTimeUtc());
    const auto key = made ? SigningKey::read(made->privateKeyPem, made->certificate.pem) : failure(made.error());
    const auto verifier = made ? SignatureVerifier::withCertificates({made->certificate.pem}) : failure(made.error());
    if (!key || !verifier)
        fail(u"no key"_s);
    const SignatureAlgorithm &algorithm = *signatureAlgorithm(u"RSA-SHA256"_s);
    const auto write = [&](const ResponseDraft &draft) {
        const auto written = writeResponse(draft, **key, algorithm);
        if (!written)
            fail(written.error().message);
        return *written;
    };
    const auto writeAndCheck = [&](const ResponseDraft &draft) {
        const auto written = write(draft);
        if (const auto checked = checkIssued(written, draft, *verifier); !checked)
            fail(checked.error().detail);
    };
    const ResponseDraft small = draftWith(8);
    const ResponseDraft large = draftWith(800);
    const WrittenResponse message = write(small);
    const QByteArray signature = signedBytes((*key)->key());
    SamlExpectations expected;
    expected.verifier = *verifier;
    expected.issuer = small.issuer;
    expected.spEntityId = small.assertion->audience;
    expected.acsUrl = small.destination;
    expected.inResponseTo = small.inResponseTo;
    const auto inspect = [&] {
        if (inspectSaml(message.xml, expected).accepted != true)
            fail(u"the Response is not accepted"_s);
    };

    QList<double> sign, one, oneChecked, many, manyChecked, verify, validate;
    for (int round = 0; round < rounds; ++round) {
        sign += timed(40, [&] { signedBytes((*key)->key()); });
        one += timed(40, [&] { write(small); });
        oneChecked += timed(40, [&] { writeAndCheck(small); });
        many += timed(8, [&] { write(large); });
        manyChecked += timed(8, [&] { writeAndCheck(large); });
        verify += timed(400, [&] { verifyBytes((*key)->key(), signature); });
        validate += timed(80, inspect);
    }
    bool kept = printRatios("S1 sign, 8 attributes", sign, one, 1.40, "us");
    kept = printRatios("S1 with self-verification", sign, oneChecked, 1.80, "us") && kept;
    kept = printRatios("S2 sign, 800 attributes", sign, many, 8.0, "us") && kept;
    printRatios("S2 with self-verification", sign, manyChecked, 16.0, "us");
    kept = printRatios("S3 validate, 8 attributes", verify, validate, 18.0, "us") && kept;
    return kept ? 0 : 1;
}
