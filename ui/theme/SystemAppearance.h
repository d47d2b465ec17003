// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace gatehouse
{

/// What the desktop asks of colours: the portal's org.freedesktop.appearance (color-scheme 1 is dark, contrast 1 is
/// high). Reads asynchronously; without a portal nothing is ever signalled.
class SystemAppearance : public QObject
{
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

Q_SIGNALS:
    void darkWanted(bool dark);
    void highContrastWanted(bool high);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &key);
    void take(const QString &key, const QVariant &value);
};

} // namespace gatehouse
