// SPDX-License-Identifier: Apache-2.0
#include "app/http/ClientNetwork.h"

#include <QHostAddress>

namespace gatehouse
{

QString clientNetwork(const QString &address, int ipv6Bytes)
{
    // Every IPv4 address is in one network of IPv6.
    const QHostAddress parsed(address);
    bool isV4 = false;
    const quint32 v4 = parsed.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4).toString();
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(bytes.c), ipv6Bytes).toHex());
}

} // namespace gatehouse
