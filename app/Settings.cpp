// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
QString fileOr(const QString &file)
{
    return file.isEmpty()
               ? QSettings(QSettings::IniFormat, QSettings::UserScope, u"gatehouse"_s, u"gatehouse"_s).fileName()
               : file;
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Settings)
};

void writeMailServer(QSettings &store, const MailServer &server)
{
    store.setValue(u"mail/host"_s, server.host);
    store.setValue(u"mail/port"_s, server.port);
    store.setValue(u"mail/security"_s, server.security == MailServer::Security::Tls ? u"tls"_s : u"starttls"_s);
    store.setValue(u"mail/user"_s, server.user);
    store.setValue(u"mail/from"_s, server.from);
    store.setValue(u"mail/to"_s, server.to);
    store.sync();
}
} // namespace

Settings::Settings(const QString &file) : m_store(fileOr(file), QSettings::IniFormat) {}

QString Settings::theme() const { return m_store.value(u"theme"_s, u"system"_s).toString(); }
void Settings::setTheme(const QString &theme) { m_store.setValue(u"theme"_s, theme); }

QString Settings::language() const { return m_store.value(u"language"_s).toString(); }
void Settings::setLanguage(const QString &language) { m_store.setValue(u"language"_s, language); }

QStringList Settings::workspaces() const { return m_store.value(u"workspaces"_s).toStringList(); }

void Settings::addWorkspace(const QString &location)
{
    QStringList all = workspaces();
    all.removeAll(location);
    all.prepend(location);
    m_store.setValue(u"workspaces"_s, QStringList(all.mid(0, 8)));
}

void Settings::removeWorkspace(const QString &location)
{
    QStringList all = workspaces();
    all.removeAll(location);
    m_store.setValue(u"workspaces"_s, all);
}

bool Settings::opensForHelpDesk(const QString &location) const
{
    return m_store.value(u"helpDesk"_s).toStringList().contains(location);
}

void Settings::setOpensForHelpDesk(const QString &location, bool helpDesk)
{
    QStringList all = m_store.value(u"helpDesk"_s).toStringList();
    all.removeAll(location);
    if (helpDesk)
        all.append(location);
    m_store.setValue(u"helpDesk"_s, all);
}

MailServer Settings::mailServer() const
{
    const auto text = [this](const QString &name) { return m_store.value(u"mail/"_s + name).toString(); };
    MailServer server;
    server.host = text(u"host"_s);
    server.port = m_store.value(u"mail/port"_s, server.port).toInt();
    server.security = text(u"security"_s) == u"tls" ? MailServer::Security::Tls : MailServer::Security::StartTls;
    server.user = text(u"user"_s);
    server.from = text(u"from"_s);
    // Written by hand without quotation marks, several addresses are read as a list.
    server.to = m_store.value(u"mail/to"_s).toStringList().join(u", "_s);
    return server;
}

Result<void> Settings::setMailServer(const MailServer &server)
{
    const MailServer before = mailServer();
    QSettings store(m_store.fileName(), QSettings::IniFormat); // a status of its own: that of m_store keeps old errors
    writeMailServer(store, server);
    if (store.status() == QSettings::NoError)
        return {};
    writeMailServer(store, before);
    return failure(ErrorKind::Storage,
                   Texts::tr("The settings file %1 cannot be written. The mail server is what it was; make the file "
                             "writable, then save again.")
                       .arg(m_store.fileName()));
}

QByteArray Settings::geometry() const { return m_store.value(u"geometry"_s).toByteArray(); }
void Settings::setGeometry(const QByteArray &geometry) { m_store.setValue(u"geometry"_s, geometry); }

bool Settings::railCollapsed() const { return m_store.value(u"railCollapsed"_s).toBool(); }
void Settings::setRailCollapsed(bool collapsed) { m_store.setValue(u"railCollapsed"_s, collapsed); }

} // namespace gatehouse
