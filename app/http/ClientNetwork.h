// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Whom an address belongs to, as far as that can be told: an IPv4 address is one's own, and whoever has one IPv6
/// address has all those beside it that begin with the same `ipv6Bytes`. What is no address stays as it is.
QString clientNetwork(const QString &address, int ipv6Bytes);

} // namespace gatehouse
