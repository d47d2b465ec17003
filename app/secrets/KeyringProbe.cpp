// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/KeyringProbe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int answerMilliseconds = 5000;
const auto service = "org.freedesktop.secrets"_L1;

using Promise = std::shared_ptr<QPromise<Result<KeyringState>>>;

void finish(const Promise &promise, KeyringState state)
{
    promise->addResult(state);
    promise->finish();
}

KeyringState stateOf(const QDBusError &error)
{
    const bool slow = error.type() == QDBusError::NoReply || error.type() == QDBusError::Timeout ||
                      error.type() == QDBusError::TimedOut;
    return slow ? KeyringState::Silent : KeyringState::NoService;
}

/// Calls and hands the finished reply to `fn`; never blocks and dies with the context.
template <typename Reply, typename Fn> void ask(const QDBusMessage &message, QObject *context, Fn fn)
{
    const auto call = QDBusConnection::sessionBus().asyncCall(message, answerMilliseconds);
    auto *watcher = new QDBusPendingCallWatcher(call, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, fn = std::move(fn)] {
        watcher->deleteLater();
        fn(Reply(*watcher));
    });
}

void askLocked(const QString &collection, QObject *context, const Promise &promise)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    ask<QDBusPendingReply<QDBusVariant>>(message, context, [promise](const QDBusPendingReply<QDBusVariant> &reply) {
        // An alias may point at a keyring that was deleted: then there is none.
        if (reply.isError()) {
            const auto state = stateOf(reply.error());
            return finish(promise, state == KeyringState::Silent ? state : KeyringState::NoKeyring);
        }
        finish(promise, reply.value().variant().toBool() ? KeyringState::Locked : KeyringState::Unlocked);
    });
}

} // namespace

Future<KeyringState> keyringState(QObject *context)
{
    // Without a bus the reply would never be announced.
    if (!QDBusConnection::sessionBus().isConnected())
        return async::ready<KeyringState>(KeyringState::NoService);
    auto promise = std::make_shared<QPromise<Result<KeyringState>>>();
    promise->start();
    auto future = promise->future();
    QDBusMessage message = QDBusMessage::createMethodCall(service, u"/org/freedesktop/secrets"_s,
                                                          u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s);
    message << u"default"_s;
    ask<QDBusPendingReply<QDBusObjectPath>>(message, context,
                                            [promise, context](const QDBusPendingReply<QDBusObjectPath> &reply) {
                                                if (reply.isError())
                                                    return finish(promise, stateOf(reply.error()));
                                                if (reply.value().path() == u"/")
                                                    return finish(promise, KeyringState::NoKeyring);
                                                askLocked(reply.value().path(), context, promise);
                                            });
    return future;
}

} // namespace gatehouse
