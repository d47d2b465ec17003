// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/PaletteEntry.h"
#include "ui/shell/Route.h"

#include <QObject>

namespace gatehouse
{
struct Services;

/// What the palette finds in the workspace: applications with their tabs, people, groups. A search that was overtaken
/// by a newer one answers nothing.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    PaletteSource(Services &services, QObject *parent = nullptr);
    /// `query` with its prefix: "@" people only, "#" groups only, "/" events only.
    void search(const QString &query);

Q_SIGNALS:
    void found(const QList<gatehouse::PaletteEntry> &entries);
    void goTo(const gatehouse::Route &route);

private:
    void findApplications(const QString &query);
    void findPeople(const QString &query);
    void findGroups(const QString &query);
    void findEventTypes(const QString &query);
    void add(int round, const QList<PaletteEntry> &entries);
    std::function<void()> going(const Route &route);

    Services &m_services;
    QList<PaletteEntry> m_entries;
    int m_round = 0;
};

} // namespace gatehouse
