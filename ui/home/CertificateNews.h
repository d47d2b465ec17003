// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "models/home/CertificateReminder.h"
#include "ui/widgets/Toast.h"

#include <QTimer>

namespace gatehouse
{

/// Reminds of certificates that expire, once for each of 60, 30, 14, 7 and 1 days and for the end itself; what was said
/// is remembered at this computer.
class CertificateNews : public QObject
{
    Q_OBJECT

public:
    explicit CertificateNews(ApplicationStore &store, QObject *parent = nullptr);

    /// Looks now, every hour, and when applications change.
    void start();

Q_SIGNALS:
    void news(const gatehouse::Toast &toast);
    /// The same for the desktop, which may take `body` for markup; `first` is the application to expire first.
    void desktopNews(const QString &title, const QString &body, const gatehouse::ApplicationId &first, bool urgent);
    /// The application to be shown, when somebody follows the news.
    void applicationWanted(const gatehouse::ApplicationId &application);

private:
    void look();
    void say(const QList<CertificateReminder> &due);

    ApplicationStore &m_store;
    QTimer m_timer;
};

} // namespace gatehouse
