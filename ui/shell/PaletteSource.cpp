// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/PaletteSource.h"

#include "app/Services.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int most = 5;
}

PaletteSource::PaletteSource(Services &services, QObject *parent) : QObject(parent), m_services(services) {}

std::function<void()> PaletteSource::going(const Route &route)
{
    return [this, route] { Q_EMIT goTo(route); };
}

void PaletteSource::search(const QString &query)
{
    ++m_round;
    m_entries.clear();
    if (!m_services.database.isOpen())
        return;
    const QChar prefix = query.isEmpty() ? QChar() : query.front();
    const QString rest = query.mid(1).trimmed();
    if (prefix == u'>')
        return;
    if (prefix == u'@')
        return findPeople(rest);
    if (prefix == u'#')
        return findGroups(rest);
    if (prefix == u'/')
        return findEventTypes(rest);
    findApplications(query.trimmed());
    if (query.trimmed().size() < 2)
        return;
    findPeople(query.trimmed());
    findGroups(query.trimmed());
}

void PaletteSource::add(int round, const QList<PaletteEntry> &entries)
{
    if (round != m_round || entries.isEmpty())
        return;
    m_entries.append(entries);
    Q_EMIT found(m_entries);
}

void PaletteSource::findApplications(const QString &query)
{
    async::whenDone(m_services.applications.list(), this,
                    [this, query, round = m_round](const Result<QList<ApplicationSummary>> &all) {
                        if (!all)
                            return;
                        QList<PaletteEntry> entries;
                        for (const ApplicationSummary &each : *all) {
                            const Application &application = each.application;
                            const auto entry = [&](const QString &tab, const QString &text, const QString &description,
                                                   const QString &keywords) {
                                const PaletteEntry made{PaletteEntry::Section::GoTo,
                                                        text,
                                                        description,
                                                        keywords,
                                                        u"chevron-right"_s,
                                                        {},
                                                        {},
                                                        going({u"application"_s, application.id.toString(), tab, {}})};
                                if (matches(made, query))
                                    entries.append(made);
                            };
                            // The application once, with its picture; its parts say first what they are.
                            const QString &label = application.displayLabel;
                            const qsizetype before = entries.size();
                            entry(u"general-info"_s, label, tr("General Info tab"), {});
                            if (entries.size() > before)
                                entries.last().tile = TileLook{label, application.portalImage.color,
                                                               tileImage(application.portalImage.image)};
                            if (query.size() < 2)
                                continue;
                            entry(u"sso"_s, tr("SSO tab"), label, u"certificate saml metadata sign-in"_s);
                            entry(u"identity-management"_s, tr("Identity Management tab"), label,
                                  u"idm scim provisioning token deactivate import"_s);
                            entry(u"user-groups"_s, tr("User Groups tab"), label, u"access binding"_s);
                            entry(u"events"_s, tr("Events tab"), label, {});
                        }
                        add(round, entries.mid(0, most + 2));
                    });
}

void PaletteSource::findPeople(const QString &query)
{
    UserQuery wanted;
    wanted.search = query;
    wanted.page.limit = most;
    async::whenDone(m_services.users.list(wanted), this, [this, round = m_round](const Result<Page<User>> &page) {
        if (!page)
            return;
        QList<PaletteEntry> entries;
        for (const User &user : page->items)
            entries.append({PaletteEntry::Section::Data,
                            user.username,
                            user.email,
                            {},
                            u"user"_s,
                            {},
                            {},
                            going({u"user"_s, user.id.toString(), {}, {}})});
        add(round, entries);
    });
}

void PaletteSource::findGroups(const QString &query)
{
    async::whenDone(m_services.groups.list(query, {most, {}}), this,
                    [this, round = m_round](const Result<Page<UserGroup>> &page) {
                        if (!page)
                            return;
                        QList<PaletteEntry> entries;
                        for (const UserGroup &group : page->items)
                            entries.append({PaletteEntry::Section::Data,
                                            group.name,
                                            tr("User group, %Ln member(s)", nullptr, int(group.memberCount)),
                                            {},
                                            u"user-groups"_s,
                                            {},
                                            {},
                                            going({u"user-group"_s, group.id.toString(), {}, {}})});
                        add(round, entries);
                    });
}

void PaletteSource::findEventTypes(const QString &query)
{
    QList<PaletteEntry> entries;
    for (const EventType &type : eventTypes()) {
        const PaletteEntry entry{PaletteEntry::Section::Data,
                                 type.name,
                                 type.description,
                                 type.group,
                                 u"directory-insights"_s,
                                 {},
                                 {},
                                 going({u"events"_s, {}, {}, type.name})};
        if (matches(entry, query))
            entries.append(entry);
    }
    add(m_round, entries.mid(0, 12));
}

} // namespace gatehouse
