// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ChainTree.h"

#include "app/x509/CertificateFields.h"
#include "app/x509/ChainParts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gatehouse
{

namespace
{

using State = CertificateTree::State;

/// Which of the certificates issued another one, and which have nobody of the file above them, by their names.
struct Kinship {
    QSet<QString> issuers;
    QList<CertificateDescription> tops;

    explicit Kinship(const QList<CertificateDescription> &all)
    {
        QMultiHash<QString, const CertificateDescription *> bySubject;
        for (const CertificateDescription &one : all)
            bySubject.insert(one.summary.subject, &one);
        for (const CertificateDescription &one : all) {
            bool hasIssuer = false;
            for (const CertificateDescription *other : bySubject.values(one.summary.issuer)) {
                if (one.selfSigned || other->summary.sha256 == one.summary.sha256 || !one.namesIssuer(*other))
                    continue;
                issuers.insert(other->summary.sha256);
                hasIssuer = true;
            }
            if (!hasIssuer)
                tops.append(one);
        }
    }
};

class TreeBuilder
{
public:
    explicit TreeBuilder(const ChainConditions &conditions)
    {
        for (const CertificateDescription &root : conditions.roots.value_or(QList<CertificateDescription>()))
            m_chosen.insert(root.summary.sha256);
        m_tree.againstRoots = conditions.roots.has_value();
    }

    bool has(const QString &sha256) const { return m_seen.contains(sha256); }

    /// The way up of the certificate with this fingerprint.
    void add(const QString &endEntity, const chain::Path &path)
    {
        if (path.certificates.empty()) {
            const int error = path.problems.isEmpty() ? X509_V_ERR_UNSPECIFIED : path.problems.first().error;
            m_seen.insert(endEntity);
            m_roots.append(Branch{{endEntity, 0, State::Problem, chain::inWords(error)}, {}});
            return;
        }
        const QList<chain::Problem> problems = problemsOf(path);
        QList<Branch> *level = &m_roots;
        bool broken = false;
        for (qsizetype depth = qsizetype(path.certificates.size()) - 1; depth >= 0; --depth) {
            const QString sha256 = summaryOf(path.certificates[size_t(depth)].get()).sha256;
            m_seen.insert(sha256);
            auto at = std::find_if(level->begin(), level->end(),
                                   [&sha256](const Branch &branch) { return branch.node.sha256 == sha256; });
            if (at == level->end())
                at = level->insert(level->end(), Branch{{sha256, 0, sound(sha256), {}}, {}});
            const auto problem = std::find_if(problems.cbegin(), problems.cend(), [depth](const chain::Problem &each) {
                return qsizetype(each.depth) == depth;
            });
            // Only what is wrong with this way breaks it: another one may be too long for an issuer that both have.
            if (problem != problems.cend()) {
                broken = true;
                at->node.state = State::Problem;
                at->node.problem = chain::inWords(problem->error);
            } else if (broken && at->node.state != State::Problem) {
                at->node.state = State::Below;
            }
            level = &at->issued;
        }
    }

    /// A certificate that nobody looked for a way up from.
    void addAlone(const QString &sha256) { m_roots.append(Branch{{sha256, 0, State::Unchecked, {}}, {}}); }

    CertificateTree tree()
    {
        flatten(m_roots, 0);
        return m_tree;
    }

private:
    struct Branch {
        CertificateTree::Node node;
        QList<Branch> issued;
    };

    /// Each at a certificate of the path. A refusal that is at none, or that OpenSSL gave no reason for, is the end
    /// entity's.
    static QList<chain::Problem> problemsOf(const chain::Path &path)
    {
        QList<chain::Problem> problems;
        for (const chain::Problem &each : path.problems) {
            const bool isInPath = each.depth >= 0 && size_t(each.depth) < path.certificates.size();
            problems.append({isInPath ? each.depth : 0, each.error});
        }
        if (!path.trusted && problems.isEmpty())
            problems.append({0, X509_V_ERR_UNSPECIFIED});
        return problems;
    }

    State sound(const QString &sha256) const
    {
        if (!m_tree.againstRoots)
            return State::Fits;
        return m_chosen.contains(sha256) ? State::Anchor : State::Trusted;
    }

    void flatten(const QList<Branch> &branches, int depth)
    {
        for (const Branch &branch : branches) {
            m_tree.nodes.append(branch.node);
            m_tree.nodes.last().depth = depth;
            flatten(branch.issued, depth + 1);
        }
    }

    CertificateTree m_tree;
    QList<Branch> m_roots;
    QSet<QString> m_chosen;
    QSet<QString> m_seen;
};

} // namespace

CertificateTree chainTree(const QList<CertificateDescription> &certificates, const ChainConditions &conditions)
{
    TreeBuilder builder(conditions);
    if (certificates.size() > mostInChains) {
        for (const CertificateDescription &one : certificates)
            builder.addAlone(one.summary.sha256);
        return builder.tree();
    }
    const Kinship kinship(certificates);
    const chain::Certificates known(certificates, conditions.roots.value_or(kinship.tops));
    // End entities first; then whatever no way led over, as authorities that name each other.
    for (const bool issuersToo : {false, true}) {
        for (qsizetype i = 0; i < certificates.size(); ++i) {
            const QString &sha256 = certificates[i].summary.sha256;
            if (!builder.has(sha256) && (issuersToo || !kinship.issuers.contains(sha256)))
                builder.add(sha256, known.pathOf(i, conditions.at));
        }
    }
    return builder.tree();
}

} // namespace gatehouse
