// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mail/MailServer.h"

#include <QSettings>
#include <QStringList>

namespace gatehouse
{

/// What one person at one computer prefers. Nothing here is secret or shared.
class Settings
{
public:
    /// `file` empty: the platform's own place.
    explicit Settings(const QString &file = {});

    QString theme() const; ///< "system", "light" or "dark"
    void setTheme(const QString &theme);
    QString language() const; ///< "de"; empty: the system's
    void setLanguage(const QString &language);
    /// Workspaces opened, newest first, at most eight.
    QStringList workspaces() const;
    void addWorkspace(const QString &location);
    void removeWorkspace(const QString &location);
    /// Whether this workspace was opened for the help desk the last time, and is to be again.
    bool opensForHelpDesk(const QString &location) const;
    void setOpensForHelpDesk(const QString &location, bool helpDesk);
    /// Where the news of this computer go; an empty host: nowhere.
    MailServer mailServer() const;
    /// ErrorKind::Storage when the file could not be written; the mail server is the former one then.
    Result<void> setMailServer(const MailServer &server);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);

private:
    QSettings m_store;
};

} // namespace gatehouse
