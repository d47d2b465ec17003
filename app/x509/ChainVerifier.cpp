// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ChainVerifier.h"

#include "app/x509/CertificateFields.h"
#include "app/x509/ChainParts.h"
#include "models/x509/DistinguishedName.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ChainVerifier)
};

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

QString explained(const chain::Path &path)
{
    const chain::Problem &first = path.problems.first();
    const QString reason = chain::inWords(first.error);
    if (first.depth < 0 || size_t(first.depth) >= path.certificates.size())
        return reason;
    X509 *const about = path.certificates[size_t(first.depth)].get();
    return Texts::tr("%1: %2").arg(visibleName(shownName(summaryOf(about).subject)), reason);
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
    const chain::Path path =
        chain::Certificates(bundle.certificates, trusted).pathOf(endEntityOf(bundle.certificates), at);
    chain.trusted = path.trusted;
    if (!chain.trusted)
        chain.error = path.problems.isEmpty() ? Texts::tr("The certificate cannot be verified.") : explained(path);
    for (const openssl::Certificate &certificate : path.certificates)
        chain.path.append(summaryOf(certificate.get()).sha256);
    return chain;
}

} // namespace gatehouse
