// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/SystemAppearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString space = u"org.freedesktop.appearance"_s;
} // namespace

SystemAppearance::SystemAppearance(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(u"color-scheme"_s);
    read(u"contrast"_s);
}

void SystemAppearance::read(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(key, reply.value().variant());
    });
}

void SystemAppearance::settingChanged(const QString &changedSpace, const QString &key, const QDBusVariant &value)
{
    if (changedSpace == space)
        take(key, value.variant());
}

void SystemAppearance::take(const QString &key, const QVariant &value)
{
    // Read wraps the value in a second variant, SettingChanged does not.
    const QVariant plain = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (key == u"color-scheme"_s)
        Q_EMIT darkWanted(plain.toUInt() == 1);
    else if (key == u"contrast"_s)
        Q_EMIT highContrastWanted(plain.toUInt() == 1);
}

} // namespace gatehouse
