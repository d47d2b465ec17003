// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/NotificationClient.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString notifications = u"org.freedesktop.Notifications"_s;
const QString notificationsPath = u"/org/freedesktop/Notifications"_s;
constexpr int notifyMilliseconds = 5000;

Error noNotifications(const QString &detail)
{
    return {ErrorKind::Unavailable, NotificationClient::tr("This desktop shows no notifications."), detail};
}

} // namespace

NotificationClient::NotificationClient(QObject *parent) : QObject(parent) {}

Future<void> NotificationClient::show(const QString &title, const QString &body, const QString &tag, bool urgent)
{
    // Without a bus the reply would never be announced.
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return async::ready<void>(failure(noNotifications(bus.lastError().message())));
    listen();
    QDBusMessage message = QDBusMessage::createMethodCall(notifications, notificationsPath, notifications, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, u"gatehouse"_s},
                            {u"urgency"_s, QVariant::fromValue(uchar(urgent ? 2 : 1))}};
    message << u"Gatehouse"_s << 0U << u"gatehouse"_s << title << body << QStringList{u"default"_s, tr("Open")} << hints
            << -1;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, notifyMilliseconds), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, promise, tag] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) {
            promise->addResult(failure(noNotifications(reply.error().message())));
        } else {
            m_tags.insert(reply.value(), tag);
            promise->addResult(Result<void>());
        }
        promise->finish();
    });
    return promise->future();
}

void NotificationClient::listen()
{
    if (std::exchange(m_listening, true))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(notifications, notificationsPath, notifications, u"ActionInvoked"_s, this,
                SLOT(actionInvoked(uint, QString)));
    bus.connect(notifications, notificationsPath, notifications, u"NotificationClosed"_s, this,
                SLOT(notificationClosed(uint)));
}

// The daemon tells everybody of everybody's notifications.
void NotificationClient::actionInvoked(uint id, const QString &action)
{
    if (action == u"default" && m_tags.contains(id))
        Q_EMIT opened(m_tags.value(id));
}

void NotificationClient::notificationClosed(uint id) { m_tags.remove(id); }

} // namespace gatehouse
