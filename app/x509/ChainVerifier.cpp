// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ChainVerifier.h"

#include "app/x509/CertificateFields.h"
#include "app/x509/OpenSslHandles.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>

#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

#include <algorithm>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChainVerifier)
};

using Store = std::unique_ptr<X509_STORE, openssl::Freeing<X509_STORE_free>>;
using Context = std::unique_ptr<X509_STORE_CTX, openssl::Freeing<X509_STORE_CTX_free>>;

struct StackFreeing {
    void operator()(STACK_OF(X509) * all) const { sk_X509_pop_free(all, X509_free); }
};
using Stack = std::unique_ptr<STACK_OF(X509), StackFreeing>;

constexpr int longestPath = 32;
constexpr int securityLevel = 2; // 112 bits: RSA from 2048 on, no SHA-1

openssl::Certificate parsed(const CertificateDescription &certificate)
{
    const QByteArray pem = certificate.summary.pem.toLatin1();
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return openssl::Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

/// The first that issued none of the others and is no authority; else the first.
qsizetype endEntityOf(const QList<CertificateDescription> &all)
{
    const auto end = std::find_if(all.cbegin(), all.cend(), [](const auto &one) { return !one.isCa; });
    if (end != all.cend())
        return end - all.cbegin();
    const auto issuesNone = std::find_if(all.cbegin(), all.cend(), [&all](const auto &one) {
        return std::none_of(all.cbegin(), all.cend(), [&one](const auto &other) {
            return other.summary.sha256 != one.summary.sha256 && other.namesIssuer(one);
        });
    });
    return issuesNone == all.cend() ? 0 : issuesNone - all.cbegin();
}

QString inWords(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Texts::tr("It had expired by then.");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Texts::tr("It was not valid yet.");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return Texts::tr("It signed itself and is not among the trusted certificates.");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return Texts::tr("Its issuer is neither in the file nor among the trusted certificates.");
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return Texts::tr("Its signature is not its issuer's.");
    case X509_V_ERR_INVALID_CA:
        return Texts::tr("It is no certification authority and issued another certificate.");
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return Texts::tr("More certificates follow it than its pathLenConstraint allows.");
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return Texts::tr("Its keyUsage does not allow it to issue certificates.");
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Texts::tr("It is signed with a hash that can be forged.");
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
        return Texts::tr("Its key is so short that it can be broken.");
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        return Texts::tr("It has a critical extension that is not known here.");
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
        return Texts::tr("Its names are not among those that its issuer may certify.");
    default:
        return QString::fromLatin1(X509_verify_cert_error_string(error));
    }
}

QString explained(const X509_STORE_CTX *context)
{
    const QString reason = inWords(X509_STORE_CTX_get_error(context));
    X509 *const about = X509_STORE_CTX_get_current_cert(context);
    return about ? Texts::tr("%1: %2").arg(visibleName(shownName(summaryOf(about).subject)), reason) : reason;
}

} // namespace

CertificateChain verifyChain(const CertificateBundle &bundle, const QList<CertificateDescription> &trusted,
                             const QDateTime &at)
{
    CertificateChain chain;
    if (bundle.certificates.isEmpty()) {
        chain.error = Texts::tr("There is no certificate to verify.");
        return chain;
    }
    const Store store(X509_STORE_new());
    const Stack between(sk_X509_new_null());
    const Context context(X509_STORE_CTX_new());
    for (const auto &anchor : trusted)
        X509_STORE_add_cert(store.get(), parsed(anchor).get());
    for (const auto &certificate : bundle.certificates) {
        if (auto other = parsed(certificate); other && sk_X509_push(between.get(), other.get()) > 0)
            other.release();
    }
    const auto endEntity = parsed(bundle.certificates[endEntityOf(bundle.certificates)]);
    if (X509_STORE_CTX_init(context.get(), store.get(), endEntity.get(), between.get()) != 1) {
        chain.error = Texts::tr("The certificate cannot be verified.");
        openssl::lastError();
        return chain;
    }
    X509_VERIFY_PARAM *const rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_depth(rules, longestPath);
    X509_VERIFY_PARAM_set_auth_level(rules, securityLevel);
    chain.trusted = X509_verify_cert(context.get()) == 1;
    if (!chain.trusted)
        chain.error = explained(context.get());
    const STACK_OF(X509) *const path = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(path); ++i)
        chain.path.append(summaryOf(sk_X509_value(path, i)).sha256);
    openssl::lastError();
    return chain;
}

} // namespace gatehouse
