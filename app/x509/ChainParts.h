// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/OpenSslHandles.h"
#include "models/x509/CertificateDescription.h"

#include <openssl/x509_vfy.h>

#include <vector>

/// Path validation (RFC 5280, section 6) by OpenSSL, under the rules that every chain here is judged by.
namespace gatehouse::chain
{

/// One thing that is wrong with a certificate of a path.
struct Problem {
    int depth = 0; ///< in the path; 0: the end entity
    int error = 0; ///< X509_V_ERR_…
};

struct Path {
    bool trusted = false;
    std::vector<openssl::Certificate> certificates; ///< the end entity first
    QList<Problem> problems;                        ///< in the order that they were found
};

/// Certificates that were read once, to find paths among.
class Certificates
{
public:
    /// `anchors` are the only ones that are trusted, roots or not; the others may stand between.
    Certificates(const QList<CertificateDescription> &all, const QList<CertificateDescription> &anchors);

    /// The path of the certificate at `index` of all.
    Path pathOf(qsizetype index, const QDateTime &at) const;

private:
    using Store = std::unique_ptr<X509_STORE, openssl::Freeing<X509_STORE_free>>;
    struct StackFreeing {
        void operator()(STACK_OF(X509) * all) const { sk_X509_free(all); }
    };
    using Stack = std::unique_ptr<STACK_OF(X509), StackFreeing>;

    std::vector<openssl::Certificate> m_all; ///< null for one that cannot be read again
    Store m_store;
    Stack m_between;
};

/// What an error means for the certificate that has it, in a sentence.
QString inWords(int error);

} // namespace gatehouse::chain
