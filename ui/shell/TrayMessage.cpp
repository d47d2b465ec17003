// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/TrayMessage.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>

namespace gatehouse
{

using namespace std::chrono_literals;

void TrayMessage::show(const QString &title, const QString &body, const QString &tag)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    constexpr auto shownFor = 20s;
    m_tag = tag;
    if (!m_icon) {
        m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_tag); });
        connect(m_icon, &QSystemTrayIcon::activated, this, [this] { Q_EMIT opened(m_tag); });
    }
    m_icon->setToolTip(title);
    m_icon->show();
    m_icon->showMessage(title, body, QSystemTrayIcon::Information, int(std::chrono::milliseconds(shownFor).count()));
    QTimer::singleShot(shownFor, m_icon, [this, tag] {
        if (m_tag == tag)
            m_icon->hide();
    });
}

} // namespace gatehouse
