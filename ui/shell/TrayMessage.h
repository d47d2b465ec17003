// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QSystemTrayIcon;

namespace gatehouse
{

/// A message at an icon in the tray, for desktops that show no notifications. The icon is there only as long as the
/// message is.
class TrayMessage : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Does nothing where there is no tray. Pressed, it emits opened(tag).
    void show(const QString &title, const QString &body, const QString &tag);

Q_SIGNALS:
    void opened(const QString &tag);

private:
    QSystemTrayIcon *m_icon = nullptr;
    QString m_tag;
};

} // namespace gatehouse
