// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

class QSystemTrayIcon;

namespace gatehouse
{

/// A message at an icon in the tray, for desktops that show no notifications. The icon is there only as long as the
/// message is.
class TrayMessage : public QObject
{
    Q_OBJECT

public:
    explicit TrayMessage(QObject *parent = nullptr, std::chrono::milliseconds shownFor = std::chrono::seconds(20));
    /// Does nothing where there is no tray. Pressed, it emits opened(tag).
    void show(const QString &title, const QString &body, const QString &tag);

Q_SIGNALS:
    void opened(const QString &tag);

protected:
    virtual bool hasTray() const;

private:
    QSystemTrayIcon *m_icon = nullptr;
    QTimer m_over;
    QString m_tag;
};

} // namespace gatehouse
