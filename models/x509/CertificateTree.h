// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace gatehouse
{

/// Certificates below the ones that issued them, each with what became of its way up to a trusted one.
struct CertificateTree {
    enum class State {
        Anchor,  ///< one of the roots that were chosen
        Trusted, ///< everything between it and a chosen root is in order
        Fits,    ///< in order as far as the file goes; no roots were chosen
        Below,   ///< in order itself, but one above it is not
        Problem,
        Unchecked, ///< one of so many that nobody looked for chains
        Unjudged   ///< by what was chosen since: not yet, or it failed
    };
    struct Node {
        QString sha256;
        int depth = 0; ///< 0: nobody above it
        State state = State::Fits;
        QString problem; ///< a sentence about "it"; empty without one
        bool operator==(const Node &) const = default;
    };

    bool againstRoots = false;
    QList<Node> nodes; ///< an issuer before those that it issued; of several trees the first of the file first

    bool operator==(const CertificateTree &) const = default;
};

} // namespace gatehouse
