// SPDX-License-Identifier: Apache-2.0
#include "app/http/AddressQuestion.h"

#include "app/http/HttpRequest.h"

#include <QCoreApplication>
#include <QHostInfo>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AddressQuestion)
};

bool isIn(const QHostAddress &address, std::initializer_list<const char *> networks)
{
    return std::any_of(networks.begin(), networks.end(), [&](const char *network) {
        return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
    });
}

QString questionFor(const QString &host, const QList<QHostAddress> &addresses)
{
    for (const QHostAddress &address : addresses) {
        const QString inside = insideAddress(address);
        if (!inside.isEmpty() && QHostAddress(host) == address)
            return Texts::tr("%1 is %2. The Token Key will be sent there.").arg(host, inside);
        if (!inside.isEmpty())
            return Texts::tr("%1 is %2: %3. The Token Key will be sent there.").arg(host, address.toString(), inside);
    }
    return {};
}

} // namespace

QString insideAddress(const QHostAddress &written)
{
    bool isMapped = false; // ::ffff:10.0.0.5 is 10.0.0.5
    const QHostAddress mapped(written.toIPv4Address(&isMapped));
    const QHostAddress address = isMapped ? mapped : written;
    if (isIn(address, {"127.0.0.0/8", "0.0.0.0/8", "::1/128", "::/128"}))
        return Texts::tr("an address of this computer");
    if (isIn(address, {"169.254.169.254/32", "fd00:ec2::254/128", "100.100.100.200/32"}))
        return Texts::tr("the address where cloud machines keep their credentials");
    if (isIn(address, {"169.254.0.0/16", "fe80::/10"}))
        return Texts::tr("a link-local address, which no provider has");
    if (isIn(address, {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7"}))
        return Texts::tr("an address inside a private network");
    return {};
}

Future<QString> addressQuestion(const QString &baseUrl, const QString &baseUrlBefore, QObject *context)
{
    const QUrl url(baseUrl.trimmed());
    const QString host = url.host();
    if (host.isEmpty() || host == QUrl(baseUrlBefore).host() || (url.scheme() == u"http" && isLoopbackHost(host)))
        return async::ready<QString>(QString());
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QHostInfo::lookupHost(host, context, [promise, host](const QHostInfo &found) {
        promise->addResult(questionFor(host, found.addresses()));
        promise->finish();
    });
    return promise->future();
}

} // namespace gatehouse
