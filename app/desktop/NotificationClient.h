// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include <QHash>
#include <QObject>

namespace gatehouse
{

/// Notifications of the desktop, over the session bus (freedesktop Desktop Notifications Specification 1.2).
/// ErrorKind::Unavailable where nothing on the bus shows any, or where there is no bus.
class NotificationClient : public QObject
{
    Q_OBJECT

public:
    explicit NotificationClient(QObject *parent = nullptr);

    /// `title` is shown as it is. `body` may hold markup for some desktops, so nothing that comes from outside belongs
    /// into it. Pressed, it emits opened(tag).
    Future<void> show(const QString &title, const QString &body, const QString &tag, bool urgent = false);

Q_SIGNALS:
    void opened(const QString &tag);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id);

private:
    void listen();

    QHash<uint, QString> m_tags; ///< of what is on screen
    bool m_listening = false;
};

} // namespace gatehouse
