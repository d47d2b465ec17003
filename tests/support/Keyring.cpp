// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QVariant>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QDBusMessage call(const QString &method, const QVariant &argument)
{
    auto message = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                  u"org.freedesktop.Secret.Service"_s, method);
    message << argument;
    return QDBusConnection::sessionBus().call(message);
}

} // namespace

bool lockKeyring()
{
    const auto alias = call(u"ReadAlias"_s, u"default"_s);
    if (alias.type() != QDBusMessage::ReplyMessage)
        return false;
    const QList<QDBusObjectPath> collections{alias.arguments().value(0).value<QDBusObjectPath>()};
    return call(u"Lock"_s, QVariant::fromValue(collections)).type() == QDBusMessage::ReplyMessage;
}

} // namespace gatehouse
