// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateQuestions.h"

namespace gatehouse
{

/// From so many certificates on nobody looks for chains: it is a collection of roots, and each stands alone.
inline constexpr int mostInChains = 250;

/// The certificates of a file below the ones that issued them. Each end entity's way up is built and checked as
/// verifyChain() does it; where no roots were chosen, whatever the file has nobody above is taken for one, so that
/// signatures, times and authority are checked, and trust is not spoken of. Chosen roots that a way ends at are in the
/// tree, though the file does not hold them.
CertificateTree chainTree(const QList<CertificateDescription> &certificates, const ChainConditions &conditions);

} // namespace gatehouse
