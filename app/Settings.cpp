// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"

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

QByteArray Settings::geometry() const { return m_store.value(u"geometry"_s).toByteArray(); }
void Settings::setGeometry(const QByteArray &geometry) { m_store.setValue(u"geometry"_s, geometry); }

bool Settings::railCollapsed() const { return m_store.value(u"railCollapsed"_s).toBool(); }
void Settings::setRailCollapsed(bool collapsed) { m_store.setValue(u"railCollapsed"_s, collapsed); }

} // namespace gatehouse
