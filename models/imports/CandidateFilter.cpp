// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateFilter.h"

#include "models/base/Folding.h"

namespace gatehouse
{

bool CandidateFilter::matches(const RemoteUser &remote) const
{
    return (!active || remote.active == *active) && (!hasEmail || remote.email().isEmpty() != *hasEmail) &&
           (domain.isEmpty() || mailDomain(remote.email()) == foldedKey(domain));
}

QString mailDomain(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? QString() : foldedKey(address.mid(at + 1));
}

} // namespace gatehouse
