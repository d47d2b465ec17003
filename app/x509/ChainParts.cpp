// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ChainParts.h"

#include <QCoreApplication>

#include <openssl/pem.h>

namespace gatehouse::chain
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChainVerifier)
};

using Context = std::unique_ptr<X509_STORE_CTX, openssl::Freeing<X509_STORE_CTX_free>>;

constexpr int longestPath = 32;
constexpr int securityLevel = 2; // 112 bits: RSA from 2048 on, no SHA-1

openssl::Certificate parsed(const CertificateDescription &certificate)
{
    const QByteArray pem = certificate.summary.pem.toLatin1();
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return openssl::Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

/// Keeps what is wrong and goes on, so that one problem does not hide the others; the verdict is that of the problems.
int keepProblem(int ok, X509_STORE_CTX *context)
{
    auto *path = static_cast<Path *>(X509_STORE_CTX_get_app_data(context));
    if (!ok)
        path->problems.append({X509_STORE_CTX_get_error_depth(context), X509_STORE_CTX_get_error(context)});
    return 1;
}

} // namespace

Certificates::Certificates(const QList<CertificateDescription> &all, const QList<CertificateDescription> &anchors)
    : m_store(X509_STORE_new())
    , m_between(sk_X509_new_null())
{
    for (const auto &anchor : anchors)
        X509_STORE_add_cert(m_store.get(), parsed(anchor).get());
    for (const auto &certificate : all) {
        m_all.push_back(parsed(certificate));
        if (m_all.back())
            sk_X509_push(m_between.get(), m_all.back().get());
    }
}

Path Certificates::pathOf(qsizetype index, const QDateTime &at) const
{
    Path path;
    const Context context(X509_STORE_CTX_new());
    X509 *const endEntity = m_all[size_t(index)].get();
    if (!endEntity || X509_STORE_CTX_init(context.get(), m_store.get(), endEntity, m_between.get()) != 1) {
        path.problems.append({0, X509_V_ERR_UNSPECIFIED});
        openssl::lastError();
        return path;
    }
    X509_STORE_CTX_set_app_data(context.get(), &path);
    X509_STORE_CTX_set_verify_cb(context.get(), keepProblem);
    X509_VERIFY_PARAM *const rules = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(rules, at.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_depth(rules, longestPath);
    X509_VERIFY_PARAM_set_auth_level(rules, securityLevel);
    path.trusted = X509_verify_cert(context.get()) == 1 && path.problems.isEmpty();
    const STACK_OF(X509) *const found = X509_STORE_CTX_get0_chain(context.get());
    for (int i = 0; i < sk_X509_num(found); ++i) {
        X509_up_ref(sk_X509_value(found, i));
        path.certificates.emplace_back(sk_X509_value(found, i));
    }
    openssl::lastError();
    return path;
}

QString inWords(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Words::tr("It had expired by then.");
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Words::tr("It was not valid yet.");
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return Words::tr("It signed itself and is not among the trusted certificates.");
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return Words::tr("Its issuer is neither in the file nor among the trusted certificates.");
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return Words::tr("Its signature is not its issuer's.");
    case X509_V_ERR_INVALID_CA:
        return Words::tr("It is no certification authority and issued another certificate.");
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return Words::tr("More certificates follow it than its pathLenConstraint allows.");
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return Words::tr("Its keyUsage does not allow it to issue certificates.");
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Words::tr("It is signed with a hash that can be forged.");
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
        return Words::tr("Its key is so short that it can be broken.");
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        return Words::tr("It has a critical extension that is not known here.");
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
        return Words::tr("Its names are not among those that its issuer may certify.");
    case X509_V_ERR_UNSPECIFIED:
        return Words::tr("The certificate cannot be verified.");
    default:
        return QString::fromLatin1(X509_verify_cert_error_string(error));
    }
}

} // namespace gatehouse::chain
