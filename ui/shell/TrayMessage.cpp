// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/TrayMessage.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace gatehouse
{

TrayMessage::TrayMessage(QObject *parent, std::chrono::milliseconds shownFor) : QObject(parent)
{
    m_over.setSingleShot(true);
    m_over.setInterval(shownFor);
}

bool TrayMessage::hasTray() const { return QSystemTrayIcon::isSystemTrayAvailable(); }

void TrayMessage::show(const QString &title, const QString &body, const QString &tag)
{
    if (!hasTray())
        return;
    m_tag = tag;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_tag); });
        connect(m_icon, &QSystemTrayIcon::activated, this, [this] { Q_EMIT opened(m_tag); });
        connect(&m_over, &QTimer::timeout, m_icon, &QSystemTrayIcon::hide);
    }
    m_icon->setToolTip(title);
    m_icon->show();
    m_icon->showMessage(title, body, QSystemTrayIcon::Information, m_over.interval());
    m_over.start(); // anew for each message
}

} // namespace gatehouse
